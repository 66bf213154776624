// SPDX-License-Identifier: Apache-2.0
//
// Organs that items name and the model does not know. "Samtliga nämnder" names none and is right; a
// word such as "Fritidsnämnden" beside a known organ is found by its ending, which is the kind's.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/nearest.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

class UnknownOrgans {
public:
    UnknownOrgans(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {
        for (const model::OrganKind& kind : plan.model->organisation.kinds) {
            m_kind_stems.push_back(plan::stem(text::fold(kind.name)));
        }
    }

    void check(const plan::Item& item) {
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        for (const plan::AttributeValue& value : item.attributes) {
            if (value.attribute == plan::k_none ||
                attributes[value.attribute].unknown_rule.empty() || !is_filled(value.text)) {
                continue;
            }
            if (const std::string name = unknown_in(value.text); !name.empty()) {
                tell(attributes[value.attribute], item, value, name);
            }
        }
    }

private:
    /// The words that should have named an organ and do not, or nothing.
    [[nodiscard]] std::string unknown_in(std::string_view text) const {
        const auto hits = m_context.vocabulary.organs.find(text);
        bool collective = false;
        for (const plan::Token& token : plan::tokenise(text)) {
            const auto begin = static_cast<std::size_t>(token.raw.data() - text.data());
            const bool known = std::any_of(hits.begin(), hits.end(), [begin](const auto& hit) {
                return hit.begin <= begin && begin < hit.end;
            });
            if (known) {
                continue;
            }
            const Likeness likeness = likeness_of(token.stem);
            collective |= likeness == Likeness::kind;
            if (likeness == Likeness::organ) {
                return std::string(token.raw);
            }
        }
        return hits.empty() && !collective ? std::string(text) : std::string{};
    }

    enum class Likeness { none, kind, organ };

    /// "nämnder" is a kind of organ; "fritidsnämnden" is an organ of that kind.
    [[nodiscard]] Likeness likeness_of(const std::string& stem) const {
        for (const std::string& kind : m_kind_stems) {
            if (stem == kind) {
                return Likeness::kind;
            }
            if (stem.size() > kind.size() && kind.size() > 4 && stem.ends_with(kind)) {
                return Likeness::organ;
            }
        }
        return Likeness::none;
    }

    void tell(const model::Attribute& attribute, const plan::Item& item,
              const plan::AttributeValue& value, const std::string& name) {
        const std::string near = nearest(name, organ_names(*m_plan.model));
        auto report = m_sink.report(attribute.unknown_rule);
        report.with("organ", shown(name))
            .with("post", name_of(m_plan, item))
            .with("egenskap", attribute.name)
            .at(value.place.block == document::k_none ? item.place : value.place);
        if (!near.empty()) {
            report.suggest(near);
        }
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<std::string> m_kind_stems;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    UnknownOrgans organs(plan, context, sink);
    for (const plan::Item& item : plan.items) {
        if (item.defines) {
            organs.check(item);
        }
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const std::uint32_t kind : plan.type()->defines) {
        for (const model::Attribute& attribute : plan.model->kinds[kind].attributes) {
            add_rule(rules, attribute.unknown_rule);
        }
    }
    return rules;
}

} // namespace

Check item_organs() {
    return {.name = "item_organs",
            .rules = {"uppdrag-organ"},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
