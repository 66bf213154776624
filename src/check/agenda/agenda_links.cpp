// SPDX-License-Identifier: Apache-2.0
//
// What a document says of Agenda 2030: goals and targets that do not exist, a number with another
// goal's name, and a plan whose goals the model links to it but that are not. The model says where
// the links stand: the property whose rule is `agenda-saknas`.
#include "check/agenda/agenda_references.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "check/spots.hpp"
#include "language/word_store.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace styrkoll::check {
namespace {

using language::Agenda;
using language::AgendaGoal;

constexpr std::string_view k_goal_rule = "agenda-mal", k_target_rule = "agenda-delmal",
                           k_name_rule = "agenda-namn", k_missing_rule = "agenda-saknas",
                           k_dimension_rule = "agenda-dimension";

/// "4.1 till 4.7 och 4.a till 4.c"
std::string targets_of(const AgendaGoal& goal, Language language) {
    const std::string number = std::to_string(goal.number) + ".";
    const std::string_view to = say(language, " till ", " to ");
    std::string words = number + "1" + std::string(to) + number + std::to_string(goal.last_number);
    if (goal.last_letter != 0) {
        words += std::string(say(language, " och ", " and ")) + number + "a" + std::string(to) +
                 number + goal.last_letter;
    }
    return words;
}

class Links {
public:
    Links(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink),
          m_agenda(context.resources->subjects->agenda), m_where(*plan.document),
          m_found(agenda_references(*plan.document, m_where, m_agenda)) {}

    void check() {
        std::map<std::string, std::vector<const AgendaReference*>> goals, targets, names;
        for (const AgendaReference& one : m_found) {
            if (m_agenda.find(one.goal) == nullptr) {
                goals[std::to_string(one.goal)].push_back(&one);
                continue;
            }
            m_linked.insert(one.goal);
            if (!one.target.empty() && !m_agenda.has_target(one.goal, one.target)) {
                targets[std::to_string(one.goal) + "." + one.target].push_back(&one);
            } else if (one.named != 0 && one.named != one.goal) {
                names[std::to_string(one.goal) + " " + std::to_string(one.named)].push_back(&one);
            }
        }
        for (const auto& [key, places] : goals) {
            at_all(describe(k_goal_rule, key, *places.front()), places);
        }
        for (const auto& [key, places] : targets) {
            auto report = describe(k_target_rule, key, *places.front());
            report.with("finns",
                        targets_of(*m_agenda.find(places.front()->goal), m_context.language));
            at_all(std::move(report), places);
        }
        for (const auto& [key, places] : names) {
            wrong_name(key, places);
        }
        whole();
    }

private:
    finding::Sink::Report describe(std::string_view rule, const std::string& key,
                                   const AgendaReference& first) {
        auto report = m_sink.report(rule);
        const AgendaGoal* goal = m_agenda.find(first.goal);
        report.with("mal", std::to_string(first.goal))
            .with("delmal", first.target.empty() ? std::string{}
                                                 : std::to_string(first.goal) + "." + first.target)
            .with("namn", goal == nullptr ? std::string{} : goal->name)
            .with("skrivet", shown(first.written))
            .about(key);
        return report;
    }

    void at_all(finding::Sink::Report report, const std::vector<const AgendaReference*>& places) {
        std::vector<document::Place> at;
        for (const AgendaReference* one : places) {
            at.push_back(one->place);
        }
        stand_at(report, at, [&places](std::size_t which) { return places[which]->written; });
    }

    void wrong_name(const std::string& key, const std::vector<const AgendaReference*>& places) {
        const AgendaGoal& named = *m_agenda.find(places.front()->named);
        auto report = describe(k_name_rule, key, *places.front());
        report.with("annat", named.name).with("annat-nummer", std::to_string(named.number));
        at_all(std::move(report), places);
    }

    /// The kind of item that links to Agenda 2030, where this type of document states such items.
    [[nodiscard]] std::optional<std::uint32_t> linking_kind() const {
        if (m_plan.type() == nullptr) {
            return std::nullopt;
        }
        for (const std::uint32_t kind : m_plan.type()->defines) {
            const auto& attributes = m_plan.model->kinds[kind].attributes;
            if (std::any_of(attributes.begin(), attributes.end(),
                            [](const model::Attribute& attribute) {
                                return attribute.rule == k_missing_rule;
                            })) {
                return kind;
            }
        }
        return std::nullopt;
    }

    void whole() {
        const auto kind = linking_kind();
        if (!kind) {
            return;
        }
        const auto items = defined_items(m_plan, *kind);
        if (items.empty()) {
            return;
        }
        const model::ItemKind& known = m_plan.model->kinds[*kind];
        if (m_linked.empty()) {
            m_sink.report(k_missing_rule)
                .with("slag", known.plural)
                .with("antal", std::to_string(items.size()))
                .at(m_plan.items[items.front()].place);
            return;
        }
        dimensions(m_plan.items[items.front()].place);
    }

    void dimensions(const plan::Place& place) {
        std::vector<std::string> untouched;
        std::vector<std::string> goals;
        for (const std::string& dimension : m_agenda.dimensions) {
            std::vector<std::string> own;
            bool touched = false;
            for (const AgendaGoal& goal : m_agenda.goals) {
                if (goal.dimension == dimension) {
                    touched = touched || m_linked.contains(goal.number);
                    own.push_back(std::to_string(goal.number));
                }
            }
            if (!touched) {
                untouched.push_back(dimension);
                goals.insert(goals.end(), own.begin(), own.end());
            }
        }
        if (untouched.empty()) {
            return;
        }
        m_sink.report(k_dimension_rule)
            .with("dimension", listed(untouched, m_context.language))
            .with("mal", listed(goals, m_context.language))
            .at(place);
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    const Agenda& m_agenda;
    AgendaContext m_where;
    std::vector<AgendaReference> m_found;
    std::set<int> m_linked; ///< goals there are that the document refers to
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (context.resources->subjects != nullptr) {
        Links(plan, context, sink).check();
    }
}

} // namespace

Check agenda_links() {
    return {.name = "agenda_links",
            .rules = {k_goal_rule, k_target_rule, k_name_rule, k_missing_rule, k_dimension_rule},
            .needs_prose = true,
            .run = run};
}

} // namespace styrkoll::check
