// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace styrkoll::xml {

enum class FaultKind : std::uint8_t {
    encoding,   ///< not the encoding it says, or none that is supported
    malformed,  ///< not well-formed
    doctype,    ///< a document type declaration that may define something
    namespaces, ///< undeclared prefix
    depth,      ///< limits
    attributes,
    attribute_bytes,
    text_bytes,
};

/// Why a document could not be parsed. `detail` is a short technical word for logs, never shown
/// alone.
struct Fault {
    FaultKind kind = FaultKind::malformed;
    std::size_t offset = 0; ///< bytes into the (transcoded) text
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string detail;
};

} // namespace styrkoll::xml
