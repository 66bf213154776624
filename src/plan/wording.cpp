// SPDX-License-Identifier: Apache-2.0
//
// Endings are taken off one at a time until none is left, so that "verksamheten" and "verksamhet"
// end as the same stem even where the stem itself looks inflected. Stems are compared, never shown;
// only whole phrases are compared, so that a stem shared by two different words does no harm.
#include "plan/wording.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_shortest_stem = 3; ///< letters that must remain

bool strip_ending(std::string& word) {
    constexpr std::array<std::string_view, 13> k_endings{
        "arna", "erna", "orna", "na", "en", "et", "ar", "er", "or", "n", "s", "t", "a"};
    constexpr std::string_view k_last_letters = "anrst";
    if (word.size() <= k_shortest_stem || k_last_letters.find(word.back()) == std::string::npos) {
        return false;
    }
    for (const std::string_view ending : k_endings) {
        if (word.ends_with(ending) &&
            text::count_code_points(word) >= ending.size() + k_shortest_stem) {
            word.resize(word.size() - ending.size());
            return true;
        }
    }
    return false;
}

bool is_break(char32_t c) {
    return c == ',' || c == ':' || c == '/' || c == '(' || c == '-' ||
           (c >= 0x2010 && c <= 0x2015) || c == ';';
}

bool is_roman(char c) {
    return c == 'I' || c == 'V' || c == 'X';
}

/// "3.2", "3.2.", "12": at most two digits a part, so that years stay.
std::size_t decimal_numbering(std::string_view heading) {
    std::size_t at = 0;
    for (;;) {
        const std::size_t start = at;
        while (at < heading.size() && heading[at] >= '0' && heading[at] <= '9') {
            ++at;
        }
        if (at == start || at - start > 2) {
            return at == start && start > 0 && heading[start - 1] == '.' ? start : 0;
        }
        if (at >= heading.size() || heading[at] != '.') {
            return at;
        }
        ++at;
    }
}

std::size_t letter_numbering(std::string_view heading) {
    std::size_t roman = 0;
    while (roman < heading.size() && is_roman(heading[roman])) {
        ++roman;
    }
    const auto closes = [&heading](std::size_t at) {
        return at < heading.size() && (heading[at] == '.' || heading[at] == ')');
    };
    if (roman > 0 && closes(roman)) {
        return roman + 1;
    }
    if (roman > 1 && roman < heading.size() && heading[roman] == ' ') {
        return roman;
    }
    const bool letter = !heading.empty() && text::is_letter(static_cast<unsigned char>(heading[0]));
    return letter && heading.size() > 1 && heading[1] == ')' ? 2 : 0;
}

/// "Diarienummer:SN" is two words; "SN:s" and "2027:3" are one.
std::size_t colon_that_parts(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) {
        return colon;
    }
    const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view after = word.substr(colon + 1);
    const bool ending = after.size() <= 2 && std::all_of(after.begin(), after.end(), is_lower);
    const bool number = word.substr(0, colon).find_first_of("0123456789") != std::string_view::npos;
    return ending || number ? std::string_view::npos : colon;
}

std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> words;
    for (std::string_view word : text::words(phrase)) {
        for (std::size_t colon = colon_that_parts(word); colon != std::string_view::npos;
             colon = colon_that_parts(word)) {
            words.push_back(word.substr(0, colon));
            word.remove_prefix(colon + 1);
        }
        words.push_back(word);
    }
    return words;
}

} // namespace

std::string stem(std::string_view folded) {
    std::string word(folded);
    while (strip_ending(word)) {
    }
    return word;
}

std::vector<Token> tokenise(std::string_view phrase) {
    std::vector<Token> tokens;
    std::size_t behind = 0;
    for (const std::string_view word : words_of(phrase)) {
        Token token;
        token.raw = word;
        const auto begin = static_cast<std::size_t>(word.data() - phrase.data());
        for (std::size_t at = behind; at < begin;) {
            token.after_break |= is_break(text::next_code_point(phrase, at));
        }
        behind = begin + word.size();
        token.stem = stem(text::fold(word));
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::string normal_form(std::string_view phrase) {
    std::string joined;
    for (const Token& token : tokenise(phrase)) {
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += token.stem;
    }
    return joined;
}

std::string_view strip_numbering(std::string_view heading) {
    heading = text::trim(heading);
    std::size_t size = decimal_numbering(heading);
    if (size > 0 && size < heading.size() && heading[size] == ')') {
        ++size;
    }
    if (size == 0) {
        size = letter_numbering(heading);
    }
    if (size == 0 || size >= heading.size()) {
        return heading;
    }
    const std::string_view rest = heading.substr(size);
    const std::string_view stripped = text::trim(rest);
    // "3D-modell" and "2a" are words; numbering is parted from its heading.
    const bool parted =
        stripped.data() != rest.data() || heading[size - 1] == '.' || heading[size - 1] == ')';
    return parted && !stripped.empty() ? stripped : heading;
}

std::string without_diacritics(std::string_view folded) {
    std::string out;
    out.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = text::next_code_point(folded, at);
        switch (c) {
        case 0xE5:
        case 0xE4:
            out += 'a';
            break;
        case 0xF6:
            out += 'o';
            break;
        case 0xE9:
            out += 'e';
            break;
        default:
            text::append_code_point(out, c);
        }
    }
    return out;
}

} // namespace styrkoll::plan
