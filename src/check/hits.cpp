// SPDX-License-Identifier: Apache-2.0
#include "check/hits.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::PhraseList;
using language::Prose;

constexpr std::uint32_t k_tokens_after = 4;      ///< language::Unless::before
constexpr std::uint32_t k_widest_citation = 100; ///< tokens to a paragraph sign, either way

const language::Unless& unless_of(const language::StyleLists& lists, PhraseList list,
                                  std::uint32_t row) {
    switch (list) {
    case PhraseList::plain:
        return lists.plain[row].unless;
    case PhraseList::confusable:
        return lists.confusables[row].unless;
    case PhraseList::variant:
        return lists.variant_sets[lists.variants[row].set].unless;
    case PhraseList::terms:
    case PhraseList::outdated:
        break;
    }
    static const language::Unless k_none;
    return k_none;
}

bool is_excepted(const Prose& prose, const language::Unless& unless, const Span& span) {
    const language::Passage& passage = prose.passages[span.passage];
    const auto is = [&](const language::PhraseElement& element, std::uint32_t token) {
        return matches(element, text_of(prose, token), lower_of(prose, token));
    };
    if (span.first > passage.first_token && is(unless.after, span.first - 1)) {
        return true;
    }
    const std::uint32_t end = std::min(passage.last_token, span.last + k_tokens_after);
    for (std::uint32_t at = span.last; at < end; ++at) {
        if (is(unless.before, at)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view lower_of(const Prose& prose, std::uint32_t token) {
    const language::WordFacts* facts = prose.facts_of(prose.tokens[token]);
    return facts == nullptr ? text_of(prose, token) : std::string_view(facts->lower);
}

std::vector<Hit> hits_of(const Context& context, PhraseList list) {
    const Prose& prose = *context.prose;
    std::vector<Hit> hits;
    std::uint32_t end = 0;
    for (const language::PhraseMatch& match : prose.matches) {
        const language::Phrase& phrase = context.resources->phrases[match.phrase];
        const Span span{match.passage, match.first_token, match.last_token};
        if (phrase.list != static_cast<std::uint32_t>(list) || match.first_token < end ||
            prose.tokens[match.first_token].foreign ||
            is_excepted(prose, unless_of(context.resources->style, list, phrase.row), span)) {
            continue;
        }
        end = match.last_token;
        hits.push_back({phrase.row, span});
    }
    return hits;
}

bool is_cited(const Prose& prose, const Span& span) {
    if (prose.tokens[span.first].quoted) {
        return true;
    }
    const language::Sentence* sentence = sentence_at(prose, span.first);
    if (sentence == nullptr) {
        return false;
    }
    const std::uint32_t begin =
        std::max(sentence->first_token, span.first - std::min(span.first, k_widest_citation));
    const std::uint32_t end = std::min(sentence->last_token, span.last + k_widest_citation);
    for (std::uint32_t at = begin; at < end; ++at) {
        if (text_of(prose, at) == "§") {
            return true;
        }
    }
    return false;
}

std::string written(const Prose& prose, const Span& span) {
    std::string text(
        prose.text.substr(prose.tokens[span.first].begin,
                          prose.tokens[span.last - 1].end - prose.tokens[span.first].begin));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void at_each(finding::Sink::Report& report, const Prose& prose, const std::vector<Span>& spans,
             Language language) {
    stand_at(report, prose, spans, [language](const Span&) {
        return std::string(say(language, "också här", "here as well"));
    });
}

} // namespace styrkoll::check
