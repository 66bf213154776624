// SPDX-License-Identifier: Apache-2.0
#include "write/native_xml.hpp"

#include "base/text.hpp"
#include "write/element_writer.hpp"
#include "write/native_body.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace styrkoll::write {

using document::Document;
using document::k_none;
using document::Property;

namespace {

using Name = std::pair<std::string_view, std::string_view>;

/// Properties that are attributes of the root.
constexpr std::array<Name, 4> k_root{{{"Dokumenttyp", "dokumenttyp"},
                                      {"Organ", "organ"},
                                      {"Period", "period"},
                                      {"Status", "status"}}};

/// Standard properties, each once, but for keywords.
constexpr std::array<Name, 6> k_standard{{{"dc:title", "titel"},
                                          {"dc:subject", "amne"},
                                          {"dc:description", "beskrivning"},
                                          {"dc:creator", "forfattare"},
                                          {"meta:generator", "program"},
                                          {"meta:keyword", "nyckelord"}}};

const Property* find(const Document& document, std::string_view name, bool custom) {
    const auto found = std::find_if(document.properties.begin(), document.properties.end(),
                                    [&](const Property& property) {
                                        return property.name == name && property.custom == custom &&
                                               !text::trim(property.value).empty();
                                    });
    return found == document.properties.end() ? nullptr : &*found;
}

void write_root_attributes(const Document& document, ElementWriter& out) {
    out.attribute("xmlns", "urn:styrkoll:styrdokument:1");
    out.attribute("version", "1");
    const std::string_view language = document.default_language;
    out.attribute("sprak",
                  is_language(language) ? language : "sv-SE"); // what a reader takes it for
    for (const auto& [name, attribute] : k_root) {
        if (const Property* property = find(document, name, true)) {
            out.attribute(attribute, property->value);
        }
    }
}

bool is_in_root(const Document& document, const Property& property) {
    return std::any_of(k_root.begin(), k_root.end(), [&](const Name& name) {
        return name.first == property.name && find(document, name.first, true) == &property;
    });
}

void write_property(const Document& document, const Property& property, ElementWriter& out) {
    if (property.custom) {
        if (!is_in_root(document, property) && !text::trim(property.name).empty()) {
            out.line();
            out.begin("falt", k_none);
            out.attribute("namn", property.name);
            out.text(property.value);
            out.end();
        }
        return;
    }
    const auto* const known =
        std::find_if(k_standard.begin(), k_standard.end(),
                     [&property](const Name& name) { return name.first == property.name; });
    if (known == k_standard.end() || text::trim(property.value).empty() ||
        (known->second != "nyckelord" && find(document, known->first, false) != &property)) {
        return;
    }
    out.line();
    out.begin(known->second, k_none);
    out.text(property.value);
    out.end();
}

/// The id of the model's section that the item stands in, however deep.
std::string section_of(const plan::Plan& plan, const plan::Item& item) {
    if (item.section == k_none || plan.type() == nullptr) {
        return {};
    }
    const plan::Section& section = plan.sections[item.section];
    const std::uint32_t known = section.definition != k_none ? section.definition : section.inside;
    return known == k_none ? std::string{} : plan.type()->sections[known].id;
}

/// What the plan found in running text, in the form of explicit items.
void write_items(const plan::Plan& plan, ElementWriter& out) {
    out.line();
    out.begin("poster", k_none);
    for (const plan::Item& item : plan.items) {
        if (item.position == plan::Position::explicit_mark || item.kind == k_none) {
            continue;
        }
        const model::ItemKind& kind = plan.model->kinds[item.kind];
        const std::uint32_t block = item.place.block;
        out.line();
        out.begin("post", block);
        out.attribute("slag", kind.id);
        if (!item.code.empty()) {
            out.attribute("kod", item.code);
        }
        if (const std::string id = section_of(plan, item); !id.empty()) {
            out.attribute("avsnitt", id);
        }
        out.begin("titel", block);
        out.text(item.title);
        out.end();
        for (const plan::AttributeValue& value : item.attributes) {
            out.begin("egenskap", value.place.block == k_none ? block : value.place.block);
            out.attribute("namn", value.attribute == k_none
                                      ? value.name
                                      : kind.attributes[value.attribute].name);
            out.text(value.text);
            out.end();
        }
        out.end();
    }
    out.line();
    out.end();
}

} // namespace

NativeXml native_xml(const plan::Plan& plan, Use use) {
    const Document& document = *plan.document;
    ElementWriter out;
    out.begin("styrdokument", k_none);
    write_root_attributes(document, out);
    out.line();
    out.begin("metadata", k_none);
    for (const Property& property : document.properties) {
        write_property(document, property, out);
    }
    out.line();
    out.end();
    out.line();
    out.begin("innehall", k_none);
    NativeBody(plan, use, out).write();
    out.line();
    out.end();
    if (use == Use::rules) {
        write_items(plan, out);
    }
    out.line();
    out.end();
    NativeXml result;
    result.blocks = out.blocks();
    result.xml = out.take() + "\n";
    return result;
}

} // namespace styrkoll::write
