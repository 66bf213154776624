// SPDX-License-Identifier: Apache-2.0
#include "plan/sentences.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

/// Words that a full stop shortens; the next word may well have a capital.
constexpr std::array<std::string_view, 21> k_shortened{
    "t.ex", "bl.a", "m.fl", "f.d",   "s.k",    "p.g.a", "d.v.s", "jfr", "kap", "nr", "ca",
    "dvs",  "resp", "st",   "t.o.m", "fr.o.m", "inkl",  "exkl",  "dnr", "tel", "kl"};

std::string_view word_before(std::string_view text, std::size_t stop) {
    const std::size_t space = text.substr(0, stop).find_last_of(" (\n\t");
    return text.substr(space == std::string_view::npos ? 0 : space + 1,
                       stop - (space == std::string_view::npos ? 0 : space + 1));
}

/// "t.ex." and "A." before a capital; "1." that begins a line is a list's number.
bool is_shortened(std::string_view text, std::size_t stop) {
    const std::string_view word = word_before(text, stop);
    if (word.size() <= 1) {
        const bool digit = !word.empty() && word.front() >= '0' && word.front() <= '9';
        return !digit || stop == 1 || text[stop - 2] == '\n';
    }
    if (word.size() > 8) {
        return false;
    }
    std::string lower(word); // only ASCII is shortened
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return std::find(k_shortened.begin(), k_shortened.end(), lower) != k_shortened.end();
}

/// A sentence ends at the mark where nothing, or a new sentence, follows.
bool ends_at(std::string_view text, std::size_t mark) {
    const std::size_t next = mark + 1;
    if (next >= text.size()) {
        return true;
    }
    std::size_t after = next;
    if (!text::is_space(text::next_code_point(text, after))) {
        return false;
    }
    const std::string_view rest = text::trim(text.substr(next));
    if (rest.empty()) {
        return true;
    }
    std::size_t at = 0;
    const char32_t first = text::next_code_point(rest, at);
    const bool begins = text::is_upper(first) || text::is_digit(first) || first == 0x201D ||
                        first == '"' || first == '(' || first == 0x2013;
    return begins && (text[mark] != '.' || !is_shortened(text, mark));
}

} // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> found;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view trimmed = text::trim(text.substr(begin, end - begin));
        if (!trimmed.empty()) {
            const auto from = static_cast<std::size_t>(trimmed.data() - text.data());
            found.push_back({from, from + trimmed.size()});
        }
        begin = end;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n' || ((c == '.' || c == '?' || c == '!') && ends_at(text, at))) {
            close(at + 1);
        }
    }
    close(text.size());
    return found;
}

} // namespace styrkoll::plan
