// SPDX-License-Identifier: Apache-2.0
#include "report/coverage.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

std::size_t rank_of(const std::string& id) {
    const auto& table = reasons();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Reason& reason) { return reason.id == id; });
    return static_cast<std::size_t>(found - table.begin());
}

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

/// Files are named; rules are named alone, or counted beside files.
std::string subject_of(Language language, const NotCheckedGroup& group) {
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

void make_unique(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

/// The message once, in the order they came.
void add_message(std::vector<std::string>& messages, std::set<std::string>& known,
                 const std::string& message) {
    if (!message.empty() && known.insert(message).second) {
        messages.push_back(message);
    }
}

void write_group(Layout& layout, Language language, const NotCheckedGroup& group) {
    const std::string subject = subject_of(language, group);
    Spans line{{group.words, Style::plain}};
    if (!subject.empty()) {
        line.back().text += ':';
        line.push_back({" " + subject, Style::plain});
    }
    layout.hanging(2, 4, line);
    const std::size_t shown = std::min(group.messages.size(), k_most_messages);
    for (std::size_t index = 0; index < shown; ++index) {
        layout.paragraph(4, {{group.messages[index], Style::faint}});
    }
    if (shown < group.messages.size()) {
        layout.paragraph(4, {{"...", Style::faint}});
    }
}

} // namespace

std::string reason_words(Language language, const std::string& id) {
    for (const Reason& reason : reasons()) {
        if (reason.id == id) {
            return reason.words.in(language);
        }
    }
    return id;
}

std::vector<NotCheckedGroup> not_checked_groups(const RunResult& result) {
    std::map<std::pair<std::size_t, std::string>, NotCheckedGroup> groups;
    std::map<std::string, std::set<std::string>> known;
    for (const NotChecked& entry : result.not_checked) {
        NotCheckedGroup& group = groups[{rank_of(entry.reason), entry.reason}];
        ++group.entries;
        if (!entry.path.empty()) {
            group.files.push_back(entry.path);
        }
        if (!entry.rule.empty()) {
            group.rules.push_back(entry.rule);
        }
        add_message(group.messages, known[entry.reason], entry.message);
    }
    std::vector<NotCheckedGroup> ordered;
    for (auto& [key, group] : groups) {
        group.reason = key.second;
        group.words = reason_words(result.language, group.reason);
        make_unique(group.files);
        make_unique(group.rules);
        ordered.push_back(std::move(group));
    }
    return ordered;
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

void write_coverage(Layout& layout, const RunResult& result) {
    const Language language = result.language;
    layout.blank();
    layout.paragraph(0, {{checked_words(result), Style::plain},
                         {std::string(limit_words(language, result.fail_on)), Style::plain}});
    const std::vector<NotCheckedGroup> groups = not_checked_groups(result);
    if (groups.empty()) {
        return;
    }
    layout.paragraph(
        0, {{std::string(say(language, "Inte kontrollerat:", "Not checked:")), Style::plain}});
    for (const NotCheckedGroup& group : groups) {
        write_group(layout, language, group);
    }
}

} // namespace styrkoll::report
