// SPDX-License-Identifier: Apache-2.0
//
// "Enligt flerårsplan 2026-2028", "verksamhetsplanen för socialnämnden 2027-2029", "delårsrapport 1
// 2027", "2027 års flerårsplan": a type's word, and a period parted from it by nothing but the
// organ and small words.
#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "plan/mentions.hpp"
#include "plan/type_title.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_window = 140; ///< bytes from the type's word to the period's end
constexpr std::size_t k_before = 80;  ///< bytes before it that may name the organ

constexpr std::array<std::string_view, 23> k_joints{
    "för",        "åren",          "året",    "år",    "perioden", "period",   "den",
    "per",        "avseende",      "läsåret", "läsår", "från",     "gällande", "i",
    "ii",         "iii",           "1",       "2",     "3",        "och",      "verksamhetsåret",
    "budgetåret", "mandatperioden"};

class Namer {
public:
    Namer(const Plan& plan, const Vocabulary& vocabulary, std::string_view sentence)
        : m_plan(plan), m_vocabulary(vocabulary), m_sentence(sentence) {}

    std::vector<NamedDocument> find() {
        for (std::size_t at = 0; at < m_sentence.size(); ++at) {
            const bool begins =
                is_word_byte(m_sentence[at]) && (at == 0 || !is_word_byte(m_sentence[at - 1]));
            if (begins && m_vocabulary.title_starts.begins_at(m_sentence, at) &&
                has_year_near(at) && may_be_title(at)) {
                name(at);
            }
        }
        return std::move(m_found);
    }

private:
    /// Cheap: a year follows, or "års" stands before.
    [[nodiscard]] bool has_year_near(std::size_t at) const {
        const std::string_view after = m_sentence.substr(at, k_window);
        std::size_t digits = 0;
        for (const char c : after) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4) {
                return true;
            }
        }
        return m_sentence.substr(0, at).ends_with("s ");
    }

    /// Cheap: the word begins a title, and what comes next may belong to the title or lead to a
    /// year.
    [[nodiscard]] bool may_be_title(std::size_t at) const {
        const std::string_view rest = m_sentence.substr(at, k_window);
        const std::size_t space = std::min(rest.find(' '), rest.size());
        const auto first = text::words(rest.substr(0, space));
        if (first.empty()) {
            return false;
        }
        const auto known = m_vocabulary.title_seconds.find(stem(text::fold(first.front())));
        if (known == m_vocabulary.title_seconds.end()) {
            return false;
        }
        const std::string_view next = text::trim(rest.substr(space));
        const auto words = text::words(next.substr(0, next.find(' ')));
        const std::string folded = words.empty() ? std::string{} : text::fold(words.front());
        if (known->second.contains(stem(folded)) || m_sentence.substr(0, at).ends_with("s ")) {
            return true;
        }
        const bool leads = words.empty() || (folded[0] >= '0' && folded[0] <= '9') ||
                           std::find(k_joints.begin(), k_joints.end(), folded) != k_joints.end() ||
                           m_vocabulary.organs.exactly(words.front()).has_value();
        return known->second.contains(std::string{}) && leads;
    }

    void name(std::size_t at) {
        if (!m_found.empty() && at < m_found.back().end) {
            return;
        }
        const std::string_view rest = cut(m_sentence.substr(at), k_window);
        const auto title = type_of_title(m_vocabulary, rest);
        if (!title || title->begin != 0 || is_many(rest.substr(0, title->end))) {
            return;
        }
        NamedDocument found;
        found.begin = at;
        const std::string_view before = m_sentence.substr(0, at);
        const auto period = period_after(rest, *title);
        if (period) {
            found.period = period->period;
            found.end = at + std::max(period->end, title->end);
        } else if (const auto year = year_before(before)) {
            found.period = year->period;
            found.begin = year->begin;
            found.end = at + title->end;
        } else {
            return;
        }
        name_organ(found, rest, period ? period->begin : title->end, title->end);
        found.type = chosen(title->types, found);
        found.is_self = is_self(title->types, found);
        m_found.push_back(found);
    }

    /// "arbetsplaner": no document in particular; "Riktlinjer" is what one is called.
    [[nodiscard]] bool is_many(std::string_view title) const {
        constexpr std::array<std::string_view, 6> k_endings{"er", "erna", "ernas",
                                                            "ar", "arna", "arnas"};
        const auto words = text::words(title);
        const std::string last =
            words.empty() ? std::string{} : without_diacritics(text::fold(words.back()));
        const bool plural = std::any_of(k_endings.begin(), k_endings.end(),
                                        [&last](auto ending) { return last.ends_with(ending); });
        return plural && std::none_of(m_vocabulary.titles.begin(), m_vocabulary.titles.end(),
                                      [&last](const TitleWords& known) {
                                          return !known.plain.empty() && known.plain.back() == last;
                                      });
    }

    /// Whole words only: at most so many bytes.
    static std::string_view cut(std::string_view text, std::size_t most) {
        if (text.size() <= most) {
            return text;
        }
        const std::size_t space = text.substr(0, most).rfind(' ');
        return text.substr(0, space == std::string_view::npos ? 0 : space);
    }

    [[nodiscard]] std::optional<FoundPeriod> period_after(std::string_view rest,
                                                          const TypeTitle& title) const {
        const std::size_t word = std::min(rest.find(' '), rest.size());
        if (auto numbered = numbered_year(rest.substr(word))) {
            numbered->begin += word;
            numbered->end += word;
            return numbered;
        }
        const auto periods = find_periods(rest);
        if (periods.empty()) {
            return std::nullopt;
        }
        const FoundPeriod& first = periods.front();
        const bool joined =
            first.begin < title.end || is_joint(rest.substr(title.end, first.begin - title.end));
        return joined ? std::optional(first) : std::nullopt;
    }

    /// Only the organ and small words.
    [[nodiscard]] bool is_joint(std::string_view between) const {
        if (between.find_first_of(".;:") != std::string_view::npos) {
            return false;
        }
        const auto hits = m_vocabulary.organs.find(between);
        for (const std::string_view word : text::words(between)) {
            const auto begin = static_cast<std::size_t>(word.data() - between.data());
            const bool organ = std::any_of(hits.begin(), hits.end(), [&](const auto& hit) {
                return hit.begin <= begin && begin < hit.end;
            });
            const std::string folded = text::fold(word);
            if (!organ && std::find(k_joints.begin(), k_joints.end(), folded) == k_joints.end()) {
                return false;
            }
        }
        return true;
    }

    /// "2027 års flerårsplan".
    static std::optional<FoundPeriod> year_before(std::string_view before) {
        constexpr std::size_t k_longest = 20;
        constexpr std::string_view k_of_the_year = "års";
        const std::string_view trimmed = text::trim(before);
        if (!trimmed.ends_with(k_of_the_year)) {
            return std::nullopt;
        }
        const std::size_t from = trimmed.size() > k_longest ? trimmed.size() - k_longest : 0;
        auto periods = find_periods(before.substr(from, trimmed.size() - from));
        if (periods.empty()) {
            return std::nullopt;
        }
        periods.back().begin += from;
        return periods.back();
    }

    void name_organ(NamedDocument& found, std::string_view rest, std::size_t period,
                    std::size_t title) const {
        const std::size_t from = std::min(title, period);
        const auto inside = m_vocabulary.organs.find(rest.substr(from, period - from));
        if (!inside.empty()) {
            found.organ = inside.front().organ;
            return;
        }
        const std::size_t begin = found.begin > k_before ? found.begin - k_before : 0;
        const std::string_view before = m_sentence.substr(begin, found.begin - begin);
        const auto hits = m_vocabulary.organs.find(before);
        if (!hits.empty() && hits.back().genitive &&
            text::trim(before.substr(hits.back().end)).empty()) {
            found.organ = hits.back().organ;
            found.begin = begin + hits.back().begin;
            return;
        }
        const std::string_view after = cut(m_sentence.substr(found.end), k_before);
        const auto later = m_vocabulary.organs.find(after);
        if (!later.empty() && text::fold(after.substr(0, later.front().begin)) == "för") {
            found.organ = later.front().organ;
            found.end += later.front().end;
            return;
        }
        const std::string_view first = rest.substr(0, rest.find(' '));
        found.organ = is_own(first) ? own_organ() : k_none; // "Nämndens verksamhetsplan" is a title
        const auto words = text::words(before);
        if (found.organ == k_none && !words.empty() && is_own(words.back())) {
            found.organ = own_organ();
        }
    }

    [[nodiscard]] std::uint32_t own_organ() const { return m_plan.identity.organ.value.organ; }

    /// "nämndens" is the document's own organ's, where that is a nämnd.
    [[nodiscard]] bool is_own(std::string_view word) const {
        if (own_organ() == k_none) {
            return false;
        }
        const model::Organisation& organisation = m_plan.model->organisation;
        const std::uint32_t kind = organisation.organs[own_organ()].kind;
        const std::string& collective = organisation.kinds[kind].collective;
        return !collective.empty() && text::fold(word) == text::fold(collective);
    }

    /// Types that share a word are parted by period and organ.
    [[nodiscard]] std::uint32_t chosen(std::vector<std::uint32_t> types,
                                       const NamedDocument& found) const {
        const auto keep = [&types](const auto& fits) {
            std::vector<std::uint32_t> left;
            std::copy_if(types.begin(), types.end(), std::back_inserter(left), fits);
            types = left.empty() ? types : left;
        };
        const auto& all = m_plan.model->types;
        keep([&](std::uint32_t type) {
            const model::PeriodRule& rule = all[type].period;
            const bool whole = found.period.form == PeriodForm::years;
            const bool interval = rule.form == model::PeriodRule::Form::interval;
            return whole != interval || (interval && rule.to_month == found.period.days.to.month);
        });
        keep([&](std::uint32_t type) {
            return found.organ != k_none &&
                   issues(type, m_plan.model->organisation.organs[found.organ].kind);
        });
        keep([&](std::uint32_t type) { return issues(type, m_plan.identity.organ.value.kind); });
        keep([&](std::uint32_t type) { return all[type].default_organ != k_none; });
        return types.front();
    }

    [[nodiscard]] bool issues(std::uint32_t type, std::uint32_t kind) const {
        const auto& kinds = m_plan.model->types[type].issued_by;
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    [[nodiscard]] bool is_self(const std::vector<std::uint32_t>& types,
                               const NamedDocument& found) const {
        const Identity& own = m_plan.identity;
        const bool type = std::find(types.begin(), types.end(), own.type.value) != types.end();
        const bool organ = found.organ == k_none || found.organ == own.organ.value.organ;
        return type && organ && own.period.value &&
               (agree(*own.period.value, found.period) ||
                own.period.value->days.from == found.period.days.from);
    }

    const Plan& m_plan;
    const Vocabulary& m_vocabulary;
    std::string_view m_sentence;
    std::vector<NamedDocument> m_found;
};

} // namespace

std::vector<NamedDocument> find_named_documents(const Plan& plan, const Vocabulary& vocabulary,
                                                std::string_view sentence) {
    return Namer(plan, vocabulary, sentence).find();
}

} // namespace styrkoll::plan
