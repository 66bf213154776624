// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/layout.hpp"

#include <cstddef>

namespace styrkoll::report {

/// How text for people is written where no result says it.
struct TextOptions {
    Language language = Language::swedish;
    Color color = Color::no;
    std::size_t width = 80; ///< code points a line
};

} // namespace styrkoll::report
