// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "check/check.hpp"
#include "language/word_store.hpp"
#include "model/indicator_register.hpp"
#include "plan/vocabulary.hpp"
#include "plugin/plugin.hpp"
#include "xml/grammar.hpp"

#include <memory>
#include <string>
#include <vector>

namespace styrkoll::app {

/// Everything that is loaded once for a run and shared by all its threads, read-only.
struct Environment {
    finding::Catalogue catalogue;
    model::Configuration configuration;
    model::Model model;
    std::string model_path;
    xml::Grammar native_grammar;
    plugin::Plugins plugins;
    std::vector<check::Check> checks;                     ///< some point into `plugins`
    std::unique_ptr<plan::Vocabulary> vocabulary;         ///< points into `model`
    std::unique_ptr<language::Resources> language;        ///< null until open_language()
    std::unique_ptr<language::WordStore> words;           ///< points into `language`
    std::unique_ptr<model::IndicatorRegister> indicators; ///< the list of --kolada, or null
};

/// Loads catalogue, configuration (found upward from `paths` unless named), model and grammar.
/// On the heap, since the vocabulary points into it.
[[nodiscard]] Result<std::unique_ptr<Environment>>
load_environment(const Setting& setting, const std::vector<std::string>& paths);

} // namespace styrkoll::app
