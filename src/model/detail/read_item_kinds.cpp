// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "model/detail/builder.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace styrkoll::model::detail {
namespace {

constexpr std::array<std::pair<std::string_view, ValueType>, 15> k_value_types{{
    {"text", ValueType::text},
    {"organ", ValueType::organ},
    {"datum", ValueType::date},
    {"period", ValueType::period},
    {"paragraf", ValueType::paragraph},
    {"tal", ValueType::number},
    {"belopp", ValueType::money},
    {"enhet", ValueType::unit},
    {"diarienummer", ValueType::register_number},
    {"dokumenttyp", ValueType::document_type},
    {"status", ValueType::status},
    {"roll", ValueType::role},
    {"finansiering", ValueType::financing},
    {"koder", ValueType::codes},
    {"bedomning", ValueType::rating},
}};

constexpr std::string_view k_default_title_rule = "post-titel";

std::vector<std::string> name_and(const Node& node, std::string_view more) {
    std::vector<std::string> out{value_of(node, "namn")};
    for (std::string& word : texts_of(node, more)) {
        out.push_back(std::move(word));
    }
    return out;
}

std::vector<CodeForm> code_forms(Builder& builder, const Node& kind) {
    std::vector<CodeForm> out;
    for (const Node& node : children(kind, "kod")) {
        const std::string form = value_of(node, "form");
        auto parsed = parse_code_form(form, is_yes(node, "lang"));
        if (!parsed) {
            builder.source.refuse(
                node, "form",
                {"Kodformen ”" + form +
                     "” går inte att läsa. Börja med en bokstav eller {organ}, sluta med ett tal, "
                     "och skriv talen som {n}, {nn}, {ar} eller {d5}.",
                 "The code form ”" + form +
                     "” cannot be read. Begin with a letter or {organ}, end with a number, and "
                     "write numbers as {n}, {nn}, {ar} or {d5}."});
            continue;
        }
        parsed->own = is_yes(node, "egen");
        out.push_back(std::move(*parsed));
    }
    return out;
}

/// What is asked for must be able to say so.
void refuse_silent(Builder& builder, const Node& node, const Attribute& attribute) {
    const std::string& id = attribute.id;
    if (attribute.requirement != Requirement::may && attribute.rule.empty()) {
        builder.source.refuse(node, "krav",
                              {"Egenskapen ”" + id +
                                   "” krävs, men regel saknas. Ange vilken regel som bryts när "
                                   "den saknas, eller ta bort krav.",
                               "The property ”" + id +
                                   "” is asked for, but regel is missing. Name the rule that a "
                                   "missing one breaks, or remove krav."});
    }
    const bool has_range = attribute.min_years > 0 || attribute.max_years > 0;
    if (has_range && attribute.range_rule.empty()) {
        builder.source.refuse(node, attribute.min_years > 0 ? "ar-minst" : "ar-hogst",
                              {"Egenskapen ”" + id +
                                   "” har gränser för åren, men ar-regel saknas. Ange vilken "
                                   "regel som bryts.",
                               "The property ”" + id +
                                   "” has limits for the years, but ar-regel is missing. Name "
                                   "the rule that is broken."});
    }
    if (attribute.max_years > 0 && attribute.min_years > attribute.max_years) {
        builder.source.refuse(node, "ar-minst",
                              {"ar-minst är större än ar-hogst i egenskapen ”" + id + "”.",
                               "ar-minst is greater than ar-hogst in the property ”" + id + "”."});
    }
}

Attribute read_attribute(Builder& builder, const Node& node, const Ids& attributes) {
    Attribute attribute;
    attribute.id = value_of(node, "id");
    attribute.name = value_of(node, "namn");
    attribute.type = value_type(value_of(node, "typ"));
    attribute.labels = name_and(node, "etikett");
    attribute.requirement = requirement(value_of(node, "krav"));
    attribute.document_class = value_of(node, "i");
    attribute.instead = builder.source.resolve_all(node, "eller", attributes);
    attribute.rule = value_of(node, "regel");
    attribute.choices = texts_of(node, "val");
    attribute.min_years = number_of(node, "ar-minst", 0);
    attribute.max_years = number_of(node, "ar-hogst", 0);
    attribute.range_rule = value_of(node, "ar-regel");
    attribute.unknown_rule = value_of(node, "okant-regel");
    attribute.relation = value_of(node, "relation");
    attribute.same_rule = value_of(node, "lika-regel");
    static_cast<void>(builder.source.resolve(node, "relation", builder.relations));
    refuse_silent(builder, node, attribute);
    return attribute;
}

Bilingual shared_label(const std::string& label, const ItemKind& kind, const Attribute& one,
                       const Attribute& other) {
    return {"Etiketten ”" + label + "” hör till två egenskaper i postslaget ”" + kind.id + "”: ”" +
                one.id + "” och ”" + other.id + "”. Låt bara en av dem ha den.",
            "The label ”" + label + "” belongs to two properties of the item kind ”" + kind.id +
                "”: ”" + one.id + "” and ”" + other.id + "”. Let only one of them have it."};
}

/// A label that two properties share could not be told apart in a table.
void refuse_shared_labels(Builder& builder, const ItemKind& kind, const std::vector<Node>& nodes) {
    std::unordered_map<std::string, std::size_t> owners;
    for (std::size_t at = 0; at < kind.attributes.size(); ++at) {
        const Attribute& attribute = kind.attributes[at];
        for (const std::string& label : attribute.labels) {
            const auto [owner, is_new] = owners.emplace(text::fold(label), at);
            if (!is_new && owner->second != at) {
                builder.source.refuse(
                    nodes[at], nullptr,
                    shared_label(label, kind, kind.attributes[owner->second], attribute));
            }
        }
    }
}

ItemKind read_kind(Builder& builder, const Node& node) {
    ItemKind kind;
    kind.id = value_of(node, "id");
    kind.name = value_of(node, "namn");
    kind.plural = value_of(node, "plural");
    kind.codes = code_forms(builder, node);
    kind.words = texts_of(node, "ord");
    kind.columns = texts_of(node, "kolumn");
    kind.code_columns = texts_of(node, "kodkolumn");
    kind.local = is_yes(node, "lokal");
    kind.external = is_yes(node, "externt");
    kind.needs_title = value_of(node, "titel") != "får";
    kind.title_rule = value_of(node, "titelregel");
    if (kind.title_rule.empty() && kind.needs_title) {
        kind.title_rule = k_default_title_rule;
    }
    const auto attributes = children(node, "egenskap");
    const Ids ids = builder.source.declare(attributes, {"Egenskapen", "property"});
    for (const Node& attribute : attributes) {
        kind.attributes.push_back(read_attribute(builder, attribute, ids));
    }
    refuse_shared_labels(builder, kind, attributes);
    return kind;
}

} // namespace

