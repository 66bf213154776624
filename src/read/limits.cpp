// SPDX-License-Identifier: Apache-2.0
#include "read/limits.hpp"

#include "package/zip.hpp"

#include <algorithm>
#include <limits>

namespace styrkoll::read {
namespace {

std::uint32_t narrow(std::uint64_t value) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

} // namespace

bool set_limit(Limits& limits, std::string_view name, std::uint64_t value) {
    struct Named {
        std::string_view name;
        std::uint64_t Limits::*member;
    };
    constexpr Named k_members[] = {
        {"fil", &Limits::file_bytes},      {"poster", &Limits::entries},
        {"del", &Limits::part_bytes},      {"packgrad", &Limits::ratio},
        {"upprepning", &Limits::repeated}, {"text", &Limits::total_text},
        {"celler", &Limits::cells},        {"tid", &Limits::seconds},
    };
    for (const Named& known : k_members) {
        if (known.name == name) {
            // A limit of nothing would refuse everything, and some of them divide.
            limits.*known.member = std::max<std::uint64_t>(value, 1);
            return true;
        }
    }
    if (name == "djup") {
        limits.xml.depth = narrow(value);
    } else if (name == "attribut") {
        limits.xml.attributes = narrow(value);
    } else if (name == "attributlangd") {
        limits.xml.attribute_bytes = value;
    } else if (name == "textlangd") {
        limits.xml.text_bytes = value;
    } else {
        return false;
    }
    return true;
}

package::Limits package_limits(const Limits& limits) {
    package::Limits own;
    own.entries = limits.entries;
    own.part_bytes = limits.part_bytes;
    own.ratio = limits.ratio;
    own.ratio_from = limits.ratio_from;
    return own;
}

} // namespace styrkoll::read
