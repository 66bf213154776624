// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include "base/text.hpp"

#include <utility>

namespace styrkoll::report {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

bool is_number(std::string_view text) {
    constexpr std::string_view k_of_numbers = "0123456789,. ";
    return text.size() > 1 && text.find_first_not_of(k_of_numbers, 1) == std::string_view::npos;
}

bool looks_like_formula(std::string_view text) {
    constexpr std::string_view k_begins_formula = "=+-@\t\r";
    return !text.empty() && k_begins_formula.find(text.front()) != std::string_view::npos &&
           !(text.front() != '=' && is_number(text));
}

} // namespace

CsvWriter::CsvWriter() : m_out(k_byte_order_mark) {}

void CsvWriter::cell(std::string_view text) {
    m_out += std::exchange(m_first, false) ? "" : ";";
    // File names may hold any bytes.
    const std::string clean = text::find_invalid_utf8(text) == std::string_view::npos
                                  ? std::string(text)
                                  : text::printable(text);
    const std::string guarded = (looks_like_formula(clean) ? "'" : "") + clean;
    if (guarded.find_first_of(";\"\r\n") == std::string::npos) {
        m_out += guarded;
        return;
    }
    m_out += '"';
    for (const char c : guarded) {
        m_out += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
    }
    m_out += '"';
}

void CsvWriter::end_row() {
    m_out += "\r\n";
    m_first = true;
}

std::string CsvWriter::take() {
    m_first = true;
    return std::exchange(m_out, std::string(k_byte_order_mark));
}

} // namespace styrkoll::report
