// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "check/spans.hpp"
#include "language/prose.hpp"
#include "plan/plan.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// What a document says of the past may be said in the past's words.
namespace styrkoll::check {

/// The day whose words a document speaks in: when its time begins or when it was decided, the
/// earlier of them; else when its file was made. Nothing: not known, taken for today.
[[nodiscard]] std::optional<Date> day_of(const plan::Plan& plan);

/// A verb of the sentence says what was done ("beslutades", "antog").
[[nodiscard]] bool tells_of_the_past(const language::Prose& prose, const Span& found);

/// What the sentences say of time. Made once, so that text without full stops costs no more.
class Past {
public:
    explicit Past(const language::Prose& prose);

    /// The sentence has a word such as "tidigare", a year from before `changed`, or the new name
    /// ("" for none).
    [[nodiscard]] bool is_told(const Span& found, int changed, std::string_view successor) const;

private:
    [[nodiscard]] bool has_year_before(const Span& sentence, int year) const;
    [[nodiscard]] bool has_successor(const Span& sentence, std::string_view name) const;
    [[nodiscard]] std::string_view text_from(const language::Token& token, std::size_t bytes) const;

    const language::Prose& m_prose;
    std::vector<std::uint32_t> m_words_before; ///< number of such words before a token
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_years; ///< token, year
};

} // namespace styrkoll::check
