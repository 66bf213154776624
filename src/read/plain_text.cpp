// SPDX-License-Identifier: Apache-2.0
//
// Text files come from two kinds of hands: programs that write a paragraph a line, and programs
// that break lines at a margin. Both are read; which it is shows in the lines themselves.
#include "read/plain_text.hpp"

#include "base/text.hpp"
#include "document/mask.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace styrkoll::read {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;

constexpr std::size_t k_shortest_broken_line = 40; ///< code points
constexpr std::size_t k_longest_broken_line = 140;
constexpr std::size_t k_longest_heading = 100;

struct Line {
    std::string_view text; ///< without blanks at the ends
    std::uint32_t number = 0;
    std::uint32_t column = 1; ///< of its first character
    std::size_t size = 0;     ///< code points
};

std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
    return bytes.starts_with(k_byte_order_mark) ? bytes.substr(k_byte_order_mark.size()) : bytes;
}

/// Every line, empty ones too. A form feed ends a line.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    std::uint32_t number = 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        const std::string_view whole = text.substr(0, end);
        const std::string_view trimmed = text::trim(whole);
        const auto before = trimmed.empty()
                                ? std::size_t{0}
                                : static_cast<std::size_t>(trimmed.data() - whole.data());
        lines.push_back(
            {trimmed, number,
             static_cast<std::uint32_t>(text::count_code_points(whole.substr(0, before)) + 1),
             text::count_code_points(trimmed)});
        number += end < text.size() && text[end] == '\n' ? 1U : 0U;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? char32_t{0} : text::next_code_point(text, at);
}

/// "• ", "- ", "– ", "* ", "o ", "1. ", "a) ".
bool is_list_item(std::string_view line) {
    constexpr std::array<std::string_view, 9> k_bullets{"•", "-", "–", "—", "*", "o", "", "▪", "‣"};
    const std::string_view first = line.substr(0, line.find(' '));
    if (first.size() == line.size()) {
        return false;
    }
    if (std::find(k_bullets.begin(), k_bullets.end(), first) != k_bullets.end()) {
        return true;
    }
    const bool ends =
        first.size() >= 2 && first.size() <= 3 && (first.back() == ')' || first.back() == '.');
    return ends && (text::is_digit(first_of(first)) || first.back() == ')');
}

bool ends_with_mark(std::string_view line) {
    return !line.empty() && std::string_view(".:;!?,").find(line.back()) != std::string_view::npos;
}

/// Lines [begin, end) with no empty one among them.
class Run {
public:
    Run(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
        : m_lines(lines), m_begin(begin), m_end(end) {
        for (std::size_t at = begin; at < end; ++at) {
            m_longest = std::max(m_longest, lines[at].size);
        }
    }

    /// Where the paragraph that begins at `at` ends.
    [[nodiscard]] std::size_t paragraph_end(std::size_t at) const {
        while (at + 1 < m_end && goes_on(at)) {
            ++at;
        }
        return at + 1;
    }

    [[nodiscard]] bool alone() const { return m_end - m_begin == 1; }

private:
    [[nodiscard]] bool goes_on(std::size_t at) const {
        const Line& line = m_lines[at];
        const std::string_view next = m_lines[at + 1].text;
        if (is_list_item(next)) {
            return false;
        }
        if (text::is_lower(first_of(next)) || line.text.ends_with('-')) {
            return true;
        }
        const bool at_margin = line.size >= k_shortest_broken_line &&
                               m_longest <= k_longest_broken_line &&
                               line.size * 10 >= m_longest * 7;
        return at_margin && (!ends_with_mark(line.text) || line.text.back() == ',');
    }

    const std::vector<Line>& m_lines;
    std::size_t m_begin, m_end;
    std::size_t m_longest = 0;
};

/// Lines [begin, end) as one block.
void add_block(Document& document, const std::vector<Line>& lines, std::size_t begin,
               std::size_t end, BlockKind kind) {
    Block block;
    block.text_begin = static_cast<std::uint32_t>(document.text.size());
    for (std::size_t at = begin; at < end; ++at) {
        if (at > begin) {
            document.text += lines[at - 1].text.ends_with('-') ? '\n' : ' ';
        }
        document.text += lines[at].text;
    }
    block.text_size = static_cast<std::uint32_t>(document.text.size()) - block.text_begin;
    block.paragraph = static_cast<std::uint32_t>(document.blocks.size()) + 1;
    block.line = lines[begin].number;
    block.column = lines[begin].column;
    block.kind = kind;
    if (kind == BlockKind::heading) {
        block.heading_source = document::HeadingSource::element;
        block.level = 1;
    }
    block.list_depth = kind == BlockKind::list_item ? 1 : 0;
    document.blocks.push_back(block);
}

bool is_heading(const Line& line) {
    return line.size <= k_longest_heading && !ends_with_mark(line.text) &&
           !text::is_lower(first_of(line.text));
}

void build(Document& document, const std::vector<Line>& lines) {
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].text.empty()) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < lines.size() && !lines[end].text.empty()) {
            ++end;
        }
        const Run run(lines, at, end);
        const bool last = std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(),
                                      [](const Line& line) { return line.text.empty(); });
        while (at < end) {
            const std::size_t next = run.paragraph_end(at);
            const bool heading = run.alone() && !last && is_heading(lines[at]);
            add_block(document, lines, at, next,
                      heading                        ? BlockKind::heading
                      : is_list_item(lines[at].text) ? BlockKind::list_item
                                                     : BlockKind::paragraph);
            at = next;
        }
    }
}

} // namespace

std::optional<Document> read_plain_text(std::string_view bytes, const std::string& path,
                                        const Context& context, finding::Sink& sink) {
    const std::string_view text = without_mark(bytes);
    if (const std::size_t wrong = text::find_invalid_utf8(text); wrong != std::string_view::npos) {
        const auto line =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(wrong), '\n');
        sink.report("fil-teckenkodning").with("rad", std::to_string(line + 1));
        return std::nullopt;
    }
    if (text.size() > context.limits.total_text) {
        sink.report("grans-text").with("grans", std::to_string(context.limits.total_text));
        return std::nullopt;
    }
    Document document;
    document.format = document::Format::plain_text;
    document.path = path;
    document.parts = {std::filesystem::path(path).filename().string()};
    document.default_language = "sv-SE";
    document.text.reserve(text.size());
    build(document, lines_of(text));
    document::link_headings(document);
    document::mask_personal_numbers(document);
    return document;
}

} // namespace styrkoll::read
