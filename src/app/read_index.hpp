// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "model/model.hpp"
#include "plan/facts.hpp"

#include <string>
#include <vector>

namespace styrkoll::app {

/// What a facts index holds, and what in it could not be used.
struct FactsIndex {
    std::vector<plan::Facts> documents;
    std::vector<Error> problems; ///< ErrorKind::input, with "file:line"
};

/// Reads a facts index (docs/formats.md section 11). Error: configuration, where it belongs to
/// another steering model. A file that cannot be read, or a line that cannot, is a problem and the
/// rest goes on (a line with items of a kind that the
/// model does not have is such a line); after some broken lines the others are only counted.
[[nodiscard]] Result<FactsIndex> read_index(const std::string& path, const model::Model& model,
                                            Language language);

} // namespace styrkoll::app
