// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// The pieces that periods and dates are written with, read one after the other from a place in a
/// text.
namespace styrkoll::plan {

struct Month {
    std::string_view name;
    int number;
};
constexpr std::array<Month, 24> k_months{{
    {"januari", 1},   {"februari", 2},  {"mars", 3},    {"april", 4},     {"maj", 5},
    {"juni", 6},      {"juli", 7},      {"augusti", 8}, {"september", 9}, {"oktober", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},     {"feb", 2},       {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},     {"aug", 8},       {"sep", 9},
    {"sept", 9},      {"okt", 10},      {"nov", 11},    {"dec", 12},
}};

/// A cursor over a text that has been folded position by position: lower case for ASCII letters is
/// done on the fly.
class Scanner {
public:
    Scanner(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool done() const { return m_at >= m_text.size(); }

    /// Digits, `least` to `most` of them, not followed by another digit.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t end = m_at;
        while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9') {
            ++end;
        }
        const std::size_t count = end - m_at;
        if (count < least || count > most) {
            return std::nullopt;
        }
        const auto value = static_cast<int>(text::parse_integer(m_text.substr(m_at, count)));
        m_at = end;
        return value;
    }

    bool literal(char c) {
        if (!done() && m_text[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }

    /// Any kind of hyphen or dash.
    bool dash() {
        if (done()) {
            return false;
        }
        std::size_t after = m_at;
        const char32_t c = text::next_code_point(m_text, after);
        if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
            m_at = after;
            return true;
        }
        return false;
    }

    bool spaces() {
        const std::size_t start = m_at;
        while (!done()) {
            std::size_t after = m_at;
            if (!text::is_space(text::next_code_point(m_text, after))) {
                break;
            }
            m_at = after;
        }
        return m_at != start;
    }

    /// The word, in any case, with a word border after it.
    bool word(std::string_view expected) {
        if (m_text.size() - std::min(m_at, m_text.size()) < expected.size()) {
            return false;
        }
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const char c = m_text[m_at + i];
            if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != expected[i]) {
                return false;
            }
        }
        std::size_t after = m_at + expected.size();
        std::size_t peek = after;
        if (peek < m_text.size() && text::is_letter(text::next_code_point(m_text, peek))) {
            return false;
        }
        m_at = after;
        return true;
    }

    std::optional<int> month() {
        for (const Month& month : k_months) {
            if (word(month.name)) {
                literal('.');
                return month.number;
            }
        }
        return std::nullopt;
    }

    /// A dash, or "till", "till och med", "t.o.m.", with spaces round it.
    bool until() {
        const std::size_t start = m_at;
        spaces();
        if (dash() || word("till och med") || word("t.o.m.") || word("t.o.m") || word("tom") ||
            word("till")) {
            spaces();
            word("den");
            spaces();
            return true;
        }
        m_at = start;
        return false;
    }

    void reset(std::size_t at) { m_at = at; }

private:
    std::string_view m_text;
    std::size_t m_at;
};

} // namespace styrkoll::plan
