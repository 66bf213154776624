// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

/// A text against a short list of words, an array or a list in braces. All as they stand: fold or
/// lower both first where case does not count.
namespace styrkoll::text {

template <class Words = std::initializer_list<std::string_view>>
[[nodiscard]] bool is_one_of(std::string_view text, const Words& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

template <class Words = std::initializer_list<std::string_view>>
[[nodiscard]] bool begins_with_any(std::string_view text, const Words& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view one) { return text.starts_with(one); });
}

template <class Words = std::initializer_list<std::string_view>>
[[nodiscard]] bool ends_with_any(std::string_view text, const Words& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [text](std::string_view one) { return text.ends_with(one); });
}

template <class Words = std::initializer_list<std::string_view>>
[[nodiscard]] bool holds_any(std::string_view text, const Words& words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view one) {
        return text.find(one) != std::string_view::npos;
    });
}

} // namespace styrkoll::text
