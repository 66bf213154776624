// SPDX-License-Identifier: Apache-2.0
#include "result/result.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace styrkoll::result {
namespace {

using finding::Severity;

constexpr std::array<std::pair<Verdict, std::string_view>, 4> k_verdicts{
    {{Verdict::pass, "pass"},
     {Verdict::fail, "fail"},
     {Verdict::incomplete, "incomplete"},
     {Verdict::unreadable, "unreadable"}}};

Verdict verdict_of(const std::vector<WordedFinding>& findings, std::string_view fail_on,
                   const finding::Catalogue& catalogue) {
    Verdict worst = Verdict::pass;
    for (const WordedFinding& worded : findings) {
        const finding::Rule* rule = catalogue.find(worded.finding.rule);
        if (is_open(worded) && fails(worded.finding.severity, fail_on)) {
            worst = std::max(worst, Verdict::fail);
        }
        if (rule != nullptr && rule->makes_incomplete) {
            worst = std::max(worst, Verdict::incomplete);
        }
        if (rule != nullptr && rule->makes_unreadable) {
            worst = std::max(worst, Verdict::unreadable);
        }
    }
    return worst;
}

/// Equal ones keep the order of the checks, which is that of the model: sections that are missing
/// at one place come as they should stand.
bool stands_before(const WordedFinding& left, const WordedFinding& right) {
    const finding::Finding& a = left.finding;
    const finding::Finding& b = right.finding;
    if (a.severity != b.severity) {
        return a.severity > b.severity;
    }
    if (!a.location || !b.location) {
        return !a.location && b.location.has_value();
    }
    const auto place = [](const document::Location& location) {
        return std::tie(location.part, location.paragraph, location.line, location.column,
                        location.start, location.end);
    };
    return place(*a.location) < place(*b.location);
}

void count_findings(Summary& summary, const std::vector<WordedFinding>& findings) {
    for (const WordedFinding& worded : findings) {
        if (!is_open(worded)) {
            ++(worded.waiver ? summary.waived : summary.unchanged);
            continue;
        }
        switch (worded.finding.severity) {
        case Severity::error:
            ++summary.errors;
            break;
        case Severity::warning:
            ++summary.warnings;
            break;
        case Severity::note:
            ++summary.notes;
            break;
        case Severity::off:
            break;
        }
    }
}

void count_verdict(Summary& summary, Verdict verdict) {
    switch (verdict) {
    case Verdict::pass:
        ++summary.pass;
        break;
    case Verdict::fail:
        ++summary.fail;
        break;
    case Verdict::incomplete:
        ++summary.incomplete;
        break;
    case Verdict::unreadable:
        ++summary.unreadable;
        break;
    }
}

void sort_lists(RunResult& result) {
    std::stable_sort(
        result.documents.begin(), result.documents.end(),
        [](const DocumentResult& a, const DocumentResult& b) { return a.path < b.path; });
    for (DocumentResult& document : result.documents) {
        std::stable_sort(document.findings.begin(), document.findings.end(), stands_before);
    }
    std::stable_sort(result.set_findings.begin(), result.set_findings.end(), stands_before);
    std::sort(result.checked.begin(), result.checked.end(),
              [](const Checked& a, const Checked& b) { return a.rule < b.rule; });
    std::stable_sort(result.not_checked.begin(), result.not_checked.end(),
                     [](const NotChecked& a, const NotChecked& b) {
                         return std::tie(a.path, a.rule, a.reason, a.message) <
                                std::tie(b.path, b.rule, b.reason, b.message);
                     });
}

void judge_holes(RunResult& result) {
    std::unordered_map<std::string, DocumentResult*> by_path;
    for (DocumentResult& document : result.documents) {
        by_path.emplace(document.path, &document);
    }
    for (const NotChecked& entry : result.not_checked) {
        if (!leaves_hole(entry)) {
            continue;
        }
        const auto found = by_path.find(entry.path);
        Verdict& verdict = found == by_path.end() ? result.verdict : found->second->verdict;
        verdict = std::max(verdict, Verdict::incomplete);
    }
}

} // namespace

std::string_view to_string(Verdict verdict) {
    for (const auto& [value, word] : k_verdicts) {
        if (value == verdict) {
            return word;
        }
    }
    return "incomplete";
}

std::optional<Verdict> parse_verdict(std::string_view word) {
    for (const auto& [value, name] : k_verdicts) {
        if (name == word) {
            return value;
        }
    }
    return std::nullopt;
}

bool fails(Severity severity, std::string_view fail_on) {
    if (fail_on == "never" || severity == Severity::off) {
        return false;
    }
    return severity >= finding::parse_severity(fail_on).value_or(Severity::note);
}

bool leaves_hole(const NotChecked& entry) {
    constexpr std::array<std::string_view, 4> k_harmless{"format", "switched-off", "absent",
                                                         "no-today"};
    return std::find(k_harmless.begin(), k_harmless.end(), entry.reason) == k_harmless.end();
}

Summary summary_of(const RunResult& result) {
    Summary summary;
    summary.documents = result.documents.size();
    for (const DocumentResult& document : result.documents) {
        count_verdict(summary, document.verdict);
        count_findings(summary, document.findings);
    }
    count_findings(summary, result.set_findings);
    summary.absent = result.baseline ? result.baseline->absent.size() : 0;
    summary.not_judged = static_cast<std::size_t>(
        std::count_if(result.not_checked.begin(), result.not_checked.end(),
                      [](const NotChecked& entry) { return entry.reason == "format"; }));
    return summary;
}

void finalise(RunResult& result, const finding::Catalogue& catalogue) {
    sort_lists(result);
    for (DocumentResult& document : result.documents) {
        document.verdict =
            std::max(document.verdict, verdict_of(document.findings, result.fail_on, catalogue));
    }
    result.verdict =
        std::max({result.verdict, verdict_of(result.set_findings, result.fail_on, catalogue),
                  result.documents.empty() ? Verdict::incomplete : Verdict::pass});
    judge_holes(result);
    for (const DocumentResult& document : result.documents) {
        result.verdict = std::max(result.verdict, document.verdict);
    }
    result.summary = summary_of(result);
}

} // namespace styrkoll::result
