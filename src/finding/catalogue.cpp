// SPDX-License-Identifier: Apache-2.0
#include "finding/catalogue.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace styrkoll::finding {
namespace {

constexpr std::size_t k_longest_argument = 300; ///< code points

const std::string* find_argument(const Arguments& arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& argument) { return argument.first == name; });
    return found == arguments.end() ? nullptr : &found->second;
}

} // namespace

bool Catalogue::add(Rule rule) {
    if (!m_index.emplace(rule.id, m_rules.size()).second) {
        return false;
    }
    m_rules.push_back(std::move(rule));
    return true;
}

const Rule* Catalogue::find(std::string_view id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_rules[found->second];
}

bool Catalogue::has_family(std::string_view family) const {
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&](const Rule& rule) { return rule.family == family; });
}

std::string render(std::string_view pattern, const Arguments& arguments) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', std::min(open, pattern.size()));
        if (close == std::string_view::npos) {
            break;
        }
        out += pattern.substr(0, open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        if (const std::string* value = find_argument(arguments, name)) {
            out += text::shorten(*value, k_longest_argument);
            pattern.remove_prefix(close + 1);
        } else {
            out += '{';
            pattern.remove_prefix(open + 1);
        }
    }
    out += pattern;
    return out;
}

namespace {

/// The message without its last sentence, where that only counts ("Antal ställen: {antal}.") and
/// there is one.
std::string_view without_count_of_one(std::string_view pattern, const Arguments& arguments) {
    constexpr std::string_view k_count = ": {antal}.";
    constexpr std::array<std::string_view, 2> k_openings{" Antal ", " Number of "};
    const std::string* count = find_argument(arguments, "antal");
    if (count == nullptr || *count != "1" || !pattern.ends_with(k_count)) {
        return pattern;
    }
    const std::string_view before = pattern.substr(0, pattern.size() - k_count.size());
    const std::size_t end = before.find_last_of(".?}");
    for (const std::string_view opening : k_openings) {
        if (end != std::string_view::npos && before.substr(end + 1).starts_with(opening)) {
            return before.substr(0, end + 1);
        }
    }
    return pattern;
}

} // namespace

std::string message_of(const Catalogue& catalogue, const Finding& finding, Language language) {
    const Rule* rule = catalogue.find(finding.rule);
    return rule == nullptr
               ? finding.rule
               : render(without_count_of_one(rule->message.in(language), finding.arguments),
                        finding.arguments);
}

std::string help_of(const Catalogue& catalogue, const Finding& finding, Language language) {
    const Rule* rule = catalogue.find(finding.rule);
    return rule == nullptr ? std::string() : render(rule->fix.in(language), finding.arguments);
}

} // namespace styrkoll::finding
