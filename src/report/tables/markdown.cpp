// SPDX-License-Identifier: Apache-2.0
#include "report/tables/markdown.hpp"

#include "base/text.hpp"
#include "report/finding_words.hpp"
#include "report/standing.hpp"
#include "report/trace/escape.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::RunResult;
using result::WordedFinding;

// A case system takes some megabytes, and nobody reads more.
constexpr std::size_t k_most_in_document = 200;
constexpr std::size_t k_most_findings = 2000;
constexpr std::size_t k_most_others = 100; ///< waived, not checked, mended: lines of each
constexpr std::size_t k_most_related = 3;
constexpr std::size_t k_longest_quote = 200; ///< code points

/// Of the section that a finding stands in, or of the document.
std::string section_of(const WordedFinding& worded) {
    std::string path;
    if (worded.finding.location) {
        for (const std::string& heading : worded.finding.location->headings) {
            path += (path.empty() ? "" : " › ") + one_line(heading);
        }
    }
    return path;
}

class Page {
public:
    explicit Page(const RunResult& result) : m_result(&result), m_language(result.language) {}

    std::string write() {
        write_head();
        write_table();
        for (const DocumentResult& document : m_result->documents) {
            write_findings(document.path, document.title, document.findings);
        }
        write_findings(set_name(m_language), "", m_result->set_findings);
        write_hidden();
        write_not_checked();
        write_absent();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_head() {
        m_out += "# " + markdown(verdict_of_set(*m_result)) + "\n\n";
        std::string words =
            sum_of(*m_result) + ' ' + m_result->model_name + ", styrkoll " + m_result->tool_version;
        words +=
            m_result->profile.empty() ? "" : say(", profil ", ", profile ") + m_result->profile;
        words += m_result->today.empty() ? "" : ", " + m_result->today;
        m_out += markdown(words) + ".\n\n";
    }

    void row(const std::vector<std::string>& cells) {
        m_out += "|";
        for (const std::string& cell : cells) {
            m_out += " " + cell + " |";
        }
        m_out += "\n";
    }

    void write_row(std::string_view name, std::string_view type, std::string_view verdict,
                   const Counts& counts, const Hidden& hidden) {
        row({markdown(name), markdown(type), markdown(verdict), std::to_string(counts.errors),
             std::to_string(counts.warnings), std::to_string(counts.notes),
             std::to_string(hidden.waived), std::to_string(hidden.unchanged)});
    }

    void write_table() {
        row({say("Dokument", "Document"), say("Dokumenttyp", "Document type"),
             say("Utfall", "Verdict"), say("Fel", "Errors"), say("Varningar", "Warnings"),
             say("Notiser", "Notes"), say("Undantag", "Waived"),
             say("I baslinjen", "In the baseline")});
        m_out += "|---|---|---|--:|--:|--:|--:|--:|\n";
        for (const DocumentResult& document : m_result->documents) {
            const Counts counts = count(document.findings);
            write_row(document.path, document.type_name,
                      verdict_words(m_language, document.verdict, counts), counts,
                      count_hidden(document.findings));
        }
        write_row(set_name(m_language), "", "", count(m_result->set_findings),
                  count_hidden(m_result->set_findings));
        write_row(say("Allt", "All"), "", verdict_of_set(*m_result), count(*m_result),
                  {m_result->summary.waived, m_result->summary.unchanged});
    }

    void write_findings(std::string_view name, std::string_view title,
                        const std::vector<WordedFinding>& findings) {
        const Counts counts = count(findings);
        if (counts.none()) {
            return;
        }
        m_out += "\n## " + markdown(name) + "\n\n";
        m_out += title.empty() ? "" : markdown(title) + "\n\n";
        m_out += markdown(words_of(m_language, counts)) + ".\n";
        std::vector<std::pair<std::string, std::vector<const WordedFinding*>>> sections;
        const std::size_t room = std::min(k_most_in_document, k_most_findings - m_findings);
        std::size_t shown = 0;
        for (const WordedFinding& worded : findings) {
            if (result::is_open(worded) && shown < room) {
                add(sections, worded);
                ++shown;
            }
        }
        m_findings += shown;
        for (const auto& [section, members] : sections) {
            write_section(section, members, name);
        }
        write_rest(counts.all() - shown);
    }

    /// In the order of the first, which is that of the most serious.
    static void
    add(std::vector<std::pair<std::string, std::vector<const WordedFinding*>>>& sections,
        const WordedFinding& worded) {
        std::string section = section_of(worded);
        const auto found =
            std::find_if(sections.begin(), sections.end(),
                         [&](const auto& candidate) { return candidate.first == section; });
        if (found != sections.end()) {
            found->second.push_back(&worded);
        } else {
            sections.emplace_back(std::move(section), std::vector{&worded});
        }
    }

    void write_section(std::string_view section, const std::vector<const WordedFinding*>& members,
                       std::string_view path) {
        if (section.empty() && path == set_name(m_language)) {
            m_out += '\n'; // the heading of the set has said it
        } else {
            m_out += "\n### " +
                     (section.empty() ? say("Dokumentet som helhet", "The document as a whole")
                                      : markdown(section)) +
                     "\n\n";
        }
        for (const WordedFinding* worded : members) {
            write_finding(*worded, path);
        }
    }

    void write_rest(std::size_t count) {
        if (count > 0) {
            m_out += "\n" +
                     markdown(say("… och ", "… and ") + count_of(m_language, count, k_finding) +
                              say(" till. Alla finns i rapporten som html, csv eller json.",
                                  " more. All are in the report as html, csv or json.")) +
                     "\n";
        }
    }

    void write_finding(const WordedFinding& worded, std::string_view path) {
        const finding::Finding& finding = worded.finding;
        const std::string word(severity_word(m_language, finding.severity));
        m_out += "- **" + text::capitalised(word) + "** " + markdown(worded.message);
        if (finding.location) {
            document::Location place = *finding.location;
            place.headings.clear(); // they stand above
            place.quote = text::shorten(place.quote, k_longest_quote);
            const std::string words = place_words(m_language, place, path);
            m_out += words.empty() ? "" : " (" + markdown(words) + ")";
        }
        m_out += worded.help.empty() ? "" : "  \n  → " + markdown(worded.help);
        std::string suggestions;
        for (const std::string& suggestion : finding.suggestions) {
            suggestions += (suggestions.empty() ? "" : ", ") + ("”" + suggestion + "”");
        }
        m_out += suggestions.empty()
                     ? ""
                     : "  \n  " + say("Förslag: ", "Suggestion: ") + markdown(suggestions);
        write_related(finding, path);
        m_out += " \\[" + markdown(finding.rule) + "\\]\n";
    }

    void write_related(const finding::Finding& finding, std::string_view path) {
        const std::size_t shown = std::min(finding.related.size(), k_most_related);
        for (std::size_t at = 0; at < shown; ++at) {
            const finding::Related& other = finding.related[at];
            std::string words = other.path == path ? "" : other.path;
            if (other.location) {
                words += (words.empty() ? "" : ", ") +
                         place_words(m_language, *other.location, other.path);
            }
            if (!words.empty()) {
                m_out += "  \n  " + say("Se även ", "See also ") + markdown(words);
            }
        }
        if (shown < finding.related.size()) {
            m_out += "  \n  " + markdown(say("… och ", "… and ") +
                                         std::to_string(finding.related.size() - shown) +
                                         say(" ställen till", " more places"));
        }
    }

    /// A list under a heading; nothing where it is empty.
    void write_list(const std::string& title, const std::vector<std::string>& lines) {
        if (lines.empty()) {
            return;
        }
        m_out += "\n## " + markdown(title) + "\n\n";
        const std::size_t shown = std::min(lines.size(), k_most_others);
        for (std::size_t at = 0; at < shown; ++at) {
            m_out += "- " + markdown(lines[at]) + "\n";
        }
        if (shown < lines.size()) {
            m_out += "- " +
                     markdown(say("… och ", "… and ") + std::to_string(lines.size() - shown) +
                              say(" till", " more")) +
                     "\n";
        }
    }

    void write_hidden() {
        std::vector<std::string> waived;
        std::vector<std::string> unchanged;
        const auto add = [&](std::string_view path, const std::vector<WordedFinding>& findings) {
            for (const WordedFinding& worded : findings) {
                if (result::is_open(worded)) {
                    continue;
                }
                std::string line = std::string(path) + ": " +
                                   severity_and_message(m_language, worded) + " [" +
                                   worded.finding.rule + "]";
                if (worded.waiver) {
                    waived.push_back(line + " " + waiver_words(m_language, *worded.waiver));
                } else {
                    unchanged.push_back(std::move(line));
                }
            }
        };
        for (const DocumentResult& document : m_result->documents) {
            add(document.path, document.findings);
        }
        add(set_name(m_language), m_result->set_findings);
        write_list(say("Har undantag och räknas inte: ", "Waived, and not counted: ") +
                       std::to_string(waived.size()),
                   waived);
        write_list(say("Fanns redan i baslinjen och räknas inte: ",
                       "In the baseline already, and not counted: ") +
                       std::to_string(unchanged.size()),
                   unchanged);
    }

    void write_not_checked() {
        std::vector<std::string> lines;
        for (const result::NotChecked& entry : m_result->not_checked) {
            std::string line = entry.path;
            for (const std::string* words :
                 {&entry.rule, entry.message.empty() ? &entry.reason : &entry.message}) {
                line += (line.empty() || words->empty() ? "" : ": ") + *words;
            }
            lines.push_back(std::move(line));
        }
        write_list(say("Inte kontrollerat: ", "Not checked: ") + std::to_string(lines.size()),
                   lines);
    }

    void write_absent() {
        std::vector<std::string> lines;
        if (m_result->baseline) {
            for (const result::AbsentFinding& absent : m_result->baseline->absent) {
                lines.push_back(absent.path + ": " + absent.rule);
            }
        }
        write_list(say("Åtgärdat sedan baslinjen: ", "Mended since the baseline: ") +
                       std::to_string(lines.size()),
                   lines);
    }

    const RunResult* m_result;
    Language m_language;
    std::string m_out;
    std::size_t m_findings = 0; ///< written
};

bool is_markdown(char c, char next) {
    constexpr std::string_view k_special = "\\`*_{}[]<>#|~&!$@^";
    if (c == ':') { // ":smile:", "https://"
        return next != ' ' && next != '\0' && !(next >= '0' && next <= '9');
    }
    return k_special.find(c) != std::string_view::npos;
}

} // namespace

std::string markdown(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char next = at + 1 < line.size() ? line[at + 1] : '\0';
        const bool web = line.compare(at, 4, "www.") == 0;
        out += is_markdown(line[at], next) ? "\\" : "";
        out += line[at];
        if (web) {
            out += "ww\\.";
            at += 3;
        }
    }
    return out;
}

std::string to_markdown(const RunResult& result) {
    return Page(result).write();
}

} // namespace styrkoll::report
