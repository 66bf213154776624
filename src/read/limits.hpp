// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/limits.hpp"

#include <cstdint>
#include <string_view>

namespace styrkoll::package {
struct Limits;
}

namespace styrkoll::read {

/// Limits against hostile files (odt measurements: real maxima are far below). They count work,
/// never time, but for the last one. Each has its own rule id in family `grans` and its own name
/// for `--limit NAME=VALUE`.
struct Limits {
    std::uint64_t file_bytes = 1024ULL * 1024 * 1024; ///< fil: grans-fil
    std::uint64_t entries = 65535;                    ///< poster: grans-poster
    std::uint64_t part_bytes = 256ULL * 1024 * 1024;  ///< del: grans-del, one inflated part
    std::uint64_t ratio = 200; ///< packgrad: grans-packgrad, above `ratio_from` only
    std::uint64_t ratio_from = 16ULL * 1024 * 1024;
    std::uint64_t repeated = 1024; ///< upprepning: grans-upprepning, columns/rows/text:c repeated
    std::uint64_t total_text =
        64ULL * 1024 * 1024;         ///< text: grans-text, bytes of text in one document
    std::uint64_t cells = 2'000'000; ///< celler: grans-celler
    std::uint64_t seconds = 60;      ///< tid: grans-tid, wall clock, the last resort
    xml::Limits xml;                 ///< djup, attribut, attributlangd, textlangd
};

/// Sets the limit of that name (the word before each colon above); false when there is none.
[[nodiscard]] bool set_limit(Limits& limits, std::string_view name, std::uint64_t value);

/// Those that a package is held against.
[[nodiscard]] package::Limits package_limits(const Limits& limits);

} // namespace styrkoll::read
