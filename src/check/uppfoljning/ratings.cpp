// SPDX-License-Identifier: Apache-2.0
#include "check/uppfoljning/ratings.hpp"

#include "base/text.hpp"
#include "check/phrases.hpp"

#include <vector>

namespace styrkoll::check {

bool holds_sign(std::string_view text) {
    constexpr char32_t k_first_symbol = 0x2190, k_point = 0x2022;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (c == k_point || (c >= k_first_symbol && c != 0xFEFF && c != 0x3000)) {
            return true;
        }
    }
    return false;
}

std::string scale_of(const model::Model& model, std::uint32_t kind, Language language) {
    std::vector<std::string> names;
    for (const model::Scale& scale : model.scales) {
        for (const model::Rating& step : scale.steps) {
            if (scale.concerns(kind) && scale.kinds.empty()) {
                names.push_back(step.name);
            }
        }
    }
    return listed(names, language);
}

} // namespace styrkoll::check
