// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/odf_styles.hpp"
#include "read/source_trace.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::read {

/// Writes the text of one paragraph at a time to Document::text, with the white-space processing of
/// ODF 1.3 part 3, 6.1.2, and keeps track of how it looks.
class TextBuilder {
public:
    TextBuilder(document::Document& document, std::uint64_t most_bytes)
        : m_document(document), m_most_bytes(most_bytes) {}

    /// `paper` is what the paragraph stands on: a string, k_mottled, or k_none for the page.
    void open(std::uint32_t block, const Look& look, std::uint32_t paper);
    [[nodiscard]] bool is_open() const { return m_block != document::k_none; }
    [[nodiscard]] std::uint32_t block() const { return m_block; }

    /// Character data of the file: white space collapses, also across calls.
    void append(const char* characters);
    /// What stands for itself: spaces of text:s, tabs, line breaks.
    void append_literal(std::size_t count, char character);

    /// How text from here on looks.
    void set_look(const Look& look) {
        m_look = look;
        m_ink = ink_of(look);
    }
    void set_inserted(bool is_inserted) { m_inserted = is_inserted; }
    /// Is told what append() takes.
    void trace_to(SourceTrace* trace) { m_trace = trace; }

    /// Bytes into the paragraph's text.
    [[nodiscard]] std::uint32_t offset() const {
        return static_cast<std::uint32_t>(m_document.text.size() - m_begin);
    }
    /// The document holds more text than it may; nothing more is taken.
    [[nodiscard]] bool is_over_limit() const { return m_over_limit; }

    struct Closed {
        bool is_blank = true;    ///< nothing but white space
        bool all_hidden = false; ///< every visible character is hidden
        std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_runs;
    };
    /// Sets text_size and all_bold of the block, and its marks of looks.
    Closed close();

private:
    enum Run : std::uint8_t {
        bold,
        hidden,
        background,
        colour,
        language,
        inserted,
        ink,
        run_count
    };
    /// Of text that is not plain black on the page.
    struct Ink {
        std::uint32_t colour = document::k_none;
        std::uint32_t paper = document::k_none;
        std::uint16_t size = 0;
        bool operator==(const Ink&) const = default;
    };
    using Values = std::array<std::uint32_t, run_count>;
    static constexpr std::uint32_t k_no_run = document::k_none;

    void apply_look();
    /// Index into m_inks, or k_no_run.
    [[nodiscard]] std::uint32_t ink_of(const Look& look);
    void end_run(std::size_t run, std::uint32_t end);
    [[nodiscard]] Values values() const;
    document::Mark& add_mark(document::MarkKind kind, std::uint32_t begin, std::uint32_t end,
                             std::uint32_t text);
    void trim_marks(std::uint32_t size);

    document::Document& m_document;
    std::uint64_t m_most_bytes;
    std::uint32_t m_block = document::k_none;
    std::size_t m_begin = 0;
    std::size_t m_first_mark = 0;
    Look m_base;
    Look m_look;
    std::uint32_t m_paper = document::k_none;
    std::uint32_t m_ink = k_no_run; ///< of m_look
    std::vector<Ink> m_inks;        ///< of the open paragraph
    Values m_applied{};
    Values m_starts{};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_bold_runs;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_hidden_runs;
    bool m_inserted = false;
    bool m_after_space = true; ///< a further space would collapse
    bool m_any_visible = false;
    bool m_any_light = false; ///< a visible character that is not bold
    bool m_any_shown = false; ///< a visible character that is not hidden
    bool m_over_limit = false;
    SourceTrace* m_trace = nullptr;
};

} // namespace styrkoll::read
