// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/organ_index.hpp"
#include "trace/directory.hpp"
#include "trace/source_mentions.hpp"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace styrkoll::trace {

/// What became of a duty in the document that should answer it. An item is taken up by an item of
/// the right kind, by a rating of it, by words that state the relation, by the other side naming
/// this one back, or in the running text of the section for it; else it may be declined.
class DutyAnswers {
public:
    /// Keeps references to all three; the thread must be resolved.
    DutyAnswers(const Thread& thread, const Directory& directory, const plan::OrganIndex& organs);

    /// Says what the document has for the duty, whose item, rule and organ are known: its state,
    /// the first that takes the item up, the reason for declining it. Adds to its count.
    void answer(Duty& duty, std::uint32_t document) const;

private:
    using Lists = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

    void by_items(Duty& duty, bool& drifted) const;
    void by_links(Duty& duty, bool& drifted) const;
    /// A rating that is an item of its own and refers to what it rates.
    void by_rating_items(Duty& duty, std::uint32_t source, bool& drifted) const;
    /// The report rates no goals but the organ's own directions, and its plan says that one of them
    /// serves the goal: the goal is followed up by way of it.
    void by_what_serves_it(Duty& duty, std::uint32_t source, bool& drifted) const;
    /// The other side names this one back, or an organ of the same line.
    void named_back(Duty& duty, bool& drifted) const;
    void declined(Duty& duty) const;

    [[nodiscard]] bool is_rating(const plan::ReferenceFact& fact) const;
    [[nodiscard]] bool is_rated(std::uint32_t at) const;
    /// The document has items of the kind, or ratings of such.
    [[nodiscard]] bool rates_any(std::uint32_t document, std::uint32_t kind) const;
    /// A repeated goal with something of the organ's own to it.
    [[nodiscard]] bool has_substance(std::uint32_t at) const;

    void index_partners();

    const Thread& m_thread;
    const model::Model& m_model;
    const Directory& m_directory;
    const plan::OrganIndex& m_organs;
    SourceMentions m_mentions;
    std::vector<bool> m_has_child; ///< by item: another stands in its text
    Lists m_partners; ///< by document and organ: items whose answering attribute ("Part") names it
    std::unordered_set<std::uint64_t> m_kinds_in; ///< document and kind, see rates_any
};

} // namespace styrkoll::trace
