// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "model/model.hpp"
#include "plan/identity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The Document seen through a steering model. Indexes point into the Model and the Document; both
/// must outlive a Plan.
namespace styrkoll::plan {

using document::Place;
using model::k_none;

/// How a heading met the model's section.
enum class Match : std::uint8_t {
    none,
    exact,  ///< the name or a synonym, after normalisation
    prefix, ///< followed by "och", a comma, a dash, a colon, a year ...
    fake,   ///< exact or prefix, but the heading is only bold text on a line of its own
    near,   ///< looks like it; reported, never taken
};

/// A heading and what stands below it. Swedish: avsnitt.
struct Section {
    std::uint32_t heading = k_none; ///< block
    std::uint32_t end = 0; ///< first block after it (next heading of the same or a higher level)
    std::uint32_t own_end = 0; ///< first block after its own text, before its first subsection
    int level = 1;
    std::uint32_t definition = k_none; ///< index into DocumentType::sections
    std::uint32_t inside =
        k_none; ///< definition of the nearest recognised section that encloses it (itself excluded)
    Match match = Match::none;
    std::uint32_t near = k_none; ///< for Match::near: which definition it resembles
};

struct AttributeValue {
    std::uint32_t attribute =
        k_none;       ///< index into ItemKind::attributes; k_none: a name the model does not know
    std::string name; ///< X
    std::string text;
    Place place;
    std::string unit{}; ///< for amounts: "kr", "tkr", "mnkr", wherever it was stated; else empty
};

enum class Position : std::uint8_t { explicit_mark, heading, row, list, paragraph };

/// A goal, assignment, indicator, activity ... Swedish: post.
struct Item {
    std::uint32_t kind = k_none;
    std::string code; ///< canonical; empty when it has none
    std::string title;
    Place place;      ///< of the code and title
    Place code_place; ///< where the code begins; no block when it has none
    Position position = Position::paragraph;
    std::uint32_t first_block = 0, last_block = 0; ///< its own text, last included
    std::uint32_t section = k_none;                ///< index into Plan::sections
    std::vector<AttributeValue> attributes;
    bool defines = false;          ///< the document type defines this kind; else a restatement
    std::uint32_t parent = k_none; ///< the item whose text it stands in (index into Plan::items)

    [[nodiscard]] const AttributeValue* find(std::uint32_t attribute) const;
};

/// A mention of something that may be defined elsewhere. Swedish: referens.
struct Reference {
    std::uint32_t kind = k_none; ///< item kind; k_none for a document reference
    std::string code;            ///< canonical, or empty when only the title tells
    std::string title;           ///< words that stand with it
    std::string relation;
    std::string document;        ///< for links to another file or documents named in text
    std::uint32_t item = k_none; ///< the item it stands in
    Place place;
    bool stated =
        false; ///< the relation stands in words or in a property; else the section lends it
    bool declined = false;     ///< "Nämnden bidrar inte till M3": says no to it
    std::string reason;        ///< why, as written; empty when no reason is given
    std::string decided;       ///< the decision behind it ("SN § 87"), if one is named
    std::optional<Date> until; ///< last day it holds, if one is named
};

/// Another document named in running text. Swedish: omnämnande.
struct Mention {
    enum class What : std::uint8_t {
        document,   ///< "enligt flerårsplan 2026-2028"
        number,     ///< "dnr KS/2021:34-0061"
        attachment, ///< "bilaga 3"
        decision,   ///< "KF § 214", "kommunfullmäktige den 16 november 2026, § 214"
    };
    What what = What::document;
    std::string text;                     ///< as written
    std::uint32_t type = k_none;          ///< document type
    std::uint32_t organ = k_none;         ///< whose it is, where the text says so
    std::optional<DocumentPeriod> period; ///< of a document
    std::string number;                   ///< register number, attachment number or paragraph
    std::optional<Date> date;             ///< of a decision
    std::uint32_t document = k_none; ///< index of the document mention that the sentence ties it to
    Place place;
};

/// Everything the plan stage looks words up in (plan/vocabulary.hpp).
struct Vocabulary;

struct Plan {
    const document::Document* document = nullptr;
    const model::Model* model = nullptr;
    Identity identity;
    std::vector<Section> sections; ///< in document order
    int level_offset =
        0; ///< 1 where the title is the only level-1 heading: sections then begin at level 2
    std::vector<Item> items;
    std::vector<Reference> references;
    std::vector<Item> totals; ///< rows that sum the items of their table; never items themselves
    std::vector<Mention> mentions;
    std::vector<std::string>
        attachments; ///< numbers of the document's own attachments ("3"), by heading

    /// The document's type, or nullptr when unknown.
    [[nodiscard]] const model::DocumentType* type() const {
        return identity.type.value == k_none ? nullptr : &model->types[identity.type.value];
    }
};

/// Makes the Plan. Never fails: what cannot be told is left empty. The vocabulary is built once per
/// model.
[[nodiscard]] Plan make_plan(const document::Document& document, const Vocabulary& vocabulary);

} // namespace styrkoll::plan
