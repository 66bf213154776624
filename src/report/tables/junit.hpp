// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// JUnit XML as build systems read it (docs/formats.md section 27): a suite for each document and
/// one for the set, a case for each rule that was judged there.
[[nodiscard]] std::string to_junit(const result::RunResult& result);

} // namespace styrkoll::report
