// SPDX-License-Identifier: Apache-2.0
//
// Nothing is serialised again: what is added is put between bytes, what is removed is cut out.
#include "write/annotate.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"
#include "document/own_comment.hpp"
#include "xml/extent.hpp"
#include "xml/name_scope.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace styrkoll::write {
namespace {

constexpr std::string_view k_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view k_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
constexpr std::string_view k_meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
constexpr std::string_view k_dc = "http://purl.org/dc/elements/1.1/";

/// XML 1.0, section 2.2; white space becomes blanks. The text is valid UTF-8.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        if (const std::string_view entity = text::entity_of(c); !entity.empty()) {
            out += entity;
        } else if (c < 0x20) {
            out += ' ';
        } else if (c != 0xFFFE && c != 0xFFFF) {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

/// The document's own prefixes for what a comment is made of. Where the root lacks one, or an
/// element below it declares anew, every comment declares its own.
class Prefixes {
public:
    explicit Prefixes(const xml::Tree& tree) {
        const pugi::xml_node root = tree.dom().document_element();
        bool complete = !tree.redeclares_namespaces();
        for (auto& [uri, prefix] : m_prefixes) {
            const std::string found = prefix_on(root, uri);
            complete = complete && !found.empty();
            m_found.push_back(found);
        }
        for (std::size_t at = 0; at < m_prefixes.size(); ++at) {
            auto& [uri, prefix] = m_prefixes[at];
            if (complete) {
                prefix = m_found[at];
            } else {
                m_declarations += " xmlns:" + prefix + "=\"" + std::string(uri) + '"';
            }
        }
    }

    [[nodiscard]] std::string name(std::string_view uri, std::string_view local) const {
        const auto found = std::find_if(m_prefixes.begin(), m_prefixes.end(),
                                        [uri](const auto& one) { return one.first == uri; });
        return found->second + ':' + std::string(local);
    }
    [[nodiscard]] const std::string& declarations() const { return m_declarations; }

private:
    static std::string prefix_on(const pugi::xml_node& root, std::string_view uri) {
        for (pugi::xml_attribute at = root.first_attribute(); at; at = at.next_attribute()) {
            const std::string_view name = at.name();
            if (name.starts_with("xmlns:") && uri == at.value()) {
                return std::string(name.substr(6));
            }
        }
        return {};
    }

    std::array<std::pair<std::string_view, std::string>, 4> m_prefixes{
        {{k_office, "office"}, {k_text, "text"}, {k_meta, "meta"}, {k_dc, "dc"}}};
    std::vector<std::string> m_found;
    std::string m_declarations;
};

class CommentText {
public:
    explicit CommentText(const xml::Tree& tree) : m_prefixes(tree) {}

    [[nodiscard]] std::string begin(const Comment& comment) const {
        const std::string annotation = m_prefixes.name(k_office, "annotation");
        std::string out = '<' + annotation + m_prefixes.declarations() + name(comment) + '>';
        out += element(k_dc, "creator", document::k_comment_author);
        if (!comment.date.empty()) {
            out += element(k_dc, "date", comment.date);
        }
        out += element(k_meta, "creator-initials", document::k_comment_initials);
        for (const std::string& paragraph : comment.paragraphs) {
            out += element(k_text, "p", paragraph);
        }
        return out + "</" + annotation + '>';
    }

    [[nodiscard]] std::string end(const Comment& comment) const {
        return '<' + m_prefixes.name(k_office, "annotation-end") + m_prefixes.declarations() +
               name(comment) + "/>";
    }

private:
    [[nodiscard]] std::string name(const Comment& comment) const {
        return ' ' + m_prefixes.name(k_office, "name") + "=\"" + escaped(comment.name) + '"';
    }

    [[nodiscard]] std::string element(std::string_view uri, std::string_view local,
                                      std::string_view text) const {
        const std::string name = m_prefixes.name(uri, local);
        return '<' + name + '>' + escaped(text) + "</" + name + '>';
    }

    Prefixes m_prefixes;
};

/// Walks over all elements with their names resolved.
class OwnComments {
public:
    explicit OwnComments(const xml::Tree& tree) : m_tree(tree) {
        const pugi::xml_node root = tree.dom().document_element();
        m_buffer = root.name() - root.offset_debug();
    }

    /// The stretches of bytes that are ours, in order.
    std::vector<std::pair<std::size_t, std::size_t>> find() {
        each([this](const pugi::xml_node& node) {
            if (is_named(node, "annotation") && is_own(node)) {
                m_names.insert(name_of(node));
                add(node);
            }
        });
        each([this](const pugi::xml_node& node) {
            if (is_named(node, "annotation-end") && m_names.contains(name_of(node))) {
                add(node);
            }
        });
        std::sort(m_stretches.begin(), m_stretches.end());
        return std::move(m_stretches);
    }

private:
    template <class Visit>
    void each(Visit visit) {
        const pugi::xml_node root = m_tree.dom().document_element();
        m_scope.enter(root);
        pugi::xml_node node = root;
        while (node) {
            visit(node);
            pugi::xml_node next = first_element(node.first_child());
            while (!next && node != root) {
                next = first_element(node.next_sibling());
                leave(node);
                node = next ? node : node.parent();
            }
            node = next;
            if (node) {
                enter(node);
            }
        }
        m_scope.leave();
    }

    static pugi::xml_node first_element(pugi::xml_node node) {
        while (node && node.type() != pugi::node_element) {
            node = node.next_sibling();
        }
        return node;
    }
    void enter(const pugi::xml_node& node) {
        if (m_tree.redeclares_namespaces()) {
            m_scope.enter(node);
        }
    }
    void leave(const pugi::xml_node& node) {
        if (m_tree.redeclares_namespaces() && node) {
            m_scope.leave();
        }
    }

    [[nodiscard]] bool is_named(const pugi::xml_node& node, std::string_view local) const {
        return std::string_view(node.name()).ends_with(local) &&
               m_scope.element_name(node.name()) == xml::ExpandedName{k_office, local};
    }

    bool is_own(const pugi::xml_node& annotation) {
        for (pugi::xml_node child = first_element(annotation.first_child()); child;
             child = first_element(child.next_sibling())) {
            enter(child);
            const bool says_who =
                m_scope.element_name(child.name()) == xml::ExpandedName{k_dc, "creator"};
            leave(child);
            if (says_who) {
                return document::is_own_comment(name_of(annotation), child.child_value());
            }
        }
        return false;
    }

    [[nodiscard]] std::string_view name_of(const pugi::xml_node& node) const {
        for (pugi::xml_attribute at = node.first_attribute(); at; at = at.next_attribute()) {
            if (m_scope.attribute_name(at.name()) == xml::ExpandedName{k_office, "name"}) {
                return at.value();
            }
        }
        return {};
    }

    void add(const pugi::xml_node& node) {
        const auto begin = static_cast<std::size_t>(node.name() - m_buffer) - 1;
        m_stretches.emplace_back(begin, xml::element_end(m_tree.bytes(), begin));
    }

    const xml::Tree& m_tree;
    const char* m_buffer;
    xml::NameScope m_scope;
    std::unordered_set<std::string_view> m_names;
    std::vector<std::pair<std::size_t, std::size_t>> m_stretches;
};

} // namespace

