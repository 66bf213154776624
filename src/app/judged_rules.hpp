// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "app/judge.hpp"
#include "finding/policy.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace styrkoll::app {

/// Which rules were really judged, and in which documents: what is not found is gone only where it
/// was looked for.
///
/// Rules that neither a check of the registry nor the chain reports are the readers': they hold for
/// every document that could be read.
class JudgedRules {
public:
    JudgedRules(const Environment& environment, const finding::Policy& policy);

    /// Before the document's result is moved from.
    void add(const Judged& judged);

    /// For the result's `checked`: by rule, those of the chain not yet among them.
    [[nodiscard]] std::vector<result::Checked> counts() const;

    /// What the result says of the chain and of what could not be checked; before the questions
    /// below.
    void note(const result::RunResult& result);

    [[nodiscard]] bool was_read(const std::string& path) const;
    [[nodiscard]] bool on_document(const std::string& path, std::string_view rule) const;
    [[nodiscard]] bool on_set(std::string_view rule) const;

    /// As on_document, where the run has a whole folder: of documents that all are there no other
    /// is needed, so what is absent keeps no duplicate from being found.
    [[nodiscard]] bool on_document_of_folder(const std::string& path, std::string_view rule) const;

private:
    struct OneDocument {
        bool was_read = false;
        std::set<std::string_view> checked; ///< ids live in the registry and the model
    };
    [[nodiscard]] bool is_judged_at_all(std::string_view rule) const;

    const finding::Policy& m_policy;
    std::set<std::string_view> m_readers; ///< ids live in the catalogue
    std::set<std::string_view> m_chain;   ///< ids live in the program and the model
    std::map<std::string, std::size_t> m_counts;
    std::unordered_map<std::string, OneDocument> m_documents;
    std::set<std::pair<std::string, std::string>> m_holes; ///< path, rule
    std::set<std::string, std::less<>> m_chain_judged;
    std::set<std::string, std::less<>> m_present_judged; ///< those of what is there alone
    bool m_knows_today = false;
};

} // namespace styrkoll::app
