// SPDX-License-Identifier: Apache-2.0
// Poco escapes the strings and reads embedded JSON. Its own printer is not used: in the version
// that Debian 12 has, it writes truth values as 1 and 0 and pads numbers.
#include "result/json_writer.hpp"

#include "base/text.hpp"

#include <Poco/JSONString.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace styrkoll::result {
namespace {

std::string valid_utf8(std::string_view bytes) {
    if (text::find_invalid_utf8(bytes) == std::string_view::npos) {
        return std::string(bytes);
    }
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        text::append_code_point(out, text::next_code_point(bytes, at));
    }
    return out;
}

template <class Number>
std::string digits_of(Number value) {
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), written.ptr};
}

} // namespace

void JsonWriter::break_line() {
    m_out += '\n';
    m_out.append(m_depth * 2, ' ');
}

void JsonWriter::start_value() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_depth == 0) {
        return;
    }
    m_out += m_first ? "" : ",";
    break_line();
    m_first = false;
}

void JsonWriter::begin(char bracket) {
    start_value();
    m_out += bracket;
    ++m_depth;
    m_first = true;
}

void JsonWriter::end(char bracket) {
    --m_depth;
    if (!m_first) {
        break_line();
    }
    m_out += bracket;
    m_first = false;
}

void JsonWriter::key(std::string_view name) {
    text(name);
    m_out += ": ";
    m_after_key = true;
}

void JsonWriter::text(std::string_view value) {
    start_value();
    m_out += Poco::toJSON(valid_utf8(value), static_cast<int>(Poco::JSON_WRAP_STRINGS));
}

void JsonWriter::number(std::uint64_t value) {
    start_value();
    m_out += digits_of(value);
}

void JsonWriter::number(std::int64_t value) {
    start_value();
    m_out += digits_of(value);
}

void JsonWriter::number(double value) {
    start_value();
    m_out += std::isfinite(value) ? digits_of(value) : "null";
}

void JsonWriter::boolean(bool value) {
    start_value();
    m_out += value ? "true" : "false";
}

void JsonWriter::null() {
    start_value();
    m_out += "null";
}

void JsonWriter::member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
}

void JsonWriter::member(std::string_view name, std::size_t value) {
    key(name);
    number(std::uint64_t{value});
}

void JsonWriter::member_or_null(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty()) {
        null();
    } else {
        text(value);
    }
}

void JsonWriter::member_texts(std::string_view name, const std::vector<std::string>& values) {
    open_array(name);
    for (const std::string& value : values) {
        text(value);
    }
    end_array();
}

void JsonWriter::open_object(std::string_view name) {
    key(name);
    begin_object();
}

void JsonWriter::open_array(std::string_view name) {
    key(name);
    begin_array();
}

std::string JsonWriter::take() {
    std::string out = std::move(m_out);
    *this = {};
    out += '\n';
    return out;
}

} // namespace styrkoll::result
