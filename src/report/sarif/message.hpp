// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/json_writer.hpp"

#include <string>
#include <string_view>

namespace styrkoll::report::sarif {

/// Words of a document, on one line, with nothing in them that could steer who reads it.
[[nodiscard]] std::string plain(std::string_view text);

/// The same as the text of a SARIF message, where braces and links mean something (3.11.5, 3.11.6).
[[nodiscard]] std::string message_text(std::string_view text);

/// `"NAME": {"text": ...}`.
void write_message(result::JsonWriter& out, std::string_view name, std::string_view text);

/// The one message string of all rules: "default" is "{0}.".
void write_message_strings(result::JsonWriter& out);

/// `"message": {...}` by that string. A sentence that lacks its full stop gets one.
void write_sentence(result::JsonWriter& out, std::string_view words);

} // namespace styrkoll::report::sarif
