// SPDX-License-Identifier: Apache-2.0
//
// Where the Swedish dictionary comes from: the two files of hunspell-sv, and a table made of them
// that is kept in the cache folder under a name that says what it was made of. A table that does
// not fit, or is damaged, is made anew; one that cannot be kept is used from memory.
#include "base/file.hpp"
#include "language/dictionary.hpp"
#include "language/dictionary/byte_sum.hpp"
#include "language/dictionary/compound_rules.hpp"
#include "language/dictionary/mapped_file.hpp"
#include "language/dictionary/speller.hpp"
#include "language/dictionary/table_cache.hpp"
#include "language/dictionary/table_maker.hpp"
#include "language/dictionary/word_list.hpp"

#include <array>

namespace styrkoll::language {
namespace {

using dictionary::AffixFile;
using dictionary::CompoundRules;
using dictionary::MappedFile;
using dictionary::Owner;
using dictionary::Speller;
using dictionary::Table;

constexpr std::size_t k_largest_affixes = 4'000'000; ///< bytes
constexpr std::size_t k_largest_words = 64'000'000;

/// A dictionary without these is another one, or cut off.
constexpr std::array<std::string_view, 8> k_well_known{
    "och",     "att",    "kommun",         "kommunens",
    "ärenden", "övriga", "årsredovisning", "kommunfullmäktige"};

struct Sources {
    MappedFile affixes;
    MappedFile words;
};

class SwedishDictionary : public Dictionary {
public:
    SwedishDictionary(std::optional<MappedFile> mapped, std::string made, Table table,
                      const AffixFile& affixes, CompoundRules rules)
        : m_mapped(std::move(mapped)), m_made(std::move(made)),
          m_speller(table, affixes, std::move(rules)) {}

    [[nodiscard]] bool accepts(std::string_view word) const override {
        return m_speller.look_up(word).accepted;
    }
    [[nodiscard]] WordClasses classes(std::string_view word) const override {
        const Speller::Answer answer = m_speller.look_up(word);
        WordClasses classes;
        classes.listed = answer.listed;
        classes.noun = (answer.classes & dictionary::k_class_noun) != 0;
        classes.indefinite_noun = (answer.classes & dictionary::k_class_indefinite) != 0;
        classes.adjective = (answer.classes & dictionary::k_class_adjective) != 0;
        classes.verb = (answer.classes & dictionary::k_class_verb) != 0;
        return classes;
    }

private:
    std::optional<MappedFile> m_mapped; ///< the table's bytes are here,
    std::string m_made;                 ///< or here
    Speller m_speller;
};

Result<Sources> read_sources(const DictionaryPlace& place, Language language) {
    const auto missing = [&] {
        return failure(
            ErrorKind::configuration,
            std::string(say(language, "Den svenska ordlistan finns inte i ",
                            "The Swedish dictionary is not in ")) +
                place.folder +
                std::string(say(
                    language, " (Debianpaketet hunspell-sv), så stavningen kan inte kontrolleras.",
                    " (Debian package hunspell-sv), so spelling cannot be checked.")),
            place.folder);
    };
    if (place.folder.empty() || place.folder.front() != '/') {
        return missing();
    }
    // A package's files are replaced, never rewritten: so they may be mapped.
    auto affixes = MappedFile::open(place.folder + "/sv_SE.aff", k_largest_affixes, Owner::any);
    auto words = MappedFile::open(place.folder + "/sv_SE.dic", k_largest_words, Owner::any);
    if (!affixes || !words) {
        return missing();
    }
    return Sources{std::move(*affixes), std::move(*words)};
}

/// By content, since file times say nothing of what a package manager or a backup put there. A sum
/// costs 0.3 ms; a cryptographic hash of the words would take 2 to 6.
std::string identity_of(const Sources& sources, const std::vector<AddedWord>& added) {
    std::string all = std::to_string(dictionary::k_table_version) + '\n';
    for (const std::string_view part : {sources.affixes.bytes(), sources.words.bytes()}) {
        all += std::to_string(part.size()) + ' ' + std::to_string(dictionary::sum_of(part)) + '\n';
    }
    for (const AddedWord& word : added) {
        all += word.word;
        all += '\t';
        all += word.model;
        all += '\n';
    }
    return file::sha256(all);
}

/// The table from the cache folder, else made and, where it can be, left there.
std::unique_ptr<SwedishDictionary> open_table(const DictionaryPlace& place, const Sources& sources,
                                              const std::vector<AddedWord>& added,
                                              const AffixFile& affixes, CompoundRules rules) {
    const std::string identity = identity_of(sources, added);
    const dictionary::TableCache cache(place.cache_folder);
    auto mapped = cache.find(identity);
    if (const auto table = mapped ? Table::over(mapped->bytes(), identity) : std::nullopt) {
        return std::make_unique<SwedishDictionary>(std::move(mapped), std::string(), *table,
                                                   affixes, std::move(rules));
    }
    const dictionary::WordList list(sources.words.bytes(), added, affixes);
    std::string made = dictionary::make_table(affixes, rules, list.entries(), identity);
    cache.keep(identity, made);
    const auto table = Table::over(made, identity);
    if (!table) {
        return nullptr;
    }
    return std::make_unique<SwedishDictionary>(std::nullopt, std::move(made), *table, affixes,
                                               std::move(rules));
}

} // namespace

Result<std::unique_ptr<Dictionary>>
open_swedish(const DictionaryPlace& place, const std::vector<AddedWord>& added, Language language) {
    const auto sources = read_sources(place, language);
    if (!sources) {
        return tl::unexpected(sources.error());
    }
    const auto wrong = [&](std::string_view why) {
        return failure(
            ErrorKind::configuration,
            std::string(say(
                language, "Den svenska ordlistan (Debianpaketet hunspell-sv) kan inte användas: ",
                "The Swedish dictionary (Debian package hunspell-sv) cannot be used: ")) +
                std::string(why) + ".",
            place.folder);
    };
    const auto affixes = dictionary::read_affixes(sources->affixes.bytes(), language);
    if (!affixes) {
        return wrong(affixes.error().message);
    }
    auto rules = CompoundRules::make(*affixes, language);
    if (!rules) {
        return wrong(rules.error().message);
    }
    auto opened = open_table(place, *sources, added, *affixes, std::move(*rules));
    for (const std::string_view word : k_well_known) {
        if (!opened || !opened->accepts(word)) {
            return wrong(std::string(say(language, "ett vanligt ord saknas i den, ”",
                                         "a common word is not in it, “")) +
                         std::string(word) + "”");
        }
    }
    return std::unique_ptr<Dictionary>(std::move(opened));
}

} // namespace styrkoll::language
