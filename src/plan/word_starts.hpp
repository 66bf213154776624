// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Tells cheaply whether a text holds a word that begins as one of a few does, in any case: most
/// texts are done with after one look at the first byte of each word.
class WordStarts {
public:
    /// `folded`: the beginning of the words.
    void add(std::string_view folded);

    [[nodiscard]] bool may_stand_in(std::string_view text) const;
    /// One of the beginnings stands at `at`, where a word begins.
    [[nodiscard]] bool begins_at(std::string_view text, std::size_t at) const {
        return m_starts[static_cast<unsigned char>(text[at])] && is_one_at(text, at);
    }

private:
    [[nodiscard]] bool is_one_at(std::string_view text, std::size_t at) const;

    std::array<bool, 256> m_starts{};                    ///< the first bytes, in either case
    std::array<std::vector<std::string>, 256> m_by_byte; ///< by the first byte
};

} // namespace styrkoll::plan
