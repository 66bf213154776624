// SPDX-License-Identifier: Apache-2.0
#include "xml/verify.hpp"

#include "xml/name_scope.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace styrkoll::xml {
namespace {

std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

Fault fault_at(FaultKind kind, std::ptrdiff_t offset, std::string_view detail) {
    Fault fault;
    fault.kind = kind;
    fault.offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    fault.detail = detail;
    return fault;
}

pugi::xml_node next_element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) {
        node = node.next_sibling();
    }
    return node;
}

class ScopeChecker {
public:
    std::optional<Fault> check(const NameScope& scope, const pugi::xml_node& element) {
        if (is_unbound(scope, element.name())) {
            return fault_at(FaultKind::namespaces, element.offset_debug(),
                            prefix_of(element.name()));
        }
        m_names.clear();
        for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute()) {
            const std::string_view name = at.name();
            if (is_unbound(scope, name)) {
                return fault_at(FaultKind::namespaces, element.offset_debug(), prefix_of(name));
            }
            if (!prefix_of(name).empty() && !NameScope::is_declaration(name)) {
                m_names.push_back(name);
            }
        }
        if (m_names.size() > 1 && has_twins(scope)) {
            return fault_at(FaultKind::malformed, element.offset_debug(), "attribute twice");
        }
        return std::nullopt;
    }

private:
    static bool is_unbound(const NameScope& scope, std::string_view name) {
        const std::string_view prefix = prefix_of(name);
        return !prefix.empty() && prefix != "xml" && prefix != "xmlns" &&
               scope.element_name(name).uri.empty();
    }

    /// Twins have the same local name, so only those are resolved.
    bool has_twins(const NameScope& scope) {
        const auto local = [](std::string_view name) { return name.substr(name.find(':')); };
        std::sort(m_names.begin(), m_names.end(),
                  [&](std::string_view left, std::string_view right) {
                      return local(left) < local(right);
                  });
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const std::size_t first = i;
            while (i + 1 < m_names.size() && local(m_names[i + 1]) == local(m_names[first])) {
                ++i;
            }
            std::vector<std::string_view> uris;
            for (std::size_t at = first; i > first && at <= i; ++at) {
                uris.push_back(scope.attribute_name(m_names[at]).uri);
            }
            std::sort(uris.begin(), uris.end());
            if (std::adjacent_find(uris.begin(), uris.end()) != uris.end()) {
                return true;
            }
        }
        return false;
    }

    std::vector<std::string_view> m_names; ///< of one element's attributes with a prefix
};

} // namespace

std::optional<Fault> check_top(const pugi::xml_document& dom) {
    pugi::xml_node root;
    for (pugi::xml_node node = dom.first_child(); node; node = node.next_sibling()) {
        const pugi::xml_node_type type = node.type();
        if (type == pugi::node_element && !root) {
            root = node;
        } else if (type == pugi::node_element || (type == pugi::node_doctype && root)) {
            return fault_at(FaultKind::malformed, node.offset_debug(), "after the root element");
        } else if (type == pugi::node_cdata ||
                   (type == pugi::node_pcdata &&
                    node.value()[std::strspn(node.value(), " \t\r\n")] != '\0')) {
            return fault_at(FaultKind::malformed, node.offset_debug(),
                            "text outside the root element");
        }
    }
    if (!root) {
        return fault_at(FaultKind::malformed, 0, "no root element");
    }
    return std::nullopt;
}

std::optional<Fault> check_scopes(const pugi::xml_document& dom) {
    const pugi::xml_node root = dom.document_element();
    NameScope scope;
    ScopeChecker checker;
    pugi::xml_node node = root;
    for (;;) {
        scope.enter(node);
        if (auto wrong = checker.check(scope, node)) {
            return wrong;
        }
        pugi::xml_node next = next_element(node.first_child());
        while (!next) {
            scope.leave();
            if (node == root) {
                return std::nullopt;
            }
            next = next_element(node.next_sibling());
            if (!next) {
                node = node.parent();
            }
        }
        node = next;
    }
}

} // namespace styrkoll::xml
