// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "document/location.hpp"
#include "model/model.hpp"
#include "plan/organ_index.hpp"
#include "plan/period.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace styrkoll::plan {

using document::Place;
using model::k_none;

/// Where a field of the identity was read, strongest first (conventions: document property, control
/// block, title, file name).
enum class Source : std::uint8_t { none, property, control_block, sentence, title, file_name };

[[nodiscard]] std::string_view
to_string(Source source); ///< "property", "control-block", ... (docs/formats.md section 10)

/// What decided a value: the words, where they stood, under which label.
struct Evidence {
    Source source = Source::none;
    std::string text;
    std::string label;
    Place place;
};

/// A field of the identity with the evidence that decided it, and every weaker evidence too,
/// strongest first.
template <class T>
struct Decided {
    T value{};
    Evidence evidence;
    struct Other {
        T value{};
        Evidence evidence;
    };
    std::vector<Other> others;
    [[nodiscard]] bool known() const { return evidence.source != Source::none; }
};

struct NamedOrgan {
    std::uint32_t organ =
        k_none; ///< index into the model, or k_none: a name the model does not know
    std::uint32_t kind = k_none;  ///< organ kind, also guessed for unknown ones
    std::uint32_t under = k_none; ///< for an unknown unit: the office it says it belongs to
    bool former = false;          ///< named by a former name
    bool operator==(const NamedOrgan&) const = default;
};

/// One label of the control block or one property, as found.
struct FieldValue {
    std::uint32_t field = k_none; ///< index into Model::fields
    std::string text;
    Evidence evidence;
};

struct Decision {
    std::uint32_t organ = k_none;
    std::optional<Date> date;
    std::string paragraph; ///< "§ 143"
};

struct Identity {
    Decided<std::uint32_t> type{k_none, {}, {}};
    Decided<NamedOrgan> organ;
    Decided<std::optional<DocumentPeriod>> period;
    Decided<std::uint32_t> status{k_none, {}, {}};
    std::string title;
    Place title_place;
    std::vector<FieldValue> fields; ///< in order of strength, then of the document
    Decision decision;

    [[nodiscard]] const FieldValue* find(std::uint32_t field) const;
};

} // namespace styrkoll::plan
