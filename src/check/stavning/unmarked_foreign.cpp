// SPDX-License-Identifier: Apache-2.0
#include "check/stavning/unmarked_foreign.hpp"

#include "check/phrases.hpp"
#include "check/prose.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_most_related = 20;

document::Place place_of_sentence(const language::Prose& prose,
                                  const language::Sentence& sentence) {
    return place_of(prose, prose.passages[sentence.passage], sentence.first_token,
                    sentence.last_token);
}

std::string text_of(const language::Prose& prose, const language::Sentence& sentence) {
    const std::uint32_t begin = prose.tokens[sentence.first_token].begin;
    return shown(std::string_view(prose.text)
                     .substr(begin, prose.tokens[sentence.last_token - 1].end - begin));
}

} // namespace

void report_unmarked_foreign(const language::Prose& prose, const ForeignText& foreign,
                             const UnknownShare& share, finding::Sink& sink) {
    std::vector<std::uint32_t> sentences = foreign.certain;
    if (share.other_language && sentences.empty()) {
        sentences = foreign.sentences.empty() ? std::vector<std::uint32_t>{0} : foreign.sentences;
    }
    if (sentences.empty() || prose.sentences.empty()) {
        return;
    }
    const std::uint32_t words =
        share.other_language ? share.unknown_words + foreign.words : foreign.certain_words;
    auto report = sink.report(k_unmarked_foreign);
    report.with("antal", std::to_string(words))
        .with("text", text_of(prose, prose.sentences[sentences.front()]))
        .at(place_of_sentence(prose, prose.sentences[sentences.front()]));
    for (std::size_t at = 1; at < std::min(sentences.size(), k_most_related + 1); ++at) {
        const language::Sentence& sentence = prose.sentences[sentences[at]];
        report.related(place_of_sentence(prose, sentence), text_of(prose, sentence));
    }
}

} // namespace styrkoll::check
