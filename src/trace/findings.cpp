// SPDX-License-Identifier: Apache-2.0
#include "trace/findings.hpp"

#include "base/contains.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

/// In the order they run, most basic first.
std::vector<Rule> registry() {
    return {duplicates(),      absent_documents(), references(),    wrong_year(),
            coverage(),        loose_ends(),       cycles(),        repeated_values(),
            follow_up(),       rating_numbers(),   report_series(), reviews(),
            named_documents(), annual_wheel(),     late_items(),    differing_figures()};
}

} // namespace

Scene::Report Scene::report(std::uint32_t document, std::string_view rule) {
    return is_reported(document) ? m_findings.documents[document].report(rule)
                                 : Report(nullptr, nullptr);
}

Scene::Report Scene::report(std::uint32_t document, std::string_view rule,
                            finding::Severity proposed) {
    return is_reported(document) ? m_findings.documents[document].report(rule, proposed)
                                 : Report(nullptr, nullptr);
}

Scene::Report Scene::report_set(std::string_view rule, finding::Severity proposed) {
    return m_findings.set.report(rule, proposed);
}

void Scene::unchecked(std::string reason, std::string message) {
    m_findings.unchecked.push_back({std::move(reason), std::move(message)});
}

std::string Scene::words_of(std::uint32_t item) const {
    const plan::ItemFact& fact = thread.fact_of(thread.items[item]);
    return fact.code.empty() || fact.title.empty() ? fact.code + fact.title
                                                   : fact.code + " " + fact.title;
}

document::Location Scene::section_for(std::uint32_t document,
                                      const std::vector<std::uint32_t>& kinds) const {
    const Source& source = thread.documents[document];
    for (const plan::SectionFact& section : source.facts.sections) {
        for (const model::SectionRule& rule : model.types[source.type].sections) {
            const bool holds = std::any_of(kinds.begin(), kinds.end(), [&](std::uint32_t kind) {
                return contains(rule.holds, kind);
            });
            if (rule.id == section.id && holds) {
                return section.location;
            }
        }
    }
    return {};
}

void Scene::relate(Report& report, std::uint32_t item) const {
    const Item& own = thread.items[item];
    report.related(thread.source_of(own).facts.path, location_of(item),
                   words_of(item) + ", " + document_words(own.document));
}

void Scene::relate_document(Report& report, std::uint32_t document,
                            std::string_view message) const {
    report.related(thread.documents[document].facts.path, {}, message);
}

Findings judge(const Thread& thread, const finding::Policy& policy, const JudgeOptions& options) {
    Findings findings{{}, finding::Sink(policy), {}};
    findings.documents.assign(thread.documents.size(), finding::Sink(policy));
    const Directory directory(thread);
    Scene scene(thread, directory, options, findings);
    for (const Rule& rule : registry()) {
        rule.run(scene);
    }
    return findings;
}

std::vector<std::string_view> all_rules() {
    std::vector<std::string_view> all;
    for (const Rule& rule : registry()) {
        all.insert(all.end(), rule.rules.begin(), rule.rules.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace styrkoll::trace
