// SPDX-License-Identifier: Apache-2.0
#include "xml/vocabulary.hpp"

#include "xml/tree.hpp"

#include "base/file.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>

namespace styrkoll::xml {
namespace {

constexpr std::uint64_t k_largest_grammar = 16ULL * 1024 * 1024;

/// Each name once, in order.
void settle(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

} // namespace

Result<Vocabulary> vocabulary_of(const std::string& rng_path) {
    Result<std::string> bytes = file::read(rng_path, k_largest_grammar);
    if (!bytes) {
        return tl::unexpected<Error>(std::move(bytes.error()));
    }
    const auto tree = Tree::parse(std::move(*bytes), Limits());
    if (!tree) {
        return failure(ErrorKind::configuration,
                       "Grammatiken kan inte läsas (the grammar cannot be read).", rng_path);
    }
    Vocabulary vocabulary;
    for (pugi::xml_node node = tree->dom().document_element(); node;) {
        const std::string name = node.attribute("name").value();
        if (std::strcmp(node.name(), "element") == 0 && !name.empty()) {
            vocabulary.elements.push_back(name);
        } else if (std::strcmp(node.name(), "attribute") == 0 && !name.empty()) {
            vocabulary.attributes.push_back(name);
        }
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
        }
        node = node ? node.next_sibling() : pugi::xml_node();
    }
    settle(vocabulary.elements);
    settle(vocabulary.attributes);
    return vocabulary;
}

} // namespace styrkoll::xml
