// SPDX-License-Identifier: Apache-2.0
#include "result/baseline.hpp"

#include "result/json_writer.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <cstdint>

namespace styrkoll::result {
namespace {

using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr std::string_view k_version = "1.0";
constexpr std::string_view k_form = "styrkoll-baseline";
constexpr std::size_t k_deepest_json = 64;
constexpr std::size_t k_fingerprint_digits = 32;

tl::unexpected<Error> damaged(Language language, const std::string& member = {}) {
    std::string message(say(language, "Baslinjen är skadad", "The baseline is damaged"));
    message +=
        member.empty()
            ? std::string(say(language, ": den är inte läsbar JSON.", ": it is not readable JSON."))
            : std::string(say(language, ": något saknas eller är fel i ", ": missing or wrong: ")) +
                  member + '.';
    return failure(ErrorKind::configuration, std::move(message));
}

/// The member where it is a text, else nothing.
std::optional<std::string> text_of(const Object& object, const std::string& name) {
    const Var value = object.get(name);
    return !value.isEmpty() && value.isString() ? std::optional(value.extract<std::string>())
                                                : std::nullopt;
}

bool is_fingerprint(const std::string& text) {
    return text.size() == k_fingerprint_digits &&
           text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// 0 where there is none, nothing for what is no count.
std::optional<std::size_t> count_of(const Object& object) {
    const Var value = object.get("count");
    if (value.isEmpty()) {
        return 0;
    }
    if (!value.isInteger() || value.convert<std::int64_t>() < 1) {
        return std::nullopt;
    }
    return value.convert<std::size_t>();
}

std::optional<BaselineEntry> read_entry(const Var& value) {
    if (value.isEmpty() || value.type() != typeid(Object::Ptr)) {
        return std::nullopt;
    }
    const auto& object = value.extract<Object::Ptr>();
    const auto document = text_of(*object, "document");
    const auto path = text_of(*object, "path");
    const auto rule = text_of(*object, "rule");
    const auto fingerprint = text_of(*object, "fingerprint");
    if (!document || !rule || !fingerprint || !is_fingerprint(*fingerprint) ||
        (!path && !object->isNull("path"))) {
        return std::nullopt;
    }
    const auto count = count_of(*object);
    if (!count) {
        return std::nullopt;
    }
    return BaselineEntry{*document, path.value_or(""), *rule, *fingerprint, *count};
}

Result<std::optional<Baseline>> read(const Object& root, Language language) {
    if (text_of(root, "form") != std::string(k_form)) {
        return std::nullopt;
    }
    const std::string version = text_of(root, "schemaVersion").value_or("");
    if (version.rfind("1.", 0) != 0) {
        return failure(ErrorKind::configuration,
                       std::string(say(language, "Baslinjens version kan inte läsas: ",
                                       "The baseline's version cannot be read: ")) +
                           version);
    }
    Baseline baseline;
    const auto model = text_of(root, "model");
    const Var findings = root.get("findings");
    if (!model || findings.isEmpty() || findings.type() != typeid(Array::Ptr)) {
        return damaged(language, model ? "findings" : "model");
    }
    baseline.model = *model;
    for (const Var& value : *findings.extract<Array::Ptr>()) {
        auto entry = read_entry(value);
        if (!entry) {
            return damaged(language, "findings[" + std::to_string(baseline.entries.size()) + "]");
        }
        baseline.entries.push_back(*std::move(entry));
    }
    return baseline;
}

} // namespace

std::string to_json(Baseline baseline) {
    std::sort(baseline.entries.begin(), baseline.entries.end());
    JsonWriter out;
    out.begin_object();
    out.member("schemaVersion", k_version);
    out.member("form", k_form);
    out.member("model", baseline.model);
    out.open_array("findings");
    for (const BaselineEntry& entry : baseline.entries) {
        out.begin_object();
        out.member("document", entry.document);
        out.member_or_null("path", entry.path);
        out.member("rule", entry.rule);
        out.member("fingerprint", entry.fingerprint);
        if (entry.count > 0) {
            out.member("count", entry.count);
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.take();
}

Result<std::optional<Baseline>> baseline_from_json(std::string_view text, Language language) {
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(k_deepest_json);
        const Var parsed = parser.parse(std::string(text));
        if (parsed.type() != typeid(Object::Ptr)) {
            return std::nullopt;
        }
        return read(*parsed.extract<Object::Ptr>(), language);
    } catch (const Poco::Exception&) {
        return damaged(language);
    }
}

} // namespace styrkoll::result
