// SPDX-License-Identifier: Apache-2.0
#include "read/odf_meta.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/word_list.hpp"
#include "document/property_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace styrkoll::read {
namespace {

constexpr std::string_view k_midnight = "T00:00:00";

std::string_view local_name(const char* name) {
    const char* const colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

std::string text_below(const pugi::xml_node& element) {
    std::string joined;
    for (pugi::xml_node node = element.first_child(); node; node = node.next_sibling()) {
        joined += node.value();
    }
    return std::string(text::trim(joined));
}

/// The day, where a date has no time of day worth the name.
std::string without_midnight(std::string value) {
    const std::size_t at = value.find(k_midnight);
    if (at == 10 && parse_iso_date(std::string_view(value).substr(0, at))) {
        value.resize(at);
    }
    return value;
}

bool is_date(std::string_view value) {
    return parse_iso_date(value.substr(0, 10)) && (value.size() == 10 || value[10] == 'T');
}

constexpr std::array<std::string_view, 4> k_dates{"dc:date", "meta:creation-date",
                                                  "meta:print-date", "meta:date"};
/// What a document may have one of, and a person reads.
constexpr std::array<std::string_view, 3> k_single{"dc:title", "dc:date", "meta:creation-date"};

class Reader {
public:
    Reader(document::Document& document, Names& names, const char* buffer, Issues& issues)
        : m_document(document), m_names(names), m_buffer(buffer), m_issues(issues) {}

    void read(const pugi::xml_node& element) {
        if (m_names.element(element.name()) == Name::user_defined) {
            read_custom(element);
            return;
        }
        const Space space = m_names.space_of_element(element.name());
        if (space != Space::dc && space != Space::meta) {
            return;
        }
        const std::string name =
            (space == Space::dc ? "dc:" : "meta:") + std::string(local_name(element.name()));
        if (name == "meta:keywords") { // OpenOffice.org 1.9 wraps them
            for (pugi::xml_node node = element.first_child(); node; node = node.next_sibling()) {
                add("meta:keyword", text_below(node), element);
            }
            return;
        }
        add(name, text_below(element), element);
    }

private:
    void complain(const pugi::xml_node& element, std::string_view name, std::string_view value) {
        m_issues.at_offset("odf-metadata", static_cast<std::size_t>(element.name() - m_buffer) - 1,
                           {{"falt", document::property_words(name, Language::swedish)},
                            {"falt-en", document::property_words(name, Language::english)},
                            {"varde", text::shorten(value, 40)}});
    }

    void read_custom(const pugi::xml_node& element) {
        const char* name = attribute_of(m_names, element, Name::a_meta_name);
        if (name == nullptr || *name == '\0') {
            return;
        }
        document::Property property;
        property.name = name;
        property.value = without_midnight(text_below(element));
        property.custom = true;
        m_document.properties.push_back(std::move(property));
    }

    void add(std::string_view name, std::string value, const pugi::xml_node& element) {
        const bool again = text::is_one_of(name, k_single) && !m_document.property(name).empty();
        const bool bad_date = text::is_one_of(name, k_dates) && !value.empty() && !is_date(value);
        if (again || bad_date) {
            complain(element, name, value);
        }
        if (!value.empty()) {
            m_document.properties.push_back({std::string(name), std::move(value), false});
        }
    }

    document::Document& m_document;
    Names& m_names;
    const char* m_buffer;
    Issues& m_issues;
};

} // namespace

void read_meta(document::Document& document, const pugi::xml_node& meta, Names& names,
               const char* buffer, Issues& issues) {
    Reader reader(document, names, buffer, issues);
    for (pugi::xml_node node = meta.first_child(); node; node = node.next_sibling()) {
        if (node.type() == pugi::node_element) {
            reader.read(node);
        }
    }
}

} // namespace styrkoll::read
