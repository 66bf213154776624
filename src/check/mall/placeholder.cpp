// SPDX-License-Identifier: Apache-2.0
//
// One walk over the words finds rows of x and dates of letters; prompts, brackets and filler text
// are looked for as they stand. Whether a row of x is a Roman number is told by its neighbours.
#include "check/mall/placeholder.hpp"

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "base/word_list.hpp"
#include "check/mall/missing_values.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_word_sign(char32_t c) {
    return text::is_letter(c) || text::is_digit(c);
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool inside = is_word_sign(text::next_code_point(text, at));
        if (inside && !open) {
            words.push_back({begin, at});
        } else if (inside) {
            words.back().end = at;
        }
        open = inside;
    }
    return words;
}

bool is_row_of_x(std::string_view word) {
    return word.size() > 1 && (word.find_first_not_of('x') == std::string_view::npos ||
                               word.find_first_not_of('X') == std::string_view::npos);
}

/// "20XX", "202x".
bool is_open_year(std::string_view word) {
    const auto is_x = [](char c) { return c == 'x' || c == 'X'; };
    return word.size() == 4 && word.starts_with("20") && is_x(word[3]) &&
           (is_x(word[2]) || (word[2] >= '0' && word[2] <= '9'));
}

bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

class Finder {
public:
    explicit Finder(std::string_view text)
        : m_text(text), m_lower(lower_alike(text)), m_words(words_of(text)) {}

