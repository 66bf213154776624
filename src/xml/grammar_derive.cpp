// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_derive.hpp"

#include "xml/grammar_datatype.hpp"

#include <algorithm>

namespace styrkoll::xml {

namespace {

void add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

} // namespace

PatternId Derivatives::after_attribute(PatternId state, std::string_view uri,
                                       std::string_view local, const std::string* value) {
    const Pattern what = m_patterns[state]; // a copy: the table grows below
    const auto after = [&](PatternId part) { return after_attribute(part, uri, local, value); };
    switch (what.kind) {
    case PatternKind::attribute: {
        const AttributeRule& rule = m_patterns.attributes[what.first];
        const bool fits = rule.matches(uri, local) &&
                          (value == nullptr || is_value(m_patterns, rule.value, *value));
        return fits ? Patterns::k_empty : Patterns::k_not_allowed;
    }
    case PatternKind::choice:
        return m_patterns.choice(after(what.first), after(what.second));
    case PatternKind::group: // attributes have no order
        return m_patterns.choice(m_patterns.group(after(what.first), what.second),
                                 m_patterns.group(what.first, after(what.second)));
    case PatternKind::interleave:
        return m_patterns.choice(m_patterns.interleave(after(what.first), what.second),
                                 m_patterns.interleave(what.first, after(what.second)));
    case PatternKind::one_or_more:
        return m_patterns.group(after(what.first), m_patterns.optional(state));
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::data:
    case PatternKind::element:
        return Patterns::k_not_allowed;
    }
    return Patterns::k_not_allowed;
}

PatternId Derivatives::after_start_tag(PatternId state, Missing missing) {
    auto& known = missing == Missing::refuse ? m_after_strict_tag : m_after_loose_tag;
    if (const auto found = known.find(state); found != known.end()) {
        return found->second;
    }
    const PatternId result = derive_start_tag(state, missing);
    known.emplace(state, result);
    return result;
}

PatternId Derivatives::derive_start_tag(PatternId state, Missing missing) {
    const Pattern what = m_patterns[state];
    const auto after = [&](PatternId part) { return after_start_tag(part, missing); };
    switch (what.kind) {
    case PatternKind::attribute:
        return missing == Missing::forgive ? Patterns::k_empty : Patterns::k_not_allowed;
    case PatternKind::choice:
        return m_patterns.choice(after(what.first), after(what.second));
    case PatternKind::group:
        return m_patterns.group(after(what.first), after(what.second));
    case PatternKind::interleave:
        return m_patterns.interleave(after(what.first), after(what.second));
    case PatternKind::one_or_more:
        return m_patterns.one_or_more(after(what.first));
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::data:
    case PatternKind::element:
        return state;
    }
    return state;
}

PatternId Derivatives::after_element(PatternId state, std::uint32_t rule) {
    const std::uint64_t key = (static_cast<std::uint64_t>(state) << 32U) | rule;
    if (const auto known = m_after_element.find(key); known != m_after_element.end()) {
        return known->second;
    }
    const Pattern what = m_patterns[state];
    const auto after = [&](PatternId part) { return after_element(part, rule); };
    PatternId result = Patterns::k_not_allowed;
    switch (what.kind) {
    case PatternKind::element:
        result = what.first == rule ? Patterns::k_empty : Patterns::k_not_allowed;
        break;
    case PatternKind::choice:
        result = m_patterns.choice(after(what.first), after(what.second));
        break;
    case PatternKind::group:
        result = m_patterns.group(after(what.first), what.second);
        if (m_patterns[what.first].nullable) {
            result = m_patterns.choice(result, after(what.second));
        }
        break;
    case PatternKind::interleave:
        result = m_patterns.choice(m_patterns.interleave(after(what.first), what.second),
                                   m_patterns.interleave(what.first, after(what.second)));
        break;
    case PatternKind::one_or_more:
        result = m_patterns.group(after(what.first), m_patterns.optional(state));
        break;
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::data:
    case PatternKind::attribute:
        break;
    }
    m_after_element.emplace(key, result);
    return result;
}

PatternId Derivatives::after_text(PatternId state, const std::string& text) {
    if (const auto found = m_after_text.find(state); found != m_after_text.end()) {
        return found->second;
    }
    const PatternId result = derive_text(state, text);
    if (!takes_data(state)) { // else it depends on the text
        m_after_text.emplace(state, result);
    }
    return result;
}

PatternId Derivatives::derive_text(PatternId state, const std::string& text) {
    const Pattern what = m_patterns[state];
    const auto after = [&](PatternId part) { return after_text(part, text); };
    switch (what.kind) {
    case PatternKind::text:
        return state;
    case PatternKind::data:
        return is_value(m_patterns, state, text) ? Patterns::k_empty : Patterns::k_not_allowed;
    case PatternKind::choice:
        return m_patterns.choice(after(what.first), after(what.second));
    case PatternKind::group: {
        const PatternId result = m_patterns.group(after(what.first), what.second);
        return m_patterns[what.first].nullable ? m_patterns.choice(result, after(what.second))
                                               : result;
    }
    case PatternKind::interleave:
        return m_patterns.choice(m_patterns.interleave(after(what.first), what.second),
                                 m_patterns.interleave(what.first, after(what.second)));
    case PatternKind::one_or_more:
        return m_patterns.group(after(what.first), m_patterns.optional(state));
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::attribute:
    case PatternKind::element:
        return Patterns::k_not_allowed;
    }
    return Patterns::k_not_allowed;
}

void Derivatives::collect_next(PatternId state, std::vector<std::uint32_t>& found) const {
    const Pattern& what = m_patterns[state];
    switch (what.kind) {
    case PatternKind::element:
        add_once(found, what.first);
        return;
    case PatternKind::choice:
    case PatternKind::interleave:
        collect_next(what.first, found);
        collect_next(what.second, found);
        return;
    case PatternKind::group:
        collect_next(what.first, found);
        if (m_patterns[what.first].nullable) {
            collect_next(what.second, found);
        }
        return;
    case PatternKind::one_or_more:
        return collect_next(what.first, found);
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::data:
    case PatternKind::attribute:
        return;
    }
}

const std::vector<std::uint32_t>& Derivatives::next_elements(PatternId state) {
    const auto [at, is_new] = m_next.try_emplace(state);
    if (is_new) {
        collect_next(state, at->second);
    }
    return at->second;
}

void Derivatives::collect(PatternId state, PatternKind kind,
                          std::vector<std::uint32_t>& found) const {
    const Pattern& what = m_patterns[state];
    if (what.kind == kind) {
        return add_once(found, what.first);
    }
    const bool is_pair = what.kind == PatternKind::choice || what.kind == PatternKind::group ||
                         what.kind == PatternKind::interleave;
    if (is_pair || what.kind == PatternKind::one_or_more) {
        collect(what.first, kind, found);
    }
    if (is_pair) {
        collect(what.second, kind, found);
    }
}

std::vector<std::uint32_t> Derivatives::all_elements(PatternId state) const {
    std::vector<std::uint32_t> found;
    collect(state, PatternKind::element, found);
    return found;
}

std::vector<std::uint32_t> Derivatives::all_attributes(PatternId state) const {
    std::vector<std::uint32_t> found;
    collect(state, PatternKind::attribute, found);
    return found;
}

bool Derivatives::same_name(std::uint32_t left, std::uint32_t right) const {
    const std::vector<NameClass>& names = m_patterns.attributes[right].names;
    return !names.empty() &&
           m_patterns.attributes[left].matches(names.front().uri, names.front().local);
}

std::vector<std::uint32_t> Derivatives::required_attributes(PatternId state) const {
    const Pattern& what = m_patterns[state];
    switch (what.kind) {
    case PatternKind::attribute:
        return {what.first};
    case PatternKind::one_or_more:
        return required_attributes(what.first);
    case PatternKind::group:
    case PatternKind::interleave: {
        std::vector<std::uint32_t> both = required_attributes(what.first);
        for (const std::uint32_t each : required_attributes(what.second)) {
            add_once(both, each);
        }
        return both;
    }
    case PatternKind::choice: { // required only where every alternative asks for it
        std::vector<std::uint32_t> left = required_attributes(what.first);
        const std::vector<std::uint32_t> right = required_attributes(what.second);
        left.erase(std::remove_if(left.begin(), left.end(),
                                  [&](std::uint32_t each) {
                                      return std::none_of(right.begin(), right.end(),
                                                          [&](std::uint32_t other) {
                                                              return same_name(each, other);
                                                          });
                                  }),
                   left.end());
        return left;
    }
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::data:
    case PatternKind::element:
        return {};
    }
    return {};
}

bool Derivatives::takes_text(PatternId state) const {
    const Pattern& what = m_patterns[state];
    switch (what.kind) {
    case PatternKind::text:
        return true;
    case PatternKind::choice:
    case PatternKind::interleave:
        return takes_text(what.first) || takes_text(what.second);
    case PatternKind::group:
        return takes_text(what.first) ||
               (m_patterns[what.first].nullable && takes_text(what.second));
    case PatternKind::one_or_more:
        return takes_text(what.first);
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::data:
    case PatternKind::attribute:
    case PatternKind::element:
        return false;
    }
    return false;
}

bool Derivatives::takes_data(PatternId state) {
    const auto [at, is_new] = m_takes_data.try_emplace(state, false);
    if (is_new) {
        at->second = next_data(state) != Patterns::k_not_allowed;
    }
    return at->second;
}

PatternId Derivatives::next_data(PatternId state) {
    const Pattern what = m_patterns[state];
    switch (what.kind) {
    case PatternKind::data:
        return state;
    case PatternKind::choice:
    case PatternKind::interleave:
        return m_patterns.choice(next_data(what.first), next_data(what.second));
    case PatternKind::group:
        return m_patterns.choice(next_data(what.first), m_patterns[what.first].nullable
                                                            ? next_data(what.second)
                                                            : Patterns::k_not_allowed);
    case PatternKind::one_or_more:
        return next_data(what.first);
    case PatternKind::not_allowed:
    case PatternKind::empty:
    case PatternKind::text:
    case PatternKind::attribute:
    case PatternKind::element:
        return Patterns::k_not_allowed;
    }
    return Patterns::k_not_allowed;
}

} // namespace styrkoll::xml
