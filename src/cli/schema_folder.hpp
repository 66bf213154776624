// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <string>

namespace styrkoll::cli {

/// The folder with grammars, rule catalogue and models: $STYRKOLL_SCHEMA, else beside the program
/// (../share/styrkoll/schema and the like, in the build tree as after installation under any
/// prefix). Error: configuration.
[[nodiscard]] Result<std::string> find_schema_folder(Language language);

} // namespace styrkoll::cli
