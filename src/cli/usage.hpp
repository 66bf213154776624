// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::cli {

/// The candidate most like the word, or empty when none is near enough to be what was meant.
[[nodiscard]] std::string nearest(std::string_view word,
                                  const std::vector<std::string>& candidates);

/// " Menade du X?" / " Did you mean X?", or empty.
[[nodiscard]] std::string did_you_mean(Language language, std::string_view word,
                                       const std::vector<std::string>& candidates);

/// "Okänt värde för --x: ...", with the nearest and the allowed ones.
[[nodiscard]] tl::unexpected<Error> unknown_value(Language language, std::string_view option,
                                                  std::string_view value,
                                                  const std::vector<std::string>& allowed);

/// A call that cannot be meant (ErrorKind::usage); `where` is the word that is wrong.
[[nodiscard]] tl::unexpected<Error> usage_failure(std::string_view sentence,
                                                  const std::string& where = {});

} // namespace styrkoll::cli
