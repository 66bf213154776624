// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace styrkoll::xml {

/// The local names that documents of a kind may have. An empty list knows every name.
struct Vocabulary {
    std::vector<std::string> elements;
    std::vector<std::string> attributes;
};

/// Those of a RELAX NG grammar (XML syntax, names as attributes). Fails when it cannot be read.
[[nodiscard]] Result<Vocabulary> vocabulary_of(const std::string& rng_path);

} // namespace styrkoll::xml
