// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace styrkoll::read {

/// "M%C3%A5l" -> "Mål"; as written where that would not be UTF-8.
[[nodiscard]] std::string decode_percent(std::string_view address);

/// Points outside the package: another scheme, an absolute path, a folder above.
[[nodiscard]] bool is_external(std::string_view address);

/// The package itself: "", ".", "./", "/".
[[nodiscard]] bool is_package_root(std::string_view address);

} // namespace styrkoll::read
