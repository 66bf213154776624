// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "model/configuration.hpp"
#include "model/model.hpp"

#include <string>

namespace styrkoll::model {

/// Loads and checks a steering model: grammar (`schema/styrmodell.rng`), then that every reference
/// inside it resolves and no id is given twice; then the glossary that it names, by the grammar
/// `ordlista.rng` beside its own. Errors: ErrorKind::configuration with file:line:column and the
/// line, in `language`.
[[nodiscard]] Result<Model> load_model(const std::string& path, const std::string& grammar_path,
                                       Language language);

/// Loads and checks a glossary: grammar, then that what it refers to is in the model or in itself
/// and no name is given twice. Errors as of load_model.
[[nodiscard]] Result<Glossary> load_glossary(const std::string& path,
                                             const std::string& grammar_path, const Model& model,
                                             Language language);

/// Adds the rules of a file of a municipality's own (docs/formats.md section 21): grammar, then
/// that what they refer to is in the model, that no id is given twice, and that patterns and
/// expressions can be read. Errors as of load_model.
[[nodiscard]] Result<void> add_own_rules(Model& model, const std::string& path,
                                         const std::string& grammar_path, Language language);

/// Adds the configuration's organs to the model.
[[nodiscard]] Result<void> add_organs(Model& model, const Configuration& configuration,
                                      Language language);

} // namespace styrkoll::model
