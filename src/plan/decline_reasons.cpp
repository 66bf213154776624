// SPDX-License-Identifier: Apache-2.0
//
// Why a plan says no, and for how long.
#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "plan/decisions.hpp"
#include "plan/declines.hpp"
#include "plan/period_scanner.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_longest_reason = 500; ///< code points
constexpr std::size_t k_farthest = 2000;      ///< bytes after the phrase, or the sentence
constexpr std::size_t k_longest_lead = 4;     ///< words: "Det", "Detta", "Detta gör nämnden"

constexpr std::array<std::string_view, 7> k_contrasts{"men",      "utan",      "däremot", "dock",
                                                      "istället", "samtidigt", "i"};

/// No more than so many bytes, cut at a space.
std::string_view first_bytes(std::string_view text, std::size_t most) {
    return text.size() <= most ? text : text.substr(0, text.substr(0, most).rfind(' '));
}

std::size_t offset(std::string_view text, const Token& token) {
    return static_cast<std::size_t>(token.raw.data() - text.data());
}

bool stands_at(const std::vector<Token>& tokens, std::size_t at,
               const std::vector<std::string>& stems) {
    if (tokens.size() - at < stems.size()) {
        return false;
    }
    for (std::size_t word = 0; word < stems.size(); ++word) {
        if (tokens[at + word].stem != stems[word]) {
            return false;
        }
    }
    return true;
}

/// Words of the reason that stands at `at`, or 0.
std::size_t reason_at(const Vocabulary& vocabulary, const std::vector<Token>& tokens,
                      std::size_t at) {
    for (const auto& reason : vocabulary.declines.reasons) {
        if (stands_at(tokens, at, reason)) {
            return reason.size();
        }
    }
    return 0;
}

/// As it is shown: without "att" before it and the full stop after it.
std::string trimmed(std::string_view reason) {
    constexpr std::string_view k_that = "att ";
    reason = text::trim(reason);
    while (!reason.empty() && std::string_view(":,-").find(reason.front()) != reason.npos) {
        reason = text::trim(reason.substr(1));
    }
    if (reason.starts_with(k_that)) {
        reason = text::trim(reason.substr(k_that.size()));
    }
    while (!reason.empty() && std::string_view(".,;").find(reason.back()) != reason.npos) {
        reason.remove_suffix(1);
    }
    return text::shorten(text::squeeze(reason), k_longest_reason);
}

/// "Skälet till detta är att ...": the reason's first word begins, and "är" stands further on.
std::string parted_reason(const Vocabulary& vocabulary, std::string_view sentence,
                          const std::vector<Token>& tokens) {
    if (tokens.empty() || sentence.substr(tokens.front().raw.size()).starts_with(':')) {
        return {};
    }
    for (const auto& reason : vocabulary.declines.reasons) {
        if (reason.size() != 2 || tokens.front().stem != reason.front()) {
            continue;
        }
        for (std::size_t at = 1; at < tokens.size(); ++at) {
            if (tokens[at].stem == reason.back()) {
                return trimmed(
                    sentence.substr(offset(sentence, tokens[at]) + tokens[at].raw.size()));
            }
        }
    }
    return {};
}

bool begins_with_contrast(std::string_view text) {
    const auto words = text::words(text);
    if (words.empty()) {
        return true;
    }
    const std::string first = text::fold(words.front());
    const bool instead = first != "i" || (words.size() > 1 && text::fold(words[1]) == "stället");
    return instead && std::find(k_contrasts.begin(), k_contrasts.end(), first) != k_contrasts.end();
}

