// SPDX-License-Identifier: Apache-2.0
#include "finding/policy.hpp"

#include <algorithm>

namespace styrkoll::finding {
namespace {

bool names(const std::vector<std::string>& ids, std::string_view rule) {
    const std::string_view family = family_of(rule);
    return std::any_of(ids.begin(), ids.end(),
                       [&](const std::string& id) { return id == rule || id == family; });
}

} // namespace

void Policy::set(std::string_view id, Severity severity) {
    m_levels.insert_or_assign(std::string(id), severity);
}

std::optional<Severity> Policy::level_set(std::string_view rule) const {
    for (const std::string_view id : {rule, family_of(rule)}) {
        if (const auto found = m_levels.find(id); found != m_levels.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

bool Policy::is_chosen(std::string_view rule) const {
    return (m_only.empty() || names(m_only, rule)) && !names(m_except, rule);
}

Severity Policy::severity(std::string_view rule, Severity proposed) const {
    return severity_of(rule, m_catalogue->find(rule), proposed);
}

Severity Policy::severity(std::string_view rule) const {
    const Rule* known = m_catalogue->find(rule);
    // A rule that the catalogue does not know has no words; it still counts.
    return severity_of(rule, known, known == nullptr ? Severity::error : known->severity);
}

Severity Policy::severity_of(std::string_view rule, const Rule* known, Severity proposed) const {
    const bool sleeps = known != nullptr && known->severity == Severity::off;
    Severity level = level_set(rule).value_or(sleeps ? Severity::off : proposed);
    if (!is_chosen(rule)) {
        level = Severity::off;
    }
    const bool decides_verdict =
        known != nullptr && (known->makes_unreadable || known->makes_incomplete);
    return level == Severity::off && decides_verdict ? Severity::note : level;
}

} // namespace styrkoll::finding
