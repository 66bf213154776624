// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::finding {

/// Which rules run and how serious they are in this run: catalogue, then configuration, then
/// command line.
class Policy {
public:
    explicit Policy(const Catalogue& catalogue) : m_catalogue(&catalogue) {}

    /// `id` is a rule or a family; a later call beats an earlier one, a rule's own beats its
    /// family's.
    void set(std::string_view id, Severity severity);
    /// Switches off everything but these rules and families (empty: everything is on).
    void only(std::vector<std::string> ids) { m_only = std::move(ids); }
    void except(std::vector<std::string> ids) { m_except = std::move(ids); }

    /// `proposed`: what the check says (section required: error, recommended: warning). A level set
    /// by a person wins.
    [[nodiscard]] Severity severity(std::string_view rule, Severity proposed) const;
    [[nodiscard]] Severity severity(std::string_view rule) const;
    [[nodiscard]] bool is_on(std::string_view rule) const {
        return severity(rule) != Severity::off;
    }
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

private:
    const Catalogue* m_catalogue;
    std::unordered_map<std::string, Severity> m_levels;
    std::vector<std::string> m_only;
    std::vector<std::string> m_except;
};

/// Collects the findings of one document. Places become Locations at once, so findings outlive the
/// Document.
class Sink {
public:
    /// While reading there is no Document yet: findings about the file have no location, or one
    /// made by the reader.
    explicit Sink(const Policy& policy, const document::Document* document = nullptr)
        : m_policy(&policy), m_document(document) {}

    /// A finding being filled in; it counts from the moment it is made. Valid until the next
    /// report() on the same sink.
    class Report {
    public:
        explicit Report(Finding* finding, const document::Document* document)
            : m_finding(finding), m_document(document) {}
        Report& with(std::string_view name, std::string_view value);
        Report& at(const document::Place& place);
        Report& at(document::Location location);
        Report& suggest(std::string_view text);
        /// A place in the same document.
        Report& related(const document::Place& place, std::string_view message);

    private:
        Finding* m_finding; ///< nullptr: the rule is off
        const document::Document* m_document;
    };

    Report report(std::string_view rule);
    Report report(std::string_view rule, Severity proposed);

    void set_document(const document::Document* document) { m_document = document; }
    [[nodiscard]] std::vector<Finding>& findings() { return m_findings; }
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
    [[nodiscard]] const Policy& policy() const { return *m_policy; }

    /// What could not be checked, with the reason's stable id (docs/formats.md section 9) and the
    /// rule, if one.
    struct Unchecked {
        std::string rule;
        std::string reason;
        std::string detail;
    };
    void not_checked(std::string_view rule, std::string_view reason, std::string_view detail);
    [[nodiscard]] const std::vector<Unchecked>& unchecked() const { return m_unchecked; }

private:
    const Policy* m_policy;
    const document::Document* m_document;
    std::vector<Finding> m_findings;
    std::vector<Unchecked> m_unchecked;
    Finding m_discarded;
};

} // namespace styrkoll::finding
