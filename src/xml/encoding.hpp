// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace styrkoll::xml {

/// The value of a pseudo attribute ("encoding", "version") of an XML declaration at the very start;
/// empty when there is none.
[[nodiscard]] std::string_view declared(std::string_view bytes, std::string_view name);

/// UTF-8 without a byte order mark. Takes UTF-8, UTF-16 with its mark, ISO-8859-1 and windows-1252;
/// refuses what it does not know rather than guess (XML 1.0 section 4.3.3). UTF-8 is not validated
/// here.
[[nodiscard]] tl::expected<std::string, Fault> to_utf8(std::string bytes);

} // namespace styrkoll::xml
