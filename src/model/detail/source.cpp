// SPDX-License-Identifier: Apache-2.0
#include "model/detail/source.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "model/organisation.hpp"
#include "xml/grammar.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace styrkoll::model::detail {
namespace {

constexpr std::uint64_t k_largest_model = 16ULL * 1024 * 1024;
constexpr std::string_view k_white_space = " \t\r\n";

std::string one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = text.find_first_not_of(k_white_space); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(k_white_space, at), text.size());
        out += out.empty() ? "" : " ";
        out += text.substr(at, end - at);
        at = text.find_first_not_of(k_white_space, end);
    }
    return out;
}

std::string place(const std::string& path, std::uint32_t line, std::uint32_t column) {
    return path + ':' + std::to_string(line) + ':' + std::to_string(column);
}

tl::unexpected<Error> malformed(const std::string& path, const xml::Fault& fault,
                                Language language) {
    std::string message(
        say(language, "Filen är inte välformad XML", "The file is not well-formed XML"));
    message += fault.detail.empty() ? "." : " (" + fault.detail + ").";
    return failure(ErrorKind::configuration, std::move(message),
                   place(path, fault.line, fault.column));
}

/// Offset of the value of the attribute called `name` in the start tag that begins at `tag`.
/// The tag is well-formed, so every value is quoted.
std::size_t find_value(std::string_view bytes, std::size_t tag, std::string_view name) {
    std::size_t at = bytes.find_first_of(" \t\r\n/>", tag);
    while (at < bytes.size() && bytes[at] != '>' && bytes[at] != '/') {
        at = bytes.find_first_not_of(k_white_space, at);
        const std::size_t equals = bytes.find('=', at);
        if (at == std::string_view::npos || equals == std::string_view::npos) {
            return tag;
        }
        const std::size_t open = bytes.find_first_of("\"'", equals);
        const std::size_t close =
            open == std::string_view::npos ? open : bytes.find(bytes[open], open + 1);
        if (close == std::string_view::npos) {
            return tag;
        }
        if (one_line(bytes.substr(at, equals - at)) == name) {
            return open + 1;
        }
        at = bytes.find_first_not_of(k_white_space, close + 1);
    }
    return tag;
}

Bilingual given_twice(const Bilingual& noun, const std::string& id, const std::string& line) {
    const std::string one = noun.sv.ends_with('n') ? "den" : "det";
    return {noun.sv + " ”" + id + "” finns redan på rad " + line + ". Ge " + one +
                " ena ett annat id.",
            "There is already a " + noun.en + " ”" + id + "” on line " + line +
                ". Give one of them another id."};
}

} // namespace

Source::Source(std::string path, xml::Tree tree, Language language)
    : m_path(std::move(path)), m_tree(std::move(tree)), m_language(language) {}

Result<Source> Source::open(const std::string& path, const std::string& grammar_path,
                            Language language) {
    const Result<xml::Grammar> grammar = xml::Grammar::load(grammar_path);
    if (!grammar) {
        return tl::unexpected<Error>(grammar.error());
    }
    Result<std::string> bytes = file::read(path, k_largest_model, language);
    if (!bytes) {
        return failure(ErrorKind::configuration, bytes.error().message, path);
    }
    auto tree = xml::Tree::parse(std::move(*bytes), {});
    if (!tree) {
        return malformed(path, tree.error(), language);
    }
    const std::vector<xml::Violation> violations = grammar->validate(*tree, 1);
    if (!violations.empty()) {
        const xml::Violation& first = violations.front();
        return failure(ErrorKind::configuration, first.message.in(language),
                       place(path, first.line, first.column), first.excerpt);
    }
    return Source(path, std::move(*tree), language);
}

Node Source::root() const {
    return m_tree.dom().document_element();
}

std::size_t Source::offset_of(const Node& node, const char* attribute) const {
    const auto name = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 1));
    // pugi gives the place of the name; people look for the '<' before it.
    return attribute != nullptr && node.attribute(attribute)
               ? find_value(m_tree.bytes(), name, attribute)
               : name - 1;
}

std::uint32_t Source::line_of(const Node& node) const {
    return xml::position_of(m_tree.bytes(), offset_of(node, nullptr)).line;
}

std::string Source::place_of(const Node& node) const {
    const xml::Position at = xml::position_of(m_tree.bytes(), offset_of(node, nullptr));
    return place(m_path, at.line, at.column);
}

std::string Source::excerpt_of(const Node& node) const {
    return xml::line_at(m_tree.bytes(), offset_of(node, nullptr));
}

