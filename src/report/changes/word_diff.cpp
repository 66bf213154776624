// SPDX-License-Identifier: Apache-2.0
//
// The longest common subsequence of words by the usual table. What both begin and end with is taken
// off first, and of very long texts only that is.
#include "report/changes/word_diff.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::report {
namespace {

constexpr std::size_t k_most_cells = 250'000; ///< 500 words against 500

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    Words words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        if (text::is_space(text::next_code_point(text, at))) {
            if (here > begin) {
                words.push_back(text.substr(begin, here - begin));
            }
            begin = at;
        }
    }
    if (text.size() > begin) {
        words.push_back(text.substr(begin));
    }
    return words;
}

/// Which words of each are in both, in the same order.
struct Common {
    std::vector<bool> before, after;
};

/// Lengths of the longest common subsequences of what is left of each.
class Table {
public:
    Table(const Words& left, const Words& right) : m_width(right.size() + 1) {
        m_cells.assign((left.size() + 1) * m_width, 0);
        for (std::size_t row = left.size(); row-- > 0;) {
            for (std::size_t column = right.size(); column-- > 0;) {
                at(row, column) = left[row] == right[column]
                                      ? static_cast<std::uint16_t>(at(row + 1, column + 1) + 1)
                                      : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
    }
    std::uint16_t& at(std::size_t row, std::size_t column) {
        return m_cells[row * m_width + column];
    }

private:
    std::size_t m_width;
    std::vector<std::uint16_t> m_cells;
};

void mark_middle(const Words& left, const Words& right, std::size_t offset, Common& common) {
    if (left.empty() || right.empty() || left.size() * right.size() > k_most_cells) {
        return;
    }
    Table table(left, right);
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < left.size() && column < right.size()) {
        if (left[row] == right[column]) {
            common.before[offset + row++] = common.after[offset + column++] = true;
        } else if (table.at(row + 1, column) >= table.at(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
}

Common common_of(const Words& left, const Words& right) {
    Common common{std::vector<bool>(left.size()), std::vector<bool>(right.size())};
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t begin = 0;
    while (begin < shorter && left[begin] == right[begin]) {
        common.before[begin] = common.after[begin] = true;
        ++begin;
    }
    std::size_t end = 0;
    while (end < shorter - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end]) {
        common.before[left.size() - 1 - end] = common.after[right.size() - 1 - end] = true;
        ++end;
    }
    const auto middle = [&](const Words& words) {
        return Words(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.end() - static_cast<std::ptrdiff_t>(end));
    };
    mark_middle(middle(left), middle(right), begin, common);
    return common;
}

std::vector<Run> runs_of(const Words& words, const std::vector<bool>& same) {
    std::vector<Run> runs;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (runs.empty() || runs.back().changed == same[at]) {
            runs.push_back({std::string(words[at]), !same[at]});
        } else {
            runs.back().words += ' ';
            runs.back().words += words[at];
        }
    }
    return runs;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t at = begin; at < end; ++at) {
        out += out.empty() ? "" : " ";
        out += words[at];
    }
    return out;
}

} // namespace

WordDiff diff_words(std::string_view before, std::string_view after) {
    const Words left = words_of(before);
    const Words right = words_of(after);
    const Common common = common_of(left, right);
    return {runs_of(left, common.before), runs_of(right, common.after)};
}

std::vector<Run> shortened(std::vector<Run> runs, std::size_t context) {
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const Words words = words_of(runs[at].words);
        const bool first = at == 0;
        const bool last = at + 1 == runs.size();
        const std::size_t kept = (first ? 0 : context) + (last ? 0 : context);
        if (runs[at].changed || words.size() <= kept + 1) {
            continue;
        }
        std::string kept_words = first ? std::string() : joined(words, 0, context);
        kept_words += first ? "…" : " …";
        if (!last) {
            kept_words += ' ';
            kept_words += joined(words, words.size() - context, words.size());
        }
        runs[at].words = std::move(kept_words);
    }
    return runs;
}

} // namespace styrkoll::report
