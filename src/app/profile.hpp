// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "model/profile.hpp"

#include <string>

namespace styrkoll::app {

/// The profile that `wanted` names (an installed one, or a file), else the configuration's, else
/// result::k_usual_profile. Every rule it names is in the catalogue. Error: usage for a `wanted`
/// that does not exist, with the nearest name; configuration for everything else.
[[nodiscard]] Result<model::Profile>
choose_profile(const std::string& wanted, const Setting& setting, const Environment& environment);

} // namespace styrkoll::app
