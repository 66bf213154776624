// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// One paragraph of native XML while it is being read: collapses white space as ODF 1.3 part 3,
/// 6.1.2 says (runs become one space, none at either end, also across the borders of elements) and
/// keeps the marks of its runs. Notes stand inside a paragraph, so several can be open at once.
class NativeText {
public:
    explicit NativeText(std::uint32_t block) : m_block(block) {}

    [[nodiscard]] std::uint32_t block() const { return m_block; }

    void add(std::string_view characters);
    /// Characters that are no white space to be collapsed: a line break, a tab, wanted spaces.
    void add_fixed(std::string_view characters);

    /// Where the next character will stand.
    [[nodiscard]] std::uint32_t position() const {
        return static_cast<std::uint32_t>(m_text.size());
    }

    /// A mark that begins here; end_mark() with what comes back ends it.
    std::size_t begin_mark(document::MarkKind kind, std::uint32_t text, std::uint32_t detail);
    void end_mark(std::size_t mark) { m_marks[mark].end = position(); }
    [[nodiscard]] document::Mark& mark(std::size_t index) { return m_marks[index]; }
    /// How the text from `begin` to here looks: bold, hidden, highlighted, in another language.
    void add_run(document::MarkKind kind, std::uint32_t begin, std::uint32_t text);

    struct Closed {
        bool is_blank = true;
        bool all_hidden = false;
        std::vector<std::string> hidden_texts; ///< of the runs, where not all is hidden
    };
    /// Moves the text into the document, and the marks after the others.
    Closed finish(document::Document& document);

private:
    std::vector<document::Mark> runs_of(document::MarkKind kind) const;
    bool covers_all(const std::vector<document::Mark>& runs) const;
    bool is_blank(std::size_t begin, std::size_t end) const;

    std::uint32_t m_block;
    std::string m_text;
    bool m_after_space = true; ///< more white space would collapse into what stands there
    std::vector<document::Mark> m_marks;
    std::vector<document::Mark> m_runs;
};

/// Text as a property holds it: white space collapsed.
[[nodiscard]] std::string collapsed(std::string_view text);

} // namespace styrkoll::read
