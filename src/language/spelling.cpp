// SPDX-License-Identifier: Apache-2.0
//
// A token is looked up whole first, with its hyphens, colon and full stops: the dictionary knows
// EU:s, 60-talet and bl.a. Only what it rejects is taken apart. What is odd rather than misspelt (a
// code, an acronym, a name in camel case, another alphabet) is not judged at all: a miss costs less
// than a false alarm.
#include "language/spelling.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::language {
namespace {

constexpr std::size_t k_longest = 100;          ///< bytes
constexpr std::size_t k_longest_acronym = 6;    ///< letters
constexpr std::size_t k_shortest_tail = 4;      ///< letters: "uppdrag" in HSLuppdrag
constexpr std::size_t k_longest_colon_tail = 6; ///< letters: EU:s, API:er
constexpr std::size_t k_most_parts = 8;

/// What a first part may stand before: "barn-" is right because "barnverksamhet" is.
constexpr std::array<std::string_view, 8> k_usual_heads{"vård",   "verksamhet", "arbete", "plan",
                                                        "frågor", "man",        "chef",   "stöd"};

/// Tails of a number that the dictionary does not have by themselves: "4-årig", "25-procentig".
constexpr std::array<std::string_view, 9> k_number_tails{
    "årig", "åring", "procentig", "siffrig", "sidig", "dagars", "veckors", "timmars", "månaders"};

/// What a word is made of, by one pass over it.
struct Shape {
    std::size_t letters = 0;
    std::size_t upper = 0;
    std::size_t leading_upper = 0; ///< capitals before anything else
    bool digit = false;
    bool camel = false; ///< a capital directly after a small letter
    bool apostrophe = false;
    bool stop = false;
    bool colon = false;
    bool other_alphabet = false;
    bool one_letter_over = true; ///< "xxxx"
    bool roman = true;           ///< only i, v, x
};

constexpr char32_t k_last_latin = 0x024F;

void add_letter(Shape& shape, char32_t code_point, char32_t previous) {
    const bool upper = text::is_upper(code_point);
    if (upper && shape.upper == shape.letters) {
        ++shape.leading_upper;
    }
    shape.camel = shape.camel || (upper && text::is_lower(previous));
    shape.upper += upper ? 1 : 0;
    shape.other_alphabet = shape.other_alphabet || code_point > k_last_latin;
    shape.roman = shape.roman && (code_point == 'i' || code_point == 'v' || code_point == 'x');
    shape.one_letter_over = shape.one_letter_over && (shape.letters == 0 || code_point == previous);
    ++shape.letters;
}

Shape shape_of(std::string_view word) {
    Shape shape;
    char32_t previous = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t code_point = text::next_code_point(word, at);
        if (text::is_letter(code_point)) {
            add_letter(shape, code_point, previous);
        } else if (text::is_digit(code_point)) {
            shape.digit = true;
        }
        shape.apostrophe = shape.apostrophe || code_point == '\'';
        shape.stop = shape.stop || code_point == '.';
        shape.colon = shape.colon || code_point == ':';
        previous = code_point;
    }
    return shape;
}

bool all_upper(const Shape& shape) {
    return shape.letters > 0 && shape.upper == shape.letters;
}

/// Everything but the dictionary's own verdict that makes a word not worth judging.
bool is_odd(const Shape& shape) {
    return shape.other_alphabet || shape.apostrophe || shape.stop ||
           (shape.one_letter_over && shape.letters > 1) || (shape.roman && shape.letters <= 5);
}

/// Byte offset after the leading capitals.
std::size_t end_of_capitals(std::string_view word) {
    std::size_t at = 0;
    while (at < word.size()) {
        std::size_t next = at;
        if (!text::is_upper(text::next_code_point(word, next))) {
            break;
        }
        at = next;
    }
    return at;
}

std::string joined(std::string_view word, std::string_view between) {
    std::string out(word);
    for (std::size_t at = out.find(between); at != std::string::npos; at = out.find(between, at)) {
        out.erase(at, between.size());
    }
    return out;
}

std::string with_hyphens(std::string_view word) {
    std::string out(word);
    out.erase(std::remove(out.begin(), out.end(), '\n'), out.end());
    return out;
}

class Judge {
public:
    explicit Judge(const Resources& resources) : m_resources(resources) {}

    [[nodiscard]] Spelling across_lines(std::string_view word) const {
        Spelling whole = one_line(without_line_ends(word));
        if (right(whole)) {
            return whole;
        }
        Spelling parted = one_line(with_hyphens(word));
        if (right(parted)) {
            return parted;
        }
        // The hyphen is the line's, so it is no fault of its own.
        return whole;
    }

    [[nodiscard]] Spelling one_line(std::string_view word) const {
        const Shape shape = shape_of(word);
        if (shape.letters < 2 || (all_upper(shape) && shape.letters <= k_longest_acronym)) {
            return {Verdict::skipped, {}};
        }
        if (is_known(word, shape)) {
            return {Verdict::accepted, {}};
        }
        if (word.ends_with('-')) {
            return dangling(word.substr(0, word.size() - 1));
        }
        if (word.find('-') != std::string_view::npos) {
            return parted(word, shape);
        }
        return simple(word, shape);
    }

private:
    static bool right(const Spelling& spelling) {
        return spelling.verdict == Verdict::accepted || spelling.verdict == Verdict::skipped;
    }

    [[nodiscard]] bool accepts(std::string_view word) const {
        return m_resources.swedish->accepts(word);
    }

