// SPDX-License-Identifier: Apache-2.0
//
// libxml2's own parser never sees the document: its tree is built from ours, node by node, so that
// the two cannot disagree about what is written, nothing is loaded, and our limits are the ones
// that hold. Each of its elements remembers its offset in our bytes, which gives exact places.
#include "xml/grammar_verdict.hpp"

#include "xml/detail/libxml_handle.hpp"
#include "xml/name_scope.hpp"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <new>
#include <unordered_map>
#include <vector>

namespace styrkoll::xml {

using detail::Handle;
using detail::to_libxml;

namespace {

void start_libxml() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        // Else the first grammars and validations of several threads would race to do it.
        xmlSchemaInitTypes();
        xmlRelaxNGInitTypes();
    });
}

/// Keeps the first message; nothing reaches standard error.
extern "C" void keep_first_message(void* user_data, xmlError* error) noexcept {
    auto* const message = static_cast<std::string*>(user_data);
    if (message->empty() && error != nullptr && error->message != nullptr) {
        try {
            *message = error->message;
        } catch (...) { // out of memory: the verdict does not depend on the message
            return;
        }
    }
}

/// Keeps the first element that was found wrong.
extern "C" void keep_first_node(void* user_data, xmlError* error) noexcept {
    const auto** const found = static_cast<const xmlNode**>(user_data);
    if (*found == nullptr && error != nullptr) {
        *found = static_cast<const xmlNode*>(error->node);
    }
}

template <class T>
T* checked(T* allocated) {
    if (allocated == nullptr) {
        throw std::bad_alloc();
    }
    return allocated;
}

/// Copies a tree into libxml2's form.
class Copy {
public:
    Handle<xmlDoc> make(const pugi::xml_node& root);

private:
    xmlNode* open(const pugi::xml_node& element, xmlNode* parent);
    void close(const xmlNode* element);
    void declare(const pugi::xml_node& element, xmlNode* node);
    void add_attributes(const pugi::xml_node& element, xmlNode* node);
    void flush_text(xmlNode* parent);
    xmlNs* find(std::string_view prefix) const;

    Handle<xmlDoc> m_document;
    std::string m_text; ///< character data not yet written
    std::unordered_map<std::string_view, std::vector<xmlNs*>> m_namespaces; ///< by prefix
};

/// Like xmlAddChild, which merges neighbouring texts by copying them anew each time.
void append(xmlNode* parent, xmlNode* child) {
    child->parent = parent;
    child->prev = parent->last;
    if (parent->last != nullptr) {
        parent->last->next = child;
    } else {
        parent->children = child;
    }
    parent->last = child;
}

void Copy::flush_text(xmlNode* parent) {
    if (m_text.empty()) {
        return;
    }
    xmlNode* const text = checked(xmlNewDocTextLen(m_document.get(), to_libxml(m_text.data()),
                                                   static_cast<int>(m_text.size())));
    append(parent, text);
    m_text.clear();
}

xmlNs* Copy::find(std::string_view prefix) const {
    const auto found = m_namespaces.find(prefix);
    return found == m_namespaces.end() || found->second.empty() ? nullptr : found->second.back();
}

void Copy::declare(const pugi::xml_node& element, xmlNode* node) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (!NameScope::is_declaration(name)) {
            continue;
        }
        const char* const prefix = name.size() > 6 ? attribute.name() + 6 : nullptr;
        xmlNs* const made = xmlNewNs(node, to_libxml(attribute.value()),
                                     prefix == nullptr ? nullptr : to_libxml(prefix));
        m_namespaces[prefix == nullptr ? std::string_view{} : prefix].push_back(made);
    }
}

void Copy::add_attributes(const pugi::xml_node& element, xmlNode* node) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (NameScope::is_declaration(name)) {
            continue;
        }
        const std::size_t colon = name.find(':');
        xmlNs* space = nullptr;
        if (colon != std::string_view::npos) {
            const std::string_view prefix = name.substr(0, colon);
            space = prefix == "xml" ? xmlSearchNs(m_document.get(), node, to_libxml("xml"))
                                    : find(prefix);
        }
        const char* const local =
            attribute.name() + (colon == std::string_view::npos ? 0 : colon + 1);
        checked(xmlNewNsProp(node, space, to_libxml(local), to_libxml(attribute.value())));
    }
}

