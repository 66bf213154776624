// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Words that tell what a year in a plan or a report is there for.
namespace styrkoll::check {

/// The text compares with what was, or speaks of another version: "utfall", "föregående", "jämfört
/// med", "ersätter".
[[nodiscard]] bool looks_back(std::string_view text);

/// In a plan, what tells how an earlier year went: "måluppfyllelse", "prognos", "nuläge".
[[nodiscard]] bool tells_outcome(std::string_view text);

/// A heading above what a plan starts from: "bakgrund", "omvärldsanalys", "förutsättningar".
[[nodiscard]] bool is_background(std::string_view heading);

/// The text states what is planned: "mål", "aktiviteter", "driftram".
[[nodiscard]] bool looks_ahead(std::string_view text);

/// In a report, what is told of its own period: "prognos", "bedömning", "viktiga händelser".
[[nodiscard]] bool reports(std::string_view text);

/// "Denna plan", "detta dokument", "härmed": the sentence speaks of the document it stands in.
[[nodiscard]] bool speaks_of_itself(std::string_view sentence);

/// A verb in the present tense that a document does: "beskriver", "omfattar", "gäller".
[[nodiscard]] bool is_present_verb(std::string_view word);

/// "antar", "fastställer", "godkänner".
[[nodiscard]] bool is_deciding_verb(std::string_view word);

/// A caption without "Tabell 3." before it.
[[nodiscard]] std::string_view without_label(std::string_view caption);

} // namespace styrkoll::check
