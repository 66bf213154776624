// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/grammar_pattern.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::xml {

/// What remains of a content model when a part of it has been seen (derivatives, after J. Clark's
/// algorithm for RELAX NG). Children count as single symbols here: their own content is another
/// state. Answers are remembered, so that many equal siblings cost one.
class Derivatives {
public:
    explicit Derivatives(Patterns& patterns) : m_patterns(patterns) {}

    /// not_allowed when the attribute may not stand there with that value; the value is not asked
    /// about where `value` is nullptr.
    PatternId after_attribute(PatternId state, std::string_view uri, std::string_view local,
                              const std::string* value);
    /// At the end of the start tag: required attributes that are still there make it not_allowed,
    /// or are forgotten where `forgive`.
    enum class Missing : std::uint8_t { refuse, forgive };
    PatternId after_start_tag(PatternId state, Missing missing);
    PatternId after_element(PatternId state, std::uint32_t rule);
    PatternId after_text(PatternId state, const std::string& text);

    /// Elements that may come next, in the grammar's order.
    const std::vector<std::uint32_t>& next_elements(PatternId state);
    /// Elements anywhere in a content model.
    std::vector<std::uint32_t> all_elements(PatternId state) const;
    /// Attributes anywhere in it.
    std::vector<std::uint32_t> all_attributes(PatternId state) const;
    /// Attributes without which it cannot be complete.
    std::vector<std::uint32_t> required_attributes(PatternId state) const;
    [[nodiscard]] bool takes_text(PatternId state) const;
    /// The text that may come next must be a value.
    [[nodiscard]] bool takes_data(PatternId state);
    /// The data pattern that may come next, or not_allowed.
    PatternId next_data(PatternId state);

private:
    PatternId derive_start_tag(PatternId state, Missing missing);
    PatternId derive_text(PatternId state, const std::string& text);
    [[nodiscard]] bool same_name(std::uint32_t left, std::uint32_t right) const;
    void collect_next(PatternId state, std::vector<std::uint32_t>& found) const;
    void collect(PatternId state, PatternKind kind, std::vector<std::uint32_t>& found) const;

    Patterns& m_patterns;
    std::unordered_map<std::uint64_t, PatternId> m_after_element;
    std::unordered_map<PatternId, PatternId> m_after_strict_tag;
    std::unordered_map<PatternId, PatternId> m_after_loose_tag;
    std::unordered_map<PatternId, PatternId> m_after_text;
    std::unordered_map<PatternId, bool> m_takes_data;
    std::unordered_map<PatternId, std::vector<std::uint32_t>> m_next;
};

} // namespace styrkoll::xml
