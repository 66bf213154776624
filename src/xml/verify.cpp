// SPDX-License-Identifier: Apache-2.0
//
// Almost every document declares its namespaces on the root and nowhere else, so the first walk
// knows only the root's prefixes. Only when it meets a declaration further in, or a prefix the root
// does not know, does a second walk follow the scopes.
#include "xml/verify.hpp"

#include "xml/name_cache.hpp"
#include "xml/name_scope.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace styrkoll::xml {
namespace {

bool is_declaration(std::string_view attribute) {
    return attribute.substr(0, 5) == "xmlns" && (attribute.size() == 5 || attribute[5] == ':');
}

std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

class Verifier {
public:
    Verifier(std::string_view bytes, const Limits& limits, const pugi::xml_node& root)
        : m_bytes(bytes), m_limits(limits), m_root(root),
          m_may_be_long(bytes.size() > std::min(limits.attribute_bytes, limits.text_bytes)),
          // The parser works in a copy of the bytes: any pointer into it gives an offset.
          m_buffer(root.name() - root.offset_debug()) {}

    std::optional<Fault> run(Shape& shape) {
        read_root_prefixes();
        walk(shape);
        if (!m_fault && (shape.redeclares_namespaces || m_unknown_prefix) &&
            m_limits.refuse_unbound) {
            walk_scopes();
        }
        return std::move(m_fault);
    }

private:
    void fail(FaultKind kind, const char* where, std::string_view detail) {
        Fault fault;
        fault.kind = kind;
        fault.offset = static_cast<std::size_t>(where - m_buffer);
        fault.detail = detail;
        m_fault = std::move(fault);
    }

    void read_root_prefixes() {
        m_prefixes.emplace_back("xml");
        m_prefixes.emplace_back("xmlns");
        for (const pugi::xml_attribute& attribute : m_root.attributes()) {
            const std::string_view name = attribute.name();
            if (is_declaration(name) && name.size() > 6) {
                m_prefixes.push_back(name.substr(6));
            }
        }
        if (m_prefixes.size() > k_few_prefixes) {
            std::sort(m_prefixes.begin(), m_prefixes.end());
        }
    }

    [[nodiscard]] bool is_declared(std::string_view prefix) const {
        return m_prefixes.size() > k_few_prefixes
                   ? std::binary_search(m_prefixes.begin(), m_prefixes.end(), prefix)
                   : std::find(m_prefixes.begin(), m_prefixes.end(), prefix) != m_prefixes.end();
    }

    /// Names of one prefix come in runs: the last ones asked for are kept at hand.
    void note_prefix(const char* name, std::size_t size) {
        const void* const colon = std::memchr(name, ':', size);
        if (colon == nullptr || colon == name) {
            return;
        }
        const auto length = static_cast<std::size_t>(static_cast<const char*>(colon) - name);
        std::string_view& recent =
            m_recent[(length * 8 + static_cast<unsigned char>(name[0])) % m_recent.size()];
        if (recent.size() == length && same_name(recent.data(), name, length)) {
            return;
        }
        const std::string_view prefix(name, length);
        if (is_declared(prefix)) {
            recent = prefix;
        } else {
            m_unknown_prefix = true;
        }
    }

    /// Depth first, each element before its children.
    void walk(Shape& shape) {
        std::uint32_t depth = 1;
        pugi::xml_node node = m_root;
        while (!m_fault) {
            bool descend = false;
            if (node.type() == pugi::node_element) {
                shape.depth = std::max(shape.depth, depth);
                check_element(node, depth, shape);
                descend = true;
            } else if (m_may_be_long && std::strlen(node.value()) > m_limits.text_bytes) {
                fail(FaultKind::text_bytes, node.value(), "text");
            }
            if (const pugi::xml_node child = descend ? node.first_child() : pugi::xml_node()) {
                node = child;
                ++depth;
                continue;
            }
            for (;;) {
                if (node == m_root) {
                    return;
                }
                if (const pugi::xml_node next = node.next_sibling()) {
                    node = next;
                    break;
                }
                node = node.parent();
                --depth;
            }
        }
    }

