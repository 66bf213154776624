// SPDX-License-Identifier: Apache-2.0
//
// Each flag of each pattern is one place. What may follow a place is all up to the next one that
// cannot be left out, and itself where it may be repeated.
#include "language/dictionary/compound_rules.hpp"

namespace styrkoll::language::dictionary {
namespace {

struct Element {
    char flag = 0;
    bool optional = false;
    bool repeated = false;
};

/// Empty when the pattern is not one of single flags.
std::vector<Element> elements_of(std::string_view pattern) {
    std::vector<Element> elements;
    for (const char symbol : pattern) {
        if (symbol == '(') {
            return {};
        }
        if (symbol != '*' && symbol != '?') {
            elements.push_back({symbol, false, false});
        } else if (elements.empty() || elements.back().optional) {
            return {};
        } else {
            elements.back().optional = true;
            elements.back().repeated = symbol == '*';
        }
    }
    return elements;
}

} // namespace

Result<CompoundRules> CompoundRules::make(const AffixFile& affixes, Language language) {
    CompoundRules rules;
    for (const std::string& pattern : affixes.compound_rules) {
        if (!rules.add(pattern)) {
            return failure(ErrorKind::configuration,
                           std::string(say(language, "Ordlistan använder en regel som inte stöds: ",
                                           "The dictionary uses a rule that is not supported: ")) +
                               "COMPOUNDRULE " + pattern);
        }
    }
    return rules;
}

bool CompoundRules::add(std::string_view pattern) {
    const std::vector<Element> elements = elements_of(pattern);
    if (elements.empty() || m_count + elements.size() > 64) {
        return false;
    }
    const unsigned first = m_count;
    const auto bit = [first](std::size_t at) { return Places{1} << (first + at); };
    // Places that may come at `at` or, where that one may be left out, after it.
    const auto reachable = [&elements, &bit](std::size_t at) {
        Places places = 0;
        for (; at < elements.size(); ++at) {
            places |= bit(at);
            if (!elements[at].optional) {
                break;
            }
        }
        return places;
    };
    m_start |= reachable(0);
    bool last = true;
    for (std::size_t at = elements.size(); at-- > 0;) {
        m_follow[first + at] = reachable(at + 1) | (elements[at].repeated ? bit(at) : 0);
        m_last |= last ? bit(at) : 0;
        last = last && elements[at].optional;
        std::size_t flag = m_flags.find(elements[at].flag);
        if (flag == std::string::npos) {
            flag = m_flags.size();
            m_flags += elements[at].flag;
            m_places_of.push_back(0);
        }
        m_places_of[flag] |= bit(at);
    }
    m_count += static_cast<unsigned>(elements.size());
    return m_flags.size() <= 32;
}

std::uint32_t CompoundRules::asked(std::string_view flags) const {
    std::uint32_t asked = 0;
    for (std::size_t at = 0; at < m_flags.size(); ++at) {
        if (flags.find(m_flags[at]) != std::string_view::npos) {
            asked |= 1U << at;
        }
    }
    return asked;
}

CompoundRules::Places CompoundRules::after(Places places, std::uint32_t asked) const {
    Places taken = 0;
    for (std::size_t at = 0; at < m_places_of.size(); ++at) {
        if ((asked >> at & 1U) != 0) {
            taken |= m_places_of[at];
        }
    }
    return places & taken;
}

CompoundRules::Places CompoundRules::next(Places places) const {
    Places following = 0;
    for (unsigned at = 0; at < m_count; ++at) {
        if ((places >> at & 1U) != 0) {
            following |= m_follow[at];
        }
    }
    return following;
}

} // namespace styrkoll::language::dictionary
