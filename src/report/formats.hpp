// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <span>
#include <string>
#include <string_view>

namespace styrkoll::report {

/// One way to write down a result: a whole file from the result alone, in the result's language.
struct Format {
    std::string_view name; ///< as in --report
    std::string (*render)(const result::RunResult& result);
};

/// All but console, which also asks for the width and colours of a terminal.
[[nodiscard]] std::span<const Format> formats();

/// Null where there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

} // namespace styrkoll::report
