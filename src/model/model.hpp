// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/content_demand.hpp"
#include "model/document_type.hpp"
#include "model/glossary.hpp"
#include "model/item_kind.hpp"
#include "model/organisation.hpp"
#include "model/own_rule.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The steering model: everything a municipality may want to change, as data (docs/formats.md
/// section 7). All cross references are resolved to indexes when it is loaded; k_none where absent.
namespace styrkoll::model {

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

/// Swedish: steg i bedömningsskala.
struct Rating {
    std::string id;
    std::string name;
    std::vector<std::string> words;
    bool fulfilled = false;
};

/// Swedish: bedömningsskala. Several may stand in a model; an item is rated by a step of any that
/// holds for its kind.
struct Scale {
    std::string id;
    std::vector<std::uint32_t> kinds; ///< item kinds; empty: all
    std::vector<Rating> steps;        ///< best first

    [[nodiscard]] bool concerns(std::uint32_t kind) const;
};

struct Relation {
    std::string id;
    std::string name;
};

/// Which organs must take up an item of the chain.
enum class Answerers : std::uint8_t {
    all,   ///< every organ that issues such documents and answers goals
    named, ///< those that a property of the item names (ansvarig, kontor, part)
    below, ///< those below the organ whose document states it
    title, ///< the one that the item's title names (ram)
};

/// One row of the chain that must hold (röda tråden): what stands upstream must be taken up
/// downstream. Severities are words of the catalogue.
struct ChainRule {
    std::uint32_t from = k_none;   ///< item kind upstream
    std::vector<std::uint32_t> to; ///< item kinds that take it up (any of)
    std::vector<std::uint32_t> in; ///< document types
    std::string relation;
    Answerers answerers = Answerers::all;
    std::uint32_t named_by = k_none;      ///< attribute of `from` that names the organs
    bool any = false;                     ///< one of the organs will do; else each of them
    std::uint32_t only_if = k_none;       ///< attribute of `from` that must say yes (obligatoriskt)
    std::uint32_t min = 1;                ///< items of each organ that take it up ...
    std::uint32_t max = 0;                ///< ... and no more than this; 0: any number
    std::vector<std::uint32_t> delegated; ///< document types further down that may answer instead
    std::uint32_t back = k_none; ///< attribute of `to` that must name the stating organ (part)
    bool rated = false;          ///< taken up by a rating from the scale (follow-up)
    std::string rule;            ///< broken when one organ misses it
    std::string severity;
    std::string rule_none; ///< broken when nobody takes it up; empty: told for each organ
    std::string severity_none;
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
    std::vector<Scale> scales;
    std::vector<Relation> relations;
    std::vector<ChainRule> chain;
    std::vector<WheelEvent> wheel;
    std::vector<std::string>
        guidance; ///< beginnings of template instructions ("Här beskriver ni", "Anvisning:")
    std::vector<std::string> guidance_styles; ///< style names of template instructions
    std::vector<std::string> declines;        ///< "bidrar inte", "tar inte upp": says no to a goal
    std::vector<std::string> reasons;         ///< "därför att", "eftersom": says why
    Glossary glossary;                        ///< empty where the model names none
    std::vector<ContentDemand> demands;       ///< what laws and local rules want to be said
    std::vector<OwnRule> own_rules;           ///< rules that the municipality wrote itself

    [[nodiscard]] std::uint32_t find_type(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_kind(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_field(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_status(std::string_view id) const;
};

} // namespace styrkoll::model
