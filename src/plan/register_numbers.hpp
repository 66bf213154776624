// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/sentences.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Register numbers as the municipality writes them: "KS/2021:34-0061", "SN 2019/0055", "SOCN
/// 2018:64-042", "KS-2014/742.912", "2021/KFN 0002 001", "KSN-2016-0396", and what else stands
/// after "dnr". In order. A law's number ("SFS 2017:725", "EU 2016/679"), a code ("SU-SN 2027:1")
/// and a school year ("BUN 2026/27") are none. Swedish: diarienummer.
[[nodiscard]] std::vector<Span> find_register_numbers(std::string_view text);

/// The number without the spaces and the case it is written with: equal for the same number.
[[nodiscard]] std::string register_key(std::string_view number);

} // namespace styrkoll::plan
