// SPDX-License-Identifier: Apache-2.0
//
// The parser changes text in its own copy: entities and line ends become shorter, so that a pointer
// into a text node says nothing about the bytes after the first of them. From the beginning of a
// node both are followed side by side, one character at a time, in paragraphs that are looked for.
#include "read/source_trace.hpp"

#include "xml/extent.hpp"

namespace styrkoll::read {
namespace {

constexpr std::string_view k_cdata_begin = "<![CDATA[";
constexpr std::string_view k_cdata_end = "]]>";

std::size_t size_of_character(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1U : byte < 0xE0 ? 2U : byte < 0xF0 ? 3U : 4U;
}

/// Moves to the points of the paragraph; whether there are any.
bool move_to(const std::vector<SourcePoint>& points, std::size_t& next, std::uint32_t paragraph) {
    while (next < points.size() && points[next].paragraph < paragraph) {
        ++next;
    }
    return next < points.size() && points[next].paragraph == paragraph;
}

} // namespace

void SourceTrace::open_paragraph(const Paragraph& paragraph) {
    m_is_wanted = false;
    m_code_point = 0;
    m_whole = m_last = SourcePoint::k_nowhere;
    m_whole_depth = 0;
    if (paragraph.number == 0) {
        return;
    }
    m_paragraphs.push_back(paragraph);
    m_paragraph = paragraph.number;
    const bool starts = move_to(m_starts, m_next_start, m_paragraph);
    const bool ends = move_to(m_ends, m_next_end, m_paragraph);
    m_is_wanted = starts || ends;
}

void SourceTrace::enter_whole(std::size_t offset, std::size_t depth) {
    if (m_whole == SourcePoint::k_nowhere) {
        m_whole = offset;
        m_whole_depth = depth;
    }
}

void SourceTrace::begin_text(const char* value, std::size_t offset, bool is_cdata) {
    m_value = value;
    m_source = offset;
    m_is_cdata = is_cdata;
}

/// One character on, in the text and in the bytes.
void SourceTrace::step() {
    const std::size_t size = size_of_character(*m_value);
    const char written = m_bytes[m_source];
    if (written == '&' && !m_is_cdata) {
        m_source = m_bytes.find(';', m_source) + 1;
    } else if (written == '\r' && m_bytes.substr(m_source + 1, 1) == "\n") {
        m_source += 2;
    } else {
        m_source += size;
    }
    m_value += size;
}

void SourceTrace::copied(const char* at, std::size_t size) {
    if (!m_is_wanted) {
        return;
    }
    const bool is_whole = m_whole != SourcePoint::k_nowhere;
    while (m_value < at) {
        step();
    }
    const std::size_t from = m_source;
    std::size_t count = 0;
    for (const char* const end = at + size; m_value < end; ++count) {
        const std::size_t begin = m_source;
        step();
        if (!is_whole && !m_is_cdata) {
            put(1, begin, m_source, false);
        }
    }
    if (is_whole) {
        put(count, m_whole, xml::element_end(m_bytes, m_whole), true);
    } else if (m_is_cdata) {
        put(count, m_bytes.rfind(k_cdata_begin, from),
            m_bytes.find(k_cdata_end, m_source) + k_cdata_end.size(), true);
    }
}

void SourceTrace::literal(std::size_t offset, std::size_t characters) {
    if (m_is_wanted) {
        const std::size_t begin = m_whole != SourcePoint::k_nowhere ? m_whole : offset;
        put(characters, begin, xml::element_end(m_bytes, begin), true);
    }
}

/// Characters that stand in [begin, end) of the bytes; `parts_a_whole`: nothing may be put between
/// them, or between them and what was put before from the same bytes.
void SourceTrace::put(std::size_t characters, std::size_t begin, std::size_t end,
                      bool parts_a_whole) {
    const std::uint32_t first = m_code_point;
    const auto last = static_cast<std::uint32_t>(first + characters);
    const bool continues = parts_a_whole && begin == m_last;
    for (; m_next_start < m_starts.size() && m_starts[m_next_start].paragraph == m_paragraph &&
           m_starts[m_next_start].code_point < last;
         ++m_next_start) {
        SourcePoint& point = m_starts[m_next_start];
        point.offset = begin;
        point.is_exact = point.code_point == first && !continues;
    }
    for (std::size_t at = m_next_end; continues && at > 0; --at) {
        SourcePoint& point = m_ends[at - 1];
        if (point.paragraph != m_paragraph || point.code_point != first) {
            break;
        }
        point.is_exact = false;
    }
    for (; m_next_end < m_ends.size() && m_ends[m_next_end].paragraph == m_paragraph &&
           m_ends[m_next_end].code_point <= last;
         ++m_next_end) {
        SourcePoint& point = m_ends[m_next_end];
        point.offset = end;
        point.is_exact = !parts_a_whole || point.code_point == last;
    }
    m_code_point = last;
    m_last = parts_a_whole ? begin : SourcePoint::k_nowhere;
}

} // namespace styrkoll::read
