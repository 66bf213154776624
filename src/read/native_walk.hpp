// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/limits.hpp"
#include "xml/tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// What the walk over native XML saw besides the Document.
struct NativeWalkReport {
    struct RepeatedId {
        std::size_t offset = 0; ///< of the element that has it again
        std::string id;
    };
    std::vector<RepeatedId> repeated_ids;
    std::string_view limit_rule; ///< the limit that stopped the walk ("grans-text"); empty: none
    std::uint64_t limit = 0;
    bool too_wide = false; ///< a table has more columns than are taken
};

/// Reads every `innehall` of the tree into the document: blocks, tables, marks, what was left out.
/// Takes any tree: what the grammar does not allow is read as well as can be.
[[nodiscard]] NativeWalkReport walk_native(document::Document& document, const xml::Tree& tree,
                                           const Limits& limits);

} // namespace styrkoll::read
