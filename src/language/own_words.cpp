// SPDX-License-Identifier: Apache-2.0
#include "language/own_words.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <fmt/core.h>

namespace styrkoll::language {
namespace {

constexpr std::uint64_t k_most_bytes = 4U << 20U;
constexpr std::size_t k_longest_word = 100;
constexpr std::size_t k_most_words = 50'000;

bool has_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (text::is_letter(text::next_code_point(word, at))) {
            return true;
        }
    }
    return false;
}

/// "strängnäs" from "STRÄNGNÄS": with a capital first, as names are listed.
std::string capitalised_lower(std::string_view word) {
    return text::capitalised(text::lower(word));
}

Error unusable(Language language, const std::string& path, std::size_t line, std::string_view sv,
               std::string_view en) {
    return Error{ErrorKind::configuration, std::string(say(language, sv, en)),
                 fmt::format("{}:{}", path, line)};
}

} // namespace

void OwnWords::add(std::string_view word) {
    if (has_letter(word)) {
        m_words.emplace(word);
    }
}

void OwnWords::add_name(std::string_view name) {
    for (const std::string_view word : text::words(name)) {
        add(word);
    }
}

bool OwnWords::contains(std::string_view word) const {
    if (m_words.empty()) {
        return false;
    }
    const auto listed = [this](std::string_view form) {
        return m_words.contains(form) || m_words.contains(text::lower(form)) ||
               (text::lower(form) != form && m_words.contains(capitalised_lower(form)));
    };
    // "Lifecares", "SKR:s": the genitive of what is listed; never of a word that ends in s.
    const auto without = [word](std::string_view ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending)
                   ? word.substr(0, word.size() - ending.size())
                   : std::string_view{};
    };
    const std::string_view genitive = without("s");
    const std::string_view with_colon = without(":s");
    return listed(word) || (!with_colon.empty() && listed(with_colon)) ||
           (!genitive.empty() && !genitive.ends_with('s') && listed(genitive));
}

Result<std::vector<std::string>> read_word_list(const std::string& path, Language language) {
    auto bytes = file::read(path, k_most_bytes, language);
    if (!bytes) {
        return failure(ErrorKind::configuration, bytes.error().message, path);
    }
    std::string_view rest(*bytes);
    if (rest.starts_with("\xEF\xBB\xBF")) {
        rest.remove_prefix(3);
    }
    std::vector<std::string> words;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (text::find_invalid_utf8(word) != std::string_view::npos) {
            return tl::unexpected<Error>(unusable(language, path, line,
                                                  "Ordlistan måste vara sparad som UTF-8.",
                                                  "The word list must be saved as UTF-8."));
        }
        word = text::trim(word.substr(0, word.find('#')));
        if (word.empty()) {
            continue;
        }
        if (word.size() > k_longest_word) {
            return tl::unexpected<Error>(unusable(language, path, line,
                                                  "Ordet är för långt (högst 100 byte).",
                                                  "The word is too long (at most 100 bytes)."));
        }
        if (words.size() == k_most_words) {
            return tl::unexpected<Error>(unusable(language, path, line,
                                                  "Ordlistan har fler än 50 000 ord.",
                                                  "The word list has more than 50,000 words."));
        }
        words.emplace_back(word);
    }
    return words;
}

} // namespace styrkoll::language
