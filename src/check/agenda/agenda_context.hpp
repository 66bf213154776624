// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// How surely a number in a block is one of Agenda 2030: "13.5" is else a section or a share.
enum class AgendaBound : std::uint8_t {
    none,
    block,   ///< the text names Agenda 2030 itself
    section, ///< so does a heading above it, or its table's caption
    cell,    ///< so does the header of its column, the label of its row, or "Agenda 2030: ..."
};

/// "Agenda 2030", "globala målen", "SDG".
[[nodiscard]] bool names_agenda(std::string_view text);

/// Where a document speaks of Agenda 2030. Made once for each document.
class AgendaContext {
public:
    explicit AgendaContext(const document::Document& document);

    [[nodiscard]] AgendaBound of(std::uint32_t block) const;
    /// The document names Agenda 2030 anywhere in its body.
    [[nodiscard]] bool is_named() const { return m_named; }

private:
    [[nodiscard]] bool heads(const document::Block& block) const;
    [[nodiscard]] bool holds_targets(const document::Block& block) const;

    const document::Document& m_document;
    std::vector<bool> m_names;             ///< by block: names Agenda 2030 itself
    std::vector<bool> m_below;             ///< by block: stands below a heading that does
    std::vector<std::uint32_t> m_captions; ///< tables whose caption does
    bool m_named = false;
};

} // namespace styrkoll::check
