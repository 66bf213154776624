// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/words.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How the set and its documents stand, in the words that reports for people begin with.
namespace styrkoll::report {

/// Nothing to mend, and nothing that could not be checked.
[[nodiscard]] bool is_clean(const result::DocumentResult& document);
/// Whether there is more to say of it than its verdict.
[[nodiscard]] bool has_details(const result::DocumentResult& document);
/// "plan.odt" of "planer/2027/plan.odt".
[[nodiscard]] std::string file_name(const std::string& path);
/// The title, or the file's name where there is none.
[[nodiscard]] std::string title_of(const result::DocumentResult& document);
/// "2027–2029"; empty where it is not known.
[[nodiscard]] std::string period_of(Language language, const result::DocumentResult& document);
/// "24 november 2026"; what is no date as it stands.
[[nodiscard]] std::string date_or_text(Language language, std::string_view iso);

/// "Får inte gå ut: 2 fel".
[[nodiscard]] std::string verdict_line(Language language, const result::DocumentResult& document);
/// "Får inte gå ut", of one document or of several; where not all of them could be checked, how
/// many of what: "3 dokument får inte gå ut, 1 kunde inte läsas".
[[nodiscard]] std::string verdict_of_set(const result::RunResult& result);
/// "13 fel, 16 varningar, 5 notiser i 15 dokument."
[[nodiscard]] std::string sum_of(const result::RunResult& result);
/// "2 kontroller kunde inte göras helt, 42 krav i röda tråden går inte att pröva och 3 regler är
/// avstängda"; empty where all is checked.
[[nodiscard]] std::string unchecked_words(const result::RunResult& result);

} // namespace styrkoll::report
