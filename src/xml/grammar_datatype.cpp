// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_datatype.hpp"

#include "xml/detail/libxml_handle.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::xml {

using detail::Handle;
using detail::to_libxml;

namespace {

constexpr std::string_view k_blank = " \t\r\n";

std::string collapsed(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(k_blank, at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find_first_of(k_blank, begin), text.size());
        result.append(result.empty() ? "" : " ").append(text.substr(begin, end - begin));
        at = end;
    }
    return result;
}

struct Facet {
    std::string_view name;
    xmlSchemaTypeType type;
};

constexpr std::array k_facets = {
    Facet{"minLength", XML_SCHEMA_FACET_MINLENGTH},
    Facet{"maxLength", XML_SCHEMA_FACET_MAXLENGTH},
    Facet{"length", XML_SCHEMA_FACET_LENGTH},
    Facet{"pattern", XML_SCHEMA_FACET_PATTERN},
    Facet{"minInclusive", XML_SCHEMA_FACET_MININCLUSIVE},
    Facet{"maxInclusive", XML_SCHEMA_FACET_MAXINCLUSIVE},
    Facet{"minExclusive", XML_SCHEMA_FACET_MINEXCLUSIVE},
    Facet{"maxExclusive", XML_SCHEMA_FACET_MAXEXCLUSIVE},
};

bool keeps_facet(xmlSchemaType* type, const std::pair<std::string, std::string>& parameter,
                 const std::string& text, xmlSchemaVal* value) {
    const auto* const known =
        std::find_if(k_facets.begin(), k_facets.end(),
                     [&](const Facet& facet) { return facet.name == parameter.first; });
    if (known == k_facets.end()) {
        return true;
    }
    const Handle<xmlSchemaFacet> facet(xmlSchemaNewFacet());
    if (facet == nullptr) {
        return true;
    }
    facet->type = known->type;
    facet->value = to_libxml(parameter.second.c_str());
    return xmlSchemaCheckFacet(facet.get(), type, nullptr, to_libxml(parameter.first.c_str())) !=
               0 ||
           xmlSchemaValidateFacet(type, facet.get(), to_libxml(text.c_str()), value) == 0;
}

bool is_datum(const Datum& datum, const std::string& text) {
    if (datum.is_list) {
        return true;
    }
    if (datum.value) {
        return datum.type == "token" ? collapsed(*datum.value) == collapsed(text)
                                     : *datum.value == text;
    }
    xmlSchemaType* const type = xmlSchemaGetPredefinedType(
        to_libxml(datum.type.c_str()), to_libxml("http://www.w3.org/2001/XMLSchema"));
    if (type == nullptr) {
        return true;
    }
    xmlSchemaVal* raw = nullptr;
    const int verdict =
        xmlSchemaValPredefTypeNodeNoNorm(type, to_libxml(text.c_str()), &raw, nullptr);
    const Handle<xmlSchemaVal> value(raw);
    return verdict == 0 &&
           std::all_of(datum.parameters.begin(), datum.parameters.end(), [&](const auto& each) {
               return keeps_facet(type, each, text, value.get());
           });
}

