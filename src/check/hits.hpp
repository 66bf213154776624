// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "check/check.hpp"
#include "check/spans.hpp"
#include "finding/sink.hpp"
#include "language/prose.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the checks of style have in common: where something stands, how often, and what it is.
namespace styrkoll::check {

/// A phrase of a list that stands in the text and counts.
struct Hit {
    std::uint32_t row = 0; ///< of the list
    Span span;
};

/// The phrases of a list in the order of the text, none inside another; not those that their row
/// excepts, nor those in another language. `row` gives the exceptions.
[[nodiscard]] std::vector<Hit> hits_of(const Context& context, language::PhraseList list);

/// Whether the words are someone else's: inside quotation marks, in a block quotation, or in a
/// sentence that cites a paragraph of law ("6 kap. 5 §").
[[nodiscard]] bool is_cited(const language::Prose& prose, const Span& span);

/// The words as written, on one line.
[[nodiscard]] std::string written(const language::Prose& prose, const Span& span);

/// Gives a finding its place, the first, the number of places (`antal`), and at most twenty of the
/// others as related. Precondition: not empty.
void at_each(finding::Sink::Report& report, const language::Prose& prose,
             const std::vector<Span>& spans, Language language);

[[nodiscard]] inline std::string_view text_of(const language::Prose& prose, std::uint32_t token) {
    return prose.text_of(prose.tokens[token]);
}

/// The word in lower case, or another token as it stands.
[[nodiscard]] std::string_view lower_of(const language::Prose& prose, std::uint32_t token);

} // namespace styrkoll::check
