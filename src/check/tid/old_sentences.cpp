// SPDX-License-Identifier: Apache-2.0
//
// Sentences that carry last year's time: "Planen gäller för åren 2026–2028" in a plan for
// 2027–2029, "Under 2026 ska nämnden" in a plan for 2027. A plan is written the year before, and
// authorities, laws and other plans have times of their own: what does not say of whom it speaks is
// left alone.
#include "base/text.hpp"
#include "base/word_list.hpp"
#include "check/tid/own_period.hpp"
#include "check/tid/year_words.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using finding::Severity;
using plan::FoundPeriod;
using plan::PeriodForm;
using Words = std::vector<std::string>;

Words folded_words(std::string_view text) {
    Words words;
    for (const std::string_view word : text::words(text)) {
        words.push_back(text::fold(word));
    }
    return words;
}

/// A sentence about one old period.
class Sentence {
public:
    Sentence(const plan::Plan& plan, const OwnPeriod& own, std::string_view text)
        : m_plan(plan), m_own(own), m_periods(plan::find_periods(text)) {
        if (m_periods.size() == 1) {
            m_before = folded_words(text.substr(0, found().begin));
            m_after = folded_words(text.substr(found().end));
        }
    }

    [[nodiscard]] std::optional<OldWords> stated() const {
        if (m_periods.size() != 1 || m_own.shift(period()) == 0 || is_of_prices()) {
            return {};
        }
        const bool copy = m_own.is_old_copy(period());
        const bool of_years = m_own.value().form == PeriodForm::years &&
                              period().form == PeriodForm::years && m_own.shift(period()) == 1;
        const std::size_t verb = verb_of_time();
        if (verb < m_before.size() && is_itself(verb) && (copy || of_years)) {
            return words(found().begin, copy ? Severity::warning : Severity::note);
        }
        const bool part = (verb < m_before.size() && is_of_goals(verb)) || is_plan_period();
        return copy && part ? std::optional(words(found().begin, Severity::note)) : std::nullopt;
    }

    [[nodiscard]] std::optional<OldWords> deed() const {
        const bool last_year = m_periods.size() == 1 && m_own.shift(period()) == 1 &&
                               period().years() == 1 && !is_of_prices();
        if (!last_year || finishes()) {
            return {};
        }
        if (is_report(m_plan)) {
            return forecast();
        }
        return period().form == PeriodForm::years && m_own.value().form == PeriodForm::years
                   ? plan_of_year()
                   : std::nullopt;
    }

private:
    [[nodiscard]] const FoundPeriod& found() const { return m_periods.front(); }
    [[nodiscard]] const plan::DocumentPeriod& period() const { return found().period; }
    [[nodiscard]] OldWords words(std::size_t begin, Severity severity) const {
        return {period(), begin, found().end, severity};
    }

    /// "2026 års priser"
    [[nodiscard]] bool is_of_prices() const { return !m_after.empty() && m_after.front() == "års"; }

    /// Index of "gäller" and the like, with no more than "för åren" between it and the period.
    [[nodiscard]] std::size_t verb_of_time() const {
        constexpr std::array<std::string_view, 6> k_verbs{"gäller",   "omfattar", "avser",
                                                          "sträcker", "löper",    "spänner"};
        constexpr std::array<std::string_view, 11> k_others{"från",  "fr.o.m", "till", "t.o.m",
                                                            "efter", "före",   "med",  "enligt",
                                                            "innan", "sedan",  "samma"};
        constexpr std::size_t k_reach = 5;
        const std::size_t first = m_before.size() > k_reach ? m_before.size() - k_reach : 0;
        for (std::size_t at = m_before.size(); at > first; --at) {
            const std::string& word = m_before[at - 1];
            if (text::is_one_of(word, k_verbs)) {
                return at - 1;
            }
            if (text::is_one_of(word, k_others)) {
                break;
            }
        }
        return m_before.size();
    }

    [[nodiscard]] std::string own_noun() const {
        const std::string name = text::fold(m_plan.type()->name);
        return name.substr(0, name.find(' '));
    }

    /// "planen", "rapporten", "verksamhetsplanen"
    [[nodiscard]] bool is_definite(const std::string& word) const {
        return word == "planen" || word == "rapporten" || word == "dokumentet" ||
               word == own_noun() + "en" || word == own_noun() + "n";
    }

    [[nodiscard]] bool is_own_genitive(const std::string& word) const {
        constexpr std::array<std::string_view, 6> k_organs{"nämndens",   "kontorets", "enhetens",
                                                           "styrelsens", "bolagets",  "skolans"};
        return text::is_one_of(word, k_organs) ||
               (word.ends_with('s') && is_own_organ(word.substr(0, word.size() - 1)));
    }

    [[nodiscard]] bool is_own_organ(const std::string& word) const {
        const std::uint32_t organ = m_plan.identity.organ.value.organ;
        if (organ == plan::k_none) {
            return false;
        }
        const auto& names = m_plan.model->organisation.organs[organ].names;
        return std::any_of(names.begin(), names.end(),
                           [&word](const std::string& name) { return text::fold(name) == word; });
    }

    /// The words before the verb name the document: "Planen", "Den här planen", "Denna plan",
    /// "Nämndens plan".
    [[nodiscard]] bool is_itself(std::size_t verb) const {
        if (verb == 0 || verb > 3) {
            return false;
        }
        const std::string& last = m_before[verb - 1];
        const bool bare =
            last == "plan" || last == "rapport" || last == "dokument" || last == own_noun();
        const std::string& first = m_before.front();
        if (verb == 1) {
            return is_definite(last);
        }
        if (verb == 2) {
            return ((first == "denna" || first == "detta") && (bare || is_definite(last))) ||
                   (is_own_genitive(first) && bare);
        }
        return (first == "den" || first == "det") && m_before[1] == "här" && is_definite(last);
    }

