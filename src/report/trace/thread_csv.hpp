// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"

#include <string>

/// Tables for a spreadsheet (docs/formats.md section 15): semicolons, byte order mark, CRLF.
namespace styrkoll::report {

/// One row a duty, and one for each item that nothing asks for; by item.
[[nodiscard]] std::string thread_csv(Language language, const ThreadView& view);

/// One row for each goal or assignment and each activity that serves it, however far down.
[[nodiscard]] std::string activities_csv(Language language, const ThreadView& view);

} // namespace styrkoll::report
