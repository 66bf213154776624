// SPDX-License-Identifier: Apache-2.0
#include "read/native_text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::read {

using document::Mark;
using document::MarkKind;

namespace {

constexpr bool is_xml_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Bold runs in order, those that touch made one.
std::vector<Mark> joined(std::vector<Mark> runs) {
    std::vector<Mark> result;
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Mark& left, const Mark& right) { return left.begin < right.begin; });
    for (const Mark& run : runs) {
        if (run.begin == run.end) {
            continue;
        }
        if (!result.empty() && run.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, run.end);
        } else {
            result.push_back(run);
        }
    }
    return result;
}

/// Whether some character that can be seen stands in [begin, end).
bool has_visible(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
        if (!text::is_space(text::next_code_point(text, at))) {
            return true;
        }
    }
    return false;
}

} // namespace

void NativeText::add(std::string_view characters) {
    for (const char c : characters) {
        if (is_xml_space(c)) {
            m_space = !m_text.empty();
            continue;
        }
        if (m_space) {
            m_text += ' ';
            m_space = false;
        }
        m_text += c;
    }
}

void NativeText::add_fixed(std::string_view characters) {
    if (m_space) {
        m_text += ' ';
        m_space = false;
    }
    m_text += characters;
}

std::uint32_t NativeText::position() const {
    return static_cast<std::uint32_t>(m_text.size() + (m_space ? 1 : 0));
}

void NativeText::add_mark(MarkKind kind, std::uint32_t begin, std::uint32_t text,
                          std::uint32_t detail) {
    Mark mark;
    mark.kind = kind;
    mark.block = m_block;
    mark.begin = begin;
    mark.end = std::max(begin, static_cast<std::uint32_t>(m_text.size()));
    mark.text = text;
    mark.detail = detail;
    m_marks.push_back(mark);
}

void NativeText::finish_bold(document::Block& block) {
    const auto is_bold = [](const Mark& mark) { return mark.kind == MarkKind::bold; };
    std::vector<Mark> runs;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(runs), is_bold);
    if (runs.empty()) {
        return;
    }
    m_marks.erase(std::remove_if(m_marks.begin(), m_marks.end(), is_bold), m_marks.end());
    runs = joined(std::move(runs));
    std::size_t plain_from = 0;
    bool plain = false;
    for (const Mark& run : runs) {
        plain = plain || has_visible(m_text, plain_from, run.begin);
        plain_from = run.end;
    }
    plain = plain || has_visible(m_text, plain_from, m_text.size());
    block.all_bold = !plain && has_visible(m_text, 0, m_text.size());
    if (!block.all_bold) {
        m_marks.insert(m_marks.end(), runs.begin(), runs.end());
    }
}

void NativeText::finish(document::Document& document) {
    const auto size = static_cast<std::uint32_t>(m_text.size());
    for (Mark& mark : m_marks) {
        mark.begin = std::min(mark.begin, size);
        mark.end = std::min(mark.end, size);
    }
    document::Block& block = document.blocks[m_block];
    finish_bold(block);
    block.text_begin = static_cast<std::uint32_t>(document.text.size());
    block.text_size = size;
    document.text += m_text;
    document.marks.insert(document.marks.end(), m_marks.begin(), m_marks.end());
}

std::uint32_t NativeStrings::operator()(std::string_view text) {
    const auto [at, is_new] = m_known.try_emplace(
        std::string(text), static_cast<std::uint32_t>(m_document->strings.size()));
    if (is_new) {
        m_document->strings.emplace_back(text);
    }
    return at->second;
}

std::string collapsed(std::string_view text) {
    std::string result;
    bool space = false;
    for (const char c : text) {
        if (is_xml_space(c)) {
            space = !result.empty();
            continue;
        }
        if (space) {
            result += ' ';
            space = false;
        }
        result += c;
    }
    return result;
}

std::string percent_decoded(std::string_view address) {
    std::string result;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const bool escaped = address[at] == '%' && at + 2 < address.size() &&
                             hex_digit(address[at + 1]) >= 0 && hex_digit(address[at + 2]) >= 0;
        if (escaped) {
            result +=
                static_cast<char>(hex_digit(address[at + 1]) * 16 + hex_digit(address[at + 2]));
            at += 2;
        } else {
            result += address[at];
        }
    }
    return text::find_invalid_utf8(result) == std::string_view::npos &&
                   result.find('\0') == std::string::npos
               ? result
               : std::string(address);
}

} // namespace styrkoll::read
