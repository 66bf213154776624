// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace styrkoll::xml {

/// What one XML document may hold at most. Defaults from what 1 662 real files hold (the deepest
/// has 97 levels), with a wide margin.
struct Limits {
    std::uint32_t depth = 2048;
    std::uint32_t attributes = 512; ///< per element, namespace declarations included
    std::uint64_t attribute_bytes = 1024ULL * 1024; ///< one value
    std::uint64_t text_bytes = 64ULL * 1024 * 1024; ///< one text node
    bool refuse_doctype =
        true; ///< false: a DOCTYPE without internal subset is tolerated and remembered
    bool refuse_unbound = true; ///< false: prefixes without a declaration are tolerated
};

} // namespace styrkoll::xml
