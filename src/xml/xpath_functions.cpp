// SPDX-License-Identifier: Apache-2.0
#include "xml/xpath_functions.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::xml {
namespace {

constexpr std::size_t k_any = 1000; ///< more than an expression has room for
constexpr std::array<Function, 25> k_functions{{{"boolean", 1, 1},
                                                {"ceiling", 1, 1},
                                                {"concat", 2, k_any},
                                                {"contains", 2, 2},
                                                {"count", 1, 1},
                                                {"false", 0, 0},
                                                {"floor", 1, 1},
                                                {"last", 0, 0},
                                                {"local-name", 0, 1},
                                                {"name", 0, 1},
                                                {"namespace-uri", 0, 1},
                                                {"normalize-space", 0, 1},
                                                {"not", 1, 1},
                                                {"number", 0, 1},
                                                {"position", 0, 0},
                                                {"round", 1, 1},
                                                {"starts-with", 2, 2},
                                                {"string", 0, 1},
                                                {"string-length", 0, 1},
                                                {"substring", 2, 3},
                                                {"substring-after", 2, 2},
                                                {"substring-before", 2, 2},
                                                {"sum", 1, 1},
                                                {"translate", 3, 3},
                                                {"true", 0, 0}}};

} // namespace

const Function* function_of(std::string_view name) {
    const auto* const found =
        std::find_if(k_functions.begin(), k_functions.end(),
                     [name](const Function& one) { return one.name == name; });
    return found == k_functions.end() ? nullptr : found;
}

Bilingual number_of_arguments(const Function& function) {
    const std::string least = std::to_string(function.least);
    const std::string most = std::to_string(function.most);
    if (function.most == k_any) {
        return {"minst " + least, "at least " + least};
    }
    return function.least == function.most
               ? Bilingual{least, least}
               : Bilingual{least + " eller " + most, least + " or " + most};
}

} // namespace styrkoll::xml
