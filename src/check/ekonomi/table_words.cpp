// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/table_words.hpp"

#include "base/text.hpp"
#include "base/word_list.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace styrkoll::check::economy {
namespace {

using Words = std::vector<std::string_view>;

template <class Test>
bool has(const Words& words, Test test) {
    return std::any_of(words.begin(), words.end(), test);
}

/// What an amount may be counted per: "kr per invånare", "kr/elev".
bool is_counted(std::string_view word) {
    return text::begins_with_any(word, {"invånar", "inv",      "elev",      "barn",   "plats",
                                        "brukar",  "timm",     "dygn",      "kvm",    "kvadrat",
                                        "capita",  "anställd", "årsarbet",  "person", "hushåll",
                                        "kund",    "ton",      "kilometer", "m2",     "vård"});
}

bool is_unit(std::string_view word) {
    return text::is_one_of(word, {"kr", "tkr", "mnkr", "mkr", "kronor", "sek"});
}

/// A time, or what the lines of a table are: amounts of those are added up ("tkr per år").
bool is_added_up(std::string_view word) {
    return is_unit(word) || (word.front() >= '0' && word.front() <= '9') ||
           text::begins_with_any(
               word, {"år",        "mån",     "kvartal",     "tertial", "termin",  "period",
                      "nämnd",     "verksam", "förvaltning", "projekt", "område",  "bolag",
                      "enhet",     "post",    "rad",         "objekt",  "januari", "februari",
                      "mars",      "april",   "maj",         "juni",    "juli",    "augusti",
                      "september", "oktober", "november",    "december"});
}

/// "kr per invånare", "kr/elev", "kr per m²", never "utfall per augusti" or "ram per nämnd".
bool is_per_something(std::string_view folded, const Words& words) {
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const bool of_unit = at > 0 && is_unit(words[at - 1]) && !is_added_up(words[at + 1]);
        if (words[at] == "per" && (is_counted(words[at + 1]) || of_unit)) {
            return true;
        }
    }
    if (folded.find("per m²") != std::string_view::npos) {
        return true;
    }
    const std::size_t slash = folded.find('/');
    if (slash == std::string_view::npos) {
        return false;
    }
    const Words before = text::words(folded.substr(0, slash));
    const Words after = text::words(folded.substr(slash + 1));
    const bool of_unit =
        !before.empty() && is_unit(before.back()) && !after.empty() && !is_added_up(after.front());
    return of_unit || is_counted(text::trim(folded.substr(slash + 1)));
}

bool is_measure(std::string_view word) {
    return text::begins_with_any(word, {"antal", "andel", "procent", "index", "genomsnitt", "snitt",
                                        "medelvärd", "soliditet", "skattesats", "nyckeltal", "kvot",
                                        "nettokostnadsandel", "årsarbetar"});
}

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What "Totala kostnader" counts: perhaps the sum of the lines, perhaps of more than them.
bool is_money(std::string_view word) {
    return text::ends_with_any(word, {"intäkter", "inkomster", "kostnader", "kostnad", "utgifter",
                                      "utgift", "investeringar", "tillgångar", "skulder", "budget",
                                      "ram", "anslag"});
}

bool is_total(const Words& words) {
    if (text::is_one_of(words.front(),
                        {"summa", "delsumma", "slutsumma", "totalsumma", "summering", "totalt"}) ||
        text::is_one_of(words.back(), {"summa", "totalt"})) {
        return true;
    }
    return words.front() == "total" &&
           (words.size() == 1 || is_unit(words[1]) || is_number(words[1]));
}

bool is_net(const Words& words) {
    return words.front().starts_with("netto") || words.front() == "resultat" ||
           has(words,
               [](std::string_view word) {
                   return text::is_one_of(word,
                                          {"nettokostnad", "nettokostnader", "nettoresultat"});
               }) ||
           (words.size() == 2 && words[1] == "resultat") ||
           (words.size() > 1 && text::is_one_of(words.front(), {"total", "totala"}) &&
            is_money(words[1]));
}

/// The words of a label or header without the years round them ("2027 netto").
Words words_of(std::string_view folded) {
    Words words = text::words(folded);
    while (words.size() > 1 && is_number(words.back())) {
        words.pop_back();
    }
    while (words.size() > 1 && is_number(words.front())) {
        words.erase(words.begin());
    }
    return words;
}

} // namespace

LineRole line_role(std::string_view label) {
    const std::string folded = text::fold(label);
    const Words words = words_of(folded);
    if (words.empty()) {
        return LineRole::addend;
    }
    if (text::begins_with_any(words.front(), {"varav", "därav"}) || folded.starts_with("av vilk")) {
        return LineRole::part;
    }
    if (has(words, is_measure) || folded.find('%') != std::string::npos ||
        is_per_something(folded, words)) {
        return LineRole::aside;
    }
    // What a group's companies owe each other is in none of its totals.
    const bool group = folded.find("koncern") != std::string::npos;
    if (is_total(words)) {
        return group ? LineRole::net : LineRole::total;
    }
    return is_net(words) ? LineRole::net : LineRole::addend;
}

