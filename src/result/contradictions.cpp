// SPDX-License-Identifier: Apache-2.0
// What follows from the rest is made again and compared; the formats rely on each other's numbers.
#include "result/contradictions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace styrkoll::result {
namespace {

std::string element(std::string_view list, std::size_t at, std::string_view member) {
    return std::string(list) + '[' + std::to_string(at) + "]." + std::string(member);
}

std::string in_summary(const RunResult& result) {
    const Summary own = summary_of(result);
    constexpr std::array<std::pair<std::string_view, std::size_t Summary::*>, 12> k_members{
        {{"documents", &Summary::documents},
         {"pass", &Summary::pass},
         {"fail", &Summary::fail},
         {"incomplete", &Summary::incomplete},
         {"unreadable", &Summary::unreadable},
         {"errors", &Summary::errors},
         {"warnings", &Summary::warnings},
         {"notes", &Summary::notes},
         {"notJudged", &Summary::not_judged},
         {"waived", &Summary::waived},
         {"unchanged", &Summary::unchanged},
         {"absent", &Summary::absent}}};
    for (const auto& [name, member] : k_members) {
        if (result.summary.*member != own.*member) {
            return "summary." + std::string(name);
        }
    }
    return {};
}

bool stops(const std::vector<WordedFinding>& findings, const std::string& fail_on) {
    return std::any_of(findings.begin(), findings.end(), [&](const WordedFinding& worded) {
        return is_open(worded) && fails(worded.finding.severity, fail_on);
    });
}

/// `least` is what must be so; a finding may have made it worse than fail.
bool follows(Verdict verdict, Verdict least, const std::vector<WordedFinding>& findings) {
    return verdict == least || (verdict > least && verdict > Verdict::fail && !findings.empty());
}

std::string in_verdicts(const RunResult& result) {
    std::set<std::string_view> paths;
    std::set<std::string_view> holes;
    for (const DocumentResult& document : result.documents) {
        paths.insert(document.path);
    }
    bool hole_in_set = result.documents.empty();
    for (const NotChecked& entry : result.not_checked) {
        if (leaves_hole(entry)) {
            holes.insert(entry.path);
            hole_in_set = hole_in_set || !paths.contains(entry.path);
        }
    }
    const auto least_of = [&](const std::vector<WordedFinding>& findings, bool hole) {
        return hole                              ? Verdict::incomplete
               : stops(findings, result.fail_on) ? Verdict::fail
                                                 : Verdict::pass;
    };
    Verdict worst = least_of(result.set_findings, hole_in_set);
    for (std::size_t at = 0; at < result.documents.size(); ++at) {
        const DocumentResult& document = result.documents[at];
        const Verdict least = least_of(document.findings, holes.contains(document.path));
        if (!follows(document.verdict, least, document.findings)) {
            return element("documents", at, "verdict");
        }
        worst = std::max(worst, document.verdict);
    }
    return follows(result.verdict, worst, result.set_findings) ? "" : "verdict";
}

/// The quote is the text from start to end (docs/formats.md section 12).
bool is_place(const std::optional<document::Location>& location) {
    return !location ||
           (location->start <= location->end &&
            text::count_code_points(location->quote) == location->end - location->start);
}

std::string in_findings(const std::vector<WordedFinding>& findings, bool compared,
                        const std::string& list) {
    for (std::size_t at = 0; at < findings.size(); ++at) {
        const WordedFinding& worded = findings[at];
        if (worded.baseline_state.empty() == compared) {
            return element(list, at, "baselineState");
        }
        if (!is_place(worded.finding.location)) {
            return element(list, at, "location.end");
        }
        const auto& related = worded.finding.related;
        for (std::size_t other = 0; other < related.size(); ++other) {
            if (!is_place(related[other].location)) {
                return element(element(list, at, "related"), other, "location.end");
            }
        }
    }
    return {};
}

std::string in_all_findings(const RunResult& result) {
    const bool compared = result.baseline.has_value();
    for (std::size_t at = 0; at < result.documents.size(); ++at) {
        std::string wrong = in_findings(result.documents[at].findings, compared,
                                        element("documents", at, "findings"));
        if (!wrong.empty()) {
            return wrong;
        }
    }
    return in_findings(result.set_findings, compared, "set.findings");
}

/// Different files may be shown alike: hidden digits, bytes that are no text.
bool is_shown_whole(const std::string& path) {
    return path.find("●") == std::string::npos && path.find("\uFFFD") == std::string::npos;
}

/// The first element whose name an earlier one has.
template <class Element>
std::string twice(const std::vector<Element>& elements, std::string Element::*name,
                  std::string_view list, std::string_view member) {
    std::set<std::string_view> known;
    for (std::size_t at = 0; at < elements.size(); ++at) {
        if (!known.insert(elements[at].*name).second && is_shown_whole(elements[at].*name)) {
            return element(list, at, member);
        }
    }
    return {};
}

std::string in_checked(const RunResult& result) {
    for (std::size_t at = 0; at < result.checked.size(); ++at) {
        if (result.checked[at].documents > result.documents.size()) {
            return element("set.checked", at, "documents");
        }
    }
    for (std::size_t at = 0; at < result.documents.size(); ++at) {
        const auto& checked = result.documents[at].checked;
        if (!checked.empty() && checked.back() >= result.checked.size()) {
            return element("documents", at, "checked");
        }
    }
    return {};
}

} // namespace

std::string contradiction_in(const RunResult& result) {
    for (const std::string& wrong :
         {twice(result.documents, &DocumentResult::path, "documents", "path"),
          twice(result.checked, &Checked::rule, "set.checked", "rule"),
          twice(result.rules, &RuleText::id, "rules", "id"), in_checked(result),
          in_all_findings(result), in_verdicts(result), in_summary(result)}) {
        if (!wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

} // namespace styrkoll::result
