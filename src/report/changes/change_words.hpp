// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/layout.hpp"
#include "trace/changes.hpp"

#include <string>

/// The words that the reports on changes share.
namespace styrkoll::report {

/// "Försvagat", "Borttaget" ...: a heading.
[[nodiscard]] std::string_view what_words(Language language, trace::What what);
/// "2 försvagade", "1 borttagen".
[[nodiscard]] std::string count_words(Language language, trace::What what, std::size_t count);
[[nodiscard]] Style style_of(trace::What what);

/// The document on the side where it is, the later one first.
[[nodiscard]] const trace::Thread& thread_of(const trace::Changes& changes,
                                             const trace::DocumentChange& document);
[[nodiscard]] const trace::Source& source_of(const trace::Changes& changes,
                                             const trace::DocumentChange& document);
[[nodiscard]] const plan::ItemFact& fact_of(const trace::Changes& changes,
                                            const trace::ItemChange& change);

/// "M1 En trygg kommun", the title at most so many code points; the code alone where it has none.
[[nodiscard]] std::string item_words(const plan::ItemFact& item, std::size_t longest = 120);
/// "KF-uppdrag": what kind of item it is, in the model's words.
[[nodiscard]] std::string kind_words(const trace::Changes& changes,
                                     const trace::ItemChange& change);
/// "Klart senast", "Målvärde 2028", "Titel".
[[nodiscard]] std::string part_words(Language language, const trace::Changes& changes,
                                     const plan::ItemFact* item, const trace::Detail& detail);
/// A value as people read it: a status by its name.
[[nodiscard]] std::string value_words(const trace::Changes& changes, const trace::Detail& detail,
                                      const std::string& value);
/// "I1 Trygga barn (Verksamhetsplan 2027–2029, Socialnämnden)".
[[nodiscard]] std::string suspect_words(const trace::Changes& changes,
                                        const trace::Suspect& suspect);

} // namespace styrkoll::report
