// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <string>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace styrkoll::cli {

/// The parser's complaint about a call of `command` as a sentence that says what to do.
[[nodiscard]] Error worded(Language language, const CLI::ParseError& wrong,
                           const std::string& command);

/// About an argument that neither the command nor its options took.
[[nodiscard]] Error unexpected_argument(Language language, const CLI::App& app,
                                        const std::string& argument);

} // namespace styrkoll::cli
