// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "plan/facts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::app {

/// What a facts index holds, and what in it could not be used.
struct FactsIndex {
    std::vector<plan::Facts> documents;
    std::vector<Error> problems; ///< ErrorKind::input, with "file:line"
};

/// Reads a facts index (docs/formats.md section 11). Error: configuration, where it belongs to
/// another steering model. A file that cannot be read, or a line that cannot, is a problem and the
/// rest goes on; after some broken lines the others are only counted.
[[nodiscard]] Result<FactsIndex> read_index(const std::string& path, std::string_view model_id,
                                            Language language);

} // namespace styrkoll::app
