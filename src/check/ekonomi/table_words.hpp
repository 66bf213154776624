// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What the labels and headers of amount tables say about the figures beside and below them.
namespace styrkoll::check::economy {

/// What a line (a row or a column) is among the figures that are added up.
enum class LineRole : std::uint8_t {
    addend,
    total,   ///< "Summa", "Totalt": the sum of others
    net,     ///< "Nettokostnad", "Resultat": often the sum of others, with signs
    part,    ///< "varav löner": a part of the line above it
    aside,   ///< "Antal elever", "Andel", "Kostnad per elev": added up by nobody
    heading, ///< names the lines below it and has no figure
    blank,
};

/// On which side of a result a line stands, as far as its label tells.
enum class Side : std::uint8_t { unknown, income, cost, deduction };

/// What the figures of a column are.
enum class ColumnRole : std::uint8_t {
    amount,
    budget,     ///< "Budget 2027", "Driftram", "Plan 2028"
    outcome,    ///< "Utfall", "Bokslut"
    forecast,   ///< "Prognos"
    difference, ///< "Avvikelse", "Differens"
    change,     ///< "Förändring"
    share,      ///< "Andel (%)", "Förändring i procent"
    aside,      ///< "Not", "Nr", "kr per invånare": no amounts that are added up
};

/// Never heading or blank: those have no figures.
[[nodiscard]] LineRole line_role(std::string_view label);
[[nodiscard]] Side side_of(std::string_view label);
[[nodiscard]] ColumnRole column_role(std::string_view header);

/// The only year that the text names (1990-2079), else 0.
[[nodiscard]] int year_in(std::string_view text);

/// A label or a title of what is counted and is no money: "Hemtjänsttimmar", "Volymer", "Platser".
[[nodiscard]] bool counts_volumes(std::string_view text);

/// A label or a title that says that what follows is not all there is ("de största projekten").
[[nodiscard]] bool tells_of_excerpt(std::string_view text);

} // namespace styrkoll::check::economy
