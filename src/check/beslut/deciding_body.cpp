// SPDX-License-Identifier: Apache-2.0
//
// Who decides on a document: the model's `beslutas`. A body above those may decide too, a version
// that is not decided yet may have been handed on by another, and a plan that officials decide may
// be decided by anybody above them.
#include "base/text.hpp"
#include "check/beslut/proposal.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using finding::Severity;

constexpr std::string_view k_body = "beslut-instans";
constexpr std::string_view k_delegation = "lag-delegation";

bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

class DecidingBody {
public:
    DecidingBody(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink), m_organisation(plan.model->organisation) {
    }

    void check() {
        const plan::FieldValue* field =
            m_plan.identity.find(m_plan.model->find_field("beslutande"));
        if (field == nullptr || !is_filled(field->text) || is_undecided() ||
            m_plan.type()->decided_by.empty()) {
            return;
        }
        const auto hits = m_context.vocabulary.organs.find(field->text);
        const auto kind_of = [&](const auto& hit) { return m_organisation.organs[hit.organ].kind; };
        if (hits.empty() || begins_with_role(field->text)) {
            official(*field);
        } else if (is_committee(field->text, hits.front())) {
            tell(k_delegation, *field, Severity::error);
        } else if (std::none_of(hits.begin(), hits.end(),
                                [&](const auto& hit) { return may_decide(kind_of(hit)); })) {
            wrong_kind(*field, hits.front().organ);
        } else if (hits.size() == 1) {
            other_board(*field, hits.front().organ);
            council_for_board(*field, hits.front().organ);
        }
    }

private:
    [[nodiscard]] bool is_undecided() const {
        const auto& status = m_plan.identity.status;
        return status.known() && !m_plan.model->statuses[status.value].decided;
    }

    /// One of the type's own, or one that stands above them.
    [[nodiscard]] bool may_decide(std::uint32_t kind) const {
        const auto& own = m_plan.type()->decided_by;
        if (holds(own, kind) || m_organisation.kinds[kind].single) {
            return true;
        }
        return std::any_of(own.begin(), own.end(), [&](std::uint32_t below) {
            std::size_t steps = m_organisation.kinds.size();
            for (std::uint32_t at = m_organisation.kinds[below].under;
                 at != plan::k_none && steps-- > 0; at = m_organisation.kinds[at].under) {
                if (at == kind) {
                    return true;
                }
            }
            return false;
        });
    }

    /// Kinds that have kinds of officials below them, and those that stand alone at the top.
    [[nodiscard]] bool is_elected(std::uint32_t kind) const {
        return m_organisation.kinds[kind].under == plan::k_none;
    }

    [[nodiscard]] bool only_elected_decide() const {
        const auto& own = m_plan.type()->decided_by;
        return std::all_of(own.begin(), own.end(),
                           [&](std::uint32_t kind) { return is_elected(kind); });
    }

    /// "Socialchefen", "Kommundirektören på delegation": a role, no organ.
    [[nodiscard]] static bool begins_with_role(std::string_view text) {
        constexpr std::array<std::string_view, 6> k_roles{
            "chef", "chefen", "direktör", "direktören", "handläggare", "handläggaren"};
        const std::string folded = text::fold(text);
        const auto words = text::words(folded);
        return !words.empty() &&
               std::any_of(k_roles.begin(), k_roles.end(),
                           [&](std::string_view one) { return words.front().ends_with(one); });
    }

    void official(const plan::FieldValue& field) {
        if (begins_with_role(field.text) && only_elected_decide() && is_plan_of_elected()) {
            tell(k_delegation, field, Severity::error);
        }
    }

    /// KL 6 kap. 38 § is about the municipality's own organs, not its companies.
    [[nodiscard]] bool is_plan_of_elected() const {
        const std::uint32_t kind = m_plan.identity.organ.value.kind;
        return kind != plan::k_none && (m_organisation.kinds[kind].single || has_officials(kind));
    }

    [[nodiscard]] bool has_officials(std::uint32_t kind) const {
        return std::any_of(m_organisation.kinds.begin(), m_organisation.kinds.end(),
                           [kind](const auto& other) { return other.under == kind; });
    }

    void wrong_kind(const plan::FieldValue& field, std::uint32_t organ) {
        const std::uint32_t kind = m_organisation.organs[organ].kind;
        if (!is_elected(kind)) {
            tell(only_elected_decide() ? k_delegation : k_body, field, Severity::error);
        } else {
            // The board that prepares a matter for the council is often named as deciding.
            tell(k_body, field, has_officials(kind) ? Severity::warning : Severity::error);
        }
    }

    /// "Kulturnämndens arbetsutskott" of a plan that the board itself must decide.
    [[nodiscard]] bool is_committee(std::string_view text, const plan::OrganIndex::Hit& hit) const {
        const std::string after = text::fold(text::trim(text.substr(hit.end)));
        return hit.genitive && hit.begin == 0 &&
               (after.starts_with("arbetsutskott") || after.starts_with("utskott")) &&
               m_plan.type()->document_class == "plan" && only_elected_decide() &&
               is_plan_of_elected();
    }

    /// A board's plan that the council has decided: it may, but the model leaves it to the board.
    void council_for_board(const plan::FieldValue& field, std::uint32_t organ) {
        const std::uint32_t kind = m_organisation.organs[organ].kind;
        const auto& owner = m_plan.identity.organ;
        const auto& deciders = m_plan.type()->decided_by;
        if (m_organisation.kinds[kind].single && owner.known() && deciders.size() == 1 &&
            deciders.front() == owner.value.kind && has_officials(owner.value.kind) &&
            m_plan.type()->document_class == "plan") {
            tell(k_body, field, Severity::warning);
        }
    }

    /// A board's plan that another board has decided. The executive board may step in.
    void other_board(const plan::FieldValue& field, std::uint32_t organ) {
        const auto& owner = m_plan.identity.organ;
        const bool both = owner.known() && owner.value.organ != plan::k_none &&
                          owner.value.organ != organ &&
                          owner.value.kind == m_organisation.organs[organ].kind;
        if (both && m_plan.type()->issued_by.size() == 1 && m_plan.type()->decided_by.size() == 1 &&
            is_elected(owner.value.kind)) {
            m_sink.report(k_body, Severity::error)
                .with("typ", m_plan.type()->name)
                .with("organ", m_organisation.organs[owner.value.organ].name())
                .with("vem", shown(field.text))
                .at(place(field));
        }
    }

    void tell(std::string_view rule, const plan::FieldValue& field, Severity severity) {
        std::vector<std::string> names;
        for (const std::uint32_t kind : m_plan.type()->decided_by) {
            names.push_back(m_organisation.kinds[kind].name);
        }
        m_sink.report(rule, severity)
            .with("typ", m_plan.type()->name)
            .with("organ", listed(names, m_context.language))
            .with("vem", shown(field.text))
            .with("kalla", "KL 6 kap. 38 §")
            .at(place(field));
    }

    [[nodiscard]] plan::Place place(const plan::FieldValue& field) const {
        return field.evidence.place.block == document::k_none ? opening(m_plan)
                                                              : field.evidence.place;
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    const model::Organisation& m_organisation;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    DecidingBody(plan, context, sink).check();
    check_proposed_decider(plan, context, sink);
    check_delegated_plan(plan, context, sink);
}

} // namespace

Check deciding_body() {
    return {
        .name = "deciding_body", .rules = {k_body, k_delegation}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
