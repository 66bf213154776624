// SPDX-License-Identifier: Apache-2.0
#include "finding/heading.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::finding {
namespace {

bool is_one_of(std::string_view characters, char byte) {
    return characters.find(byte) != std::string_view::npos;
}

/// "3", "3.2", "3.2.", "3)"; Roman numbers and single letters only with a full stop or a bracket,
/// since "I framtiden" is no chapter I.
bool is_number(std::string_view word) {
    const bool bracketed = !word.empty() && is_one_of(".)", word.back());
    const std::string_view bare = word.substr(0, word.size() - (bracketed ? 1 : 0));
    const auto all_of = [bare](std::string_view characters) {
        return !bare.empty() && std::all_of(bare.begin(), bare.end(), [characters](char byte) {
            return is_one_of(characters, byte);
        });
    };
    if (all_of("0123456789.")) {
        return bare.front() != '.';
    }
    const bool letter = bare.size() == 1 &&
                        ((bare[0] >= 'A' && bare[0] <= 'Z') || (bare[0] >= 'a' && bare[0] <= 'z'));
    return bracketed && (letter || all_of("IVXLC"));
}

} // namespace

std::string_view without_numbering(std::string_view heading) {
    const std::size_t blank = heading.find(' ');
    if (blank == std::string_view::npos || blank + 1 == heading.size()) {
        return heading;
    }
    return is_number(heading.substr(0, blank)) ? heading.substr(blank + 1) : heading;
}

std::string heading_key(std::string_view heading) {
    return text::fold(without_numbering(text::squeeze(heading)));
}

} // namespace styrkoll::finding
