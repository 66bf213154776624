// SPDX-License-Identifier: Apache-2.0
//
// A heading with nothing below it, or with nothing but the template's own instructions, is no
// section. Pictures and objects are content; sub-headings alone are not.
#include "base/text.hpp"
#include "check/avsnitt/found.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::check {
namespace {

using document::BlockKind;
using document::Flow;

constexpr std::string_view k_empty = "avsnitt-tomt";
constexpr std::string_view k_guidance = "avsnitt-anvisning";

/// What stands below a heading.
struct Content {
    std::size_t words = 0; ///< of the document's own
    bool picture = false;
    std::uint32_t guidance = plan::k_none; ///< first block of it
};

class SectionContent {
public:
    SectionContent(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink), m_guidance(*plan.model) {
        for (const plan::Item& item : plan.items) {
            if (item.position == plan::Position::heading) {
                m_item_headings.emplace(item.section, item.kind);
            }
        }
    }

    void check() {
        for (std::uint32_t at = 0; at < m_plan.type()->sections.size(); ++at) {
            const model::SectionRule& rule = m_plan.type()->sections[at];
            const auto found = sections_of(m_plan, at);
            if (!found.empty() && rule.concerns(m_plan.identity.organ.value.kind)) {
                check(rule, found);
            }
        }
    }

private:
    /// Several headings may share a section; one of them with content is enough.
    void check(const model::SectionRule& rule, const std::vector<std::uint32_t>& found) {
        const auto wanted = static_cast<std::size_t>(std::max(rule.min_words, 1));
        Content first;
        for (const std::uint32_t at : found) {
            const Content content = content_of(m_plan.sections[at], wanted);
            if (content.picture || content.words >= wanted || items_follow(rule, at)) {
                return;
            }
            first = at == found.front() ? content : first;
        }
        const plan::Section& section = m_plan.sections[found.front()];
        const bool guidance = first.words == 0 && first.guidance != plan::k_none;
        auto report = m_sink.report(guidance ? k_guidance : k_empty, severity_of(rule.requirement));
        report.with("avsnitt", rule.name)
            .with("rubrik", shown(m_plan.document->text_of(section.heading)))
            .with("innehall", in_words(first.words, wanted))
            .at(whole(*m_plan.document, guidance ? first.guidance : section.heading));
        if (guidance) {
            report.with("text", shown(m_plan.document->text_of(first.guidance)));
        }
    }

    /// "Koncerngemensamma mål" and then "Mål 1 ..." on the same level: a slip of levels, not an
    /// empty section.
    [[nodiscard]] bool items_follow(const model::SectionRule& rule, std::uint32_t section) const {
        const auto next = m_item_headings.find(section + 1);
        return next != m_item_headings.end() &&
               std::find(rule.holds.begin(), rule.holds.end(), next->second) != rule.holds.end();
    }

    [[nodiscard]] std::string in_words(std::size_t words, std::size_t wanted) const {
        const Language language = m_context.language;
        if (words == 0) {
            return std::string(say(language, "är tomt", "is empty"));
        }
        std::string phrase(say(language, "har bara ", "has only "));
        phrase.append(std::to_string(words))
            .append(say(language, " ord, minst ", " words, at least "));
        return phrase.append(std::to_string(wanted))
            .append(say(language, " väntas", " are expected"));
    }

    /// Looks no further than to where there is enough.
    [[nodiscard]] Content content_of(const plan::Section& section, std::size_t wanted) const {
        const document::Document& document = *m_plan.document;
        Content content;
        for (std::uint32_t block = section.heading + 1;
             block < section.end && content.words < wanted && !content.picture; ++block) {
            const document::Block& own = document.blocks[block];
            const bool read = own.flow == Flow::body || own.flow == Flow::frame;
            if (!read || own.kind == BlockKind::heading) {
                continue;
            }
            const auto [begin, end] = document.marks_of(block);
            content.picture |= std::any_of(begin, end, [](const document::Mark& mark) {
                return mark.kind == document::MarkKind::image ||
                       mark.kind == document::MarkKind::object;
            });
            if (text::trim(document.text_of(own)).empty()) {
                continue;
            }
            if (m_guidance.is_guidance(document, block)) {
                content.guidance = std::min(content.guidance, block);
            } else {
                content.words += text::words(document.text_of(own)).size();
            }
        }
        return content;
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    Guidance m_guidance;
    std::unordered_map<std::uint32_t, std::uint32_t> m_item_headings; ///< section -> item kind
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    SectionContent(plan, context, sink).check();
}

} // namespace

Check section_content() {
    return {
        .name = "section_content", .rules = {k_empty, k_guidance}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
