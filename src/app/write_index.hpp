// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "trace/thread.hpp"

#include <string>

namespace styrkoll::app {

/// The facts index of the documents that were judged (docs/formats.md section 11), by type, organ
/// and period; whole or not at all. Error: output.
[[nodiscard]] Result<void> write_index(const std::string& path, const trace::Thread& thread,
                                       Language language);

} // namespace styrkoll::app
