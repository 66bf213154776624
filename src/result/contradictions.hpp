// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::result {

/// The first member of a result that was read, as a path such as "documents[2].verdict", that says
/// something else than the rest of it: a total that is not the sum, a verdict that findings, holes
/// and `failOn` do not give, a document or a rule that is there twice, a finding held against a
/// baseline that there is none of, a quote of another length than its place. Empty: there is none.
///
/// What a rule makes of a document is known to the catalogue alone: `incomplete` and `unreadable`
/// are taken at their word where there is a finding that may have made it so.
[[nodiscard]] std::string contradiction_in(const RunResult& result);

} // namespace styrkoll::result
