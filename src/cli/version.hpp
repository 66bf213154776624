// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#ifndef STYRKOLL_VERSION
#error "the build says which version this is"
#endif

namespace styrkoll::cli {

inline constexpr std::string_view k_version = STYRKOLL_VERSION;

} // namespace styrkoll::cli
