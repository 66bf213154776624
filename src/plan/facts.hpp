// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "plan/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// What an item says of itself. `id` is the model's, or the label as written where the model does
/// not know it.
struct AttributeFact {
    std::string id;
    std::string label; ///< as written: the column's header; empty in running text
    int year = 0;      ///< that its label names ("Målvärde 2028"); 0: none
    std::string text;
    std::string unit;            ///< of an amount: "kr", "tkr", "mnkr"; empty: not stated
    document::Location location; ///< not in the index
    bool operator==(const AttributeFact&) const = default;
};

/// An item as other documents need to know it.
struct ItemFact {
    std::string kind, code, title;
    std::vector<AttributeFact> attributes; ///< document order; of one id the first year's first
    std::string text;     ///< its own running text, squeezed, at most k_longest_text
    bool defines = false; ///< the document is the source of such items; else it repeats one
    std::uint32_t parent = k_none; ///< the item it stands in (index into Facts::items)
    document::Location location;   ///< in the index: paragraph and headings
    bool operator==(const ItemFact&) const = default;

    /// The first value of the attribute, or nullptr.
    [[nodiscard]] const AttributeFact* find(std::string_view id) const;
    /// Its value for the year; one without a year is that of `first_year`.
    [[nodiscard]] const AttributeFact* find(std::string_view id, int year, int first_year) const;
};

struct ReferenceFact {
    std::string kind, code, title, relation;
    std::uint32_t item = k_none; ///< the item it stands in (index into Facts::items)
    std::string document;        ///< file that a link names
    bool stated = false;         ///< the relation is the text's own, not the section's
    bool declined = false;
    std::string reason, decided, until; ///< of a declined one; `until` as an ISO date
    document::Location location;
    bool operator==(const ReferenceFact&) const = default;
};

struct MentionFact {
    std::string what; ///< "document", "number", "attachment", "decision"
    std::string text, type, organ, number, date;
    Period period{};
    std::uint32_t document = k_none; ///< index into Facts::mentions
    document::Location location;
    bool operator==(const MentionFact&) const = default;
};

/// A recognised section: where things that are missing belong. Not in the index.
struct SectionFact {
    std::string id;   ///< of the document type's section
    std::string text; ///< its words, where the chain may be answered in running text: frames and
                      ///< partners; at most k_longest_text
    document::Location location;
    bool operator==(const SectionFact&) const = default;
};

/// A figure that several documents quote, as a sentence of this one states it (plan/figures.hpp).
struct FigureFact {
    std::string what;     ///< "skattesats", "soliditet", "invanare", "resultat"
    std::string organ;    ///< whose; empty: the municipality's
    std::string of;       ///< "koncern", or empty
    std::string when;     ///< a year or an ISO date
    bool planned = false; ///< budget or prognosis; else an outcome
    std::string value;    ///< "21,67", "46"
    std::string unit;     ///< "procent", "mnkr"; empty: none
    document::Location location;
    bool operator==(const FigureFact&) const = default;
};

/// The small, serialisable residue of a Plan: words and ids only, no index into anything outside
/// itself (docs/formats.md section 11).
struct Facts {
    static constexpr std::size_t k_longest_text = 2000; ///< code points

    std::string type, organ; ///< ids; the organ's name as written where the model does not know it
    std::string under;       ///< for an unknown unit: the office it says it belongs to
    Period period{};
    std::string path, title, status;
    std::string decision_organ, decision_date, decision_paragraph, number;
    std::string revised;               ///< ISO date of the last revision, if stated
    std::vector<ItemFact> items;       ///< document order
    std::vector<ReferenceFact> refers; ///< document order
    std::vector<MentionFact> mentions;
    std::vector<SectionFact> sections;
    std::vector<std::string> attachments;
    std::vector<FigureFact> figures;   ///< document order
    std::vector<std::string> reviewed; ///< fingerprints of what it says it was reviewed against
    bool operator==(const Facts&) const = default;
};

[[nodiscard]] Facts make_facts(const Plan& plan);
/// With the figures that its sentences quote.
[[nodiscard]] Facts make_facts(const Plan& plan, const Vocabulary& vocabulary);

/// One line of the index, without a line break.
[[nodiscard]] std::string to_line(const Facts& facts);
[[nodiscard]] Result<Facts> facts_from_line(std::string_view line);

/// The line that begins an index: which format it is, and of which model.
[[nodiscard]] std::string index_header(std::string_view model_id);
/// The model's id, or why the line begins no index that this version reads.
[[nodiscard]] Result<std::string> model_of_header(std::string_view line);

} // namespace styrkoll::plan
