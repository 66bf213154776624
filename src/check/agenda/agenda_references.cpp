// SPDX-License-Identifier: Apache-2.0
//
// A number counts after a word that leads to it ("SDG 13", "delmål 4.7"), at the beginning or after
// a comma where a column or label says that such numbers stand there, and anywhere in a text on
// Agenda 2030 where a goal's name follows it.
#include "check/agenda/agenda_references.hpp"

#include "base/text.hpp"
#include "check/agenda/agenda_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace styrkoll::check {
namespace {

using document::Document;
using language::Agenda;
using language::AgendaGoal;

struct Number {
    int goal = 0;
    std::string target;
};

bool all_digits(std::string_view text) {
    return !text.empty() && text.size() <= 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "13", "13.5", "13.a".
std::optional<Number> number_of(std::string_view word) {
    const std::size_t point = word.find('.');
    const std::string_view goal = word.substr(0, point);
    if (!all_digits(goal)) {
        return std::nullopt;
    }
    Number number{static_cast<int>(text::parse_integer(goal)), {}};
    if (point == std::string_view::npos) {
        return number;
    }
    number.target = text::lower(word.substr(point + 1));
    const bool lettered =
        number.target.size() == 1 && number.target[0] >= 'a' && number.target[0] <= 'z';
    return lettered || all_digits(number.target) ? std::optional(number) : std::nullopt;
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What leads to a number.
enum class Lead : std::uint8_t { none, goal, target, agenda };

class BlockReader {
public:
    BlockReader(const Document& document, const Agenda& agenda, std::uint32_t block,
                AgendaBound bound)
        : m_document(document), m_agenda(agenda), m_block(block), m_bound(bound),
          m_text(document.text_of(block)), m_words(text::words(m_text)) {}

    void read(std::vector<AgendaReference>& out) {
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            if (const auto number = number_of(m_words[at])) {
                take(at, *number, out);
            } else if (const std::size_t dash = m_words[at].find('-');
                       dash != std::string_view::npos && counts_as_range(at)) {
                take_range(at, dash, out);
            }
        }
    }

private:
    [[nodiscard]] std::string folded(std::size_t at) const { return text::fold(m_words[at]); }

    [[nodiscard]] std::size_t begin_of(std::size_t at) const {
        return static_cast<std::size_t>(m_words[at].data() - m_text.data());
    }
    [[nodiscard]] std::size_t end_of(std::size_t at) const {
        return begin_of(at) + m_words[at].size();
    }

    /// What stands between the word and the one before it, or the beginning.
    [[nodiscard]] std::string_view gap_before(std::size_t at) const {
        const std::size_t from = at == 0 ? 0 : end_of(at - 1);
        return m_text.substr(from, begin_of(at) - from);
    }

    [[nodiscard]] Lead lead_of(std::size_t at) const {
        constexpr std::array<std::string_view, 4> k_goal{"mål", "målen", "målnummer", "måltal"};
        constexpr std::array<std::string_view, 3> k_target{"delmål", "delmålen", "delmålet"};
        constexpr std::array<std::string_view, 5> k_sdg{"sdg", "sdg-mål", "sdgs", "2030-mål",
                                                        "2030-målen"};
        constexpr std::array<std::string_view, 2> k_number{"nr", "nummer"};
        if (at > 0 && is_one_of(folded(at - 1), k_number)) {
            --at; // "mål nr 4"
        }
        if (at == 0) {
            return Lead::none;
        }
        const std::string word = folded(at - 1);
        const std::string before = at > 1 ? folded(at - 2) : std::string{};
        if (is_one_of(word, k_sdg)) {
            return Lead::agenda;
        }
        const bool is_target = is_one_of(word, k_target);
        if (!is_target && !is_one_of(word, k_goal) && word != "målet") {
            return Lead::none;
        }
        if (before.starts_with("global") || before == "2030") {
            return Lead::agenda;
        }
        return is_target ? Lead::target : word == "målet" ? Lead::none : Lead::goal;
    }

    /// "mål 18 i Agenda 2030", "delmål 13.5 i de globala målen".
    [[nodiscard]] bool leads_to_agenda(std::size_t at) const {
        constexpr std::size_t k_near = 30; ///< code points
        if (at + 2 >= m_words.size() || (folded(at + 1) != "i" && folded(at + 1) != "inom")) {
            return false;
        }
        const std::string_view rest = m_text.substr(begin_of(at + 1));
        return names_agenda(text::beginning(rest, k_near));
    }

    /// ", ", " och " after a number that counted.
    [[nodiscard]] bool continues(std::size_t at) const {
        if (m_last == k_nowhere || m_last >= at) {
            return false;
        }
        const bool joined = m_last + 1 == at || (m_last + 2 == at && is_joint(folded(at - 1)));
        const std::string_view gap = text::trim(gap_before(at));
        return joined &&
               (gap == "," || gap == "/" || gap == "&" || (gap.empty() && m_last + 2 == at));
    }

    static bool is_joint(std::string_view word) {
        constexpr std::array<std::string_view, 3> k_joints{"och", "samt", "eller"};
        return is_one_of(word, k_joints);
    }

    /// At the beginning of a value, or after what parts values.
    [[nodiscard]] bool begins_value(std::size_t at) const {
        const std::string_view gap = text::trim(gap_before(at));
        const bool parted = gap.find_first_of(",;/(|:&\n") != std::string_view::npos ||
                            gap_before(at).find('\n') != std::string_view::npos;
        return at == 0 || parted || is_joint(folded(at - 1));
    }

    /// "20 procent", "15 %", "4 insatser": a count.
    [[nodiscard]] bool counts_something(std::size_t at) const {
        const std::string_view rest = text::trim(m_text.substr(end_of(at)));
        if (rest.starts_with('%')) {
            return true;
        }
        if (at + 1 >= m_words.size() || !text::trim(gap_before(at + 1)).empty()) {
            return false;
        }
        std::size_t next = 0;
        const std::string_view word = m_words[at + 1];
        const bool lower = text::is_lower(text::next_code_point(word, next));
        constexpr std::array<std::string_view, 7> k_on{"i",  "inom", "om", "för",
                                                       "är", "i de", "som"};
        return lower && !is_joint(word) && !is_one_of(word, k_on);
    }

    /// "25 000", and "3,25", which may be a list as well where both are goals.
    [[nodiscard]] bool is_part_of_amount(std::size_t at, const Number& number) const {
        const auto is_number = [this](std::size_t word) {
            return word < m_words.size() && m_words[word][0] >= '0' && m_words[word][0] <= '9';
        };
        const bool grouped = is_number(at + 1) && !gap_before(at + 1).empty() &&
                             text::trim(gap_before(at + 1)).empty();
        const bool decimal = (at > 0 && is_number(at - 1) && gap_before(at) == ",") ||
                             (is_number(at + 1) && gap_before(at + 1) == ",");
        return grouped || (decimal && m_agenda.find(number.goal) == nullptr);
    }

    [[nodiscard]] bool is_accepted(std::size_t at, const Number& number, Lead lead) const {
        if (lead == Lead::agenda) {
            return true;
        }
        if (is_part_of_amount(at, number)) {
            return false;
        }
        if (m_bound == AgendaBound::none) {
            return false;
        }
        if ((continues(at) && !counts_something(at)) ||
            (lead != Lead::none && leads_to_agenda(at))) {
            return true;
        }
        const bool named = name_after(at) != nullptr;
        if (named || m_bound == AgendaBound::block) {
            return named || (lead == Lead::target && !number.target.empty());
        }
        if (lead == Lead::target) {
            return !number.target.empty();
        }
        if (counts_something(at)) {
            return false;
        }
        return lead == Lead::goal || (m_bound == AgendaBound::cell && begins_value(at));
    }

    void take(std::size_t at, const Number& number, std::vector<AgendaReference>& out) {
        const Lead lead = lead_of(at);
        if (!is_accepted(at, number, lead)) {
            return;
        }
        // In a list of bare numbers the names, if any, stand together at its end.
        const bool listed = continues(at) && !m_last_named;
        AgendaReference reference;
        reference.goal = number.goal;
        reference.target = number.target;
        const AgendaGoal* name = listed ? nullptr : name_after(at);
        if (name == nullptr && number.target.empty()) {
            name = name_before(at);
        }
        reference.named = name == nullptr ? 0 : name->number;
        const std::size_t begin = lead == Lead::none ? begin_of(at) : begin_of(at - 1);
        reference.written = text::squeeze(m_text.substr(begin, end_of(at) - begin));
        reference.place =
            document::place_of(m_document, m_block, m_text.substr(begin, end_of(at) - begin));
        out.push_back(std::move(reference));
        m_last = at;
        m_last_named = name != nullptr;
    }

    [[nodiscard]] bool counts_as_range(std::size_t at) const {
        return m_bound == AgendaBound::cell || lead_of(at) != Lead::none;
    }

    /// "mål 1-17"; a range of what is no goal is one of something else.
    void take_range(std::size_t at, std::size_t dash, std::vector<AgendaReference>& out) {
        const std::string_view word = m_words[at];
        const auto first = number_of(word.substr(0, dash));
        const auto last = number_of(word.substr(dash + 1));
        if (!first || !last || m_agenda.find(first->goal) == nullptr ||
            m_agenda.find(last->goal) == nullptr) {
            return;
        }
        for (const auto& number : {*first, *last}) {
            out.push_back({number.goal, number.target, 0, false, std::string(word),
                           document::place_of(m_document, m_block, word)});
        }
    }

    /// "I Agenda 2030 är mål 5": the agenda's name a word or two before the goal's number.
    [[nodiscard]] bool follows_agenda(std::size_t at) const {
        constexpr std::size_t k_words = 4;
        if (lead_of(at) != Lead::goal || at < 2) {
            return false;
        }
        const std::size_t from = begin_of(at - 1 > k_words ? at - 1 - k_words : 0);
        const std::string_view before = m_text.substr(from, begin_of(at - 1) - from);
        const std::string word = folded(at - 2);
        return names_agenda(before) && (word == "är" || word == "2030" || word == "har") &&
               before.find_first_of(".;") == std::string_view::npos;
    }

    [[nodiscard]] const AgendaGoal* name_after(std::size_t at) const {
        const auto number = number_of(m_words[at]);
        return goal_named_after(m_agenda, m_text.substr(end_of(at)), number ? number->goal : 0,
                                follows_agenda(at));
    }

    /// "Jämställdhet (mål 5)": with a capital, and nothing else in the parentheses.
    [[nodiscard]] const AgendaGoal* name_before(std::size_t at) const {
        constexpr std::size_t k_longest_name = 120; ///< bytes
        constexpr std::size_t k_longest_lead = 12;  ///< bytes
        const std::size_t from = begin_of(at) - std::min(begin_of(at), k_longest_lead);
        const std::size_t inside = m_text.substr(from, begin_of(at) - from).rfind('(');
        if (inside == std::string_view::npos || !m_text.substr(end_of(at)).starts_with(')')) {
            return nullptr;
        }
        const std::size_t open = from + inside;
        const std::string_view before = text::trim(m_text.substr(0, open));
        const AgendaGoal* best = nullptr;
        std::size_t longest = 0;
        for (std::size_t word = at; word-- > 0 && begin_of(word) + k_longest_name > open;) {
            if (begin_of(word) >= before.size()) {
                continue;
            }
            std::size_t next = 0;
            const std::string_view phrase = before.substr(begin_of(word));
            if (!text::is_upper(text::next_code_point(phrase, next))) {
                continue;
            }
            const std::string name = text::fold(phrase);
            for (const AgendaGoal& goal : m_agenda.goals) {
                const bool is =
                    std::find(goal.names.begin(), goal.names.end(), name) != goal.names.end();
                if (is && name.size() > longest) {
                    best = &goal;
                    longest = name.size();
                }
            }
        }
        return best;
    }

    static constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);

    const Document& m_document;
    const Agenda& m_agenda;
    std::uint32_t m_block;
    AgendaBound m_bound;
    std::string_view m_text;
    std::vector<std::string_view> m_words;
    std::size_t m_last = k_nowhere; ///< the last number that counted
    bool m_last_named = false;
};

/// Goals that a text on Agenda 2030 names without their numbers.
void find_names(const Document& document, const Agenda& agenda, std::uint32_t block,
                std::vector<AgendaReference>& out) {
    for (const AgendaGoal* goal : goals_named_in(agenda, document.text_of(block))) {
        out.push_back(
            {goal->number, {}, goal->number, true, goal->name, document::whole(document, block)});
    }
}

} // namespace

std::vector<AgendaReference> agenda_references(const Document& document,
                                               const AgendaContext& context, const Agenda& agenda) {
    std::vector<AgendaReference> out;
    if (!context.is_named()) {
        return out;
    }
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        if (document.blocks[at].flow != document::Flow::body &&
            document.blocks[at].flow != document::Flow::note) {
            continue;
        }
        const AgendaBound bound = context.of(at);
        if (bound == AgendaBound::none) {
            continue;
        }
        BlockReader(document, agenda, at, bound).read(out);
        find_names(document, agenda, at, out);
    }
    return out;
}

} // namespace styrkoll::check
