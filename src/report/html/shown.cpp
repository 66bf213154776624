// SPDX-License-Identifier: Apache-2.0
#include "report/html/page.hpp"

#include "report/unseen.hpp"

#include <fmt/format.h>

namespace styrkoll::report::html {

std::string shown(std::string_view text) {
    return escaped(text, [](char32_t c) {
        return fmt::format("<span class=\"code\">U+{:04X}</span>", static_cast<std::uint32_t>(c));
    });
}

std::string attribute(std::string_view text) {
    return escaped(text, [](char32_t) { return "\uFFFD"; });
}

} // namespace styrkoll::report::html
