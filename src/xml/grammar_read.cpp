// SPDX-License-Identifier: Apache-2.0
//
// RELAX NG's XML form to patterns. libxml2 has accepted the grammar before, so this only has to
// follow it: references are resolved, elements get their content after everything that mentions
// them (they alone may refer to themselves). Recursion follows the grammar's own nesting; a bound
// stops a grammar made to break it.
#include "base/text.hpp"
#include "xml/grammar_pattern.hpp"
#include "xml/name_scope.hpp"

#include <pugixml.hpp>

#include <map>
#include <string_view>

namespace styrkoll::xml {

namespace {

constexpr int k_deepest = 200;

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

/// An attribute that is inherited: ns, datatypeLibrary.
std::string inherited(pugi::xml_node node, const char* attribute) {
    for (; node; node = node.parent()) {
        if (const pugi::xml_attribute found = node.attribute(attribute)) {
            return found.value();
        }
    }
    return {};
}

std::string trimmed(const char* words) {
    return std::string(text::trim(words));
}

class GrammarReader {
public:
    std::optional<Patterns> read(const pugi::xml_node& root);

private:
    using Combine = PatternId (Patterns::*)(PatternId, PatternId);

    PatternId pattern(const pugi::xml_node& node);
    PatternId children(const pugi::xml_node& node, Combine combine, bool skip_name = false);
    PatternId reference(const pugi::xml_node& node);
    PatternId element(const pugi::xml_node& node);
    PatternId attribute(const pugi::xml_node& node);
    PatternId datum(const pugi::xml_node& node);
    std::vector<NameClass> names_of(const pugi::xml_node& node, bool is_attribute);
    void add_names(const pugi::xml_node& node, std::vector<NameClass>& names);

