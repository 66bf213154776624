// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>
#include <string_view>

/// The members of the package that say what it is.
namespace styrkoll::report::odt {

inline constexpr std::string_view k_mimetype = "application/vnd.oasis.opendocument.text";

/// META-INF/manifest.xml.
[[nodiscard]] std::string manifest();

/// meta.xml: title and language, and the figures as properties for those who file or search.
[[nodiscard]] std::string meta(const result::RunResult& result, const std::string& title);

} // namespace styrkoll::report::odt
