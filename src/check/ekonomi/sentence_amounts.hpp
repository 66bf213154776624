// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "plan/amounts.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Sentences that state one amount, and what their words say of it.
namespace styrkoll::check::economy {

using Words = std::vector<std::string_view>; ///< folded

[[nodiscard]] bool has(const Words& words, std::initializer_list<std::string_view> known);
[[nodiscard]] bool has_stem(const Words& words, std::initializer_list<std::string_view> stems);

/// "Cirka", "drygt": not the amount itself.
[[nodiscard]] bool is_rough(const Words& words);

/// Words that make the amount another than the one that a table gives: rough ones, "ökar med",
/// "varav", "per".
[[nodiscard]] bool is_blurred(const Words& words);

/// "Totalt", "sammanlagt", "summan".
[[nodiscard]] bool names_total(const Words& words);

struct Statement {
    std::uint32_t block = 0;
    std::string folded; ///< the sentence
    plan::Amount amount;
    document::Place place; ///< of the amount
    bool shared = false;   ///< its sentence has other amounts too
};

/// A paragraph or list item of the body, outside tables.
[[nodiscard]] bool is_running(const document::Block& block);

/// The sentences of the block with exactly one amount; the first 40 of them.
[[nodiscard]] std::vector<Statement> statements_of(const document::Document& document,
                                                   std::uint32_t block);

/// As statements_of, and the parts of a sentence with several amounts where a comma or "och" stands
/// between them: "Budgeten är 900 tkr och prognosen 950 tkr" gives two. A part that only says the
/// year ("910 tkr för 2028") has the words before the first amount too.
[[nodiscard]] std::vector<Statement> clauses_of(const document::Document& document,
                                                std::uint32_t block);

} // namespace styrkoll::check::economy
