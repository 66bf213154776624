// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <filesystem>

namespace styrkoll::plugin {

/// Refuses a file or folder that everyone may write to, or whose folder they may.
[[nodiscard]] Result<void> check_writers(const std::filesystem::path& path, Language language);

} // namespace styrkoll::plugin
