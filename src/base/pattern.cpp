// SPDX-License-Identifier: Apache-2.0
#include "base/pattern.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace styrkoll::text {
namespace {

constexpr std::int64_t k_most_memory = 8LL << 20U; // of the compiled expression

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(k_most_memory);
    return options;
}

} // namespace

struct Pattern::Compiled {
    explicit Compiled(const std::string& expression) : re2(expression, options()) {}
    RE2 re2;
};

Pattern::Pattern(const std::string& expression)
    : m_compiled(std::make_unique<Compiled>(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

const std::string& Pattern::fault() const {
    return m_compiled->re2.error();
}

bool Pattern::matches_nothing() const {
    return m_compiled->re2.ok() && RE2::FullMatch("", m_compiled->re2);
}

std::vector<Pattern::Match> Pattern::find(std::string_view text, std::size_t most) const {
    std::vector<Match> found;
    if (!m_compiled->re2.ok()) {
        return found;
    }
    const re2::StringPiece whole(text.data(), text.size());
    std::size_t at = 0;
    re2::StringPiece match;
    while (found.size() < most && at <= text.size() &&
           m_compiled->re2.Match(whole, at, text.size(), RE2::UNANCHORED, &match, 1)) {
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        const std::size_t end = begin + match.size();
        if (end > begin) {
            found.push_back({begin, end});
        }
        at = std::max(end, begin + 1);
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
            ++at; // never inside a character
        }
    }
    return found;
}

} // namespace styrkoll::text
