// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The value of a whole run. Every report format is made from it alone; docs/formats.md section 9
/// is its JSON form.
namespace styrkoll::result {

/// Ordered: a later one is worse.
enum class Verdict : std::uint8_t { pass, fail, incomplete, unreadable };
/// "pass", "fail", "incomplete", "unreadable".
[[nodiscard]] std::string_view to_string(Verdict verdict);
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view word);

struct OutlineEntry {
    int level = 1;
    std::string text;
    std::string section; ///< id of the recognised section, or empty
    std::uint32_t paragraph = 0;

    bool operator==(const OutlineEntry&) const = default;
};

/// A finding with its words, in the run's language.
struct WordedFinding {
    finding::Finding finding;
    std::string message;
    std::string help;
    std::string waiver;         ///< JSON text of an object, or empty
    std::string baseline_state; ///< or empty

    bool operator==(const WordedFinding&) const = default;
};

struct DocumentResult {
    std::string path;
    std::string sha256;
    Verdict verdict = Verdict::pass;
    std::string type, organ;           ///< ids of the model, empty when unknown
    std::string type_name, organ_name; ///< words for people, not in the JSON
    std::string from, to;              ///< ISO dates, empty when unknown
    std::string status, title;
    std::vector<OutlineEntry> outline;
    std::vector<WordedFinding> findings; ///< most serious first, then in document order

    bool operator==(const DocumentResult&) const = default;
};

struct Checked {
    std::string rule;
    std::size_t documents = 0;

    bool operator==(const Checked&) const = default;
};

struct NotChecked {
    std::string path;   ///< empty: the set
    std::string rule;   ///< empty: the whole document
    std::string reason; ///< stable id, docs/formats.md section 9
    std::string message;

    bool operator==(const NotChecked&) const = default;
};

struct Summary {
    std::size_t documents = 0, pass = 0, fail = 0, incomplete = 0, unreadable = 0;
    std::size_t errors = 0, warnings = 0, notes = 0, not_judged = 0;

    bool operator==(const Summary&) const = default;
};

struct RunResult {
    Language language = Language::swedish;
    std::string tool_version;
    std::string today; ///< ISO, or empty
    std::string fail_on;
    std::string model_id, model_name, model_version, model_path, configuration_path;
    Verdict verdict = Verdict::pass;
    Summary summary;
    std::vector<DocumentResult> documents; ///< by path
    std::vector<WordedFinding> set_findings;
    std::vector<Checked> checked;
    std::vector<NotChecked> not_checked;
    std::string trace, wheel; ///< JSON text of an object or array, or empty

    bool operator==(const RunResult&) const = default;
};

/// Whether a finding of that severity is at or above `--fail-on` ("error", "warning", "note",
/// "never"; anything else counts as "note", the strictest).
[[nodiscard]] bool fails(finding::Severity severity, std::string_view fail_on);

/// The last step of a run: verdicts, summary and order (docs/formats.md sections 3 and 9).
///
/// A document's verdict is the worst of the one it came with, of what its findings say (at or above
/// `fail_on`, or of a rule that makes it unreadable or incomplete, whatever its severity in this
/// run), and of what could not be checked in it: every reason of `not_checked` but `switched-off`
/// and `absent` makes it incomplete. The run's verdict is the worst of its documents' and of the
/// same said of the set; a run without documents is incomplete.
void finalise(RunResult& result, const finding::Catalogue& catalogue);

} // namespace styrkoll::result
