// SPDX-License-Identifier: Apache-2.0
#include "write/element_writer.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::write {
namespace {

/// XML 1.0 section 2.2.
bool is_allowed(char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

/// Quotation marks stay as they are in text, for those who read it.
void escape(std::string& out, std::string_view text, bool in_attribute) {
    for (const char c : text) {
        const std::string_view entity = c == '\'' ? "" : text::entity_of(c);
        if (!entity.empty() && (in_attribute || c != '"')) {
            out += entity;
        } else if ((c == '\t' || c == '\n' || c == '\r') && in_attribute) {
            out += ' ';
        } else if (is_allowed(c)) {
            out += c;
        }
    }
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

void ElementWriter::close_tag() {
    if (std::exchange(m_in_tag, false)) {
        m_out += '>';
    }
    if (std::exchange(m_line, false)) {
        m_out += '\n';
    }
}

void ElementWriter::begin(std::string_view name, std::uint32_t block) {
    close_tag();
    m_out += '<';
    m_out += name;
    m_open.emplace_back(name);
    m_blocks.push_back(block);
    m_in_tag = true;
}

void ElementWriter::attribute(std::string_view name, std::string_view value) {
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    escape(m_out, value, true);
    m_out += '"';
}

void ElementWriter::text(std::string_view characters) {
    close_tag();
    escape(m_out, characters, false);
}

void ElementWriter::end() {
    if (std::exchange(m_in_tag, false)) {
        m_out += "/>";
    } else {
        close_tag();
        m_out += "</" + m_open.back() + ">";
    }
    m_open.pop_back();
}

bool is_id(std::string_view text) {
    return !text.empty() && (is_letter(text[0]) || text[0] == '_') &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.';
           });
}

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    });
}

bool is_language(std::string_view text) {
    constexpr std::size_t k_longest = 8;
    bool first = true;
    for (const std::string_view part : text::split(text, '-')) {
        const bool right = std::all_of(part.begin(), part.end(), [first](char c) {
            return is_letter(c) || (!first && is_digit(c));
        });
        if (part.empty() || part.size() > k_longest || !right) {
            return false;
        }
        first = false;
    }
    return true;
}

} // namespace styrkoll::write
