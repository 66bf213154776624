// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/code_form.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::model {

/// How much a thing is asked for: ska (error when missing), bör (warning), får (nothing).
enum class Requirement : std::uint8_t { may, should, must };

enum class ValueType : std::uint8_t {
    text,
    organ,
    date,
    period,
    paragraph,
    number,
    money,
    unit,
    register_number,
    document_type,
    status,
    role,
    financing,
    codes,
    rating
};

/// A property an item has (ansvarig, finansiering, målvärde ...). Swedish: egenskap.
struct Attribute {
    std::string id;
    std::string name;
    ValueType type = ValueType::text;
    std::vector<std::string> labels; ///< table headers and "Etikett:" words, the name included
    Requirement requirement = Requirement::may;
    std::string document_class; ///< asked for only in documents of this class (klass); empty:
                                ///< everywhere it is defined
    std::vector<std::uint32_t> instead; ///< attributes of the kind that will do as well
    std::string rule; ///< the rule a missing one breaks; empty when requirement is may
    std::vector<std::string> choices; ///< one must stand in the value (folded); empty: any
    int min_years = 0; ///< allowed length of the time it states, 0: no limit; a single date or year
                       ///< ends what begins with the item's start, else with the document's period
    int max_years = 0;
    std::string range_rule;   ///< the rule a wrong length breaks
    std::string unknown_rule; ///< for organs: the rule a name outside the model breaks
    std::string relation;     ///< for codes: relation of the references that stand in it
    std::string same_rule; ///< the rule a restatement with another value breaks; empty: may differ
};

/// A kind of item (mål, uppdrag, nyckeltal, aktivitet ...). Swedish: postslag.
struct ItemKind {
    std::string id;
    std::string name;
    std::string plural;
    std::vector<CodeForm> codes;
    std::vector<std::string> words; ///< "Inriktning": a paragraph "Inriktning: ..." is such an item
    std::vector<std::string> columns;      ///< table header cells that name the item (title column)
    std::vector<std::string> code_columns; ///< "Nr", "Kod", "Kolada-id"
    std::vector<Attribute> attributes;
    bool local = false; ///< its short codes begin anew in every plan (I1, P1, A1)
    bool needs_title = true;
    std::string title_rule; ///< rule broken by an item without title
    bool external = false;  ///< its codes come from outside (Kolada): never "undefined"
};

} // namespace styrkoll::model
