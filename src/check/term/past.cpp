// SPDX-License-Identifier: Apache-2.0
#include "check/term/past.hpp"

#include "base/text.hpp"
#include "check/term/found.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

using language::Prose;
using language::Token;
using language::TokenKind;

constexpr std::size_t k_year_digits = 4;

constexpr std::array<std::string_view, 39> k_words = {"tidigare",
                                                      "dåvarande",
                                                      "dåtida",
                                                      "gamla",
                                                      "gamle",
                                                      "före",
                                                      "förr",
                                                      "f.d",
                                                      "f.d.",
                                                      "fd",
                                                      "numera",
                                                      "hette",
                                                      "byta",
                                                      "byter",
                                                      "bytte",
                                                      "bytt",
                                                      "ersatt",
                                                      "ersatte",
                                                      "ersattes",
                                                      "ersatts",
                                                      "ersätter",
                                                      "ersätts",
                                                      "upphävd",
                                                      "upphävt",
                                                      "upphävs",
                                                      "upphävda",
                                                      "upphävde",
                                                      "upphävts",
                                                      "upphävdes",
                                                      "upphörde",
                                                      "upphört",
                                                      "upphör",
                                                      "historik",
                                                      "äldre",
                                                      "föregångare",
                                                      "namnbyte",
                                                      "övergick",
                                                      "övergångsbestämmelser",
                                                      "övergångsbestämmelserna"};

void keep_earlier(std::optional<Date>& day, const std::optional<Date>& other) {
    if (other && (!day || *other < *day)) {
        day = other;
    }
}

/// The year that a number token begins with: "2015", "2015-2018"; 0 where it is none.
std::int64_t year_of(std::string_view number) {
    constexpr std::int64_t k_first = 1900;
    constexpr std::int64_t k_last = 2100;
    if (number.size() > k_year_digits && number[k_year_digits] == ':') {
        return 0; // a statute's number
    }
    const std::int64_t year = text::parse_integer(number.substr(0, k_year_digits));
    return year >= k_first && year <= k_last ? year : 0;
}

/// "gällde till", "gällde fram till"
bool says_until(const Prose& prose, std::uint32_t at) {
    const auto is = [&prose](std::size_t token, std::string_view word) {
        const language::WordFacts* facts =
            token < prose.tokens.size() ? prose.facts_of(prose.tokens[token]) : nullptr;
        return facts != nullptr && facts->lower == word;
    };
    return is(at, "gällde") && (is(at + 1, "till") || (is(at + 1, "fram") && is(at + 2, "till")));
}

} // namespace

std::optional<Date> day_of(const plan::Plan& plan) {
    constexpr std::size_t k_iso_date = 10;
    std::optional<Date> day;
    if (const auto& period = plan.identity.period.value) {
        keep_earlier(day, period->days.from);
    }
    keep_earlier(day, plan.identity.decision.date);
    for (const std::string_view name : {"dc:date", "meta:creation-date"}) {
        if (!day) {
            day = parse_iso_date(plan.document->property(name).substr(0, k_iso_date));
        }
    }
    return day;
}

bool tells_of_the_past(const Prose& prose, const Span& found) {
    constexpr std::array<std::string_view, 12> k_verbs{"var", "blev",  "hade",   "fick",
                                                       "gav", "antog", "antogs", "togs",
                                                       "tog", "gick",  "gavs",   "stod"};
    const Span sentence = sentence_of(prose, found);
    return std::any_of(prose.tokens.begin() + sentence.first, prose.tokens.begin() + sentence.last,
                       [&](const Token& token) {
                           const language::WordFacts* facts = prose.facts_of(token);
                           if (facts == nullptr) {
                               return false;
                           }
                           const std::string_view word = facts->lower;
                           return std::find(k_verbs.begin(), k_verbs.end(), word) !=
                                      k_verbs.end() ||
                                  word.ends_with("ades") || word.ends_with("erade") ||
                                  word.ends_with("utade") || word.ends_with("ällde");
                       });
}

Past::Past(const Prose& prose) : m_prose(prose), m_words_before(prose.tokens.size() + 1, 0) {
    std::vector<bool> is_past(prose.words.size());
    std::transform(
        prose.words.begin(), prose.words.end(), is_past.begin(), [](const language::Word& word) {
            return std::find(k_words.begin(), k_words.end(), word.facts->lower) != k_words.end();
        });
    for (std::uint32_t at = 0; at < prose.tokens.size(); ++at) {
        const Token& token = prose.tokens[at];
        const bool past =
            (token.word < is_past.size() && is_past[token.word]) || says_until(prose, at);
        m_words_before[at + 1] = m_words_before[at] + (past ? 1U : 0U);
        const std::int64_t year =
            token.kind == TokenKind::number ? year_of(prose.text_of(token)) : 0;
        if (year > 0) {
            m_years.emplace_back(at, year);
        }
    }
}

bool Past::is_told(const Span& found, int changed, std::string_view successor) const {
    const Span sentence = sentence_of(m_prose, found);
    return m_words_before[sentence.last] > m_words_before[sentence.first] ||
           has_year_before(sentence, changed) ||
           (!successor.empty() && has_successor(sentence, successor));
}

bool Past::has_year_before(const Span& sentence, int year) const {
    auto at = std::lower_bound(m_years.begin(), m_years.end(),
                               std::pair<std::uint32_t, std::int64_t>(sentence.first, 0));
    for (; at != m_years.end() && at->first < sentence.last; ++at) {
        if (at->second < year) {
            return true;
        }
    }
    return false;
}

/// "Region Sörmland, som tog över efter landstinget".
bool Past::has_successor(const Span& sentence, std::string_view name) const {
    const std::string sought = text::fold(name);
    const std::string_view first = std::string_view(sought).substr(0, sought.find(' '));
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        const Token& token = m_prose.tokens[at];
        const language::WordFacts* facts = m_prose.facts_of(token);
        const std::string_view here =
            facts == nullptr ? m_prose.text_of(token) : std::string_view(facts->lower);
        // Twice the bytes hold any way to write the same words.
        if (here.starts_with(first) &&
            text::fold(text_from(token, 2 * sought.size())).starts_with(sought)) {
            return true;
        }
    }
    return false;
}

/// Whole characters, at most `bytes`.
std::string_view Past::text_from(const Token& token, std::size_t bytes) const {
    const std::string_view all = m_prose.text;
    std::size_t end = std::min(token.begin + bytes, all.size());
    while (end < all.size() && (static_cast<unsigned char>(all[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return all.substr(token.begin, end - token.begin);
}

} // namespace styrkoll::check
