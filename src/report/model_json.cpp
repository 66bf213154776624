// SPDX-License-Identifier: Apache-2.0
#include "report/model_parts.hpp"
#include "report/model_text.hpp"
#include "result/json_writer.hpp"

#include <array>
#include <cstdio>

namespace styrkoll::report {
namespace {

using model::Model;
using result::JsonWriter;

template <class Thing>
void ids(JsonWriter& out, std::string_view name, const std::vector<Thing>& things,
         const std::vector<std::uint32_t>& indexes) {
    out.open_array(name);
    for (const std::uint32_t index : indexes) {
        if (index < things.size()) {
            out.text(things[index].id);
        }
    }
    out.end_array();
}

template <class Thing>
void id_or_null(JsonWriter& out, std::string_view name, const std::vector<Thing>& things,
                std::uint32_t index) {
    out.member_or_null(name, index < things.size() ? std::string_view(things[index].id) : "");
}

void truth(JsonWriter& out, std::string_view name, bool value) {
    out.key(name);
    out.boolean(value);
}

void integer(JsonWriter& out, std::string_view name, int value) {
    out.key(name);
    out.number(std::int64_t{value});
}

void write_organisation(JsonWriter& out, const model::Organisation& organisation) {
    out.open_object("organisation");
    out.member("name", organisation.name);
    out.open_array("kinds");
    for (const model::OrganKind& kind : organisation.kinds) {
        out.begin_object();
        out.member("id", kind.id);
        out.member("name", kind.name);
        id_or_null(out, "under", organisation.kinds, kind.under);
        truth(out, "open", kind.open);
        out.end_object();
    }
    out.end_array();
    out.open_array("organs");
    for (const model::Organ& organ : organisation.organs) {
        out.begin_object();
        out.member("id", organ.id);
        id_or_null(out, "kind", organisation.kinds, organ.kind);
        id_or_null(out, "under", organisation.organs, organ.under);
        out.member_or_null("shortName", organ.short_name);
        out.member_texts("names", organ.names);
        out.open_array("former");
        for (const model::FormerName& former : organ.former) {
            out.begin_object();
            out.member("name", former.name);
            out.member_or_null("shortName", former.short_name);
            out.member_or_null("until", former.until ? to_iso(*former.until) : "");
            out.end_object();
        }
        out.end_array();
        truth(out, "answersGoals", organ.answers_goals);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

std::string_view form_of(model::PeriodRule::Form form) {
    switch (form) {
    case model::PeriodRule::Form::none:
        return "";
    case model::PeriodRule::Form::years:
        return "years";
    case model::PeriodRule::Form::school_year:
        return "school-year";
    case model::PeriodRule::Form::interval:
        return "interval";
    }
    return "";
}

/// "04-30", as the model writes it.
std::string month_day(int month, int day) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d-%02d", month, day);
    return text.data();
}

void write_period(JsonWriter& out, const model::PeriodRule& period) {
    out.key("period");
    if (period.form == model::PeriodRule::Form::none) {
        out.null();
        return;
    }
    const bool interval = period.form == model::PeriodRule::Form::interval;
    out.begin_object();
    out.member("form", form_of(period.form));
    integer(out, "years", period.length);
    truth(out, "schoolYearAllowed", period.school_year_allowed);
    truth(out, "fromBudgetYear", period.from_budget_year);
    out.member_or_null("from", interval ? month_day(period.from_month, period.from_day) : "");
    out.member_or_null("to", interval ? month_day(period.to_month, period.to_day) : "");
    out.end_object();
}

void write_section(JsonWriter& out, const Model& model, const model::SectionRule& section) {
    out.begin_object();
    out.member("id", section.id);
    out.member("name", section.name);
    out.member("requirement", to_string(section.requirement));
    integer(out, "level", section.level);
    integer(out, "order", section.order);
    out.member_texts("synonyms", section.synonyms);
    ids(out, "holds", model.kinds, section.holds);
    ids(out, "onlyFor", model.organisation.kinds, section.only_for);
    out.member_or_null("source", section.source);
    out.end_object();
}

void write_type(JsonWriter& out, const Model& model, const model::DocumentType& type) {
    out.begin_object();
    out.member("id", type.id);
    out.member("name", type.name);
    out.member_or_null("class", type.document_class);
    integer(out, "level", type.level);
    out.member_texts("titles", type.titles);
    ids(out, "issuedBy", model.organisation.kinds, type.issued_by);
    ids(out, "decidedBy", model.organisation.kinds, type.decided_by);
    write_period(out, type.period);
    out.open_array("controlFields");
    for (const model::ControlField& control : type.control_fields) {
        out.begin_object();
        id_or_null(out, "field", model.fields, control.field);
        out.member("requirement", to_string(control.requirement));
        truth(out, "whenDecided", control.when_decided);
        out.end_object();
    }
    out.end_array();
    out.open_array("sections");
    for (const model::SectionRule& section : type.sections) {
        write_section(out, model, section);
    }
    out.end_array();
    ids(out, "defines", model.kinds, type.defines);
    out.end_object();
}

void write_kind(JsonWriter& out, const model::ItemKind& kind) {
    out.begin_object();
    out.member("id", kind.id);
    out.member("name", kind.name);
    out.open_array("codes");
    for (const model::CodeForm& code : kind.codes) {
        out.text(code.form);
    }
    out.end_array();
    out.member_texts("words", kind.words);
    out.open_array("attributes");
    for (const model::Attribute& attribute : kind.attributes) {
        out.begin_object();
        out.member("id", attribute.id);
        out.member("name", attribute.name);
        out.member("requirement", to_string(attribute.requirement));
        out.member_or_null("class", attribute.document_class);
        out.member_or_null("rule", attribute.rule);
        out.member_texts("labels", attribute.labels);
        out.end_object();
    }
    out.end_array();
    truth(out, "local", kind.local);
    truth(out, "external", kind.external);
    out.end_object();
}

void write_scales(JsonWriter& out, const Model& model) {
    out.open_array("scales");
    for (const model::Scale& scale : model.scales) {
        out.begin_object();
        out.member("id", scale.id);
        ids(out, "kinds", model.kinds, scale.kinds);
        out.open_array("steps");
        for (const model::Rating& rating : scale.steps) {
            out.begin_object();
            out.member("id", rating.id);
            out.member("name", rating.name);
            truth(out, "fulfilled", rating.fulfilled);
            out.end_object();
        }
        out.end_array();
        out.end_object();
    }
    out.end_array();
}

void write_vocabulary(JsonWriter& out, const Model& model) {
    out.open_array("fields");
    for (const model::Field& field : model.fields) {
        out.begin_object();
        out.member("id", field.id);
        out.member("name", field.name);
        out.member_texts("labels", field.labels);
        out.end_object();
    }
    out.end_array();
    out.open_array("statuses");
    for (const model::Status& status : model.statuses) {
        out.begin_object();
        out.member("id", status.id);
        out.member("name", status.name);
        truth(out, "decided", status.decided);
        out.member_texts("words", status.words);
        out.end_object();
    }
    out.end_array();
    write_scales(out, model);
    out.open_array("relations");
    for (const model::Relation& relation : model.relations) {
        out.begin_object();
        out.member("id", relation.id);
        out.member("name", relation.name);
        out.end_object();
    }
    out.end_array();
}

void write_chain_and_wheel(JsonWriter& out, const Model& model) {
    out.open_array("chain");
    for (const model::ChainRule& rule : model.chain) {
        out.begin_object();
        id_or_null(out, "from", model.kinds, rule.from);
        ids(out, "to", model.kinds, rule.to);
        ids(out, "in", model.types, rule.in);
        out.member_or_null("relation", rule.relation);
        out.member_or_null("rule", rule.rule);
        out.member_or_null("severity", rule.severity);
        out.member_or_null("ruleNone", rule.rule_none);
        out.member_or_null("severityNone", rule.severity_none);
        out.end_object();
    }
    out.end_array();
    out.open_array("wheel");
    for (const model::WheelEvent& event : model.wheel) {
        out.begin_object();
        id_or_null(out, "type", model.types, event.type);
        out.member("latest", month_day(event.month, event.day));
        integer(out, "yearOffset", event.year_offset);
        truth(out, "byLaw", event.by_law);
        out.member_or_null("source", event.source);
        out.end_object();
    }
    out.end_array();
}

} // namespace

std::string model_json(const Model& model) {
    JsonWriter out;
    out.begin_object();
    out.member("schemaVersion", "1.0");
    out.member("id", model.id);
    out.member("name", model.name);
    out.member("version", model.version);
    write_organisation(out, model.organisation);
    out.open_array("types");
    for (const model::DocumentType& type : model.types) {
        write_type(out, model, type);
    }
    out.end_array();
    out.open_array("kinds");
    for (const model::ItemKind& kind : model.kinds) {
        write_kind(out, kind);
    }
    out.end_array();
    write_vocabulary(out, model);
    write_chain_and_wheel(out, model);
    out.end_object();
    return out.take();
}

} // namespace styrkoll::report
