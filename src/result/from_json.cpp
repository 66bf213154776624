// SPDX-License-Identifier: Apache-2.0
// Reads a result back. Every member is asked for through `Fields`, which knows where it stands and
// remembers the first thing that is wrong; the rest of the reading goes on with empty values, and
// nothing of it is handed out. So each form is read in one straight list, in the order it is
// written.
#include "result/json.hpp"
#include "result/json_writer.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <limits>
#include <utility>

namespace styrkoll::result {
namespace {

using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr std::size_t k_deepest_json = 64;

/// The first member that is not as it should be, as a path such as "documents[2].verdict".
struct Problem {
    std::string member;

    void tell(std::string name) {
        if (member.empty()) {
            member = std::move(name);
        }
    }
};

/// Recursion is bounded by the depth that the parser takes.
void write_value(JsonWriter& out, const Var& value) {
    if (value.isEmpty()) {
        out.null();
    } else if (value.type() == typeid(Object::Ptr)) {
        out.begin_object();
        const auto& object = value.extract<Object::Ptr>();
        for (const std::string& name : object->getNames()) {
            out.key(name);
            write_value(out, object->get(name));
        }
        out.end_object();
    } else if (value.type() == typeid(Array::Ptr)) {
        out.begin_array();
        for (const Var& element : *value.extract<Array::Ptr>()) {
            write_value(out, element);
        }
        out.end_array();
    } else if (value.isBoolean()) {
        out.boolean(value.convert<bool>());
    } else if (value.isString()) {
        out.text(value.extract<std::string>());
    } else if (value.isInteger() && value.isSigned()) {
        out.number(std::int64_t{value.convert<Poco::Int64>()});
    } else if (value.isInteger()) {
        out.number(std::uint64_t{value.convert<Poco::UInt64>()});
    } else {
        out.number(value.convert<double>());
    }
}

class Fields {
public:
    Fields(Object::Ptr object, std::string path, Problem& problem)
        : m_object(std::move(object)), m_path(std::move(path)), m_problem(&problem) {}

    [[nodiscard]] std::string text(const std::string& name) const {
        return text_of(get(name), path_of(name));
    }
    [[nodiscard]] std::string text_or_null(const std::string& name) const {
        const Var value = get(name);
        return value.isEmpty() ? std::string() : text_of(value, path_of(name));
    }
    template <class Number>
    [[nodiscard]] Number number(const std::string& name) const {
        const Var value = get(name);
        if (!value.isEmpty() && value.isInteger()) {
            const auto wide = value.convert<Poco::Int64>();
            if (wide >= 0 && static_cast<std::uint64_t>(wide) <=
                                 std::uint64_t{std::numeric_limits<Number>::max()}) {
                return static_cast<Number>(wide);
            }
        }
        m_problem->tell(path_of(name));
        return 0;
    }
    /// Through `parse`, which says nothing for a word it does not know.
    template <class Parse>
    [[nodiscard]] auto word(const std::string& name, Parse parse) const {
        const auto value = parse(text(name));
        if (!value) {
            m_problem->tell(path_of(name));
        }
        return value.value_or(typename decltype(value)::value_type{});
    }
    [[nodiscard]] std::vector<std::string> texts(const std::string& name) const {
        std::vector<std::string> values;
        for_each(name, [&](const Var& element, const std::string& path) {
            values.push_back(text_of(element, path));
        });
        return values;
    }
    [[nodiscard]] Fields object(const std::string& name) const {
        return object_of(get(name), path_of(name));
    }
    [[nodiscard]] std::optional<Fields> object_or_null(const std::string& name) const {
        const Var value = get(name);
        return value.isEmpty() ? std::nullopt : std::optional(object_of(value, path_of(name)));
    }
    [[nodiscard]] std::vector<Fields> objects(const std::string& name) const {
        std::vector<Fields> values;
        for_each(name, [&](const Var& element, const std::string& path) {
            values.push_back(object_of(element, path));
        });
        return values;
    }
    /// Whatever stands there, as JSON text; empty for null.
    [[nodiscard]] std::string json(const std::string& name) const {
        const Var value = get(name);
        if (value.isEmpty()) {
            return {};
        }
        JsonWriter out;
        write_value(out, value);
        return out.take();
    }
    /// Whether it is there at all: members that later versions added may be missing.
    [[nodiscard]] bool has(const std::string& name) const { return m_object->has(name); }
    [[nodiscard]] std::vector<std::string> names() const { return m_object->getNames(); }

private:
    [[nodiscard]] std::string path_of(const std::string& name) const {
        return m_path.empty() ? name : m_path + '.' + name;
    }
    [[nodiscard]] Var get(const std::string& name) const {
        if (!m_object->has(name)) {
            m_problem->tell(path_of(name));
        }
        return m_object->get(name);
    }
    [[nodiscard]] std::string text_of(const Var& value, const std::string& path) const {
        if (value.isEmpty() || !value.isString()) {
            m_problem->tell(path);
            return {};
        }
        return value.extract<std::string>();
    }
    [[nodiscard]] Fields object_of(const Var& value, const std::string& path) const {
        if (value.isEmpty() || value.type() != typeid(Object::Ptr)) {
            m_problem->tell(path);
            return {new Object, path, *m_problem};
        }
        return {value.extract<Object::Ptr>(), path, *m_problem};
    }
    template <class Visit>
    void for_each(const std::string& name, Visit visit) const {
        const Var value = get(name);
        if (value.isEmpty() || value.type() != typeid(Array::Ptr)) {
            m_problem->tell(path_of(name));
            return;
        }
        std::size_t index = 0;
        for (const Var& element : *value.extract<Array::Ptr>()) {
            visit(element, path_of(name) + '[' + std::to_string(index) + ']');
            ++index;
        }
    }

