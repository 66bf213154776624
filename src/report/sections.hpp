// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/words.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::report {

/// Findings under one heading of a document.
struct Group {
    std::string title;          ///< heading path
    std::uint32_t order = 0;    ///< first paragraph
    std::size_t outline = npos; ///< index of the heading, or npos
    std::vector<std::size_t> findings;
    Counts counts;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};
/// The open findings of a document by section, in document order; what is about the whole of it
/// first.
[[nodiscard]] std::vector<Group> groups_of(Language language,
                                           const result::DocumentResult& document);

} // namespace styrkoll::report
