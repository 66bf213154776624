// SPDX-License-Identifier: Apache-2.0
#include "app/overviews.hpp"

#include "report/trace/thread_overview.hpp"
#include "report/trace/thread_view.hpp"
#include "report/wheel/wheel_overview.hpp"
#include "trace/wheel.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::app {
namespace {

/// The year in which the periods of most documents begin, the latest of several.
std::optional<int> usual_year(const trace::Thread& thread) {
    std::map<int, std::size_t> counts;
    for (const trace::Source& source : thread.documents) {
        if (source.reported && source.facts.period.from.year != 0) {
            ++counts[source.facts.period.from.year];
        }
    }
    std::optional<int> year;
    std::size_t most = 0;
    for (const auto& [candidate, count] : counts) {
        if (count >= most) {
            year = candidate;
            most = count;
        }
    }
    return year;
}

void collect_rules(const std::vector<result::WordedFinding>& findings,
                   std::set<std::string_view>& rules) {
    for (const result::WordedFinding& worded : findings) {
        rules.insert(worded.finding.rule);
    }
}

} // namespace

void tell_overviews(result::RunResult& result, const trace::Thread& thread,
                    std::optional<int> whole_set_year, std::optional<Date> today) {
    if (thread.documents.empty()) {
        return;
    }
    result.thread = report::thread_overview(result.language, report::make_view(thread));
    const std::optional<int> year = whole_set_year ? whole_set_year : usual_year(thread);
    if (!year) {
        return;
    }
    const auto whole = whole_set_year ? report::WholeSet::yes : report::WholeSet::no;
    auto wheel = report::wheel_overview(trace::make_wheel(thread, *year, today), whole);
    if (!wheel.documents.empty()) {
        result.wheel = std::move(wheel);
    }
}

void tell_checked(result::RunResult& result, const JudgedRules& rules) {
    for (result::DocumentResult& document : result.documents) {
        for (std::uint32_t at = 0; at < result.checked.size(); ++at) {
            if (rules.on_document(document.path, result.checked[at].rule)) {
                document.checked.push_back(at);
            }
        }
    }
}

void tell_rules(result::RunResult& result, const finding::Catalogue& catalogue) {
    std::set<std::string_view> found;
    for (const result::DocumentResult& document : result.documents) {
        collect_rules(document.findings, found);
    }
    collect_rules(result.set_findings, found);
    for (const std::string_view id : found) {
        if (const finding::Rule* rule = catalogue.find(id)) {
            result.rules.push_back({rule->id, rule->severity, rule->source,
                                    std::string(rule->what.in(result.language)),
                                    std::string(rule->why.in(result.language))});
        }
    }
}

} // namespace styrkoll::app
