// SPDX-License-Identifier: Apache-2.0
//
// A decision is known by its date and paragraph: "§ 0", a sign without a number, a paragraph that
// has no date beside it. Placeholders and paragraphs of law are other things.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/lag/said.hpp"
#include "check/phrases.hpp"
#include "plan/decisions.hpp"
#include "plan/period.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "beslut-paragraf";
constexpr std::string_view k_sign = "§";

/// The sign at `at` has nothing but the end of a sentence after it, and no digit before it.
bool is_bare(std::string_view text, std::size_t at) {
    std::size_t after = at + k_sign.size();
    while (after < text.size()) {
        std::size_t next = after;
        if (!text::is_space(text::next_code_point(text, next))) {
            break;
        }
        after = next;
    }
    const bool ends = after >= text.size() || text[after] == '.' || text[after] == ',' ||
                      text[after] == ')' || text[after] == ';';
    const std::string_view before = text::trim(text.substr(0, at));
    const char last = before.empty() ? ' ' : before.back();
    const bool law = (last >= '0' && last <= '9' && !plan::find_date(before)) ||
                     before.ends_with(k_sign) || before.ends_with("a") || before.ends_with("(");
    return ends && !law && !before.empty();
}

class ParagraphSign {
public:
    ParagraphSign(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        if (own_number() || own_date()) {
            return;
        }
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            if (is_said(m_document, block) &&
                m_document.blocks[block].kind != document::BlockKind::heading &&
                m_document.text_of(block).find(k_sign) != std::string_view::npos &&
                in_text(block)) {
                return;
            }
        }
    }

private:
    [[nodiscard]] const plan::FieldValue* field(std::string_view id) const {
        return m_plan.identity.find(m_plan.model->find_field(id));
    }

    /// "§ 0".
    bool own_number() {
        const plan::FieldValue* paragraph = field("paragraf");
        if (paragraph == nullptr) {
            return false;
        }
        std::string digits;
        for (const char c : paragraph->text) {
            digits += c >= '0' && c <= '9' ? std::string(1, c) : std::string{};
        }
        const bool zero = !digits.empty() && digits.find_first_not_of('0') == std::string::npos;
        if (zero) {
            tell(text::trim(paragraph->text), no_number(), paragraph->evidence.place);
        }
        return zero;
    }

    /// A paragraph without a date, where the type does not ask for the date itself.
    bool own_date() {
        const plan::FieldValue* paragraph = field("paragraf");
        const std::uint32_t date = m_plan.model->find_field("beslutsdatum");
        if (paragraph == nullptr || !is_filled(paragraph->text) || m_plan.identity.decision.date ||
            m_plan.identity.find(date) != nullptr) {
            return false;
        }
        const auto& asked = m_plan.type()->control_fields;
        const bool told = std::any_of(asked.begin(), asked.end(), [&](const auto& control) {
            return control.field == date && control.requirement != model::Requirement::may;
        });
        if (!told) {
            tell(text::trim(paragraph->text),
                 say(m_context.language, "saknar datum", "has no date"), paragraph->evidence.place);
        }
        return !told;
    }

    bool in_text(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        for (const plan::FoundDecision& decision :
             plan::find_decisions(m_context.vocabulary.organs, text)) {
            if (decision.paragraph == "0") {
                const std::string_view part =
                    text.substr(decision.begin, decision.end - decision.begin);
                tell(part, no_number(), place_of(m_document, block, part));
                return true;
            }
        }
        for (std::size_t at = text.find(k_sign); at != std::string_view::npos;
             at = text.find(k_sign, at + k_sign.size())) {
            if (is_bare(text, at) && names_decision(text.substr(0, at))) {
                const std::string_view part = text.substr(at, k_sign.size());
                tell(part, no_number(), place_of(m_document, block, part));
                return true;
            }
        }
        return false;
    }

    /// An organ or a day stands close before the sign.
    [[nodiscard]] bool names_decision(std::string_view before) const {
        constexpr std::size_t k_near = 60;
        std::size_t begin = before.size() > k_near ? before.size() - k_near : 0;
        while (begin < before.size() &&
               (static_cast<unsigned char>(before[begin]) & 0xC0U) == 0x80U) {
            ++begin;
        }
        const std::string_view near = before.substr(begin);
        return plan::find_date(near) || !m_context.vocabulary.organs.find(near).empty();
    }

    [[nodiscard]] std::string_view no_number() const {
        return say(m_context.language, "saknar nummer", "has no number");
    }

    void tell(std::string_view paragraph, std::string_view lack, const plan::Place& place) {
        m_sink.report(k_rule)
            .with("paragraf", shown(paragraph))
            .with("brist", lack)
            .at(place.block == document::k_none ? opening(m_plan) : place);
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    ParagraphSign(plan, context, sink).check();
}

} // namespace

Check paragraph_sign() {
    return {.name = "paragraph_sign", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
