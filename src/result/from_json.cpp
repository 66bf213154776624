// SPDX-License-Identifier: Apache-2.0
// Reads a result back. The first member that is wrong is remembered (Fields); the rest of the
// reading goes on with empty values, and nothing of it is handed out. So each form is read in one
// straight list, in the order it is written.
#include "result/contradictions.hpp"
#include "result/json.hpp"
#include "result/json_fields.hpp"
#include "result/overview_json.hpp"
#include "result/unique_keys.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <utility>

namespace styrkoll::result {
namespace {

constexpr std::size_t k_deepest_json = 64;

std::optional<document::Location> read_location(const Fields& holder) {
    const std::optional<Fields> fields = holder.object_or_null("location");
    if (!fields) {
        return std::nullopt;
    }
    document::Location location;
    location.part = fields->text("part");
    location.xml_id = fields->text_or_null("xmlId");
    location.paragraph = fields->number<std::uint32_t>("paragraph");
    location.start = fields->number<std::uint32_t>("start");
    location.end = fields->number<std::uint32_t>("end");
    location.line = fields->number<std::uint32_t>("line");
    location.column = fields->number<std::uint32_t>("column");
    location.headings = fields->texts("headings");
    location.quote = fields->text("quote");
    const Fields context = fields->object("context");
    location.before = context.text("before");
    location.after = context.text("after");
    return location;
}

std::optional<finding::Waiver> read_waiver(const Fields& holder) {
    const std::optional<Fields> fields = holder.object_or_null("waiver");
    if (!fields) {
        return std::nullopt;
    }
    finding::Waiver waiver;
    waiver.rule = fields->text("rule");
    waiver.fingerprint = fields->text_or_null("fingerprint");
    waiver.heading = fields->text_or_null("heading");
    waiver.document = fields->text_or_null("document");
    waiver.reason = fields->text("reason");
    waiver.owner = fields->text("owner");
    waiver.until = fields->date("until");
    waiver.number = fields->text_or_null("number");
    waiver.source = fields->word("source", finding::parse_waiver_source);
    waiver.where = fields->text("where");
    return waiver;
}

WordedFinding read_finding(const Fields& fields) {
    WordedFinding worded;
    finding::Finding& finding = worded.finding;
    finding.rule = fields.name("rule");
    finding.severity = fields.word("severity", finding::parse_severity);
    worded.message = fields.text("message");
    worded.help = fields.text("help");
    finding.location = read_location(fields);
    for (const Fields& other : fields.objects("related")) {
        finding.related.push_back(
            {other.text("path"), read_location(other), other.text("message")});
    }
    const Fields arguments = fields.object("arguments");
    for (const std::string& name : arguments.names()) {
        finding.arguments.emplace_back(name, arguments.text(name));
    }
    finding.suggestions = fields.texts("suggestions");
    worded.waiver = read_waiver(fields);
    worded.baseline_state = fields.text_or_null("baselineState");
    if (!worded.baseline_state.empty() && worded.baseline_state != "new" &&
        worded.baseline_state != "unchanged") {
        fields.is_wrong("baselineState");
    }
    finding.fingerprint = fields.fingerprint("fingerprint");
    return worded;
}

std::vector<WordedFinding> read_findings(const Fields& fields) {
    std::vector<WordedFinding> findings;
    for (const Fields& each : fields.objects("findings")) {
        findings.push_back(read_finding(each));
    }
    return findings;
}

/// "0-8 12" as the numbers it stands for.
std::vector<std::uint32_t> read_checked(const Fields& fields) {
    if (!fields.has("checked")) {
        return {};
    }
    auto checked = ranges_of(fields.text("checked"));
    if (!checked) {
        fields.is_wrong("checked");
    }
    return std::move(checked).value_or(std::vector<std::uint32_t>{});
}

DocumentResult read_document(const Fields& fields) {
    DocumentResult document;
    document.path = fields.name("path");
    document.sha256 = fields.text_or_null("sha256");
    document.verdict = fields.word("verdict", parse_verdict);
    document.type = fields.text_or_null("type");
    document.organ = fields.text_or_null("organ");
    document.type_name = fields.added_text("typeName");
    document.organ_name = fields.added_text("organName");
    if (const auto period = fields.object_or_null("period")) {
        document.from = period->date_or_null("from");
        document.to = period->date_or_null("to");
        if (!document.to.empty() && document.to < document.from) {
            period->is_wrong("to");
        }
    }
    document.status = fields.text_or_null("status");
    document.title = fields.text_or_null("title");
    for (const Fields& entry : fields.objects("outline")) {
        document.outline.push_back({entry.number<int>("level"), entry.text("text"),
                                    entry.text_or_null("section"),
                                    entry.number<std::uint32_t>("paragraph")});
    }
    document.findings = read_findings(fields);
    document.checked = read_checked(fields);
    return document;
}

std::optional<Language> parse_language(std::string_view word) {
    if (word == "sv") {
        return Language::swedish;
    }
    return word == "en" ? std::optional(Language::english) : std::nullopt;
}

/// What `check --fail-on` takes.
std::optional<std::string> parse_fail_on(std::string_view word) {
    const bool known = word == "error" || word == "warning" || word == "note" || word == "never";
    return known ? std::optional(std::string(word)) : std::nullopt;
}

void read_head(RunResult& result, const Fields& root) {
    const Fields tool = root.object("tool");
    result.tool_version = tool.text("version");
    result.language = tool.word("language", parse_language);
    result.today = tool.date_or_null("today");
    result.fail_on = tool.word("failOn", parse_fail_on);
    result.profile = tool.has("profile") ? tool.text_or_null("profile") : std::string{};
    const Fields model = root.object("model");
    result.model_id = model.text("id");
    result.model_name = model.text("name");
    result.model_version = model.text("version");
    result.model_path = model.text_or_null("path");
    result.configuration_path = model.text_or_null("configuration");
    result.verdict = root.word("verdict", parse_verdict);
}

/// Members that a later version added are `own` where they are missing.
Summary read_summary(const Fields& fields, const Summary& own) {
    Summary summary;
    summary.documents = fields.number<std::size_t>("documents");
    summary.pass = fields.number<std::size_t>("pass");
    summary.fail = fields.number<std::size_t>("fail");
    summary.incomplete = fields.number<std::size_t>("incomplete");
    summary.unreadable = fields.number<std::size_t>("unreadable");
    summary.errors = fields.number<std::size_t>("errors");
    summary.warnings = fields.number<std::size_t>("warnings");
    summary.notes = fields.number<std::size_t>("notes");
    summary.not_judged = fields.number<std::size_t>("notJudged");
    const auto added = [&fields](const std::string& name, std::size_t otherwise) {
        return fields.has(name) ? fields.number<std::size_t>(name) : otherwise;
    };
    summary.waived = added("waived", own.waived);
    summary.unchanged = added("unchanged", own.unchanged);
    summary.absent = added("absent", own.absent);
    return summary;
}

std::optional<Comparison> read_baseline(const Fields& set) {
    const auto fields = set.has("baseline") ? set.object_or_null("baseline") : std::nullopt;
    if (!fields) {
        return std::nullopt;
    }
    Comparison baseline;
    baseline.path = fields->text("path");
    for (const Fields& absent : fields->objects("absent")) {
        baseline.absent.push_back(
            {absent.text_or_null("path"), absent.name("rule"), absent.fingerprint("fingerprint")});
    }
    return baseline;
}

void read_set(RunResult& result, const Fields& set) {
    result.set_findings = read_findings(set);
    for (const Fields& checked : set.objects("checked")) {
        result.checked.push_back({checked.name("rule"), checked.number<std::size_t>("documents")});
    }
    for (const Fields& entry : set.objects("notChecked")) {
        result.not_checked.push_back({entry.text_or_null("path"), entry.text_or_null("rule"),
                                      entry.name("reason"), entry.text("message")});
    }
    if (const auto thread = set.object_or_null("trace")) {
        result.thread = read_thread(*thread);
    }
    if (const auto wheel = set.object_or_null("wheel")) {
        result.wheel = read_wheel(*wheel);
    }
    result.baseline = read_baseline(set);
}

void read_rules(RunResult& result, const Fields& root) {
    if (!root.has("rules")) {
        return;
    }
    for (const Fields& rule : root.objects("rules")) {
        result.rules.push_back({rule.name("id"), rule.word("severity", finding::parse_severity),
                                rule.text_or_null("source"), rule.text("what"), rule.text("why")});
    }
}

tl::unexpected<Error> wrong(std::string message) {
    return failure(ErrorKind::input, std::move(message));
}

tl::unexpected<Error> wrong_member(Language language, const std::string& member) {
    return wrong(std::string(say(language, "I resultatet saknas eller är fel: ",
                                 "Missing or wrong in the result: ")) +
                 member);
}

Result<RunResult> read(const Object::Ptr& object, Language language) {
    Problem problem;
    const Fields root(object, {}, problem);
    const std::string version = root.text("schemaVersion");
    if (problem.member.empty() && version.rfind("1.", 0) != 0) {
        return wrong(std::string(say(language, "Resultatets version kan inte läsas: ",
                                     "The result's version cannot be read: ")) +
                     version);
    }
    RunResult result;
    read_head(result, root);
    for (const Fields& document : root.objects("documents")) {
        result.documents.push_back(read_document(document));
    }
    read_set(result, root.object("set"));
    read_rules(result, root);
    result.summary = read_summary(root.object("summary"), summary_of(result));
    if (!problem.member.empty()) {
        return wrong_member(language, problem.member);
    }
    if (const std::string member = contradiction_in(result); !member.empty()) {
        return wrong(std::string(say(language, "Resultatet säger emot sig självt: ",
                                     "The result contradicts itself: ")) +
                     member);
    }
    return result;
}

} // namespace

Result<RunResult> from_json(std::string_view text, Language language) {
    const std::string no_json(
        say(language, "Resultatet är inte läsbar JSON.", "The result is not readable JSON."));
    try {
        const Poco::SharedPtr<UniqueKeys> keys(new UniqueKeys);
        Poco::JSON::Parser parser(keys);
        parser.setDepth(k_deepest_json);
        const Var parsed = parser.parse(std::string(text));
        if (parsed.type() != typeid(Object::Ptr)) {
            return wrong(no_json);
        }
        if (!keys->twice().empty()) {
            return wrong(std::string(say(
                             language, "I resultatet står två gånger: ", "Twice in the result: ")) +
                         keys->twice());
        }
        return read(parsed.extract<Object::Ptr>(), language);
    } catch (const Poco::Exception&) {
        return wrong(no_json);
    }
}

} // namespace styrkoll::result
