// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/wheel.hpp"

/// Which documents a year expects; for the files of the wheel alone.
namespace styrkoll::trace {

/// Puts the set's documents of the year in their places and adds those that are expected and
/// absent. Dates are not judged yet.
void gather_expected(Wheel& wheel);

} // namespace styrkoll::trace
