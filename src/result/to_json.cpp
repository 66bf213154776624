// SPDX-License-Identifier: Apache-2.0
#include "result/json.hpp"
#include "result/json_writer.hpp"
#include "result/overview_json.hpp"

#include <algorithm>

namespace styrkoll::result {
namespace {

void write_location(JsonWriter& out, const std::optional<document::Location>& location) {
    out.key("location");
    if (!location) {
        out.null();
        return;
    }
    out.begin_object();
    out.member("part", location->part);
    out.member_or_null("xmlId", location->xml_id);
    out.member("paragraph", location->paragraph);
    out.member("start", location->start);
    out.member("end", location->end);
    out.member("line", location->line);
    out.member("column", location->column);
    out.member_texts("headings", location->headings);
    out.member("quote", location->quote);
    out.open_object("context");
    out.member("before", location->before);
    out.member("after", location->after);
    out.end_object();
    out.end_object();
}

void write_related(JsonWriter& out, const std::vector<finding::Related>& related) {
    out.open_array("related");
    for (const finding::Related& other : related) {
        out.begin_object();
        out.member("path", other.path);
        write_location(out, other.location);
        out.member("message", other.message);
        out.end_object();
    }
    out.end_array();
}

void write_waiver(JsonWriter& out, const std::optional<finding::Waiver>& waiver) {
    out.key("waiver");
    if (!waiver) {
        out.null();
        return;
    }
    out.begin_object();
    out.member("rule", waiver->rule);
    out.member_or_null("fingerprint", waiver->fingerprint);
    out.member_or_null("heading", waiver->heading);
    out.member_or_null("document", waiver->document);
    out.member("reason", waiver->reason);
    out.member("owner", waiver->owner);
    out.member("until", waiver->until);
    out.member_or_null("number", waiver->number);
    out.member("source", finding::to_string(waiver->source));
    out.member("where", waiver->where);
    out.end_object();
}

void write_findings(JsonWriter& out, const std::vector<WordedFinding>& findings) {
    out.open_array("findings");
    for (const WordedFinding& worded : findings) {
        const finding::Finding& finding = worded.finding;
        out.begin_object();
        out.member("rule", finding.rule);
        out.member("severity", finding::to_string(finding.severity));
        out.member("message", worded.message);
        out.member("help", worded.help);
        write_location(out, finding.location);
        write_related(out, finding.related);
        out.open_object("arguments");
        for (const auto& [name, value] : finding.arguments) {
            out.member(name, value);
        }
        out.end_object();
        out.member_texts("suggestions", finding.suggestions);
        write_waiver(out, worded.waiver);
        out.member_or_null("baselineState", worded.baseline_state);
        out.member("fingerprint", finding.fingerprint);
        out.end_object();
    }
    out.end_array();
}

void write_period(JsonWriter& out, const DocumentResult& document) {
    out.key("period");
    if (document.from.empty() && document.to.empty()) {
        out.null();
        return;
    }
    out.begin_object();
    out.member_or_null("from", document.from);
    out.member_or_null("to", document.to);
    out.end_object();
}

void write_outline(JsonWriter& out, const std::vector<OutlineEntry>& outline) {
    out.open_array("outline");
    for (const OutlineEntry& entry : outline) {
        out.begin_object();
        out.member("level", static_cast<std::size_t>(std::max(entry.level, 1)));
        out.member("text", entry.text);
        out.member_or_null("section", entry.section);
        out.member("paragraph", entry.paragraph);
        out.end_object();
    }
    out.end_array();
}

void write_document(JsonWriter& out, const DocumentResult& document) {
    out.begin_object();
    out.member("path", document.path);
    out.member_or_null("sha256", document.sha256);
    out.member("verdict", to_string(document.verdict));
    out.member_or_null("type", document.type);
    out.member_or_null("typeName", document.type_name);
    out.member_or_null("organ", document.organ);
    out.member_or_null("organName", document.organ_name);
    write_period(out, document);
    out.member_or_null("status", document.status);
    out.member_or_null("title", document.title);
    write_outline(out, document.outline);
    write_findings(out, document.findings);
    out.member("checked", words_of_ranges(document.checked));
    out.end_object();
}

void write_head(JsonWriter& out, const RunResult& result) {
    out.member("schemaVersion", k_schema_version);
    out.open_object("tool");
    out.member("name", "styrkoll");
    out.member("version", result.tool_version);
    out.member("language", say(result.language, "sv", "en"));
    out.member_or_null("today", result.today);
    out.member("failOn", result.fail_on);
    out.member_or_null("profile", result.profile);
    out.end_object();
    out.open_object("model");
    out.member("id", result.model_id);
    out.member("name", result.model_name);
    out.member("version", result.model_version);
    out.member_or_null("path", result.model_path);
    out.member_or_null("configuration", result.configuration_path);
    out.end_object();
    out.member("verdict", to_string(result.verdict));
}

void write_baseline(JsonWriter& out, const std::optional<Comparison>& baseline) {
    out.key("baseline");
    if (!baseline) {
        out.null();
        return;
    }
    out.begin_object();
    out.member("path", baseline->path);
    out.open_array("absent");
    for (const AbsentFinding& absent : baseline->absent) {
        out.begin_object();
        out.member_or_null("path", absent.path);
        out.member("rule", absent.rule);
        out.member("fingerprint", absent.fingerprint);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

void write_set(JsonWriter& out, const RunResult& result) {
    out.open_object("set");
    write_findings(out, result.set_findings);
    out.open_array("checked");
    for (const Checked& checked : result.checked) {
        out.begin_object();
        out.member("rule", checked.rule);
        out.member("documents", checked.documents);
        out.end_object();
    }
    out.end_array();
    out.open_array("notChecked");
    for (const NotChecked& entry : result.not_checked) {
        out.begin_object();
        out.member_or_null("path", entry.path);
        out.member_or_null("rule", entry.rule);
        out.member("reason", entry.reason);
        out.member("message", entry.message);
        out.end_object();
    }
    out.end_array();
    write_thread(out, result.thread);
    write_wheel(out, result.wheel);
    write_baseline(out, result.baseline);
    out.end_object();
}

void write_rules(JsonWriter& out, const std::vector<RuleText>& rules) {
    out.open_array("rules");
    for (const RuleText& rule : rules) {
        out.begin_object();
        out.member("id", rule.id);
        out.member("severity", finding::to_string(rule.severity));
        out.member_or_null("source", rule.source);
        out.member("what", rule.what);
        out.member("why", rule.why);
        out.end_object();
    }
    out.end_array();
}

} // namespace

void write_summary(JsonWriter& out, const Summary& summary) {
    out.open_object("summary");
    out.member("documents", summary.documents);
    out.member("pass", summary.pass);
    out.member("fail", summary.fail);
    out.member("incomplete", summary.incomplete);
    out.member("unreadable", summary.unreadable);
    out.member("errors", summary.errors);
    out.member("warnings", summary.warnings);
    out.member("notes", summary.notes);
    out.member("notJudged", summary.not_judged);
    out.member("waived", summary.waived);
    out.member("unchanged", summary.unchanged);
    out.member("absent", summary.absent);
    out.end_object();
}

std::string to_json(const RunResult& result) {
    JsonWriter out;
    out.begin_object();
    write_head(out, result);
    write_summary(out, result.summary);
    out.open_array("documents");
    for (const DocumentResult& document : result.documents) {
        write_document(out, document);
    }
    out.end_array();
    write_set(out, result);
    write_rules(out, result.rules);
    out.end_object();
    return out.take();
}

} // namespace styrkoll::result
