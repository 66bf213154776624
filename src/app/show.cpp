// SPDX-License-Identifier: Apache-2.0
#include "app/show.hpp"

#include "app/inputs.hpp"
#include "base/file.hpp"
#include "finding/sink.hpp"
#include "read/reader.hpp"

namespace styrkoll::app {
namespace {

constexpr std::string_view k_nothing_read_json = "null\n";

Result<std::string> open(const Input& input, const ShowOptions& options) {
    const Language language = options.setting.language;
    if (!input.missing.empty()) {
        return failure(ErrorKind::input, input.missing, input.path);
    }
    return input.file.empty() ? file::read_standard_input(options.limits.file_bytes, language)
                              : file::read(input.file, options.limits.file_bytes, language);
}

std::vector<std::string> messages(const Environment& environment, const finding::Sink& sink,
                                  Language language) {
    std::vector<std::string> out;
    for (const finding::Finding& found : sink.findings()) {
        out.push_back(finding::message_of(environment.catalogue, found, language));
    }
    return out;
}

std::string unreadable(const std::vector<std::string>& problems, const std::string& path,
                       Language language) {
    std::string out =
        path + ": " + std::string(say(language, "kunde inte läsas.", "could not be read.")) + "\n";
    for (const std::string& problem : problems) {
        out += "  " + problem + "\n";
    }
    return out;
}

} // namespace

Result<Shown> show(const ShowOptions& options) {
    const Language language = options.setting.language;
    auto environment = load_environment(options.setting, {options.path});
    if (!environment) {
        return tl::unexpected<Error>(std::move(environment.error()));
    }
    const auto inputs = gather_inputs({options.path}, language);
    if (inputs.size() != 1 || !inputs.front().named) {
        return failure(
            ErrorKind::usage,
            std::string(say(language, "”styrkoll show” visar en fil i taget, inte en mapp.",
                            "“styrkoll show” shows one file, not a folder.")),
            options.path);
    }
    const auto bytes = open(inputs.front(), options);
    if (!bytes) {
        return tl::unexpected<Error>(bytes.error());
    }
    const finding::Policy policy((*environment)->catalogue);
    finding::Sink sink(policy);
    read::Context context;
    context.limits = options.limits;
    context.native_grammar = &(*environment)->native_grammar;
    const auto document = read::read(*bytes, inputs.front().path, context, sink);
    const auto problems = messages(**environment, sink, language);
    if (!document) {
        return Shown{options.json ? std::string(k_nothing_read_json)
                                  : unreadable(problems, inputs.front().path, language),
                     4};
    }
    const plan::Plan plan = plan::make_plan(*document, *(*environment)->vocabulary);
    const bool known = plan.type() != nullptr;
    return Shown{options.json ? show_as_json(plan) : show_as_text(plan, problems, language),
                 known ? 0 : 4};
}

std::string_view to_string(document::Format format) {
    switch (format) {
    case document::Format::odt:
        return "odt";
    case document::Format::ott:
        return "ott";
    case document::Format::fodt:
        return "fodt";
    case document::Format::native_xml:
        return "xml";
    case document::Format::plain_text:
        return "txt";
    }
    return "";
}

std::string_view to_string(plan::Match match) {
    switch (match) {
    case plan::Match::none:
        return "none";
    case plan::Match::exact:
        return "exact";
    case plan::Match::prefix:
        return "prefix";
    case plan::Match::fake:
        return "fake";
    case plan::Match::near:
        return "near";
    }
    return "";
}

std::string_view to_string(plan::Position position) {
    switch (position) {
    case plan::Position::explicit_mark:
        return "explicit";
    case plan::Position::heading:
        return "heading";
    case plan::Position::row:
        return "row";
    case plan::Position::list:
        return "list";
    case plan::Position::paragraph:
        return "paragraph";
    }
    return "";
}

} // namespace styrkoll::app