    /// With those that were found already.
    std::vector<FoundPlaceholder> find(std::vector<FoundPlaceholder> found) {
        m_found = std::move(found);
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            find_at(at);
        }
        find_prompts();
        find_brackets('[', ']');
        find_brackets('<', '>');
        return merged();
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < m_words.size() ? m_text.substr(m_words[at].begin, size_of(at))
                                   : std::string_view{};
    }
    [[nodiscard]] std::string_view lower(std::size_t at) const {
        return at < m_words.size()
                   ? std::string_view(m_lower).substr(m_words[at].begin, size_of(at))
                   : std::string_view{};
    }
    [[nodiscard]] std::size_t size_of(std::size_t at) const {
        return m_words[at].end - m_words[at].begin;
    }
    /// What stands between a word and the one before it.
    [[nodiscard]] std::string_view gap_before(std::size_t at) const {
        const std::size_t from = at == 0 ? 0 : m_words[at - 1].end;
        return m_text.substr(from, m_words[at].begin - from);
    }
    [[nodiscard]] std::string_view gap_after(std::size_t at) const {
        const std::size_t to = at + 1 < m_words.size() ? m_words[at + 1].begin : m_text.size();
        return m_text.substr(m_words[at].end, to - m_words[at].end);
    }
    void add(std::size_t begin, std::size_t end, bool prompt = false) {
        if (!is_quoted(m_text, begin, end)) {
            m_found.push_back({begin, end, prompt});
        }
    }

    void find_at(std::size_t at) {
        const std::string_view own = word(at);
        if (is_row_of_x(own)) {
            if (!hides_number(at) && is_placeholder(at)) {
                add(m_words[at].begin, m_words[at].end);
            }
        } else if (is_open_year(own) || own == "TODO" || own == "TBD") {
            if (!is_glued(at)) {
                add(m_words[at].begin, m_words[at].end);
            }
        } else if (is_open_date(at) && !describes_format(at)) {
            add(m_words[at].begin, m_words[at + 2].end);
        }
    }

    /// "811218-XXXX": a personal number whose last digits are hidden.
    [[nodiscard]] bool hides_number(std::size_t at) const {
        const std::string_view birth = at == 0 ? std::string_view{} : word(at - 1);
        const std::string_view gap = gap_before(at);
        return size_of(at) == 4 && (gap == "-" || gap == "–") && birth.size() >= 6 &&
               birth.find_first_not_of("0123456789") == std::string_view::npos;
    }

    /// Part of an address, a file name or a formula.
    [[nodiscard]] bool is_glued(std::size_t at) const {
        constexpr std::string_view k_signs = "@_=^*\\+&#";
        const std::string_view before = gap_before(at);
        const std::string_view after = gap_after(at);
        const bool left =
            !before.empty() &&
            (k_signs.find(before.back()) != std::string_view::npos || (at > 0 && before == "."));
        const bool right =
            !after.empty() && (k_signs.find(after.front()) != std::string_view::npos ||
                               (at + 1 < m_words.size() && after == "."));
        return left || right;
    }

    [[nodiscard]] bool is_placeholder(std::size_t at) const {
        constexpr std::array<std::string_view, 8> k_sizes{"large", "small", "long",  "tal",
                                                          "talet", "y",     "axeln", "x"};
        const std::string_view own = word(at);
        const std::string_view after = gap_after(at);
        const std::string_view next = lower(at + 1);
        if (is_glued(at) ||
            (after == ":" && !next.empty() && (next.front() < '0' || next.front() > '9')) ||
            next.starts_with("kromosom") || next.starts_with("chromosom") ||
            (after == "-" && text::is_one_of(next, k_sizes)) || neighbour(at, true) == "XY" ||
            neighbour(at, false) == "XY") {
            return false;
        }
        const bool lower_case = own.front() == 'x';
        if (lower_case || own.size() > 3) {
            return true;
        }
        if (after == "-" && !next.empty() && word(at + 1) == next) {
            return true; // "XX-nämnden"
        }
        return !is_size(at) && !may_be_roman(at);
    }

    /// The next or previous word, past "och" and the like.
    [[nodiscard]] std::string_view neighbour(std::size_t at, bool ahead) const {
        constexpr std::array<std::string_view, 6> k_links{"och",  "till", "eller",
                                                          "samt", "and",  "or"};
        const auto step = [ahead](std::size_t from) { return ahead ? from + 1 : from - 1; };
        if (!ahead && at == 0) {
            return {};
        }
        const std::size_t next = step(at);
        return text::is_one_of(lower(next), k_links) && (ahead || next > 0) ? word(step(next))
                                                                            : word(next);
    }

    /// "storleken XX på lekredskap": a size of clothes, not "storleken XX kvadratmeter".
    [[nodiscard]] bool is_size(std::size_t at) const {
        constexpr std::array<std::string_view, 5> k_sizes{"storlek", "storleken", "storlekar",
                                                          "storlekarna", "strl"};
        constexpr std::array<std::string_view, 8> k_units{
            "kvm", "kvadratmeter", "m", "m²", "meter", "hektar", "ha", "personer"};
        return at > 0 && size_of(at) == 2 && text::is_one_of(lower(at - 1), k_sizes) &&
               !text::is_one_of(lower(at + 1), k_units);
    }

    [[nodiscard]] bool may_be_roman(std::size_t at) const {
        constexpr std::array<std::string_view, 8> k_units{"kronor", "kr", "tkr",     "mnkr",
                                                          "mkr",    "st", "procent", "miljoner"};
        const std::string_view next = lower(at + 1);
        if (text::is_one_of(next, k_units) || gap_after(at).find('%') != std::string_view::npos) {
            return false;
        }
        for (const bool ahead : {false, true}) {
            const std::string_view other = neighbour(at, ahead);
            if (is_roman(other) && !is_row_of_x(other) && (!ahead || other != "I")) {
                return true;
            }
        }
        if (at == 0) {
            return m_words.size() > 1 && gap_after(at).starts_with('.'); // a chapter's number
        }
        const std::string_view gap = gap_before(at);
        return (gap == " " || gap == "\u00A0") && counts_with_roman(at - 1);
    }

    /// "kapitel XX", "Ludvig XX", "Benedictus XX".
    [[nodiscard]] bool counts_with_roman(std::size_t at) const {
        constexpr std::array<std::string_view, 20> k_parts{
            "kapitel", "kap",     "del",   "bilaga",  "artikel", "avsnitt", "avdelning",
            "band",    "volym",   "klass", "bok",     "psalm",   "akt",     "tabell",
            "figur",   "chapter", "part",  "article", "section", "annex"};
        constexpr std::array<std::string_view, 7> k_organs{
            "nämnden", "styrelsen", "fullmäktige", "kontoret", "utskottet", "bolaget", "kommunen"};
        const std::string_view own = word(at);
        if (text::is_one_of(lower(at), k_parts)) {
            return true;
        }
        if (is_hidden_name(at)) {
            return true;
        }
        std::size_t first = 0;
        const bool name = text::is_upper(text::next_code_point(own, first)) && first < own.size() &&
                          own.substr(first) == lower(at).substr(std::min(first, lower(at).size()));
        return name && std::none_of(k_organs.begin(), k_organs.end(), [&](std::string_view organ) {
                   return lower(at).ends_with(organ);
               });
    }

    /// "trafikbolag XX", "ett företag XX": a company that is not to be named.
    [[nodiscard]] bool is_hidden_name(std::size_t at) const {
        constexpr std::array<std::string_view, 3> k_ends{"bolag", "företag", "leverantör"};
        return word(at) == lower(at) &&
               std::any_of(k_ends.begin(), k_ends.end(),
                           [&](std::string_view end) { return word(at).ends_with(end); });
    }

    /// "ÅÅÅÅ-MM-DD", "2017-mm-dd", "yyyy-mm-dd".
    [[nodiscard]] bool is_open_date(std::size_t at) const {
        const std::string_view year = lower(at);
        const bool letters = year == "åååå" || year == "yyyy";
        const bool digits =
            year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos;
        return (letters || digits) && lower(at + 1) == "mm" && lower(at + 2) == "dd" &&
               gap_after(at) == "-" && gap_after(at + 1) == "-";
    }

    /// "Datum (ÅÅÅÅ-MM-DD)", "skrivs på formen ÅÅÅÅ-MM-DD": how a date is to be written.
    [[nodiscard]] bool describes_format(std::size_t at) const {
        constexpr std::size_t k_reach = 8;
        constexpr std::array<std::string_view, 10> k_words{
            "format", "formatet", "formen",      "form",        "anges",
            "skrivs", "skriv",    "datumformat", "formatering", "skrivas"};
        if (gap_before(at).ends_with('(')) {
            return true;
        }
        for (std::size_t back = 1; back <= std::min(at, k_reach); ++back) {
            if (text::is_one_of(lower(at - back), k_words)) {
                return true;
            }
        }
        return text::is_one_of(lower(at + 3), k_words);
    }

    void find_prompts() {
        constexpr std::array<std::string_view, 12> k_prompts{
            "klicka här för att ange ",      "klicka här för att skriva ",
            "klicka här för att infoga ",    "klicka eller tryck här för att ",
            "klicka här om du vill skriva ", "klicka eller tryck om du vill ange ",
            "klicka här om du vill ange ",   "tryck här för att ange ",
            "click or tap here to enter ",   "click here to enter ",
            "click or tap to enter a date",  "click here to type "};
        for (const std::string_view prompt : k_prompts) {
            for (std::size_t at = m_lower.find(prompt); at != std::string::npos;
                 at = m_lower.find(prompt, at + 1)) {
                add(at, end_of_sentence(at + prompt.size()), true);
            }
        }
        const std::size_t begin = first_sign();
        const std::string_view whole = text::trim(std::string_view(m_lower));
        constexpr std::array<std::string_view, 14> k_whole{"klicka för att lägga till text",
                                                           "dubbelklicka här för att redigera",
                                                           "text kommer senare.",
                                                           "infoga bild",
                                                           "förnamn efternamn",
                                                           "namn namnsson",
                                                           "välj ett objekt.",
                                                           "välj ett element.",
                                                           "välj ett datum.",
                                                           "ange text här",
                                                           "ange text här.",
                                                           "choose an item.",
                                                           "skriv här",
                                                           "ange ett datum."};
        if (text::is_one_of(whole, k_whole)) {
            add(begin, begin + whole.size(), true);
        }
        find_write_here(whole, begin);
    }

    /// "Skriv tabellbeskrivning här": no more than that, and not to those who fill in a form.
    void find_write_here(std::string_view whole, std::size_t begin) {
        constexpr std::array<std::string_view, 7> k_others{"under", "ut",     "ditt", "dina",
                                                           "namn",  "namnet", "på"};
        const bool ends = whole.ends_with(" här") || whole.ends_with(" här.");
        if (!whole.starts_with("skriv ") || !ends || m_words.size() > 7 ||
            text::is_one_of(lower(1), k_others) || text::is_one_of(lower(2), k_others)) {
            return;
        }
        add(begin, begin + whole.size(), true);
    }

    [[nodiscard]] std::size_t first_sign() const {
        return static_cast<std::size_t>(text::trim(m_text).data() - m_text.data());
    }
    [[nodiscard]] std::size_t end_of_sentence(std::size_t from) const {
        const std::size_t stop = m_text.find_first_of(".\n", from);
        return stop == std::string_view::npos ? m_text.size()
                                              : stop + (m_text[stop] == '.' ? 1 : 0);
    }

    void find_brackets(char open, char close) {
        constexpr std::size_t k_longest = 100;
        for (std::size_t at = m_lower.find(open); at != std::string::npos;
             at = m_lower.find(open, at + 1)) {
            const std::string_view ahead = std::string_view(m_lower).substr(at + 1, k_longest + 1);
            const std::size_t size = ahead.find(close);
            if (size != std::string_view::npos &&
                asks(text::trim(ahead.substr(0, size)), open == '[')) {
                add(at, at + size + 2, true);
            }
        }
    }

    static bool asks(std::string_view inside, bool square) {
        constexpr std::array<std::string_view, 11> k_verbs{
            "ange ",    "skriv ",  "fyll i ", "infoga ", "välj ", "lägg till ",
            "beskriv ", "klicka ", "insert ", "type ",   "enter "};
        constexpr std::array<std::string_view, 10> k_nouns{
            "namn",  "datum",         "belopp", "dnr",  "diarienummer",
            "titel", "nämndens namn", "antal",  "text", "organ"};
        return std::any_of(k_verbs.begin(), k_verbs.end(),
                           [inside](std::string_view verb) { return inside.starts_with(verb); }) ||
               (square && text::is_one_of(inside, k_nouns));
    }

    /// In order; "070-XXX XX XX" and "XX–XX" are one place each.
    std::vector<FoundPlaceholder> merged() {
        std::sort(m_found.begin(), m_found.end(),
                  [](const FoundPlaceholder& left, const FoundPlaceholder& right) {
                      return left.begin < right.begin;
                  });
        std::vector<FoundPlaceholder> out;
        constexpr std::size_t k_dash = 3; ///< bytes
        for (const FoundPlaceholder& one : m_found) {
            const bool joins =
                !out.empty() &&
                (one.begin < out.back().end ||
                 (!one.is_prompt && !out.back().is_prompt && one.begin - out.back().end <= k_dash &&
                  text::count_code_points(
                      m_text.substr(out.back().end, one.begin - out.back().end)) == 1));
            if (joins) {
                out.back().end = std::max(out.back().end, one.end);
                out.back().is_prompt = out.back().is_prompt || one.is_prompt;
            } else {
                out.push_back(one);
            }
        }
        return out;
    }

    std::string_view m_text;
    std::string m_lower;
    std::vector<Word> m_words;
    std::vector<FoundPlaceholder> m_found;
};

bool may_hold_any(std::string_view text) {
    static const text::Pattern k_signs(
        "xx|XX|20|-mm-|-MM-|[\\[<]|licka|ryck |kriv|tap|TODO|TBD|ommer senare|nfoga bild|amn |"
        "älj ett|nge |hoose an");
    return k_signs.occurs_in(text);
}

} // namespace

std::vector<FoundPlaceholder> find_placeholders(std::string_view text) {
    auto found = find_missing_values(text);
    return found.empty() && !may_hold_any(text) ? found : Finder(text).find(std::move(found));
}

} // namespace styrkoll::check
