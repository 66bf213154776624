// SPDX-License-Identifier: Apache-2.0
#include "check/title_words.hpp"

#include "base/text.hpp"

namespace styrkoll::check {

std::size_t phrase_length(const language::PhraseSet& phrases,
                          const std::vector<std::string_view>& words, std::size_t from) {
    if (from >= words.size()) {
        return 0;
    }
    for (const std::uint32_t index : phrases.beginning_with(words[from], text::fold(words[from]))) {
        const auto& elements = phrases[index].elements;
        bool all = elements.size() <= words.size() - from;
        for (std::size_t at = 0; all && at < elements.size(); ++at) {
            all = language::matches(elements[at], words[from + at], text::fold(words[from + at]));
        }
        if (all) {
            return elements.size();
        }
    }
    return 0;
}

} // namespace styrkoll::check
