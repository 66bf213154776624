// SPDX-License-Identifier: Apache-2.0
// Written for somebody with an hour left before the notice goes out: the verdict first, in words,
// then what to do, most serious first. Documents with nothing to do are only named.
#include "report/console.hpp"

#include "report/coverage.hpp"
#include "report/finding_list.hpp"
#include "report/standing.hpp"
#include "report/waived.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::RunResult;
using result::Verdict;

constexpr std::size_t k_most_clean = 25; ///< documents named that have nothing to do

class Console {
public:
    Console(const RunResult& result, const ConsoleOptions& options)
        : m_result(&result), m_options(&options), m_language(result.language),
          m_layout(options.width, options.color) {}

    std::string write() {
        for (const DocumentResult& document : m_result->documents) {
            if (!is_clean(document)) {
                write_document(document);
            }
        }
        write_set();
        write_clean();
        write_waived(m_layout, *m_result);
        write_baseline(m_layout, *m_result);
        write_coverage(m_layout, *m_result);
        write_summary();
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    [[nodiscard]] FindingListOptions list_options() const {
        return {m_language, m_options->most_alike};
    }

    void write_document(const DocumentResult& document) {
        m_layout.blank();
        m_layout.paragraph(0, {{document.path, Style::strong}});
        m_layout.paragraph(0, {{document.title, Style::faint}});
        m_layout.paragraph(0, {{verdict_line(m_language, document), style_of(document.verdict)}});
        if (count(document.findings).none()) {
            m_layout.paragraph(0, {{say("Varför står under ”Inte kontrollerat” nedan.",
                                        "The reason stands under ”Not checked” below.")}});
        }
        write_findings(m_layout, document.findings, document.path, list_options());
    }

    void write_set() {
        const Counts counts = count(m_result->set_findings);
        if (counts.none()) {
            return;
        }
        m_layout.blank();
        m_layout.paragraph(0, {{std::string(set_name(m_language)), Style::strong}});
        m_layout.paragraph(0, {{words_of(m_language, counts), Style::plain}});
        write_findings(m_layout, m_result->set_findings, {}, list_options());
    }

    /// Those without any finding apart from those whose findings do not count.
    void write_clean() {
        std::vector<std::string> clean;
        std::vector<std::string> excused;
        for (const DocumentResult& document : m_result->documents) {
            if (!is_clean(document)) {
                continue;
            }
            const std::string hidden = not_counted(count_hidden(document.findings));
            (hidden.empty() ? clean : excused).push_back(document.path + hidden);
        }
        write_names(clean,
                    say("Kan gå ut, inget att anmärka: ", "Ready to go out, nothing found: "));
        write_names(excused, say("Kan gå ut, ", "Ready to go out, ") + nothing_counts() + ": ");
    }

    void write_names(const std::vector<std::string>& names, const std::string& title) {
        if (names.empty()) {
            return;
        }
        m_layout.blank();
        m_layout.paragraph(0,
                           {{title + count_of(m_language, names.size(), k_document), Style::good}});
        const std::size_t shown = std::min(names.size(), k_most_clean);
        for (std::size_t index = 0; index < shown; ++index) {
            m_layout.paragraph(2, {{names[index]}});
        }
        if (shown < names.size()) {
            m_layout.paragraph(2, {{"... " + say("och ", "and ") +
                                    std::to_string(names.size() - shown) + say(" till", " more")}});
        }
    }

    /// That there is nothing but what is waived, or that the baseline had.
    [[nodiscard]] std::string nothing_counts() const {
        return m_result->baseline ? say("inga nya brister", "nothing new found")
                                  : say("inget att anmärka utöver undantag",
                                        "nothing found beyond what is waived");
    }

    /// " (1 undantagen, 2 i baslinjen)"; empty when there are none.
    [[nodiscard]] std::string not_counted(const Hidden& hidden) const {
        std::string words;
        if (hidden.waived > 0) {
            words += std::to_string(hidden.waived) + (hidden.waived == 1
                                                          ? say(" undantagen", " waived")
                                                          : say(" undantagna", " waived"));
        }
        if (hidden.unchanged > 0) {
            words += (words.empty() ? "" : ", ") + std::to_string(hidden.unchanged) +
                     say(" i baslinjen", " in the baseline");
        }
        return words.empty() ? words : " (" + words + ")";
    }

    /// What the verdict does not speak of: rules that are off, another profile's levels.
    [[nodiscard]] std::string limits() const {
        const auto off = static_cast<std::size_t>(std::count_if(
            m_result->not_checked.begin(), m_result->not_checked.end(),
            [](const result::NotChecked& entry) { return entry.reason == "switched-off"; }));
        std::string words;
        if (off > 0) {
            words += say(", av det som kontrollerades (", ", of what was checked (") +
                     count_of(m_language, off, k_rule) +
                     (off == 1 ? say(" avstängd)", " off)") : say(" avstängda)", " off)"));
        }
        if (!m_result->profile.empty() && m_result->profile != result::k_usual_profile) {
            words += say(", profil ", ", profile ") + m_result->profile;
        }
        return words;
    }

    void write_breakdown() {
        const result::Summary& summary = m_result->summary;
        std::string words;
        const auto add = [&](std::size_t number, std::string_view sv, std::string_view en) {
            if (number > 0) {
                words += words.empty() ? ": " : ", ";
                words += std::to_string(number) + ' ' + say(sv, en);
            }
        };
        add(summary.pass, "kan gå ut", "ready to go out");
        add(summary.fail, "får inte gå ut", "must not go out");
        add(summary.incomplete, "kunde inte kontrolleras helt", "could not be fully checked");
        add(summary.unreadable, "kunde inte läsas", "could not be read");
        m_layout.paragraph(0,
                           {{count_of(m_language, summary.documents, k_document) + words + "."}});
    }

    void write_summary() {
        const result::Summary& summary = m_result->summary;
        m_layout.blank();
        if (summary.documents == 0) {
            m_layout.paragraph(0, {{verdict_of_set(*m_result) + ".", style_of(m_result->verdict)}});
            return;
        }
        if (summary.documents > 1 && m_result->verdict == Verdict::fail) {
            write_breakdown();
        }
        const Counts counts = count(*m_result);
        std::string words = verdict_of_set(*m_result) + ": ";
        const std::string hidden = not_counted({summary.waived, summary.unchanged});
        if (!counts.none()) {
            words += words_of(m_language, counts) + hidden + say(" i ", " in ");
        } else if (m_result->verdict == Verdict::pass) {
            words += hidden.empty() ? say("inga brister", "nothing found") : nothing_counts();
            words += hidden + say(" i ", " in ");
        }
        words += count_of(m_language, summary.documents, k_document) + limits() + '.';
        m_layout.paragraph(0, {{words, style_of(m_result->verdict)}});
    }

    const RunResult* m_result;
    const ConsoleOptions* m_options;
    Language m_language;
    Layout m_layout;
};

} // namespace

std::string to_console(const RunResult& result, const ConsoleOptions& options) {
    return Console(result, options).write();
}

} // namespace styrkoll::report
