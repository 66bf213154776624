// SPDX-License-Identifier: Apache-2.0
//
// An organ's former name in what the document says of itself. A plan decided while the old name
// still held is right; where nothing dates the document nothing is said.
#include "base/date.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "identitet-organ-gammalt-namn";

struct OldName {
    std::uint32_t organ = plan::k_none;
    std::string written;
    plan::Place place;
};

/// When the document was made: its decision, else the first day of its period.
std::optional<Date> day_of(const plan::Plan& plan) {
    if (plan.identity.decision.date) {
        return plan.identity.decision.date;
    }
    const auto& period = plan.identity.period.value;
    return period ? std::optional(period->days.from) : std::nullopt;
}

class OldNames {
public:
    OldNames(const plan::Plan& plan, const Context& context, Date day)
        : m_plan(plan), m_context(context), m_day(day) {}

    std::vector<OldName> find() {
        for (const plan::FieldValue& field : m_plan.identity.fields) {
            if (m_plan.model->fields[field.field].type == model::ValueType::organ) {
                in_text(field.text, field.evidence.place);
            }
        }
        in_text(m_plan.identity.title, m_plan.identity.title_place);
        return std::move(m_found);
    }

private:
    void in_text(std::string_view text, const plan::Place& place) {
        for (const plan::OrganIndex::Hit& hit : m_context.vocabulary.organs.find(text)) {
            const std::string written(text.substr(hit.begin, hit.end - hit.begin));
            if (hit.former && had_ended(hit.organ)) {
                m_found.push_back({hit.organ, written, place});
            }
        }
    }

    /// Every former name of the organ had ended by the day.
    [[nodiscard]] bool had_ended(std::uint32_t organ) const {
        const auto& former = m_plan.model->organisation.organs[organ].former;
        return std::all_of(former.begin(), former.end(), [this](const model::FormerName& name) {
            return !name.until || *name.until < m_day;
        });
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    Date m_day;
    std::vector<OldName> m_found;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto day = day_of(plan);
    if (!day) {
        return;
    }
    const auto found = OldNames(plan, context, *day).find();
    if (found.empty()) {
        return;
    }
    const auto placed = std::find_if(found.begin(), found.end(), [](const OldName& name) {
        return name.place.block != document::k_none;
    });
    const OldName& first = placed == found.end() ? found.front() : *placed;
    const std::string& today = plan.model->organisation.organs[first.organ].name();
    auto report = sink.report(k_rule);
    report.with("gammalt", first.written)
        .with("organ", today)
        .at(first.place.block == document::k_none ? opening(plan) : first.place)
        .suggest(today);
    for (const OldName& other : found) {
        if (&other != &first && other.place.block != document::k_none) {
            report.related(other.place, other.written);
        }
    }
}

} // namespace

Check former_organ_name() {
    return {.name = "former_organ_name", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