struct TypeWords {
    std::string_view type;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array k_type_words = {
    TypeWords{"date", "ett datum som 2027-12-31", "a date such as 2027-12-31"},
    TypeWords{"dateTime", "datum och tid som 2027-12-31T13:00:00",
              "date and time such as 2027-12-31T13:00:00"},
    TypeWords{"gYear", "ett år som 2027", "a year such as 2027"},
    TypeWords{"language", "en språkkod som sv-SE", "a language code such as sv-SE"},
    TypeWords{"NCName", "ett namn utan mellanslag och kolon", "a name without spaces and colons"},
    TypeWords{"ID", "ett namn utan mellanslag och kolon", "a name without spaces and colons"},
    TypeWords{"IDREF", "ett namn utan mellanslag och kolon", "a name without spaces and colons"},
    TypeWords{"NMTOKEN", "ett ord utan mellanslag", "a word without spaces"},
    TypeWords{"NMTOKENS", "ord med mellanslag emellan", "words with spaces between them"},
    TypeWords{"boolean", "”true” eller ”false”", "”true” or ”false”"},
    TypeWords{"decimal", "ett tal", "a number"},
    TypeWords{"integer", "ett heltal", "a whole number"},
    TypeWords{"int", "ett heltal", "a whole number"},
    TypeWords{"nonNegativeInteger", "ett heltal från 0", "a whole number from 0"},
    TypeWords{"positiveInteger", "ett heltal från 1", "a whole number from 1"},
    TypeWords{"anyURI", "en adress", "an address"},
};

struct FormWords {
    std::string_view pattern;
    std::string_view sv;
    std::string_view en;
};

/// Patterns of the grammars, for those who read no regular expressions.
constexpr std::array k_form_words = {
    FormWords{"[a-z][a-z0-9]*(-[a-z0-9]+)*", "ett id med gemener a–z, siffror och bindestreck",
              "an id of small letters a–z, digits and hyphens"},
    FormWords{"[a-z0-9]+(-[a-z0-9]+)*", "ett id med gemener a–z, siffror och bindestreck",
              "an id of small letters a–z, digits and hyphens"},
    FormWords{"[a-z][a-z0-9]*(-[a-z0-9]+)*( [a-z][a-z0-9]*(-[a-z0-9]+)*)*",
              "ett eller flera id med gemener a–z, siffror och bindestreck, med mellanslag emellan",
              "one or more ids of small letters a–z, digits and hyphens, with spaces between"},
    FormWords{"egen(-[a-z0-9]+)+",
              "ett id som börjar med ”egen-”, med gemener a–z, siffror och bindestreck",
              "an id that begins with ”egen-”, of small letters a–z, digits and hyphens"},
    FormWords{"[0-9a-f]{32}", "32 tecken, 0–9 och a–f", "32 characters, 0–9 and a–f"},
};

Bilingual words_for_form(const Bilingual& type, const std::string& pattern) {
    for (const FormWords& known : k_form_words) {
        if (known.pattern == pattern) {
            return {std::string(known.sv), std::string(known.en)};
        }
    }
    return {type.sv + " av formen " + pattern, type.en + " of the form " + pattern};
}

Bilingual describe(const Datum& datum) {
    if (datum.value) {
        const std::string quoted = "”" + *datum.value + "”";
        return {quoted, quoted};
    }
    Bilingual words{"text", "text"};
    for (const TypeWords& known : k_type_words) {
        if (known.type == datum.type) {
            words = {std::string(known.sv), std::string(known.en)};
        }
    }
    for (const auto& [name, value] : datum.parameters) {
        if (name == "maxInclusive") {
            words.sv += " till " + value;
            words.en += " to " + value;
        } else if (name == "minInclusive") {
            words.sv += " från " + value;
            words.en += " from " + value;
        } else if (name == "pattern" && datum.type != "date") {
            words = words_for_form(words, value);
        } else if (name == "minLength") {
            words.sv += ", minst " + value + " tecken";
            words.en += ", at least " + value + (value == "1" ? " character" : " characters");
        }
    }
    return words;
}

} // namespace

bool is_value(const Patterns& patterns, PatternId pattern, const std::string& text) {
    const Pattern& what = patterns[pattern];
    switch (what.kind) {
    case PatternKind::text:
        return true;
    case PatternKind::empty:
        return text.find_first_not_of(k_blank) == std::string::npos;
    case PatternKind::data:
        return is_datum(patterns.data[what.first], text);
    case PatternKind::choice:
        return is_value(patterns, what.first, text) || is_value(patterns, what.second, text);
    case PatternKind::not_allowed:
    case PatternKind::attribute:
    case PatternKind::element:
    case PatternKind::group:
    case PatternKind::interleave:
    case PatternKind::one_or_more:
        return false;
    }
    return false;
}

std::vector<Bilingual> describe_values(const Patterns& patterns, PatternId pattern) {
    std::vector<Bilingual> words;
    for (;;) {
        const Pattern& what = patterns[pattern];
        const PatternId here = what.kind == PatternKind::choice ? what.first : pattern;
        if (patterns[here].kind == PatternKind::data) {
            words.push_back(describe(patterns.data[patterns[here].first]));
        } else if (patterns[here].kind == PatternKind::text) {
            words.push_back({"text", "text"});
        }
        if (what.kind != PatternKind::choice) {
            return words;
        }
        pattern = what.second;
    }
}

} // namespace styrkoll::xml
