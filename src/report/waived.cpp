// SPDX-License-Identifier: Apache-2.0
#include "report/waived.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace styrkoll::report {
namespace {

using result::WordedFinding;

constexpr std::size_t k_most_places = 3; ///< that are listed of one waiver

/// Findings of one rule that one waiver excuses in one document.
struct Group {
    std::vector<const WordedFinding*> findings;
};

class Waived {
public:
    Waived(Layout& layout, const result::RunResult& result)
        : m_layout(layout), m_result(result), m_language(result.language) {}

    void write() {
        for (const result::DocumentResult& document : m_result.documents) {
            write_groups(document.findings, document.path);
        }
        write_groups(m_result.set_findings, {});
        if (m_result.today.empty()) {
            m_layout.paragraph(2, {{say("Om sista dagen har passerat är inte kontrollerat: ange "
                                        "dagens datum med --today ÅÅÅÅ-MM-DD.",
                                        "Whether the last day has passed is not checked: give "
                                        "today's date with --today YYYY-MM-DD.")}});
        }
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_groups(const std::vector<WordedFinding>& findings, const std::string& path) {
        std::map<std::tuple<std::string, std::string, std::string>, std::size_t> index;
        std::vector<Group> groups;
        for (const WordedFinding& worded : findings) {
            if (!worded.waiver) {
                continue;
            }
            const auto [at, is_new] = index.emplace(
                std::tuple(worded.waiver->where, worded.waiver->fingerprint, worded.finding.rule),
                groups.size());
            if (is_new) {
                groups.emplace_back();
            }
            groups[at->second].findings.push_back(&worded);
        }
        for (const Group& group : groups) {
            write_group(group, path);
        }
    }

    void write_group(const Group& group, const std::string& path) {
        const WordedFinding& worded = *group.findings.front();
        const finding::Waiver& waiver = *worded.waiver;
        std::string subject = path.empty() ? std::string(set_name(m_language)) : path;
        subject += ": " + (group.findings.size() == 1 ? worded.message : words_of(group));
        m_layout.hanging(2, 4,
                         {{subject},
                          {" [" + std::string(severity_word(m_language, worded.finding.severity)) +
                               ", " + worded.finding.rule + "]",
                           Style::faint}});
        write_places(group, path);
        m_layout.hanging(4, 6, {{waiver_words(m_language, waiver)}});
    }

    /// "3 brister under rubriken ”Ekonomi”."
    [[nodiscard]] std::string words_of(const Group& group) const {
        const std::string& heading = group.findings.front()->waiver->heading;
        std::string words = count_of(m_language, group.findings.size(), k_finding);
        if (!heading.empty()) {
            words += say(" under rubriken ”", " under the heading ”") + heading + "”";
        }
        return words + '.';
    }

    void write_places(const Group& group, const std::string& path) {
        const std::size_t shown = std::min(group.findings.size(), k_most_places);
        for (std::size_t at = 0; at < shown; ++at) {
            if (const auto& location = group.findings[at]->finding.location) {
                m_layout.paragraph(4, {{place_words(m_language, *location, path)}});
            }
        }
        if (shown < group.findings.size()) {
            m_layout.paragraph(
                4, {{say("och ", "and ") + std::to_string(group.findings.size() - shown) +
                     say(" till", " more")}});
        }
    }

    Layout& m_layout;
    const result::RunResult& m_result;
    Language m_language;
};

} // namespace

void write_waived(Layout& layout, const result::RunResult& result) {
    if (result.summary.waived == 0) {
        return;
    }
    layout.blank();
    layout.paragraph(
        0, {{std::string(say(result.language, "Undantag: ", "Waived: ")) +
                 count_of(result.language, result.summary.waived, k_finding) +
                 std::string(say(result.language, " som inte räknas", " that do not count")),
             Style::strong}});
    Waived(layout, result).write();
}

void write_baseline(Layout& layout, const result::RunResult& result) {
    if (!result.baseline) {
        return;
    }
    const Language language = result.language;
    std::string words = count_of(language, result.summary.unchanged, k_finding);
    words += say(language, " fanns redan i baslinjen ", " were already in the baseline ");
    words += result.baseline->path;
    words += say(language, " och räknas inte, ", " and do not count, ");
    words += std::to_string(result.summary.absent);
    words += say(language, " har åtgärdats.", " have been mended.");
    layout.blank();
    layout.paragraph(0, {{words}});
}

} // namespace styrkoll::report
