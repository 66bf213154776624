// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "language/phrases.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What `schema/svenska/` says of style: words with a plainer one, words that are taken for each
/// other, variants of one word, and how other texts read.
namespace styrkoll::language {

/// Whose a phrase is (Phrase::list).
enum class PhraseList : std::uint32_t {
    plain,      ///< row: index into StyleLists::plain
    confusable, ///< row: index into StyleLists::confusables
    variant,    ///< row: index into StyleLists::variants
    terms,      ///< of a municipality's glossary
    outdated,   ///< terms, names and statutes that went out of use
};

/// Where a phrase does not count. In the files: "efter #|avsnitt; före sätt".
struct Unless {
    PhraseElement after;  ///< stands directly before it; nothing when without alternatives
    PhraseElement before; ///< is one of the four tokens after it
};

/// One row of klarsprak.tsv or forvaxlingar.tsv.
struct StyleRow {
    std::string name;  ///< its first pattern; what findings are known by
    std::string right; ///< what to write instead; {1}, {2} stand for the words found
    std::string kind;
    Unless unless;
    bool on = false; ///< else it is in no PhraseSet
    std::uint32_t line = 0;
};

/// A way to write something that can be written in several. One row of varianter.tsv is a set.
struct Variant {
    std::string text; ///< as shown
    std::uint32_t set = 0;
};

struct VariantSet {
    std::string preferred; ///< as shown; the text of its first variant
    std::string kind;
    Unless unless;
    bool on = false;
    std::uint32_t line = 0;
};

/// How a kind of text reads, measured with language/readability.hpp.
struct Comparison {
    Bilingual genre;
    double lix = 0;
    double words_per_sentence = 0;
    double over_25 = 0, over_35 = 0, over_45 = 0; ///< shares of the sentences, percent
};

struct StyleLists {
    std::vector<StyleRow> plain;
    std::vector<StyleRow> confusables;
    std::vector<VariantSet> variant_sets;
    std::vector<Variant> variants;
    std::vector<Comparison> comparisons;
};

/// Reads klarsprak.tsv, forvaxlingar.tsv, varianter.tsv and jamforelse.tsv of the folder, and adds
/// the phrases of the rows that are on to `phrases`. Error (kind configuration): a file cannot be
/// read, or a row is wrong ("file:line" and the line).
[[nodiscard]] Result<StyleLists> load_style_lists(const std::string& folder, PhraseSet& phrases,
                                                  Language language = Language::swedish);

} // namespace styrkoll::language
