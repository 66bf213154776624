// SPDX-License-Identifier: Apache-2.0
#include "xml/vocabulary.hpp"

#include "xml/tree.hpp"

#include "base/file.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstdint>

namespace styrkoll::xml {
namespace {

constexpr std::uint64_t k_largest_grammar = 16ULL * 1024 * 1024;

/// Each name once, in order.
std::vector<std::string> names_of(const Tree& tree, const char* path) {
    std::vector<std::string> names;
    for (const pugi::xpath_node& found : tree.dom().select_nodes(path)) {
        names.emplace_back(found.attribute().value());
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
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
    vocabulary.elements = names_of(*tree, "//element/@name");
    vocabulary.attributes = names_of(*tree, "//attribute/@name");
    return vocabulary;
}

} // namespace styrkoll::xml
