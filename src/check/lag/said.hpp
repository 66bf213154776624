// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/phrases.hpp"
#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Whether a document says something, in any of the ways that a demand on its content accepts.
namespace styrkoll::check {

/// Phrases as the data files write them ("sammanställd* räkenskap*"), ready to be looked for in a
/// short text.
class Phrases {
public:
    Phrases() = default;
    explicit Phrases(const std::vector<std::string>& patterns);
    explicit Phrases(const std::string& pattern) : Phrases(std::vector<std::string>{pattern}) {}

    [[nodiscard]] bool empty() const { return m_set.size() == 0; }
    /// One of them stands in the text, whatever its case.
    [[nodiscard]] bool in(std::string_view text) const;
    /// The same of a text that is folded already.
    [[nodiscard]] bool in_folded(std::string_view folded) const;
    /// One of them begins the text.
    [[nodiscard]] bool begin(std::string_view text) const;

private:
    [[nodiscard]] bool at(const std::vector<std::string_view>& words, std::size_t first) const;
    language::PhraseSet m_set;
};

/// A block whose words the document says itself: body text, notes and text boxes, no template
/// guidance. Headings too.
[[nodiscard]] bool is_said(const document::Document& document, std::uint32_t block);

/// The text with the names of organs blanked out: "Barn- och utbildningsnämnden" speaks of no
/// children.
[[nodiscard]] std::string without_organs(const plan::Vocabulary& vocabulary, std::string_view text);

/// An amount with its unit, or a share in percent, stands in the text. A year or a code is none.
[[nodiscard]] bool has_figure(std::string_view text);

/// The cell is a number, or has a figure.
[[nodiscard]] bool is_figure(std::string_view cell);

/// A tax rate: two digits and two decimals, "21,67".
[[nodiscard]] bool has_tax_rate(std::string_view text);

/// A row of a table: its cells in order, and their texts joined by blanks.
struct Row {
    struct Cell {
        std::uint32_t column = 0;
        std::uint32_t span = 1;
        std::uint32_t block = document::k_none;
        std::string text;
    };
    std::uint32_t block = document::k_none; ///< its first
    bool figures = false;                   ///< a cell beside the first holds one
    std::string text;
    std::string folded; ///< the text
    std::vector<Cell> cells;

    /// The first cell that says anything.
    [[nodiscard]] std::string_view label() const;
    /// The cell that covers the column, or nullptr.
    [[nodiscard]] const Cell* at(std::uint32_t column) const;
};

/// Every row, in one pass over the table.
[[nodiscard]] std::vector<Row> rows_of(const document::Document& document,
                                       const document::Table& table);

} // namespace styrkoll::check
