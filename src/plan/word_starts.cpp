// SPDX-License-Identifier: Apache-2.0
#include "plan/word_starts.hpp"

#include "plan/code_scan.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

/// Lower case of A-Z, and of the second byte of Å, Ä, Ö and the like (U+00C0-U+00DE).
char lower(char before, char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool latin = static_cast<unsigned char>(before) == 0xC3 && byte >= 0x80 && byte <= 0x9E;
    return (byte >= 'A' && byte <= 'Z') || latin ? static_cast<char>(byte + 32U) : c;
}

bool begins(std::string_view text, std::size_t at, std::string_view word) {
    if (text.size() - at < word.size()) {
        return false;
    }
    char before = ' ';
    for (std::size_t byte = 0; byte < word.size(); ++byte) {
        const char c = text[at + byte];
        if (lower(before, c) != word[byte]) {
            return false;
        }
        before = c;
    }
    return true;
}

} // namespace

void WordStarts::add(std::string_view folded) {
    if (folded.empty()) {
        return;
    }
    const auto first = static_cast<unsigned char>(folded.front());
    const auto put = [&](unsigned char byte) {
        m_starts[byte] = true;
        auto& words = m_by_byte[byte];
        if (std::find(words.begin(), words.end(), folded) == words.end()) {
            words.emplace_back(folded);
        }
    };
    put(first);
    if (first >= 'a' && first <= 'z') {
        put(static_cast<unsigned char>(first - 32U));
    }
}

bool WordStarts::is_one_at(std::string_view text, std::size_t at) const {
    const auto& words = m_by_byte[static_cast<unsigned char>(text[at])];
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return begins(text, at, word); });
}

bool WordStarts::may_stand_in(std::string_view text) const {
    bool inside = false; // a word
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!inside && begins_at(text, at)) {
            return true;
        }
        inside = is_word_byte(text[at]);
    }
    return false;
}

} // namespace styrkoll::plan
