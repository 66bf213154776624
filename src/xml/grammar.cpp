// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar.hpp"

#include "base/file.hpp"
#include "xml/grammar_explain.hpp"
#include "xml/grammar_pattern.hpp"
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
    Compiled(Schema compiled, Patterns read)
        : schema(std::move(compiled)), patterns(std::move(read)) {}
    Schema schema;
    Patterns patterns;
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
    std::optional<Patterns> patterns = Patterns::read(*bytes);
    if (!patterns) {
        return broken(rng_path, "include, div, externalRef");
    }
    Grammar grammar;
    grammar.m_compiled = std::make_unique<Compiled>(std::move(*schema), std::move(*patterns));
    return grammar;
}

std::vector<Violation> Grammar::validate(const Tree& tree, std::size_t most) const {
    const std::optional<Rejection> rejection = m_compiled->schema.judge(tree);
    if (!rejection || most == 0) {
        return {};
    }
    return explain(m_compiled->patterns, tree, *rejection, most);
}

} // namespace styrkoll::xml
