// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/sentence_amounts.hpp"

#include "base/text.hpp"
#include "base/word_list.hpp"
#include "plan/sentences.hpp"

#include <algorithm>

namespace styrkoll::check::economy {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using plan::FoundAmount;

constexpr std::size_t k_most_statements = 40; ///< of a paragraph
constexpr std::size_t k_longest = 2000;       ///< bytes of a sentence that is taken apart

/// Where the part of the sentence with an amount ends: after the last comma or "och" before the
/// next amount, npos where there is none.
std::size_t cut_between(std::string_view sentence, std::size_t begin, std::size_t end) {
    std::size_t cut = std::string_view::npos;
    const std::string_view between = sentence.substr(begin, end - begin);
    for (const std::string_view mark : {", ", "; ", " och ", " samt ", " men "}) {
        const std::size_t at = between.rfind(mark);
        if (at != std::string_view::npos) {
            const std::size_t after = begin + at + mark.size();
            cut = cut == std::string_view::npos ? after : std::max(cut, after);
        }
    }
    return cut;
}

/// Nothing but the amount and a time: the subject stands earlier in the sentence.
bool only_says_time(std::string_view folded) {
    const Words words = text::words(folded);
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return (word.front() >= '0' && word.front() <= '9') ||
               text::is_one_of(word, {"för", "under", "år", "kr", "tkr", "mnkr", "mdkr", "kronor",
                                      "miljoner", "och", "samt", "till"});
    });
}

} // namespace

bool has(const Words& words, std::initializer_list<std::string_view> known) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text::is_one_of(word, known); });
}

bool has_stem(const Words& words, std::initializer_list<std::string_view> stems) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text::begins_with_any(word, stems); });
}

bool is_rough(const Words& words) {
    return has(words, {"ca", "cirka", "drygt", "knappt", "omkring", "ungefär"});
}

bool is_blurred(const Words& words) {
    return has(words,
               {"ca",      "cirka",   "drygt",       "knappt",    "omkring",   "ungefär", "nästan",
                "närmare", "över",    "minst",       "högst",     "varav",     "mer",     "mindre",
                "runt",    "inte",    "utöver",      "exklusive", "inklusive", "utan",    "per",
                "av",      "förutom", "ytterligare", "tidigare",  "jämfört",   "istället"}) ||
           has_stem(words, {"ök", "minsk", "höj", "sänk", "tillskott", "hög", "läg", "avvik",
                            "underskott", "överskott", "skillnad", "föränd"});
}

bool names_total(const Words& words) {
    return has(words, {"totalt", "sammanlagt", "summa", "summan", "totalsumman", "totalsumma",
                       "sammantaget", "tillsammans"});
}

bool is_running(const Block& block) {
    return block.flow == Flow::body && block.table == document::k_none &&
           (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item);
}

namespace {

/// A sentence and the amounts in it.
struct Sentence {
    plan::Span span;
    std::vector<FoundAmount> amounts;
};

std::vector<Sentence> sentences_with_amounts(std::string_view text) {
    std::vector<Sentence> found;
    if (text.find_first_of("0123456789") == std::string_view::npos) {
        return found;
    }
    for (const plan::Span& span : plan::sentences(text)) {
        found.push_back({span, plan::find_amounts(span.of(text))});
    }
    return found;
}

std::vector<Statement> single_amounts(const Document& document, std::uint32_t block,
                                      const std::vector<Sentence>& sentences) {
    std::vector<Statement> statements;
    for (const auto& [span, amounts] : sentences) {
        if (statements.size() == k_most_statements) {
            break;
        }
        if (amounts.size() == 1) {
            const auto begin = static_cast<std::uint32_t>(span.begin + amounts[0].begin);
            const auto end = static_cast<std::uint32_t>(span.begin + amounts[0].end);
            statements.push_back({block,
                                  text::fold(span.of(document.text_of(block))),
                                  amounts[0].amount,
                                  {block, begin, end}});
        }
    }
    return statements;
}

void take_apart(std::uint32_t block, const plan::Span& span, std::string_view sentence,
                const std::vector<FoundAmount>& amounts, std::vector<Statement>& statements) {
    const std::string subject = text::fold(sentence.substr(0, amounts[0].begin));
    std::size_t begin = 0;
    for (std::size_t at = 0; at < amounts.size() && statements.size() < k_most_statements; ++at) {
        const bool last = at + 1 == amounts.size();
        const std::size_t end =
            last ? sentence.size() : cut_between(sentence, amounts[at].end, amounts[at + 1].begin);
        if (end == std::string_view::npos) {
            return; // "från 900 tkr till 950 tkr": which is which takes more than this
        }
        std::string folded = text::fold(sentence.substr(begin, end - begin));
        if (at > 0 && only_says_time(folded)) {
            folded.insert(0, subject + " ");
        }
        const auto first = static_cast<std::uint32_t>(span.begin + amounts[at].begin);
        const auto past = static_cast<std::uint32_t>(span.begin + amounts[at].end);
        statements.push_back(
            {block, std::move(folded), amounts[at].amount, {block, first, past}, true});
        begin = end;
    }
}

} // namespace

std::vector<Statement> statements_of(const Document& document, std::uint32_t block) {
    return single_amounts(document, block, sentences_with_amounts(document.text_of(block)));
}

std::vector<Statement> clauses_of(const Document& document, std::uint32_t block) {
    const std::string_view text = document.text_of(block);
    const std::vector<Sentence> sentences = sentences_with_amounts(text);
    std::vector<Statement> statements = single_amounts(document, block, sentences);
    for (const auto& [span, amounts] : sentences) {
        const std::string_view sentence = span.of(text);
        if (statements.size() >= k_most_statements || sentence.size() > k_longest) {
            break;
        }
        if (amounts.size() > 1) {
            take_apart(block, span, sentence, amounts, statements);
        }
    }
    return statements;
}

} // namespace styrkoll::check::economy
