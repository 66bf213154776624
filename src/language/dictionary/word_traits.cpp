// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary/word_traits.hpp"

#include "language/dictionary/form_table.hpp"

#include <string_view>

namespace styrkoll::language::dictionary {
namespace {

constexpr std::string_view k_noun = "BCDEFGHI";
constexpr std::string_view k_adjective = "OPQR";
constexpr std::string_view k_verb = "KLMNm";

bool any_of(std::string_view flags, std::string_view wanted) {
    return flags.find_first_of(wanted) != std::string_view::npos;
}

bool ends_in_vowel(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const char last = text.back();
    return std::string_view("aeiouy").find(last) != std::string_view::npos ||
           (last & '\x80') != 0; // å ä ö é
}

/// B, D and F also make "sökande" of "söka": that tells of a verb.
bool inflects_as_noun(std::string_view text, std::string_view flags) {
    return any_of(flags, "CEGHI") || (any_of(flags, "BDF") && !text.empty() && text.back() != 'a');
}

Traits flags_of(std::string_view flags, const AffixFile& affixes) {
    Traits traits;
    traits.begin = has_flag(flags, affixes.begin);
    traits.middle = has_flag(flags, affixes.middle);
    traits.end = has_flag(flags, affixes.end);
    traits.permit = has_flag(flags, affixes.permit);
    traits.only_in_compound = has_flag(flags, affixes.only_in_compound);
    traits.need_affix = has_flag(flags, affixes.need_affix);
    traits.forbidden = has_flag(flags, affixes.forbidden);
    traits.force_capital = has_flag(flags, affixes.force_capital);
    return traits;
}

} // namespace

std::vector<Traits> traits_of(const std::vector<Entry>& entries, const AffixFile& affixes,
                              const CompoundRules& rules) {
    std::vector<Traits> all;
    all.reserve(entries.size());
    for (const Entry& entry : entries) {
        Traits traits = flags_of(entry.flags, affixes);
        const bool vowel = ends_in_vowel(entry.text);
        traits.only_upper = entry.only_upper;
        traits.noun = inflects_as_noun(entry.text, entry.flags);
        traits.verb = any_of(entry.flags, "jm") || (vowel && any_of(entry.flags, k_verb));
        traits.adjective =
            any_of(entry.flags, "k") ||
            (any_of(entry.flags, k_adjective) && !entry.text.empty() && entry.text.back() != 'a') ||
            (!vowel && any_of(entry.flags, k_verb));
        traits.plural = any_of(entry.flags, "J") && !traits.verb && !traits.adjective &&
                        !entry.text.empty() && entry.text.back() == 'r';
        traits.rules = rules.asked(entry.flags);
        all.push_back(traits);
    }
    return all;
}

std::vector<Traits> traits_of(const SuffixOrder& suffixes, const AffixFile& affixes) {
    std::vector<Traits> all(1);
    for (std::uint32_t rank = 1; rank <= suffixes.last_rank(); ++rank) {
        Traits traits = flags_of(suffixes[rank].flags, affixes);
        traits.shortens = suffixes[rank].append.empty();
        all.push_back(traits);
    }
    return all;
}

std::uint8_t classes_of(const Traits& entry, const Suffix* suffix) {
    unsigned classes = 0;
    if (suffix == nullptr) {
        classes = (entry.noun ? k_class_noun | k_class_indefinite : 0U) |
                  (entry.plural ? k_class_noun : 0U) | (entry.adjective ? k_class_adjective : 0U) |
                  (entry.verb ? k_class_verb : 0U);
        return static_cast<std::uint8_t>(classes);
    }
    const char flag = static_cast<char>(suffix->flag);
    const auto is = [flag](std::string_view flags) {
        return flags.find(flag) != std::string_view::npos;
    };
    const bool participle = suffix->append.compare(0, 2, "nd") == 0;
    if (is(k_noun)) {
        classes = k_class_noun | (participle ? k_class_adjective : 0U);
    } else if (is(k_adjective)) {
        classes = k_class_adjective | (entry.verb ? k_class_verb : 0U);
    } else if (is(k_verb)) {
        classes = entry.verb ? k_class_verb : k_class_adjective;
    } else if (is("J")) {
        classes =
            (entry.verb ? k_class_verb : 0U) | (entry.noun || !entry.verb ? k_class_noun : 0U);
    } else if (is("T")) {
        classes = suffix->append.compare(0, 3, "isk") == 0 ? k_class_adjective : k_class_noun;
    } else if (is("ed")) {
        classes = k_class_noun; // "Strängnäsbo"
    } else if (is("A")) {       // the genitive, and the passive
        classes =
            (entry.noun || entry.plural ? k_class_noun : 0U) | (entry.verb ? k_class_verb : 0U);
    }
    return static_cast<std::uint8_t>(classes);
}

} // namespace styrkoll::language::dictionary
