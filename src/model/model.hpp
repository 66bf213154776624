// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/code_form.hpp"
#include "model/organisation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The steering model: everything a municipality may want to change, as data (docs/formats.md
/// section 7). All cross references are resolved to indexes when it is loaded; k_none where absent.
namespace styrkoll::model {

/// How much a thing is asked for: ska (error when missing), bör (warning), får (nothing).
enum class Requirement : std::uint8_t { may, should, must };

enum class ValueType : std::uint8_t {
    text,
    organ,
    date,
    period,
    paragraph,
    number,
    money,
    unit,
    register_number,
    document_type,
    status,
    role,
    financing,
    codes
};

/// A field of the control block or a document property (diarienummer, beslutande organ ...).
/// Swedish: fält.
struct Field {
    std::string id;
    std::string name;
    ValueType type = ValueType::text;
    std::vector<std::string> labels; ///< the name and its synonyms, as written
};

/// Swedish: status (utkast, preliminär, förslag, beslutad, ersatt).
struct Status {
    std::string id;
    std::string name;
    bool decided = false;
    std::vector<std::string> words;
};

/// A property an item has (ansvarig, finansiering, målvärde ...). Swedish: egenskap.
struct Attribute {
    std::string id;
    std::string name;
    ValueType type = ValueType::text;
    std::vector<std::string> labels; ///< table headers and "Etikett:" words, the name included
    Requirement requirement = Requirement::may;
    std::string document_class; ///< asked for only in documents of this class (klass); empty:
                                ///< everywhere it is defined
    std::vector<std::uint32_t> instead; ///< attributes of the kind that will do as well
    std::string rule; ///< the rule a missing one breaks; empty when requirement is may
    std::vector<std::string> choices; ///< one must stand in the value (folded); empty: any
    int min_years = 0; ///< allowed length of the time it states, 0: no limit; a single date or year
                       ///< ends what begins with the item's start, else with the document's period
    int max_years = 0;
    std::string range_rule;   ///< the rule a wrong length breaks
    std::string unknown_rule; ///< for organs: the rule a name outside the model breaks
    std::string relation;     ///< for codes: relation of the references that stand in it
};

/// A kind of item (mål, uppdrag, nyckeltal, aktivitet ...). Swedish: postslag.
struct ItemKind {
    std::string id;
    std::string name;
    std::string plural;
    std::vector<CodeForm> codes;
    std::vector<std::string> words; ///< "Inriktning": a paragraph "Inriktning: ..." is such an item
    std::vector<std::string> columns;      ///< table header cells that name the item (title column)
    std::vector<std::string> code_columns; ///< "Nr", "Kod", "Kolada-id"
    std::vector<Attribute> attributes;
    bool local = false; ///< its short codes begin anew in every plan (I1, P1, A1)
    bool needs_title = true;
    std::string title_rule; ///< rule broken by an item without title
    bool external = false;  ///< its codes come from outside (Kolada): never "undefined"
};

/// Swedish: avsnitt.
struct SectionRule {
    std::string id;
    std::string name;
    std::vector<std::string> synonyms; ///< the name first; alternatives already parted at '/'
    Requirement requirement = Requirement::may;
    int level = 0; ///< 0: any
    int order = 0; ///< 0: any
    int min_words = 1;
    std::vector<std::uint32_t> holds; ///< item kinds
    std::string source;
    std::string relation;                ///< relation of references that stand in it
    std::vector<std::uint32_t> only_for; ///< organ kinds; empty: all. Asked for only there

    /// "Resultat- och balansräkning" is taken for one section and says another too.
    struct Elsewhere {
        std::uint32_t section = k_none; ///< index into the type's sections
        std::string word;               ///< that a word of its heading begins with, folded
    };
    std::vector<Elsewhere> elsewhere; ///< where it may stand instead of below its own heading

    [[nodiscard]] bool concerns(std::uint32_t organ_kind) const;
};

/// How long the document's period must be and where it must begin.
struct PeriodRule {
    enum class Form : std::uint8_t { none, years, school_year, interval };
    Form form = Form::none;
    int length = 0; ///< years; 0: any
    bool school_year_allowed = false;
    bool from_budget_year = false; ///< first year is the budget year (KL 11:6)
    int from_month = 0, from_day = 0, to_month = 0,
        to_day = 0;   ///< interval within one year (delårsrapport)
    std::string rule; ///< rule broken by another period
};

struct ControlField {
    std::uint32_t field = 0;
    Requirement requirement = Requirement::may;
    std::vector<std::uint32_t> only_for; ///< organ kinds; empty: all
    bool when_decided = false; ///< not asked for while the status says that it is undecided

    [[nodiscard]] bool concerns(std::uint32_t organ_kind) const;
};

/// Swedish: dokumenttyp.
struct DocumentType {
    std::string id;
    std::string name;
    std::string document_class; ///< "plan", "rapport", "direktiv", "underlag" ...: attributes may
                                ///< depend on it
    int level = 0;              ///< 1 is the highest in the chain; 0: outside it
    std::vector<std::string> titles; ///< words that begin a title, the name included, longest first
    std::vector<std::uint32_t> issued_by;  ///< organ kinds
    std::vector<std::uint32_t> decided_by; ///< organ kinds
    PeriodRule period;
    std::vector<ControlField> control_fields;
    std::vector<SectionRule> sections;
    std::vector<std::uint32_t> defines;   ///< item kinds
    std::uint32_t default_organ = k_none; ///< where only one organ issues it (kommunfullmäktige)
};

/// Swedish: steg i bedömningsskala.
struct Rating {
    std::string id;
    std::string name;
    std::vector<std::string> words;
    bool fulfilled = false;
};

struct Relation {
    std::string id;
    std::string name;
};

/// One row of the chain that must hold (röda tråden). Severities are words of the catalogue.
struct ChainRule {
    std::uint32_t from = k_none;   ///< item kind upstream
    std::vector<std::uint32_t> to; ///< item kinds that take it up (any of)
    std::vector<std::uint32_t> in; ///< document types
    std::string relation;
    std::string severity;      ///< when one organ misses it
    std::string severity_none; ///< when nobody takes it up
};

/// One expected document of the annual wheel. Months and days; `year_offset` from the period's
/// first year.
struct WheelEvent {
    std::uint32_t type = k_none;
    int month = 0;
    int day = 0;
    int year_offset = 0;
    bool by_law = false;
    std::string source;
};

struct Model {
    std::string id;
    std::string name;
    std::string version;
    Organisation organisation;
    std::vector<Field> fields;
    std::vector<Status> statuses;
    std::vector<ItemKind> kinds;
    std::vector<DocumentType> types;
    std::vector<Rating> scale;
    std::vector<Relation> relations;
    std::vector<ChainRule> chain;
    std::vector<WheelEvent> wheel;
    std::vector<std::string>
        guidance; ///< beginnings of template instructions ("Här beskriver ni", "Anvisning:")
    std::vector<std::string> guidance_styles; ///< style names of template instructions

    [[nodiscard]] std::uint32_t find_type(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_kind(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_field(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_status(std::string_view id) const;
};

} // namespace styrkoll::model
