// SPDX-License-Identifier: Apache-2.0
#include "base/glob.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll {
namespace {

enum class Kind : std::uint8_t { byte, one, some, all, folders };

struct Token {
    Kind kind = Kind::byte;
    char byte = 0;
};

std::vector<Token> tokens_of(std::string_view pattern) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern.substr(at, 3) == "**/") {
            tokens.push_back({Kind::folders, 0});
            at += 2;
        } else if (pattern.substr(at, 2) == "**") {
            tokens.push_back({Kind::all, 0});
            ++at;
        } else if (pattern[at] == '*') {
            tokens.push_back({Kind::some, 0});
        } else if (pattern[at] == '?') {
            tokens.push_back({Kind::one, 0});
        } else {
            tokens.push_back({Kind::byte, pattern[at]});
        }
    }
    return tokens;
}

/// Where the characters of UTF-8 begin, besides at 0; what follows a first byte is 10xxxxxx.
bool goes_on(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Which ends of the path's beginnings the tokens so far can have: `reached[n]` is the first n
/// bytes.
using Reached = std::vector<bool>;

Reached step(const Token& token, const Reached& before, std::string_view path) {
    Reached after(before.size(), false);
    for (std::size_t at = 0; at < before.size(); ++at) {
        const bool last = at == path.size();
        switch (token.kind) {
        case Kind::byte:
            if (before[at] && !last && path[at] == token.byte) {
                after[at + 1] = true;
            }
            break;
        case Kind::one:
            if (before[at] && !last && path[at] != '/') {
                std::size_t next = at + 1;
                while (next < path.size() && goes_on(path[next])) {
                    ++next;
                }
                after[next] = true;
            }
            break;
        case Kind::some:
        case Kind::all:
            after[at] = after[at] || before[at];
            if (after[at] && !last && (token.kind == Kind::all || path[at] != '/')) {
                after[at + 1] = true;
            }
            break;
        case Kind::folders:
            after[at] = after[at] || before[at];
            break;
        }
    }
    if (token.kind == Kind::folders) { // nothing, or up to a '/'
        bool open = false;
        for (std::size_t at = 0; at < path.size(); ++at) {
            open = open || before[at];
            after[at + 1] = after[at + 1] || (open && path[at] == '/');
        }
    }
    return after;
}

} // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
    if (pattern.find('/') == std::string_view::npos) {
        path = path.substr(path.rfind('/') + 1); // npos + 1 is 0
    }
    Reached reached(path.size() + 1, false);
    reached[0] = true;
    for (const Token& token : tokens_of(pattern)) {
        reached = step(token, reached, path);
    }
    return reached[path.size()];
}

bool is_plain_path(std::string_view pattern) {
    return pattern.find_first_of("*?") == std::string_view::npos;
}

} // namespace styrkoll
