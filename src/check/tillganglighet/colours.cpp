// SPDX-License-Identifier: Apache-2.0
#include "check/tillganglighet/colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace styrkoll::check {
namespace {

int digit(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

std::array<int, 3> channels(std::string_view colour) {
    std::array<int, 3> values{};
    for (std::size_t at = 0; at < values.size(); ++at) {
        values[at] = digit(colour[1 + at * 2]) * 16 + digit(colour[2 + at * 2]);
    }
    return values;
}

double luminance(std::string_view colour) {
    constexpr std::array<double, 3> k_weights{0.2126, 0.7152, 0.0722};
    const auto values = channels(colour);
    double sum = 0;
    for (std::size_t at = 0; at < values.size(); ++at) {
        const double value = values[at] / 255.0;
        const double linear =
            value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        sum += k_weights[at] * linear;
    }
    return sum;
}

} // namespace

double contrast_of(std::string_view one, std::string_view other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool is_neutral(std::string_view colour) {
    constexpr int k_nearly = 24;
    const auto values = channels(colour);
    return *std::max_element(values.begin(), values.end()) -
               *std::min_element(values.begin(), values.end()) <=
           k_nearly;
}

} // namespace styrkoll::check
