// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar.hpp"

#include "base/file.hpp"
#include "xml/grammar_verdict.hpp"

#include <utility>

namespace styrkoll::xml {

namespace {

constexpr std::uint64_t k_largest_grammar = 16ULL * 1024 * 1024;

tl::unexpected<Error> broken(const std::string& path, const std::string& reason) {
    return failure(ErrorKind::configuration,
                   "Grammatiken kan inte läsas (the grammar cannot be read): " + reason, path);
}

} // namespace

struct Grammar::Compiled {
    explicit Compiled(Schema compiled) : schema(std::move(compiled)) {}
    Schema schema;
};

Grammar::Grammar() = default;
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;
Grammar::~Grammar() = default;

Result<Grammar> Grammar::load(const std::string& rng_path) {
    const Result<std::string> bytes = file::read(rng_path, k_largest_grammar);
    if (!bytes) {
        return broken(rng_path, bytes.error().message);
    }
    std::string reason;
    std::optional<Schema> schema = Schema::compile(*bytes, reason);
    if (!schema) {
        return broken(rng_path, reason);
    }
    Grammar grammar;
    grammar.m_compiled = std::make_unique<Compiled>(std::move(*schema));
    return grammar;
}

std::vector<Violation> Grammar::validate(const Tree& tree, std::size_t most) const {
    std::vector<Violation> violations;
    const std::optional<Rejection> rejection = m_compiled->schema.judge(tree);
    if (!rejection || most == 0) {
        return violations;
    }
    const Position at = position_of(tree.bytes(), rejection->offset);
    violations.push_back({at.line,
                          at.column,
                          {"Elementet <" + rejection->element + "> följer inte grammatiken.",
                           "The element <" + rejection->element + "> breaks the grammar."},
                          line_at(tree.bytes(), rejection->offset)});
    return violations;
}

} // namespace styrkoll::xml
