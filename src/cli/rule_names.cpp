// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_names.hpp"

#include "base/text.hpp"
#include "cli/usage.hpp"

#include <fmt/core.h>
#include <set>
#include <vector>

namespace styrkoll::cli {

Error unknown_rule(Language language, const std::string& id, const finding::Catalogue& catalogue) {
    std::vector<std::string> names;
    std::set<std::string> families;
    for (const finding::Rule& rule : catalogue.rules()) {
        names.push_back(rule.id);
        families.insert(rule.family);
    }
    names.insert(names.end(), families.begin(), families.end());
    const std::string shown = text::printable(id);
    const std::string suggestion = did_you_mean(language, id, names);
    const auto pattern = say(
        language, "Det finns ingen regel eller regelfamilj ”{}”.{} ”styrkoll rules” visar alla.",
        "There is no rule or family of rules “{}”.{} “styrkoll rules” shows them all.");
    return Error{ErrorKind::usage, fmt::vformat(pattern, fmt::make_format_args(shown, suggestion))};
}

} // namespace styrkoll::cli
