// SPDX-License-Identifier: Apache-2.0
#include "report/sarif/results.hpp"

#include "report/sarif/message.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string_view>

namespace styrkoll::report::sarif {
namespace {

using result::JsonWriter;
using result::RunResult;
using result::WordedFinding;

/// Links that were right when somebody reviewed them and may be so still: only a person can say.
bool is_suspect_link(std::string_view rule) {
    return rule == "trad-granskad" || rule == "trad-reviderad";
}

class Results {
public:
    Results(JsonWriter& out, const RunResult& result, const Artifacts& artifacts,
            const RuleIndex& rules)
        : m_out(out), m_result(result), m_artifacts(artifacts), m_rules(rules) {}

    void write() {
        m_out.open_array("results");
        for (const result::DocumentResult& document : m_result.documents) {
            for (const WordedFinding& worded : document.findings) {
                write_finding(document.path, worded);
            }
        }
        for (const WordedFinding& worded : m_result.set_findings) {
            write_finding("", worded);
        }
        if (m_result.baseline) {
            for (const result::AbsentFinding& absent : m_result.baseline->absent) {
                write_absent(absent);
            }
        }
        m_out.end_array();
    }

private:
    void write_rule(const std::string& rule, std::string_view kind, std::string_view level) {
        m_out.member("ruleId", rule);
        m_out.member("ruleIndex", m_rules.at(rule));
        m_out.member("kind", kind);
        m_out.member("level", level);
    }

    void write_fingerprint(const std::string& fingerprint) {
        m_out.open_object("partialFingerprints");
        m_out.member("styrkoll/v1", fingerprint);
        m_out.end_object();
    }

    void write_finding(const std::string& path, const WordedFinding& worded) {
        const finding::Finding& finding = worded.finding;
        const bool review = is_suspect_link(finding.rule);
        m_out.begin_object();
        write_rule(finding.rule, review ? "review" : "fail",
                   review ? "none" : level_of(finding.severity));
        write_sentence(m_out, worded.message);
        m_out.open_array("locations");
        if (!path.empty()) {
            write_location(path, finding.location);
        }
        m_out.end_array();
        write_related(finding.related);
        write_fingerprint(finding.fingerprint);
        if (m_result.baseline) {
            m_out.member("baselineState", worded.baseline_state == "unchanged"
                                              ? std::string_view("unchanged")
                                              : std::string_view("new"));
        }
        write_suppressions(worded);
        write_properties(worded);
        m_out.end_object();
    }

    void write_location(const std::string& path,
                        const std::optional<document::Location>& location) {
        m_out.begin_object();
        write_place(path, location);
        m_out.end_object();
    }

    void write_place(const std::string& path, const std::optional<document::Location>& location) {
        m_out.open_object("physicalLocation");
        m_artifacts.write_location(m_out, path, location ? location->part : std::string{});
        if (location && location->line > 0) {
            write_region(*location);
        }
        m_out.end_object();
        if (!location) {
            return;
        }
        if (!location->headings.empty()) {
            write_headings(location->headings);
        }
        m_out.open_object("properties");
        m_out.member("part", plain(location->part));
        m_out.member("paragraph", location->paragraph);
        m_out.member("start", location->start);
        m_out.member("end", location->end);
        m_out.member("quote", plain(location->quote));
        m_out.member("before", plain(location->before));
        m_out.member("after", plain(location->after));
        m_out.end_object();
    }

    void write_region(const document::Location& location) {
        m_out.open_object("region");
        m_out.member("startLine", location.line);
        if (location.column > 0) {
            m_out.member("startColumn", location.column);
        }
        m_out.end_object();
    }

    void write_headings(const std::vector<std::string>& headings) {
        std::string path;
        for (const std::string& heading : headings) {
            path += (path.empty() ? "" : " › ") + plain(heading);
        }
        m_out.open_array("logicalLocations");
        m_out.begin_object();
        m_out.member("name", plain(headings.back()));
        m_out.member("fullyQualifiedName", path);
        m_out.member("kind", "section");
        m_out.end_object();
        m_out.end_array();
    }

    void write_related(const std::vector<finding::Related>& related) {
        if (related.empty()) {
            return;
        }
        m_out.open_array("relatedLocations");
        std::size_t id = 0;
        for (const finding::Related& other : related) {
            m_out.begin_object();
            m_out.member("id", id++);
            if (!other.path.empty()) {
                write_place(other.path, other.location);
            }
            if (!other.message.empty()) {
                write_message(m_out, "message", other.message);
            }
            m_out.end_object();
        }
        m_out.end_array();
    }

    /// On every result, since they stand on all or on none (3.27.23).
    void write_suppressions(const WordedFinding& worded) {
        m_out.open_array("suppressions");
        if (worded.waiver) {
            const finding::Waiver& waiver = *worded.waiver;
            const bool outside = waiver.source == finding::WaiverSource::configuration;
            m_out.begin_object();
            m_out.member("kind", outside ? "external" : "inSource");
            m_out.member("status", "accepted");
            m_out.member("justification", plain(waiver_words(m_result.language, waiver)));
            m_out.open_object("properties");
            m_out.member("reason", plain(waiver.reason));
            m_out.member("owner", plain(waiver.owner));
            m_out.member("until", plain(waiver.until));
            m_out.member("number", plain(waiver.number));
            m_out.member("where", plain(waiver.where));
            m_out.end_object();
            m_out.end_object();
        }
        m_out.end_array();
    }

    void write_properties(const WordedFinding& worded) {
        const finding::Finding& finding = worded.finding;
        m_out.open_object("properties");
        m_out.member("severity", finding::to_string(finding.severity));
        m_out.member("help", plain(worded.help));
        m_out.open_array("suggestions");
        for (const std::string& suggestion : finding.suggestions) {
            m_out.text(plain(suggestion));
        }
        m_out.end_array();
        m_out.open_object("arguments");
        for (const auto& [name, value] : finding.arguments) {
            m_out.member(name, plain(value));
        }
        m_out.end_object();
        m_out.end_object();
    }

    /// The rule was judged there again, and passed.
    void write_absent(const result::AbsentFinding& absent) {
        m_out.begin_object();
        write_rule(absent.rule, "pass", "none");
        write_sentence(m_out, say(m_result.language, "Fanns i baslinjen och har åtgärdats.",
                                  "Was in the baseline and has been mended."));
        m_out.open_array("locations");
        if (!absent.path.empty()) {
            write_location(absent.path, std::nullopt);
        }
        m_out.end_array();
        write_fingerprint(absent.fingerprint);
        m_out.member("baselineState", "absent");
        m_out.open_array("suppressions");
        m_out.end_array();
        m_out.end_object();
    }

    JsonWriter& m_out;
    const RunResult& m_result;
    const Artifacts& m_artifacts;
    const RuleIndex& m_rules;
};

} // namespace

std::string_view level_of(finding::Severity severity) {
    return severity == finding::Severity::off ? "none" : finding::to_string(severity);
}

void write_results(JsonWriter& out, const RunResult& result, const Artifacts& artifacts,
                   const RuleIndex& rules) {
    Results(out, result, artifacts, rules).write();
}

} // namespace styrkoll::report::sarif
