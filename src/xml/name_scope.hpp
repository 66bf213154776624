// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace pugi {
class xml_node;
}

namespace styrkoll::xml {

/// A name resolved by its namespace. Views into the tree; `uri` is empty for no namespace.
struct ExpandedName {
    std::string_view uri;
    std::string_view local;

    bool operator==(const ExpandedName&) const = default;
};

/// The namespace declarations in force at one point of a walk: enter() each element before asking
/// for its names, leave() it when its children are done. Asking costs one look-up, however many
/// declarations there are. The tree must outlive it.
class NameScope {
public:
    static constexpr std::string_view k_xml_uri = "http://www.w3.org/XML/1998/namespace";

    void enter(const pugi::xml_node& element);
    void leave();

    [[nodiscard]] ExpandedName element_name(std::string_view written) const;
    /// Attributes without a prefix are in no namespace.
    [[nodiscard]] ExpandedName attribute_name(std::string_view written) const;

    [[nodiscard]] static bool is_declaration(std::string_view attribute) {
        return attribute == "xmlns" || attribute.substr(0, 6) == "xmlns:";
    }

    /// The namespace that a prefix is bound to, empty for none; the empty prefix is the default.
    [[nodiscard]] std::string_view uri_of(std::string_view prefix) const;

private:
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_uris; ///< by prefix
    std::vector<std::string_view> m_declared; ///< prefixes, in order of declaration
    std::vector<std::size_t> m_marks;         ///< size of m_declared at each enter()
};

} // namespace styrkoll::xml