ValueType value_type(std::string_view name) {
    for (const auto& [word, type] : k_value_types) {
        if (word == name) {
            return type;
        }
    }
    return ValueType::text;
}

Requirement requirement(std::string_view name) {
    return name == "ska"   ? Requirement::must
           : name == "bör" ? Requirement::should
                           : Requirement::may;
}

void read_statuses(Builder& builder, const Node& statuses) {
    const auto nodes = children(statuses, "status");
    static_cast<void>(builder.source.declare(nodes, {"Statusen", "status"}));
    for (const Node& node : nodes) {
        builder.model.statuses.push_back({value_of(node, "id"), value_of(node, "namn"),
                                          is_yes(node, "beslutad"), texts_of(node, "ord")});
    }
}

void read_fields(Builder& builder, const Node& fields) {
    std::unordered_map<std::string, std::string> owners;
    for (const Node& node : children(fields, "falt")) {
        Field field{value_of(node, "id"), value_of(node, "namn"), value_type(value_of(node, "typ")),
                    name_and(node, "etikett")};
        for (const std::string& label : field.labels) {
            const auto [owner, is_new] = owners.emplace(text::fold(label), field.id);
            if (!is_new && owner->second != field.id) {
                builder.source.refuse(
                    node, nullptr,
                    {"Etiketten ”" + label + "” hör till två fält: ”" + owner->second + "” och ”" +
                         field.id + "”. Låt bara ett av dem ha den.",
                     "The label ”" + label + "” belongs to two fields: ”" + owner->second +
                         "” and ”" + field.id + "”. Let only one of them have it."});
            }
        }
        builder.model.fields.push_back(std::move(field));
    }
}

void read_item_kinds(Builder& builder, const Node& root) {
    for (const Node& node : children(root, "postslag")) {
        builder.model.kinds.push_back(read_kind(builder, node));
    }
}

} // namespace styrkoll::model::detail
