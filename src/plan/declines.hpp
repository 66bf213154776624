// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/sentences.hpp"
#include "plan/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// A clause that says no to something: "Nämnden bidrar inte till M3".
struct Decline {
    Span sentence;
    Span phrase; ///< "bidrar inte"
    Span clause; ///< the words round it, up to "men", a reason or the sentence's end
    std::string relation;
    bool ends_bare = false; ///< nothing else follows in the clause than the organ and small words
    bool is_bare = false;   ///< nor stands before it
};

/// Every clause of the text in which the organ itself says no; `own` is the document's organ.
/// "Bidrar inte bara till", "Andra nämnder bidrar inte" and questions are none.
[[nodiscard]] std::vector<Decline> find_declines(const Vocabulary& vocabulary,
                                                 std::string_view text, std::uint32_t own);

/// Which of the codes (in order) it says no to: those after the phrase, else the list that is the
/// clause's subject ("M3 och M4 berör inte nämnden"). Indexes into `codes`.
[[nodiscard]] std::vector<std::size_t> declined_codes(const Vocabulary& vocabulary,
                                                      const Decline& decline, std::string_view text,
                                                      const std::vector<Span>& codes);

/// Why it says no, as written: after the reason's word, or the next sentence. Empty when no reason
/// is given. `text` is the paragraph the clause stands in.
[[nodiscard]] std::string reason_of(const Vocabulary& vocabulary, std::string_view text,
                                    const Decline& decline);

/// The sentence that begins with a reason ("Skälet är att ..."): what follows the reason's words.
[[nodiscard]] std::string reason_that_begins(const Vocabulary& vocabulary, std::string_view text);

/// A header or label that asks for the reason ("Motivering").
[[nodiscard]] bool asks_for_reason(const Vocabulary& vocabulary, std::string_view label);

/// "till och med 2027", "gäller till 2027-12-31": the last day, or nothing.
[[nodiscard]] std::optional<Date> last_day_in(std::string_view text);

/// Fills in what the plan says no to: Reference::declined, reason, decided, until. Needs items and
/// references.
void mark_declines(Plan& plan, const Vocabulary& vocabulary);

} // namespace styrkoll::plan
