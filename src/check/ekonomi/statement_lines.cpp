// SPDX-License-Identifier: Apache-2.0
//
// LKBR (2018:597) 5 kap. 2 § and 11 kap. 10 §. What the lines are called is law, with the names
// that were in use before it.
#include "check/ekonomi/statement_lines.hpp"

#include "base/text.hpp"

#include <array>
#include <span>
#include <string>

namespace styrkoll::check::economy {
namespace {

/// The first that a label begins with says what it is.
struct Known {
    std::string_view begins; ///< folded
    Entry entry;
};
constexpr std::array<Known, 17> k_income{{
    {"verksamhetens intäkter", Entry::income},
    {"verksamhetens kostnader", Entry::cost},
    {"avskrivning", Entry::cost},
    {"av- och nedskrivning", Entry::cost},
    {"verksamhetens nettokostnad", Entry::sum},
    {"skatteintäkter", Entry::income},
    {"generella statsbidrag", Entry::income},
    {"kommunalekonomisk utjämning", Entry::income},
    {"verksamhetens resultat", Entry::sum},
    {"finansiella intäkter", Entry::income},
    {"finansiella kostnader", Entry::cost},
    {"resultat efter finansiella poster", Entry::sum},
    {"resultat före extraordinära poster", Entry::sum},
    {"extraordinära intäkter", Entry::income},
    {"extraordinära kostnader", Entry::cost},
    {"årets resultat", Entry::sum},
    {"periodens resultat", Entry::sum},
}};
constexpr std::array<Known, 18> k_requirement{{
    {"årets resultat efter balanskravsjustering", Entry::sum},
    {"resultat efter balanskravsjustering", Entry::sum},
    {"årets balanskravsresultat", Entry::sum},
    {"balanskravsresultat", Entry::sum},
    {"årets resultat", Entry::income},
    {"periodens resultat", Entry::income},
    {"prognostiserat resultat", Entry::income},
    {"resultat enligt resultaträkning", Entry::income},
    {"vissa realisations", Entry::income},
    {"medel från", Entry::income},
    {"användning av", Entry::income},
    {"återföring", Entry::income},
    {"samtliga realisationsvinster", Entry::cost},
    {"realisationsvinster", Entry::cost},
    {"reducering", Entry::cost},
    {"avgår", Entry::cost},
    {"medel till", Entry::cost},
    {"reservering", Entry::cost},
}};

} // namespace

Entry entry_of(Statement statement, std::string_view label) {
    const std::string folded = text::fold(label);
    const auto lines = statement == Statement::income ? std::span<const Known>(k_income)
                                                      : std::span<const Known>(k_requirement);
    for (const Known& known : lines) {
        if (folded.starts_with(known.begins)) {
            return known.entry;
        }
    }
    return Entry::none;
}

} // namespace styrkoll::check::economy
