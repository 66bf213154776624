// SPDX-License-Identifier: Apache-2.0
// Poco escapes the strings and reads embedded JSON. Its own printer is not used: in the version
// that Debian 12 has, it writes truth values as 1 and 0 and pads numbers.
#include "result/json_writer.hpp"

#include "base/text.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Handler.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSONString.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace styrkoll::result {
namespace {

constexpr std::size_t k_deepest_json = 64;

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

/// Passes on what the parser reads, so that embedded JSON is laid out like the rest.
class Relay : public Poco::JSON::Handler {
public:
    explicit Relay(JsonWriter& writer) : m_writer(&writer) {}
    void reset() override {}
    void startObject() override { m_writer->begin_object(); }
    void endObject() override { m_writer->end_object(); }
    void startArray() override { m_writer->begin_array(); }
    void endArray() override { m_writer->end_array(); }
    void key(const std::string& name) override { m_writer->key(name); }
    void null() override { m_writer->null(); }
    void value(int number) override { m_writer->number(std::int64_t{number}); }
    void value(unsigned number) override { m_writer->number(std::uint64_t{number}); }
    void value(Poco::Int64 number) override { m_writer->number(std::int64_t{number}); }
    void value(Poco::UInt64 number) override { m_writer->number(std::uint64_t{number}); }
    void value(const std::string& text) override { m_writer->text(text); }
    void value(double number) override { m_writer->number(number); }
    void value(bool truth) override { m_writer->boolean(truth); }

private:
    JsonWriter* m_writer;
};

bool is_json(const std::string& text) {
    if (text.empty()) {
        return false;
    }
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(k_deepest_json);
        parser.parse(text);
        return true;
    } catch (const Poco::Exception&) {
        return false;
    }
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

void JsonWriter::json(std::string_view text) {
    const std::string source(text);
    if (!is_json(source)) {
        null();
        return;
    }
    Poco::JSON::Parser parser(new Relay(*this));
    parser.setDepth(k_deepest_json);
    parser.parse(source);
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
