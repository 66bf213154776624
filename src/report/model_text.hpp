// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"
#include "report/text_options.hpp"

#include <string>

namespace styrkoll::report {

/// What a steering model holds, for `styrkoll model`: organisation, document types with their
/// sections, item kinds with code forms, scale, chain and wheel.
[[nodiscard]] std::string model_text(const model::Model& model, const TextOptions& options);

/// The same as JSON.
[[nodiscard]] std::string model_json(const model::Model& model);

} // namespace styrkoll::report
