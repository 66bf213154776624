// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::text {

/// A regular expression (RE2's syntax), perhaps one that somebody outside wrote: matched in time
/// linear in the text, whatever the expression. May be used from several threads.
class Pattern {
public:
    /// Bytes [begin, end) of the text.
    struct Match {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    explicit Pattern(const std::string& expression);
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    /// What is wrong with the expression ("klammern [ är inte avslutad: [a-"); empty when nothing
    /// is.
    [[nodiscard]] Bilingual fault() const;
    /// True when it matches no characters at all: such a match says nothing.
    [[nodiscard]] bool matches_nothing() const;

    /// Whether it matches anywhere. False where there is a fault.
    [[nodiscard]] bool occurs_in(std::string_view text) const;

    /// The matches from the left, none inside another, those without characters left out; at most
    /// `most`. None where there is a fault.
    [[nodiscard]] std::vector<Match> find(std::string_view text, std::size_t most) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace styrkoll::text
