// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_query.hpp"

#include "xml/grammar_datatype.hpp"

#include <algorithm>
#include <deque>
#include <unordered_set>

namespace styrkoll::xml {

namespace {

constexpr std::size_t k_most_states = 200; ///< tried for what is missing
constexpr std::size_t k_most_parents = 4;  ///< named as places where an element belongs

void add_once(std::vector<std::string>& list, const std::string& name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) {
        list.push_back(name);
    }
}

} // namespace

std::vector<std::uint32_t> GrammarQuery::matching(const std::vector<std::uint32_t>& rules,
                                                  const ExpandedName& name) const {
    std::vector<std::uint32_t> found;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(found), [&](std::uint32_t rule) {
        return patterns.elements[rule].matches(name.uri, name.local);
    });
    return found;
}

std::vector<std::uint32_t> GrammarQuery::with_local_name(std::string_view local) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t rule = 0; rule < patterns.elements.size(); ++rule) {
        const std::vector<NameClass>& names = patterns.elements[rule].names;
        if (!names.empty() && names.front().local == local) {
            found.push_back(rule);
        }
    }
    return found;
}

std::vector<std::string> GrammarQuery::parents_of(std::uint32_t rule) const {
    std::vector<std::string> names;
    for (const ElementRule& parent : patterns.elements) {
        const std::vector<std::uint32_t> children = derivatives.all_elements(parent.content);
        if (std::find(children.begin(), children.end(), rule) != children.end() &&
            !parent.names.empty()) {
            add_once(names, parent.names.front().local);
        }
    }
    return names.size() <= k_most_parents ? names : std::vector<std::string>{};
}

std::vector<std::string>
GrammarQuery::element_names(const std::vector<std::uint32_t>& rules) const {
    std::vector<std::string> names;
    for (const std::uint32_t rule : rules) {
        for (const NameClass& name : patterns.elements[rule].names) {
            add_once(names, name.any_local ? "*" : name.local);
        }
    }
    return names;
}

std::vector<std::string>
GrammarQuery::attribute_names(const std::vector<std::uint32_t>& rules) const {
    std::vector<std::string> names;
    for (const std::uint32_t rule : rules) {
        for (const NameClass& name : patterns.attributes[rule].names) {
            const bool is_xml = name.uri == NameScope::k_xml_uri;
            add_once(names, name.any_local ? "*" : (is_xml ? "xml:" : "") + name.local);
        }
    }
    return names;
}

words::Expected GrammarQuery::expected_in(PatternId state) {
    words::Expected expected;
    expected.elements = element_names(derivatives.next_elements(state));
    expected.text = derivatives.takes_text(state);
    expected.values = describe_values(patterns, derivatives.next_data(state));
    return expected;
}

std::vector<std::uint32_t> GrammarQuery::completing_attributes(PatternId state) {
    std::vector<std::uint32_t> completing;
    for (const std::uint32_t rule : derivatives.all_attributes(state)) {
        const std::vector<NameClass> names = patterns.attributes[rule].names;
        if (names.empty()) {
            continue;
        }
        const PatternId after = derivatives.after_start_tag(
            derivatives.after_attribute(state, names.front().uri, names.front().local, nullptr),
            Derivatives::Missing::refuse);
        if (after != Patterns::k_not_allowed) {
            completing.push_back(rule);
        }
    }
    return completing;
}

GrammarQuery::Missing GrammarQuery::missing_between(PatternId from,
                                                    const std::function<bool(PatternId)>& reached) {
    struct Path {
        PatternId state = 0;
        std::uint32_t first = 0;
        std::size_t length = 0;
    };
    Missing missing{{}, from};
    std::unordered_set<PatternId> seen = {from};
    std::deque<Path> waiting = {{from, 0, 0}};
    std::size_t shortest = 0;
    while (!waiting.empty() && seen.size() < k_most_states) {
        const Path path = waiting.front();
        waiting.pop_front();
        if (shortest != 0 && path.length >= shortest) {
            break;
        }
        const std::vector<std::uint32_t> next = derivatives.next_elements(path.state);
        for (const std::uint32_t rule : next) {
            const PatternId after = derivatives.after_element(path.state, rule);
            const std::uint32_t first = path.length == 0 ? rule : path.first;
            if (reached(after)) {
                missing.arrived = shortest == 0 ? after : missing.arrived;
                shortest = path.length + 1;
                if (std::find(missing.first.begin(), missing.first.end(), first) ==
                    missing.first.end()) {
                    missing.first.push_back(first);
                }
            } else if (seen.insert(after).second) {
                waiting.push_back({after, first, path.length + 1});
            }
        }
    }
    return missing;
}

} // namespace styrkoll::xml
