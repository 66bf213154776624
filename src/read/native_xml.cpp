// SPDX-License-Identifier: Apache-2.0
#include "read/native_xml.hpp"

#include "base/language.hpp"
#include "read/faults.hpp"
#include "read/native_names.hpp"
#include "read/native_text.hpp"
#include "read/native_walk.hpp"
#include "xml/grammar.hpp"
#include "xml/name_scope.hpp"
#include "xml/tree.hpp"

#include <pugixml.hpp>

#include <array>
#include <utility>

namespace styrkoll::read {

namespace {

constexpr std::string_view k_rule = "xml-struktur";
constexpr std::size_t k_most_violations = 20;

/// The file's own name, for places.
std::string part_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

void report_structure(finding::Sink& sink, const std::string& part, const xml::Position& at,
                      const Bilingual& what) {
    document::Location location;
    location.part = part;
    location.line = at.line;
    location.column = at.column;
    auto report = sink.report(k_rule);
    report.at(std::move(location)).with("beskrivning", what.sv).with("beskrivning-en", what.en);
    add_place(report, at.line, at.column);
}

bool has_native_root(const xml::Tree& tree) {
    xml::NameScope scope;
    const pugi::xml_node root = tree.dom().document_element();
    scope.enter(root);
    return scope.element_name(root.name()) == xml::ExpandedName{k_native_namespace, "styrdokument"};
}

/// The root's attributes that are properties, with their names as in Writer.
constexpr std::array<std::pair<const char*, const char*>, 4> k_root_properties = {{
    {"dokumenttyp", "Dokumenttyp"},
    {"organ", "Organ"},
    {"period", "Period"},
    {"status", "Status"},
}};

/// Elements of <metadata> that ODF has a standard name for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> k_standard_properties = {{
    {"titel", "dc:title"},
    {"amne", "dc:subject"},
    {"beskrivning", "dc:description"},
    {"forfattare", "dc:creator"},
    {"program", "meta:generator"},
    {"nyckelord", "meta:keyword"},
}};

void add_property(document::Document& document, const pugi::xml_node& element,
                  std::string_view local_name) {
    std::string value;
    for (const pugi::xml_node child : element.children()) {
        value += child.value();
    }
    value = collapsed(value);
    if (local_name == "falt") {
        const std::string name = collapsed(element.attribute("namn").value());
        if (!name.empty()) {
            document.properties.push_back({name, value, true});
        }
        return;
    }
    for (const auto& [element_name, property_name] : k_standard_properties) {
        if (element_name == local_name && !value.empty()) {
            document.properties.push_back({std::string(property_name), value, false});
        }
    }
}

void read_metadata(document::Document& document, const pugi::xml_node& root) {
    for (const auto& [attribute, name] : k_root_properties) {
        const std::string value = collapsed(root.attribute(attribute).value());
        if (!value.empty()) {
            document.properties.push_back({name, value, true});
        }
    }
    xml::NameScope scope;
    scope.enter(root);
    for (const pugi::xml_node child : root.children()) {
        scope.enter(child);
        if (scope.element_name(child.name()) == xml::ExpandedName{k_native_namespace, "metadata"}) {
            for (const pugi::xml_node element : child.children()) {
                scope.enter(element);
                const xml::ExpandedName name = scope.element_name(element.name());
                if (name.uri == k_native_namespace) {
                    add_property(document, element, name.local);
                }
                scope.leave();
            }
        }
        scope.leave();
    }
}

void report_violations(const xml::Tree& tree, const std::string& part, const Context& context,
                       finding::Sink& sink) {
    if (context.native_grammar == nullptr) {
        return;
    }
    for (const xml::Violation& violation :
         context.native_grammar->validate(tree, k_most_violations)) {
        report_structure(sink, part, {violation.line, violation.column}, violation.message);
    }
}

void report_walk(const NativeWalkReport& walk, const xml::Tree& tree, const std::string& part,
                 const Limits& limits, finding::Sink& sink) {
    if (walk.too_wide) {
        const std::string limit = std::to_string(limits.repeated);
        sink.report("grans-upprepning").with("varde", limit).with("grans", limit);
    }
    for (const NativeWalkReport::RepeatedId& repeated : walk.repeated_ids) {
        report_structure(
            sink, part, xml::position_of(tree.bytes(), repeated.offset),
            {"Namnet xml:id=”" + repeated.id + "” finns redan i dokumentet.",
             "The name xml:id=”" + repeated.id + "” is already used in the document."});
    }
    if (!walk.limit_rule.empty()) {
        sink.report(walk.limit_rule).with("grans", std::to_string(walk.limit));
    }
}

} // namespace

std::optional<document::Document> read_native_xml(std::string bytes, const std::string& path,
                                                  const Context& context, finding::Sink& sink) {
    const std::string part = part_name(path);
    const tl::expected<xml::Tree, xml::Fault> tree =
        xml::Tree::parse(std::move(bytes), context.limits.xml);
    if (!tree) {
        report_fault(sink, tree.error(), part);
        return std::nullopt;
    }
    report_violations(*tree, part, context, sink);
    if (!has_native_root(*tree)) {
        return std::nullopt;
    }
    document::Document document;
    document.format = document::Format::native_xml;
    document.path = path;
    document.parts.push_back(part);
    const pugi::xml_node root = tree->dom().document_element();
    document.default_language = collapsed(root.attribute("sprak").as_string("sv-SE"));
    read_metadata(document, root);
    const NativeWalkReport walk = walk_native(document, *tree, context.limits);
    report_walk(walk, *tree, part, context.limits, sink);
    return walk.limit_rule.empty() ? std::optional(std::move(document)) : std::nullopt;
}

} // namespace styrkoll::read
