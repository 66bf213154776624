// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::result {

/// One finding that was there. No words of the document: what it is known again by, and where to
/// look for it.
struct BaselineEntry {
    std::string document; ///< key of the document (docs/formats.md section 9), or "set"
    std::string path;     ///< empty: the set
    std::string rule;
    std::string fingerprint;
    std::size_t count = 0; ///< places the finding had; 0: not known

    auto operator<=>(const BaselineEntry&) const = default;
    bool operator==(const BaselineEntry&) const = default;
};

/// Findings to live with until they are mended (`schema/baslinje.schema.json`).
struct Baseline {
    std::string model; ///< id of the steering model
    std::vector<BaselineEntry> entries;

    bool operator==(const Baseline&) const = default;
};

/// The same findings give the same bytes, in whatever order they came.
[[nodiscard]] std::string to_json(Baseline baseline);

/// Nothing for JSON of another form (a report, perhaps). Error (ErrorKind::configuration): no JSON,
/// a version that cannot be read, a member that is missing or of another type.
[[nodiscard]] Result<std::optional<Baseline>> baseline_from_json(std::string_view text,
                                                                 Language language);

} // namespace styrkoll::result
