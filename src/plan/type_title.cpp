// SPDX-License-Identifier: Apache-2.0
#include "plan/type_title.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

struct TitleToken {
    std::string stem;
    std::string_view raw;
    bool organ = false;
};

bool is_year(std::string_view word) {
    return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
           text::parse_integer(word) > 1900;
}

bool is_report_number(std::string_view word) {
    return word == "1" || word == "2" || word == "3";
}

std::string_view roman_to_digit(std::string_view word) {
    return word == "I" ? "1" : word == "II" ? "2" : word == "III" ? "3" : word;
}

/// "1:2027" and "2027:1" are a number and a year, in that order; "I 2027" is "1 2027".
void push_number(std::vector<TitleToken>& out, const Token& token) {
    const std::size_t colon = token.raw.find(':');
    if (colon != std::string_view::npos) {
        std::string_view number = token.raw.substr(0, colon);
        std::string_view year = token.raw.substr(colon + 1);
        if (is_year(number) && is_report_number(year)) {
            std::swap(number, year);
        }
        if (is_year(year) && is_report_number(number)) {
            out.push_back({std::string(number), token.raw, false});
            out.push_back({std::string(year), token.raw, false});
            return;
        }
    }
    const std::string_view digit = roman_to_digit(token.raw);
    out.push_back({digit == token.raw ? token.stem : std::string(digit), token.raw, false});
}

std::vector<TitleToken> title_tokens(const Vocabulary& vocabulary, std::string_view title) {
    std::vector<TitleToken> out;
    const auto hits = vocabulary.organs.find(title);
    std::size_t next_hit = 0;
    for (const Token& token : tokenise(title)) {
        const auto begin = static_cast<std::size_t>(token.raw.data() - title.data());
        while (next_hit < hits.size() && hits[next_hit].end <= begin) {
            ++next_hit;
        }
        if (next_hit < hits.size() && hits[next_hit].begin <= begin) {
            if (hits[next_hit].begin == begin) {
                out.push_back({"@", token.raw, true});
            }
            continue;
        }
        push_number(out, token);
    }
    return out;
}

/// May the word stand before the type's word?
bool may_precede(const Vocabulary& vocabulary, const TitleToken& token) {
    if (token.organ || vocabulary.statuses.contains(token.stem)) {
        return true;
    }
    const std::string folded = text::fold(token.raw);
    return vocabulary.collectives.contains(folded) || folded == "till" || folded == "för" ||
           folded.starts_with("revider") || (folded.size() > 4 && folded.ends_with('s'));
}

/// Words of the title without the number that ends it: "Delårsrapport 1" is also "Delårsrapport".
std::size_t size_without_number(const std::vector<std::string>& stems) {
    return stems.size() > 1 && is_report_number(stems.back()) ? stems.size() - 1 : stems.size();
}

/// The first `size` of the stems stand at token `at`.
bool begins_with(const std::vector<TitleToken>& tokens, std::size_t at,
                 const std::vector<std::string>& stems, std::size_t size) {
    if (tokens.size() - at < size) {
        return false;
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (tokens[at + i].stem != stems[i]) {
            return false;
        }
    }
    return true;
}

void add_type(std::vector<std::uint32_t>& types, std::uint32_t type) {
    if (std::find(types.begin(), types.end(), type) == types.end()) {
        types.push_back(type);
    }
}

/// All types with the longest title that begins at token `at`; numbered ones without their number
/// only if nothing else does.
std::size_t longest_titles(const Vocabulary& vocabulary, const std::vector<TitleToken>& tokens,
                           std::size_t at, std::vector<std::uint32_t>& types) {
    std::size_t longest = 0;
    for (const TitleWords& title : vocabulary.titles) {
        const std::size_t size = title.stems.size();
        if (size >= longest && begins_with(tokens, at, title.stems, size)) {
            longest = size;
            add_type(types, title.type);
        }
    }
    const bool number_follows =
        at + longest < tokens.size() && is_report_number(tokens[at + longest].stem);
    if (number_follows && longest > 0) {
        return longest; // the number would have matched if such a type existed
    }
    for (const TitleWords& title : vocabulary.titles) {
        const std::size_t size = size_without_number(title.stems);
        if (size < title.stems.size() && size >= longest &&
            begins_with(tokens, at, title.stems, size)) {
            longest = size;
            add_type(types, title.type);
        }
    }
    return longest;
}

} // namespace

std::optional<TypeTitle> type_of_title(const Vocabulary& vocabulary, std::string_view title) {
    const auto tokens = title_tokens(vocabulary, title);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        TypeTitle found;
        if (const std::size_t size = longest_titles(vocabulary, tokens, at, found.types);
            size > 0) {
            const std::string_view last = tokens[at + size - 1].raw;
            found.begin = static_cast<std::size_t>(tokens[at].raw.data() - title.data());
            found.end = static_cast<std::size_t>(last.data() - title.data()) + last.size();
            return found;
        }
        if (!may_precede(vocabulary, tokens[at])) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<TypeTitle> type_of_file_name(const Vocabulary& vocabulary, std::string_view stem) {
    std::vector<std::string> words;
    std::string word;
    const std::string folded = without_diacritics(text::fold(stem));
    for (const char c : folded + " ") {
        const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (inside) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        TypeTitle found;
        std::size_t longest = 0;
        for (const TitleWords& title : vocabulary.titles) {
            const std::size_t size = title.plain.size();
            if (size >= std::max<std::size_t>(longest, 1) && words.size() - at >= size &&
                std::equal(title.plain.begin(), title.plain.end(),
                           words.begin() + static_cast<std::ptrdiff_t>(at))) {
                longest = size;
                add_type(found.types, title.type);
            }
        }
        if (longest > 0) {
            return found;
        }
    }
    return std::nullopt;
}

std::uint32_t status_in_title(const Vocabulary& vocabulary, std::string_view title) {
    for (const TitleToken& token : title_tokens(vocabulary, title)) {
        if (const auto found = vocabulary.statuses.find(token.stem);
            found != vocabulary.statuses.end()) {
            return found->second;
        }
    }
    return k_none;
}

} // namespace styrkoll::plan
