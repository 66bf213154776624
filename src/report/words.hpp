// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/layout.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The words that reports for people share, in both languages.
namespace styrkoll::report {

/// A noun with its plural, to be counted.
struct Noun {
    std::string_view sv_one, sv_many, en_one, en_many;
};
inline constexpr Noun k_document{"dokument", "dokument", "document", "documents"};
inline constexpr Noun k_rule{"regel", "regler", "rule", "rules"};
inline constexpr Noun k_file{"fil", "filer", "file", "files"};
inline constexpr Noun k_finding{"brist", "brister", "finding", "findings"};

/// "1 240" with a hard space, "1,240".
[[nodiscard]] std::string number_words(Language language, std::size_t number);
/// "1 regel", "24 regler".
[[nodiscard]] std::string count_of(Language language, std::size_t count, const Noun& noun);

[[nodiscard]] std::string_view severity_word(Language language, finding::Severity severity);
[[nodiscard]] Style style_of(finding::Severity severity);
[[nodiscard]] Style style_of(result::Verdict verdict);

struct Counts {
    std::size_t errors = 0, warnings = 0, notes = 0;

    [[nodiscard]] std::size_t all() const { return errors + warnings + notes; }
    [[nodiscard]] bool none() const { return all() == 0; }
    void add(finding::Severity severity);
};
/// Of those that are open (result::is_open).
[[nodiscard]] Counts count(const std::vector<result::WordedFinding>& findings);
/// Of the whole run.
[[nodiscard]] Counts count(const result::RunResult& result);

/// Findings that do not count (docs/formats.md sections 6 and 20).
struct Hidden {
    std::size_t waived = 0;
    std::size_t unchanged = 0;
};
[[nodiscard]] Hidden count_hidden(const std::vector<result::WordedFinding>& findings);

/// "Dokumenten tillsammans".
[[nodiscard]] std::string_view set_name(Language language);

/// "2 fel, 1 varning"; empty when there are none.
[[nodiscard]] std::string words_of(Language language, const Counts& counts);

/// "Får inte gå ut", "Kan gå ut" ... A run that nothing stops does not call a document with errors
/// ready to go out.
[[nodiscard]] std::string_view verdict_words(Language language, result::Verdict verdict,
                                             const Counts& counts);

/// "Mål och inriktning › Trygga barn, stycke 12: ”citat”"; empty for the document as a whole.
/// `path` is that of the document: in XML written by hand the line says more than the paragraph.
[[nodiscard]] std::string place_words(Language language, const document::Location& location,
                                      std::string_view path);

/// "Skäl: ... Ansvarig: ... Gäller till 2027-06-30, dnr SN/2026:9."
[[nodiscard]] std::string waiver_words(Language language, const finding::Waiver& waiver);

} // namespace styrkoll::report
