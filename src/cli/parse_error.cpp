// SPDX-License-Identifier: Apache-2.0
//
// CLI11 hands out finished English sentences, one exception class for each cause. The class says
// what is wrong and the sentence holds the option's name; the rest is thrown away.
#include "cli/parse_error.hpp"

#include "base/text.hpp"
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/core.h>
#include <string_view>
#include <vector>

namespace styrkoll::cli {
namespace {

/// The first option name in the parser's sentence; for arguments without one, its first word.
std::string subject_of(std::string_view sentence) {
    const std::size_t dashes = sentence.find("--");
    const std::size_t begin = dashes == std::string_view::npos ? 0 : dashes;
    const std::size_t end = sentence.find_first_of(" :,", begin);
    return std::string(sentence.substr(begin, end == std::string_view::npos ? end : end - begin));
}

Error usage_error(std::string message) {
    return Error{ErrorKind::usage, std::move(message)};
}

template <class... Arguments>
Error usage_error(std::string_view pattern, const Arguments&... arguments) {
    return usage_error(fmt::vformat(pattern, fmt::make_format_args(arguments...)));
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& root) {
    std::vector<std::string> names;
    for (const CLI::App* command : root.get_subcommands(nullptr)) {
        names.push_back(command->get_name());
    }
    return names;
}

/// The command that has the option, when it was written before the command's name.
std::string owner_of(const CLI::App& root, const std::string& option) {
    for (const CLI::App* command : root.get_subcommands(nullptr)) {
        if (command->get_option_no_throw(option) != nullptr) {
            return command->get_name();
        }
    }
    return {};
}

Error unknown_option(Language language, const CLI::App& app, const std::string& argument) {
    const std::string name = argument.substr(0, argument.find('='));
    const std::string owner = app.get_parent() == nullptr ? owner_of(app, name) : std::string();
    if (!owner.empty()) {
        return usage_error(
            say(language,
                "Valet {} hör till ett kommando. Skriv kommandot först, till exempel "
                "”styrkoll {} {} ...”.",
                "The option {} belongs to a command. Write the command first, for example "
                "“styrkoll {} {} ...”."),
            name, owner, name);
    }
    const std::string shown = text::printable(name);
    const std::string suggestion = did_you_mean(language, name, option_names(app));
    return usage_error(say(language, "Okänt val: {}.{}", "Unknown option: {}.{}"), shown,
                       suggestion);
}

Error unknown_command(Language language, const CLI::App& root, const std::string& argument) {
    const std::string shown = text::printable(argument);
    std::error_code ignored;
    if (std::filesystem::exists(argument, ignored)) {
        return usage_error(
            say(language, "”{}” är inget kommando. Skriv ”styrkoll check {}” för att granska det.",
                "“{}” is no command. Write “styrkoll check {}” to check it."),
            shown, shown);
    }
    const auto names = command_names(root);
    const std::string suggestion = did_you_mean(language, argument, names);
    return usage_error(say(language, "Okänt kommando: ”{}”.{}", "Unknown command: “{}”.{}"), shown,
                       suggestion);
}

/// Too many values, too few, or one where none is taken.
Error mismatch(Language language, std::string_view sentence, const std::string& subject) {
    if (sentence.find("At Most") != std::string_view::npos) {
        return usage_error(
            say(language, "{} får anges högst en gång.", "{} may be given once at most."), subject);
    }
    if (sentence.find("flag override") != std::string_view::npos) {
        // Here the parser leaves out the dashes.
        return usage_error(say(language,
                               "--{} tar inget värde. Skriv det ensamt, utan likhetstecken.",
                               "--{} takes no value. Write it alone, without an equals sign."),
                           subject);
    }
    return usage_error(say(language, "{} saknar värde. Skriv det efter valet.",
                           "{} lacks a value. Write it after the option."),
                       subject);
}

} // namespace

Error worded(Language language, const CLI::ParseError& wrong, const std::string& command) {
    if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
        return usage_error(say(language,
                               "Det saknas en fil. Skriv den efter kommandot, till exempel "
                               "”styrkoll {} {}”.",
                               "A file is missing. Write it after the command, for example "
                               "“styrkoll {} {}”."),
                           command, command == "report" ? "resultat.json" : "plan.odt");
    }
    const std::string subject = text::printable(subject_of(wrong.what()));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
        return mismatch(language, wrong.what(), subject);
    }
    if (dynamic_cast<const CLI::ConversionError*>(&wrong) != nullptr ||
        dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr) {
        return usage_error(say(language, "{} har ett värde som inte går att använda.",
                               "{} has a value that cannot be used."),
                           subject);
    }
    if (dynamic_cast<const CLI::RequiresError*>(&wrong) != nullptr ||
        dynamic_cast<const CLI::ExcludesError*>(&wrong) != nullptr) {
        return usage_error(say(language, "{} går inte att förena med de andra valen.",
                               "{} does not go with the other options."),
                           subject);
    }
    return usage_error(say(language, "Anropet går inte att tolka vid {}.",
                           "The command line cannot be understood at {}."),
                       subject);
}

Error unexpected_argument(Language language, const CLI::App& app, const std::string& argument) {
    if (argument.size() > 1 && argument.front() == '-') {
        return unknown_option(language, app, argument);
    }
    if (app.get_parent() == nullptr) {
        return unknown_command(language, app, argument);
    }
    const std::string shown = text::printable(argument);
    return usage_error(say(language, "Ett argument för mycket: ”{}”. Ta bort det.",
                           "One argument too many: “{}”. Take it away."),
                       shown);
}

} // namespace styrkoll::cli
