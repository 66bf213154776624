// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>
#include <string_view>

namespace styrkoll::report {

/// A text to be pasted where GitHub-flavoured Markdown is read: the verdict, a table of the
/// documents, the findings by document and section. Long lists are cut, with what was left out
/// told; the table has all documents and all counts.
[[nodiscard]] std::string to_markdown(const result::RunResult& result);

/// The words themselves, whatever they hold: nothing in them is read as Markdown, HTML or a link.
[[nodiscard]] std::string markdown(std::string_view text);

} // namespace styrkoll::report