Side side_of(std::string_view label) {
    const std::string folded = text::fold(label);
    const Words words = words_of(folded);
    if (words.empty()) {
        return Side::unknown;
    }
    if (text::begins_with_any(words.front(), {"avgår", "minus", "avdrag"})) {
        return Side::deduction;
    }
    const auto income = [](std::string_view word) {
        return text::ends_with_any(word, {"intäkt", "intäkter", "inkomst", "inkomster"}) ||
               text::begins_with_any(word, {"försäljning", "statsbidrag", "kommunbidrag",
                                            "avgifter", "taxor", "skatteintäkt"});
    };
    const auto cost = [](std::string_view word) {
        return text::ends_with_any(word, {"kostnad", "kostnader", "utgift", "utgifter"}) ||
               text::begins_with_any(word, {"avskrivning"});
    };
    const bool is_income = has(words, income);
    const bool is_cost = has(words, cost);
    if (is_income == is_cost) {
        return Side::unknown;
    }
    return is_income ? Side::income : Side::cost;
}

ColumnRole column_role(std::string_view header) {
    const std::string folded = text::fold(header);
    const Words words = words_of(folded);
    const auto one = [&words](std::initializer_list<std::string_view> stems) {
        return has(words,
                   [&stems](std::string_view word) { return text::begins_with_any(word, stems); });
    };
    if (folded.find('%') != std::string::npos || one({"procent", "andel"})) {
        return ColumnRole::share;
    }
    if (words.empty()) {
        return ColumnRole::amount;
    }
    const bool names =
        text::is_one_of(words.front(), {"not", "noter", "nr", "nummer", "konto", "kod", "id", "dnr",
                                        "sida", "sid", "år", "klart", "start", "slut", "rad",
                                        "ansvar", "projektnr", "projektnummer"});
    if (names ||
        one({"index", "antal", "pris", "ränta", "snitt", "genomsnitt", "kvot", "medelvärd", "datum",
             "soliditet", "skattesats", "årsarbetar"}) ||
        has(words, [](std::string_view word) { return word.ends_with("pris"); }) ||
        is_per_something(folded, words)) {
        return ColumnRole::aside;
    }
    if (folded.find("+/-") != std::string::npos ||
        one({"avvik", "budgetavvik", "prognosavvik", "differens", "skillnad", "helårsavvik"}) ||
        has(words, [](std::string_view word) {
            return text::is_one_of(word, {"diff", "avv"});
        })) {
        return ColumnRole::difference;
    }
    if (one({"förändr", "ökning", "minskning", "ändring", "utveckling"})) {
        return ColumnRole::change;
    }
    if (one({"prognos", "helårsprognos"})) {
        return ColumnRole::forecast;
    }
    if (one({"budget", "driftram", "anslag", "kommunbidrag", "plan"}) ||
        has(words, [](std::string_view word) {
            return text::is_one_of(word, {"ram", "ramar", "årsbudget"});
        })) {
        return ColumnRole::budget;
    }
    if (one({"utfall", "bokslut", "redovis", "årsutfall", "verklig", "förbruk"})) {
        return ColumnRole::outcome;
    }
    return ColumnRole::amount;
}

int year_in(std::string_view text) {
    int year = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
            ++end;
        }
        if (end - at == 4) {
            const auto found = static_cast<int>(text::parse_integer(text.substr(at, 4)));
            const bool is_one = found >= 1990 && found < 2080;
            if (is_one && year != 0 && year != found) {
                return 0;
            }
            year = is_one ? found : year;
        }
        at = std::max(end, at + 1);
    }
    return year;
}

bool counts_volumes(std::string_view text) {
    const std::string folded = text::fold(text);
    return has(words_of(folded), [](std::string_view word) {
        return text::is_one_of(
                   word, {"antal",    "antalet",  "plats",    "platser", "elever",      "barn",
                          "brukare",  "kunder",   "besökare", "dygn",    "invånare",    "personer",
                          "ärenden",  "lån",      "utlån",    "ton",     "årsarbetare", "åa",
                          "liter",    "kwh",      "mwh",      "hushåll", "lägenheter",  "deltagare",
                          "klienter", "patienter"}) ||
               text::begins_with_any(word, {"volym", "timm", "verksamhetsmått", "prestation"}) ||
               text::ends_with_any(word, {"timmar", "platser", "besök", "besökare", "dygn",
                                          "volymer", "elever", "ärenden"});
    });
}

bool tells_of_excerpt(std::string_view text) {
    const std::string folded = text::fold(text);
    const Words words = words_of(folded);
    return has(words,
               [](std::string_view word) {
                   return text::is_one_of(word, {"urval", "utdrag", "exempel", "större", "största",
                                                 "väsentliga", "bland", "varav", "viktigaste"});
               }) ||
           folded.find("bl.a") != std::string::npos;
}

} // namespace styrkoll::check::economy
