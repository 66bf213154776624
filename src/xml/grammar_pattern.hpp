// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace styrkoll::xml {

/// A node of a content model. Equal patterns have equal ids, so states can be compared by number.
using PatternId = std::uint32_t;

enum class PatternKind : std::uint8_t {
    not_allowed,
    empty,
    text,
    data,      ///< first: index into Patterns::data
    attribute, ///< first: index into Patterns::attributes
    element,   ///< first: index into Patterns::elements
    choice,
    group,
    interleave,
    one_or_more,
};

struct Pattern {
    PatternKind kind = PatternKind::not_allowed;
    PatternId first = 0;
    PatternId second = 0;
    bool nullable = false; ///< may be nothing
};

struct NameClass {
    std::string uri;
    std::string local;
    bool any_uri = false;
    bool any_local = false;

    [[nodiscard]] bool matches(std::string_view other_uri, std::string_view other_local) const {
        return (any_uri || uri == other_uri) && (any_local || local == other_local);
    }
};

struct ElementRule {
    std::vector<NameClass> names;
    PatternId content = 0;

    [[nodiscard]] bool matches(std::string_view uri, std::string_view local) const;
};

struct AttributeRule {
    std::vector<NameClass> names;
    PatternId value = 0;

    [[nodiscard]] bool matches(std::string_view uri, std::string_view local) const;
};

/// A datatype with its parameters, or one fixed value.
struct Datum {
    std::string type = "token";
    std::vector<std::pair<std::string, std::string>> parameters; ///< "maxInclusive", "1024"
    std::optional<std::string> value;
    bool is_list = false; ///< several values: not looked into
};

/// All patterns of a grammar. Making one twice gives the same id; what cannot match anything is
/// simplified to not_allowed, what is empty disappears. A copy can grow in a walk of its own.
class Patterns {
public:
    static constexpr PatternId k_not_allowed = 0;
    static constexpr PatternId k_empty = 1;
    static constexpr PatternId k_text = 2;

    Patterns();

    /// Reads a grammar in the XML form of RELAX NG, such as trang writes it.
    [[nodiscard]] static std::optional<Patterns> read(const std::string& rng);

    [[nodiscard]] const Pattern& operator[](PatternId id) const { return m_patterns[id]; }
    [[nodiscard]] std::size_t size() const { return m_patterns.size(); }

    PatternId choice(PatternId left, PatternId right);
    PatternId group(PatternId left, PatternId right);
    PatternId interleave(PatternId left, PatternId right);
    PatternId one_or_more(PatternId what);
    PatternId optional(PatternId what) { return choice(what, k_empty); }
    PatternId leaf(PatternKind kind, std::uint32_t index);

    std::vector<ElementRule> elements;
    std::vector<AttributeRule> attributes;
    std::vector<Datum> data;
    PatternId start = k_not_allowed;

private:
    PatternId make(PatternKind kind, PatternId first, PatternId second, bool nullable);
    [[nodiscard]] bool has_alternative(PatternId choices, PatternId wanted) const;

    std::vector<Pattern> m_patterns;
    std::unordered_map<std::uint64_t, std::vector<PatternId>> m_known; ///< by hash
};

} // namespace styrkoll::xml
