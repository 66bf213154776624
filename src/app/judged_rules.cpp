// SPDX-License-Identifier: Apache-2.0
#include "app/judged_rules.hpp"

#include "app/chain.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::app {
namespace {

constexpr std::string_view k_needs_today = "undantag-utgatt";

/// Rules of the chain that compare only what is there.
constexpr std::array<std::string_view, 2> k_of_what_is_there{"mangd-dubblett", "trad-dubblett"};

} // namespace

JudgedRules::JudgedRules(const Environment& environment, const finding::Policy& policy)
    : m_policy(policy) {
    std::set<std::string_view> in_registry;
    for (const check::Check& check : check::all_checks()) {
        in_registry.insert(check.rules.begin(), check.rules.end());
    }
    for (const model::OwnRule& rule : environment.model.own_rules) {
        in_registry.insert(rule.id);
    }
    for (const auto& plugin : environment.plugins) {
        for (const finding::Rule& rule : plugin->rules()) {
            in_registry.insert(rule.id);
        }
    }
    for (const std::string_view rule : chain_rules(environment.model)) {
        m_chain.insert(rule);
    }
    for (const finding::Rule& rule : environment.catalogue.rules()) {
        if (!in_registry.contains(rule.id) && !m_chain.contains(rule.id)) {
            m_readers.insert(rule.id);
        }
    }
}

void JudgedRules::add(const Judged& judged) {
    OneDocument& document = m_documents[judged.document.path];
    document.was_read = judged.was_read;
    if (!judged.was_read) {
        return;
    }
    document.checked.insert(judged.checked.begin(), judged.checked.end());
    for (const std::string_view rule : m_readers) {
        ++m_counts[std::string(rule)];
    }
    for (const std::string_view rule : judged.checked) {
        ++m_counts[std::string(rule)];
    }
}

std::vector<result::Checked> JudgedRules::counts() const {
    std::vector<result::Checked> checked;
    for (const auto& [rule, count] : m_counts) {
        if (m_policy.is_on(rule)) {
            checked.push_back({rule, count});
        }
    }
    return checked;
}

void JudgedRules::note(const result::RunResult& result) {
    m_knows_today = !result.today.empty();
    bool something_absent = false;
    for (const result::NotChecked& entry : result.not_checked) {
        something_absent = something_absent || entry.reason == "absent";
        if (!entry.rule.empty() && entry.reason != "switched-off") {
            m_holes.emplace(entry.path, entry.rule);
        }
    }
    for (const result::Checked& checked : result.checked) {
        if (checked.documents > 0 && !something_absent && m_chain.contains(checked.rule)) {
            m_chain_judged.insert(checked.rule);
        }
        if (checked.documents > 0 && std::find(k_of_what_is_there.begin(), k_of_what_is_there.end(),
                                               checked.rule) != k_of_what_is_there.end()) {
            m_present_judged.insert(checked.rule);
        }
    }
}

bool JudgedRules::is_judged_at_all(std::string_view rule) const {
    return m_policy.is_on(rule) && (rule != k_needs_today || m_knows_today);
}

bool JudgedRules::was_read(const std::string& path) const {
    const auto found = m_documents.find(path);
    return found != m_documents.end() && found->second.was_read;
}

bool JudgedRules::on_document(const std::string& path, std::string_view rule) const {
    const auto found = m_documents.find(path);
    if (found == m_documents.end() || !found->second.was_read || !is_judged_at_all(rule) ||
        m_holes.contains({path, std::string(rule)})) {
        return false;
    }
    return m_readers.contains(rule) || found->second.checked.contains(rule) ||
           m_chain_judged.contains(rule);
}

bool JudgedRules::on_document_of_folder(const std::string& path, std::string_view rule) const {
    return on_document(path, rule) ||
           (was_read(path) && is_judged_at_all(rule) && m_present_judged.contains(rule) &&
            !m_holes.contains({path, std::string(rule)}));
}

bool JudgedRules::on_set(std::string_view rule) const {
    return is_judged_at_all(rule) && !m_holes.contains({std::string(), std::string(rule)}) &&
           (m_readers.contains(rule) || m_chain_judged.contains(rule));
}

} // namespace styrkoll::app
