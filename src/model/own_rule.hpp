// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace styrkoll::model {

/// A rule that a municipality writes in its model, without code (docs/formats.md section 21).
struct OwnRule {
    enum class Kind : std::uint8_t {
        required_phrase,  ///< one of the phrases must stand there
        forbidden_phrase, ///< none of them may
        pattern,          ///< a regular expression that must not be met
        count,            ///< so many items of a kind
        attribute,        ///< items of a kind have that property
        assertion,        ///< an XPath 1.0 expression over the native XML form that must be true
    };
    std::string id; ///< "egen-..."
    Kind kind = Kind::required_phrase;
    std::string severity; ///< a word of the catalogue: "fel", "varning", "notis", "av"
    Bilingual what, message, why, fix;
    std::string source;
    std::vector<std::uint32_t> types;  ///< document types it concerns; empty: all
    std::vector<std::string> sections; ///< ids of the sections it looks in; empty: the whole body
    std::vector<std::string> phrases;
    std::string expression;      ///< the pattern, or the XPath expression
    std::string each;            ///< XPath: the nodes that it is asked of; empty: the root element
    std::uint32_t item_kind = 0; ///< of count and attribute
    std::string attribute;       ///< id of the property
    std::uint32_t min = 0;       ///< count
    std::uint32_t max = 0;       ///< count; 0: any number
    std::string where;           ///< file:line:column
    std::string excerpt;
};

} // namespace styrkoll::model
