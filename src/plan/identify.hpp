// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/identity.hpp"
#include "plan/vocabulary.hpp"

namespace styrkoll::plan {

/// Which document this is, with the evidence (conventions section 1).
[[nodiscard]] Identity identify(const document::Document& document, const Vocabulary& vocabulary);

} // namespace styrkoll::plan
