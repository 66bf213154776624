// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text_map.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::finding {

/// Which rules run and how serious they are in this run: catalogue, then configuration, then
/// command line.
///
/// Fail closed: a rule whose finding makes a document `unreadable` or `incomplete` (`olasligt`,
/// `ofullstandigt`) is never off. Whatever would switch it off makes it a note instead: it is still
/// found, still shown, and still decides the verdict.
class Policy {
public:
    explicit Policy(const Catalogue& catalogue) : m_catalogue(&catalogue) {}

    /// `id` is a rule or a family; a later call beats an earlier one, a rule's own beats its
    /// family's.
    void set(std::string_view id, Severity severity);
    /// Switches off everything but these rules and families (empty: everything is on).
    void only(std::vector<std::string> ids) { m_only = std::move(ids); }
    void except(std::vector<std::string> ids) { m_except = std::move(ids); }

    /// First of: off by only() or except(); the rule's own level; its family's level; off by the
    /// catalogue; `proposed`, which is what the check says (section required: error, recommended:
    /// warning).
    [[nodiscard]] Severity severity(std::string_view rule, Severity proposed) const;
    /// The same, with the catalogue's level as the proposal.
    [[nodiscard]] Severity severity(std::string_view rule) const;
    [[nodiscard]] bool is_on(std::string_view rule) const {
        return severity(rule) != Severity::off;
    }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

private:
    [[nodiscard]] std::optional<Severity> level_set(std::string_view rule) const;
    [[nodiscard]] Severity severity_of(std::string_view rule, const Rule* known,
                                       Severity proposed) const;
    [[nodiscard]] bool is_chosen(std::string_view rule) const;

    const Catalogue* m_catalogue;
    text::Map<Severity> m_levels;
    std::vector<std::string> m_only;
    std::vector<std::string> m_except;
};

} // namespace styrkoll::finding
