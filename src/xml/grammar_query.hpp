// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/grammar_derive.hpp"
#include "xml/grammar_pattern.hpp"
#include "xml/grammar_words.hpp"
#include "xml/name_scope.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::xml {

/// Questions about a grammar that explaining a fault needs. Rules are indexes into
/// Patterns::elements or Patterns::attributes. One walk's own: it remembers answers.
class GrammarQuery {
public:
    explicit GrammarQuery(const Patterns& grammar) : patterns(grammar), derivatives(patterns) {}
    GrammarQuery(const GrammarQuery&) = delete;
    GrammarQuery& operator=(const GrammarQuery&) = delete;

    Patterns patterns;
    Derivatives derivatives;

    /// Those of the element rules that the name fits.
    [[nodiscard]] std::vector<std::uint32_t> matching(const std::vector<std::uint32_t>& rules,
                                                      const ExpandedName& name) const;
    [[nodiscard]] std::vector<std::uint32_t> with_local_name(std::string_view local) const;
    /// Elements that hold the element; nothing where that would be a long list.
    [[nodiscard]] std::vector<std::string> parents_of(std::uint32_t rule) const;

    [[nodiscard]] std::vector<std::string>
    element_names(const std::vector<std::uint32_t>& rules) const;
    [[nodiscard]] std::vector<std::string>
    attribute_names(const std::vector<std::uint32_t>& rules) const;

    /// What may stand next, for a message.
    [[nodiscard]] words::Expected expected_in(PatternId state);
    /// Attributes of which any one would make the start tag complete.
    [[nodiscard]] std::vector<std::uint32_t> completing_attributes(PatternId state);

    /// The shortest row of elements that leads from a state to one that `reached` accepts.
    struct Missing {
        std::vector<std::uint32_t> first; ///< elements that may begin such a row; empty: none does
        PatternId arrived = 0;
    };
    [[nodiscard]] Missing missing_between(PatternId from,
                                          const std::function<bool(PatternId)>& reached);
};

} // namespace styrkoll::xml