    Patterns m_patterns;
    std::multimap<std::string, pugi::xml_node> m_defines;
    std::map<std::ptrdiff_t, std::uint32_t> m_elements;              ///< by place in the grammar
    std::vector<std::pair<pugi::xml_node, std::uint32_t>> m_waiting; ///< elements without content
    int m_depth = 0;
    bool m_failed = false;
};

std::optional<Patterns> GrammarReader::read(const pugi::xml_node& root) {
    pugi::xml_node start = root;
    if (local_name(root) == "grammar") {
        start = {};
        for (const pugi::xml_node child : root.children()) {
            if (local_name(child) == "define") {
                m_defines.emplace(trimmed(child.attribute("name").value()), child);
            } else if (local_name(child) == "start") {
                start = child;
            } else if (child.type() == pugi::node_element) {
                return std::nullopt; // include, div: trang writes neither for our grammars
            }
        }
        m_patterns.start = start ? children(start, &Patterns::group) : Patterns::k_not_allowed;
    } else {
        m_patterns.start = pattern(root);
    }
    while (!m_waiting.empty() && !m_failed) {
        const auto [node, index] = m_waiting.back();
        m_waiting.pop_back();
        const PatternId content = children(node, &Patterns::group, true);
        m_patterns.elements[index].content = content;
    }
    if (m_failed) {
        return std::nullopt;
    }
    return std::move(m_patterns);
}

PatternId GrammarReader::pattern(const pugi::xml_node& node) {
    if (m_failed || m_depth > k_deepest) {
        m_failed = true;
        return Patterns::k_not_allowed;
    }
    const std::string_view kind = local_name(node);
    if (kind == "element") {
        return element(node);
    }
    if (kind == "attribute") {
        return attribute(node);
    }
    if (kind == "ref") {
        return reference(node);
    }
    if (kind == "data" || kind == "value" || kind == "list") {
        return datum(node);
    }
    if (kind == "choice") {
        return children(node, &Patterns::choice);
    }
    if (kind == "interleave") {
        return children(node, &Patterns::interleave);
    }
    if (kind == "mixed") {
        return m_patterns.interleave(Patterns::k_text, children(node, &Patterns::group));
    }
    if (kind == "optional") {
        return m_patterns.optional(children(node, &Patterns::group));
    }
    if (kind == "oneOrMore") {
        return m_patterns.one_or_more(children(node, &Patterns::group));
    }
    if (kind == "zeroOrMore") {
        return m_patterns.optional(m_patterns.one_or_more(children(node, &Patterns::group)));
    }
    if (kind == "group") {
        return children(node, &Patterns::group);
    }
    if (kind == "text" || kind == "empty") {
        return kind == "text" ? Patterns::k_text : Patterns::k_empty;
    }
    m_failed = m_failed || kind != "notAllowed"; // externalRef, parentRef
    return Patterns::k_not_allowed;
}

bool is_name_class(std::string_view kind) {
    return kind == "name" || kind == "anyName" || kind == "nsName";
}

PatternId GrammarReader::children(const pugi::xml_node& node, Combine combine, bool skip_name) {
    ++m_depth;
    std::vector<PatternId> parts;
    bool name_is_ahead = skip_name && !node.attribute("name");
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        if (name_is_ahead) { // <name>, <anyName> or a <choice> of names
            name_is_ahead = false;
            continue;
        }
        parts.push_back(pattern(child));
    }
    --m_depth;
    if (parts.empty()) {
        return Patterns::k_empty;
    }
    PatternId result = parts.back(); // from the right, so that order is kept and chains lean right
    for (auto part = parts.rbegin() + 1; part != parts.rend(); ++part) {
        result = (m_patterns.*combine)(*part, result);
    }
    return result;
}

PatternId GrammarReader::reference(const pugi::xml_node& node) {
    const auto [begin, end] = m_defines.equal_range(trimmed(node.attribute("name").value()));
    PatternId result = Patterns::k_not_allowed;
    for (auto at = begin; at != end; ++at) {
        const PatternId part = children(at->second, &Patterns::group);
        const bool interleaves =
            std::string_view(at->second.attribute("combine").value()) == "interleave";
        result = result == Patterns::k_not_allowed ? part
                 : interleaves                     ? m_patterns.interleave(result, part)
                                                   : m_patterns.choice(result, part);
    }
    return result;
}

PatternId GrammarReader::element(const pugi::xml_node& node) {
    const auto index = static_cast<std::uint32_t>(m_patterns.elements.size());
    const auto [at, is_new] = m_elements.try_emplace(node.offset_debug(), index);
    if (is_new) {
        ElementRule rule;
        rule.names = names_of(node, false);
        m_patterns.elements.push_back(std::move(rule));
        m_waiting.emplace_back(node, index);
    }
    return m_patterns.leaf(PatternKind::element, at->second);
}

PatternId GrammarReader::attribute(const pugi::xml_node& node) {
    AttributeRule rule;
    rule.names = names_of(node, true);
    const PatternId value = children(node, &Patterns::group, true);
    // <attribute name="x"/> means any text.
    rule.value = value == Patterns::k_empty && local_name(node.last_child()) != "empty"
                     ? Patterns::k_text
                     : value;
    m_patterns.attributes.push_back(std::move(rule));
    return m_patterns.leaf(PatternKind::attribute,
                           static_cast<std::uint32_t>(m_patterns.attributes.size() - 1));
}

PatternId GrammarReader::datum(const pugi::xml_node& node) {
    Datum datum;
    datum.is_list = local_name(node) == "list";
    if (const pugi::xml_attribute type = node.attribute("type")) {
        datum.type = trimmed(type.value());
    }
    if (local_name(node) == "value") {
        datum.value = node.child_value();
    }
    for (const pugi::xml_node child : node.children()) {
        if (local_name(child) == "param") {
            datum.parameters.emplace_back(trimmed(child.attribute("name").value()),
                                          child.child_value());
        }
    }
    m_patterns.data.push_back(std::move(datum));
    return m_patterns.leaf(PatternKind::data,
                           static_cast<std::uint32_t>(m_patterns.data.size() - 1));
}

std::vector<NameClass> GrammarReader::names_of(const pugi::xml_node& node, bool is_attribute) {
    std::vector<NameClass> names;
    if (const pugi::xml_attribute written = node.attribute("name")) {
        NameClass name;
        name.local = trimmed(written.value());
        const std::size_t colon = name.local.find(':');
        if (colon != std::string::npos) {
            const std::string prefix = name.local.substr(0, colon);
            name.uri = prefix == "xml" ? std::string(NameScope::k_xml_uri)
                                       : inherited(node, ("xmlns:" + prefix).c_str());
            name.local.erase(0, colon + 1);
        } else if (is_attribute) {
            name.uri = node.attribute("ns").value(); // attributes do not inherit ns
        } else {
            name.uri = inherited(node, "ns");
        }
        names.push_back(std::move(name));
        return names;
    }
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_element) {
            add_names(child, names);
            break;
        }
    }
    return names;
}

void GrammarReader::add_names(const pugi::xml_node& node, std::vector<NameClass>& names) {
    const std::string_view kind = local_name(node);
    if (is_name_class(kind)) {
        NameClass name;
        name.uri = inherited(node, "ns");
        name.local = trimmed(node.child_value());
        name.any_local = kind != "name";
        name.any_uri = kind == "anyName";
        names.push_back(std::move(name));
        return;
    }
    for (const pugi::xml_node child : node.children()) { // a choice of names
        if (is_name_class(local_name(child))) {
            add_names(child, names);
        }
    }
}

} // namespace

std::optional<Patterns> Patterns::read(const std::string& rng) {
    pugi::xml_document document;
    if (!document.load_buffer(rng.data(), rng.size())) {
        return std::nullopt;
    }
    return GrammarReader().read(document.document_element());
}

} // namespace styrkoll::xml