/// Within the decline's own sentence: after the reason's word, before the clause, or after a dash.
std::string in_sentence(const Vocabulary& vocabulary, std::string_view text,
                        const Decline& decline) {
    const Span rest{decline.phrase.end, decline.sentence.end};
    const std::string_view after = first_bytes(rest.of(text), k_farthest);
    const auto tokens = tokenise(after);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (const std::size_t size = reason_at(vocabulary, tokens, at); size > 0) {
            const Token& last = tokens[at + size - 1];
            return trimmed(after.substr(offset(after, last) + last.raw.size()));
        }
    }
    const Span lead{decline.sentence.begin, decline.phrase.begin};
    const auto before = tokenise(first_bytes(lead.of(text), k_farthest / 4));
    if (const std::size_t size = before.empty() ? 0 : reason_at(vocabulary, before, 0); size > 0) {
        const std::size_t from = offset(text, before[size - 1]) + before[size - 1].raw.size();
        return trimmed(first_bytes(text.substr(from, decline.phrase.begin - from), k_farthest));
    }
    for (const std::string_view mark : {" – ", " - ", ": ", "; "}) {
        const std::size_t at = after.find(mark);
        if (at != std::string_view::npos && !begins_with_contrast(after.substr(at + mark.size()))) {
            return trimmed(after.substr(at + mark.size()));
        }
    }
    return {};
}

/// Only tells by which decision, or for how long; or speaks of another goal.
bool is_aside(const Vocabulary& vocabulary, std::string_view sentence) {
    return begins_with_contrast(sentence) || last_day_in(sentence) ||
           !find_decisions(vocabulary.organs, sentence).empty() ||
           !scan_codes(vocabulary, sentence, 0, sentence.size()).empty();
}

} // namespace

std::string reason_that_begins(const Vocabulary& vocabulary, std::string_view text) {
    const auto all = sentences(text);
    if (all.empty()) {
        return {};
    }
    const std::string_view first = all.front().of(text);
    const auto tokens = tokenise(first);
    if (std::string parted = parted_reason(vocabulary, first, tokens); !parted.empty()) {
        return parted;
    }
    for (std::size_t at = 0; at < std::min(tokens.size(), k_longest_lead); ++at) {
        if (const std::size_t size = reason_at(vocabulary, tokens, at); size > 0) {
            const Token& last = tokens[at + size - 1];
            return trimmed(first.substr(offset(first, last) + last.raw.size()));
        }
    }
    return {};
}

std::string reason_of(const Vocabulary& vocabulary, std::string_view text, const Decline& decline) {
    std::string reason = in_sentence(vocabulary, text, decline);
    if (!reason.empty()) {
        return reason;
    }
    const std::string_view after = first_bytes(text.substr(decline.sentence.end), k_farthest);
    std::vector<std::string_view> further;
    for (const Span& sentence : sentences(after)) {
        if (further.empty()) {
            reason = reason_that_begins(vocabulary, sentence.of(after));
            if (!reason.empty()) {
                return reason;
            }
        }
        if (!is_aside(vocabulary, sentence.of(after))) {
            further.push_back(sentence.of(after));
        }
        if (further.size() > 1) {
            return {};
        }
    }
    return further.size() == 1 ? trimmed(further.front()) : std::string{};
}

bool asks_for_reason(const Vocabulary& vocabulary, std::string_view label) {
    const auto tokens = tokenise(label);
    if (tokens.empty() || tokens.size() > k_longest_lead) {
        return false;
    }
    const std::string first = text::fold(tokens.front().raw);
    return first == "varför" ||
           std::any_of(vocabulary.declines.reasons.begin(), vocabulary.declines.reasons.end(),
                       [&](const auto& reason) { return reason.front() == tokens.front().stem; });
}

std::optional<Date> last_day_in(std::string_view text) {
    constexpr std::array<std::string_view, 8> k_until{
        "till och med", "t.o.m.",           "t.o.m",       "tom",
        "gäller till",  "till utgången av", "längst till", "fram till"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || !is_word_byte(text[at - 1]);
        for (const std::string_view until : k_until) {
            Scanner in(text, at);
            if (!begins || !in.word(until) || !in.spaces()) {
                continue;
            }
            in.word("den");
            in.word("år");
            in.spaces();
            const std::string_view rest = text.substr(in.at());
            if (const auto date = find_date(rest); date && date->begin == 0) {
                return date->date;
            }
            const auto periods = find_periods(rest.substr(0, 40));
            if (until != "fram till" && !periods.empty() && periods.front().begin == 0 &&
                periods.front().period.form == PeriodForm::years) {
                return periods.front().period.days.to;
            }
        }
    }
    return std::nullopt;
}

} // namespace styrkoll::plan
