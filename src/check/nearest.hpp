// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// The candidate that the word is most likely a slip of the pen for, or empty.
[[nodiscard]] std::string nearest(std::string_view word,
                                  const std::vector<std::string>& candidates);

/// Every name that organs of the model have today.
[[nodiscard]] std::vector<std::string> organ_names(const model::Model& model);

} // namespace styrkoll::check
