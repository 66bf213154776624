// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <memory>

namespace CLI {
class FormatterBase;
} // namespace CLI

namespace styrkoll::cli {

/// Help in the language's own words, with columns counted in letters and lines of at most 80.
[[nodiscard]] std::shared_ptr<CLI::FormatterBase> make_help_formatter(Language language);

} // namespace styrkoll::cli
