// SPDX-License-Identifier: Apache-2.0
//
// Other languages through Hunspell. It is asked under a lock, since even its look-ups write to the
// object, and once for each distinct spelling. It is never asked for suggestions, which may take a
// second each, and never given bytes that it reads in its own way (NUL, broken UTF-8, long words).
#include "base/text.hpp"
#include "language/dictionary.hpp"
#include "language/lexicon.hpp"

#include <hunspell.hxx>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace styrkoll::language {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_longest_word = 100;     ///< bytes
constexpr std::size_t k_most_verdicts = 50'000; ///< some 5 MB
constexpr int k_tried_entries = 200;

enum class Encoding : std::uint8_t { utf8, latin1 };

std::optional<Encoding> encoding_of(const std::string& name) {
    if (name == "UTF-8") {
        return Encoding::utf8;
    }
    if (name == "ISO8859-1" || name == "ISO-8859-1") {
        return Encoding::latin1;
    }
    return std::nullopt;
}

/// Nothing when the word has a character that the encoding (or Hunspell) lacks.
std::optional<std::string> encode(std::string_view word, Encoding encoding) {
    const char32_t last = encoding == Encoding::utf8 ? 0xFFFF : 0xFF;
    std::string latin;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t character = text::next_code_point(word, at);
        if (character > last) {
            return std::nullopt;
        }
        latin += static_cast<char>(character & 0xFFU);
    }
    return encoding == Encoding::utf8 ? std::string(word) : latin;
}

class ForeignDictionary : public Dictionary {
public:
    ForeignDictionary(std::unique_ptr<Hunspell> hunspell, Encoding encoding)
        : m_encoding(encoding), m_hunspell(std::move(hunspell)) {}

    [[nodiscard]] bool accepts(std::string_view word) const override {
        if (word.empty() || word.size() > k_longest_word ||
            word.find('\0') != std::string_view::npos ||
            text::find_invalid_utf8(word) != std::string_view::npos) {
            return false;
        }
        const std::lock_guard lock(m_lock);
        const auto known = m_verdicts.find(word);
        if (known != m_verdicts.end()) {
            return known->second;
        }
        const auto encoded = encode(word, m_encoding);
        const bool accepted = encoded && m_hunspell->spell(*encoded);
        if (m_verdicts.size() < k_most_verdicts) {
            m_verdicts.emplace(word, accepted);
        }
        return accepted;
    }
    /// Hunspell does not tell.
    [[nodiscard]] WordClasses classes(std::string_view) const override { return {}; }

private:
    const Encoding m_encoding;
    mutable std::mutex m_lock;
    const std::unique_ptr<Hunspell> m_hunspell;
    mutable std::unordered_map<std::string, bool, TextHash, std::equal_to<>> m_verdicts;
};

/// "en" or "en_GB" from "en", "en-GB", "en_gb"; nothing for what is no such tag.
std::optional<std::string> locale_of(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find_first_of("-_"));
    std::string_view region = tag.substr(language.size());
    region.remove_prefix(region.empty() ? 0 : 1);
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (language.size() < 2 || language.size() > 3 || (!region.empty() && region.size() != 2) ||
        !std::all_of(language.begin(), language.end(), letter) ||
        !std::all_of(region.begin(), region.end(), letter)) {
        return std::nullopt;
    }
    std::string locale;
    for (const char c : language) {
        locale += static_cast<char>(c | 0x20);
    }
    for (std::size_t at = 0; at < region.size(); ++at) {
        locale += at == 0 ? "_" : "";
        locale += static_cast<char>(region[at] & ~0x20);
    }
    return locale;
}

/// Both files, unpacked: where one is missing Hunspell would try a packed one.
bool is_installed(const std::string& base) {
    std::error_code failed;
    return fs::is_regular_file(base + ".aff", failed) && fs::is_regular_file(base + ".dic", failed);
}

/// The dictionary's path without its ending, or empty. `folder` is absolute.
std::string find_base(const std::string& folder, const std::string& locale) {
    if (is_installed(folder + "/" + locale)) {
        return folder + "/" + locale;
    }
    const std::string language = locale.substr(0, locale.find('_')) + "_";
    std::vector<std::string> others;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        const fs::path& path = at->path();
        const std::string name = path.stem().string();
        if (path.extension() == ".aff" && name.size() == language.size() + 2 &&
            name.compare(0, language.size(), language) == 0 && is_installed(folder + "/" + name)) {
            others.push_back(name);
        }
    }
    const auto first = std::min_element(others.begin(), others.end());
    return first == others.end() ? std::string() : folder + "/" + *first;
}

/// Hunspell opens anything; what does not know its own first words is no dictionary.
bool knows_its_words(Hunspell& hunspell, const std::string& base) {
    std::ifstream words(base + ".dic");
    std::string line;
    std::getline(words, line); // a count
    for (int tried = 0; tried < k_tried_entries && std::getline(words, line); ++tried) {
        const std::string word = line.substr(0, line.find_first_of("/\t\r "));
        if (word.size() > 1 && word.size() <= k_longest_word && hunspell.spell(word) &&
            !hunspell.spell(word + "qzxqzx")) {
            return true;
        }
    }
    return false;
}

} // namespace

std::unique_ptr<Dictionary> open_foreign(const DictionaryPlace& place,
                                         std::string_view language_tag) {
    const auto locale = locale_of(language_tag);
    if (!locale || place.folder.empty() || place.folder.front() != '/') {
        return nullptr;
    }
    const std::string base = find_base(place.folder, *locale);
    if (base.empty()) {
        return nullptr;
    }
    static std::mutex making; // Hunspell fills tables of its own when the first object is made
    const std::lock_guard lock(making);
    auto hunspell = std::make_unique<Hunspell>((base + ".aff").c_str(), (base + ".dic").c_str());
    const auto encoding = encoding_of(hunspell->get_dict_encoding());
    if (!encoding || !knows_its_words(*hunspell, base)) {
        return nullptr;
    }
    return std::make_unique<ForeignDictionary>(std::move(hunspell), *encoding);
}

} // namespace styrkoll::language
