// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "xml/tree.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// How the loader reads a steering model that its grammar has accepted.
namespace styrkoll::model::detail {

using Node = pugi::xml_node;

/// Ids that may be referred to, and what a person calls them.
struct Ids {
    Bilingual noun; ///< "Organslaget", "organ kind"
    std::vector<std::string> names;
    std::unordered_map<std::string, std::uint32_t> index;
};

/// A parsed model file, and the first thing that is wrong with it in the order of the file.
class Source {
public:
    [[nodiscard]] static Result<Source> open(const std::string& path,
                                             const std::string& grammar_path, Language language);

    [[nodiscard]] Node root() const;
    [[nodiscard]] Language language() const { return m_language; }

    /// Remembers what is wrong with an attribute's value, or with the element where `attribute`
    /// is null. Only the fault that stands first in the file is kept.
    void refuse(const Node& node, const char* attribute, const Bilingual& message);
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

    /// The ids of the elements, each given once.
    [[nodiscard]] Ids declare(const std::vector<Node>& nodes, Bilingual noun);

    /// The index of the id that the attribute holds; k_none, with a fault, where there is none.
    [[nodiscard]] std::uint32_t resolve(const Node& node, const char* attribute, const Ids& ids);
    /// The same for a list of ids.
    [[nodiscard]] std::vector<std::uint32_t> resolve_all(const Node& node, const char* attribute,
                                                         const Ids& ids);

    [[nodiscard]] std::uint32_t line_of(const Node& node) const;
    /// "file:line:column" of the element, and its line.
    [[nodiscard]] std::string place_of(const Node& node) const;
    [[nodiscard]] std::string excerpt_of(const Node& node) const;

private:
    Source(std::string path, xml::Tree tree, Language language);
    [[nodiscard]] std::size_t offset_of(const Node& node, const char* attribute) const;
    [[nodiscard]] std::uint32_t find(const Node& node, const char* attribute, const std::string& id,
                                     const Ids& ids);

    std::string m_path;
    xml::Tree m_tree;
    Language m_language;
    std::optional<Error> m_fault;
    std::size_t m_fault_offset = 0;
};

[[nodiscard]] std::string_view local_name(const Node& node);
[[nodiscard]] std::vector<Node> children(const Node& node, std::string_view name);
[[nodiscard]] Node child(const Node& node, std::string_view name);

/// Text and attribute values with white space as xsd:token has it.
[[nodiscard]] std::string text_of(const Node& node);
[[nodiscard]] std::vector<std::string> texts_of(const Node& node, std::string_view name);
[[nodiscard]] std::string value_of(const Node& node, const char* attribute);
[[nodiscard]] bool is_yes(const Node& node, const char* attribute);
[[nodiscard]] int number_of(const Node& node, const char* attribute, int otherwise);

/// " Menade du ”x”?", or " De som finns: a, b, c."
[[nodiscard]] Bilingual nearest(std::string_view id, const std::vector<std::string>& names);

} // namespace styrkoll::model::detail
