// SPDX-License-Identifier: Apache-2.0
#include "report/model_text.hpp"

#include "report/model_parts.hpp"
#include "report/words.hpp"

#include "base/text.hpp"
#include "finding/finding.hpp"

#include <utility>

namespace styrkoll::report {
namespace {

using model::Model;

class ModelText {
public:
    ModelText(const Model& model, const TextOptions& options)
        : m_model(&model), m_language(options.language), m_layout(options.width, options.color) {}

    std::string write() {
        m_layout.paragraph(0, {{m_model->name, Style::strong},
                               {" (" + m_model->id + ", version " + m_model->version + ")"}});
        write_organisation();
        write_types();
        write_kinds();
        write_words();
        write_chain();
        write_wheel();
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    [[nodiscard]] std::string word(model::Requirement requirement) const {
        return std::string(requirement_word(m_language, requirement));
    }
    void heading(const std::string& words, std::size_t count) {
        m_layout.blank();
        m_layout.paragraph(0, {{words, Style::strong}, {" (" + std::to_string(count) + ")"}});
    }
    /// "Utfärdas av: nämnd"; nothing where there is nothing to say.
    void fact(std::size_t indent, const std::string& name, const std::string& value) {
        if (!value.empty()) {
            m_layout.hanging(indent, indent + 2, {{name + ":"}, {" " + value}});
        }
    }

    void write_organisation() {
        const model::Organisation& organisation = m_model->organisation;
        heading(say("Organisation: ", "Organisation: ") + organisation.name,
                organisation.organs.size());
        for (const OrganLine& line : organ_tree(organisation)) {
            write_organ(organisation.organs[line.organ], 2 + 2 * line.depth);
        }
    }

    void write_organ(const model::Organ& organ, std::size_t indent) {
        const model::Organisation& organisation = m_model->organisation;
        Spans spans{{organ.name()}};
        if (!organ.short_name.empty()) {
            spans.push_back({" (" + organ.short_name + ")"});
        }
        if (organ.kind < organisation.kinds.size()) {
            spans.push_back({", " + organisation.kinds[organ.kind].name, Style::faint});
        }
        if (!organ.answers_goals) {
            spans.push_back({say(", svarar inte på mål", ", does not answer goals"), Style::faint});
        }
        std::string former;
        for (const model::FormerName& name : organ.former) {
            former += former.empty() ? say(", tidigare ", ", formerly ") : ", ";
            former += name.name;
            if (name.until) {
                former += say(" till ", " until ") + to_iso(*name.until);
            }
        }
        spans.push_back({former, Style::faint});
        m_layout.hanging(indent, indent + 2, spans);
    }

    void write_types() {
        heading(say("Dokumenttyper", "Document types"), m_model->types.size());
        for (const model::DocumentType& type : m_model->types) {
            write_type(type);
        }
    }

    void write_type(const model::DocumentType& type) {
        m_layout.blank();
        std::string traits = " (" + type.id + ")";
        traits += type.document_class.empty() ? "" : ", " + type.document_class;
        if (type.level > 0) {
            traits += say(", nivå ", ", level ") + std::to_string(type.level);
        }
        m_layout.paragraph(2, {{type.name, Style::strong}, {traits, Style::faint}});
        const auto& kinds = m_model->organisation.kinds;
        fact(4, say("Utfärdas av", "Issued by"), joined_names(kinds, type.issued_by));
        fact(4, say("Beslutas av", "Decided by"), joined_names(kinds, type.decided_by));
        fact(4, say("Period", "Period"), period_words(m_language, type.period));
        fact(4, say("Kontrollblock", "Control block"), control_fields(type));
        fact(4, say("Definierar", "Defines"), joined_names(m_model->kinds, type.defines));
        if (!type.sections.empty()) {
            m_layout.paragraph(4, {{say("Avsnitt:", "Sections:")}});
        }
        for (const model::SectionRule& section : type.sections) {
            write_section(section);
        }
    }

    [[nodiscard]] std::string control_fields(const model::DocumentType& type) const {
        std::string words;
        for (const model::ControlField& control : type.control_fields) {
            if (control.field < m_model->fields.size()) {
                words += words.empty() ? "" : ", ";
                words +=
                    m_model->fields[control.field].name + " (" + word(control.requirement) +
                    (control.when_decided ? say(" när det är beslutat", " once decided") : "") +
                    ")";
            }
        }
        return words;
    }

    void write_section(const model::SectionRule& section) {
        constexpr std::size_t k_requirement_width = 7; // "should" and a space
        Spans spans{{section.name}};
        const std::string holds = joined_names(m_model->kinds, section.holds);
        if (!holds.empty()) {
            spans.push_back({say(", innehåller ", ", holds ") + holds, Style::faint});
        }
        const std::string only = joined_names(m_model->organisation.kinds, section.only_for);
        if (!only.empty()) {
            spans.push_back({say(", bara för ", ", only for ") + only, Style::faint});
        }
        m_layout.labelled(6, {{word(section.requirement), k_requirement_width}}, spans);
    }

    void write_kinds() {
        heading(say("Poster", "Items"), m_model->kinds.size());
        for (const model::ItemKind& kind : m_model->kinds) {
            m_layout.blank();
            std::string traits = " (" + kind.id + ")";
            traits +=
                kind.local ? say(", koderna är planens egna", ", codes are the plan's own") : "";
            m_layout.paragraph(2, {{kind.name, Style::strong}, {traits, Style::faint}});
            fact(4, say("Koder", "Codes"), codes_of(kind));
            std::string attributes;
            for (const model::Attribute& attribute : kind.attributes) {
                attributes += attributes.empty() ? "" : ", ";
                attributes += attribute.name + " (" + word(attribute.requirement) +
                              (attribute.document_class.empty()
                                   ? ""
                                   : say(" i ", " in ") + attribute.document_class) +
                              ")";
            }
            fact(4, say("Egenskaper", "Attributes"), attributes);
            fact(4, say("Definieras i", "Defined in"), defining_types(kind));
        }
    }

    static std::string codes_of(const model::ItemKind& kind) {
        std::string codes;
        for (const model::CodeForm& code : kind.codes) {
            codes += codes.empty() ? "" : ", ";
            codes += code.form;
        }
        return codes;
    }

    [[nodiscard]] std::string defining_types(const model::ItemKind& kind) const {
        std::string names;
        for (const model::DocumentType& type : m_model->types) {
            for (const std::uint32_t index : type.defines) {
                if (index < m_model->kinds.size() && &m_model->kinds[index] == &kind) {
                    names += names.empty() ? "" : ", ";
                    names += type.name;
                }
            }
        }
        return names;
    }

    void write_scale(const model::Scale& scale) {
        const std::string of = joined_names(m_model->kinds, scale.kinds);
        heading(say("Bedömningsskala", "Rating scale") +
                    (of.empty() ? "" : say(" för ", " for ") + of),
                scale.steps.size());
        for (const model::Rating& rating : scale.steps) {
            m_layout.paragraph(
                2, {{rating.name},
                    {rating.fulfilled ? say(", räknas som uppfyllt", ", counts as fulfilled") : "",
                     Style::faint}});
        }
    }

    void write_words() {
        for (const model::Scale& scale : m_model->scales) {
            write_scale(scale);
        }
        heading(say("Status", "Statuses"), m_model->statuses.size());
        for (const model::Status& status : m_model->statuses) {
            m_layout.paragraph(
                2, {{status.name},
                    {status.decided ? say(", räknas som beslutad", ", counts as decided") : "",
                     Style::faint}});
        }
    }

    [[nodiscard]] std::string severity_of(const std::string& level) const {
        const auto severity = finding::parse_severity(level);
        return severity ? std::string(severity_word(m_language, *severity)) : level;
    }

    void write_chain() {
        heading(say("Röda tråden", "The golden thread"), m_model->chain.size());
        for (const model::ChainRule& rule : m_model->chain) {
            std::string words =
                rule.from < m_model->kinds.size() ? m_model->kinds[rule.from].name : "";
            const std::string to = joined_names(m_model->kinds, rule.to);
            words += to.empty() ? "" : " → " + to;
            const std::string in = joined_names(m_model->types, rule.in);
            words += in.empty() ? "" : say(" i ", " in ") + in;
            std::string level = severity_of(rule.severity);
            if (!rule.severity_none.empty()) {
                level += say("; om ingen gör det: ", "; if nobody does: ") +
                         severity_of(rule.severity_none);
            }
            m_layout.hanging(2, 4, {{words}, {level.empty() ? "" : ": " + level, Style::faint}});
        }
    }

    /// Which year, seen from the first year that the document is about.
    [[nodiscard]] std::string year_words(int offset) const {
        if (offset == 0) {
            return {};
        }
        if (offset == -1 || offset == 1) {
            return offset < 0 ? say(", året före", ", the year before")
                              : say(", året efter", ", the year after");
        }
        const std::string years = std::to_string(offset < 0 ? -offset : offset);
        return ", " + years +
               (offset < 0 ? say(" år före", " years before") : say(" år efter", " years after"));
    }

    void write_wheel() {
        constexpr std::size_t k_day_width = 14; // "30 september" and two spaces
        heading(say("Årshjul", "Annual wheel"), m_model->wheel.size());
        for (const model::WheelEvent& event : m_model->wheel) {
            std::string type =
                event.type < m_model->types.size() ? m_model->types[event.type].name : "";
            type += year_words(event.year_offset);
            std::string source = event.source.empty() ? "" : ", " + event.source;
            source += event.by_law ? say(", krav i lag", ", required by law") : "";
            m_layout.labelled(2, {{day_words(m_language, event.month, event.day), k_day_width}},
                              {{type}, {source, Style::faint}});
        }
    }

    const Model* m_model;
    Language m_language;
    Layout m_layout;
};

} // namespace

std::string model_text(const Model& model, const TextOptions& options) {
    return ModelText(model, options).write();
}

} // namespace styrkoll::report
