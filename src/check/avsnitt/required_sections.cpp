// SPDX-License-Identifier: Apache-2.0
//
// Sections that the type must or should have. A heading that nearly says it is told instead of what
// is missing; a document without any headings is told once.
#include "check/avsnitt/found.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using model::Requirement;
using model::SectionRule;

constexpr std::string_view k_missing = "avsnitt-saknas";
constexpr std::string_view k_near = "avsnitt-nastan";
constexpr std::string_view k_no_headings = "avsnitt-inga-rubriker";

class RequiredSections {
public:
    RequiredSections(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink), m_rules(plan.type()->sections) {}

    void check() {
        if (requires_any() && !has_headings()) {
            tell_no_headings();
            return;
        }
        for (std::uint32_t definition = 0; definition < m_rules.size(); ++definition) {
            if (is_asked_for(m_plan, m_rules[definition]) && !is_there(m_plan, definition)) {
                tell_missing(definition);
            }
        }
    }

private:
    [[nodiscard]] bool requires_any() const {
        return std::any_of(m_rules.begin(), m_rules.end(), [&](const SectionRule& rule) {
            return rule.requirement == Requirement::must && is_asked_for(m_plan, rule);
        });
    }

    /// The document's title is no section's heading.
    [[nodiscard]] bool has_headings() const {
        const std::size_t titles = m_plan.level_offset > 0 ? 1 : 0;
        return m_plan.sections.size() > titles;
    }

    void tell_no_headings() {
        std::vector<std::string> names;
        for (const SectionRule& rule : m_rules) {
            if (rule.requirement == Requirement::must && is_asked_for(m_plan, rule)) {
                names.push_back("”" + rule.name + "”");
            }
        }
        m_sink.report(k_no_headings)
            .with("typ", m_plan.type()->name)
            .with("avsnitt", listed(names, m_context.language))
            .at(opening(m_plan));
    }

    void tell_missing(std::uint32_t definition) {
        const SectionRule& rule = m_rules[definition];
        const auto near = std::find_if(
            m_plan.sections.begin(), m_plan.sections.end(), [&](const plan::Section& section) {
                return section.match == plan::Match::near && section.near == definition;
            });
        if (near != m_plan.sections.end()) {
            m_sink.report(k_near)
                .with("avsnitt", rule.name)
                .with("hittat", shown(m_plan.document->text_of(near->heading)))
                .at(whole(*m_plan.document, near->heading))
                .suggest(rule.name);
            return;
        }
        m_sink.report(k_missing, severity_of(rule.requirement))
            .about(rule.id)
            .with("avsnitt", rule.name)
            .with("krav", rule.requirement == Requirement::must ? "ska" : "bör")
            .with("var", where_to_put(rule))
            .with("kalla", rule.source)
            .with("typ", m_plan.type()->name)
            .at(opening(m_plan))
            .suggest(rule.name);
    }

    /// " efter avsnittet ”Omvärld”": the nearest section that should stand before it.
    [[nodiscard]] std::string where_to_put(const SectionRule& rule) const {
        const SectionRule* before = nullptr;
        for (std::uint32_t at = 0; at < m_rules.size(); ++at) {
            const SectionRule& other = m_rules[at];
            const bool earlier = other.order > 0 && other.order < rule.order;
            if (earlier && (before == nullptr || other.order > before->order) &&
                !sections_of(m_plan, at).empty()) {
                before = &other;
            }
        }
        if (before == nullptr) {
            return {};
        }
        std::string phrase(say(m_context.language, " efter avsnittet ”", " after the section ”"));
        return phrase.append(before->name).append("”");
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    const std::vector<SectionRule>& m_rules;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    RequiredSections(plan, context, sink).check();
}

} // namespace

Check required_sections() {
    return {.name = "required_sections",
            .rules = {k_missing, k_near, k_no_headings},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
