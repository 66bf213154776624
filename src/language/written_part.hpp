// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/word_store.hpp"

#include <string>
#include <string_view>

namespace styrkoll::language {

/// The part of a word that is to be replaced, what stands round it, and how it is written.
struct WrittenPart {
    std::string before;
    std::string part; ///< in lower case
    std::string after;
    bool upper = false;
    bool capital = false;
};

/// The whole word without a hyphen at its end or at a line's end; of a word with hyphens only the
/// part that is wrong ("uppdrg" of "KF-uppdrg"). Precondition: there is a dictionary.
[[nodiscard]] WrittenPart take_apart(const Resources& resources, std::string_view word);

/// The whole word with `replacement` (in lower case) for the part, in the part's case.
[[nodiscard]] std::string put_back(const WrittenPart& written, const std::string& replacement);

} // namespace styrkoll::language
