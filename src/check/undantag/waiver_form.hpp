// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"

namespace styrkoll::check {

/// undantag: waivers in the document that are not in order.
[[nodiscard]] Check waiver_form();

} // namespace styrkoll::check
