// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <cstddef>
#include <string_view>

namespace styrkoll::xml {

/// Of XPath 1.0's core library (section 4), with the arguments that it takes.
struct Function {
    std::string_view name;
    std::size_t least;
    std::size_t most;
};

/// nullptr when XPath has none of that name, or an expression may not use it.
[[nodiscard]] const Function* function_of(std::string_view name);

/// "2", "0 eller 1", "minst 2".
[[nodiscard]] Bilingual number_of_arguments(const Function& function);

} // namespace styrkoll::xml
