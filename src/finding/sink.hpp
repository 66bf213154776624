// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/location.hpp"
#include "finding/finding.hpp"
#include "finding/policy.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::finding {

/// Collects the findings of one document. Places become Locations at once, so findings outlive the
/// Document. At most k_most_findings of one rule are kept; that there were more is `not_checked`
/// with the reason "limit", so that the document is never taken for fully checked.
class Sink {
public:
    static constexpr std::size_t k_most_findings = 10'000;

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
        /// A second value for the same name replaces the first.
        Report& with(std::string_view name, std::string_view value);
        /// What the finding is known again by (finding::fingerprint), where several of one rule may
        /// stand at one place: the id of the missing section, the missing field ... Never in the
        /// language of the run.
        Report& about(std::string_view subject);
        /// A whole-document place, or an empty location, gives no location.
        Report& at(const document::Place& place);
        Report& at(document::Location location);
        Report& suggest(std::string_view text);
        /// A place in the same document.
        Report& related(const document::Place& place, std::string_view message);
        /// A place in another document.
        Report& related(std::string_view path, const document::Location& location,
                        std::string_view message);

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
    std::unordered_map<std::string, std::size_t> m_counts; ///< findings of each rule
};

} // namespace styrkoll::finding
