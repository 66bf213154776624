// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::finding {

/// Where a waiver is written.
enum class WaiverSource : std::uint8_t { configuration, property, annotation };
/// "configuration", "property", "annotation".
[[nodiscard]] std::string_view to_string(WaiverSource source);
[[nodiscard]] std::optional<WaiverSource> parse_waiver_source(std::string_view word);

/// Somebody has decided to live with some findings (docs/formats.md sections 5 and 6). Swedish:
/// undantag.
struct Waiver {
    std::string rule;        ///< id or family
    std::string fingerprint; ///< of the one finding, or empty
    std::string heading;     ///< that the findings stand under, as written, or empty
    std::string document;    ///< path or pattern (base/glob.hpp) that it is limited to, or empty
    std::string reason;
    std::string owner;  ///< the role that answers for it
    std::string until;  ///< last day it holds, ISO
    std::string number; ///< dnr of the decision, or empty
    WaiverSource source = WaiverSource::configuration;
    /// "styrkoll.xml:12:3"; the name of the property; "content.xml#14" (part and paragraph).
    std::string where;

    bool operator==(const Waiver&) const = default;
};

/// How a finding of a rule may be waived.
enum class Waivable : std::uint8_t {
    yes,
    by_fingerprint, ///< each finding by itself, never all of a place
    no,
};

/// `no` for what makes a document unreadable or incomplete, since that is no matter of opinion, and
/// for what is wrong with waivers; `by_fingerprint` for personal data.
[[nodiscard]] Waivable how_waived(const Rule& rule);

/// Whether the waiver is about that rule, and the rule may be waived in that way.
[[nodiscard]] bool covers(const Waiver& waiver, const Rule& rule);

/// Whether the finding is of a rule that is covered, and has the fingerprint and stands under the
/// heading that the waiver names (compared as headings are: case, numbering, dashes do not count).
/// The document, and the place of an annotation, are the caller's.
[[nodiscard]] bool covers(const Waiver& waiver, const Finding& finding, const Catalogue& catalogue);

/// What keeps the waiver from holding for anything, in words ("skälet saknas"); nothing when it is
/// in order. Dates are judged by their form alone.
[[nodiscard]] std::optional<Bilingual> fault_of(const Waiver& waiver, const Catalogue& catalogue);

/// Whether its last day is before `today` (ISO); never when today is not known.
[[nodiscard]] bool is_expired(const Waiver& waiver, std::string_view today);

} // namespace styrkoll::finding
