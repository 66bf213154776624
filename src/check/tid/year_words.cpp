// SPDX-License-Identifier: Apache-2.0
#include "check/tid/year_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

// Beginnings of words, folded; a space ends the word.
constexpr std::array<std::string_view, 27> k_back{
    "utfall",    "bokslut",  "föregående", "tidigare", "förra",  "fjolår",     "jämför",
    "ersätt",    "histori",  "återblick",  "antogs",   "gällde", "beslutades", "senaste ",
    "sedan ",    "upphör",   "upphäv",     "revider",  "var ",   "hade ",      "inför ",
    "statistik", "fortsatt", "fortsätt",   "följdes",  "basår",  "startvärde"};
constexpr std::array<std::string_view, 14> k_outcome{
    "måluppfyllelse", "prognos", "uppföljning", "resultat ", "bedömning", "genomförd", "erfarenhet",
    "utvärdering",    "lärdom",  "nuläge",      "utgångs",   "basvärde",  "redovis",   "händelser"};
constexpr std::array<std::string_view, 6> k_background{"bakgrund", "omvärld", "förutsättning",
                                                       "nuläge",   "utgångs", "ekonomiskt läge"};
constexpr std::array<std::string_view, 21> k_ahead{
    "mål ",           "målen ",       "målvärde",          "måltal ",          "aktivitet",
    "insats",         "prioriter",    "inriktning",        "planerade ",       "ram ",
    "ramar ",         "driftram",     "budgetram",         "internbudget",     "resursfördelning",
    "resultatbudget", "balansbudget", "kassaflödesbudget", "investeringsplan", "investeringsbudget",
    "driftbudget"};
constexpr std::array<std::string_view, 7> k_reported{
    "prognos",        "helårsprognos",     "årsprognos",          "bedömning",
    "måluppfyllelse", "viktiga händelser", "väsentliga händelser"};
constexpr std::array<std::string_view, 14> k_itself{"denna plan ",
                                                    "den här planen",
                                                    "detta dokument",
                                                    "det här dokumentet",
                                                    "denna rapport ",
                                                    "den här rapporten",
                                                    "härmed",
                                                    "denna verksamhetsplan",
                                                    "denna flerårsplan",
                                                    "denna arbetsplan",
                                                    "denna kontorsplan",
                                                    "denna affärsplan",
                                                    "denna delårsrapport",
                                                    "denna årsrapport"};

constexpr std::array<std::string_view, 24> k_present{
    "är",          "beskriver", "innehåller",    "utgår",        "gäller",    "omfattar",
    "anger",       "bygger",    "visar",         "sammanfattar", "redovisar", "avser",
    "ska",         "tydliggör", "konkretiserar", "följs",        "består",    "behandlar",
    "fastställer", "pekar",     "sätter",        "utgör",        "syftar",    "redogör"};
constexpr std::array<std::string_view, 3> k_deciding{"antar", "fastställer", "godkänner"};

template <std::size_t size>
bool any_begins(std::string_view text, const std::array<std::string_view, size>& beginnings) {
    const std::string folded = " " + text::fold(text) + " ";
    return std::any_of(beginnings.begin(), beginnings.end(), [&folded](std::string_view word) {
        for (std::size_t at = folded.find(word); at != std::string::npos;
             at = folded.find(word, at + 1)) {
            if (folded[at - 1] == ' ' || folded[at - 1] == '(' || folded[at - 1] == '-') {
                return true;
            }
        }
        return false;
    });
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), text::fold(word)) != words.end();
}

} // namespace

bool looks_back(std::string_view text) {
    return any_begins(text, k_back);
}

bool tells_outcome(std::string_view text) {
    return any_begins(text, k_outcome);
}

bool is_background(std::string_view heading) {
    return any_begins(heading, k_background);
}

bool looks_ahead(std::string_view text) {
    return any_begins(text, k_ahead);
}

bool reports(std::string_view text) {
    return any_begins(text, k_reported);
}

bool speaks_of_itself(std::string_view sentence) {
    return any_begins(sentence, k_itself);
}

bool is_present_verb(std::string_view word) {
    return is_one_of(word, k_present);
}

bool is_deciding_verb(std::string_view word) {
    return is_one_of(word, k_deciding);
}

std::string_view without_label(std::string_view caption) {
    const std::size_t digit = caption.find_first_of("0123456789");
    const std::size_t stop = caption.find_first_of(".:", digit);
    constexpr std::size_t k_longest = 14; ///< bytes
    return digit == std::string_view::npos || stop == std::string_view::npos || stop > k_longest
               ? caption
               : caption.substr(stop + 1);
}

} // namespace styrkoll::check