    void check_element(const pugi::xml_node& element, std::uint32_t depth, Shape& shape) {
        const char* const name = element.name();
        if (depth > m_limits.depth) {
            fail(FaultKind::depth, name, "depth");
            return;
        }
        note_prefix(name, std::strlen(name));
        const pugi::xml_attribute first = element.first_attribute();
        if (!first) {
            return;
        }
        m_keys.clear();
        std::uint64_t seen = 0;
        bool may_repeat = false;
        pugi::xml_attribute last = first;
        for (pugi::xml_attribute at = first; at; at = at.next_attribute()) {
            const char* const attribute = at.name();
            const std::size_t size = std::strlen(attribute);
            note_prefix(attribute, size);
            const std::uint64_t key = key_of(attribute, size);
            const std::uint64_t bit = 1ULL << (key >> 58U);
            may_repeat = may_repeat || (seen & bit) != 0;
            seen |= bit;
            m_keys.push_back(key);
            shape.redeclares_namespaces =
                shape.redeclares_namespaces || (depth > 1 && is_declaration({attribute, size}));
            last = at;
        }
        if (m_keys.size() > m_limits.attributes) {
            fail(FaultKind::attributes, name, "attributes");
            return;
        }
        if (may_repeat && keys_repeat()) {
            check_repeats(element);
        }
        // All values lie between the first name and the end of the last value.
        const char* const end = last.value() + std::strlen(last.value());
        const auto length = static_cast<std::size_t>(end - first.name());
        if (m_may_be_long || std::memchr(first.name(), '<', length) != nullptr) {
            check_values(element);
        }
    }

    /// Tells names apart by their length and last eight bytes, spread over all bits.
    static std::uint64_t key_of(const char* name, std::size_t size) {
        std::uint64_t tail = 0;
        if (size >= sizeof tail) {
            std::memcpy(&tail, name + size - sizeof tail, sizeof tail);
        } else {
            for (std::size_t i = 0; i < size; ++i) {
                tail = tail << 8U | static_cast<unsigned char>(name[i]);
            }
        }
        return (tail ^ size) * 0x9E3779B97F4A7C15ULL;
    }

    bool keys_repeat() {
        constexpr std::size_t k_few = 12;
        if (m_keys.size() > k_few) {
            std::sort(m_keys.begin(), m_keys.end());
            return std::adjacent_find(m_keys.begin(), m_keys.end()) != m_keys.end();
        }
        for (auto at = m_keys.begin(); at != m_keys.end(); ++at) {
            if (std::find(std::next(at), m_keys.end(), *at) != m_keys.end()) {
                return true;
            }
        }
        return false;
    }

    void check_values(const pugi::xml_node& element) {
        for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute()) {
            const char* const value = at.value();
            const std::size_t size = std::strlen(value);
            if (size > m_limits.attribute_bytes) {
                fail(FaultKind::attribute_bytes, value, "attribute value");
            } else if (std::memchr(value, '<', size) != nullptr) {
                // A written "&lt;" is allowed: the bytes as they came tell.
                const auto begin = static_cast<std::size_t>(value - m_buffer);
                const std::size_t end = m_bytes.find(m_bytes[begin - 1], begin);
                if (m_bytes.substr(begin, end - begin).find('<') != std::string_view::npos) {
                    fail(FaultKind::malformed, value, "'<' in an attribute value");
                }
            }
        }
    }

    void check_repeats(const pugi::xml_node& element) {
        std::vector<std::string_view> names;
        for (const pugi::xml_attribute& attribute : element.attributes()) {
            names.emplace_back(attribute.name());
        }
        std::sort(names.begin(), names.end());
        const auto twin = std::adjacent_find(names.begin(), names.end());
        if (twin != names.end()) {
            fail(FaultKind::malformed, std::next(twin)->data(), "attribute twice");
        }
    }

