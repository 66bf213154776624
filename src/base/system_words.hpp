// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <string>

namespace styrkoll {

/// Why the operating system refused, by errno, as the end of a sentence ("disken är full"); what is
/// not known has the system's own words in brackets.
[[nodiscard]] std::string system_words(int number, Language language);

} // namespace styrkoll
