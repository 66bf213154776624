// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::write {

/// What the XML is for.
enum class Use : std::uint8_t {
    /// A document of its own, valid by schema/styrdokument.rng.
    document,
    /// What own rules ask about (docs/formats.md section 21): the same, and what the plan says of
    /// it: `avsnitt/@avsnitt` is the section's id in the model; after `innehall` stands `poster`
    /// with a `post` for each item that the text has without mark-up. Not valid by the grammar.
    rules,
};

struct NativeXml {
    std::string xml;
    /// The block that each element stands for, in document order: a container's is its first one;
    /// k_none for what is no part of the text.
    std::vector<std::uint32_t> blocks;
};

/// The document as native XML (docs/formats.md section 5). Read back it has the same flows, texts
/// and items. Left out, since the format has no place for it: tracked deletions, generated indexes,
/// colours of text, what a field shows beyond its text, where in its paragraph a note stands (it is
/// put last), headings inside tables (they become paragraphs). The same document gives the same
/// bytes.
[[nodiscard]] NativeXml native_xml(const plan::Plan& plan, Use use = Use::document);

} // namespace styrkoll::write