    /// The word as it stands, or all in capitals for one that is listed otherwise.
    [[nodiscard]] bool is_known(std::string_view word, const Shape& shape) const {
        if (accepts(word) || m_resources.own_words.contains(word)) {
            return true;
        }
        const std::string lower = text::lower(word);
        if (m_resources.lexicon.abbreviations.contains(lower)) {
            return true;
        }
        return all_upper(shape) && (accepts(lower) || accepts(text::capitalised(lower)));
    }

    /// Without a hyphen, and in no list.
    [[nodiscard]] Spelling simple(std::string_view word, const Shape& shape) const {
        if (shape.digit || is_odd(shape)) {
            return {Verdict::skipped, {}};
        }
        if (shape.colon) {
            return colon(word);
        }
        if (shape.upper == shape.leading_upper && shape.upper >= 2 &&
            shape.upper <= k_longest_acronym && shape.letters > shape.upper) {
            return acronym(word, shape);
        }
        if (shape.camel || (shape.upper > 1 && !all_upper(shape))) {
            return {Verdict::skipped, {}};
        }
        return {Verdict::unknown, {}};
    }

    [[nodiscard]] static Spelling colon(std::string_view word) {
        const std::size_t at = word.find(':');
        const Shape before = shape_of(word.substr(0, at));
        const Shape after = shape_of(word.substr(at + 1));
        const bool acronym = before.letters == before.upper || before.letters == 1;
        return {acronym && after.letters <= k_longest_colon_tail && after.upper == 0
                    ? Verdict::accepted
                    : Verdict::skipped,
                {}};
    }

    /// "SCBs", "HSLuppdrag": capitals with small letters directly after them.
    [[nodiscard]] Spelling acronym(std::string_view word, const Shape& shape) const {
        const std::size_t end = end_of_capitals(word);
        const std::string_view tail = word.substr(end);
        if (tail == "s") {
            return {Verdict::missing_colon, std::string(word.substr(0, end)) + ":s"};
        }
        const bool only_caps_stuck = accepts(text::lower(word));
        if (shape.letters - shape.upper >= k_shortest_tail && !only_caps_stuck && accepts(tail)) {
            return {Verdict::missing_hyphen,
                    std::string(word.substr(0, end)) + "-" + std::string(tail)};
        }
        return {Verdict::skipped, {}};
    }

    /// "barn-", "hälso-", "HVB-": the part that `first` is may begin a compound.
    [[nodiscard]] Spelling dangling(std::string_view first) const {
        if (begins_compound(first)) {
            return {Verdict::accepted, {}};
        }
        return one_line(first);
    }

    [[nodiscard]] bool begins_compound(std::string_view part) const {
        if (accepts(std::string(part) + "-")) {
            return true;
        }
        return std::any_of(k_usual_heads.begin(), k_usual_heads.end(),
                           [this, part](std::string_view head) {
                               return accepts(std::string(part) + std::string(head));
                           });
    }

    [[nodiscard]] Spelling parted(std::string_view word, const Shape& shape) const {
        const std::vector<std::string_view> parts = text::split(word, '-');
        if (parts.size() > k_most_parts || is_odd(shape)) {
            return {Verdict::skipped, {}};
        }
        bool all = true;
        bool coded = false;
        for (std::size_t at = 0; all && at < parts.size(); ++at) {
            coded = coded || shape_of(parts[at]).digit;
            all = is_part(parts[at], at > 0 && shape_of(parts[at - 1]).digit);
        }
        if (all) {
            return {Verdict::accepted, {}};
        }
        if (!coded && shape.upper == shape.leading_upper && shape.upper <= 1) {
            if (std::string whole = without_stray_hyphen(word); !whole.empty()) {
                return {Verdict::stray_hyphen, std::move(whole)};
            }
        }
        // A code with a word in it ("KS2024-nr"), or names side by side.
        return {(coded && shape.upper > 0) || shape.camel ? Verdict::skipped : Verdict::unknown,
                {}};
    }

    /// Right without all of its hyphens, or without one of them; empty when it is not.
    [[nodiscard]] std::string without_stray_hyphen(std::string_view word) const {
        if (std::string whole = joined(word, "-"); accepts(whole)) {
            return whole;
        }
        for (std::size_t at = word.find('-'); at != std::string_view::npos;
             at = word.find('-', at + 1)) {
            std::string fewer(word.substr(0, at));
            fewer += word.substr(at + 1);
            if (accepts(fewer)) {
                return fewer;
            }
        }
        return {};
    }

    [[nodiscard]] bool is_part(std::string_view part, bool after_digits) const {
        const Shape shape = shape_of(part);
        if (shape.letters < 2 || shape.digit || shape.colon ||
            (all_upper(shape) && shape.letters <= k_longest_acronym)) {
            return true;
        }
        if (is_known(part, shape) || accepts(std::string(part) + "-")) {
            return true;
        }
        return after_digits &&
               std::any_of(k_number_tails.begin(), k_number_tails.end(),
                           [part](std::string_view tail) { return part.starts_with(tail); });
    }

    const Resources& m_resources;
};

} // namespace

std::string without_line_ends(std::string_view word) {
    return joined(word, "-\n");
}

Spelling judge_spelling(std::string_view word, const Resources& resources) {
    if (resources.swedish == nullptr || word.size() > k_longest) {
        return {Verdict::skipped, {}};
    }
    const Judge judge(resources);
    return word.find("-\n") == std::string_view::npos ? judge.one_line(word)
                                                      : judge.across_lines(word);
}

} // namespace styrkoll::language
