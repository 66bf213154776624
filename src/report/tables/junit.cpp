// SPDX-License-Identifier: Apache-2.0
//
// A build system knows four ends of a case. What stops the document is a failure, a hole in what
// was checked an error, and what somebody has decided to live with, or not to check, is skipped;
// all else passes. What is found but stops nothing is told in the output of its case, which is
// never read as a failure. The form is the part that all grammars of JUnit XML agree on.
#include "report/tables/junit.hpp"

#include "base/text.hpp"
#include "report/coverage.hpp"
#include "report/standing.hpp"
#include "report/trace/escape.hpp"
#include "report/words.hpp"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::NotChecked;
using result::RunResult;
using result::Verdict;
using result::WordedFinding;

struct Ends {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

using ByRule = std::map<std::string, std::vector<const WordedFinding*>>;

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + markup(value) + "\"";
}

std::string attribute(std::string_view name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

/// With a line for each of the texts.
std::string element(std::string_view name, const std::vector<std::string>& lines,
                    std::string_view attributes = {}) {
    std::string out = "      <" + std::string(name) + std::string(attributes) + ">";
    for (std::size_t at = 0; at < lines.size(); ++at) {
        out += at == 0 ? "" : "\n";
        out += markup(lines[at]);
    }
    return out + "</" + std::string(name) + ">\n";
}

class Suite {
public:
    Suite(const RunResult& result, std::string_view name) : m_result(&result), m_name(name) {}

    /// The findings of one rule.
    void add(const std::string& rule, const std::vector<const WordedFinding*>& findings) {
        std::vector<std::string> told;
        std::vector<std::string> hidden;
        std::vector<const WordedFinding*> failed;
        for (const WordedFinding* worded : findings) {
            if (!result::is_open(*worded)) {
                add_hidden_words(hidden, *worded);
            } else if (result::fails(worded->finding.severity, m_result->fail_on)) {
                failed.push_back(worded);
            } else {
                add_words(told, *worded);
            }
        }
        // Skipped is only what has nothing else to tell.
        const std::string failures = failures_of(failed);
        const bool skipped = failures.empty() && told.empty() && !hidden.empty();
        m_ends.failures += failures.empty() ? 0U : 1U;
        m_ends.skipped += skipped ? 1U : 0U;
        if (!skipped) {
            told.insert(told.end(), hidden.begin(), hidden.end());
        }
        std::string body = skipped ? element("skipped", hidden) : "";
        body += failures;
        body += told.empty() ? "" : element("system-out", told);
        add_case(rule, m_name, body);
    }

    /// What was not checked: entries of one rule, or of one reason, are one case.
    void add(const std::vector<const NotChecked*>& holes, const ByRule& rules) {
        std::map<std::pair<std::string, std::string>, std::vector<const NotChecked*>> cases;
        for (const NotChecked* entry : holes) {
            const std::string why = reason_words(m_result->language, entry->reason);
            std::string name = entry->rule.empty() ? text::capitalised(why) : entry->rule;
            name += rules.contains(name) ? " (" + why + ")" : "";
            cases[{std::move(name), entry->path.empty() ? std::string(m_name) : entry->path}]
                .push_back(entry);
        }
        for (const auto& [name, entries] : cases) {
            add(name.first, name.second, entries);
        }
    }

    /// That the verdict is not one of a whole check, where nothing else says it.
    void add_verdict(Verdict verdict, std::string_view words) {
        if (verdict > Verdict::fail && m_ends.errors == 0) {
            ++m_ends.errors;
            add_case(words, m_name, error(result::to_string(verdict), {std::string(words)}));
        }
    }

    [[nodiscard]] std::string write(Verdict verdict,
                                    const std::vector<WordedFinding>& findings) const {
        std::string out = "  <testsuite" + attribute("name", m_name) + attributes(m_ends) + ">\n";
        const Counts counts = count(findings);
        const Hidden hidden = count_hidden(findings);
        out += "    <properties>\n" + property("verdict", result::to_string(verdict)) +
               property("errors", std::to_string(counts.errors)) +
               property("warnings", std::to_string(counts.warnings)) +
               property("notes", std::to_string(counts.notes)) +
               property("waived", std::to_string(hidden.waived)) +
               property("unchanged", std::to_string(hidden.unchanged)) + "    </properties>\n";
        return out + m_cases + "  </testsuite>\n";
    }

    [[nodiscard]] const Ends& ends() const { return m_ends; }

    static std::string attributes(const Ends& ends) {
        return attribute("tests", ends.tests) + attribute("failures", ends.failures) +
               attribute("errors", ends.errors) + attribute("skipped", ends.skipped) +
               attribute("time", "0");
    }

private:
    static std::string property(std::string_view name, std::string_view value) {
        return "      <property" + attribute("name", name) + attribute("value", value) + "/>\n";
    }

    void add_case(std::string_view name, std::string_view class_name, const std::string& body) {
        ++m_ends.tests;
        m_cases += "    <testcase" + attribute("name", name) + attribute("classname", class_name) +
                   attribute("time", "0");
        m_cases += body.empty() ? "/>\n" : ">\n" + body + "    </testcase>\n";
    }

    void add(std::string_view name, std::string_view class_name,
             const std::vector<const NotChecked*>& entries) {
        std::vector<std::string> words;
        const NotChecked* hole = nullptr;
        for (const NotChecked* entry : entries) {
            words.push_back(entry->message.empty() ? reason_words(m_result->language, entry->reason)
                                                   : entry->message);
            hole = hole == nullptr && result::leaves_hole(*entry) ? entry : hole;
        }
        ++(hole != nullptr ? m_ends.errors : m_ends.skipped);
        add_case(name, class_name,
                 hole != nullptr ? error(hole->reason, words) : element("skipped", words));
    }

    static std::string error(std::string_view type, const std::vector<std::string>& words) {
        return element("error", words,
                       attribute("type", type) + attribute("message", words.front()));
    }

    /// Some readers show the first failure of a case alone: it says how many there are.
    [[nodiscard]] std::string failures_of(const std::vector<const WordedFinding*>& failed) const {
        std::string out;
        for (const WordedFinding* worded : failed) {
            std::string message = worded->message;
            if (worded == failed.front() && failed.size() > 1) {
                message += say(m_result->language, " (1 av ", " (1 of ");
                message += number_words(m_result->language, failed.size()) + ")";
            }
            out += element("failure", lines(*worded),
                           attribute("type", finding::to_string(worded->finding.severity)) +
                               attribute("message", message));
        }
        return out;
    }

    [[nodiscard]] std::vector<std::string> lines(const WordedFinding& worded) const {
        const finding::Finding& finding = worded.finding;
        std::vector<std::string> lines{worded.message};
        if (finding.location) {
            lines.push_back(place_words(m_result->language, *finding.location, m_name));
        }
        lines.push_back(worded.help);
        for (const std::string& suggestion : finding.suggestions) {
            lines.push_back("→ " + suggestion);
        }
        for (const finding::Related& other : finding.related) {
            lines.push_back(other.path + ": " + other.message);
        }
        lines.push_back("[" + finding.fingerprint + "]");
        std::erase(lines, "");
        return lines;
    }

    void add_words(std::vector<std::string>& out, const WordedFinding& worded) const {
        std::vector<std::string> own = lines(worded);
        own.front() = std::string(severity_word(m_result->language, worded.finding.severity)) +
                      ": " + own.front();
        out.insert(out.end(), own.begin(), own.end());
    }

    void add_hidden_words(std::vector<std::string>& out, const WordedFinding& worded) const {
        const Language language = m_result->language;
        out.push_back(worded.waiver ? std::string(say(language, "Undantag. ", "Waived. ")) +
                                          waiver_words(language, *worded.waiver)
                                    : std::string(say(language, "Fanns redan i baslinjen.",
                                                      "Was in the baseline already.")));
        add_words(out, worded);
    }

    const RunResult* m_result;
    std::string_view m_name;
    Ends m_ends;
    std::string m_cases;
};

class Suites {
public:
    explicit Suites(const RunResult& result) : m_result(&result) {
        for (const DocumentResult& document : result.documents) {
            m_holes.try_emplace(document.path);
        }
        for (const NotChecked& entry : result.not_checked) {
            const auto found = m_holes.find(entry.path);
            (found == m_holes.end() ? m_holes_of_set : found->second).push_back(&entry);
        }
    }

    std::string write() {
        for (const DocumentResult& document : m_result->documents) {
            write_document(document);
        }
        write_set();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
               attribute("name", "styrkoll") + attribute("tests", m_ends.tests) +
               attribute("failures", m_ends.failures) + attribute("errors", m_ends.errors) +
               attribute("time", "0") + ">\n" + m_out + "</testsuites>\n";
    }

private:
    static ByRule by_rule(const std::vector<WordedFinding>& findings) {
        ByRule rules;
        for (const WordedFinding& worded : findings) {
            rules[worded.finding.rule].push_back(&worded);
        }
        return rules;
    }

    void write_document(const DocumentResult& document) {
        ByRule rules = by_rule(document.findings);
        for (const std::uint32_t index : document.checked) {
            rules[m_result->checked[index].rule];
        }
        write_suite(document.path, rules, m_holes.at(document.path), document.verdict,
                    document.findings,
                    verdict_words(m_result->language, document.verdict, count(document.findings)));
    }

    void write_set() {
        write_suite(set_name(m_result->language), by_rule(m_result->set_findings), m_holes_of_set,
                    m_result->verdict, m_result->set_findings, verdict_of_set(*m_result));
    }

    void write_suite(std::string_view name, const ByRule& rules,
                     const std::vector<const NotChecked*>& holes, Verdict verdict,
                     const std::vector<WordedFinding>& findings, std::string_view verdict_words) {
        Suite suite(*m_result, name);
        for (const auto& [rule, found] : rules) {
            suite.add(rule, found);
        }
        suite.add(holes, rules);
        // The set's is the worst of all: what a document has told is told.
        const bool is_told = &holes == &m_holes_of_set && m_ends.errors > 0;
        suite.add_verdict(is_told ? Verdict::pass : verdict, verdict_words);
        m_ends.tests += suite.ends().tests;
        m_ends.failures += suite.ends().failures;
        m_ends.errors += suite.ends().errors;
        m_out += suite.write(verdict, findings);
    }

    const RunResult* m_result;
    std::map<std::string, std::vector<const NotChecked*>> m_holes;
    std::vector<const NotChecked*> m_holes_of_set;
    Ends m_ends;
    std::string m_out;
};

} // namespace

std::string to_junit(const RunResult& result) {
    return Suites(result).write();
}

} // namespace styrkoll::report
