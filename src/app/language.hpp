// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "result/language_card.hpp"

#include <optional>

namespace styrkoll::app {

struct LanguageRun {
    result::RunResult result;                 ///< findings about the language alone
    std::optional<result::LanguageCard> card; ///< nothing when the file could not be read
};

/// Checks the language of one document or text file. Error: as app::check, and usage when the path
/// is a folder.
[[nodiscard]] Result<LanguageRun> check_language(CheckOptions options);

} // namespace styrkoll::app