void Source::refuse(const Node& node, const char* attribute, const Bilingual& message) {
    const std::size_t offset = offset_of(node, attribute);
    if (m_fault && m_fault_offset <= offset) {
        return;
    }
    const xml::Position at = xml::position_of(m_tree.bytes(), offset);
    m_fault_offset = offset;
    m_fault = Error{ErrorKind::configuration, message.in(m_language),
                    place(m_path, at.line, at.column), xml::line_at(m_tree.bytes(), offset)};
}

Ids Source::declare(const std::vector<Node>& nodes, Bilingual noun) {
    Ids ids;
    ids.noun = std::move(noun);
    for (const Node& node : nodes) {
        std::string id = value_of(node, "id");
        const auto [first, is_new] =
            ids.index.emplace(id, static_cast<std::uint32_t>(ids.names.size()));
        if (!is_new) {
            const std::string line = std::to_string(line_of(nodes[first->second]));
            refuse(node, "id", given_twice(ids.noun, id, line));
        }
        ids.names.push_back(std::move(id));
    }
    return ids;
}

std::uint32_t Source::find(const Node& node, const char* attribute, const std::string& id,
                           const Ids& ids) {
    const auto found = ids.index.find(id);
    if (found != ids.index.end()) {
        return found->second;
    }
    const Bilingual near = nearest(id, ids.names);
    refuse(node, attribute,
           {ids.noun.sv + " ”" + id + "” finns inte i modellen." + near.sv,
            "The model has no " + ids.noun.en + " ”" + id + "”." + near.en});
    return k_none;
}

std::uint32_t Source::resolve(const Node& node, const char* attribute, const Ids& ids) {
    const std::string id = value_of(node, attribute);
    return id.empty() ? k_none : find(node, attribute, id, ids);
}

std::vector<std::uint32_t> Source::resolve_all(const Node& node, const char* attribute,
                                               const Ids& ids) {
    std::vector<std::uint32_t> out;
    const std::string list = value_of(node, attribute);
    for (const std::string_view id : text::split(list, ' ')) {
        if (const std::uint32_t found =
                id.empty() ? k_none : find(node, attribute, std::string(id), ids);
            found != k_none) {
            out.push_back(found);
        }
    }
    return out;
}

std::string_view local_name(const Node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

std::vector<Node> children(const Node& node, std::string_view name) {
    std::vector<Node> out;
    for (const Node& own : node.children()) {
        if (own.type() == pugi::node_element && local_name(own) == name) {
            out.push_back(own);
        }
    }
    return out;
}

Node child(const Node& node, std::string_view name) {
    return node.find_child([name](const Node& own) {
        return own.type() == pugi::node_element && local_name(own) == name;
    });
}

std::string text_of(const Node& node) {
    std::string text;
    for (const Node& part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
            text += part.value();
        }
    }
    return one_line(text);
}

std::vector<std::string> texts_of(const Node& node, std::string_view name) {
    std::vector<std::string> out;
    for (const Node& own : children(node, name)) {
        out.push_back(text_of(own));
    }
    return out;
}

std::string value_of(const Node& node, const char* attribute) {
    return one_line(node.attribute(attribute).value());
}

bool is_yes(const Node& node, const char* attribute) {
    return value_of(node, attribute) == "ja";
}

int number_of(const Node& node, const char* attribute, int otherwise) {
    const std::string value = value_of(node, attribute);
    const char* end = value.data() + value.size();
    int number = 0;
    const auto [stop, code] = std::from_chars(value.data(), end, number);
    return !value.empty() && code == std::errc() && stop == end ? number : otherwise;
}

Bilingual nearest(std::string_view id, const std::vector<std::string>& names) {
    constexpr std::size_t k_slip = 2;
    constexpr std::size_t k_most_named = 12;
    const std::string* best = nullptr;
    std::size_t distance = k_slip + 1;
    for (const std::string& name : names) {
        const std::size_t own = text::edit_distance(name, id, k_slip);
        if (own < distance && own < name.size()) {
            distance = own;
            best = &name;
        }
    }
    if (best != nullptr) {
        return {" Menade du ”" + *best + "”?", " Did you mean ”" + *best + "”?"};
    }
    if (names.empty() || names.size() > k_most_named) {
        return {" Lägg till det eller ändra hänvisningen.", " Add it or change the reference."};
    }
    return {" De som finns: " + text::joined(names, ", ") + ".",
            " It has: " + text::joined(names, ", ") + "."};
}

} // namespace styrkoll::model::detail
