// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace styrkoll::report {

/// Writes a table that opens in a Swedish spreadsheet by a double click: UTF-8 with a byte order
/// mark, `;` between the cells, CRLF, quotation marks as in RFC 4180. A cell that a spreadsheet
/// would take for a formula gets an apostrophe before it; numbers stay as they are.
class CsvWriter {
public:
    CsvWriter();

    void cell(std::string_view text);
    void end_row();
    template <class... Texts>
    void row(const Texts&... texts) {
        (cell(texts), ...);
        end_row();
    }

    /// The table; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    std::string m_out;
    bool m_first = true; ///< of the row
};

} // namespace styrkoll::report
