// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"

#include <string>
#include <string_view>

/// What the checks of a report's ratings share.
namespace styrkoll::check {

inline constexpr std::string_view k_empty_rating_rule = "uppfoljning-tom",
                                  k_rating_words_rule = "uppfoljning-skala",
                                  k_rating_comment_rule = "uppfoljning-kommentar";

/// A sign that is no dash, full stop or the like: "▲", "✔", "●" (which is read as "•", see
/// document/mask.hpp).
[[nodiscard]] bool holds_sign(std::string_view text);

/// The names of the steps of the scale for everything, for a kind that has none of its own.
[[nodiscard]] std::string scale_of(const model::Model& model, std::uint32_t kind,
                                   Language language);

/// Whether a picture stands in the cell whose alternative text `predicate` takes.
template <class Predicate>
[[nodiscard]] bool any_picture(const document::Document& document, const document::Cell& cell,
                               const Predicate& predicate) {
    for (std::uint32_t block = cell.first_block; block < cell.last_block; ++block) {
        const auto [begin, end] = document.marks_of(block);
        for (const document::Mark* mark = begin; mark != end; ++mark) {
            if (mark->kind == document::MarkKind::image &&
                predicate(document.string(mark->detail))) {
                return true;
            }
        }
    }
    return false;
}

/// Ratings of a board's own goals, "I2", in a table headed "Mål | Bedömning | Kommentar": no other
/// document asks for them. Empty beside rated ones, words of another scale, and a goal that is not
/// met without a comment beside commented ones.
void check_own_ratings(const plan::Plan& plan, const Context& context, finding::Sink& sink);

} // namespace styrkoll::check
