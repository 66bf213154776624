// SPDX-License-Identifier: Apache-2.0
//
// In the order of the page for the screen, without what only a screen can do: how it stands, the
// documents, what is wrong in each, how they hang together, what was checked.
#include "report/odt/odt_report.hpp"

#include "base/text.hpp"
#include "package/writer.hpp"
#include "report/coverage.hpp"
#include "report/finding_words.hpp"
#include "report/html/wheel_stops.hpp"
#include "report/odt/odt_text.hpp"
#include "report/sections.hpp"
#include "report/selection.hpp"
#include "report/standing.hpp"
#include "report/trace/thread_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace styrkoll::report {
namespace {

using odt::OdtText;
using odt::Run;
using result::DocumentResult;
using result::WordedFinding;

constexpr std::size_t k_most_hidden = 100; ///< waived, or in the baseline, of one document
constexpr std::size_t k_most_rows = 200;   ///< of the tables on the thread and the wheel
constexpr std::size_t k_most_unchecked = 40;
constexpr Noun k_finding{"brist", "brister", "finding", "findings"};

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            all += (all.empty() ? "" : std::string(between)) + part;
        }
    }
    return all;
}

/// For a cell, where a line break begins a new paragraph.
std::string one_paragraph(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

class Report {
public:
    explicit Report(const result::RunResult& result)
        : m_result(result), m_language(result.language), m_most_alike(most_alike(result)) {}

    std::string write() {
        write_head();
        write_documents_table();
        for (const DocumentResult& document : m_result.documents) {
            if (has_details(document)) {
                write_document(document);
            }
        }
        write_set();
        write_thread();
        write_wheel();
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
        m_text.paragraph("Subtitle",
                         {{join({m_result.model_name, date_or_text(m_language, m_result.today),
                                 profile, "styrkoll " + m_result.tool_version},
                                " · ")}});
        m_text.paragraph("Utfall", {{verdict_of_set(m_result)}});
        m_text.paragraph("Text_20_body", {{sum_of(m_result)}});
        if (const std::string unchecked = unchecked_words(m_result); !unchecked.empty()) {
            m_text.paragraph("Text_20_body",
                             {{say("Allt är inte kontrollerat: ", "Not all is checked: "), "Stark"},
                              {unchecked + "."}});
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

    void write_documents_table() {
        m_text.heading(1, say("Dokumenten", "The documents"));
        m_text.begin_table(say("Dokumenten", "The documents"), {40, 24, 9, 14, 11, 13, 14},
                           {say("Dokument", "Document"), say("Utfall", "Verdict"),
                            say("Fel", "Errors"), say("Varningar", "Warnings"),
                            say("Notiser", "Notes"), say("Undantag", "Waived"),
                            say("I baslinjen", "In the baseline")});
        for (const DocumentResult& document : m_result.documents) {
            const Counts counts = count(document.findings);
            const std::string title = one_paragraph(document.title);
            write_counts(title + (title.empty() ? "" : "\n") + one_paragraph(document.path),
                         verdict_words(m_language, document.verdict, counts), document.findings);
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
        m_text.row({name, std::string(verdict), number(counts.errors), number(counts.warnings),
                    number(counts.notes), number(hidden.waived), number(hidden.unchanged)});
    }

    /// The title; with the file's name where another document has the same.
    [[nodiscard]] std::string heading_of(const DocumentResult& document) const {
        const std::string title = title_of(document);
        const auto alike = std::count_if(
            m_result.documents.begin(), m_result.documents.end(),
            [&title](const DocumentResult& other) { return title_of(other) == title; });
        return alike < 2 ? title : title + " (" + document.path + ")";
    }

    void write_document(const DocumentResult& document) {
        m_text.heading(1, heading_of(document));
        m_text.paragraph("Fakta",
                         {{join({document.type_name, document.organ_name,
                                 period_of(m_language, document), document.status, document.path},
                                " · ")}});
        m_text.paragraph("Utfall", {{verdict_line(m_language, document)}});
        for (const result::NotChecked& entry : m_result.not_checked) {
            if (entry.path == document.path) {
                m_text.paragraph("Text_20_body",
                                 {{say("Inte kontrollerat: ", "Not checked: ") + entry.message}});
            }
        }
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
             join({own.suggestions.begin(),
                   own.suggestions.begin() + static_cast<std::ptrdiff_t>(suggested)},
                  say(" eller ", " or ")));
        if (const result::RuleText* rule = rule_text(m_result, own.rule)) {
            line(say("Varför: ", "Why: "),
                 rule->why + (rule->source.empty() ? "" : " (" + rule->source + ")"));
        }
        for (std::size_t at = 0; at < std::min(own.related.size(), k_most_related); ++at) {
            const finding::Related& other = own.related[at];
            line(say("Se även: ", "See also: "),
                 join({related_place(m_language, other, path), other.message}, ": "));
        }
        m_text.paragraph(
            "Rad_20_om_20_brist",
            {{text::capitalised(join(
                  {bare_place(m_language, own, path), say("regel ", "rule ") + own.rule}, " · ")),
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
            lines.push_back(text::shorten(worded.message, k_longest_message) + " [" +
                            worded.finding.rule + "] " +
                            (worded.waiver ? waiver_words(m_language, *worded.waiver)
                                           : say("Fanns i baslinjen.", "Was in the baseline.")));
        }
        if (all > k_most_hidden) {
            lines.push_back(say("… och ", "… and ") + number(all - k_most_hidden) +
                            say(" till", " more"));
        }
        if (!lines.empty()) {
            m_text.heading(2, say("Räknas inte", "Not counted"));
            m_text.bullets(lines);
        }
    }

    void write_thread() {
        if (!m_result.thread) {
            return;
        }
        const result::ThreadOverview& thread = *m_result.thread;
        m_text.heading(1, say("Röda tråden", "The thread"));
        const auto total = [&](const std::string& what, const result::StateCounts& counts) {
            if (const Tally tally{counts}; tally.total() > 0) {
                m_text.paragraph("Text_20_body", {{number(tally.total()) + what +
                                                   tally_words(m_language, tally) + "."}});
            }
        };
        total(say(" poster: ", " items: "), thread.item_states);
        total(say(" krav på att planer tar upp dem: ", " demands that plans take them up: "),
              thread.plan_states);
        total(say(" krav på att rapporter följer upp dem: ",
                  " demands that reports follow them up: "),
              thread.follow_up_states);
        for (const std::string& lacking : thread.lacking) {
            m_text.paragraph("Text_20_body", {{lacking}});
        }
        write_open_duties(thread);
    }

    void write_open_duties(const result::ThreadOverview& thread) {
        if (thread.open.empty()) {
            return;
        }
        const std::size_t shown = std::min(thread.open.size(), k_most_rows);
        m_text.begin_table(say("Att ta ställning till", "To look at"), {16, 34, 34, 24},
                           {say("Läge", "State"), say("Post", "Item"),
                            say("Ska tas upp i", "Must be taken up in"), say("Skäl", "Reason")});
        for (std::size_t at = 0; at < shown; ++at) {
            const result::OpenDuty& duty = thread.open[at];
            m_text.row({std::string(state_sign(duty.state)) + ' ' +
                            std::string(state_word(m_language, duty.state)),
                        join({duty.item.code, duty.item.title}, " "), duty.where, duty.reason});
        }
        m_text.end_table();
        tell_cut(shown, thread.all_open);
    }

    void tell_cut(std::size_t shown, std::size_t all) {
        if (shown < all) {
            m_text.paragraph("Text_20_body",
                             {{say("Tabellen visar ", "The table shows ") + number(shown) +
                               say(" av ", " of ") + number(all) + "."}});
        }
    }

    void write_wheel() {
        if (!m_result.wheel) {
            return;
        }
        const auto& documents = m_result.wheel->documents;
        m_text.heading(1, say("Årshjulet ", "The annual wheel ") +
                              std::to_string(m_result.wheel->year));
        m_text.begin_table(say("Årshjulet", "The annual wheel"), {20, 30, 30, 28},
                           {say("Senast", "Due"), say("Dokument", "Document"), say("Vems", "Whose"),
                            say("Hur det står", "How it stands")});
        const std::size_t shown = std::min(documents.size(), k_most_rows);
        for (std::size_t at = 0; at < shown; ++at) {
            const result::WheelDocument& own = documents[at];
            m_text.row({own.dates.empty() ? "" : date_or_text(m_language, own.dates.front().date),
                        own.type, own.organ, standing_words(m_language, own)});
        }
        m_text.end_table();
        tell_cut(shown, documents.size());
    }

    void write_coverage() {
        m_text.heading(1, say("Vad som kontrollerats", "What was checked"));
        m_text.paragraph(
            "Text_20_body",
            {{checked_words(m_result) + std::string(limit_words(m_language, m_result.fail_on))}});
        for (const NotCheckedGroup& group : not_checked_groups(m_result)) {
            m_text.heading(2, say("Inte kontrollerat: ", "Not checked: ") + group.words);
            std::vector<std::string> lines = group.messages;
            lines.push_back(names(say("Filer: ", "Files: "), group.files));
            lines.push_back(names(say("Regler: ", "Rules: "), group.rules));
            std::erase(lines, "");
            m_text.bullets(lines);
        }
    }

    [[nodiscard]] std::string names(const std::string& label,
                                    const std::vector<std::string>& all) const {
        return all.empty() ? "" : label + some_of(m_language, all, k_most_unchecked) + ".";
    }

    const result::RunResult& m_result;
    Language m_language;
    std::size_t m_most_alike;
    OdtText m_text;
};

constexpr std::string_view k_mimetype = "application/vnd.oasis.opendocument.text";

std::string manifest() {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
)";
    const auto entry = [&out](std::string_view path, std::string_view type) {
        out += fmt::format("<manifest:file-entry manifest:full-path=\"{}\" "
                           "manifest:media-type=\"{}\"/>\n",
                           path, type);
    };
    entry("/", k_mimetype);
    for (const std::string_view member : {"content.xml", "styles.xml", "meta.xml"}) {
        entry(member, "text/xml");
    }
    return out + "</manifest:manifest>\n";
}

/// Title and language, and the figures as properties for those who file or search.
std::string meta(const result::RunResult& result, const std::string& title) {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>
)";
    out += "<meta:generator>styrkoll/" + odt::characters(result.tool_version) +
           "</meta:generator>\n<dc:title>" + odt::characters(title) + "</dc:title>\n<dc:language>" +
           std::string(say(result.language, "sv-SE", "en-GB")) + "</dc:language>\n";
    out += result.today.empty()
               ? ""
               : "<dc:date>" + odt::characters(result.today) + "T00:00:00</dc:date>\n";
    const result::Summary& summary = result.summary;
    const std::array<std::pair<std::string_view, std::size_t>, 6> figures{
        {{say(result.language, "Fel", "Errors"), summary.errors},
         {say(result.language, "Varningar", "Warnings"), summary.warnings},
         {say(result.language, "Notiser", "Notes"), summary.notes},
         {say(result.language, "Undantag", "Waived"), summary.waived},
         {say(result.language, "I baslinjen", "In the baseline"), summary.unchanged},
         {say(result.language, "Dokument", "Documents"), summary.documents}}};
    out += fmt::format("<meta:user-defined meta:name=\"{}\">{}</meta:user-defined>\n",
                       say(result.language, "Utfall", "Verdict"),
                       odt::characters(verdict_of_set(result)));
    for (const auto& [name, figure] : figures) {
        out += fmt::format("<meta:user-defined meta:name=\"{}\" meta:value-type=\"float\">{}"
                           "</meta:user-defined>\n",
                           name, figure);
    }
    return out + "</office:meta></office:document-meta>\n";
}

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
        k_mimetype, {{"META-INF/manifest.xml", manifest()},
                     {"content.xml", report.write()},
                     {"styles.xml", odt::odt_styles(swedish ? "sv" : "en", swedish ? "SE" : "GB",
                                                    footer(result.language, report.title()))},
                     {"meta.xml", meta(result, report.title())}});
}

} // namespace styrkoll::report
