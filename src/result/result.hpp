// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"
#include "finding/waiver.hpp"
#include "result/rule_text.hpp"
#include "result/thread_overview.hpp"
#include "result/wheel_overview.hpp"

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
    std::optional<finding::Waiver> waiver{}; ///< that it is excused by
    std::string baseline_state{};            ///< "new" or "unchanged"; empty: there is no baseline

    bool operator==(const WordedFinding&) const = default;
};

/// Whether it is somebody's to mend now: neither waived nor in the baseline. Only such findings
/// count to totals, verdicts and exit codes; every report tells of the others as well.
[[nodiscard]] inline bool is_open(const WordedFinding& worded) {
    return !worded.waiver && worded.baseline_state != "unchanged";
}

struct DocumentResult {
    std::string path;
    std::string sha256;
    Verdict verdict = Verdict::pass;
    std::string type, organ;           ///< ids of the model, empty when unknown
    std::string type_name, organ_name; ///< words for people
    std::string from, to;              ///< ISO dates, empty when unknown
    std::string status, title;
    std::vector<OutlineEntry> outline;
    std::vector<WordedFinding> findings; ///< most serious first, then in document order
    std::vector<std::uint32_t> checked;  ///< rules judged in it: indexes into RunResult::checked
    /// To open it again in the same run; empty: standard input, or a result read from JSON. Unlike
    /// `path` it may hold a personal number: it is never shown and no report has it.
    std::string file{};

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
    std::size_t errors = 0, warnings = 0, notes = 0, not_judged = 0; ///< open findings alone
    std::size_t waived = 0;                                          ///< findings
    std::size_t unchanged = 0; ///< findings that the baseline has, not waived
    std::size_t absent = 0;    ///< of the baseline, gone

    bool operator==(const Summary&) const = default;
};

/// A finding of the baseline that was looked for and is gone.
struct AbsentFinding {
    std::string path; ///< of the document, now if it is there, else as the baseline has it
    std::string rule;
    std::string fingerprint;

    bool operator==(const AbsentFinding&) const = default;
};

/// What the run was held against (`--baseline`).
struct Comparison {
    std::string path;
    std::vector<AbsentFinding> absent; ///< by path, rule, fingerprint

    bool operator==(const Comparison&) const = default;
};

/// The profile of a run for which nobody chose one.
inline constexpr std::string_view k_usual_profile = "sammantrade";

struct RunResult {
    Language language = Language::swedish;
    std::string tool_version;
    std::string today; ///< ISO, or empty
    std::string fail_on;
    std::string profile; ///< id of the profile that the levels come from; empty: none
    std::string model_id, model_name, model_version, model_path, configuration_path;
    Verdict verdict = Verdict::pass;
    Summary summary;
    std::vector<DocumentResult> documents; ///< by path
    std::vector<WordedFinding> set_findings;
    std::vector<Checked> checked;
    std::vector<NotChecked> not_checked;
    std::optional<ThreadOverview> thread; ///< nothing: no document of a chain was there
    std::optional<WheelOverview> wheel;   ///< nothing: no document of the wheel, or not asked for
    std::optional<Comparison> baseline;
    std::vector<RuleText> rules; ///< those that have findings, by id

    bool operator==(const RunResult&) const = default;
};

/// Whether a finding of that severity is at or above `--fail-on` ("error", "warning", "note",
/// "never"; anything else counts as "note", the strictest).
[[nodiscard]] bool fails(finding::Severity severity, std::string_view fail_on);

/// Whether what could not be checked leaves a hole in what the verdict speaks of. `format` concerns
/// files that are no documents of the run; `switched-off`, `absent` and `no-today` were somebody's
/// choice or need other documents or a date. All other reasons do, also ones not known here.
[[nodiscard]] bool leaves_hole(const NotChecked& entry);

/// The numbers that follow from the documents with their verdicts, the findings and the rest.
[[nodiscard]] Summary summary_of(const RunResult& result);

/// The last step of a run: verdicts, summary and order (docs/formats.md sections 3 and 9).
///
/// A document's verdict is the worst of the one it came with, of what its findings say (at or above
/// `fail_on` and open, or of a rule that makes it unreadable or incomplete, whatever its severity
/// in this run), and of what could not be checked in it: a hole (`leaves_hole`) makes it
/// incomplete. The run's verdict is the worst of its documents' and of the same said of the set; a
/// run without documents is incomplete.
void finalise(RunResult& result, const finding::Catalogue& catalogue);

} // namespace styrkoll::result
