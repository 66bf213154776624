// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"
#include "xml/limits.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace styrkoll::xml {

/// What stands before the root element.
struct Prolog {
    std::size_t root_offset = 0; ///< of the root's '<'
    bool had_doctype = false;
    bool is_xml_1_1 = false;
};

/// Everything that can be told from the bytes alone, before the parser sees them: well-formed
/// UTF-8, only characters that XML allows, only the five entities and valid character references,
/// no DOCTYPE that could define anything. Lines and columns of the fault are not filled in.
[[nodiscard]] std::optional<Fault> scan(std::string_view bytes, const Limits& limits,
                                        Prolog& prolog);

} // namespace styrkoll::xml
