// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/sink.hpp"
#include "read/limits.hpp"
#include "xml/tree.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace styrkoll::read {

/// Levels of elements; a document with more is told of (odf-djup).
inline constexpr std::uint32_t k_unusual_depth = 512;

/// One parsed part, under the name that places show.
struct OdfPart {
    const xml::Tree* tree = nullptr;
    std::string name;
};

/// The parts of a package, or one and the same flat file three times. Styles and metadata may be
/// missing.
struct OdfParts {
    OdfPart content;
    OdfPart styles;
    OdfPart meta;
    bool is_flat = false;
};

/// Makes the Document; `document` comes with format, path and package facts. What is wrong goes to
/// the sink. Nothing comes back when there is no text in it, or a limit ended the reading.
[[nodiscard]] std::optional<document::Document> read_odf(document::Document document,
                                                         const OdfParts& parts,
                                                         const Limits& limits, finding::Sink& sink);

} // namespace styrkoll::read
