// SPDX-License-Identifier: Apache-2.0
#include "base/pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace styrkoll::text {
namespace {

constexpr std::int64_t k_most_memory = 8LL << 20U; // of the compiled expression

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(k_most_memory);
    return options;
}

struct Words {
    RE2::ErrorCode code;
    std::string_view sv, en;
};
constexpr std::array<Words, 12> k_words{{
    {RE2::ErrorBadEscape, "tecknet efter \\ har ingen betydelse här",
     "the character after \\ means nothing here"},
    {RE2::ErrorBadCharClass, "teckenklassen finns inte", "there is no such class of characters"},
    {RE2::ErrorBadCharRange, "teckenklassen eller intervallet inom [ ] finns inte",
     "there is no such class or range of characters within [ ]"},
    {RE2::ErrorMissingBracket, "[ saknar sitt ]", "[ lacks its ]"},
    {RE2::ErrorMissingParen, "( saknar sitt )", "( lacks its )"},
    {RE2::ErrorUnexpectedParen, ") saknar sitt (", ") lacks its ("},
    {RE2::ErrorTrailingBackslash, "\\ sist har inget tecken efter sig",
     "the last \\ has no character after it"},
    {RE2::ErrorRepeatArgument, "upprepningen har inget framför sig att upprepa",
     "there is nothing before the repetition to repeat"},
    {RE2::ErrorRepeatSize, "upprepningen är för stor eller felvänd (högst 1000 gånger)",
     "the repetition is too large or the wrong way round (at most 1000 times)"},
    {RE2::ErrorRepeatOp, "två upprepningar står efter varandra",
     "two repetitions follow each other"},
    {RE2::ErrorBadPerlOp, "gruppen (? finns inte här: framåt- och bakåtblickar kan inte användas",
     "there is no such (? group here: lookahead and lookbehind cannot be used"},
    {RE2::ErrorBadNamedCapture, "gruppens namn är fel eller finns två gånger",
     "the group's name is wrong or is there twice"},
}};

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

Bilingual Pattern::fault() const {
    const RE2& re2 = m_compiled->re2;
    if (re2.ok()) {
        return {};
    }
    if (re2.error_code() == RE2::ErrorPatternTooLarge) {
        return {"det är för stort", "it is too large"};
    }
    const auto* const words =
        std::find_if(k_words.begin(), k_words.end(),
                     [&re2](const Words& one) { return one.code == re2.error_code(); });
    if (words == k_words.end()) {
        return {re2.error(), re2.error()};
    }
    const std::string where = re2.error_arg().empty() ? "" : ": " + re2.error_arg();
    return {std::string(words->sv) + where, std::string(words->en) + where};
}

bool Pattern::matches_nothing() const {
    return m_compiled->re2.ok() && RE2::FullMatch("", m_compiled->re2);
}

bool Pattern::occurs_in(std::string_view text) const {
    return m_compiled->re2.ok() &&
           RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), m_compiled->re2);
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
