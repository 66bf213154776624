// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::finding {

/// Ordered: a later one is more serious. `off` never reaches a report.
enum class Severity : std::uint8_t { off, note, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity); ///< "error", "warning", "note", "off"
[[nodiscard]] std::optional<Severity>
parse_severity(std::string_view word); ///< English or Swedish words

/// A place elsewhere that belongs to the finding (the other text, the first definition ...).
struct Related {
    std::string path;
    std::optional<document::Location> location;
    std::string message;

    bool operator==(const Related&) const = default;
};

/// Argument names are Swedish ASCII words, as the catalogue's messages use them; values are in the
/// document's words.
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// One thing that is wrong. Its words are made from the rule catalogue, late, so that both
/// languages say the same.
struct Finding {
    std::string rule;
    Severity severity = Severity::error;
    std::optional<document::Location> location;
    std::vector<Related> related;
    Arguments arguments;
    std::vector<std::string> suggestions;
    std::string fingerprint; ///< set by the run when all findings of a document are known

    bool operator==(const Finding&) const = default;
};

/// Rules by which the same finding is known again: document key, rule, heading path, words,
/// occurrence. `occurrence` counts equal ones before it in the same document. 32 hex digits.
[[nodiscard]] std::string fingerprint(std::string_view document_key, const Finding& finding,
                                      std::size_t occurrence);

/// Gives every finding its fingerprint, counting occurrences in order.
void add_fingerprints(std::string_view document_key, std::vector<Finding>& findings);

} // namespace styrkoll::finding
