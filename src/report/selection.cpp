// SPDX-License-Identifier: Apache-2.0
#include "report/selection.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace styrkoll::report {

using result::RunResult;
using result::WordedFinding;

namespace {

constexpr std::size_t k_most_findings = 4000; ///< in one report
constexpr std::size_t k_most_alike = 50;      ///< of one rule in one document, at most

} // namespace

std::string_view state_of(const WordedFinding& worded) {
    return worded.waiver ? "waived" : result::is_open(worded) ? "open" : "unchanged";
}

/// How many of one rule in one document there is room for.
std::size_t most_alike(const RunResult& result) {
    std::vector<std::size_t> sizes;
    const auto add = [&](const std::vector<WordedFinding>& findings) {
        std::map<std::string_view, std::size_t> counts;
        for (const WordedFinding& worded : findings) {
            ++counts[worded.finding.rule];
        }
        for (const auto& [rule, number] : counts) {
            sizes.push_back(number);
        }
    };
    for (const result::DocumentResult& document : result.documents) {
        add(document.findings);
    }
    add(result.set_findings);
    std::size_t most = k_most_alike;
    const auto total = [&] {
        std::size_t sum = 0;
        for (const std::size_t size : sizes) {
            sum += std::min(size, most);
        }
        return sum;
    };
    while (most > 1 && total() > k_most_findings) {
        most /= 2;
    }
    return most;
}

std::vector<bool> shown_of(const std::vector<WordedFinding>& findings, std::size_t most) {
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
    std::vector<bool> is_shown;
    is_shown.reserve(findings.size());
    for (const WordedFinding& worded : findings) {
        std::size_t& number = counts[{state_of(worded), worded.finding.rule}];
        is_shown.push_back(++number <= most);
    }
    return is_shown;
}

std::map<std::string_view, std::size_t> left_out_of(const std::vector<WordedFinding>& findings,
                                                    const std::vector<bool>& is_shown) {
    std::map<std::string_view, std::size_t> left_out;
    for (std::size_t at = 0; at < findings.size(); ++at) {
        if (!is_shown[at] && result::is_open(findings[at])) {
            ++left_out[findings[at].finding.rule];
        }
    }
    return left_out;
}

} // namespace styrkoll::report
