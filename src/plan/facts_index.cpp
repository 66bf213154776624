// SPDX-License-Identifier: Apache-2.0
//
// The serial form of Facts (docs/formats.md section 11): one JSON object a line.
#include "plan/facts.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSON/Stringifier.h>

#include <sstream>

namespace styrkoll::plan {
namespace {

using document::Location;
using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr std::string_view k_format = "facts";
constexpr std::string_view k_version = "2.0";

Object::Ptr ordered() {
    return new Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

std::string condensed(const Object::Ptr& object) {
    std::ostringstream out;
    Poco::JSON::Stringifier::condense(object, out);
    return out.str();
}

std::string iso_or_empty(Date date) {
    return date.year == 0 ? std::string{} : to_iso(date);
}

// --- out

Array::Ptr texts(const std::vector<std::string>& values) {
    Array::Ptr out = new Array;
    for (const std::string& value : values) {
        out->add(value);
    }
    return out;
}

Object::Ptr to_json(const AttributeFact& fact);
Object::Ptr to_json(const ItemFact& fact);
Object::Ptr to_json(const ReferenceFact& fact);
Object::Ptr to_json(const MentionFact& fact);
Object::Ptr to_json(const FigureFact& fact);

template <class Fact>
Array::Ptr each(const std::vector<Fact>& facts) {
    Array::Ptr out = new Array;
    for (const Fact& fact : facts) {
        out->add(to_json(fact));
    }
    return out;
}

void set_index(Object::Ptr& out, const char* name, std::uint32_t index) {
    if (index == k_none) {
        out->set(name, Poco::Dynamic::Var());
    } else {
        out->set(name, index);
    }
}

Object::Ptr to_json(const Location& location) {
    Object::Ptr out = ordered();
    out->set("paragraph", location.paragraph);
    out->set("headings", texts(location.headings));
    return out;
}

Object::Ptr to_json(const AttributeFact& fact) {
    Object::Ptr out = ordered();
    out->set("id", fact.id);
    out->set("label", fact.label);
    out->set("year", fact.year);
    out->set("text", fact.text);
    out->set("unit", fact.unit);
    return out;
}

Object::Ptr to_json(const ItemFact& fact) {
    Object::Ptr out = ordered();
    out->set("kind", fact.kind);
    out->set("code", fact.code);
    out->set("title", fact.title);
    out->set("attributes", each(fact.attributes));
    out->set("text", fact.text);
    out->set("defines", fact.defines);
    set_index(out, "parent", fact.parent);
    out->set("place", to_json(fact.location));
    return out;
}

Object::Ptr to_json(const ReferenceFact& fact) {
    Object::Ptr out = ordered();
    out->set("kind", fact.kind);
    out->set("code", fact.code);
    out->set("title", fact.title);
    out->set("relation", fact.relation);
    set_index(out, "item", fact.item);
    out->set("document", fact.document);
    out->set("stated", fact.stated);
    out->set("declined", fact.declined);
    out->set("reason", fact.reason);
    out->set("decided", fact.decided);
    out->set("until", fact.until);
    out->set("place", to_json(fact.location));
    return out;
}

Object::Ptr to_json(const MentionFact& fact) {
    Object::Ptr out = ordered();
    out->set("what", fact.what);
    out->set("text", fact.text);
    out->set("type", fact.type);
    out->set("organ", fact.organ);
    out->set("number", fact.number);
    out->set("date", fact.date);
    out->set("from", iso_or_empty(fact.period.from));
    out->set("to", iso_or_empty(fact.period.to));
    set_index(out, "document", fact.document);
    out->set("place", to_json(fact.location));
    return out;
}

Object::Ptr to_json(const FigureFact& fact) {
    Object::Ptr out = ordered();
    out->set("what", fact.what);
    out->set("organ", fact.organ);
    out->set("of", fact.of);
    out->set("when", fact.when);
    out->set("planned", fact.planned);
    out->set("value", fact.value);
    out->set("unit", fact.unit);
    out->set("place", to_json(fact.location));
    return out;
}

Object::Ptr key_json(const Facts& facts) {
    Object::Ptr key = ordered();
    key->set("type", facts.type);
    key->set("organ", facts.organ);
    key->set("from", iso_or_empty(facts.period.from));
    key->set("to", iso_or_empty(facts.period.to));
    return key;
}

Object::Ptr decision_json(const Facts& facts) {
    Object::Ptr decision = ordered();
    decision->set("organ", facts.decision_organ);
    decision->set("date", facts.decision_date);
    decision->set("paragraph", facts.decision_paragraph);
    return decision;
}

// --- in; a member that is not there is empty

std::string text_in(const Object::Ptr& in, const char* name) {
    return in.isNull() ? std::string{} : in->optValue<std::string>(name, "");
}

Date date_in(const Object::Ptr& in, const char* name) {
    return parse_iso_date(text_in(in, name)).value_or(Date{});
}

std::uint32_t index_in(const Object::Ptr& in, const char* name) {
    return in->isNull(name) ? k_none : in->optValue<std::uint32_t>(name, k_none);
}

std::vector<std::string> texts_in(const Object::Ptr& in, const char* name) {
    std::vector<std::string> out;
    if (const Array::Ptr array = in->getArray(name); !array.isNull()) {
        for (unsigned at = 0; at < array->size(); ++at) {
            out.push_back(array->getElement<std::string>(at));
        }
    }
    return out;
}

template <class Fact>
std::vector<Fact> facts_in(const Object::Ptr& in, const char* name,
                           Fact (*read)(const Object::Ptr&)) {
    std::vector<Fact> out;
    if (const Array::Ptr array = in->getArray(name); !array.isNull()) {
        for (unsigned at = 0; at < array->size(); ++at) {
            const Object::Ptr object = array->getObject(at);
            if (object.isNull()) {
                throw Poco::DataFormatException(std::string(name) +
                                                " holds something else than objects");
            }
            out.push_back(read(object));
        }
    }
    return out;
}

Location place_in(const Object::Ptr& in) {
    Location location;
    if (const Object::Ptr place = in->getObject("place"); !place.isNull()) {
        location.paragraph = place->optValue<std::uint32_t>("paragraph", 0);
        location.headings = texts_in(place, "headings");
    }
    return location;
}

AttributeFact attribute_from(const Object::Ptr& in) {
    return {text_in(in, "id"),   text_in(in, "label"), in->optValue<int>("year", 0),
            text_in(in, "text"), text_in(in, "unit"),  {}};
}

ItemFact item_from(const Object::Ptr& in) {
    return {text_in(in, "kind"),    text_in(in, "code"),
            text_in(in, "title"),   facts_in<AttributeFact>(in, "attributes", attribute_from),
            text_in(in, "text"),    in->optValue<bool>("defines", false),
            index_in(in, "parent"), place_in(in)};
}

ReferenceFact reference_from(const Object::Ptr& in) {
    return {text_in(in, "kind"),
            text_in(in, "code"),
            text_in(in, "title"),
            text_in(in, "relation"),
            index_in(in, "item"),
            text_in(in, "document"),
            in->optValue<bool>("stated", false),
            in->optValue<bool>("declined", false),
            text_in(in, "reason"),
            text_in(in, "decided"),
            text_in(in, "until"),
            place_in(in)};
}

MentionFact mention_from(const Object::Ptr& in) {
    return {text_in(in, "what"),
            text_in(in, "text"),
            text_in(in, "type"),
            text_in(in, "organ"),
            text_in(in, "number"),
            text_in(in, "date"),
            {date_in(in, "from"), date_in(in, "to")},
            index_in(in, "document"),
            place_in(in)};
}

FigureFact figure_from(const Object::Ptr& in) {
    return {text_in(in, "what"),
            text_in(in, "organ"),
            text_in(in, "of"),
            text_in(in, "when"),
            in->optValue<bool>("planned", false),
            text_in(in, "value"),
            text_in(in, "unit"),
            place_in(in)};
}

/// Indexes that point nowhere would be followed later.
void require_inside(const Facts& facts) {
    const auto inside = [](std::uint32_t index, std::size_t size) {
        return index == k_none || index < size;
    };
    bool whole = true;
    for (std::size_t at = 0; at < facts.items.size(); ++at) {
        whole = whole && inside(facts.items[at].parent, at); // an item stands in an earlier one
    }
    for (const ReferenceFact& reference : facts.refers) {
        whole = whole && inside(reference.item, facts.items.size());
    }
    for (const MentionFact& mention : facts.mentions) {
        whole = whole && inside(mention.document, facts.mentions.size());
    }
    if (!whole) {
        throw Poco::DataFormatException("an index points outside the line");
    }
}

Facts facts_from(const Object::Ptr& line) {
    Facts facts;
    const Object::Ptr key = line->getObject("key");
    facts.type = text_in(key, "type");
    facts.organ = text_in(key, "organ");
    facts.period = {date_in(key, "from"), date_in(key, "to")};
    facts.under = text_in(line, "under");
    facts.path = text_in(line, "path");
    facts.title = text_in(line, "title");
    facts.status = text_in(line, "status");
    const Object::Ptr decision = line->getObject("decision");
    facts.decision_organ = text_in(decision, "organ");
    facts.decision_date = text_in(decision, "date");
    facts.decision_paragraph = text_in(decision, "paragraph");
    facts.number = text_in(line, "number");
    facts.revised = text_in(line, "revised");
    facts.items = facts_in<ItemFact>(line, "items", item_from);
    facts.refers = facts_in<ReferenceFact>(line, "refers", reference_from);
    facts.mentions = facts_in<MentionFact>(line, "mentions", mention_from);
    facts.figures = facts_in<FigureFact>(line, "figures", figure_from);
    facts.attachments = texts_in(line, "attachments");
    facts.reviewed = texts_in(line, "reviewed");
    require_inside(facts);
    return facts;
}

Object::Ptr parsed(std::string_view line) {
    constexpr std::size_t k_deepest = 16;
    Poco::JSON::Parser parser;
    parser.setDepth(k_deepest);
    return parser.parse(std::string(line)).extract<Object::Ptr>();
}

} // namespace

std::string to_line(const Facts& facts) {
    Object::Ptr line = ordered();
    line->set("key", key_json(facts));
    line->set("under", facts.under);
    line->set("path", facts.path);
    line->set("title", facts.title);
    line->set("status", facts.status);
    line->set("decision", decision_json(facts));
    line->set("number", facts.number);
    line->set("revised", facts.revised);
    line->set("items", each(facts.items));
    line->set("refers", each(facts.refers));
    line->set("mentions", each(facts.mentions));
    line->set("attachments", texts(facts.attachments));
    line->set("reviewed", texts(facts.reviewed));
    if (!facts.figures.empty()) {
        line->set("figures", each(facts.figures));
    }
    return condensed(line);
}

Result<Facts> facts_from_line(std::string_view line) {
    try {
        return facts_from(parsed(line));
    } catch (const Poco::Exception&) {
        return failure(ErrorKind::input, "raden är inte en faktarad");
    }
}

std::string index_header(std::string_view model_id) {
    Object::Ptr header = ordered();
    header->set("styrkoll", std::string(k_format));
    header->set("schemaVersion", std::string(k_version));
    header->set("model", std::string(model_id));
    return condensed(header);
}

Result<std::string> model_of_header(std::string_view line) {
    try {
        const Object::Ptr header = parsed(line);
        if (text_in(header, "styrkoll") == k_format &&
            text_in(header, "schemaVersion") == k_version) {
            return text_in(header, "model");
        }
    } catch (const Poco::Exception&) { // told below
    }
    return failure(ErrorKind::input,
                   "filen är inget faktaindex av version " + std::string(k_version));
}

} // namespace styrkoll::plan
