// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.hpp"
#include "plan/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// A code as it stands in a text, and what the words round it make of it.
struct FoundCode {
    LeadingCode code;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    bool is_long = false;  ///< a reference wherever it stands
    std::string relation;  ///< named by the words before it
    bool accepted = false; ///< the words round it say that it is a reference
};

/// Every code in [begin, end), long and short, in order; "2028:2" in "KF-uppdrag 2028:1 och 2028:2"
/// too.
[[nodiscard]] std::vector<FoundCode> scan_codes(const Vocabulary& vocabulary, std::string_view text,
                                                std::size_t begin, std::size_t end);

/// A letter, a digit, or part of a character outside ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Four digits in a row: such a code names its year, and another year's document may define it.
[[nodiscard]] bool holds_year(std::string_view code);

/// Only punctuation and "och", "samt", "eller" between two codes: they are a list.
[[nodiscard]] bool is_list_joint(std::string_view between);

/// "till och med", a dash: the codes between the two are meant as well.
[[nodiscard]] bool is_range_joint(std::string_view between);

} // namespace styrkoll::plan
