// SPDX-License-Identifier: Apache-2.0
#include "plan/organ_index.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

std::size_t word_count(std::string_view folded) {
    return text::words(folded).size();
}

/// The genitives people write: "socialnämndens", "Strängnäs Fastighets AB:s", "SFAB:s".
std::vector<std::string> genitives(const std::string& folded) {
    if (folded.ends_with('s')) {
        return {folded + ":s"};
    }
    return {folded + "s", folded + ":s"};
}

/// Without a closing "(SN)" and a leading "styrelsen för".
std::string_view bare(std::string_view text) {
    text = text::trim(text);
    while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';')) {
        text.remove_suffix(1);
    }
    if (text.ends_with(')')) {
        if (const std::size_t open = text.rfind('('); open != std::string_view::npos && open > 0) {
            text = text::trim(text.substr(0, open));
        }
    }
    for (const std::string_view lead :
         {"Styrelsen för ", "styrelsen för ", "Styrelsen i ", "styrelsen i "}) {
        if (text.starts_with(lead)) {
            return text::trim(text.substr(lead.size()));
        }
    }
    return text;
}

/// Letters and digits, all else one '-': "Barn- och utbildningsnämnden" ->
/// "barn-och-utbildningsnamnden".
std::string file_name_words(std::string_view plain) {
    std::string out;
    for (const char c : plain) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    return out;
}

unsigned char lower_ascii(char c) {
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// The first two bytes in lower case, as one number; nothing for what is not ASCII.
std::optional<std::size_t> beginning_of(std::string_view word) {
    constexpr std::size_t k_ascii = 0x80;
    const std::size_t first = word.empty() ? 0 : lower_ascii(word[0]);
    const std::size_t second = word.size() < 2 ? 0 : lower_ascii(word[1]);
    return first < k_ascii && second < k_ascii ? std::optional(first * k_ascii + second)
                                               : std::nullopt;
}

} // namespace

OrganIndex::OrganIndex(const model::Model& model) {
    const auto& organs = model.organisation.organs;
    const auto add = [this](const std::string& name, Name entry) {
        const std::string folded = text::fold(name);
        if (folded.empty()) {
            return;
        }
        m_longest = std::max(m_longest, word_count(folded));
        m_names.emplace(folded, entry);
        expect(text::words(folded).front());
        m_first_words.insert(std::string(text::words(folded).front()));
        entry.genitive = true;
        for (const std::string& form : genitives(folded)) {
            m_names.emplace(form, entry);
            m_first_words.insert(std::string(text::words(form).front()));
        }
    };
    const auto add_short = [this](const std::string& name, Name entry) {
        if (!name.empty()) {
            expect(name);
            m_short.emplace(name, entry);
            entry.genitive = true;
            m_short.emplace(name + ":s", entry);
            m_short.emplace(name + "s", entry);
        }
    };
    // Names in force go first, so that a name used again never points at the organ that once had
    // it.
    for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
        for (const std::string& name : organs[organ].names) {
            add(name, {organ, false, false});
        }
        add_short(organs[organ].short_name, {organ, false, false});
        if (!organs[organ].short_name.empty()) {
            m_short_names.push_back(organs[organ].short_name);
        }
        for (const std::string& name : organs[organ].names) {
            m_file_names.emplace_back(file_name_words(without_diacritics(text::fold(name))), organ);
        }
        m_file_names.emplace_back(
            file_name_words(without_diacritics(text::fold(organs[organ].short_name))), organ);
    }
    for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
        for (const model::FormerName& former : organs[organ].former) {
            add(former.name, {organ, true, false});
            add_short(former.short_name, {organ, true, false});
        }
    }
    std::erase_if(m_file_names, [](const auto& name) { return name.first.empty(); });
    std::stable_sort(m_file_names.begin(), m_file_names.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::vector<std::uint32_t> OrganIndex::in_file_name(std::string_view plain) const {
    std::vector<std::uint32_t> found;
    std::string name = "-" + file_name_words(plain) + "-";
    for (const auto& [words, organ] : m_file_names) {
        const std::size_t at = name.find("-" + words + "-");
        if (at != std::string::npos) {
            found.push_back(organ);
            name.replace(at + 1, words.size(),
                         std::string(words.size(), '.')); // a longer name hides the shorter in it
        }
    }
    return found;
}

std::optional<OrganIndex::Hit> OrganIndex::exactly(std::string_view text) const {
    const std::string_view whole = text::trim(text);
    const std::string_view name = bare(whole);
    const auto hit = [&](const Name& found) {
        const auto begin = static_cast<std::size_t>(name.data() - text.data());
        return Hit{found.organ, begin, begin + name.size(), found.former, found.genitive};
    };
    if (const auto found = m_short.find(name); found != m_short.end()) {
        return hit(found->second);
    }
    if (const auto found = m_names.find(text::fold(name)); found != m_names.end()) {
        return hit(found->second);
    }
    return std::nullopt;
}

void OrganIndex::expect(std::string_view word) {
    if (const auto beginning = beginning_of(word)) {
        m_beginnings.set(*beginning);
    }
}

bool OrganIndex::may_begin(std::string_view word) const {
    const auto beginning = beginning_of(word);
    return !beginning || m_beginnings.test(*beginning);
}

std::optional<OrganIndex::Hit> OrganIndex::at_word(std::string_view text,
                                                   const std::vector<std::string_view>& words,
                                                   std::size_t first) const {
    const auto begin = static_cast<std::size_t>(words[first].data() - text.data());
    if (!may_begin(words[first])) {
        return std::nullopt;
    }
    if (const auto found = m_short.find(words[first]); found != m_short.end()) {
        return Hit{found->second.organ, begin, begin + words[first].size(), found->second.former,
                   found->second.genitive};
    }
    if (!m_first_words.contains(text::fold(words[first]))) {
        return std::nullopt;
    }
    for (std::size_t last = std::min(words.size(), first + m_longest); last > first; --last) {
        const std::string_view end_word = words[last - 1];
        const std::string_view phrase(
            words[first].data(),
            static_cast<std::size_t>(end_word.data() + end_word.size() - words[first].data()));
        if (const auto found = m_names.find(text::fold(phrase)); found != m_names.end()) {
            return Hit{found->second.organ, begin, begin + phrase.size(), found->second.former,
                       found->second.genitive};
        }
    }
    return std::nullopt;
}

std::vector<OrganIndex::Hit> OrganIndex::find(std::string_view text) const {
    std::vector<Hit> hits;
    const auto words = text::words(text);
    for (std::size_t first = 0; first < words.size();) {
        const auto hit = at_word(text, words, first);
        if (!hit) {
            ++first;
            continue;
        }
        hits.push_back(*hit);
        while (first < words.size() &&
               static_cast<std::size_t>(words[first].data() - text.data()) < hit->end) {
            ++first;
        }
    }
    return hits;
}

} // namespace styrkoll::plan
