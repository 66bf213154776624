// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary.hpp"
#include "language/lexicon.hpp"
#include "language/outdated.hpp"
#include "language/own_words.hpp"
#include "language/phrases.hpp"
#include "language/style_lists.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

class Suggester;
struct SubjectLists;

enum class Casing : std::uint8_t {
    lower,       ///< "kommun", "e-tjänst"
    capitalised, ///< "Kommun", "Hälso-"
    upper,       ///< "SKR", "KOMMUN"
    mixed,       ///< "eTjänst", "KF-uppdrag", "HSLuppdrag"
};

/// What spelling alone says of a word (language/spelling.hpp), before its place in the text.
enum class Verdict : std::uint8_t {
    accepted,
    skipped,        ///< not judged: digits, one letter, an acronym, camel case, too long
    unknown,        ///< not in any dictionary
    stray_hyphen,   ///< "till-sammans": right when joined
    missing_colon,  ///< "SCBs": SCB:s
    missing_hyphen, ///< "HSLuppdrag": HSL-uppdrag
};

/// One spelling, as everything that checks the language needs to know it. Made once and shared.
struct WordFacts {
    std::string text;                   ///< as written, in normal form
    std::string lower;                  ///< lower case; a hyphen at a line end taken away
    std::string correction;             ///< for stray_hyphen, missing_colon, missing_hyphen
    std::uint32_t frequency = 0;        ///< Lexicon::count of the lower-case form
    std::uint32_t letters = 0;          ///< code points that are letters
    std::vector<std::uint32_t> phrases; ///< that may begin here, longest first
    WordClasses classes;
    Casing casing = Casing::lower;
    Verdict verdict = Verdict::accepted;
    bool has_digit = false;
    bool function_word = false;
    bool english = false; ///< a common English word
};

/// Everything that is loaded once and read by all. The dictionary may be missing; then no word is
/// judged (Verdict::skipped) and the checks that need it say that they could not run.
struct Resources {
    Lexicon lexicon;
    OwnWords own_words;
    PhraseSet phrases;
    OutdatedTerms outdated;
    StyleLists style; ///< whose phrases are in `phrases`
    std::shared_ptr<const SubjectLists>
        subjects;                        ///< never null in a run (language/subject_lists.hpp)
    std::unique_ptr<Dictionary> swedish; ///< null: see `problem`
    std::string problem;                 ///< why there is no dictionary, one sentence
};

/// The facts of every spelling met so far in a run, for all threads. Holds at most a fixed number;
/// what comes after that is made anew by each document.
class WordStore {
public:
    explicit WordStore(const Resources& resources);
    ~WordStore();
    WordStore(const WordStore&) = delete;
    WordStore& operator=(const WordStore&) = delete;

    /// Lives as long as the store, or is null when the store is full.
    [[nodiscard]] const WordFacts* find(std::string_view word);
    /// The same facts, not kept.
    [[nodiscard]] WordFacts make(std::string_view word) const;
    [[nodiscard]] const Resources& resources() const { return m_resources; }
    /// What unknown words may have been meant as.
    [[nodiscard]] const Suggester& suggester() const { return *m_suggester; }

private:
    struct Shard;
    const Resources& m_resources;
    std::unique_ptr<Shard[]> m_shards;
    std::unique_ptr<Suggester> m_suggester;
};

} // namespace styrkoll::language
