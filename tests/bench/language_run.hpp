// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "document/document.hpp"
#include "finding/policy.hpp"
#include "language/prose.hpp"
#include "plan/plan.hpp"

#include <memory>
#include <string>
#include <vector>

namespace styrkoll::bench {

/// A text as the program reads it. Does not move: the plan looks into the document.
struct ReadText {
    std::string path;
    std::string bytes;
    document::Document document;
    plan::Plan plan;
};

/// The language checks as a run of the program has them, cut where they are measured.
class LanguageRun {
public:
    /// Throws when word lists or the dictionary are missing.
    explicit LanguageRun(const std::string& cache_folder);

    /// Throws when the text cannot be read.
    [[nodiscard]] std::unique_ptr<ReadText> read(const std::string& path, std::string bytes) const;
    /// The checks of the language, and no others.
    [[nodiscard]] std::vector<finding::Finding> check(const ReadText& text,
                                                      language::WordStore& words) const;
    [[nodiscard]] const language::Resources& resources() const { return *m_environment->language; }
    /// Names of the checks.
    [[nodiscard]] std::vector<std::string_view> checks() const;

private:
    std::unique_ptr<app::Environment> m_environment;
    std::unique_ptr<finding::Policy> m_policy;
};

} // namespace styrkoll::bench
