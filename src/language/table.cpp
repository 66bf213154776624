// SPDX-License-Identifier: Apache-2.0
#include "language/table.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <utility>

namespace styrkoll::language {
namespace {

constexpr std::size_t k_longest_excerpt = 120; ///< code points

std::string cell_of(std::string_view written) {
    const std::string_view cell = text::trim(written);
    return cell == "-" ? std::string{} : std::string(cell);
}

} // namespace

Result<Table> Table::read(const std::string& path, std::size_t fewest, std::size_t most,
                          Language language) {
    auto bytes = file::read(path, k_largest, language);
    if (!bytes) {
        return failure(ErrorKind::configuration, bytes.error().message, path);
    }
    Table table;
    table.m_path = path;
    std::uint32_t number = 0;
    for (std::string_view line : text::split(*bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        TableRow row{{}, std::string(line), number};
        if (text::find_invalid_utf8(line) != std::string_view::npos) {
            row.text = text::printable(line);
            return tl::unexpected(table.fault(
                row, std::string(say(language, "Raden är inte UTF-8.", "The line is not UTF-8."))));
        }
        if (text::trim(line).empty() || line.starts_with('#')) {
            continue;
        }
        for (const std::string_view cell : text::split(line, '\t')) {
            row.cells.push_back(cell_of(cell));
        }
        if (row.cells.size() < fewest || row.cells.size() > most) {
            return tl::unexpected(
                table.fault(row, std::string(say(language, "Raden har fel antal kolumner.",
                                                 "The line has the wrong number of columns."))));
        }
        row.cells.resize(most);
        table.m_rows.push_back(std::move(row));
    }
    return table;
}

Error Table::fault(const TableRow& row, std::string message) const {
    return Error{ErrorKind::configuration, std::move(message),
                 m_path + ":" + std::to_string(row.line),
                 text::shorten(row.text, k_longest_excerpt)};
}

} // namespace styrkoll::language
