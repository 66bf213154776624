// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// One end of a place that is looked for in the bytes while its paragraph is read.
struct SourcePoint {
    static constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);

    std::uint32_t paragraph = 0;
    std::uint32_t code_point = 0;   ///< before it, or after the one before it
    std::size_t offset = k_nowhere; ///< found: bytes into the part
    bool is_exact = false;          ///< false: it lies inside what must not be parted
};

/// Follows the reader through the bytes of a part and notes where the points it is given stand. It
/// is told what the reader takes as text and where that came from; what text is, the reader alone
/// decides. Markup can be put at every offset that it finds: never inside a field, a tag or CDATA.
class SourceTrace {
public:
    /// Both by (paragraph, code point). They and the bytes must outlive it.
    SourceTrace(std::string_view bytes, std::vector<SourcePoint>& starts,
                std::vector<SourcePoint>& ends)
        : m_bytes(bytes), m_starts(starts), m_ends(ends) {}

    /// What the reader says of a paragraph when it opens it.
    struct Paragraph {
        std::uint32_t number = 0; ///< 0: one that is not numbered
        std::size_t offset = 0;   ///< of its element
        std::uint32_t host = 0;   ///< number of the paragraph it is anchored in
        document::Flow flow = document::Flow::body;
        bool in_shape = false;
    };
    void open_paragraph(const Paragraph& paragraph);
    [[nodiscard]] const std::vector<Paragraph>& paragraphs() const { return m_paragraphs; }

    /// Before each node: how many elements are open.
    void visit(std::size_t depth) {
        if (depth <= m_whole_depth) {
            m_whole = SourcePoint::k_nowhere;
        }
    }
    /// Children of an element follow whose text must not be parted (a field and the like). `depth`
    /// is that of the element itself.
    void enter_whole(std::size_t offset, std::size_t depth);
    /// A text node follows.
    void begin_text(const char* value, std::size_t offset, bool is_cdata);
    /// Of that node, these bytes became text.
    void copied(const char* at, std::size_t size);
    /// An element that stands for that many characters.
    void literal(std::size_t offset, std::size_t characters);

private:
    void put(std::size_t characters, std::size_t begin, std::size_t end, bool parts_a_whole);
    void step();

    std::string_view m_bytes;
    std::vector<SourcePoint>& m_starts;
    std::vector<SourcePoint>& m_ends;
    std::size_t m_next_start = 0;
    std::size_t m_next_end = 0;
    std::vector<Paragraph> m_paragraphs;
    std::uint32_t m_paragraph = 0;
    bool m_is_wanted = false; ///< some point stands in the open paragraph
    std::uint32_t m_code_point = 0;
    std::size_t m_whole = SourcePoint::k_nowhere; ///< element that must not be parted
    std::size_t m_whole_depth = 0;
    std::size_t m_last = SourcePoint::k_nowhere; ///< where what was put last begins, if a whole
    const char* m_value = nullptr;               ///< in the open text node: what is told there ...
    std::size_t m_source = 0;                    ///< ... is written here
    bool m_is_cdata = false;
};

} // namespace styrkoll::read
