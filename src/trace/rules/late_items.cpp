// SPDX-License-Identifier: Apache-2.0
//
// Time that has run out: an activity that ends outside its one-year plan, and in a report an
// assignment whose last day has passed although it is rated as not done, without a word of the
// delay. The day is the run's (--today), else the last day of the report's period.
#include "base/text.hpp"
#include "plan/period.hpp"
#include "trace/rules/rules.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_rule = "tid-aktivitet-forsenad";
constexpr std::string_view k_end = "slut"; ///< the property that holds the last day

/// The last time that a text names.
struct Time {
    Period days;
    bool whole_years = false;
};

std::optional<Time> time_in(std::string_view text) {
    std::optional<Time> last;
    for (auto found = plan::find_date(text); found; found = plan::find_date(text, found->end)) {
        last = Time{{found->date, found->date}, false};
    }
    if (last) {
        return last;
    }
    const auto periods = plan::find_periods(text);
    if (periods.empty()) {
        return std::nullopt;
    }
    const plan::DocumentPeriod& period = periods.back().period;
    return Time{period.days, period.form == plan::PeriodForm::years};
}

/// Words that say it themselves: what goes on after the year, or is late.
bool says(std::string_view text, bool late) {
    constexpr std::array<std::string_view, 7> k_goes_on{
        "fortsätt", "etapp", "flerårig", "delmål", "fortlöpande", "löpande", "kommande"};
    constexpr std::array<std::string_view, 11> k_late{
        "fortsätter", "försen", "senarel", "förskjut", "förläng", "ny tid",
        "nytt datum", "skjut",  "dröj",    "flyttas",  "flyttats"};
    const std::string folded = text::fold(text);
    const auto stands = [&folded](std::string_view word) {
        return folded.find(word) != std::string::npos;
    };
    return late ? std::any_of(k_late.begin(), k_late.end(), stands)
                : std::any_of(k_goes_on.begin(), k_goes_on.end(), stands);
}

bool any_says(const plan::ItemFact& item, bool late) {
    return says(item.title, late) || says(item.text, late) ||
           std::any_of(item.attributes.begin(), item.attributes.end(),
                       [late](const plan::AttributeFact& one) { return says(one.text, late); });
}

class LateItems {
public:
    explicit LateItems(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t document = 0; document < m_thread.documents.size(); ++document) {
            const Source& source = m_thread.documents[document];
            if (!m_scene.is_reported(document) || source.type == k_none ||
                source.facts.period.from.year == 0) {
                continue;
            }
            for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
                const std::uint32_t at = source.first_item + fact;
                if (is_report(m_scene.model, source.type)) {
                    in_report(document, at);
                } else if (is_one_year_plan(source)) {
                    in_plan(document, at);
                }
            }
        }
    }

private:
    [[nodiscard]] bool is_one_year_plan(const Source& source) const {
        const model::PeriodRule& rule = m_scene.model.types[source.type].period;
        return is_plan(m_scene.model, source.type) && rule.length == 1 &&
               rule.form != model::PeriodRule::Form::none;
    }

    /// The attribute that holds an item's last day, and whether more than a year is allowed.
    [[nodiscard]] static const model::Attribute* end_of(const model::ItemKind& kind) {
        const auto found = std::find_if(
            kind.attributes.begin(), kind.attributes.end(),
            [](const model::Attribute& one) { return one.id == k_end || !one.range_rule.empty(); });
        return found == kind.attributes.end() ? nullptr : &*found;
    }

    void in_plan(std::uint32_t document, std::uint32_t at) {
        const plan::ItemFact& fact = m_thread.fact_of(m_thread.items[at]);
        const model::Attribute* end = end_of(m_scene.model.kinds[m_thread.items[at].kind]);
        const bool own = end != nullptr && end->range_rule.empty() && fact.defines;
        const plan::AttributeFact* value = own ? fact.find(end->id) : nullptr;
        const auto time = value == nullptr ? std::nullopt : time_in(value->text);
        if (!time || any_says(fact, false)) {
            return;
        }
        const Period period = m_thread.documents[document].facts.period;
        const bool after =
            time->whole_years ? time->days.to.year > period.to.year : time->days.to > period.to;
        const bool before = time->days.to < period.from;
        if (after || before) {
            tell(document, at, *value, after ? period.to : period.from,
                 after ? m_scene.say("slutar efter planens sista dag",
                                     "ends after the plan’s last day")
                       : m_scene.say("slutar före planens första dag",
                                     "ends before the plan’s first day"));
        }
    }

    void in_report(std::uint32_t document, std::uint32_t at) {
        const Item& item = m_thread.items[at];
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const model::ItemKind& kind = m_scene.model.kinds[item.kind];
        const model::Attribute* end = end_of(kind);
        const plan::AttributeFact* said = rating_attribute(kind, fact);
        if (end == nullptr || said == nullptr || any_says(fact, true)) {
            return;
        }
        const Rated rated = rating_of(m_scene.model, item.kind, said->text);
        const plan::AttributeFact* value = fact.find(end->id);
        if (value == nullptr && item.definition != k_none) {
            value = m_thread.fact_of(m_thread.items[item.definition]).find(end->id);
        }
        const auto time = value == nullptr ? std::nullopt : time_in(value->text);
        if (rated.step == nullptr || rated.step->fulfilled || is_closed(*rated.step) || !time) {
            return;
        }
        const Date now =
            m_scene.options.today.value_or(m_thread.documents[document].facts.period.to);
        if (time->days.to < now) {
            tell(document, at, *value, now,
                 m_scene.say("skulle ha varit klar, men bedöms som ”",
                             "should have been done, but is rated “") +
                     rated.step->name + m_scene.say("”", "”"));
        }
    }

    /// "Avbrutet", "Utgår": nothing is waited for.
    static bool is_closed(const model::Rating& step) {
        const std::string folded = text::fold(step.name);
        return folded.find("avbrut") != std::string::npos ||
               folded.find("utgår") != std::string::npos || says(step.name, true);
    }

    void tell(std::uint32_t document, std::uint32_t at, const plan::AttributeFact& value,
              Date limit, const std::string& fault) {
        const Item& item = m_thread.items[at];
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const bool here = fact.find(value.id) == &value && value.location.paragraph != 0;
        document::Location location = here ? value.location : fact.location;
        location.headings = fact.location.headings;
        auto report = m_scene.report(document, k_rule);
        report.with("post", m_scene.words_of(at))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("slut", text::shorten(text::squeeze(value.text), 60))
            .with("brist", fault)
            .with("grans", to_iso(limit))
            .about(name_of(m_thread, item))
            .at(location);
        if (!here && item.definition != k_none) {
            m_scene.relate(report, item.definition);
        }
    }

    Scene& m_scene;
    const Thread& m_thread;
};

} // namespace

Rule late_items() {
    return {{k_rule}, [](Scene& scene) { LateItems(scene).check(); }};
}

} // namespace styrkoll::trace
