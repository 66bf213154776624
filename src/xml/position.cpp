// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::xml {
namespace {

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Set bits of a word whose bytes are 0 or 1.
std::uint32_t sum_bytes(std::uint64_t word) {
    return static_cast<std::uint32_t>((word * 0x0101010101010101ULL) >> 56U);
}

/// Code points of a text, eight bytes at a time: a byte counts unless it is 10xxxxxx.
std::uint32_t count(std::string_view text) {
    std::uint32_t continuations = 0;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        continuations += sum_bytes((word >> 7U) & ~(word >> 6U) & 0x0101010101010101ULL);
    }
    for (; at < text.size(); ++at) {
        continuations += is_continuation(text[at]) ? 1U : 0U;
    }
    return static_cast<std::uint32_t>(text.size()) - continuations;
}

} // namespace

void advance(Position& position, std::string_view bytes) {
    // memchr is as fast as memory; most documents are one long line.
    for (std::size_t newline = bytes.find('\n'); newline != std::string_view::npos;
         newline = bytes.find('\n')) {
        ++position.line;
        position.column = 1;
        bytes.remove_prefix(newline + 1);
    }
    position.column += count(bytes);
}

Position position_of(std::string_view bytes, std::size_t offset) {
    Position position;
    advance(position, bytes.substr(0, offset));
    return position;
}

std::string line_at(std::string_view bytes, std::size_t offset) {
    constexpr std::size_t k_before = 60;
    constexpr std::size_t k_after = 60;
    offset = std::min(offset, bytes.size());
    const std::size_t newline =
        offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
    const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t line_end = std::min(bytes.find_first_of("\r\n", offset), bytes.size());
    std::size_t begin = offset;
    for (std::size_t left = k_before; left > 0 && begin > line_begin; --left) {
        --begin;
        while (begin > line_begin && is_continuation(bytes[begin])) {
            --begin;
        }
    }
    std::size_t end = offset;
    for (std::size_t left = k_after; left > 0 && end < line_end; --left) {
        ++end;
        while (end < line_end && is_continuation(bytes[end])) {
            ++end;
        }
    }
    return std::string(bytes.substr(begin, end - begin));
}

} // namespace styrkoll::xml
