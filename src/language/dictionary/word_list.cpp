// SPDX-License-Identifier: Apache-2.0
//
// A .dic file: one "word/FLAGS" a line after a first line with a count; morphological fields may
// follow. For each word with inner capitals, and each in capitals that can be inflected, Hunspell
// also knows the spelling with only a first capital, when all is written in capitals; so do we.
#include "language/dictionary/word_list.hpp"

#include "base/text.hpp"
#include "language/dictionary/letter_case.hpp"
#include "language/dictionary/text_hash.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace styrkoll::language::dictionary {
namespace {

/// Where fields such as "po:noun" begin, with the blanks before them; else the line's end.
std::size_t word_end(std::string_view line) {
    std::size_t end = std::min(line.find('\t'), line.size());
    for (std::size_t colon = line.find(':'); colon < end; colon = line.find(':', colon + 1)) {
        if (colon > 3 && (line[colon - 3] == ' ' || line[colon - 3] == '\t')) {
            const std::size_t last = line.find_last_not_of(" \t", colon - 3);
            end = last == std::string_view::npos ? end : std::min(end, last + 1);
            break;
        }
    }
    return end;
}

bool refers_to_upper(std::string_view text, std::string_view flags) {
    switch (letter_case(text)) {
    case LetterCase::mixed:
    case LetterCase::mixed_capital:
        return true;
    case LetterCase::upper:
        return !flags.empty();
    case LetterCase::lower:
    case LetterCase::capitalised:
        break;
    }
    return false;
}

bool has_inner_capital(std::string_view text) {
    // Most words have none; this spares them the look at every character.
    bool only_small = true;
    for (const char byte : text) {
        const bool ascii_small = (byte >= 'a' && byte <= 'z') || byte == '-';
        // å ä ö é and the like: U+00DF-U+00FF
        only_small = only_small && (ascii_small || byte == '\xC3' ||
                                    (static_cast<unsigned char>(byte) >= 0x9F &&
                                     static_cast<unsigned char>(byte) <= 0xBF));
    }
    return !only_small;
}

} // namespace

WordList::WordList(std::string_view bytes, const std::vector<AddedWord>& added,
                   const AffixFile& affixes) {
    read(bytes);
    add_upper_forms(affixes);
    add(added, affixes);
}

void WordList::read(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
    }
    m_entries.reserve(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 8);
    std::size_t at = bytes.find('\n'); // the first line is a count
    while (at < bytes.size()) {
        const std::size_t begin = at + 1;
        at = std::min(bytes.find('\n', begin), bytes.size());
        std::string_view line = bytes.substr(begin, at - begin);
        line = line.substr(0, line.find('\r'));
        line = line.substr(0, word_end(line));
        Entry entry{line, {}, false};
        std::size_t slash = line.find('/', 1);
        if (!line.empty() && line[0] == '/') {
            slash = 1; // a slash that begins the line is the word
        }
        const bool escaped =
            slash != std::string_view::npos && slash > 0 && line[slash - 1] == '\\';
        if (escaped) {
            continue; // "\/": a word with a slash is no word to anyone here
        }
        if (slash < line.size()) {
            entry.text = line.substr(0, slash);
            entry.flags = line.substr(slash + 1);
        }
        if (!entry.text.empty() && entry.text.size() <= k_longest_text &&
            text::find_invalid_utf8(entry.text) == std::string_view::npos) {
            m_entries.push_back(entry);
        }
    }
}

void WordList::add_upper_forms(const AffixFile& affixes) {
    std::vector<Entry> made;
    std::unordered_set<std::string_view> wanted;
    for (const Entry& entry : m_entries) {
        if (has_inner_capital(entry.text) && refers_to_upper(entry.text, entry.flags) &&
            !has_flag(entry.flags, affixes.forbidden)) {
            const std::string& text =
                m_made.emplace_back(text::capitalised(text::lower(entry.text)));
            if (wanted.insert(text).second) {
                made.push_back({text, entry.flags, true});
            }
        }
    }
    for (const Entry& entry : m_entries) {
        if (entry.text[0] < 'a' || entry.text[0] > 'z') { // a made one has a capital first
            wanted.erase(entry.text);                     // a true entry stands before it
        }
    }
    for (const Entry& entry : made) {
        if (wanted.count(entry.text) != 0) {
            m_entries.push_back(entry);
        }
    }
}

void WordList::add(const std::vector<AddedWord>& added, const AffixFile& affixes) {
    if (added.empty()) {
        return;
    }
    // Only what may be asked for is worth an index: the models, and the words themselves.
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    for (const AddedWord& word : added) {
        places[word.word];
        places[word.model];
    }
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const auto place = places.find(m_entries[at].text);
        if (place != places.end()) {
            place->second.push_back(at);
        }
    }
    for (const AddedWord& word : added) {
        if (word.word.empty() || word.word.size() > k_longest_text ||
            text::find_invalid_utf8(word.word) != std::string_view::npos) {
            continue;
        }
        std::vector<std::size_t>& same = places[word.word];
        for (const std::size_t at : same) {
            if (has_flag(m_entries[at].flags, affixes.forbidden)) {
                m_entries[at].flags = {}; // asked for by name: no longer forbidden
            }
        }
        const std::vector<std::size_t>& models = places[word.model];
        const std::string_view flags = word.model.empty() || models.empty()
                                           ? std::string_view{}
                                           : m_entries[models.front()].flags;
        same.push_back(m_entries.size());
        const std::string& text = m_made.emplace_back(word.word);
        m_entries.push_back({text, flags, false});
        if (refers_to_upper(text, flags) && !has_flag(flags, affixes.forbidden)) {
            m_entries.push_back(
                {m_made.emplace_back(text::capitalised(text::lower(text))), flags, true});
        }
    }
}

} // namespace styrkoll::language::dictionary
