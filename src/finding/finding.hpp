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

/// "error", "warning", "note", "off".
[[nodiscard]] std::string_view to_string(Severity severity);
/// English or Swedish words: "error" and "fel", "warning" and "varning", "note" and "notis", "off"
/// and "av".
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view word);

/// The part of a rule id before its first hyphen: "avsnitt" of "avsnitt-saknas" and of "avsnitt".
[[nodiscard]] std::string_view family_of(std::string_view rule);

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
    std::string subject;     ///< what it is known again by, where the quote does not say it; not
                             ///< in the JSON
    std::string fingerprint; ///< set by the run when all findings of a document are known

    bool operator==(const Finding&) const = default;
};

/// What the same finding is known again by, as 32 hex digits of SHA-256: document key, rule,
/// heading path (without numbering), words, and `occurrence`, which counts equal ones before it in
/// the same document. The words are the subject, else the quote, else the arguments. Left out,
/// since edits elsewhere change them: paragraph numbers and offsets, the path, arguments that are
/// only digits and the argument `plats` ("rad 2, kolumn 17"); white space, soft hyphens and kinds
/// of dashes count alike.
[[nodiscard]] std::string fingerprint(std::string_view document_key, const Finding& finding,
                                      std::size_t occurrence);

/// Gives every finding its fingerprint, counting occurrences in document order.
void add_fingerprints(std::string_view document_key, std::vector<Finding>& findings);

} // namespace styrkoll::finding
