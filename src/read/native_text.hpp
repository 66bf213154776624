// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::read {

/// One paragraph of native XML while it is being read: collapses white space as ODF 1.3 part 3,
/// 6.1.2 says (runs become one space, none at either end, also across the borders of elements) and
/// keeps the marks of its runs.
class NativeText {
public:
    explicit NativeText(std::uint32_t block) : m_block(block) {}

    [[nodiscard]] std::uint32_t block() const { return m_block; }

    void add(std::string_view characters);
    /// Characters that are no white space to be collapsed: a line break, a tab, wanted spaces.
    void add_fixed(std::string_view characters);

    /// Where the next character will stand.
    [[nodiscard]] std::uint32_t position() const;
    /// A run from `begin` to what has been added.
    void add_mark(document::MarkKind kind, std::uint32_t begin, std::uint32_t text,
                  std::uint32_t detail);

    /// Moves the text into the document and the marks after the others.
    void finish(document::Document& document);

private:
    void finish_bold(document::Block& block);

    std::uint32_t m_block;
    std::string m_text;
    bool m_space = false; ///< white space was seen since the last character
    std::vector<document::Mark> m_marks;
};

/// Document::strings without duplicates.
class NativeStrings {
public:
    explicit NativeStrings(document::Document& document) : m_document(&document) {}
    std::uint32_t operator()(std::string_view text);

private:
    document::Document* m_document;
    std::unordered_map<std::string, std::uint32_t> m_known;
};

/// Text as a property holds it: white space collapsed.
[[nodiscard]] std::string collapsed(std::string_view text);

/// `%C3%A5` as "å"; the text itself where that would give no UTF-8.
[[nodiscard]] std::string percent_decoded(std::string_view address);

} // namespace styrkoll::read
