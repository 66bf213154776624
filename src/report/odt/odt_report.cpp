// SPDX-License-Identifier: Apache-2.0
//
// In the order of the page for the screen, without what only a screen can do: how it stands, the
// documents, what is wrong in each, how they hang together, what was checked.
#include "report/odt/odt_report.hpp"

#include "base/text.hpp"
#include "package/writer.hpp"
#include "report/coverage.hpp"
#include "report/finding_words.hpp"
#include "report/odt/odt_chain.hpp"
#include "report/odt/odt_meta.hpp"
#include "report/odt/odt_text.hpp"
#include "report/sections.hpp"
#include "report/selection.hpp"
#include "report/standing.hpp"
#include "report/trace/thread_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::report {
namespace {

using odt::OdtText;
using odt::Run;
using result::DocumentResult;
using result::WordedFinding;

constexpr std::size_t k_most_hidden = 100; ///< waived, or in the baseline, of one document
constexpr std::size_t k_most_unchecked = 40;
constexpr std::size_t k_most_reasons = 5; ///< that a document is not checked for

/// For a cell, where a line break begins a new paragraph.
std::string one_paragraph(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

class Report {
public:
    explicit Report(const result::RunResult& result)
        : m_result(result), m_language(result.language), m_most_alike(most_alike(result)) {
        for (const DocumentResult& document : result.documents) {
            ++m_titles[title_of(document)];
        }
        for (const result::NotChecked& entry : result.not_checked) {
            if (!entry.path.empty() && !entry.message.empty() && entry.reason != "switched-off") {
                m_not_checked[entry.path].push_back(entry.message);
            }
        }
    }

    std::string write() {
        write_head();
        write_documents_table();
        m_text.contents(say("Innehåll", "Contents"));
        for (const DocumentResult& document : m_result.documents) {
            if (has_details(document)) {
                write_document(document);
            }
        }
        write_set();
        odt::write_thread(m_text, m_result);
        odt::write_wheel(m_text, m_result);
        write_coverage();
        return m_text.take();
    }

    [[nodiscard]] std::string title() const {
        return say("Granskning av styrdokument", "Check of steering documents");
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    [[nodiscard]] std::string number(std::size_t value) const {
        return number_words(m_language, value);
    }

    void write_head() {
        m_text.paragraph("Title", {{title()}});
        const std::string profile =
            m_result.profile.empty() ? "" : say("profil ", "profile ") + m_result.profile;
        m_text.paragraph("Subtitle", {{text::joined({m_result.model_name,
                                                     m_result.today.empty()
                                                         ? say("datum ej angivet", "no date given")
                                                         : date_or_text(m_language, m_result.today),
                                                     profile, "styrkoll " + m_result.tool_version},
                                                    " · ")}});
        m_text.paragraph("Utfall", {{verdict_of_set(m_result)}});
        m_text.paragraph("Text_20_body", {{sum_of(m_result)}});
        if (const std::string unchecked = unchecked_words(m_result); !unchecked.empty()) {
            m_text.paragraph("Text_20_body",
                             {{say("Allt är inte kontrollerat: ", "Not all is checked: "), "Stark"},
                              {unchecked + "."}});
        }
        if (m_result.summary.waived > 0) {
            m_text.paragraph(
                "Text_20_body",
                {{count_of(m_language, m_result.summary.waived, k_finding) +
                  say(" har undantag och räknas inte.", " are waived and do not count.")}});
        }
        if (m_result.baseline) {
            m_text.paragraph(
                "Text_20_body",
                {{count_of(m_language, m_result.summary.unchanged, k_finding) +
                  say(" fanns redan i baslinjen och räknas inte, ",
                      " were already in the baseline and do not count, ") +
                  number(m_result.summary.absent) + say(" har åtgärdats.", " have been mended.")}});
        }
    }

    /// What does not count has columns only where there is any.
    void write_documents_table() {
        const bool waived = m_result.summary.waived > 0;
        const bool compared = m_result.baseline.has_value();
        std::vector<int> widths{58, 26, 10, 21, 16};
        std::vector<std::string> heads{say("Dokument", "Document"), say("Utfall", "Verdict"),
                                       say("Fel", "Errors"), say("Varningar", "Warnings"),
                                       say("Notiser", "Notes")};
        if (waived) {
            widths.push_back(20);
            heads.push_back(say("Undantag", "Waived"));
        }
        if (compared) {
            widths.push_back(20);
            heads.push_back(say("Baslinjen", "Baseline"));
        }
        m_text.heading(1, say("Dokumenten", "The documents"));
        m_text.begin_table(say("Dokumenten", "The documents"), widths, heads, 2);
        for (const DocumentResult& document : m_result.documents) {
            const std::string name =
                text::joined({one_paragraph(document.title), one_paragraph(document.type_name),
                              one_paragraph(document.path)},
                             "\n");
            write_counts(name,
                         verdict_words(m_language, document.verdict, count(document.findings)),
                         document.findings);
        }
        if (!m_result.set_findings.empty()) {
            write_counts(std::string(set_name(m_language)), "", m_result.set_findings);
        }
        m_text.end_table();
    }

    void write_counts(const std::string& name, std::string_view verdict,
                      const std::vector<WordedFinding>& findings) {
        const Counts counts = count(findings);
        const Hidden hidden = count_hidden(findings);
        std::vector<std::string> cells{name, std::string(verdict), number(counts.errors),
                                       number(counts.warnings), number(counts.notes)};
        if (m_result.summary.waived > 0) {
            cells.push_back(number(hidden.waived));
        }
        if (m_result.baseline) {
            cells.push_back(number(hidden.unchanged));
        }
        m_text.row(cells);
    }

    /// The title; with the file's name where another document has the same.
    [[nodiscard]] std::string heading_of(const DocumentResult& document) const {
        const std::string title = title_of(document);
        return m_titles.at(title) < 2 ? title : title + " (" + document.path + ")";
    }

    void write_document(const DocumentResult& document) {
        m_text.heading(1, heading_of(document));
        m_text.paragraph("Fakta", {{text::joined({document.type_name, document.organ_name,
                                                  period_of(m_language, document), document.status,
                                                  document.path},
                                                 " · ")}});
        m_text.paragraph("Utfall", {{verdict_line(m_language, document)}});
        write_reasons(document.path);
        const std::vector<bool> is_shown = shown_of(document.findings, m_most_alike);
        for (const Group& group : groups_of(m_language, document)) {
            m_text.heading(2, group.title);
            for (const std::size_t at : group.findings) {
                if (is_shown[at]) {
                    write_finding(document.findings[at], document.path);
                }
            }
        }
        write_rest(document.findings, is_shown);
        write_hidden(document.findings);
    }

    /// Why a document is not checked, where it stands.
    void write_reasons(const std::string& path) {
        const auto found = m_not_checked.find(path);
        if (found == m_not_checked.end()) {
            return;
        }
        const std::vector<std::string>& reasons = found->second;
        for (std::size_t at = 0; at < std::min(reasons.size(), k_most_reasons); ++at) {
            m_text.paragraph(
                "Text_20_body",
                {{say("Inte kontrollerat: ", "Not checked: "), "Stark"}, {reasons[at]}});
        }
    }

    void write_set() {
        if (m_result.set_findings.empty()) {
            return;
        }
        m_text.heading(1, set_name(m_language));
        const std::vector<bool> is_shown = shown_of(m_result.set_findings, m_most_alike);
        for (std::size_t at = 0; at < m_result.set_findings.size(); ++at) {
            if (is_shown[at] && result::is_open(m_result.set_findings[at])) {
                write_finding(m_result.set_findings[at], {});
            }
        }
        write_rest(m_result.set_findings, is_shown);
        write_hidden(m_result.set_findings);
    }

    void write_finding(const WordedFinding& worded, std::string_view path) {
        const finding::Finding& own = worded.finding;
        m_text.paragraph(
            "Brist", {{text::capitalised(severity_word(m_language, own.severity)) + ": ", "Stark"},
                      {text::shorten(worded.message, k_longest_message), "Stark"}});
        if (const Quoted quoted = quoted_of(own); !quoted.words.empty()) {
            m_text.paragraph(
                "Citat",
                {{quoted.before, "Svag"}, {quoted.words, "Markerad"}, {quoted.after, "Svag"}});
        }
        line(say("Gör så här: ", "What to do: "), worded.help);
        const std::size_t suggested = std::min(own.suggestions.size(), k_most_suggestions);
        line(say("Förslag: ", "Suggestion: "),
             text::joined({own.suggestions.begin(),
                           own.suggestions.begin() + static_cast<std::ptrdiff_t>(suggested)},
                          say(" eller ", " or ")));
        if (const result::RuleText* rule = rule_text(m_result, own.rule)) {
            line(say("Varför: ", "Why: "),
                 rule->why + (rule->source.empty() ? "" : " (" + rule->source + ")"));
        }
        for (std::size_t at = 0; at < std::min(own.related.size(), k_most_related); ++at) {
            const finding::Related& other = own.related[at];
            line(say("Se även: ", "See also: "),
                 text::joined({related_place(m_language, other, path), other.message}, ": "));
        }
        m_text.paragraph(
            "Rad_20_om_20_brist",
            {{text::capitalised(text::joined(
                  {bare_place(m_language, own, path), say("regel ", "rule ") + own.rule,
                   worded.baseline_state == "new"
                       ? say("ny sedan baslinjen", "new since the baseline")
                       : ""},
                  " · ")),
              "Svag"}});
    }

    void line(const std::string& label, const std::string& words) {
        if (!words.empty()) {
            m_text.paragraph("Rad_20_om_20_brist", {{label, "Stark"}, {words}});
        }
    }

    void write_rest(const std::vector<WordedFinding>& findings, const std::vector<bool>& is_shown) {
        std::vector<std::string> lines;
        for (const auto& [rule, count] : left_out_of(findings, is_shown)) {
            lines.push_back(say("… och ", "… and ") + number(count) +
                            say(" till av regeln ", " more of the rule ") + std::string(rule) +
                            say("; alla står i csv och json.", "; all stand in csv and json."));
        }
        if (!lines.empty()) {
            m_text.bullets(lines);
        }
    }

    /// What is waived or in the baseline: it does not count, and is told all the same.
    void write_hidden(const std::vector<WordedFinding>& findings) {
        std::vector<std::string> lines;
        std::size_t all = 0;
        for (const WordedFinding& worded : findings) {
            if (result::is_open(worded) || ++all > k_most_hidden) {
                continue;
            }
            lines.push_back(severity_and_message(m_language, worded) + " [" + worded.finding.rule +
                            "] " +
                            (worded.waiver ? waiver_words(m_language, *worded.waiver)
                                           : say("Fanns i baslinjen.", "Was in the baseline.")));
        }
        if (all > k_most_hidden) {
            lines.push_back(
                say("… och ", "… and ") + number(all - k_most_hidden) +
                say(" till; alla står i csv och json.", " more; all stand in csv and json."));
        }
        if (!lines.empty()) {
            m_text.heading(2, say("Räknas inte", "Not counted"));
            m_text.bullets(lines);
        }
    }

    void write_coverage() {
        m_text.heading(1, say("Vad som kontrollerats", "What was checked"));
        m_text.paragraph(
            "Text_20_body",
            {{checked_words(m_result) + std::string(limit_words(m_language, m_result.fail_on))}});
        for (const NotCheckedGroup& group : not_checked_groups(m_result)) {
            m_text.heading(2, say("Inte kontrollerat: ", "Not checked: ") + group.words);
            std::vector<std::string> lines = beginning_of(group.messages);
            lines.push_back(names(say("Filer: ", "Files: "), group.files));
            lines.push_back(names(say("Regler: ", "Rules: "), group.rules));
            std::erase(lines, "");
            if (!lines.empty()) {
                m_text.bullets(lines);
            }
        }
        write_gone();
    }

    void write_gone() {
        if (!m_result.baseline || m_result.baseline->absent.empty()) {
            return;
        }
        std::vector<std::string> lines;
        for (const result::AbsentFinding& absent : m_result.baseline->absent) {
            lines.push_back(
                absent.rule + ", " +
                (absent.path.empty() ? text::lower(set_name(m_language)) : absent.path));
        }
        m_text.heading(2, say("Åtgärdat sedan baslinjen", "Mended since the baseline"));
        m_text.bullets(beginning_of(lines));
    }

    /// As many as are read, and how many more there are.
    [[nodiscard]] std::vector<std::string> beginning_of(std::vector<std::string> lines) const {
        if (const std::size_t all = lines.size(); all > k_most_unchecked) {
            lines.resize(k_most_unchecked);
            lines.push_back(say("… och ", "… and ") + number(all - k_most_unchecked) +
                            say(" till; alla står i json.", " more; all stand in json."));
        }
        return lines;
    }

    [[nodiscard]] std::string names(const std::string& label,
                                    const std::vector<std::string>& all) const {
        return all.empty() ? "" : label + some_of(m_language, all, k_most_unchecked) + ".";
    }

    const result::RunResult& m_result;
    Language m_language;
    std::size_t m_most_alike;
    std::map<std::string, std::size_t> m_titles;                   ///< how many documents have it
    std::map<std::string, std::vector<std::string>> m_not_checked; ///< messages, by path
    OdtText m_text;
};

std::string footer(Language language, const std::string& title) {
    return odt::characters(title) + "<text:tab/>" + std::string(say(language, "Sida ", "Page ")) +
           "<text:page-number text:select-page=\"current\">1</text:page-number>" +
           std::string(say(language, " av ", " of ")) + "<text:page-count>1</text:page-count>";
}

} // namespace

std::string to_odt(const result::RunResult& result) {
    Report report(result);
    const bool swedish = result.language == Language::swedish;
    return package::write_package(
        odt::k_mimetype,
        {{"META-INF/manifest.xml", odt::manifest()},
         {"content.xml", report.write()},
         {"styles.xml", odt::odt_styles(swedish ? "sv" : "en", swedish ? "SE" : "GB",
                                        footer(result.language, report.title()))},
         {"meta.xml", odt::meta(result, report.title())}});
}

} // namespace styrkoll::report
