// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace styrkoll::report {

/// Shows nothing, or turns the direction of what follows: a report shows its code instead.
[[nodiscard]] bool is_unseen(char32_t c);

} // namespace styrkoll::report
