// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace styrkoll::report::html {

/// Base64 (RFC 4648, section 4) of bytes that are given as hex digits, as `file::sha256` does.
[[nodiscard]] std::string base64_of_hex(std::string_view hex);

} // namespace styrkoll::report::html
