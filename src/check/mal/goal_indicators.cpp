// SPDX-License-Identifier: Apache-2.0
//
// A goal that nothing measures, in a plan that measures its other goals. Where no goal has an
// indicator the plan measures them elsewhere or not at all, and its reader sees that at once.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "language/subject_lists.hpp"
#include "language/word_store.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

using plan::Item;

constexpr std::string_view k_rule = "mal-utan-nyckeltal";
constexpr std::string_view k_measures = "mater"; ///< the relation of an indicator to its goal
constexpr std::string_view k_target = "malvarde";

bool is_indicator(const model::ItemKind& kind) {
    return std::any_of(kind.attributes.begin(), kind.attributes.end(),
                       [](const model::Attribute& one) { return one.relation == k_measures; });
}

/// A goal with a target of its own is its own indicator.
bool measures_itself(const model::ItemKind& kind) {
    return std::any_of(kind.attributes.begin(), kind.attributes.end(),
                       [](const model::Attribute& one) { return one.id == k_target; });
}

class Measured {
public:
    explicit Measured(const plan::Plan& plan) : m_plan(plan) {
        for (const model::ItemKind& kind : plan.model->kinds) {
            if (is_indicator(kind)) {
                for (const std::string& word : kind.words) {
                    m_words.push_back(text::fold(word));
                }
            }
        }
        for (const plan::Reference& reference : plan.references) {
            if (reference.item != plan::k_none && is_indicator(kind_of(reference.item))) {
                m_referred.insert(reference.code);
            }
        }
        for (std::uint32_t at = 0; at < plan.items.size(); ++at) {
            if (is_indicator(kind_of(at))) {
                m_blocks.push_back(plan.items[at].first_block);
            }
            for (std::uint32_t up = plan.items[at].parent;
                 is_indicator(kind_of(at)) && up != plan::k_none && up != at;
                 up = plan.items[up].parent) {
                if (!m_parents.insert(up).second) {
                    break;
                }
            }
        }
        std::sort(m_blocks.begin(), m_blocks.end());
    }

    [[nodiscard]] bool is_measured(std::uint32_t at) const {
        const Item& item = m_plan.items[at];
        return m_parents.contains(at) || (!item.code.empty() && m_referred.contains(item.code)) ||
               holds_indicator(item) || says_so(item);
    }

private:
    [[nodiscard]] const model::ItemKind& kind_of(std::uint32_t item) const {
        return m_plan.model->kinds[m_plan.items[item].kind];
    }

    /// An indicator stands within the goal's own text or section.
    [[nodiscard]] bool holds_indicator(const Item& goal) const {
        std::uint32_t last = goal.last_block;
        if (goal.position == plan::Position::heading && goal.section != plan::k_none) {
            const plan::Section& section = m_plan.sections[goal.section];
            last = std::max(last, section.end == 0 ? 0 : section.end - 1);
        }
        const auto first = std::lower_bound(m_blocks.begin(), m_blocks.end(), goal.first_block);
        return first != m_blocks.end() && *first <= last;
    }

    /// "Indikator: ...", a column "Nyckeltal" beside the goal.
    [[nodiscard]] bool says_so(const Item& goal) const {
        const auto names = [this](std::string_view text) {
            const std::string folded = text::fold(text);
            return std::any_of(m_words.begin(), m_words.end(), [&folded](const std::string& word) {
                return folded.find(word) != std::string::npos;
            });
        };
        for (const plan::AttributeValue& value : goal.attributes) {
            if (names(value.name) && is_filled(value.text)) {
                return true;
            }
        }
        for (std::uint32_t block = goal.first_block;
             block <= goal.last_block && block < m_plan.document->blocks.size(); ++block) {
            if (names(m_plan.document->text_of(block))) {
                return true;
            }
        }
        return false;
    }

    const plan::Plan& m_plan;
    std::vector<std::string> m_words;
    std::set<std::string> m_referred; ///< codes that indicators refer to
    std::set<std::uint32_t> m_parents;
    std::vector<std::uint32_t> m_blocks; ///< where indicators begin, ascending
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (context.resources->subjects == nullptr) {
        return;
    }
    const auto& kinds = context.resources->subjects->goals.kinds;
    const Measured measured(plan);
    for (const std::uint32_t kind : plan.type()->defines) {
        const model::ItemKind& known = plan.model->kinds[kind];
        if (std::find(kinds.begin(), kinds.end(), known.id) == kinds.end() ||
            measures_itself(known)) {
            continue;
        }
        const auto goals = defined_items(plan, kind);
        std::vector<std::uint32_t> bare;
        std::copy_if(goals.begin(), goals.end(), std::back_inserter(bare),
                     [&measured](std::uint32_t at) { return !measured.is_measured(at); });
        if (bare.size() == goals.size()) {
            continue;
        }
        for (const std::uint32_t at : bare) {
            const Item& goal = plan.items[at];
            sink.report(k_rule)
                .with("post", name_of(plan, goal))
                .with("titel", shown(goal.title))
                .with("slag", known.name)
                .about(name_of(plan, goal))
                .at(goal.place);
        }
    }
}

} // namespace

Check goal_indicators() {
    return {.name = "goal_indicators",
            .rules = {k_rule},
            .needs_type = true,
            .needs_prose = true,
            .run = run};
}

} // namespace styrkoll::check
