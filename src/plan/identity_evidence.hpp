// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/evidence.hpp"
#include "plan/identity.hpp"
#include "plan/vocabulary.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// Parts of deciding an identity that need nothing decided before them, or only the type.
namespace styrkoll::plan {

struct PeriodCandidate {
    DocumentPeriod period;
    Evidence evidence;
};

/// Every period that fields, titles and the file name (without its ending) state, strongest first.
[[nodiscard]] std::vector<PeriodCandidate> collect_periods(const std::vector<FieldValue>& fields,
                                                           const std::vector<TitleText>& titles,
                                                           std::string_view file_stem,
                                                           const Vocabulary& vocabulary);

/// "Delårsrapport 2 2027" states a year; the type knows which part of it. `type` may be nullptr.
[[nodiscard]] DocumentPeriod as_the_type_has_it(const model::DocumentType* type,
                                                DocumentPeriod period);

/// For a unit that the model does not list: the office that the document says it belongs to, or
/// k_none.
[[nodiscard]] std::uint32_t office_of_unit(const document::Document& document,
                                           const Identity& identity,
                                           const std::vector<TitleText>& titles,
                                           const Vocabulary& vocabulary);

} // namespace styrkoll::plan
