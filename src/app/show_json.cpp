// SPDX-License-Identifier: Apache-2.0
#include "app/show.hpp"

#include <Poco/JSON/PrintHandler.h>

#include <optional>
#include <sstream>

namespace styrkoll::app {
namespace {

using plan::Place;

/// Writes the members in the order they are told.
class Writer {
public:
    explicit Writer(const plan::Plan& plan)
        : m_plan(plan), m_document(*plan.document), m_model(*plan.model),
          m_print(new Poco::JSON::PrintHandler(m_out, 2)) {}

    std::string write() {
        m_print->startObject();
        member("schemaVersion", "1.0");
        member("path", m_document.path);
        member("format", to_string(m_document.format));
        member("producer", m_document.property("meta:generator"));
        identity();
        outline();
        items();
        references();
        ignored();
        m_print->endObject();
        return m_out.str() + "\n";
    }

private:
    void key(std::string_view name) { m_print->key(std::string(name)); }
    void member(std::string_view name, std::string_view value) {
        key(name);
        m_print->value(std::string(value));
    }
    void member_or_null(std::string_view name, std::string_view value) {
        key(name);
        if (value.empty()) {
            m_print->null();
        } else {
            m_print->value(std::string(value));
        }
    }
    void paragraph(const Place& place) {
        key("paragraph");
        if (place.block == document::k_none) {
            m_print->null();
        } else {
            m_print->value(m_document.blocks[place.block].paragraph);
        }
    }

    void field(std::string_view name, std::string_view value, const plan::Evidence& evidence) {
        key(name);
        m_print->startObject();
        member_or_null("value", value);
        member_or_null("text", evidence.text);
        member("source", plan::to_string(evidence.source));
        member_or_null("label", evidence.label);
        paragraph(evidence.place);
        m_print->endObject();
    }

    void identity() {
        const plan::Identity& identity = m_plan.identity;
        const auto& organs = m_model.organisation.organs;
        key("identity");
        m_print->startObject();
        field("type", m_plan.type() == nullptr ? "" : m_plan.type()->id, identity.type.evidence);
        const std::uint32_t organ = identity.organ.value.organ;
        field("organ", organ == model::k_none ? "" : organs[organ].id, identity.organ.evidence);
        field("period", identity.period.value ? plan::to_words(*identity.period.value) : "",
              identity.period.evidence);
        field("status", identity.status.known() ? m_model.statuses[identity.status.value].id : "",
              identity.status.evidence);
        plan::Evidence title;
        title.source = identity.title.empty() ? plan::Source::none : plan::Source::title;
        title.text = identity.title;
        title.place = identity.title_place;
        field("title", identity.title, title);
        key("fields");
        m_print->startArray();
        for (const plan::FieldValue& value : identity.fields) {
            m_print->startObject();
            member("field", m_model.fields[value.field].id);
            member("value", value.text);
            member("text", value.evidence.text);
            member("source", plan::to_string(value.evidence.source));
            member_or_null("label", value.evidence.label);
            paragraph(value.evidence.place);
            m_print->endObject();
        }
        m_print->endArray();
        m_print->endObject();
    }

    void outline() {
        key("outline");
        m_print->startArray();
        for (const plan::Section& section : m_plan.sections) {
            const std::uint32_t definition =
                section.match == plan::Match::near ? section.near : section.definition;
            m_print->startObject();
            key("level");
            m_print->value(section.level);
            member("text", m_document.text_of(section.heading));
            member_or_null("section", definition == model::k_none
                                          ? ""
                                          : m_plan.type()->sections[definition].id);
            member("match", to_string(section.match));
            paragraph({section.heading, 0, 0});
            m_print->endObject();
        }
        m_print->endArray();
    }

    [[nodiscard]] std::string section_id(std::uint32_t section) const {
        if (section == model::k_none || m_plan.type() == nullptr) {
            return {};
        }
        const plan::Section& own = m_plan.sections[section];
        const std::uint32_t definition =
            own.definition == model::k_none ? own.inside : own.definition;
        return definition == model::k_none ? std::string{} : m_plan.type()->sections[definition].id;
    }

    void items() {
        key("items");
        m_print->startArray();
        for (const plan::Item& item : m_plan.items) {
            const model::ItemKind& kind = m_model.kinds[item.kind];
            m_print->startObject();
            member("kind", kind.id);
            member_or_null("code", item.code);
            member("title", item.title);
            member("position", to_string(item.position));
            member_or_null("section", section_id(item.section));
            key("defines");
            m_print->value(item.defines);
            key("attributes");
            m_print->startArray();
            for (const plan::AttributeValue& value : item.attributes) {
                m_print->startObject();
                member("name", value.attribute == model::k_none
                                   ? value.name
                                   : kind.attributes[value.attribute].id);
                member("text", value.text);
                paragraph(value.place);
                m_print->endObject();
            }
            m_print->endArray();
            paragraph(item.place);
            m_print->endObject();
        }
        m_print->endArray();
    }

    void references() {
        key("references");
        m_print->startArray();
        for (const plan::Reference& reference : m_plan.references) {
            const plan::Item* from =
                reference.item == model::k_none ? nullptr : &m_plan.items[reference.item];
            m_print->startObject();
            member_or_null("kind",
                           reference.kind == model::k_none ? "" : m_model.kinds[reference.kind].id);
            member_or_null("code", reference.code);
            member("text", reference.title);
            member_or_null("relation", reference.relation);
            member_or_null("from", from == nullptr      ? ""
                                   : from->code.empty() ? from->title
                                                        : from->code);
            member_or_null("document", reference.document);
            key("declined");
            m_print->value(reference.declined);
            member_or_null("reason", reference.reason);
            paragraph(reference.place);
            m_print->endObject();
        }
        m_print->endArray();
    }

    void ignored() {
        key("ignored");
        m_print->startArray();
        for (const document::Ignored& ignored : m_document.ignored) {
            m_print->startObject();
            member("what", ignored.what);
            member("text", ignored.text);
            key("paragraphs");
            m_print->value(ignored.paragraphs);
            member("reason", ignored.reason);
            m_print->endObject();
        }
        m_print->endArray();
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const model::Model& m_model;
    std::ostringstream m_out;
    Poco::JSON::PrintHandler::Ptr m_print;
};

} // namespace

std::string show_as_json(const plan::Plan& plan) {
    return Writer(plan).write();
}

} // namespace styrkoll::app
