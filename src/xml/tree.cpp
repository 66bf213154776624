// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.hpp"

#include "xml/encoding.hpp"
#include "xml/scan.hpp"
#include "xml/tags.hpp"
#include "xml/verify.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <optional>

namespace styrkoll::xml {
namespace {

/// Fragment mode keeps text beside the root, which would otherwise be dropped without a word.
constexpr unsigned k_options =
    pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment | pugi::parse_doctype;

tl::unexpected<Fault> placed(Fault fault, std::string_view bytes) {
    fault.offset = std::min(fault.offset, bytes.size());
    const Position position = position_of(bytes, fault.offset);
    fault.line = position.line;
    fault.column = position.column;
    return tl::unexpected<Fault>(std::move(fault));
}

std::optional<Fault> check_parsed(const Tree& tree, const Prolog& prolog, const Limits& limits,
                                  Shape& shape) {
    if (auto wrong = check_top(tree.dom())) {
        return wrong;
    }
    if (auto wrong = check_tags(tree.bytes(), prolog.root_offset, limits, shape)) {
        return wrong;
    }
    return shape.has_unknown_prefix && limits.refuse_unbound ? check_scopes(tree.dom())
                                                             : std::nullopt;
}

} // namespace

Tree::Tree() = default;
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

tl::expected<Tree, Fault> Tree::parse(std::string bytes, const Limits& limits) {
    auto text = to_utf8(std::move(bytes));
    if (!text) {
        return tl::unexpected<Fault>(std::move(text.error()));
    }
    Tree tree;
    tree.m_bytes = std::make_unique<std::string>(std::move(*text));
    Prolog prolog;
    if (auto wrong = scan(*tree.m_bytes, limits, prolog)) {
        return placed(std::move(*wrong), *tree.m_bytes);
    }
    tree.m_had_doctype = prolog.had_doctype;
    tree.m_is_xml_1_1 = prolog.is_xml_1_1;
    tree.m_dom = std::make_unique<pugi::xml_document>();
    const pugi::xml_parse_result parsed = tree.m_dom->load_buffer(
        tree.m_bytes->data(), tree.m_bytes->size(), k_options, pugi::encoding_utf8);
    if (!parsed) {
        Fault fault;
        fault.offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
        fault.detail = parsed.description();
        return placed(std::move(fault), *tree.m_bytes);
    }
    Shape shape;
    if (auto wrong = check_parsed(tree, prolog, limits, shape)) {
        return placed(std::move(*wrong), *tree.m_bytes);
    }
    tree.m_depth = shape.depth;
    tree.m_redeclares_namespaces = shape.redeclares_namespaces;
    return tree;
}

} // namespace styrkoll::xml
