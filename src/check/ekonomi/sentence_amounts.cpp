// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/sentence_amounts.hpp"

#include "base/text.hpp"
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

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace

bool has(const Words& words, std::initializer_list<std::string_view> known) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return is_any_of(word, known); });
}

bool has_stem(const Words& words, std::initializer_list<std::string_view> stems) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::any_of(stems.begin(), stems.end(),
                           [&](std::string_view stem) { return word.starts_with(stem); });
    });
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

std::vector<Statement> statements_of(const Document& document, std::uint32_t block) {
    std::vector<Statement> statements;
    const std::string_view text = document.text_of(block);
    if (text.find_first_of("0123456789") == std::string_view::npos) {
        return statements;
    }
    for (const plan::Span& span : plan::sentences(text)) {
        if (statements.size() == k_most_statements) {
            break;
        }
        const std::string_view sentence = span.of(text);
        const std::vector<FoundAmount> amounts = plan::find_amounts(sentence);
        if (amounts.size() == 1) {
            const auto begin = static_cast<std::uint32_t>(span.begin + amounts[0].begin);
            const auto end = static_cast<std::uint32_t>(span.begin + amounts[0].end);
            statements.push_back(
                {block, text::fold(sentence), amounts[0].amount, {block, begin, end}});
        }
    }
    return statements;
}

} // namespace styrkoll::check::economy
