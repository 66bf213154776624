// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "xml/tree.hpp"

#include <memory>
#include <string>
#include <vector>

namespace styrkoll::xml {

/// One place where a document breaks its grammar, in words: where, what stood there, what was
/// expected.
struct Violation {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    Bilingual message;
    std::string excerpt; ///< the line
};

/// A RELAX NG grammar. libxml2 decides valid or not; a walker of ours over the same .rng finds the
/// place and the words, since libxml2 gives no column and poor wording. Compile once; validate()
/// may be called from several threads.
class Grammar {
public:
    [[nodiscard]] static Result<Grammar> load(const std::string& rng_path);
    Grammar(Grammar&&) noexcept;
    Grammar& operator=(Grammar&&) noexcept;
    ~Grammar();

    /// Empty when valid; at most `most` violations, in document order. Never empty for an invalid
    /// document.
    [[nodiscard]] std::vector<Violation> validate(const Tree& tree, std::size_t most = 20) const;

private:
    Grammar();
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace styrkoll::xml
