// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::language {

/// What a spelling may be, as far as the dictionary's own entries tell. A compound that is only
/// put together has those of its last part, without `listed`.
struct WordClasses {
    bool listed = false;          ///< an entry, or an inflected form of one
    bool noun = false;            ///< a noun form
    bool indefinite_noun = false; ///< a noun as it stands in the dictionary: "rutin", not "rutinen"
    bool adjective = false;
    bool verb = false;

    bool operator==(const WordClasses&) const = default;
};

/// One language's spelling. Read-only and safe to use from several threads at once.
class Dictionary {
public:
    Dictionary() = default;
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    virtual ~Dictionary() = default;

    /// Whether the word as written is spelt right, compounds and inflections included. `word` is a
    /// whole token in normal form (language/tokens.hpp), valid UTF-8 without NUL.
    [[nodiscard]] virtual bool accepts(std::string_view word) const = 0;
    [[nodiscard]] virtual WordClasses classes(std::string_view word) const = 0;
};

/// A word to add to a dictionary: inflected and compounded as `model`, or as it stands when `model`
/// is empty.
struct AddedWord {
    std::string word;
    std::string model;
};

struct DictionaryPlace {
    std::string folder = "/usr/share/hunspell"; ///< absolute; holds sv_SE.aff and sv_SE.dic
    std::string cache_folder; ///< absolute; where a compiled dictionary is kept; empty: nowhere
};

/// The Swedish dictionary (hunspell-sv), compiled to a table that is mapped into memory: found in
/// the cache folder, else compiled and left there. Whether it came from the cache changes nothing
/// but the time. Error (kind configuration, one clear sentence that names the Debian package): the
/// files are missing, are not the dictionary (a well-known word is not in it), or use a rule that
/// the compiler does not know.
[[nodiscard]] Result<std::unique_ptr<Dictionary>>
open_swedish(const DictionaryPlace& place, const std::vector<AddedWord>& added,
             Language language = Language::swedish);

} // namespace styrkoll::language
