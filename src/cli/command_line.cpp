// SPDX-License-Identifier: Apache-2.0
//
// The language and the colours are looked for first, so that the parser's own errors come out
// right. The parser itself only parts the arguments; what is unknown or lacking is judged here, in
// our words.
#include "cli/command_line.hpp"

#include "app/job.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/parse_error.hpp"
#include "cli/version.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

constexpr int k_usage = 2;

struct Parser {
    CLI::App root;
    std::vector<Command> commands;
    bool version = false;
};

/// CLI11 takes "[a,b]" for a list and "++" for the end of a command, and leaves the command at
/// "--". As paths they mean themselves: so the parser sees "./++", and what follows "--" the same
/// way.
std::vector<std::string> protect_paths(const std::vector<std::string>& arguments) {
    std::vector<std::string> out;
    bool options_ended = false;
    for (const std::string& argument : arguments) {
        if (argument == "--" && !options_ended) {
            options_ended = true;
            continue;
        }
        const bool bracketed =
            argument.size() > 1 && argument.front() == '[' && argument.back() == ']';
        const bool dashed = argument.size() > 1 && argument.front() == '-';
        const bool misread = bracketed || argument == "++" || (options_ended && dashed);
        out.push_back(misread ? "./" + argument : argument);
    }
    return out;
}

void build(Parser& parser, Language language) {
    CLI::App& root = parser.root;
    root.name("styrkoll");
    root.description(
        std::string(say(language, "Granskar kommunala styrdokument mot en styrmodell.",
                        "Checks municipal steering documents against a steering model.")));
    root.formatter(make_help_formatter(language));
    root.require_subcommand(0, 1);
    root.allow_extras();
    add_switch(root, "--version", parser.version,
               say(language, "Visa programmets version och avsluta",
                   "Show the program's version and exit"));
    add_common(root, language);
    for (const auto add : {add_check, add_annotate, add_report, add_trace, add_impact, add_status, add_diff,
                           add_review, add_language, add_words, add_show, add_rules, add_model}) {
        parser.commands.push_back(add(root, language));
        CLI::App& command = *parser.commands.back().parser;
        command.allow_extras();
        add_common(command, language);
    }
    root.footer(std::string(say(language, "”styrkoll KOMMANDO --help” visar kommandots val.",
                                "“styrkoll COMMAND --help” shows the command's options.")));
}

const Command* chosen(const Parser& parser) {
    const auto found =
        std::find_if(parser.commands.begin(), parser.commands.end(),
                     [](const Command& command) { return command.parser->parsed(); });
    return found == parser.commands.end() ? nullptr : &*found;
}

/// Only the first argument that nobody took: the rest often follow from it.
std::optional<Error> find_unexpected(const Session& session, const Parser& parser) {
    const Command* command = chosen(parser);
    for (const CLI::App* app :
         {command != nullptr ? command->parser : &parser.root, &parser.root}) {
        if (const auto extra = app->remaining(); !extra.empty()) {
            return unexpected_argument(session.language, *app, extra.front());
        }
    }
    return std::nullopt;
}

int report_usage(const Session& session, const Error& error, const std::string& command) {
    print_error(session, error);
    print_hint(session, command);
    return app::exit_code(error);
}

int write_help(const Session& session, const CLI::App& app) {
    const auto written = write_standard_output(app.help(), session.language);
    return written ? 0 : fail(session, written.error());
}

std::string name_of(const Command* command) {
    return command == nullptr ? std::string() : command->parser->get_name();
}

int run_chosen(const Session& session, const Parser& parser) {
    const Command* command = chosen(parser);
    if (const auto wrong = find_unexpected(session, parser)) {
        return report_usage(session, *wrong, name_of(command));
    }
    if (parser.version) {
        const auto written =
            write_standard_output(fmt::format("styrkoll {}\n", k_version), session.language);
        return written ? 0 : fail(session, written.error());
    }
    if (command == nullptr) {
        print_to_standard_error(parser.root.help());
        return k_usage;
    }
    const int code = command->run(session);
    if (code == k_usage) {
        print_hint(session, name_of(command));
    }
    return code;
}

} // namespace

int run(const std::vector<std::string>& arguments) {
    const auto [session, early_error] = read_session(arguments);
    if (early_error) {
        return report_usage(session, *early_error, {});
    }
    Parser parser;
    build(parser, session.language);
    try {
        auto protected_arguments = protect_paths(arguments);
        std::reverse(protected_arguments.begin(), protected_arguments.end());
        parser.root.parse(protected_arguments);
    } catch (const CLI::CallForHelp&) {
        return write_help(session, parser.root);
    } catch (const CLI::ParseError& wrong) {
        // What the parser misses is often there, behind an option that it does not know.
        const auto unexpected = find_unexpected(session, parser);
        const std::string command = name_of(chosen(parser));
        return report_usage(session, unexpected.value_or(worded(session.language, wrong, command)),
                            command);
    }
    return run_chosen(session, parser);
}

} // namespace styrkoll::cli
