// SPDX-License-Identifier: Apache-2.0
//
// A lone sign is a value left out only where its neighbours say so: a unit after it, words before
// it. Signs alone are a form's lines, a variable, a heading.
#include "check/mall/missing_values.hpp"

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "base/word_list.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::check {
namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && text::is_letter(text::next_code_point(text, at));
}

class Finder {
public:
    explicit Finder(std::string_view text) : m_text(text), m_lower(lower_alike(text)) {}

    std::vector<FoundPlaceholder> find() {
        find_rows('_', 2, 8);
        find_rows('.', 4, 10);
        find_rows('?', 2, 6);
        find_lone_x();
        find_between("«", "»");
        find_between("<", ">");
        find_between("(", ")");
        find_names();
        find_colleagues();
        find_merge_fields("{{");
        find_merge_fields("${");
        find_filler();
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::string_view lower_from(std::size_t at) const {
        return std::string_view(m_lower).substr(std::min(at, m_lower.size()));
    }

    void add(std::size_t begin, std::size_t end, bool prompt = false) {
        m_found.push_back({begin, end, prompt});
    }

    /// A unit of money or "procent" follows, with at most a space before it.
    [[nodiscard]] bool unit_follows(std::size_t at) const {
        constexpr std::array<std::string_view, 7> k_units{"kronor", "kr",   "tkr",    "mnkr",
                                                          "mkr",    "msek", "procent"};
        constexpr std::string_view k_hard_space = "\u00A0";
        std::string_view rest = lower_from(at);
        rest.remove_prefix(rest.starts_with(' ')            ? 1
                           : rest.starts_with(k_hard_space) ? k_hard_space.size()
                                                            : 0);
        return rest.starts_with('%') ||
               std::any_of(k_units.begin(), k_units.end(), [rest](std::string_view unit) {
                   return rest.starts_with(unit) && !is_letter_at(rest, unit.size());
               });
    }

    /// A word and one space stand before: "Kostnaden är ", not "Belopp: ".
    [[nodiscard]] bool word_before(std::size_t at) const {
        const std::string_view before = m_text.substr(0, at);
        const std::string_view words = text::trim(before);
        if (words.empty() || words.size() == before.size()) {
            return false;
        }
        std::size_t last = words.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(words[last]) & 0xC0U) == 0x80U) {
            --last;
        }
        return is_letter_at(words, last) && words.find(' ') != std::string_view::npos;
    }

    /// "___ kronor", "..... procent", "??? tkr". A question ends its word, leaders a longer row.
    void find_rows(char sign, std::size_t shortest, std::size_t longest) {
        for (std::size_t at = m_text.find(sign); at != std::string_view::npos;) {
            std::size_t end = m_text.find_first_not_of(sign, at);
            end = end == std::string_view::npos ? m_text.size() : end;
            const bool size = end - at >= shortest && end - at <= longest;
            if (size && unit_follows(end) && (sign == '?' ? stands_free(at) : word_before(at))) {
                add(at, end);
            }
            at = m_text.find(sign, end);
        }
    }

    [[nodiscard]] bool stands_free(std::size_t at) const {
        return at == 0 || m_text[at - 1] == ' ' || m_text[at - 1] == '\t' ||
               m_text[at - 1] == '(' || m_text.substr(0, at).ends_with("\u00A0");
    }

    /// "X procent", "X kr". Not "5 x 10", nor where another letter or "=" makes it a variable.
    void find_lone_x() {
        const std::size_t first = m_lower.find('x');
        if (first == std::string::npos || has_variables()) {
            return;
        }
        for (std::size_t at = first; at != std::string::npos; at = m_lower.find('x', at + 1)) {
            if (stands_free(at) && unit_follows(at + 1) && !is_counted(at) &&
                !is_quoted(m_text, at, at + 1)) {
                add(at, at + 1);
            }
        }
    }

    [[nodiscard]] bool is_counted(std::size_t at) const {
        const std::string_view before = text::trim(m_text.substr(0, at));
        return !before.empty() && before.back() >= '0' && before.back() <= '9';
    }

    [[nodiscard]] bool has_variables() const {
        constexpr std::array<std::string_view, 3> k_letters{"y", "z", "n"};
        const auto words = text::words(m_lower);
        return text::holds_any(m_lower, {"=", "exempel", "t.ex", "t ex", "formel", "variabel",
                                         "beräknas", "definier"}) ||
               std::any_of(words.begin(), words.end(), [&k_letters](std::string_view word) {
                   return text::is_one_of(word, k_letters);
               });
    }

    void find_between(std::string_view open, std::string_view close) {
        constexpr std::size_t k_longest = 60; ///< bytes
        for (std::size_t at = m_lower.find(open); at != std::string::npos;
             at = m_lower.find(open, at + 1)) {
            const std::size_t begin = at + open.size();
            const std::size_t size = lower_from(begin).substr(0, k_longest).find(close);
            if (size != std::string_view::npos &&
                is_left_out(open, text::trim(lower_from(begin).substr(0, size)))) {
                add(at, begin + size + close.size(), true);
            }
        }
    }

    static bool is_left_out(std::string_view open, std::string_view inside) {
        if (open == "(") {
            return inside.starts_with("infoga ") && inside.ends_with(" här");
        }
        const bool noun = text::begins_with_any(inside, {"namn på ", "namnet på ", "nämndens namn",
                                                         "enhetens namn", "datum för ", "belopp i ",
                                                         "belopp för ", "antal "});
        if (open == "<") {
            return noun || inside == "belopp" || inside == "datum" || inside == "diarienummer" ||
                   inside == "nämnd" || inside == "enhet";
        }
        const bool field = inside.find('_') != std::string_view::npos &&
                           inside.find(' ') == std::string_view::npos;
        return noun || field ||
               (!inside.empty() && inside.find_first_not_of('x') == std::string_view::npos);
    }

    /// "Ordförande är Förnamn Efternamn": the words themselves, not a form that asks for them.
    void find_names() {
        constexpr std::string_view k_before = " är ";
        constexpr std::string_view k_name = "Förnamn Efternamn";
        const std::size_t at = m_text.find(k_name);
        if (at != std::string_view::npos && m_text.substr(0, at).ends_with(k_before)) {
            add(at, at + k_name.size());
        }
    }

    /// "@Lisa, stämmer det?": a name and what is asked of them.
    void find_colleagues() {
        const std::size_t first = m_text.find('@');
        if (first == std::string_view::npos || is_about_accounts()) {
            return;
        }
        for (std::size_t at = first; at != std::string_view::npos; at = m_text.find('@', at + 1)) {
            const std::size_t end = end_of_name(at + 1);
            if (end > at + 1 && stands_free(at) && asks_colleague(end)) {
                add(at, end);
            }
        }
    }

    [[nodiscard]] bool is_about_accounts() const {
        return text::holds_any(m_lower, {"instagram", "facebook", "twitter", "linkedin", "tiktok",
                                         "följ ", "konto", "youtube", "hashtag"});
    }

    /// Behind a capital letter and small ones; `from` where there is no name.
    [[nodiscard]] std::size_t end_of_name(std::size_t from) const {
        std::size_t at = from;
        if (at >= m_text.size() || !text::is_upper(text::next_code_point(m_text, at))) {
            return from;
        }
        std::size_t end = at;
        while (at < m_text.size() && text::is_lower(text::next_code_point(m_text, at))) {
            end = at;
        }
        constexpr std::string_view k_glue = "@_0123456789-";
        const bool glued =
            end < m_text.size() &&
            (k_glue.find(m_text[end]) != std::string_view::npos || is_letter_at(m_text, end) ||
             (m_text[end] == '.' && is_letter_at(m_text, end + 1)));
        return glued || end - from < 3 ? from : end;
    }

    [[nodiscard]] bool asks_colleague(std::size_t end) const {
        constexpr std::size_t k_reach = 80; ///< bytes
        std::string_view rest = lower_from(end).substr(0, k_reach);
        rest = rest.substr(0, rest.find_first_of("!\n"));
        return rest.find('?') != std::string_view::npos ||
               text::holds_any(rest, {"kolla", "kan du", "komplettera", "fyll i", "fyller",
                                      "uppdatera", "lägg till", "lägg in", "kontrollera", "återkom",
                                      "titta", "skriv "});
    }

    /// "{{nämnd}}", "${DATUM}": a name, as programs that fill in templates want it.
    void find_merge_fields(std::string_view open) {
        constexpr std::size_t k_longest = 64; ///< bytes
        for (std::size_t at = m_text.find(open); at != std::string_view::npos;
             at = m_text.find(open, at + 1)) {
            const std::size_t end = m_text.substr(at, k_longest).find('}');
            const auto field = m_text.substr(at + 2, end == std::string_view::npos ? 0 : end - 2);
            const std::size_t past = std::min(at + end + (open == "{{" ? 2U : 1U), m_text.size());
            if (!text::words(field).empty() && !is_quoted(m_text, at, past)) {
                add(at, past);
            }
        }
    }

    void find_filler() {
        constexpr std::string_view k_filler = "lorem ipsum";
        const std::size_t at = m_lower.find(k_filler);
        if (at != std::string::npos && !is_quoted(m_text, at, at + k_filler.size())) {
            add(at, at + k_filler.size());
        }
    }

    std::string_view m_text;
    std::string m_lower;
    std::vector<FoundPlaceholder> m_found;
};

/// Cheap: most text holds none of the signs.
bool may_lack_value(std::string_view text) {
    static const text::Pattern k_signs(
        "__|[.]{4}|[?]{2}|[«<@]|\\([iI]nfoga |Förnamn |[{]{2}|[$][{]|orem|OREM|"
        "^[Xx] |[ (][Xx]|[\\x{A0}\\t]X");
    return k_signs.occurs_in(text);
}

} // namespace

std::vector<FoundPlaceholder> find_missing_values(std::string_view text) {
    return may_lack_value(text) ? Finder(text).find() : std::vector<FoundPlaceholder>{};
}

} // namespace styrkoll::check