std::string add_comments(const xml::Tree& tree, const std::vector<Comment>& comments) {
    const CommentText words(tree);
    struct Insertion {
        std::size_t offset;
        bool begins;
        const Comment* comment;
    };
    std::vector<Insertion> insertions;
    for (const Comment& comment : comments) {
        insertions.push_back({comment.begin, true, &comment});
        if (comment.end) {
            insertions.push_back({*comment.end, false, &comment});
        }
    }
    std::stable_sort(
        insertions.begin(), insertions.end(), [](const Insertion& left, const Insertion& right) {
            return std::pair(left.offset, left.begins) < std::pair(right.offset, right.begins);
        });
    const std::string_view bytes = tree.bytes();
    std::string out;
    std::size_t done = 0;
    for (const Insertion& insertion : insertions) {
        out += bytes.substr(done, insertion.offset - done);
        out += insertion.begins ? words.begin(*insertion.comment) : words.end(*insertion.comment);
        done = insertion.offset;
    }
    out += bytes.substr(done);
    return out;
}

std::string remove_own_comments(const xml::Tree& tree) {
    const std::string_view bytes = tree.bytes();
    std::string out;
    std::size_t done = 0;
    for (const auto& [begin, end] : OwnComments(tree).find()) {
        if (begin < done) {
            continue; // inside one that is gone already
        }
        out += bytes.substr(done, begin - done);
        done = end;
    }
    out += bytes.substr(done);
    return out;
}

} // namespace styrkoll::write
