// SPDX-License-Identifier: Apache-2.0
#include "app/levels.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace styrkoll::app {
namespace {

using finding::Rule;
using finding::Severity;
using Levels = std::unordered_map<std::string, Severity>;

template <class Words>
const typename Words::mapped_type* find(const Words& words, const Rule& rule) {
    for (const std::string* id : {&rule.id, &rule.family}) {
        if (const auto found = words.find(*id); found != words.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

std::optional<Severity> level(const std::string& word) {
    return word.empty() ? std::nullopt : finding::parse_severity(word);
}

/// Nothing where the profile leaves the rule as it is.
std::optional<Severity> level_in(const model::ProfileRule& words, const Rule& rule) {
    if (const auto exact = level(words.level)) {
        return exact;
    }
    Severity bounded = rule.severity;
    if (bounded == Severity::off) {
        return std::nullopt;
    }
    if (const auto most = level(words.most)) {
        bounded = std::min(bounded, *most);
    }
    if (const auto least = level(words.least)) {
        bounded = std::max(bounded, *least);
    }
    return bounded == rule.severity ? std::nullopt : std::optional(bounded);
}

} // namespace

void set_levels(finding::Policy& policy, const model::Profile& profile,
                const std::vector<model::RuleLevel>& configuration, const ChosenLevels& chosen) {
    std::unordered_map<std::string, model::ProfileRule> by_profile;
    for (const model::ProfileRule& rule : profile.rules) {
        by_profile.insert_or_assign(rule.id, rule);
    }
    Levels by_configuration;
    for (const model::RuleLevel& rule : configuration) {
        by_configuration.insert_or_assign(
            rule.id, finding::parse_severity(rule.level).value_or(Severity::error));
    }
    Levels by_command_line;
    for (const auto& [id, severity] : chosen) {
        by_command_line.insert_or_assign(id, severity);
    }
    for (const Rule& rule : policy.catalogue().rules()) {
        if (const Severity* own = find(by_command_line, rule)) {
            policy.set(rule.id, *own);
        } else if (const Severity* set = find(by_configuration, rule)) {
            policy.set(rule.id, *set);
        } else if (const model::ProfileRule* words = find(by_profile, rule)) {
            if (const auto bounded = level_in(*words, rule)) {
                policy.set(rule.id, *bounded);
            }
        }
    }
}

} // namespace styrkoll::app
