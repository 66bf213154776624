// SPDX-License-Identifier: Apache-2.0
#include "check/nearest.hpp"

#include "base/text.hpp"

namespace styrkoll::check {
namespace {

constexpr std::size_t k_longest_word = 200; ///< bytes; the distance costs the product of lengths

std::size_t slips_allowed(std::size_t code_points) {
    return code_points < 6 ? 1 : code_points < 14 ? 2 : 3;
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    if (word.size() > k_longest_word) {
        return {};
    }
    const std::string folded = text::fold(word);
    std::size_t best = slips_allowed(text::count_code_points(folded)) + 1;
    std::string found;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = text::edit_distance(folded, text::fold(candidate), best);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

std::vector<std::string> organ_names(const model::Model& model) {
    std::vector<std::string> names;
    for (const model::Organ& organ : model.organisation.organs) {
        names.insert(names.end(), organ.names.begin(), organ.names.end());
    }
    return names;
}

} // namespace styrkoll::check
