// SPDX-License-Identifier: Apache-2.0
//
// Abbreviations are told by their capitals. "barn- och utbildningsnämnden (BUN)" and "BUN, barn-
// och utbildningsnämnden" explain one; so do "BUN (barn- och utbildningsnämnden)", a dash or colon
// after it, "BUN står för ..." and a table row or list item that begins with it. Whether words are
// what it stands for is told by their letters.
#include "check/term/abbreviations.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using language::Passage;
using language::PassageKind;
using language::Prose;
using language::Token;
using language::TokenKind;

constexpr std::size_t k_fewest_letters = 2;
constexpr std::size_t k_most_letters = 6;
constexpr std::uint32_t k_longest_meaning = 12; ///< words

bool is_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        if (!text::is_upper(text::next_code_point(text, at))) {
            return false;
        }
    }
    return letters >= k_fewest_letters && letters <= k_most_letters;
}

bool is_roman(std::string_view text) {
    return text.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

/// The letters of "SKR", "SKR:s", "KF-uppdrag"; empty for what is no abbreviation.
std::string_view letters_of(std::string_view word) {
    const std::size_t end = word.find_first_of(":-");
    const std::string_view letters = word.substr(0, end);
    if (!is_capitals(letters) || is_roman(letters)) {
        return {};
    }
    if (end != std::string_view::npos) {
        std::size_t at = end + 1;
        const bool lower = at < word.size() && text::is_lower(text::next_code_point(word, at));
        return lower ? letters : std::string_view{};
    }
    return letters;
}

class Collector {
public:
    explicit Collector(const Context& context)
        : m_prose(*context.prose), m_lexicon(context.resources->lexicon) {}

    std::map<std::string, Abbreviation> collect() {
        for (std::uint32_t at = 0; at < m_prose.passages.size(); ++at) {
            const Passage& passage = m_prose.passages[at];
            if (passage.foreign || passage.quoted || is_shouting(passage)) {
                continue;
            }
            for (std::uint32_t token = passage.first_token; token < passage.last_token; ++token) {
                look_at(at, token);
            }
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::string_view text_of(std::uint32_t token) const {
        return m_prose.text_of(m_prose.tokens[token]);
    }
    [[nodiscard]] bool is_word(std::uint32_t token) const {
        return m_prose.tokens[token].kind == TokenKind::word;
    }
    [[nodiscard]] bool is_mark(const Passage& passage, std::uint32_t token,
                               std::string_view marks) const {
        return token >= passage.first_token && token < passage.last_token &&
               m_prose.tokens[token].kind == TokenKind::mark &&
               marks.find(text_of(token)) != std::string_view::npos;
    }
    [[nodiscard]] bool is_dash(const Passage& passage, std::uint32_t token) const {
        return is_mark(passage, token, "-") || is_mark(passage, token, "–") ||
               is_mark(passage, token, "—");
    }

    /// Two or more words, and most of them in capitals alone.
    [[nodiscard]] bool is_shouting(const Passage& passage) const {
        std::size_t words = 0;
        std::size_t upper = 0;
        for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
            const language::WordFacts* facts = m_prose.facts_of(m_prose.tokens[at]);
            if (facts != nullptr && facts->letters > 1) {
                ++words;
                upper += facts->casing == language::Casing::upper ? 1U : 0U;
            }
        }
        return words > 1 && upper * 2 > words;
    }

    /// An ordinary word in capitals ("INTE"), or one beside others ("VIKTIGT ATT VETA").
    [[nodiscard]] bool is_emphasis(const Passage& passage, std::uint32_t token,
                                   std::string_view letters) const {
        if (m_lexicon.count(text::fold(letters)) > 0) {
            return true;
        }
        const auto is_upper = [&](std::uint32_t other) {
            constexpr std::uint32_t k_a_word = 4;
            const language::WordFacts* facts = m_prose.facts_of(m_prose.tokens[other]);
            return facts != nullptr && facts->casing == language::Casing::upper &&
                   facts->letters >= k_a_word;
        };
        return (token > passage.first_token && is_upper(token - 1)) ||
               (token + 1 < passage.last_token && is_upper(token + 1));
    }

    /// "AFS 2023:1", "SFS: 2022:406", "KOM (2009)", "KS/2027:12", "FM 2", "SN § 12".
    [[nodiscard]] bool is_part_of_code(const Passage& passage, std::uint32_t token) const {
        constexpr std::string_view k_joining = "/_+&";
        const bool joined_before = token > passage.first_token &&
                                   !m_prose.tokens[token].space_before &&
                                   is_mark(passage, token - 1, k_joining);
        const std::uint32_t next = token + 1;
        if (joined_before || next >= passage.last_token) {
            return joined_before;
        }
        const bool joined = !m_prose.tokens[next].space_before && is_mark(passage, next, k_joining);
        const std::uint32_t number = is_mark(passage, next, ":(") ? next + 1 : next;
        return joined || is_mark(passage, next, "§") ||
               (number < passage.last_token && has_digit(number));
    }

    [[nodiscard]] bool has_digit(std::uint32_t token) const {
        return m_prose.tokens[token].kind == TokenKind::number ||
               (is_word(token) && m_prose.facts_of(m_prose.tokens[token])->has_digit);
    }

    /// "SPF Seniorerna", "forskningsprogrammet Mistra SAMS": a part of a longer name.
    [[nodiscard]] bool is_part_of_name(const Passage& passage, std::uint32_t token) const {
        const auto is_capitalised = [&](std::uint32_t other) {
            const language::WordFacts* facts = m_prose.facts_of(m_prose.tokens[other]);
            return facts != nullptr && facts->casing == language::Casing::capitalised &&
                   !m_prose.tokens[other].begins;
        };
        return (token > passage.first_token && is_capitalised(token - 1)) ||
               (token + 1 < passage.last_token && is_capitalised(token + 1));
    }

    void look_at(std::uint32_t at, std::uint32_t token) {
        const Token& here = m_prose.tokens[token];
        if (here.kind != TokenKind::word || here.foreign || here.quoted) {
            return;
        }
        if (m_prose.facts_of(here)->casing == language::Casing::lower) {
            return;
        }
        const Passage& passage = m_prose.passages[at];
        const std::string_view letters = letters_of(text_of(token));
        if (letters.empty() || is_part_of_code(passage, token) ||
            is_emphasis(passage, token, letters)) {
            return;
        }
        Abbreviation& found = m_found[std::string(letters)];
        const Span place{at, token, token + 1};
        const bool in_text =
            passage.kind == PassageKind::running || passage.kind == PassageKind::list_item;
        if (in_text && !is_part_of_name(passage, token)) {
            found.uses.push_back(place);
        }
        explain(found, place, letters);
    }

    void explain(Abbreviation& found, const Span& place, std::string_view letters) {
        const Passage& passage = m_prose.passages[place.passage];
        if (is_listed(passage, place, letters)) {
            found.listed = true;
        } else if (in_parentheses(passage, place.first)) {
            found.explanations.push_back({place, meaning_before(passage, place.first, letters)});
        } else if (is_introduced(passage, place.first) ||
                   is_apposition(passage, place.first, letters) ||
                   says_meaning_after(passage, place.first, letters)) {
            found.explanations.push_back({place, {}});
        }
    }

    /// "förkortat SIP", "s.k. BAT-slutsatser", "läkemedelsmyndigheten EMA".
    [[nodiscard]] bool is_introduced(const Passage& passage, std::uint32_t token) const {
        static constexpr std::array<std::string_view, 11> k_words = {
            "förkortad",     "förkortat", "förkortas", "förkortning",
            "förkortningen", "kallad",    "kallat",    "kallade",
            "kallas",        "s.k.",      "sk"};
        if (token <= passage.first_token || !is_word(token - 1)) {
            return false;
        }
        const language::WordFacts& before = *m_prose.facts_of(m_prose.tokens[token - 1]);
        return std::find(k_words.begin(), k_words.end(), before.lower) != k_words.end() ||
               (is_definite(before) &&
                (before.casing == language::Casing::lower || m_prose.tokens[token - 1].begins));
    }

    /// A long word in the definite form says what follows it is called.
    [[nodiscard]] static bool is_definite(const language::WordFacts& word) {
        constexpr std::uint32_t k_long = 10;
        return word.letters >= k_long && (word.lower.ends_with("et") || word.lower.ends_with("en"));
    }

    /// "utsläppsrätter, ETS, ...", "vård av unga – LVU": set off from the words before it on both
    /// sides, whatever language it is short for; after a comma alone where the letters fit.
    [[nodiscard]] bool is_apposition(const Passage& passage, std::uint32_t token,
                                     std::string_view letters) const {
        if (token < passage.first_token + 2 ||
            !(is_mark(passage, token - 1, ",:") || is_dash(passage, token - 1))) {
            return false;
        }
        const bool closed = token + 1 == passage.last_token || is_mark(passage, token + 1, ",.;)");
        return closed || !meaning_before(passage, token, letters).empty();
    }

    /// "(BUN)", "(BUN, KN)", "(förkortat BUN)" after a word.
    [[nodiscard]] bool in_parentheses(const Passage& passage, std::uint32_t token) const {
        constexpr std::uint32_t k_most_before = 4;
        for (std::uint32_t back = 1; back <= k_most_before; ++back) {
            if (token < passage.first_token + back + 1) {
                return false;
            }
            if (is_mark(passage, token - back, "(")) {
                return is_word(token - back - 1) || is_mark(passage, token - back - 1, "”\"");
            }
            if (is_mark(passage, token - back, ").;")) {
                return false;
            }
        }
        return false;
    }

    /// The shortest run of words that ends before the parenthesis or comma and whose beginnings are
    /// the letters. The number of a statute may stand between.
    [[nodiscard]] std::string meaning_before(const Passage& passage, std::uint32_t token,
                                             std::string_view letters) const {
        std::uint32_t end = token;
        while (end > passage.first_token && !is_word(end - 1)) {
            --end;
        }
        std::vector<std::string> words;
        for (std::uint32_t first = end; first > passage.first_token; --first) {
            const std::uint32_t at = first - 1;
            if (!is_word(at) || words.size() >= k_longest_meaning) {
                return {};
            }
            words.insert(words.begin(), text::fold(text_of(at)));
            if (may_stand_for(letters, words) && begins_as(letters, words)) {
                return text::fold(words_of(m_prose, {0, at, end}));
            }
        }
        return {};
    }

    /// Every word but "och", "för" ... begins with one of the letters, in order.
    [[nodiscard]] bool begins_as(std::string_view letters,
                                 const std::vector<std::string>& words) const {
        const std::string sought = text::fold(letters);
        std::size_t at = 0;
        for (const std::string& word : words) {
            if (m_lexicon.function_words.contains(word)) {
                continue;
            }
            std::size_t in = 0;
            const char32_t first = text::next_code_point(word, in);
            bool found = false;
            while (!found && at < sought.size()) {
                found = text::next_code_point(sought, at) == first;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// "BUN (barn- och ...)", "BUN, barn- och ...", "BUN – ...", "BUN står för ...", "IRIS – en
    /// ideell samtalsmottagning".
    [[nodiscard]] bool says_meaning_after(const Passage& passage, std::uint32_t token,
                                          std::string_view letters) const {
        static constexpr std::array<std::string_view, 4> k_verbs = {"står", "betyder", "är",
                                                                    "utläses"};
        std::uint32_t first = token + 1;
        if (first + 1 >= passage.last_token) {
            return false;
        }
        if (is_mark(passage, first, "(,:=") || is_dash(passage, first)) {
            ++first;
        } else {
            const std::string word = text::fold(text_of(first));
            if (std::find(k_verbs.begin(), k_verbs.end(), word) == k_verbs.end()) {
                return false;
            }
            first += word == "står" ? 2U : 1U;
        }
        std::vector<std::string> words;
        for (std::uint32_t at = first;
             at < passage.last_token && is_word(at) && words.size() < k_longest_meaning; ++at) {
            words.push_back(text::fold(text_of(at)));
        }
        const bool described = !words.empty() && is_dash(passage, first - 1) &&
                               (words.front() == "en" || words.front() == "ett");
        return described || may_stand_for(letters, words);
    }

    /// It is all of a table cell, and the next one says what it stands for; or a list item or
    /// heading begins with it and goes on with what it stands for.
    [[nodiscard]] bool is_listed(const Passage& passage, const Span& place,
                                 std::string_view letters) const {
        if (passage.kind != PassageKind::cell || passage.last_token - passage.first_token != 1 ||
            place.passage + 1 >= m_prose.passages.size()) {
            return false;
        }
        const Passage& next = m_prose.passages[place.passage + 1];
        std::vector<std::string> words;
        for (std::uint32_t at = next.first_token;
             at < next.last_token && words.size() < k_longest_meaning; ++at) {
            if (is_word(at)) {
                words.push_back(text::fold(text_of(at)));
            }
        }
        return next.kind == PassageKind::cell && may_stand_for(letters, words);
    }

    const Prose& m_prose;
    const language::Lexicon& m_lexicon;
    std::map<std::string, Abbreviation> m_found;
};

} // namespace

bool may_stand_for(std::string_view abbreviation, const std::vector<std::string>& words) {
    const std::string sought = text::fold(abbreviation);
    std::size_t at = 0;
    const auto next = [&] {
        std::size_t after = at;
        return text::next_code_point(sought, after);
    };
    const auto take = [&] { static_cast<void>(text::next_code_point(sought, at)); };
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        for (std::size_t in = 0; in < word.size() && at < sought.size();) {
            const bool beginning = in == 0;
            const char32_t letter = text::next_code_point(word, in);
            if (beginning && at == 0 && letter != next()) {
                return false; // the first letter begins the first word
            }
            if (letter == next()) {
                take();
            }
        }
    }
    return at >= sought.size() && !words.empty();
}

std::map<std::string, Abbreviation> abbreviations_of(const Context& context) {
    return Collector(context).collect();
}

} // namespace styrkoll::check
