// SPDX-License-Identifier: Apache-2.0
#include "language/spelling.hpp"

namespace styrkoll::language {

Spelling judge_spelling(std::string_view word, const Resources& resources) {
    if (resources.swedish == nullptr) {
        return {Verdict::skipped, {}};
    }
    return {resources.swedish->accepts(word) ? Verdict::accepted : Verdict::unknown, {}};
}

} // namespace styrkoll::language
