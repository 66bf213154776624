// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "cli/session.hpp"
#include "report/text_options.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace styrkoll::cli {

/// How text on standard output is laid out: as wide as the terminal, within reason.
[[nodiscard]] report::TextOptions text_options(const Session& session);

/// All of `bytes` to standard output. A reader that has gone away (`| head`) is no failure. Error:
/// output.
[[nodiscard]] Result<void> write_standard_output(std::string_view bytes, Language language);

/// What a file is to the user, for the words when it cannot be written.
enum class Written : std::uint8_t { report, copy, document };

/// Whole or not at all; a device or pipe is written as it stands. Error: output.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes,
                                      Language language, Written what = Written::report);

/// "styrkoll: FEL ..." with place and offending line, to standard error.
void print_error(const Session& session, const Error& error);

/// "Skriv ”styrkoll check --help” ..." to standard error; no command: "styrkoll --help".
void print_hint(const Session& session, std::string_view command);

/// As it stands; what cannot be written is lost.
void print_to_standard_error(std::string_view bytes);

/// Prints the error and gives its exit code.
[[nodiscard]] int fail(const Session& session, const Error& error);

} // namespace styrkoll::cli
