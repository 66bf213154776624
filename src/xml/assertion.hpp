// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "xml/vocabulary.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// XPath 1.0 expressions that somebody outside wrote, asked of a document. No variables, no
/// functions but XPath's own (core function library, section 4; not id and lang), one prefix.
namespace styrkoll::xml {

/// What is wrong with an expression, and at which character (from 1).
struct ExpressionFault {
    std::uint32_t column = 1;
    Bilingual message;
};

enum class Asked : std::uint8_t { once, of_many };

/// Nothing when the expression can be asked: it is well-formed, its functions exist, every name of
/// an element has the prefix, the vocabulary has its names, it is of bearable length, and what it
/// asks of many nodes reads no whole elements elsewhere.
[[nodiscard]] std::optional<ExpressionFault> fault_of(const std::string& expression,
                                                      const std::string& prefix,
                                                      const Vocabulary& vocabulary, Asked asked);

/// What keeps an expression without other faults from being a choice of nodes: it is a number, a
/// text or a truth ("1 + 1", "a or b").
[[nodiscard]] std::optional<ExpressionFault> choice_fault_of(const std::string& expression,
                                                             const std::string& prefix);

/// What keeps it from being a condition: it asks nothing of the document ("true()", "'no'").
[[nodiscard]] std::optional<ExpressionFault> condition_fault_of(const std::string& expression);

/// A document that expressions are asked of. Elements are known by their number in document order,
/// from 0. For one thread.
class Questioned {
public:
    /// Nodes that an expression may visit, and texts that it may read, all in all: the same
    /// question of the same document always comes to the same end.
    static constexpr std::uint64_t k_most_work = 5'000'000;
    /// A comparison of many nodes costs more than the nodes it visits, so the document has a size.
    static constexpr std::size_t k_most_elements = 30'000;

    /// The prefix stands for the namespace. Nothing when the XML is malformed or too large.
    [[nodiscard]] static std::optional<Questioned>
    parse(std::string_view xml, const std::string& prefix, const std::string& uri);
    Questioned(Questioned&&) noexcept;
    Questioned& operator=(Questioned&&) noexcept;
    ~Questioned();

    enum class End : std::uint8_t {
        answered,
        too_much_work, ///< more than k_most_work
        failed,        ///< what fault_of() would have told, or no memory
    };
    struct Answer {
        End end = End::answered;
        std::vector<std::uint32_t> against; ///< elements of the nodes where it is not true
        std::size_t asked = 0;              ///< nodes
    };
    /// Whether the condition, as boolean() has it, is true of each node that `each` selects; of the
    /// root element where that is empty.
    [[nodiscard]] Answer ask(const std::string& each, const std::string& condition) const;

private:
    Questioned();
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace styrkoll::xml
