// SPDX-License-Identifier: Apache-2.0
#include "xml/encoding.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace styrkoll::xml {
namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

enum class Order : std::uint8_t { little, big };

tl::unexpected<Fault> fault(std::size_t offset, std::string_view detail) {
    Fault fault;
    fault.kind = FaultKind::encoding;
    fault.offset = offset;
    fault.detail = detail;
    return tl::unexpected<Fault>(std::move(fault));
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::optional<std::string> from_utf16(std::string_view bytes, Order order) {
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(order == Order::little ? first | second << 8U
                                                            : first << 8U | second);
    };
    std::string out;
    out.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xE000) {
            const char32_t low = at + 2 < bytes.size() ? unit(at + 2) : 0;
            if (c >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
                return std::nullopt;
            }
            c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        }
        text::append_code_point(out, c);
    }
    return out;
}

/// Windows-1252 is ISO-8859-1 but for 0x80-0x9F; its five empty places stay control characters.
constexpr std::array<char16_t, 32> k_windows_1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

enum class Table : std::uint8_t { latin_1, windows_1252 };

std::string from_one_byte(std::string_view bytes, Table table) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool differs = table == Table::windows_1252 && value >= 0x80 && value < 0xA0;
        text::append_code_point(out, differs ? k_windows_1252[value - 0x80U] : char32_t{value});
    }
    return out;
}

} // namespace

std::string_view declared(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 5) != "<?xml" || bytes.size() < 6 || !is_blank(bytes[5])) {
        return {};
    }
    const std::string_view declaration = bytes.substr(0, bytes.substr(0, 512).find("?>"));
    for (std::size_t at = declaration.find(name); at != std::string_view::npos;
         at = declaration.find(name, at + 1)) {
        std::size_t value = at + name.size();
        while (value < declaration.size() && is_blank(declaration[value])) {
            ++value;
        }
        if (!is_blank(declaration[at - 1]) || value >= declaration.size() ||
            declaration[value] != '=') {
            continue;
        }
        value = declaration.find_first_of("\"'", value);
        const std::size_t end = value == std::string_view::npos
                                    ? value
                                    : declaration.find(declaration[value], value + 1);
        return end == std::string_view::npos ? std::string_view{}
                                             : declaration.substr(value + 1, end - value - 1);
    }
    return {};
}

tl::expected<std::string, Fault> to_utf8(std::string bytes) {
    const std::string_view view = bytes;
    if (view.substr(0, 3) == k_utf8_mark) {
        bytes.erase(0, k_utf8_mark.size());
        return bytes;
    }
    const bool little = view.substr(0, 2) == "\xFF\xFE";
    if (little || view.substr(0, 2) == "\xFE\xFF") {
        auto decoded = from_utf16(view.substr(2), little ? Order::little : Order::big);
        if (!decoded) {
            return fault(0, "UTF-16");
        }
        return std::move(*decoded);
    }
    if (view.substr(0, 4).find('\0') != std::string_view::npos) {
        return fault(0, "UTF-16 or UTF-32 without a byte order mark");
    }
    const std::string_view written = declared(bytes, "encoding");
    const std::string name = lower(written);
    if (name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii") {
        return bytes;
    }
    if (name == "iso-8859-1" || name == "latin1" || name == "iso_8859-1") {
        return from_one_byte(bytes, Table::latin_1);
    }
    if (name == "windows-1252" || name == "cp1252") {
        return from_one_byte(bytes, Table::windows_1252);
    }
    return fault(static_cast<std::size_t>(written.data() - bytes.data()), written);
}

} // namespace styrkoll::xml
