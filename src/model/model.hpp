// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document_type.hpp"
#include "model/item_kind.hpp"
#include "model/organisation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The steering model: everything a municipality may want to change, as data (docs/formats.md
/// section 7). All cross references are resolved to indexes when it is loaded; k_none where absent.
namespace styrkoll::model {

/// A field of the control block or a document property (diarienummer, beslutande organ ...).
/// Swedish: fält.
struct Field {
    std::string id;
    std::string name;
    ValueType type = ValueType::text;
    std::vector<std::string> labels; ///< the name and its synonyms, as written
};

/// Swedish: status (utkast, preliminär, förslag, beslutad, ersatt).
struct Status {
    std::string id;
    std::string name;
    bool decided = false;
    std::vector<std::string> words;
};

/// Swedish: steg i bedömningsskala.
struct Rating {
    std::string id;
    std::string name;
    std::vector<std::string> words;
    bool fulfilled = false;
};

struct Relation {
    std::string id;
    std::string name;
};

/// One row of the chain that must hold (röda tråden). Severities are words of the catalogue.
struct ChainRule {
    std::uint32_t from = k_none;   ///< item kind upstream
    std::vector<std::uint32_t> to; ///< item kinds that take it up (any of)
    std::vector<std::uint32_t> in; ///< document types
    std::string relation;
    std::string severity;      ///< when one organ misses it
    std::string severity_none; ///< when nobody takes it up
};

/// One expected document of the annual wheel. Months and days; `year_offset` from the period's
/// first year.
struct WheelEvent {
    std::uint32_t type = k_none;
    int month = 0;
    int day = 0;
    int year_offset = 0;
    bool by_law = false;
    std::string source;
};

struct Model {
    std::string id;
    std::string name;
    std::string version;
    Organisation organisation;
    std::vector<Field> fields;
    std::vector<Status> statuses;
    std::vector<ItemKind> kinds;
    std::vector<DocumentType> types;
    std::vector<Rating> scale;
    std::vector<Relation> relations;
    std::vector<ChainRule> chain;
    std::vector<WheelEvent> wheel;
    std::vector<std::string>
        guidance; ///< beginnings of template instructions ("Här beskriver ni", "Anvisning:")
    std::vector<std::string> guidance_styles; ///< style names of template instructions

    [[nodiscard]] std::uint32_t find_type(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_kind(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_field(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_status(std::string_view id) const;
};

} // namespace styrkoll::model
