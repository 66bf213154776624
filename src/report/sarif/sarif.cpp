// SPDX-License-Identifier: Apache-2.0
//
// A log of one run, without clock and without random ids: the same result gives the same bytes.
// Each rule has one message string, "{0}", and the whole sentence is its argument: the sentence has
// been made from the catalogue already, in the run's language.
#include "report/sarif/sarif.hpp"

#include "report/sarif/artifacts.hpp"
#include "report/sarif/message.hpp"
#include "report/sarif/results.hpp"
#include "result/json.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace styrkoll::report {
namespace {

using result::JsonWriter;
using result::RunResult;
using result::Verdict;
using sarif::RuleIndex;

constexpr std::string_view k_schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All rules that results name. Those of findings have their words in the result; of a mended one
/// only the id is known.
std::vector<result::RuleText> rules_of(const RunResult& result) {
    std::vector<result::RuleText> rules = result.rules;
    const auto add = [&](const std::string& id, finding::Severity severity) {
        const bool known = std::any_of(rules.begin(), rules.end(),
                                       [&](const auto& rule) { return rule.id == id; });
        if (!known) {
            rules.push_back({id, severity, "", "", ""});
        }
    };
    const auto add_all = [&](const std::vector<result::WordedFinding>& findings) {
        for (const result::WordedFinding& worded : findings) {
            add(worded.finding.rule, worded.finding.severity);
        }
    };
    for (const result::DocumentResult& document : result.documents) {
        add_all(document.findings);
    }
    add_all(result.set_findings);
    if (result.baseline) {
        for (const result::AbsentFinding& absent : result.baseline->absent) {
            add(absent.rule, finding::Severity::error);
        }
    }
    std::sort(rules.begin(), rules.end(),
              [](const auto& left, const auto& right) { return left.id < right.id; });
    return rules;
}

void write_rule(JsonWriter& out, const result::RuleText& rule) {
    out.begin_object();
    out.member("id", rule.id);
    if (!rule.what.empty()) {
        sarif::write_message(out, "shortDescription", rule.what);
    }
    if (!rule.why.empty()) {
        sarif::write_message(out, "fullDescription", rule.why);
    }
    sarif::write_message_strings(out);
    out.open_object("defaultConfiguration");
    out.member("level", sarif::level_of(rule.severity));
    out.end_object();
    out.open_object("properties");
    out.member("family", finding::family_of(rule.id));
    out.member("source", sarif::plain(rule.source));
    out.end_object();
    out.end_object();
}

void write_notification_kinds(JsonWriter& out, const RunResult& result) {
    std::set<std::string> reasons;
    for (const result::NotChecked& entry : result.not_checked) {
        reasons.insert(entry.reason);
    }
    out.open_array("notifications");
    for (const std::string& reason : reasons) {
        out.begin_object();
        out.member("id", reason);
        sarif::write_message_strings(out);
        out.end_object();
    }
    out.end_array();
}

void write_tool(JsonWriter& out, const RunResult& result,
                const std::vector<result::RuleText>& rules) {
    out.open_object("tool");
    out.open_object("driver");
    out.member("name", "styrkoll");
    out.member("version", result.tool_version);
    out.member("semanticVersion", result.tool_version);
    out.member("language", say(result.language, "sv-SE", "en-US"));
    out.open_array("rules");
    for (const result::RuleText& rule : rules) {
        write_rule(out, rule);
    }
    out.end_array();
    write_notification_kinds(out, result);
    out.end_object();
    out.end_object();
}

void write_notification(JsonWriter& out, const sarif::Artifacts& artifacts, const RuleIndex& rules,
                        const result::NotChecked& entry) {
    out.begin_object();
    out.open_object("descriptor");
    out.member("id", entry.reason);
    out.end_object();
    if (!entry.rule.empty()) {
        out.open_object("associatedRule");
        out.member("id", entry.rule);
        if (const auto found = rules.find(entry.rule); found != rules.end()) {
            out.member("index", found->second);
        }
        out.end_object();
    }
    out.member("level", result::leaves_hole(entry) ? "error" : "note");
    sarif::write_sentence(out, entry.message.empty() ? entry.reason : entry.message);
    if (!entry.path.empty()) {
        out.open_array("locations");
        out.begin_object();
        out.open_object("physicalLocation");
        artifacts.write_location(out, entry.path, "");
        out.end_object();
        out.end_object();
        out.end_array();
    }
    out.end_object();
}

void write_invocation(JsonWriter& out, const RunResult& result, const sarif::Artifacts& artifacts,
                      const RuleIndex& rules) {
    out.open_array("invocations");
    out.begin_object();
    out.key("executionSuccessful");
    out.boolean(result.verdict == Verdict::pass || result.verdict == Verdict::fail);
    out.open_array("toolExecutionNotifications");
    for (const result::NotChecked& entry : result.not_checked) {
        write_notification(out, artifacts, rules, entry);
    }
    out.end_array();
    out.end_object();
    out.end_array();
}

void write_properties(JsonWriter& out, const RunResult& result) {
    out.open_object("properties");
    out.member("verdict", result::to_string(result.verdict));
    out.member("failOn", result.fail_on);
    out.member_or_null("profile", result.profile);
    out.member_or_null("today", result.today);
    out.open_object("model");
    out.member("id", result.model_id);
    out.member("name", result.model_name);
    out.member("version", result.model_version);
    out.end_object();
    result::write_summary(out, result.summary);
    out.end_object();
}

} // namespace

std::string to_sarif(const RunResult& result) {
    const std::vector<result::RuleText> rules = rules_of(result);
    RuleIndex index;
    for (std::size_t at = 0; at < rules.size(); ++at) {
        index.emplace(rules[at].id, at);
    }
    const sarif::Artifacts artifacts(result);
    JsonWriter out;
    out.begin_object();
    out.member("$schema", k_schema);
    out.member("version", "2.1.0");
    out.open_array("runs");
    out.begin_object();
    write_tool(out, result, rules);
    write_invocation(out, result, artifacts, index);
    artifacts.write(out);
    write_results(out, result, artifacts, index);
    out.member("language", say(result.language, "sv-SE", "en-US"));
    out.member("columnKind", "unicodeCodePoints");
    write_properties(out, result);
    out.end_object();
    out.end_array();
    out.end_object();
    return out.take();
}

} // namespace styrkoll::report
