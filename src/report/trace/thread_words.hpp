// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/layout.hpp"
#include "report/trace/thread_view.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The words and signs that all reports of röda tråden share.
namespace styrkoll::report {

/// "tas upp", "saknas" ...: one word a state, the same everywhere.
[[nodiscard]] std::string_view state_word(Language language, trace::State state);
/// What the state means, for a legend.
[[nodiscard]] std::string_view state_meaning(Language language, trace::State state);
/// One character: "✓", "✗" ...
[[nodiscard]] std::string_view state_sign(trace::State state);
[[nodiscard]] Style state_style(trace::State state);

/// "✗ 2 saknas, ✓ 5 tas upp": only the states that occur, the one to look at first.
[[nodiscard]] std::string tally_words(Language language, const Tally& tally);

/// "Socialnämnden", "under Socialnämnden".
[[nodiscard]] std::string answerer_name(Language language, const ThreadView& view,
                                        const Answerer& answerer);
/// "SN" where it has a short name.
[[nodiscard]] std::string answerer_short(Language language, const ThreadView& view,
                                         const Answerer& answerer);

/// "M2 En trygg kommun"; only the title where it has no code.
[[nodiscard]] std::string full_name(const ThreadView& view, std::uint32_t item);
/// "Verksamhetsplan 2027–2029, Socialnämnden", or "Verksamhetsplan, Kulturnämnden" of one that is
/// not in the set.
[[nodiscard]] std::string where_asked(Language language, const ThreadView& view,
                                      std::uint32_t duty);
/// "stycke 31" or empty.
[[nodiscard]] std::string paragraph_words(Language language, const document::Location& place);

/// "Mål": a kind's plural as a heading.
[[nodiscard]] std::string kind_heading(const ThreadView& view, std::uint32_t kind);

/// The first `most` joined by ", " ("; " where a name holds a comma), then "och 37 till".
[[nodiscard]] std::string some_of(Language language, const std::vector<std::string>& names,
                                  std::size_t most);

/// Why there is nothing, or not all, to show, one plain sentence each; empty where there is no
/// reason to say so, or only a part is shown: no documents, no plan at the top of the chain,
/// nothing in it.
[[nodiscard]] std::vector<std::string> what_is_lacking(Language language, const ThreadView& view);

} // namespace styrkoll::report
