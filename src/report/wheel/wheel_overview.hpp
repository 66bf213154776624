// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "result/wheel_overview.hpp"
#include "trace/wheel.hpp"

namespace styrkoll::report {

/// Whether everything the year asks for is in the set, so that what is not there is missing.
enum class WholeSet : bool { no, yes };

/// The wheel in names and dates, for reports that are made without model and documents.
[[nodiscard]] result::WheelOverview wheel_overview(const trace::Wheel& wheel, WholeSet whole);

} // namespace styrkoll::report
