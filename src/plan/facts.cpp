// SPDX-License-Identifier: Apache-2.0
#include "plan/facts.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSON/Stringifier.h>

#include <sstream>

namespace styrkoll::plan {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

FactPlace fact_place(const document::Document& document, const Place& place) {
    if (place.block == k_none) {
        return {};
    }
    return {document.blocks[place.block].paragraph, document::heading_path(document, place.block)};
}

Object::Ptr ordered() {
    return new Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

Object::Ptr to_json(const FactPlace& place) {
    Object::Ptr out = ordered();
    out->set("paragraph", place.paragraph);
    Array::Ptr headings = new Array;
    for (const std::string& heading : place.headings) {
        headings->add(heading);
    }
    out->set("headings", headings);
    return out;
}

FactPlace place_from(const Object::Ptr& in) {
    FactPlace place;
    if (in.isNull()) {
        return place;
    }
    place.paragraph = in->optValue<std::uint32_t>("paragraph", 0);
    if (const Array::Ptr headings = in->getArray("headings"); !headings.isNull()) {
        for (unsigned at = 0; at < headings->size(); ++at) {
            place.headings.push_back(headings->getElement<std::string>(at));
        }
    }
    return place;
}

Object::Ptr to_json(const DefinedFact& fact) {
    Object::Ptr out = ordered();
    out->set("kind", fact.kind);
    out->set("code", fact.code);
    out->set("title", fact.title);
    Object::Ptr attributes = ordered();
    for (const auto& [name, value] : fact.attributes) {
        attributes->set(name, value);
    }
    out->set("attributes", attributes);
    out->set("place", to_json(fact.place));
    return out;
}

Object::Ptr to_json(const ReferredFact& fact) {
    Object::Ptr out = ordered();
    out->set("kind", fact.kind);
    out->set("code", fact.code);
    out->set("title", fact.title);
    out->set("relation", fact.relation);
    out->set("from", fact.from);
    out->set("document", fact.document);
    out->set("place", to_json(fact.place));
    return out;
}

std::string text_in(const Object::Ptr& in, const std::string& name) {
    return in.isNull() ? std::string{} : in->optValue<std::string>(name, "");
}

DefinedFact defined_from(const Object::Ptr& in) {
    DefinedFact fact{text_in(in, "kind"),
                     text_in(in, "code"),
                     text_in(in, "title"),
                     {},
                     place_from(in->getObject("place"))};
    if (const Object::Ptr attributes = in->getObject("attributes"); !attributes.isNull()) {
        for (const std::string& name : attributes->getNames()) {
            fact.attributes.emplace_back(name, text_in(attributes, name));
        }
    }
    return fact;
}

ReferredFact referred_from(const Object::Ptr& in) {
    return {text_in(in, "kind"),
            text_in(in, "code"),
            text_in(in, "title"),
            text_in(in, "relation"),
            text_in(in, "from"),
            text_in(in, "document"),
            place_from(in->getObject("place"))};
}

Facts facts_from(const Object::Ptr& line) {
    Facts facts;
    const Object::Ptr key = line->getObject("key");
    facts.type = text_in(key, "type");
    facts.organ = text_in(key, "organ");
    facts.period.from = parse_iso_date(text_in(key, "from")).value_or(Date{});
    facts.period.to = parse_iso_date(text_in(key, "to")).value_or(Date{});
    facts.path = text_in(line, "path");
    facts.title = text_in(line, "title");
    facts.status = text_in(line, "status");
    const Object::Ptr decision = line->getObject("decision");
    facts.decision_organ = text_in(decision, "organ");
    facts.decision_date = text_in(decision, "date");
    facts.decision_paragraph = text_in(decision, "paragraph");
    facts.number = text_in(line, "number");
    if (const Array::Ptr defines = line->getArray("defines"); !defines.isNull()) {
        for (unsigned at = 0; at < defines->size(); ++at) {
            facts.defines.push_back(defined_from(defines->getObject(at)));
        }
    }
    if (const Array::Ptr refers = line->getArray("refers"); !refers.isNull()) {
        for (unsigned at = 0; at < refers->size(); ++at) {
            facts.refers.push_back(referred_from(refers->getObject(at)));
        }
    }
    return facts;
}

void add_identity(Facts& facts, const Plan& plan) {
    const model::Model& model = *plan.model;
    const Identity& identity = plan.identity;
    facts.type = plan.type() == nullptr ? std::string{} : plan.type()->id;
    const NamedOrgan& organ = identity.organ.value;
    if (identity.organ.known()) {
        facts.organ = organ.organ == k_none ? identity.organ.evidence.text
                                            : model.organisation.organs[organ.organ].id;
    }
    if (identity.period.value) {
        facts.period = identity.period.value->days;
    }
    facts.title = identity.title;
    facts.status =
        identity.status.known() ? model.statuses[identity.status.value].id : std::string{};
    const Decision& decision = identity.decision;
    facts.decision_organ =
        decision.organ == k_none ? std::string{} : model.organisation.organs[decision.organ].id;
    facts.decision_date = decision.date ? to_iso(*decision.date) : std::string{};
    facts.decision_paragraph = decision.paragraph;
    const FieldValue* number = identity.find(model.find_field("diarienummer"));
    facts.number = number == nullptr ? std::string{} : number->text;
}

/// The attribute's id, with the year of its column where the item has several: "malvarde",
/// "malvarde@2028".
std::string fact_name(const Item& item, const model::ItemKind& kind, const AttributeValue& value) {
    if (value.attribute == k_none) {
        return value.name;
    }
    const std::string& id = kind.attributes[value.attribute].id;
    const auto periods = find_periods(value.name);
    const bool first = item.find(value.attribute) == &value;
    return first || periods.empty()
               ? id
               : id + "@" + std::to_string(periods.front().period.first_year());
}

std::string iso_or_empty(Date date) {
    return date.year == 0 ? std::string{} : to_iso(date);
}

} // namespace

Facts make_facts(const Plan& plan) {
    const model::Model& model = *plan.model;
    const document::Document& document = *plan.document;
    Facts facts;
    facts.path = document.path;
    add_identity(facts, plan);
    for (const Item& item : plan.items) {
        if (!item.defines) {
            continue;
        }
        const model::ItemKind& kind = model.kinds[item.kind];
        DefinedFact fact{kind.id, item.code, item.title, {}, fact_place(document, item.place)};
        for (const AttributeValue& value : item.attributes) {
            fact.attributes.emplace_back(fact_name(item, kind, value), value.text);
        }
        facts.defines.push_back(std::move(fact));
    }
    for (const Reference& reference : plan.references) {
        const Item* from = reference.item == k_none ? nullptr : &plan.items[reference.item];
        facts.refers.push_back(
            {reference.kind == k_none ? std::string{} : model.kinds[reference.kind].id,
             reference.code, reference.title, reference.relation,
             from == nullptr ? std::string{} : (from->code.empty() ? from->title : from->code),
             reference.document, fact_place(document, reference.place)});
    }
    return facts;
}

std::string to_line(const Facts& facts) {
    Object::Ptr key = ordered();
    key->set("type", facts.type);
    key->set("organ", facts.organ);
    key->set("from", iso_or_empty(facts.period.from));
    key->set("to", iso_or_empty(facts.period.to));
    Object::Ptr decision = ordered();
    decision->set("organ", facts.decision_organ);
    decision->set("date", facts.decision_date);
    decision->set("paragraph", facts.decision_paragraph);
    Object::Ptr line = ordered();
    line->set("key", key);
    line->set("path", facts.path);
    line->set("title", facts.title);
    line->set("status", facts.status);
    line->set("decision", decision);
    line->set("number", facts.number);
    Array::Ptr defines = new Array;
    for (const DefinedFact& fact : facts.defines) {
        defines->add(to_json(fact));
    }
    line->set("defines", defines);
    Array::Ptr refers = new Array;
    for (const ReferredFact& fact : facts.refers) {
        refers->add(to_json(fact));
    }
    line->set("refers", refers);
    std::ostringstream out;
    Poco::JSON::Stringifier::condense(line, out);
    return out.str();
}

Result<Facts> facts_from_line(std::string_view line) {
    try {
        Poco::JSON::Parser parser;
        const auto parsed = parser.parse(std::string(line));
        return facts_from(parsed.extract<Object::Ptr>());
    } catch (const Poco::Exception& error) {
        return failure(ErrorKind::input, "raden är inte en faktarad: " + error.displayText());
    }
}

} // namespace styrkoll::plan
