// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"
#include "check/prose.hpp"
#include "check/spans.hpp"
#include "language/style_lists.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Words that were found, and whether the document says them itself.
namespace styrkoll::check {

/// The matches of one list, without those that stand inside a longer one of it, with their rows.
struct FoundPhrase {
    Span found;
    std::uint32_t row = 0;
};
[[nodiscard]] std::vector<FoundPhrase> phrases_of(const Context& context,
                                                  language::PhraseList list);

/// Nothing of it is quoted or in another language.
[[nodiscard]] bool is_own_words(const language::Prose& prose, const Span& found);

/// Written with a capital inside a sentence where the phrase has none: a name or title.
[[nodiscard]] bool is_name(const language::Prose& prose, const Span& found, std::string_view usual);

/// The sentence that the words stand in, or the passage where there is none; of a very long one
/// what is near them.
[[nodiscard]] Span sentence_of(const language::Prose& prose, const Span& found);

/// A word of the sentence, in lower case, is one of `words`.
[[nodiscard]] bool has_word(const language::Prose& prose, const Span& sentence,
                            const std::vector<std::string_view>& words);

/// The sentence is about the word itself: "begreppet", "ordet", "kallas" ...
[[nodiscard]] bool is_mentioned(const language::Prose& prose, const Span& found);

/// The words as written, in normal form.
[[nodiscard]] std::string words_of(const language::Prose& prose, const Span& found);

/// Makes the report stand at the first place, with `antal` places in all, at most twenty others as
/// related ones, and `stallen` (" (3 ställen)") for the message, empty where there is one.
finding::Sink::Report& at_places(finding::Sink::Report& report, const language::Prose& prose,
                                 const std::vector<Span>& places);

} // namespace styrkoll::check
