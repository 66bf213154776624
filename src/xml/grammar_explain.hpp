// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/grammar.hpp"
#include "xml/grammar_pattern.hpp"
#include "xml/grammar_verdict.hpp"
#include "xml/tree.hpp"

#include <cstddef>
#include <vector>

namespace styrkoll::xml {

/// Says where and how a document that was rejected breaks its grammar: at most `most` places, in
/// document order, at least one. After a fault it goes on as if the right thing had stood there.
[[nodiscard]] std::vector<Violation> explain(const Patterns& grammar, const Tree& tree,
                                             const Rejection& rejection, std::size_t most);

} // namespace styrkoll::xml