    Object::Ptr m_object;
    std::string m_path;
    Problem* m_problem;
};

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
    waiver.until = fields->text("until");
    waiver.number = fields->text_or_null("number");
    waiver.source = fields->word("source", finding::parse_waiver_source);
    waiver.where = fields->text("where");
    return waiver;
}

WordedFinding read_finding(const Fields& fields) {
    WordedFinding worded;
    finding::Finding& finding = worded.finding;
    finding.rule = fields.text("rule");
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
    finding.fingerprint = fields.text("fingerprint");
    return worded;
}

std::vector<WordedFinding> read_findings(const Fields& fields) {
    std::vector<WordedFinding> findings;
    for (const Fields& each : fields.objects("findings")) {
        findings.push_back(read_finding(each));
    }
    return findings;
}

DocumentResult read_document(const Fields& fields) {
    DocumentResult document;
    document.path = fields.text("path");
    document.sha256 = fields.text_or_null("sha256");
    document.verdict = fields.word("verdict", parse_verdict);
    document.type = fields.text_or_null("type");
    document.organ = fields.text_or_null("organ");
    if (const auto period = fields.object_or_null("period")) {
        document.from = period->text_or_null("from");
        document.to = period->text_or_null("to");
    }
    document.status = fields.text_or_null("status");
    document.title = fields.text_or_null("title");
    for (const Fields& entry : fields.objects("outline")) {
        document.outline.push_back({entry.number<int>("level"), entry.text("text"),
                                    entry.text_or_null("section"),
                                    entry.number<std::uint32_t>("paragraph")});
    }
    document.findings = read_findings(fields);
    return document;
}

std::optional<Language> parse_language(std::string_view word) {
    if (word == "sv") {
        return Language::swedish;
    }
    return word == "en" ? std::optional(Language::english) : std::nullopt;
}

void read_head(RunResult& result, const Fields& root) {
    const Fields tool = root.object("tool");
    result.tool_version = tool.text("version");
    result.language = tool.word("language", parse_language);
    result.today = tool.text_or_null("today");
    result.fail_on = tool.text("failOn");
    result.profile = tool.has("profile") ? tool.text_or_null("profile") : std::string{};
    const Fields model = root.object("model");
    result.model_id = model.text("id");
    result.model_name = model.text("name");
    result.model_version = model.text("version");
    result.model_path = model.text_or_null("path");
    result.configuration_path = model.text_or_null("configuration");
    result.verdict = root.word("verdict", parse_verdict);
}

Summary read_summary(const Fields& fields) {
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
    const auto added = [&fields](const std::string& name) {
        return fields.has(name) ? fields.number<std::size_t>(name) : 0;
    };
    summary.waived = added("waived");
    summary.unchanged = added("unchanged");
    summary.absent = added("absent");
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
            {absent.text_or_null("path"), absent.text("rule"), absent.text("fingerprint")});
    }
    return baseline;
}

void read_set(RunResult& result, const Fields& set) {
    result.set_findings = read_findings(set);
    for (const Fields& checked : set.objects("checked")) {
        result.checked.push_back({checked.text("rule"), checked.number<std::size_t>("documents")});
    }
    for (const Fields& entry : set.objects("notChecked")) {
        result.not_checked.push_back({entry.text_or_null("path"), entry.text_or_null("rule"),
                                      entry.text("reason"), entry.text("message")});
    }
    result.trace = set.json("trace");
    result.wheel = set.json("wheel");
    result.baseline = read_baseline(set);
}

tl::unexpected<Error> wrong(std::string message) {
    return failure(ErrorKind::input, std::move(message));
}

} // namespace

Result<RunResult> from_json(std::string_view text, Language language) {
    const std::string no_json(
        say(language, "Resultatet är inte läsbar JSON.", "The result is not readable JSON."));
    try {
        Poco::JSON::Parser parser(new Poco::JSON::ParseHandler(true));
        parser.setDepth(k_deepest_json);
        const Var parsed = parser.parse(std::string(text));
        if (parsed.type() != typeid(Object::Ptr)) {
            return wrong(no_json);
        }
        Problem problem;
        const Fields root(parsed.extract<Object::Ptr>(), {}, problem);
        const std::string version = root.text("schemaVersion");
        if (problem.member.empty() && version.rfind("1.", 0) != 0) {
            return wrong(std::string(say(language, "Resultatets version kan inte läsas: ",
                                         "The result's version cannot be read: ")) +
                         version);
        }
        RunResult result;
        read_head(result, root);
        result.summary = read_summary(root.object("summary"));
        for (const Fields& document : root.objects("documents")) {
            result.documents.push_back(read_document(document));
        }
        read_set(result, root.object("set"));
        if (!problem.member.empty()) {
            return wrong(std::string(say(language, "I resultatet saknas eller är fel: ",
                                         "Missing or wrong in the result: ")) +
                         problem.member);
        }
        return result;
    } catch (const Poco::Exception&) {
        return wrong(no_json);
    }
}

} // namespace styrkoll::result
