// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "read/reader.hpp"

#include <string_view>

namespace styrkoll::read {

/// What to call a file that is not read, for people: "Word (.docx)".
[[nodiscard]] Bilingual name_of_format(Kind kind, std::string_view bytes);

} // namespace styrkoll::read
