// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_pattern.hpp"

#include <algorithm>

namespace styrkoll::xml {

namespace {

bool any_matches(const std::vector<NameClass>& names, std::string_view uri,
                 std::string_view local) {
    return std::any_of(names.begin(), names.end(),
                       [&](const NameClass& name) { return name.matches(uri, local); });
}

} // namespace

bool ElementRule::matches(std::string_view uri, std::string_view local) const {
    return any_matches(names, uri, local);
}

bool AttributeRule::matches(std::string_view uri, std::string_view local) const {
    return any_matches(names, uri, local);
}

Patterns::Patterns() {
    make(PatternKind::not_allowed, 0, 0, false);
    make(PatternKind::empty, 0, 0, true);
    make(PatternKind::text, 0, 0, true);
}

PatternId Patterns::make(PatternKind kind, PatternId first, PatternId second, bool nullable) {
    const std::uint64_t hash = (static_cast<std::uint64_t>(kind) << 60U) ^
                               (static_cast<std::uint64_t>(first) << 30U) ^ second;
    std::vector<PatternId>& same_hash = m_known[hash];
    for (const PatternId id : same_hash) {
        const Pattern& known = m_patterns[id];
        if (known.kind == kind && known.first == first && known.second == second) {
            return id;
        }
    }
    const auto id = static_cast<PatternId>(m_patterns.size());
    m_patterns.push_back({kind, first, second, nullable});
    same_hash.push_back(id);
    return id;
}

bool Patterns::has_alternative(PatternId choices, PatternId wanted) const {
    while (m_patterns[choices].kind == PatternKind::choice) {
        if (m_patterns[choices].first == wanted) {
            return true;
        }
        choices = m_patterns[choices].second;
    }
    return choices == wanted;
}

/// Choices are lists without repeats that lean to the right, so that states stay few.
PatternId Patterns::choice(PatternId left, PatternId right) {
    if (left == k_not_allowed) {
        return right;
    }
    if (right == k_not_allowed) {
        return left;
    }
    if (m_patterns[left].kind == PatternKind::choice) {
        const Pattern pair = m_patterns[left];
        return choice(pair.first, choice(pair.second, right));
    }
    if (has_alternative(right, left)) {
        return right;
    }
    return make(PatternKind::choice, left, right,
                m_patterns[left].nullable || m_patterns[right].nullable);
}

PatternId Patterns::group(PatternId left, PatternId right) {
    if (left == k_not_allowed || right == k_not_allowed) {
        return k_not_allowed;
    }
    if (left == k_empty || right == k_empty) {
        return left == k_empty ? right : left;
    }
    return make(PatternKind::group, left, right,
                m_patterns[left].nullable && m_patterns[right].nullable);
}

PatternId Patterns::interleave(PatternId left, PatternId right) {
    if (left == k_not_allowed || right == k_not_allowed) {
        return k_not_allowed;
    }
    if (left == k_empty || right == k_empty) {
        return left == k_empty ? right : left;
    }
    return make(PatternKind::interleave, left, right,
                m_patterns[left].nullable && m_patterns[right].nullable);
}

PatternId Patterns::one_or_more(PatternId what) {
    if (what == k_not_allowed || what == k_empty || what == k_text) {
        return what;
    }
    return make(PatternKind::one_or_more, what, 0, m_patterns[what].nullable);
}

PatternId Patterns::leaf(PatternKind kind, std::uint32_t index) {
    return make(kind, index, 0, false);
}

} // namespace styrkoll::xml