    /// "Målen", "Nämndens inriktningar": what the document states.
    [[nodiscard]] bool is_of_goals(std::size_t verb) const {
        constexpr std::array<std::string_view, 8> k_parts{
            "mål",          "målen",          "ramar",          "ramarna",
            "inriktningar", "inriktningarna", "prioriteringar", "prioriteringarna"};
        return (verb == 1 || (verb == 2 && is_own_genitive(m_before.front()))) &&
               text::is_one_of(m_before[verb - 1], k_parts);
    }

    [[nodiscard]] bool is_plan_period() const {
        const bool tells = std::find(m_before.begin(), m_before.end(), "har") != m_before.end() ||
                           std::find(m_after.begin(), m_after.end(), "har") != m_after.end();
        return period().years() > 1 && !m_before.empty() && m_before.back() == "planperioden" &&
               !tells;
    }

    /// What is under way or to be ended last year belongs there, and so does what others decide.
    [[nodiscard]] bool finishes() const {
        constexpr std::array<std::string_view, 13> k_beginnings{
            "redan",  "slutför",  "färdig",   "avslut",   "klar",        "pågå", "återst",
            "enligt", "beslutad", "beslutat", "förbered", "fortfarande", "innan"};
        const auto ends = [&k_beginnings](const std::string& word) {
            return std::any_of(k_beginnings.begin(), k_beginnings.end(),
                               [&word](std::string_view lead) { return word.starts_with(lead); });
        };
        return std::any_of(m_before.begin(), m_before.end(), ends) ||
               std::any_of(m_after.begin(), m_after.end(), ends);
    }

    /// "Under 2026 ska nämnden", "Nämnden kommer under 2026 att".
    [[nodiscard]] std::optional<OldWords> plan_of_year() const {
        std::size_t size = m_before.size();
        while (size > 0 && is_of_year(m_before[size - 1])) {
            --size;
        }
        const bool under = size > 0 && m_before[size - 1] == "under";
        size -= under ? 1U : 0U;
        if (size == 0) {
            return !m_after.empty() && is_plan_verb(m_after.front()) && names_actor(m_after, 1, 3)
                       ? std::optional(words(0, Severity::note))
                       : std::nullopt;
        }
        const bool verb = under && size <= 4 && size > 1 && is_plan_verb(m_before[size - 1]);
        return verb && names_actor(m_before, 0, std::min<std::size_t>(size - 1, 2))
                   ? std::optional(words(0, Severity::note))
                   : std::nullopt;
    }

    static bool is_of_year(std::string_view word) {
        constexpr std::array<std::string_view, 6> k_words{
            "år", "året", "hela", "verksamhetsåret", "budgetåret", "kalenderåret"};
        return text::is_one_of(word, k_words);
    }

    [[nodiscard]] bool is_plan_verb(std::string_view word) const {
        constexpr std::array<std::string_view, 6> k_verbs{"ska",       "skall",       "planerar",
                                                          "fokuserar", "prioriterar", "satsar"};
        const bool att = std::find(m_after.begin(), m_after.end(), "att") != m_after.end();
        return text::is_one_of(word, k_verbs) || ((word == "kommer" || word == "avser") && att);
    }

    [[nodiscard]] bool names_actor(const Words& words, std::size_t from, std::size_t count) const {
        constexpr std::array<std::string_view, 9> k_actors{"nämnden",  "kontoret",      "enheten",
                                                           "kommunen", "förvaltningen", "styrelsen",
                                                           "bolaget",  "skolan",        "vi"};
        for (std::size_t at = from; at < std::min(words.size(), from + count); ++at) {
            if (text::is_one_of(words[at], k_actors) || is_own_organ(words[at])) {
                return true;
            }
        }
        return false;
    }

    /// "Prognosen för helåret 2026 visar".
    [[nodiscard]] std::optional<OldWords> forecast() const {
        constexpr std::array<std::string_view, 3> k_forecasts{"prognosen", "helårsprognosen",
                                                              "årsprognosen"};
        constexpr std::array<std::string_view, 7> k_verbs{"visar", "pekar",  "är",    "innebär",
                                                          "tyder", "uppgår", "ligger"};
        constexpr std::array<std::string_view, 4> k_between{"för", "helåret", "år", "året"};
        const bool subject = !m_before.empty() && text::is_one_of(m_before.front(), k_forecasts) &&
                             std::all_of(m_before.begin() + 1, m_before.end(),
                                         [&k_between](const std::string& word) {
                                             return text::is_one_of(word, k_between);
                                         });
        return subject && !m_after.empty() && text::is_one_of(m_after.front(), k_verbs)
                   ? std::optional(words(0, Severity::warning))
                   : std::nullopt;
    }

    const plan::Plan& m_plan;
    const OwnPeriod& m_own;
    std::vector<FoundPeriod> m_periods;
    Words m_before;
    Words m_after;
};

} // namespace

bool is_stated_by(const plan::NamedDocument& named, std::string_view sentence) {
    const auto after = text::words(sentence.substr(named.end));
    const auto before = text::words(sentence.substr(0, named.begin));
    return (named.begin == 0 && !after.empty() && is_present_verb(after.front())) ||
           (!before.empty() && is_deciding_verb(before.back()));
}

std::optional<OldWords> old_stated_period(const plan::Plan& plan, const OwnPeriod& own,
                                          std::string_view sentence) {
    return Sentence(plan, own, sentence).stated();
}

std::optional<OldWords> old_time_of_deeds(const plan::Plan& plan, const OwnPeriod& own,
                                          std::string_view sentence) {
    return Sentence(plan, own, sentence).deed();
}

} // namespace styrkoll::check
