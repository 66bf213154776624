// SPDX-License-Identifier: Apache-2.0
//
// Every goal and assignment is rated in each report of its year: with a step of the scale, and a
// comment where it is not fulfilled (styrmodellen, Uppföljning; KL 6 kap. 5 §).
#include "base/text.hpp"
#include "trace/rules/rules.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::trace {
namespace {

using finding::Severity;

constexpr std::string_view k_unrated = "uppfoljning-bedomning";
constexpr std::string_view k_scale = "uppfoljning-skala";
constexpr std::string_view k_comment = "uppfoljning-kommentar";
constexpr std::string_view k_comment_id = "kommentar"; ///< the property that comments a rating

class FollowUp {
public:
    explicit FollowUp(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        note_plans();
        for (const Duty& duty : m_thread.duties) {
            if (m_scene.model.chain[duty.rule].rated && duty.state == State::missing) {
                missing(duty);
            }
        }
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            if (is_followed_up(at)) {
                rating(at);
            }
        }
    }

private:
    /// A goal that an organ's plan does not take up, with or without a reason, is not asked for
    /// again in its reports: that is one cause.
    void note_plans() {
        for (const Duty& duty : m_thread.duties) {
            const bool not_taken_up = duty.state == State::missing || duty.state == State::declined;
            if (!m_scene.model.chain[duty.rule].rated && not_taken_up && duty.organ != k_none) {
                m_not_taken_up.insert({duty.item, duty.organ});
            }
        }
    }

    void missing(const Duty& duty) {
        const model::ChainRule& rule = m_scene.model.chain[duty.rule];
        const Item& item = m_thread.items[duty.item];
        const Severity severity = finding::parse_severity(rule.severity).value_or(Severity::error);
        if (duty.by != k_none) {
            auto report = m_scene.report(duty.document, k_unrated, severity);
            fill(report, duty).at(m_scene.location_of(duty.by));
            return;
        }
        if (m_not_taken_up.contains({duty.item, duty.organ})) {
            return;
        }
        auto report = m_scene.report(duty.document, rule.rule, severity);
        fill(report, duty).at(m_scene.section_for(duty.document, {item.kind}));
        m_scene.relate(report, duty.item);
    }

    Scene::Report& fill(Scene::Report& report, const Duty& duty) const {
        const Item& item = m_thread.items[duty.item];
        return report.with("post", m_scene.words_of(duty.item))
            .with("namn", name_of(m_thread, item))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("kalla", m_scene.document_words(item.document))
            .with("dokument", m_scene.document_words(duty.document))
            .with("skala", scale_words(item.kind))
            .about(name_of(m_thread, item));
    }

    [[nodiscard]] std::string scale_words(std::uint32_t kind) const {
        std::string out;
        for (const model::Scale& scale : m_scene.model.scales) {
            for (const model::Rating& step : scale.steps) {
                out += scale.concerns(kind) ? (out.empty() ? "" : ", ") + step.name : "";
            }
        }
        return out;
    }

    /// Repeated in a report, of a kind that reports rate.
    [[nodiscard]] bool is_followed_up(std::uint32_t at) const {
        const Item& item = m_thread.items[at];
        const Source& source = m_thread.source_of(item);
        return item.kind != k_none && m_scene.is_reported(item.document) &&
               is_report(m_scene.model, source.type) &&
               rating_attribute(m_scene.model.kinds[item.kind], m_thread.fact_of(item)) != nullptr;
    }

    void rating(std::uint32_t at) {
        const Item& item = m_thread.items[at];
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const plan::AttributeFact& said = *rating_attribute(m_scene.model.kinds[item.kind], fact);
        if (says_nothing(said.text) || !text::says_anything(said.text)) {
            return; // an empty rating is told where one is owed, a bare sign by its own document
        }
        const Rated rated = rating_of(m_scene.model, item.kind, said.text);
        if (rated.step == nullptr) {
            outside_scale(at, said);
        } else if (!rated.step->fulfilled && needs_comment(item.kind, *rated.step) &&
                   !has_comment(item)) {
            auto report = m_scene.report(item.document, k_comment);
            describe(report, at, said).at(m_scene.location_of(at));
        }
    }

    Scene::Report& describe(Scene::Report& report, std::uint32_t at,
                            const plan::AttributeFact& said) const {
        const Item& item = m_thread.items[at];
        return report.with("post", m_scene.words_of(at))
            .with("namn", name_of(m_thread, item))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("bedomning", text::shorten(said.text, 80))
            .with("skala", scale_words(item.kind))
            .about(name_of(m_thread, item));
    }

    void outside_scale(std::uint32_t at, const plan::AttributeFact& said) {
        auto report = m_scene.report(m_thread.items[at].document, k_scale);
        describe(report, at, said)
            .at(said.location.paragraph == 0 ? m_scene.location_of(at) : in_section(at, said));
    }

    /// An attribute's place, with the headings that its item stands under.
    [[nodiscard]] document::Location in_section(std::uint32_t at,
                                                const plan::AttributeFact& said) const {
        document::Location location = said.location;
        location.headings = m_scene.location_of(at).headings;
        return location;
    }

    /// Steps of a scale for some kinds only tell how far a thing has come, and need no excuse.
    [[nodiscard]] bool needs_comment(std::uint32_t kind, const model::Rating& step) const {
        const bool owed = std::any_of(
            m_scene.model.chain.begin(), m_scene.model.chain.end(),
            [kind](const model::ChainRule& rule) { return rule.rated && rule.from == kind; });
        return owed && std::any_of(m_scene.model.scales.begin(), m_scene.model.scales.end(),
                                   [&step](const model::Scale& scale) {
                                       return scale.kinds.empty() && &step >= scale.steps.data() &&
                                              &step < scale.steps.data() + scale.steps.size();
                                   });
    }

    /// Any words of the report's own will do, in a column of whatever name or in running text.
    [[nodiscard]] bool has_comment(const Item& item) const {
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const auto& known = m_scene.model.kinds[item.kind].attributes;
        return !says_nothing(fact.text) ||
               std::any_of(fact.attributes.begin(), fact.attributes.end(),
                           [&](const plan::AttributeFact& one) {
                               const auto own = std::find_if(
                                   known.begin(), known.end(),
                                   [&](const model::Attribute& each) { return each.id == one.id; });
                               const bool words = own == known.end() || own->id == k_comment_id;
                               return words && !says_nothing(one.text);
                           });
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_not_taken_up; ///< item, organ
};

} // namespace

Rule follow_up() {
    return {{k_unrated, k_scale, k_comment}, [](Scene& scene) { FollowUp(scene).check(); }};
}

} // namespace styrkoll::trace
