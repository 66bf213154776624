// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::write {

/// XML as it grows. Keeps the order of the elements with the block that each stands for.
class ElementWriter {
public:
    void begin(std::string_view name, std::uint32_t block);
    void attribute(std::string_view name, std::string_view value);
    /// Text that needs no spaces kept; see TextWriter for paragraphs.
    void text(std::string_view characters);
    void end();
    /// A line break between elements, where white space means nothing.
    void line() { m_line = true; }

    [[nodiscard]] const std::vector<std::uint32_t>& blocks() const { return m_blocks; }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void close_tag();

    std::string m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string> m_open;
    std::vector<std::uint32_t> m_blocks;
    bool m_in_tag = false;
    bool m_line = false;
};

/// Whether the text may be an xml:id (an NCName of ASCII letters and å, ä, ö ...).
[[nodiscard]] bool is_id(std::string_view text);
/// xsd:NMTOKEN of ASCII.
[[nodiscard]] bool is_token(std::string_view text);
/// xsd:language.
[[nodiscard]] bool is_language(std::string_view text);

} // namespace styrkoll::write
