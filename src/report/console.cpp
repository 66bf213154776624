// SPDX-License-Identifier: Apache-2.0
// Written for somebody with an hour left before the notice goes out: the verdict first, in words,
// then what to do, most serious first. Documents with nothing to do are only named.
#include "report/console.hpp"

#include "report/coverage.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::RunResult;
using result::Verdict;
using result::WordedFinding;

constexpr std::size_t k_label_width = 9;  ///< "varning" and two spaces
constexpr std::size_t k_most_related = 3; ///< for each finding
constexpr std::size_t k_most_clean = 25;  ///< documents named that have nothing to do

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
        write_coverage(m_layout, *m_result);
        write_summary();
        return m_layout.take();
    }

private:
    static bool is_clean(const DocumentResult& document) {
        return document.verdict == Verdict::pass && document.findings.empty();
    }
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_verdict(Verdict verdict, const Counts& counts, Style style) {
        std::string words(verdict_words(m_language, verdict, counts));
        if (!counts.none()) {
            words += ": " + words_of(m_language, counts);
        }
        m_layout.paragraph(0, {{words, style}});
    }

    void write_document(const DocumentResult& document) {
        m_layout.blank();
        m_layout.paragraph(0, {{document.path, Style::strong}});
        m_layout.paragraph(0, {{document.title, Style::faint}});
        write_verdict(document.verdict, count(document.findings), style_of(document.verdict));
        if (document.findings.empty()) {
            m_layout.paragraph(0, {{say("Varför står under ”Inte kontrollerat” nedan.",
                                        "The reason stands under ”Not checked” below.")}});
        }
        write_findings(document.findings, document.path);
    }

    void write_set() {
        if (m_result->set_findings.empty()) {
            return;
        }
        m_layout.blank();
        m_layout.paragraph(
            0, {{say("Dokumenten tillsammans", "The documents together"), Style::strong}});
        const Counts counts = count(m_result->set_findings);
        m_layout.paragraph(0, {{words_of(m_language, counts), Style::plain}});
        write_findings(m_result->set_findings, {});
    }

    void write_findings(const std::vector<WordedFinding>& findings, std::string_view path) {
        std::unordered_map<std::string, std::size_t> totals;
        for (const WordedFinding& worded : findings) {
            ++totals[worded.finding.rule];
        }
        std::unordered_map<std::string, std::size_t> shown;
        for (const WordedFinding& worded : findings) {
            std::size_t& number = shown[worded.finding.rule];
            if (++number > m_options->most_alike) {
                continue;
            }
            m_layout.blank();
            write_finding(worded, path);
            const std::size_t total = totals[worded.finding.rule];
            if (number == m_options->most_alike && total > number) {
                write_more(total - number, worded.finding.rule);
            }
        }
    }

    void write_more(std::size_t count, const std::string& rule) {
        m_layout.blank();
        m_layout.paragraph(2, {{"... " + say("och ", "and ") + std::to_string(count) +
                                    say(" till av samma slag", " more of the same kind"),
                                Style::plain},
                               {" [" + rule + "]", Style::faint}});
    }

    void write_finding(const WordedFinding& worded, std::string_view path) {
        const finding::Finding& finding = worded.finding;
        m_layout.labelled(2,
                          {{std::string(severity_word(m_language, finding.severity)), k_label_width,
                            style_of(finding.severity)}},
                          {{worded.message}});
        const std::size_t indent = 2 + k_label_width;
        if (finding.location) {
            m_layout.paragraph(indent, {{place_words(m_language, *finding.location, path)}});
        }
        write_related(finding, path);
        const std::string arrow = worded.help.empty() ? "" : "→ ";
        m_layout.hanging(indent, indent + (arrow.empty() ? 0 : 2),
                         {{arrow + worded.help + suggestions(worded)},
                          {" [" + finding.rule + "]", Style::faint}});
    }

    void write_related(const finding::Finding& finding, std::string_view path) {
        const std::size_t shown = std::min(finding.related.size(), k_most_related);
        for (std::size_t index = 0; index < shown; ++index) {
            write_related(finding.related[index], path);
        }
        if (shown < finding.related.size()) {
            m_layout.paragraph(2 + k_label_width, {{"... " + say("och ", "and ") +
                                                    std::to_string(finding.related.size() - shown) +
                                                    say(" ställen till", " more places")}});
        }
    }

    /// Nothing where it would lead nowhere, or for words that stand at the place anyway.
    void write_related(const finding::Related& related, std::string_view path) {
        std::string place = related.path == path ? "" : related.path;
        bool is_quoted = related.message.empty();
        if (related.location) {
            place += place.empty() ? "" : ", ";
            place += place_words(m_language, *related.location, related.path);
            is_quoted =
                is_quoted || related.location->quote.find(related.message) != std::string::npos;
        }
        if (!place.empty()) {
            const std::string remark = is_quoted ? "" : " (" + related.message + ")";
            m_layout.paragraph(2 + k_label_width,
                               {{say("Se även ", "See also ") + place + remark}});
        }
    }

    /// Those that neither message nor help has already said.
    [[nodiscard]] std::string suggestions(const WordedFinding& worded) const {
        std::string words;
        for (const std::string& suggestion : worded.finding.suggestions) {
            const bool said = worded.message.find(suggestion) != std::string::npos ||
                              worded.help.find(suggestion) != std::string::npos;
            if (!said) {
                words += words.empty() ? say(" Förslag: ", " Suggestion: ") : ", ";
                words += "”" + suggestion + "”";
            }
        }
        return words.empty() ? words : words + ".";
    }

    void write_clean() {
        std::vector<const DocumentResult*> clean;
        for (const DocumentResult& document : m_result->documents) {
            if (is_clean(document)) {
                clean.push_back(&document);
            }
        }
        if (clean.empty()) {
            return;
        }
        m_layout.blank();
        m_layout.paragraph(
            0, {{say("Kan gå ut, inget att anmärka: ", "Ready to go out, nothing found: ") +
                     count_of(m_language, clean.size(), k_document),
                 Style::good}});
        const std::size_t shown = std::min(clean.size(), k_most_clean);
        for (std::size_t index = 0; index < shown; ++index) {
            m_layout.paragraph(2, {{clean[index]->path}});
        }
        if (shown < clean.size()) {
            m_layout.paragraph(2, {{"... " + say("och ", "and ") +
                                    std::to_string(clean.size() - shown) + say(" till", " more")}});
        }
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
            m_layout.paragraph(
                0, {{say("Inget dokument kunde kontrolleras.", "No document could be checked."),
                     style_of(m_result->verdict)}});
            return;
        }
        if (summary.documents > 1 && m_result->verdict != Verdict::pass) {
            write_breakdown();
        }
        const Counts counts{summary.errors, summary.warnings, summary.notes};
        std::string words(summary.documents == 1
                              ? verdict_words(m_language, m_result->verdict, counts)
                              : set_verdict_words(m_language, m_result->verdict, counts));
        words += ": ";
        if (!counts.none()) {
            words += words_of(m_language, counts) + say(" i ", " in ");
        } else if (m_result->verdict == Verdict::pass) {
            words += say("inga brister i ", "nothing found in ");
        }
        words += count_of(m_language, summary.documents, k_document) + '.';
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
