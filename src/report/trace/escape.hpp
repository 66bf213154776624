// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Words from documents made safe to put into a report of another language. Takes any bytes: what
/// could steer a reader (control and bidi characters, broken UTF-8) becomes U+FFFD, white space one
/// space, and what shows nothing (soft hyphens, zero-width characters) is left out.
namespace styrkoll::report {

[[nodiscard]] std::string one_line(std::string_view text);

/// For text and attribute values of HTML and SVG.
[[nodiscard]] std::string markup(std::string_view text);

/// For a quoted string of Graphviz, without its quotation marks.
[[nodiscard]] std::string dot_string(std::string_view text);

} // namespace styrkoll::report
