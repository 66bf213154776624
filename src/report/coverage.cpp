// SPDX-License-Identifier: Apache-2.0
#include "report/coverage.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace styrkoll::report {
namespace {

using result::NotChecked;
using result::RunResult;

constexpr std::size_t k_most_names = 8;    ///< files or rules named for one reason
constexpr std::size_t k_most_messages = 3; ///< different messages shown for one reason

struct Reason {
    std::string_view id;
    Bilingual words;
};

/// The worst first. Reasons that are not listed come last, by their id.
const std::array<Reason, 9>& reasons() {
    static const std::array<Reason, 9> table{
        {{"failed", {"kontrollen gick sönder", "the check broke"}},
         {"unreadable", {"kunde inte läsas", "could not be read"}},
         {"limit", {"en gräns nåddes", "a limit was reached"}},
         {"no-dictionary", {"språket kunde inte granskas", "the language could not be checked"}},
         {"type-unknown", {"dokumenttypen är okänd", "the document type is unknown"}},
         {"absent", {"kräver ett annat dokument", "needs another document"}},
         {"no-today", {"kräver dagens datum", "needs today's date"}},
         {"format", {"filformatet granskas inte", "the file format is not judged"}},
         {"switched-off", {"avstängt", "switched off"}}}};
    return table;
}

std::string words_of(Language language, const std::string& id) {
    for (const Reason& reason : reasons()) {
        if (reason.id == id) {
            return reason.words.in(language);
        }
    }
    return id;
}

std::size_t rank_of(const std::string& id) {
    const auto& table = reasons();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Reason& reason) { return reason.id == id; });
    return static_cast<std::size_t>(found - table.begin());
}

/// Names without repeats, in the order they came.
struct Names {
    std::vector<std::string> values;

    void add(const std::string& name) {
        const bool known = std::find(values.begin(), values.end(), name) != values.end();
        if (!name.empty() && !known) {
            values.push_back(name);
        }
    }
};

std::string listed(Language language, const std::vector<std::string>& names) {
    std::string words;
    const std::size_t shown = std::min(names.size(), k_most_names);
    for (std::size_t index = 0; index < shown; ++index) {
        words += index == 0 ? "" : ", ";
        words += names[index];
    }
    if (shown < names.size()) {
        words += say(language, " och ", " and ");
        words += std::to_string(names.size() - shown);
        words += say(language, " till", " more");
    }
    return words;
}

/// Everything left unchecked for one reason.
struct Group {
    std::vector<std::string> files; ///< sorted, since the entries are
    std::vector<std::string> rules;
    Names messages;
};

/// Files are named; rules are named alone, or counted beside files.
std::string subject_of(Language language, const Group& group) {
    std::string files = listed(language, group.files);
    if (group.rules.empty()) {
        return files;
    }
    if (files.empty()) {
        return listed(language, group.rules);
    }
    const std::string rules = group.rules.size() == 1
                                  ? group.rules.front()
                                  : count_of(language, group.rules.size(), k_rule);
    return rules + std::string(say(language, " i ", " in ")) + files;
}

using Groups = std::map<std::pair<std::size_t, std::string>, Group>;

void make_unique(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

Groups groups_of(const std::vector<NotChecked>& entries) {
    Groups groups;
    for (const NotChecked& entry : entries) {
        Group& group = groups[{rank_of(entry.reason), entry.reason}];
        if (!entry.path.empty()) {
            group.files.push_back(entry.path);
        }
        if (!entry.rule.empty()) {
            group.rules.push_back(entry.rule);
        }
        if (group.messages.values.size() <= k_most_messages) {
            group.messages.add(entry.message);
        }
    }
    for (auto& [key, group] : groups) {
        make_unique(group.files);
        make_unique(group.rules);
    }
    return groups;
}

void write_group(Layout& layout, Language language, const std::string& reason, const Group& group) {
    const std::string subject = subject_of(language, group);
    Spans line{{words_of(language, reason), Style::plain}};
    if (!subject.empty()) {
        line.back().text += ':';
        line.push_back({" " + subject, Style::plain});
    }
    layout.hanging(2, 4, line);
    const std::size_t shown = std::min(group.messages.values.size(), k_most_messages);
    for (std::size_t index = 0; index < shown; ++index) {
        layout.paragraph(4, {{group.messages.values[index], Style::faint}});
    }
    if (shown < group.messages.values.size()) {
        layout.paragraph(4, {{"...", Style::faint}});
    }
}

std::string checked_words(const RunResult& result) {
    const Language language = result.language;
    const auto rules = static_cast<std::size_t>(
        std::count_if(result.checked.begin(), result.checked.end(),
                      [](const result::Checked& checked) { return checked.documents > 0; }));
    std::string words(say(language, "Kontrollerat: ", "Checked: "));
    words += count_of(language, rules, k_rule);
    words += say(language, " i ", " in ");
    words += count_of(language, result.summary.documents, k_document);
    if (!result.model_name.empty()) {
        words += say(language, " mot ", " against ");
        words += result.model_name + " (" + std::string(say(language, "version ", "version ")) +
                 result.model_version + ")";
    }
    if (!result.profile.empty() && result.profile != result::k_usual_profile) {
        words += say(language, ", profil ", ", profile ");
        words += result.profile;
    }
    words += '.';
    return words;
}

std::string_view limit_words(Language language, std::string_view fail_on) {
    if (fail_on == "warning") {
        return say(language, " Också varningar stoppar.", " Warnings stop a document, too.");
    }
    if (fail_on == "note") {
        return say(language, " Också varningar och notiser stoppar.",
                   " Warnings and notes stop a document, too.");
    }
    if (fail_on == "never") {
        return say(language, " Inga brister stoppar (--fail-on never).",
                   " Nothing found stops a document (--fail-on never).");
    }
    return "";
}

} // namespace

void write_coverage(Layout& layout, const RunResult& result) {
    const Language language = result.language;
    layout.blank();
    layout.paragraph(0, {{checked_words(result), Style::plain},
                         {std::string(limit_words(language, result.fail_on)), Style::plain}});
    const Groups groups = groups_of(result.not_checked);
    if (groups.empty()) {
        return;
    }
    layout.paragraph(
        0, {{std::string(say(language, "Inte kontrollerat:", "Not checked:")), Style::plain}});
    for (const auto& [key, group] : groups) {
        write_group(layout, language, key.second, group);
    }
}

} // namespace styrkoll::report
