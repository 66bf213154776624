// SPDX-License-Identifier: Apache-2.0
//
// What the control block must say. A field counts wherever the document states it: a property, the
// control block, a sentence at the start; type, organ and period also in the title. Where the block
// is not there at all, that is the one thing to tell.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "plan/evidence.hpp"
#include "plan/period.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using finding::Severity;
using model::Requirement;
using model::ValueType;
using plan::Source;

constexpr std::string_view k_field_rule = "kontrollblock-falt";
constexpr std::string_view k_block_rule = "kontrollblock-saknas";

struct Missing {
    std::uint32_t field = plan::k_none;
    Requirement requirement = Requirement::must;
    const plan::FieldValue* written =
        nullptr; ///< an empty value or a placeholder, if one stands there
};

class ControlBlock {
public:
    ControlBlock(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    void check() {
        std::vector<Missing> missing;
        bool any_stated = false;
        for (const model::ControlField& control : m_plan.type()->control_fields) {
            const plan::FieldValue* written = m_plan.identity.find(control.field);
            any_stated |= written != nullptr && !is_identity(m_plan.model->fields[control.field]);
            if (is_asked_for(control) && !is_present(control.field) &&
                !(written == nullptr && is_dated(control))) {
                missing.push_back({control.field, control.requirement, written});
            }
        }
        const auto musts = std::count_if(missing.begin(), missing.end(), [](const Missing& one) {
            return one.requirement == Requirement::must;
        });
        if (!any_stated && musts > 1) {
            tell_block(missing);
            return;
        }
        for (const Missing& one : missing) {
            tell_field(one);
        }
    }

private:
    [[nodiscard]] bool is_asked_for(const model::ControlField& control) const {
        if (control.requirement == Requirement::may ||
            !control.concerns(m_plan.identity.organ.value.kind) ||
            is_told_as_unknown(m_plan.model->fields[control.field])) {
            return false;
        }
        const auto& status = m_plan.identity.status;
        const bool undecided = status.known() && !m_plan.model->statuses[status.value].decided;
        return !control.when_decided || !undecided;
    }

    [[nodiscard]] bool is_present(std::uint32_t field) const {
        const auto& fields = m_plan.identity.fields;
        const bool stated =
            std::any_of(fields.begin(), fields.end(), [&](const plan::FieldValue& value) {
                return value.field == field && is_filled(value.text);
            });
        return stated || is_told_otherwise(m_plan.model->fields[field]);
    }

    /// A date that is asked for whether anything is decided or not is the document's own: a
    /// letterhead says it in a line of its own, without a label.
    [[nodiscard]] bool is_dated(const model::ControlField& control) const {
        if (control.when_decided || m_plan.model->fields[control.field].type != ValueType::date) {
            return false;
        }
        const document::Document& document = *m_plan.document;
        const std::uint32_t end = plan::opening_end(document, m_context.vocabulary);
        for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
            const document::Flow flow = document.blocks[block].flow;
            if (flow == document::Flow::header || (flow == document::Flow::body && block < end)) {
                const auto lines = text::split(document.text_of(block), '\n');
                if (std::any_of(lines.begin(), lines.end(), is_date)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Nothing but a date: "2027-08-30", "den 30 augusti 2027".
    static bool is_date(std::string_view line) {
        constexpr std::size_t k_longest = 40; ///< bytes
        line = text::trim(line);
        if (line.size() > k_longest) {
            return false;
        }
        const auto found = plan::find_date(line);
        const std::string_view before =
            found ? text::trim(line.substr(0, found->begin)) : std::string_view{};
        return found && found->end == line.size() && (before.empty() || before == "den");
    }

    static bool is_organ(const model::Field& field) {
        constexpr std::array<std::string_view, 5> k_organs{"organ", "namnd", "bolag", "kontor",
                                                           "enhet"};
        return std::find(k_organs.begin(), k_organs.end(), field.id) != k_organs.end();
    }

    /// What a title may say as well: it is no sign of a control block.
    static bool is_identity(const model::Field& field) {
        return is_organ(field) || field.id == "titel" || field.type == ValueType::document_type ||
               field.type == ValueType::period || field.type == ValueType::status;
    }

    /// An organ or a period that cannot be told at all is a finding of its own (identitet).
    [[nodiscard]] bool is_told_as_unknown(const model::Field& field) const {
        const model::DocumentType& type = *m_plan.type();
        return (is_organ(field) && !type.issued_by.empty() && !m_plan.identity.organ.known()) ||
               (field.type == ValueType::period && !m_plan.identity.period.known() &&
                type.period.form != model::PeriodRule::Form::none);
    }

    /// Type, organ, period and title may stand in the title alone.
    [[nodiscard]] bool is_told_otherwise(const model::Field& field) const {
        const plan::Identity& identity = m_plan.identity;
        const auto told = [](const auto& decided) {
            return decided.known() && decided.evidence.source <= Source::title;
        };
        if (is_organ(field)) {
            return told(identity.organ);
        }
        if (field.id == "titel") {
            return !identity.title.empty();
        }
        return (field.type == ValueType::document_type && told(identity.type)) ||
               (field.type == ValueType::period && told(identity.period)) ||
               (field.type == ValueType::status && told(identity.status));
    }

    /// Where the control block is: the first field that stands in the text, else the title.
    [[nodiscard]] plan::Place block_place() const {
        const auto& fields = m_plan.identity.fields;
        const auto placed =
            std::find_if(fields.begin(), fields.end(), [](const plan::FieldValue& value) {
                return value.evidence.place.block != document::k_none;
            });
        return placed == fields.end() ? opening(m_plan) : placed->evidence.place;
    }

    void tell_field(const Missing& missing) {
        const model::Field& field = m_plan.model->fields[missing.field];
        const bool must = missing.requirement == Requirement::must;
        const bool placed =
            missing.written != nullptr && missing.written->evidence.place.block != document::k_none;
        m_sink.report(k_field_rule, must ? Severity::error : Severity::warning)
            .about(field.id)
            .with("falt", field.name)
            .with("krav", must ? "ska" : "bör")
            .with("brist", lacking(missing.written == nullptr ? "" : missing.written->text,
                                   m_context.language))
            .with("typ", m_plan.type()->name)
            .at(placed ? missing.written->evidence.place : block_place());
    }

    void tell_block(const std::vector<Missing>& missing) {
        std::vector<std::string> musts;
        std::vector<std::string> all;
        for (const Missing& one : missing) {
            all.push_back(m_plan.model->fields[one.field].name);
            if (one.requirement == Requirement::must) {
                musts.push_back(all.back());
            }
        }
        m_sink.report(k_block_rule)
            .with("falt", listed(musts, m_context.language))
            .with("alla", listed(all, m_context.language))
            .with("typ", m_plan.type()->name)
            .at(opening(m_plan));
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    ControlBlock(plan, context, sink).check();
}

} // namespace

Check control_fields() {
    return {.name = "control_fields",
            .rules = {k_block_rule, k_field_rule},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
