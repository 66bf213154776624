// SPDX-License-Identifier: Apache-2.0
#include "check/lag/said.hpp"

#include "base/text.hpp"
#include "plan/amounts.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Flow;
using document::Table;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    return end - at;
}

} // namespace

Phrases::Phrases(const std::vector<std::string>& patterns) {
    for (const std::string& pattern : patterns) {
        // The grammar has seen to their form.
        static_cast<void>(m_set.add(pattern, 0, 0));
    }
}

bool Phrases::at(const std::vector<std::string_view>& words, std::size_t first) const {
    const auto candidates = m_set.beginning_with(words[first], words[first]);
    return std::any_of(candidates.begin(), candidates.end(), [&](std::uint32_t index) {
        const auto& elements = m_set[index].elements;
        if (first + elements.size() > words.size()) {
            return false;
        }
        for (std::size_t at = 1; at < elements.size(); ++at) {
            if (!language::matches(elements[at], words[first + at], words[first + at])) {
                return false;
            }
        }
        return true;
    });
}

bool Phrases::in(std::string_view text) const {
    return !empty() && !text.empty() && in_folded(text::fold(text));
}

bool Phrases::in_folded(std::string_view folded) const {
    if (empty()) {
        return false;
    }
    const auto words = text::words(folded);
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (at(words, first)) {
            return true;
        }
    }
    return false;
}

bool Phrases::begin(std::string_view text) const {
    constexpr std::size_t k_enough = 200; ///< code points
    if (empty() || text.empty()) {
        return false;
    }
    const std::string folded = text::fold(text::beginning(text, k_enough));
    const auto words = text::words(folded);
    return !words.empty() && at(words, 0);
}

bool is_said(const Document& document, std::uint32_t block) {
    const document::Block& own = document.blocks[block];
    return own.text_size > 0 &&
           (own.flow == Flow::body || own.flow == Flow::note || own.flow == Flow::frame);
}

std::string without_organs(const plan::Vocabulary& vocabulary, std::string_view text) {
    std::string out(text);
    for (const auto& hit : vocabulary.organs.find(text)) {
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(hit.begin),
                  out.begin() + static_cast<std::ptrdiff_t>(hit.end), ' ');
    }
    return out;
}

bool has_figure(std::string_view text) {
    if (!plan::find_amounts(text).empty()) {
        return true;
    }
    const std::string folded = text::fold(text);
    for (const std::string_view sign : {std::string_view("%"), std::string_view("procent")}) {
        const std::size_t at = folded.find(sign);
        if (at != std::string::npos && at > 0 &&
            folded.substr(at > 8 ? at - 8 : 0, std::min<std::size_t>(at, 8))
                    .find_first_of("0123456789") != std::string::npos) {
            return true;
        }
    }
    return false;
}

bool is_figure(std::string_view cell) {
    const auto amount = plan::parse_amount(text::trim(cell));
    return amount || has_figure(cell);
}

bool has_tax_rate(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t digits = digits_at(text, at);
        const std::size_t mark = at + digits;
        if (digits == 2 && mark < text.size() &&
            (text[mark] == ',' || text[mark] == '.' || text[mark] == ':')) {
            const std::size_t decimals = digits_at(text, mark + 1);
            if (decimals == 2 || decimals == 3) {
                return true;
            }
        }
        at += std::max<std::size_t>(digits, 1);
    }
    return false;
}

std::vector<Row> rows_of(const Document& document, const Table& table) {
    std::vector<Row> rows(table.rows);
    for (std::uint32_t at = 0; at < table.cell_count; ++at) {
        const document::Cell& cell = document.cells[table.first_cell + at];
        if (cell.row >= rows.size()) {
            continue;
        }
        Row& row = rows[cell.row];
        std::string text = document.text_of(cell);
        row.block = std::min(row.block, cell.first_block);
        row.figures |= cell.column > 0 && is_figure(text);
        row.text.append(text).append(" ");
        row.cells.push_back({cell.column, cell.column_span, cell.first_block, std::move(text)});
    }
    for (Row& row : rows) {
        row.folded = text::fold(row.text);
    }
    return rows;
}

std::string_view Row::label() const {
    for (const Cell& cell : cells) {
        if (!text::trim(cell.text).empty()) {
            return text::trim(cell.text);
        }
    }
    return {};
}

const Row::Cell* Row::at(std::uint32_t column) const {
    const auto found = std::find_if(cells.begin(), cells.end(), [column](const Cell& cell) {
        return cell.column <= column && column < cell.column + cell.span;
    });
    return found == cells.end() ? nullptr : &*found;
}

} // namespace styrkoll::check
