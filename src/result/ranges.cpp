// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "result/overview_json.hpp"

#include <charconv>

namespace styrkoll::result {
namespace {

constexpr std::uint32_t k_most = 100'000; ///< rules that a catalogue may have

std::optional<std::uint32_t> number_of(std::string_view digits) {
    std::uint32_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool whole = read.ec == std::errc() && read.ptr == end && number < k_most;
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

std::string words_of_ranges(const std::vector<std::uint32_t>& numbers) {
    std::string words;
    for (std::size_t at = 0; at < numbers.size();) {
        std::size_t last = at;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        words += (words.empty() ? "" : " ") + std::to_string(numbers[at]);
        words += last == at ? "" : "-" + std::to_string(numbers[last]);
        at = last + 1;
    }
    return words;
}

std::optional<std::vector<std::uint32_t>> ranges_of(std::string_view words) {
    std::vector<std::uint32_t> numbers;
    if (words.empty()) {
        return numbers;
    }
    for (const std::string_view range : text::split(words, ' ')) {
        const std::size_t dash = range.find('-');
        const auto first = number_of(range.substr(0, dash));
        const auto last =
            dash == std::string_view::npos ? first : number_of(range.substr(dash + 1));
        const bool rises =
            first && last && *first <= *last && (numbers.empty() || *first > numbers.back());
        if (!rises) {
            return std::nullopt;
        }
        for (std::uint32_t number = *first; number <= *last; ++number) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace styrkoll::result