    /// Prefixes in the scopes where they are declared, and attributes that are the same one under
    /// two prefixes.
    void walk_scopes() {
        NameScope scope;
        pugi::xml_node node = m_root;
        scope.enter(node);
        check_scoped(scope, node);
        while (!m_fault) {
            if (const pugi::xml_node child = next_element(node.first_child())) {
                node = child;
                scope.enter(node);
                check_scoped(scope, node);
                continue;
            }
            for (;;) {
                scope.leave();
                if (node == m_root) {
                    return;
                }
                if (const pugi::xml_node next = next_element(node.next_sibling())) {
                    node = next;
                    break;
                }
                node = node.parent();
            }
            scope.enter(node);
            check_scoped(scope, node);
        }
    }

    static pugi::xml_node next_element(pugi::xml_node node) {
        while (node && node.type() != pugi::node_element) {
            node = node.next_sibling();
        }
        return node;
    }

    void check_scoped(const NameScope& scope, const pugi::xml_node& element) {
        const auto unbound = [&](std::string_view name) {
            const std::string_view prefix = prefix_of(name);
            return !prefix.empty() && prefix != "xml" && prefix != "xmlns" &&
                   scope.element_name(name).uri.empty();
        };
        if (unbound(element.name())) {
            fail(FaultKind::namespaces, element.name(), prefix_of(element.name()));
        }
        std::vector<ExpandedName> names;
        for (const pugi::xml_attribute& attribute : element.attributes()) {
            if (unbound(attribute.name())) {
                fail(FaultKind::namespaces, attribute.name(), prefix_of(attribute.name()));
                return;
            }
            if (!prefix_of(attribute.name()).empty() && !is_declaration(attribute.name())) {
                names.push_back(scope.attribute_name(attribute.name()));
            }
        }
        const auto less = [](const ExpandedName& left, const ExpandedName& right) {
            return std::pair(left.uri, left.local) < std::pair(right.uri, right.local);
        };
        std::sort(names.begin(), names.end(), less);
        if (!m_fault && std::adjacent_find(names.begin(), names.end()) != names.end()) {
            fail(FaultKind::malformed, element.name(), "attribute twice");
        }
    }

    static constexpr std::size_t k_few_prefixes = 64;

    std::string_view m_bytes;
    const Limits& m_limits;
    pugi::xml_node m_root;
    std::array<std::string_view, 32> m_recent; ///< declared prefixes
    bool m_may_be_long;
    const char* m_buffer;
    std::vector<std::string_view> m_prefixes; ///< the root's; sorted when they are many
    std::vector<std::uint64_t> m_keys;        ///< of one element's attribute names
    bool m_unknown_prefix = false;
    std::optional<Fault> m_fault;
};

/// The only element at the top, with nothing but white space beside it.
std::optional<Fault> find_root(const pugi::xml_document& dom, pugi::xml_node& root) {
    const auto refuse = [](std::ptrdiff_t offset, std::string_view detail) {
        Fault fault;
        fault.offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
        fault.detail = detail;
        return fault;
    };
    for (const pugi::xml_node& node : dom.children()) {
        const bool is_element = node.type() == pugi::node_element;
        if (is_element && !root) {
            root = node;
        } else if (is_element || (node.type() == pugi::node_doctype && root)) {
            return refuse(node.offset_debug(), "after the root element");
        } else if (node.type() == pugi::node_cdata ||
                   (node.type() == pugi::node_pcdata &&
                    node.value()[std::strspn(node.value(), " \t\r\n")] != '\0')) {
            return refuse(node.offset_debug(), "text outside the root element");
        }
    }
    if (!root) {
        return refuse(0, "no root element");
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> verify(const pugi::xml_document& dom, std::string_view bytes,
                            const Limits& limits, Shape& shape) {
    pugi::xml_node root;
    if (auto wrong = find_root(dom, root)) {
        return wrong;
    }
    return Verifier(bytes, limits, root).run(shape);
}

} // namespace styrkoll::xml
