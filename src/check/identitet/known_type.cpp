// SPDX-License-Identifier: Apache-2.0
//
// Without a type nothing that the model says can be asked for. The finding tells which evidence was
// looked at, so that the reader sees at once which of them to mend.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/nearest.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "identitet-typ-okand";

const plan::FieldValue* stated_type(const plan::Plan& plan) {
    for (const plan::FieldValue& field : plan.identity.fields) {
        if (plan.model->fields[field.field].type == model::ValueType::document_type) {
            return &field;
        }
    }
    return nullptr;
}

std::string file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

/// What was looked at: "dokumentegenskapen ”Dokumenttyp” (”STYRDOK”), titeln (”Plan”) och
/// filnamnet".
std::string looked_at(const plan::Plan& plan, Language language) {
    std::vector<std::string> parts;
    const auto with_text = [](const std::string& where, std::string_view text) {
        return where + " (”" + shown(text) + "”)";
    };
    if (const plan::FieldValue* field = stated_type(plan)) {
        parts.push_back(with_text(standing_in(field->evidence, language), field->text));
    } else {
        parts.emplace_back(say(language, "dokumentegenskaperna och kontrollrutan",
                               "the document properties and the control block"));
    }
    if (plan.identity.title.empty()) {
        parts.emplace_back(say(language, "titeln (som saknas)", "the title (which is missing)"));
    } else {
        parts.push_back(
            with_text(std::string(say(language, "titeln", "the title")), plan.identity.title));
    }
    parts.push_back(with_text(std::string(say(language, "filnamnet", "the file name")),
                              file_name(plan.document->path)));
    return listed(parts, language);
}

/// A type that the title or the stated type is a slip of the pen for.
std::string meant_type(const plan::Plan& plan) {
    std::vector<std::string> titles;
    for (const model::DocumentType& type : plan.model->types) {
        titles.insert(titles.end(), type.titles.begin(), type.titles.end());
    }
    if (const plan::FieldValue* field = stated_type(plan)) {
        if (std::string near = nearest(field->text, titles); !near.empty()) {
            return near;
        }
    }
    const auto words = text::words(plan.identity.title);
    return words.empty() ? std::string{} : nearest(words.front(), titles);
}

/// A type of the chain, to show how a title begins.
std::string example_type(const plan::Plan& plan) {
    const auto& types = plan.model->types;
    const auto planned = std::find_if(
        types.begin(), types.end(), [](const model::DocumentType& type) { return type.level > 0; });
    return planned != types.end() ? planned->name
           : types.empty()        ? std::string{}
                                  : types.front().name;
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (plan.type() != nullptr) {
        return;
    }
    const plan::FieldValue* field = stated_type(plan);
    const bool placed = field != nullptr && field->evidence.place.block != document::k_none;
    const std::string meant = meant_type(plan);
    const std::string example = meant.empty() ? example_type(plan) : meant;
    auto report = sink.report(k_rule);
    report.with("underlag", looked_at(plan, context.language))
        .with("exempel", example)
        .at(placed ? field->evidence.place : opening(plan));
    if (!meant.empty()) {
        report.suggest(meant);
    }
}

} // namespace

Check known_type() {
    return {.name = "known_type", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
