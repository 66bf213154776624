// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

/// The kinds of option the commands have. Values are taken as text and judged by us, so that
/// messages are ours too.
namespace styrkoll::cli {

/// "--name VALUE", once at most.
CLI::Option* add_value(CLI::App& app, const std::string& names, std::string& value,
                       std::string_view value_name, std::string_view description);

/// "--name VALUE", any number of times, one value each.
CLI::Option* add_values(CLI::App& app, const std::string& names, std::vector<std::string>& values,
                        std::string_view value_name, std::string_view description);

/// "--name" alone.
CLI::Option* add_switch(CLI::App& app, const std::string& names, bool& value,
                        std::string_view description);

/// --help, --lang and --color, which every command takes (session.hpp reads the last two).
void add_common(CLI::App& app, Language language);

/// PATH..., of which there must be one: files and folders, or standard input.
void add_paths(CLI::App& app, std::vector<std::string>& paths, Language language);

/// --model and --config.
struct ModelOptions {
    std::string model;
    std::string configuration;
};
void add_model_options(CLI::App& app, ModelOptions& options, Language language);

/// --with, described as the command means it, and --read-index.
void add_lookup_options(CLI::App& app, std::vector<std::string>& with, std::string_view description,
                        std::vector<std::string>& indexes, Language language);

/// --plugins.
void add_plugins_option(CLI::App& app, std::string& folder, Language language);

/// --dictionaries.
void add_dictionary_option(CLI::App& app, std::string& folder, Language language);

} // namespace styrkoll::cli
