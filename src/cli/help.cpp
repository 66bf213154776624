// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include "base/text.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/core.h>
#include <utility>
#include <vector>

namespace styrkoll::cli {
namespace {

constexpr std::size_t k_width = 80;
constexpr std::size_t k_column = 26; ///< where descriptions begin

/// Words of `text` in lines that begin after `indent` spaces, but for the first, which begins where
/// `used` says.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t used) {
    std::string out;
    std::size_t column = used;
    for (const std::string_view word : text::split(text, ' ')) {
        const std::size_t length = text::count_code_points(word);
        if (column + length + 1 > k_width && column > indent) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += word;
        column += length;
    }
    return out;
}

std::string row(const std::string& left, std::string_view description) {
    std::string out = "  " + left;
    const std::size_t length = text::count_code_points(out);
    if (length + 2 > k_column) {
        out += '\n' + std::string(k_column, ' ');
    } else {
        out += std::string(k_column - length, ' ');
    }
    return out + wrapped(description, k_column, k_column) + '\n';
}

std::string paragraphs(std::string_view text) {
    std::string out;
    for (const std::string_view line : text::split(text, '\n')) {
        // A line that is set in keeps its own columns.
        out += (line.substr(0, 1) == " " ? std::string(line) : wrapped(line, 0, 0)) + '\n';
    }
    return out;
}

std::string value_name(const CLI::Option& option) {
    return option.get_type_name() + (option.get_items_expected_max() > 1 ? "..." : "");
}

std::vector<const CLI::Option*> positionals_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::string option_row(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames()) {
        names += (names.empty() ? "-" : ", -") + name;
    }
    for (const std::string& name : option.get_lnames()) {
        names += (names.empty() ? "--" : ", --") + name;
    }
    if (option.get_items_expected_max() > 0) {
        names += ' ' + option.get_type_name();
    }
    return row(names, option.get_description());
}

class HelpFormatter : public CLI::FormatterBase {
public:
    explicit HelpFormatter(Language language) : m_language(language) {}

    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
        std::string out = paragraphs(app->get_description()) + '\n' + usage(*app);
        out += positionals(*app) + commands(*app);
        for (const std::string& group : app->get_groups()) {
            out += options(*app, group);
        }
        if (!app->get_footer().empty()) {
            out += '\n' + paragraphs(app->get_footer());
        }
        return out;
    }

private:
    [[nodiscard]] std::string usage(const CLI::App& app) const {
        std::string line(say(m_language, "Användning: ", "Usage: "));
        if (app.get_parent() == nullptr) {
            line += app.get_name() + std::string(say(m_language, " KOMMANDO", " COMMAND"));
        } else {
            line += app.get_parent()->get_name() + ' ' + app.get_name();
        }
        for (const CLI::Option* option : positionals_of(app)) {
            const std::string name = value_name(*option);
            line += ' ' + (option->get_required() ? name : '[' + name + ']');
        }
        return line + std::string(say(m_language, " [VAL]", " [OPTIONS]")) + '\n';
    }

    [[nodiscard]] static std::string positionals(const CLI::App& app) {
        std::string out;
        for (const CLI::Option* option : positionals_of(app)) {
            out += row(value_name(*option), option->get_description());
        }
        return out.empty() ? out : '\n' + out;
    }

    [[nodiscard]] std::string commands(const CLI::App& app) const {
        const auto all = app.get_subcommands(nullptr);
        if (all.empty()) {
            return {};
        }
        std::string out = fmt::format("\n{}:\n", say(m_language, "Kommandon", "Commands"));
        for (const CLI::App* command : all) {
            out += row(command->get_name(), command->get_description());
        }
        return out;
    }

    [[nodiscard]] std::string options(const CLI::App& app, const std::string& group) const {
        std::string out;
        for (const CLI::Option* option : app.get_options()) {
            if (option->nonpositional() && option->get_group() == group) {
                out += option_row(*option);
            }
        }
        // "Options" is the parser's own name for the group without one.
        const std::string title =
            group == "Options" ? std::string(say(m_language, "Val", "Options")) : group;
        return out.empty() ? out : fmt::format("\n{}:\n{}", title, out);
    }

    Language m_language;
};

} // namespace

std::shared_ptr<CLI::FormatterBase> make_help_formatter(Language language) {
    return std::make_shared<HelpFormatter>(language);
}

} // namespace styrkoll::cli
