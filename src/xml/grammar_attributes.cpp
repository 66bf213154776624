// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_attributes.hpp"

#include "xml/grammar_datatype.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace styrkoll::xml {

namespace {

constexpr std::string_view k_blank = " \t\r\n";

/// Where an attribute of the element that starts at `element` is written; pugixml does not say.
std::size_t attribute_offset(std::string_view bytes, std::size_t element, std::string_view name) {
    std::size_t at = bytes.find_first_of(" \t\r\n/>", element);
    while (at < bytes.size()) {
        at = bytes.find_first_not_of(k_blank, at);
        if (at == std::string_view::npos || bytes[at] == '>' || bytes[at] == '/') {
            break;
        }
        const std::size_t end = bytes.find_first_of(" \t\r\n=", at);
        if (bytes.substr(at, end - at) == name) {
            return at;
        }
        const std::size_t quote = bytes.find_first_of("\"'", end);
        if (quote == std::string_view::npos) {
            break;
        }
        at = bytes.find(bytes[quote], quote + 1);
        at += at == std::string_view::npos ? 0 : 1;
    }
    return element;
}

class AttributeCheck {
public:
    AttributeCheck(GrammarQuery& query, const pugi::xml_node& element, PatternId content,
                   std::string_view bytes, std::vector<Found>& found)
        : m_query(query), m_element(element), m_content(content), m_state(content), m_bytes(bytes),
          m_found(found) {}

    PatternId run(const NameScope& scope);

private:
    void explain(const pugi::xml_attribute& attribute, const ExpandedName& name,
                 const NameScope& scope);
    [[nodiscard]] std::string excluding(const ExpandedName& name, const NameScope& scope);
    void explain_missing();
    void report(std::size_t offset, Bilingual message) {
        m_found.push_back({offset, std::move(message)});
    }

    GrammarQuery& m_query;
    const pugi::xml_node& m_element;
    PatternId m_content;
    PatternId m_state;
    std::string_view m_bytes;
    std::vector<Found>& m_found;
};

PatternId AttributeCheck::run(const NameScope& scope) {
    for (const pugi::xml_attribute attribute : m_element.attributes()) {
        if (NameScope::is_declaration(attribute.name())) {
            continue;
        }
        const ExpandedName name = scope.attribute_name(attribute.name());
        const std::string value = attribute.value();
        const PatternId after =
            m_query.derivatives.after_attribute(m_state, name.uri, name.local, &value);
        if (after == Patterns::k_not_allowed) {
            explain(attribute, name, scope);
        } else {
            m_state = after;
        }
    }
    PatternId after = m_query.derivatives.after_start_tag(m_state, Derivatives::Missing::refuse);
    if (after == Patterns::k_not_allowed) {
        explain_missing();
        after = m_query.derivatives.after_start_tag(m_state, Derivatives::Missing::forgive);
    }
    return after;
}

/// The first attribute of the element that by itself keeps the one called `name` out; empty when
/// none does.
std::string AttributeCheck::excluding(const ExpandedName& name, const NameScope& scope) {
    for (const pugi::xml_attribute other : m_element.attributes()) {
        const ExpandedName own = scope.attribute_name(other.name());
        if (NameScope::is_declaration(other.name()) ||
            (own.uri == name.uri && own.local == name.local)) {
            continue;
        }
        const PatternId after =
            m_query.derivatives.after_attribute(m_content, own.uri, own.local, nullptr);
        if (after != Patterns::k_not_allowed &&
            m_query.derivatives.after_attribute(after, name.uri, name.local, nullptr) ==
                Patterns::k_not_allowed) {
            return other.name();
        }
    }
    return {};
}

void AttributeCheck::explain(const pugi::xml_attribute& attribute, const ExpandedName& name,
                             const NameScope& scope) {
    const std::size_t offset = attribute_offset(m_bytes, offset_of(m_element), attribute.name());
    const std::vector<std::uint32_t> known = m_query.derivatives.all_attributes(m_content);
    const auto rule = std::find_if(known.begin(), known.end(), [&](std::uint32_t each) {
        return m_query.patterns.attributes[each].matches(name.uri, name.local);
    });
    if (rule == known.end()) {
        const std::vector<std::string> allowed = m_query.attribute_names(known);
        return report(offset,
                      words::unknown_attribute(attribute.name(), m_element.name(),
                                               words::nearest(attribute.name(), allowed), allowed));
    }
    const PatternId after =
        m_query.derivatives.after_attribute(m_state, name.uri, name.local, nullptr);
    if (after == Patterns::k_not_allowed) {
        return report(offset, words::excess_attribute(attribute.name(), m_element.name(),
                                                      excluding(name, scope)));
    }
    m_state = after;
    report(offset, words::wrong_value(attribute.name(), attribute.value(), m_element.name(),
                                      describe_values(m_query.patterns,
                                                      m_query.patterns.attributes[*rule].value)));
}

void AttributeCheck::explain_missing() {
    const std::vector<std::string> required =
        m_query.attribute_names(m_query.derivatives.required_attributes(m_state));
    for (const std::string& name : required) {
        report(offset_of(m_element), words::missing_attribute({name}, m_element.name()));
    }
    if (required.empty()) {
        report(
            offset_of(m_element),
            words::missing_attribute(
                m_query.attribute_names(m_query.completing_attributes(m_state)), m_element.name()));
    }
}

} // namespace

std::size_t offset_of(const pugi::xml_node& node) {
    const std::ptrdiff_t offset = node.offset_debug();
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset - 1, 0));
}

PatternId check_attributes(GrammarQuery& query, const NameScope& scope,
                           const pugi::xml_node& element, PatternId content, std::string_view bytes,
                           std::vector<Found>& found) {
    return AttributeCheck(query, element, content, bytes, found).run(scope);
}

} // namespace styrkoll::xml
