// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "base/result.hpp"
#include "finding/policy.hpp"

namespace styrkoll::app {

/// Loads what the language is checked with into the environment, when some check of it is on: the
/// word lists of `schema/svenska/`, the configuration's own words, the names of the model's
/// organisation, the dictionary. That there is no dictionary is no error: then the checks that need
/// it say so (Resources::problem). Error (configuration): a list is broken.
[[nodiscard]] Result<void> open_language(Environment& environment, const finding::Policy& policy,
                                         const Setting& setting);

} // namespace styrkoll::app
