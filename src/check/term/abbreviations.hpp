// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"
#include "check/term/found.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// An abbreviation in capitals as a document uses and explains it.
struct Abbreviation {
    /// Where the text says in words what it stands for.
    struct Explanation {
        Span found;          ///< the abbreviation
        std::string meaning; ///< as written, in normal form; empty where its beginning is not clear
    };
    std::vector<Span> uses; ///< in running text and lists, in order; explanations included
    std::vector<Explanation> explanations;
    bool listed = false; ///< explained in a list or table of abbreviations
};

/// All of a document, by their letters ("SKR" of "SKR:s"). No unit, code, Roman numeral, word that
/// only shouts, or number's prefix ("AFS 2023:1").
[[nodiscard]] std::map<std::string, Abbreviation> abbreviations_of(const Context& context);

/// "barn- och utbildningsnämnden" for BUN: each letter of it in order, the first at the beginning
/// of a word and every other at the beginning of a word or inside a later one.
[[nodiscard]] bool may_stand_for(std::string_view abbreviation,
                                 const std::vector<std::string>& words);

} // namespace styrkoll::check
