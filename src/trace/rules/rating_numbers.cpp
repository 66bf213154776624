// SPDX-License-Identifier: Apache-2.0
//
// A rating that its own numbers contradict: fulfilled though no target was reached, not fulfilled
// though all were. Only where which way is better is known: a target below the baseline means that
// lower is.
#include "trace/rules/rules.hpp"
#include "trace/values.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_rule = "uppfoljning-strider";
constexpr std::string_view k_outcome = "utfall", k_target = "malvarde", k_baseline = "utgangsvarde";

/// Whether an indicator reached its target.
struct Reached {
    bool yes = false;
    std::string words; ///< "utfallet är 80 och målvärdet 85"
};

class RatingNumbers {
public:
    explicit RatingNumbers(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t document = 0; document < m_thread.documents.size(); ++document) {
            const Source& source = m_thread.documents[document];
            if (m_scene.is_reported(document) && is_report(m_scene.model, source.type)) {
                of_report(document);
            }
        }
    }

private:
    void of_report(std::uint32_t document) {
        const Source& source = m_thread.documents[document];
        std::unordered_map<std::uint32_t, std::vector<Reached>> by_goal; ///< definition
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const std::uint32_t at = source.first_item + fact;
            const auto reached = reached_target(at);
            if (!reached) {
                continue;
            }
            one_indicator(at, *reached);
            if (const std::uint32_t goal = goal_of(at); goal != k_none) {
                by_goal[goal].push_back(*reached);
            }
        }
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const std::uint32_t at = source.first_item + fact;
            const auto own = by_goal.find(m_thread.items[at].definition);
            if (own != by_goal.end()) {
                one_goal(at, own->second);
            }
        }
    }

    [[nodiscard]] std::optional<Reached> reached_target(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        const int year = m_scene.directory.year_of(item.document);
        const auto outcome = number(item, k_outcome, year);
        const auto target = number(item, k_target, year);
        auto baseline = number(item, k_baseline, year);
        if (!baseline && item.repeats != k_none) {
            baseline = number(m_thread.items[item.repeats], k_baseline, year);
        }
        if (!outcome || !target) {
            return std::nullopt;
        }
        const bool equal = outcome->thousandths == target->thousandths;
        if (!equal && (!baseline || baseline->thousandths == target->thousandths)) {
            return std::nullopt; // which way is better is not known
        }
        const bool lower = baseline && target->thousandths < baseline->thousandths;
        const bool yes = equal || (lower ? outcome->thousandths < target->thousandths
                                         : outcome->thousandths > target->thousandths);
        return Reached{
            yes, m_scene.say("utfallet är ", "the outcome is ") + plan::to_words(*outcome) +
                     m_scene.say(" och målvärdet ", " and the target ") + plan::to_words(*target)};
    }

    [[nodiscard]] std::optional<plan::Amount> number(const Item& item, std::string_view id,
                                                     int year) const {
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const plan::AttributeFact* value = fact.find(id, year, year);
        value = value == nullptr && id == k_baseline ? fact.find(id) : value;
        return value == nullptr ? std::nullopt : number_in(value->text);
    }

    /// The goal that the indicator stands below, here or where it comes from.
    [[nodiscard]] std::uint32_t goal_of(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        for (const std::uint32_t where : {at, item.definition}) {
            if (where == k_none) {
                continue;
            }
            const Item& own = m_thread.items[where];
            const std::uint32_t parent = m_thread.fact_of(own).parent;
            if (parent != k_none) {
                return m_thread.items[m_thread.source_of(own).first_item + parent].definition;
            }
        }
        return k_none;
    }

    [[nodiscard]] Rated rated(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        const plan::AttributeFact* said =
            rating_attribute(m_scene.model.kinds[item.kind], m_thread.fact_of(item));
        return said == nullptr ? Rated{} : rating_of(m_scene.model, item.kind, said->text);
    }

    [[nodiscard]] bool is_worst(std::uint32_t at, const Rated& own) const {
        const std::uint32_t kind = m_thread.items[at].kind;
        return std::any_of(m_scene.model.scales.begin(), m_scene.model.scales.end(),
                           [&](const model::Scale& scale) {
                               return scale.kinds.empty() && scale.concerns(kind) &&
                                      !scale.steps.empty() && &scale.steps.back() == own.step;
                           });
    }

    void one_indicator(std::uint32_t at, const Reached& reached) {
        const Rated own = rated(at);
        if (own.step == nullptr) {
            return;
        }
        if ((own.step->fulfilled && !reached.yes) || (is_worst(at, own) && reached.yes)) {
            tell(at, own, reached.words);
        }
    }

    void one_goal(std::uint32_t at, const std::vector<Reached>& indicators) {
        const Rated own = rated(at);
        if (own.step == nullptr) {
            return;
        }
        const auto count = static_cast<std::size_t>(std::count_if(
            indicators.begin(), indicators.end(), [](const Reached& one) { return one.yes; }));
        if (own.step->fulfilled && count == 0) {
            tell(at, own,
                 m_scene.say("inget av dess nyckeltal (", "none of its indicators (") +
                     std::to_string(indicators.size()) +
                     m_scene.say(") når målvärdet", ") reaches the target"));
        } else if (is_worst(at, own) && count == indicators.size()) {
            tell(at, own,
                 m_scene.say("alla dess nyckeltal (", "all of its indicators (") +
                     std::to_string(indicators.size()) +
                     m_scene.say(") når målvärdet", ") reach the target"));
        }
    }

    void tell(std::uint32_t at, const Rated& own, const std::string& numbers) {
        const Item& item = m_thread.items[at];
        auto report = m_scene.report(item.document, k_rule);
        report.with("namn", name_of(m_thread, item))
            .with("bedomning", own.step->name)
            .with("siffror", numbers)
            .about(name_of(m_thread, item))
            .at(m_scene.location_of(at));
    }

    Scene& m_scene;
    const Thread& m_thread;
};

} // namespace

Rule rating_numbers() {
    return {{k_rule}, [](Scene& scene) { RatingNumbers(scene).check(); }};
}

} // namespace styrkoll::trace
