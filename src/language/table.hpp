// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

/// One line of a list in `schema/svenska/`.
struct TableRow {
    std::vector<std::string> cells; ///< trimmed; "-" stands for an empty one
    std::string text;               ///< the whole line as written
    std::uint32_t line = 0;         ///< from 1
};

/// A list of values parted by tabs, read whole. Empty lines and lines that begin with '#' are
/// passed over.
class Table {
public:
    static constexpr std::uint64_t k_largest = 8U << 20U; ///< bytes

    /// Every row has from `fewest` to `most` cells, and is filled up to `most` with empty ones.
    /// Error (kind configuration, with "file:line" and the line where a line is at fault): cannot
    /// be read, is not UTF-8, or a row has too few or too many cells.
    [[nodiscard]] static Result<Table> read(const std::string& path, std::size_t fewest,
                                            std::size_t most, Language language);

    [[nodiscard]] const std::vector<TableRow>& rows() const { return m_rows; }
    /// What is wrong with a row, in one sentence, with its place and the line.
    [[nodiscard]] Error fault(const TableRow& row, std::string message) const;

private:
    std::string m_path;
    std::vector<TableRow> m_rows;
};

} // namespace styrkoll::language
