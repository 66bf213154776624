// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::report {

enum class Color : std::uint8_t { no, yes };

enum class Style : std::uint8_t { plain, strong, faint, error, warning, note, good };

/// Text in one style. It may come from anyone: what could steer a terminal is made harmless when it
/// is laid out.
struct Span {
    std::string text;
    Style style = Style::plain;
};
using Spans = std::vector<Span>;

/// Stands before a text, in a column `width` code points wide (at least one more than it needs).
struct Label {
    std::string text;
    std::size_t width = 0;
    Style style = Style::plain;
};

/// Lays out text for a terminal: wrapped at words by code points, with hanging indents. A word
/// longer than a line (a path) stands whole on a line of its own.
class Layout {
public:
    Layout(std::size_t width, Color color);

    /// White space inside the spans, line breaks too, only parts words.
    void paragraph(std::size_t indent, const Spans& spans) { hanging(indent, indent, spans); }
    void hanging(std::size_t first_indent, std::size_t indent, const Spans& spans);
    /// The text stands in a column of its own behind the labels.
    void labelled(std::size_t indent, const std::vector<Label>& labels, const Spans& spans);
    /// Lines as they are written, cut nowhere.
    void verbatim(std::size_t indent, std::string_view text);
    void blank();

    [[nodiscard]] std::string take();

private:
    struct Line;
    void flow(Line line, std::size_t indent, const Spans& spans);
    void end_line(Line& line);

    std::size_t m_width;
    Color m_color;
    std::string m_out;
};

} // namespace styrkoll::report
