// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include "cli/schema_folder.hpp"
#include "cli/usage.hpp"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

/// The value of `--name VALUE` or `--name=VALUE` at `index`; nothing when another argument stands
/// there.
std::optional<std::string_view> value_at(const std::vector<std::string>& arguments,
                                         std::size_t index, std::string_view name) {
    const std::string_view argument = arguments[index];
    if (argument == name) {
        return index + 1 < arguments.size() ? std::string_view(arguments[index + 1])
                                            : std::string_view();
    }
    if (argument.size() > name.size() && argument.substr(0, name.size()) == name &&
        argument[name.size()] == '=') {
        return argument.substr(name.size() + 1);
    }
    return std::nullopt;
}

std::optional<Language> parse_language(std::string_view word) {
    if (word == "sv") {
        return Language::swedish;
    }
    if (word == "en") {
        return Language::english;
    }
    return std::nullopt;
}

std::optional<ColorMode> parse_color(std::string_view word) {
    if (word == "auto") {
        return ColorMode::automatic;
    }
    if (word == "always") {
        return ColorMode::always;
    }
    if (word == "never") {
        return ColorMode::never;
    }
    return std::nullopt;
}

/// The user's own, by the XDG base directory specification; empty when there is none.
std::string cache_folder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/') {
        return std::string(cache) + "/styrkoll";
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? std::string(home) + "/.cache/styrkoll" : std::string{};
}

} // namespace

bool Session::colored(int descriptor) const {
    switch (color) {
    case ColorMode::always:
        return true;
    case ColorMode::never:
        return false;
    case ColorMode::automatic:
        break;
    }
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_color != nullptr && *no_color != '\0';
    const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return !refused && !dumb && ::isatty(descriptor) == 1;
}

EarlySession read_session(const std::vector<std::string>& arguments) {
    EarlySession early;
    Session& session = early.session;
    std::optional<std::string> wrong_language;
    std::optional<std::string> wrong_color;
    for (std::size_t index = 0; index < arguments.size() && arguments[index] != "--"; ++index) {
        if (const auto word = value_at(arguments, index, "--lang")) {
            const auto language = parse_language(*word);
            session.language = language.value_or(session.language);
            wrong_language = language ? std::nullopt : std::optional<std::string>(*word);
        }
        if (const auto word = value_at(arguments, index, "--color")) {
            const auto color = parse_color(*word);
            session.color = color.value_or(session.color);
            wrong_color = color ? std::nullopt : std::optional<std::string>(*word);
        }
    }
    if (wrong_language) {
        early.error =
            unknown_value(session.language, "--lang", *wrong_language, {"sv", "en"}).value();
    } else if (wrong_color) {
        early.error =
            unknown_value(session.language, "--color", *wrong_color, {"auto", "always", "never"})
                .value();
    }
    return early;
}

Result<app::Setting> make_setting(const Session& session, const std::string& model,
                                  const std::string& configuration) {
    auto folder = find_schema_folder(session.language);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    app::Setting setting;
    setting.schema_folder = *std::move(folder);
    setting.model_path = model;
    setting.configuration_path = configuration;
    setting.language = session.language;
    setting.dictionaries.cache_folder = cache_folder();
    setting.system_configuration = STYRKOLL_SYSTEM_CONFIGURATION;
    return setting;
}

} // namespace styrkoll::cli
