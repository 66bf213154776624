// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

/// The pipeline, cut where the budgets are set.
namespace styrkoll::bench {

enum class Stage : unsigned char { read, plan, check, judge };

/// Runs files through the pipeline up to a stage. Built once: model, catalogue and grammars are
/// loaded, as in a run over many documents.
class Stages {
public:
    Stages();
    /// read: the file to a Document; plan: and its Plan; check: and every check; judge: and all
    /// that a report needs (hash, words, fingerprints, facts). Gives the number of findings.
    std::size_t run(const std::string& file, Stage stage) const;

    [[nodiscard]] static std::string schema_folder();

private:
    std::unique_ptr<app::Environment> m_environment;
};

/// A whole run as from the command line, with its result as JSON; gives the size of that.
std::size_t run_all(const std::vector<std::string>& paths, unsigned jobs);

} // namespace styrkoll::bench