xmlNode* Copy::open(const pugi::xml_node& element, xmlNode* parent) {
    const std::string_view name = element.name();
    const std::size_t colon = name.find(':');
    const std::string_view prefix =
        colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
    const char* const local = element.name() + (prefix.empty() ? 0 : colon + 1);
    xmlNode* const node =
        checked(xmlNewDocNode(m_document.get(), nullptr, to_libxml(local), nullptr));
    if (parent == nullptr) {
        xmlDocSetRootElement(m_document.get(), node);
    } else {
        append(parent, node);
    }
    // The offset travels where libxml2 leaves room for its user.
    const std::intptr_t offset = element.offset_debug();
    node->_private = reinterpret_cast<void*>(offset);
    declare(element, node);
    xmlNs* const space = find(prefix);
    // xmlns="" takes the default namespace away.
    const bool none = space == nullptr || space->href == nullptr || *space->href == 0;
    node->ns = none ? nullptr : space;
    add_attributes(element, node);
    return node;
}

void Copy::close(const xmlNode* element) {
    for (const xmlNs* space = element->nsDef; space != nullptr; space = space->next) {
        const auto* const prefix = reinterpret_cast<const char*>(space->prefix);
        const auto found = m_namespaces.find(prefix == nullptr ? std::string_view{} : prefix);
        if (found != m_namespaces.end() && !found->second.empty()) {
            found->second.pop_back();
        }
    }
}

Handle<xmlDoc> Copy::make(const pugi::xml_node& root) {
    m_document.reset(checked(xmlNewDoc(to_libxml("1.0"))));
    if (!root) {
        return std::move(m_document);
    }
    struct Open {
        xmlNode* node;
        pugi::xml_node next;
    };
    std::vector<Open> open_elements;
    open_elements.push_back({open(root, nullptr), root.first_child()});
    while (!open_elements.empty()) {
        Open& top = open_elements.back();
        const pugi::xml_node child = top.next;
        if (!child) {
            flush_text(top.node);
            close(top.node);
            open_elements.pop_back();
            continue;
        }
        top.next = child.next_sibling();
        if (child.type() == pugi::node_element) {
            flush_text(top.node);
            xmlNode* const node = open(child, top.node);
            open_elements.push_back({node, child.first_child()});
        } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            m_text += child.value();
        }
    }
    return std::move(m_document);
}

/// The element that the node is, or stands in.
const xmlNode* element_of(const xmlNode* node) {
    while (node != nullptr && node->type != XML_ELEMENT_NODE) {
        node = node->parent;
    }
    return node;
}

} // namespace

struct Schema::Compiled {
    Handle<xmlRelaxNG> schema;
};

Schema::Schema() : m_compiled(std::make_unique<Compiled>()) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::optional<Schema> Schema::compile(const std::string& rng, std::string& reason) {
    start_libxml();
    const Handle<xmlDoc> document(
        xmlReadMemory(rng.data(), static_cast<int>(rng.size()), nullptr, nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (document == nullptr) {
        reason = "XML";
        return std::nullopt;
    }
    const Handle<xmlRelaxNGParserCtxt> context(checked(xmlRelaxNGNewDocParserCtxt(document.get())));
    xmlRelaxNGSetParserStructuredErrors(context.get(), keep_first_message, &reason);
    Schema schema;
    schema.m_compiled->schema.reset(xmlRelaxNGParse(context.get()));
    if (schema.m_compiled->schema == nullptr) {
        return std::nullopt;
    }
    return schema;
}

std::optional<Rejection> Schema::judge(const Tree& tree) const {
    const Handle<xmlDoc> document = Copy().make(tree.dom().document_element());
    const Handle<xmlRelaxNGValidCtxt> context(
        checked(xmlRelaxNGNewValidCtxt(m_compiled->schema.get())));
    const xmlNode* wrong = nullptr;
    xmlRelaxNGSetValidStructuredErrors(context.get(), keep_first_node, &wrong);
    if (xmlRelaxNGValidateDoc(context.get(), document.get()) == 0) {
        return std::nullopt;
    }
    Rejection rejection;
    if (const xmlNode* const element = element_of(wrong)) {
        const auto offset = reinterpret_cast<std::intptr_t>(element->_private);
        rejection.offset = static_cast<std::size_t>(std::max<std::intptr_t>(offset - 1, 0));
        rejection.element = reinterpret_cast<const char*>(element->name);
    }
    return rejection;
}

} // namespace styrkoll::xml
