// SPDX-License-Identifier: Apache-2.0
#include "read/address.hpp"

#include "base/text.hpp"

namespace styrkoll::read {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::string decode_percent(std::string_view address) {
    if (address.find('%') == std::string_view::npos) {
        return std::string(address);
    }
    std::string decoded;
    decoded.reserve(address.size());
    for (std::size_t at = 0; at < address.size(); ++at) {
        const bool escaped = address[at] == '%' && at + 2 < address.size() &&
                             hex_value(address[at + 1]) >= 0 && hex_value(address[at + 2]) >= 0;
        if (escaped) {
            decoded +=
                static_cast<char>(hex_value(address[at + 1]) * 16 + hex_value(address[at + 2]));
            at += 2;
        } else {
            decoded += address[at];
        }
    }
    const bool good = text::find_invalid_utf8(decoded) == std::string_view::npos &&
                      decoded.find('\0') == std::string::npos;
    return good ? decoded : std::string(address);
}

bool is_external(std::string_view address) {
    const std::size_t colon = address.find(':');
    const bool has_scheme = colon != std::string_view::npos && address.find('/') > colon;
    return has_scheme || address.substr(0, 3) == "../" ||
           (address.size() > 1 && address.front() == '/');
}

bool is_package_root(std::string_view address) {
    return address.empty() || address == "." || address == "./" || address == "/";
}

} // namespace styrkoll::read
