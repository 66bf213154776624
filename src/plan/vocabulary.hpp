// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"
#include "plan/decline_words.hpp"
#include "plan/labels.hpp"
#include "plan/organ_index.hpp"
#include "plan/word_starts.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace styrkoll::plan {

using model::k_none;

/// The words of one item kind, ready to be found.
struct KindWords {
    Labels attributes; ///< ids are indexes into ItemKind::attributes
    Labels words;      ///< "Inriktning" before a colon
};

/// What a table column with a certain header holds, for one item kind.
struct ColumnMeaning {
    enum class Role : std::uint8_t { title, code, attribute };
    std::uint32_t kind = k_none;
    Role role = Role::title;
    std::uint32_t attribute = k_none; ///< index into ItemKind::attributes
};

/// A section name or synonym of one document type, as stems.
struct SectionName {
    std::vector<std::string> stems;
    std::uint32_t definition = 0;
    std::string folded; ///< for near misses
};

struct TypeWords {
    std::vector<SectionName> sections;                    ///< longest first
    std::unordered_map<std::string, std::uint32_t> exact; ///< normal form -> definition
};

/// A document type's title as it begins a title or stands in a file name.
struct TitleWords {
    std::vector<std::string> stems;
    std::vector<std::string> plain; ///< folded, without diacritics: for file names
    std::uint32_t type = 0;
};

/// Everything the plan stage looks words up in, made once per model and read by all threads.
struct Vocabulary {
    explicit Vocabulary(const model::Model& model);

    const model::Model* model;
    OrganIndex organs;
    DeclineWords declines;
    Labels fields;                ///< ids are indexes into Model::fields
    std::vector<KindWords> kinds; ///< by item kind
    Labels title_columns;         ///< of all kinds: a row without one is no header
    std::unordered_map<std::string, std::vector<ColumnMeaning>> columns; ///< normal form of header
    std::unordered_multimap<std::string, std::uint32_t> kind_words; ///< normal form -> item kind
    std::unordered_map<std::string, std::string> relations;         ///< normal form of name -> id
    std::vector<TypeWords> types;                                   ///< by document type
    std::vector<TitleWords> titles;                                 ///< longest first
    WordStarts title_starts;                                        ///< how the titles begin
    /// First stem of a title -> the stems that may follow; "" where it may stand alone.
    std::unordered_map<std::string, std::unordered_set<std::string>> title_seconds;
    std::unordered_set<std::string> any_section; ///< normal forms of every type's sections
    std::unordered_map<std::string, std::uint32_t> statuses; ///< stem of a status word -> status
    std::unordered_set<std::string>
        collectives; ///< "nämndens", "bolagets", folded: genitives that stand for the organ
    std::unordered_set<std::string> collective_stems; ///< a word with another stem is none of them
    /// By the byte a text begins with: item kinds whose codes may begin there.
    std::array<std::vector<std::uint32_t>, 256> code_kinds;
};

/// A word of a heading as section names are compared: organs' names are one token each.
struct HeadingToken {
    std::string stem;
    bool after_break = false; ///< a comma, dash, colon or parenthesis stands before it
    bool organ = false;
    bool year = false;
    bool genitive = false; ///< of an organ
};

/// "Socialnämndens uppdrag från KF" -> {organets} uppdrag från @kf, where `own` is socialnämnden.
[[nodiscard]] std::vector<HeadingToken> heading_tokens(const Vocabulary& vocabulary,
                                                       std::string_view heading, std::uint32_t own);

/// Stems joined by one space.
[[nodiscard]] std::string join_stems(const std::vector<HeadingToken>& tokens);

/// The stem that stands for the document's own organ in section names.
inline constexpr std::string_view k_own_organ = "{organets}";

} // namespace styrkoll::plan
