// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "language/phrases.hpp"
#include "model/glossary.hpp"

#include <cstdint>
#include <vector>

namespace styrkoll::check {

/// What a phrase of a glossary says where it is found.
struct TermPhrase {
    enum class What : std::uint8_t { name, avoided, misuse };
    What what = What::name;
    std::uint32_t term = 0;  ///< index into Glossary::terms
    std::uint32_t index = 0; ///< into Term::avoided or Term::misuses
};

/// By Phrase::row of PhraseList::terms. The names are those of terms that some document must have;
/// misuses in titles are looked for in the items and have no phrases.
[[nodiscard]] std::vector<TermPhrase> term_phrases(const model::Glossary& glossary);

/// Adds the glossary's phrases, with their rows as in term_phrases(). Error (kind configuration,
/// with the glossary's path): a phrase that cannot be looked for.
[[nodiscard]] Result<void> add_terms(const model::Glossary& glossary, language::PhraseSet& phrases,
                                     Language language = Language::swedish);

} // namespace styrkoll::check
