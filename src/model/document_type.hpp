// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/item_kind.hpp"
#include "model/organisation.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::model {

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

    bool answering_only = false; ///< not asked of organs that answer no goals

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

} // namespace styrkoll::model
