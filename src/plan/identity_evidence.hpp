// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/evidence.hpp"
#include "plan/identity.hpp"
#include "plan/vocabulary.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

/// Parts of deciding an identity that need nothing decided before them, or only the type.
namespace styrkoll::plan {

/// The first value stated is the one that holds; every later one is kept beside it.
template <class T>
void state(Decided<T>& decided, T value, Evidence evidence) {
    if (!decided.known()) {
        decided.value = std::move(value);
        decided.evidence = std::move(evidence);
    } else {
        decided.others.push_back({std::move(value), std::move(evidence)});
    }
}
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
