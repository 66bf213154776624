// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/organisation.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The municipality's own terms (docs/formats.md section 18). Swedish: ordlista. References to the
/// model are resolved to indexes when it is loaded; k_none where absent. Patterns are those of
/// language/phrases.hpp.
namespace styrkoll::model {

/// What a term stands for.
enum class TermClass : std::uint8_t {
    document, ///< a document type
    item,     ///< a kind of item
    organ,    ///< an organ or a kind of organ
    economy,
    process,
    notion, ///< any other word with a meaning of its own
};

/// Words that are not to be written in a term's place. Swedish: undvik.
struct AvoidedWord {
    std::vector<std::string> patterns;
    std::string shown;                  ///< to people; empty: the words that were found
    std::string instead;                ///< what to write
    std::string note;                   ///< why
    std::vector<std::uint32_t> only_in; ///< document types; empty: all
};

/// A use that goes against what the term is ("nyckeltalet ska genomföras"). Swedish: krock.
struct Misuse {
    std::vector<std::string> patterns;
    bool in_title = false;         ///< how the title of an item of the term's kind must not begin
    std::uint32_t rather = k_none; ///< the term that it is: index into Glossary::terms
    std::string note;              ///< why
};

/// Swedish: term.
struct Term {
    std::string id;
    std::string name;
    std::string short_name;        ///< "LEP"; empty: none
    bool short_name_known = false; ///< it needs no explanation
    TermClass term_class = TermClass::notion;
    std::string meaning;
    std::string source;
    std::vector<std::string> forms;       ///< patterns of other ways to write it
    std::vector<std::uint32_t> needed_in; ///< document types that must have it
    std::uint32_t document_type = k_none;
    std::uint32_t item_kind = k_none;
    std::uint32_t organ_kind = k_none;
    std::uint32_t organ = k_none;
    std::vector<AvoidedWord> avoided;
    std::vector<Misuse> misuses;
};

/// An abbreviation that is no term. Swedish: förkortning.
struct ShortForm {
    std::string short_name;
    std::string meaning;
    bool known = true; ///< it needs no explanation
};

struct Glossary {
    std::string path; ///< empty: the model has none
    std::string name;
    std::vector<Term> terms;
    std::vector<ShortForm> short_forms;

    [[nodiscard]] std::uint32_t find(std::string_view id) const;
};

} // namespace styrkoll::model
