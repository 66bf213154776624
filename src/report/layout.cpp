// SPDX-License-Identifier: Apache-2.0
// A line is collected as pieces of one style each and written when it is full, so that colour codes
// never count as width and every line ends in plain style.
#include "report/layout.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::report {
namespace {

constexpr std::size_t k_narrowest = 40;
constexpr char32_t k_zero_width_space = 0x200B;

std::string_view code_of(Style style) {
    switch (style) {
    case Style::plain:
        return "";
    case Style::strong:
        return "\x1b[1m";
    case Style::faint:
        return "\x1b[2m";
    case Style::error:
        return "\x1b[1;31m";
    case Style::warning:
        return "\x1b[33m";
    case Style::note:
        return "\x1b[36m";
    case Style::good:
        return "\x1b[32m";
    }
    return "";
}

/// Without what a terminal would obey or show as nothing; white space that breaks becomes ' '.
std::string clean(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (c == '\t' || c == '\n' || c == '\r') {
            out += ' ';
        } else if (c != text::k_soft_hyphen && c != k_zero_width_space) {
            text::append_code_point(out, c);
        }
    }
    return text::printable(out);
}

/// What may not be parted: pieces of several styles without white space between them.
struct Word {
    Spans pieces;
    std::size_t width = 0;

    void add(std::string_view text, Style style) {
        pieces.push_back({std::string(text), style});
        width += text::count_code_points(text);
    }
};

std::vector<Word> words_of(const Spans& spans) {
    std::vector<Word> words;
    Word word;
    const auto finish = [&] {
        if (word.width > 0) {
            words.push_back(std::exchange(word, {}));
        }
    };
    for (const Span& span : spans) {
        const std::string text = clean(span.text);
        const std::vector<std::string_view> parts = text::split(text, ' ');
        for (std::size_t index = 0; index < parts.size(); ++index) {
            if (index > 0) {
                finish();
            }
            if (!parts[index].empty()) {
                word.add(parts[index], span.style);
            }
        }
    }
    finish();
    return words;
}

} // namespace

struct Layout::Line {
    std::string padding;
    Spans pieces;
    std::size_t width = 0;

    void indent(std::size_t count) {
        padding.append(count, ' ');
        width += count;
    }
    void add(const Word& word) {
        for (const Span& piece : word.pieces) {
            if (!pieces.empty() && pieces.back().style == piece.style) {
                pieces.back().text += piece.text;
            } else {
                pieces.push_back(piece);
            }
        }
        width += word.width;
    }
    void space(Style next) {
        const bool same = !pieces.empty() && pieces.back().style == next;
        if (same) {
            pieces.back().text += ' ';
        } else {
            pieces.push_back({" ", Style::plain});
        }
        ++width;
    }
};

Layout::Layout(std::size_t width, Color color)
    : m_width(std::max(width, k_narrowest)), m_color(color) {}

void Layout::end_line(Line& line) {
    const bool padded = line.pieces.size() > 1 && text::trim(line.pieces.back().text).empty();
    if (padded) {
        line.pieces.pop_back(); // labels without a text
    }
    if (!line.pieces.empty()) {
        m_out += line.padding;
    }
    for (const Span& piece : line.pieces) {
        const std::string_view code = m_color == Color::yes ? code_of(piece.style) : "";
        m_out += code;
        m_out += piece.text;
        m_out += code.empty() ? "" : "\x1b[0m";
    }
    m_out += '\n';
    line = {};
}

void Layout::flow(Line line, std::size_t indent, const Spans& spans) {
    bool at_start = true;
    for (const Word& word : words_of(spans)) {
        if (!at_start && line.width + 1 + word.width > m_width) {
            end_line(line);
            line.indent(indent);
            at_start = true;
        }
        if (!at_start) {
            line.space(word.pieces.front().style);
        }
        line.add(word);
        at_start = false;
    }
    if (!line.pieces.empty()) {
        end_line(line);
    }
}

void Layout::hanging(std::size_t first_indent, std::size_t indent, const Spans& spans) {
    Line line;
    line.indent(first_indent);
    flow(std::move(line), indent, spans);
}

void Layout::labelled(std::size_t indent, const std::vector<Label>& labels, const Spans& spans) {
    Line line;
    line.indent(indent);
    std::size_t text_column = indent;
    for (const Label& label : labels) {
        const std::string words = clean(label.text);
        const std::size_t used = text::count_code_points(words);
        const std::size_t width = std::max(label.width, used + 1);
        line.pieces.push_back({words, label.style});
        line.pieces.push_back({std::string(width - used, ' '), Style::plain});
        line.width += width;
        text_column += label.width;
    }
    flow(std::move(line), text_column, spans);
}

void Layout::verbatim(std::size_t indent, std::string_view text) {
    for (const std::string_view each : text::split(text, '\n')) {
        Line line;
        line.indent(indent);
        if (!each.empty()) {
            line.pieces.push_back({clean(each), Style::plain});
        }
        end_line(line);
    }
}

void Layout::blank() {
    if (!m_out.empty() && (m_out.size() < 2 || m_out.compare(m_out.size() - 2, 2, "\n\n") != 0)) {
        m_out += '\n';
    }
}

std::string Layout::take() {
    return std::exchange(m_out, {});
}

} // namespace styrkoll::report
