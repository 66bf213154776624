// SPDX-License-Identifier: Apache-2.0
#include "report/tables/findings_csv.hpp"

#include "base/text.hpp"
#include "report/csv.hpp"
#include "report/standing.hpp"
#include "report/trace/escape.hpp"
#include "report/words.hpp"

#include <string_view>
#include <vector>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::RunResult;
using result::WordedFinding;

constexpr std::size_t k_finding_columns = 17;

std::string number(std::uint32_t value) {
    return value == 0 ? std::string{} : std::to_string(value);
}

class Table {
public:
    explicit Table(const RunResult& result) : m_result(&result), m_language(result.language) {}

    std::string write() {
        write_head();
        for (const DocumentResult& document : m_result->documents) {
            write_rows(document);
        }
        write_set();
        for (const result::NotChecked& entry : m_result->not_checked) {
            write_other(entry.path, entry.rule, entry.message, "",
                        say(m_language, "inte kontrollerat", "not checked"));
        }
        if (m_result->baseline) {
            for (const result::AbsentFinding& absent : m_result->baseline->absent) {
                write_other(absent.path, absent.rule, "", absent.fingerprint,
                            say(m_language, "åtgärdad", "mended"));
            }
        }
        return m_out.take();
    }

private:
    struct Subject {
        std::string_view path, type, organ, title, verdict;
        std::string period;
    };

    void cell(std::string_view text) { m_out.cell(one_line(text)); }
    void cells(std::size_t count) {
        for (std::size_t at = 0; at < count; ++at) {
            m_out.cell("");
        }
    }

    void write_head() {
        const std::vector<Bilingual> names{{"Dokument", "Document"},
                                           {"Dokumenttyp", "Document type"},
                                           {"Organ", "Organ"},
                                           {"Period", "Period"},
                                           {"Titel", "Title"},
                                           {"Utfall", "Verdict"},
                                           {"Allvar", "Severity"},
                                           {"Regel", "Rule"},
                                           {"Rubrik", "Heading"},
                                           {"Stycke", "Paragraph"},
                                           {"Rad", "Line"},
                                           {"Citat", "Quote"},
                                           {"Beskrivning", "Message"},
                                           {"Åtgärd", "What to do"},
                                           {"Förslag", "Suggestions"},
                                           {"Se även", "See also"},
                                           {"Läge", "State"},
                                           {"Skäl", "Reason"},
                                           {"Ansvarig", "Responsible"},
                                           {"Gäller till", "Holds until"},
                                           {"Dnr", "Register no."},
                                           {"Undantag i", "Waived in"},
                                           {"Fingeravtryck", "Fingerprint"}};
        for (const Bilingual& name : names) {
            m_out.cell(name.in(m_language));
        }
        m_out.end_row();
    }

    void write_rows(const DocumentResult& document) {
        const std::string period = document.from.empty() && document.to.empty()
                                       ? std::string{}
                                       : document.from + "–" + document.to;
        write_rows({document.path, document.type_name, document.organ_name, document.title,
                    verdict_words(m_language, document.verdict, count(document.findings)), period},
                   document.findings);
    }

    void write_set() {
        const std::string verdict = verdict_of_set(*m_result);
        write_rows({set_name(m_language), "", "", "", verdict, ""}, m_result->set_findings);
    }

    void write_rows(const Subject& subject, const std::vector<WordedFinding>& findings) {
        for (const WordedFinding& worded : findings) {
            write_subject(subject);
            write_finding(worded);
        }
        if (findings.empty()) {
            write_subject(subject);
            cells(k_finding_columns);
            m_out.end_row();
        }
    }

    void write_subject(const Subject& subject) {
        cell(subject.path);
        cell(subject.type);
        cell(subject.organ);
        cell(subject.period);
        cell(subject.title);
        cell(subject.verdict);
    }

    void write_finding(const WordedFinding& worded) {
        const finding::Finding& finding = worded.finding;
        cell(severity_word(m_language, finding.severity));
        cell(finding.rule);
        const document::Location none;
        const document::Location& location = finding.location ? *finding.location : none;
        cell(text::joined(location.headings, " › "));
        cell(number(location.paragraph));
        cell(number(location.line));
        cell(location.quote);
        cell(worded.message);
        cell(worded.help);
        cell(text::joined(finding.suggestions, " | "));
        cell(related_words(finding.related));
        write_state(worded);
        cell(finding.fingerprint);
        m_out.end_row();
    }

    [[nodiscard]] std::string related_words(const std::vector<finding::Related>& related) const {
        std::vector<std::string> words;
        for (const finding::Related& other : related) {
            std::string place = other.path;
            if (other.location) {
                place += ", " + place_words(m_language, *other.location, other.path);
            }
            words.push_back(place + (other.message.empty() ? "" : " (" + other.message + ")"));
        }
        return text::joined(words, " | ");
    }

    void write_state(const WordedFinding& worded) {
        if (!worded.waiver) {
            cell(result::is_open(worded) ? say(m_language, "öppen", "open")
                                         : say(m_language, "i baslinjen", "in the baseline"));
            cells(5);
            return;
        }
        const finding::Waiver& waiver = *worded.waiver;
        cell(say(m_language, "undantag", "waived"));
        for (const std::string* text :
             {&waiver.reason, &waiver.owner, &waiver.until, &waiver.number, &waiver.where}) {
            cell(*text);
        }
    }

    /// What is no finding of this run.
    void write_other(const std::string& path, const std::string& rule, const std::string& message,
                     const std::string& fingerprint, std::string_view state) {
        cell(path.empty() ? set_name(m_language) : std::string_view(path));
        cells(6);
        cell(rule);
        cells(4);
        cell(message);
        cells(3);
        cell(state);
        cells(5);
        cell(fingerprint);
        m_out.end_row();
    }

    const RunResult* m_result;
    Language m_language;
    CsvWriter m_out;
};

} // namespace

std::string to_csv(const RunResult& result) {
    return Table(result).write();
}

} // namespace styrkoll::report
