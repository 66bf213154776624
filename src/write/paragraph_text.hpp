// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "write/element_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::write {

/// The text of one paragraph with what stands in it: spaces that would collapse, runs, links,
/// references, images. Marks may overlap; XML may not: runs (bold, hidden ...) are cut where
/// another mark begins or ends, and made one again when they are read.
class ParagraphText {
public:
    ParagraphText(const document::Document& document, std::uint32_t block, ElementWriter& out);

    void write();

private:
    void cut_at(std::uint32_t position) { m_cuts.push_back(position); }
    void sort_marks(const document::Mark& mark);
    void open_marks_at(std::uint32_t position);
    void close_marks_at(std::uint32_t position);
    bool open_mark(const document::Mark& mark);
    void image(const document::Mark& mark);
    void reference(const document::Mark& mark);
    void pieces(std::uint32_t begin, std::uint32_t end);
    void characters(std::string_view text, bool last);

    const document::Document& m_document;
    std::uint32_t m_block;
    ElementWriter& m_out;
    std::vector<document::Mark> m_ranges; ///< links and the like: nested, outer first
    std::vector<document::Mark> m_runs;
    std::vector<std::uint32_t> m_cuts;
    std::vector<std::uint32_t> m_ends; ///< of the open ranges
    std::size_t m_next = 0;            ///< range
    bool m_after_space = true;         ///< one more would collapse into it
};

} // namespace styrkoll::write
