// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Document types that a title may mean: the word that begins it decides. Several where types share
/// a word
/// ("Delårsrapport per 31 augusti", "Årsredovisning"); the caller parts them by organ and period.
struct TypeTitle {
    std::vector<std::uint32_t> types;
    std::size_t begin = 0; ///< bytes of the title that named the type
    std::size_t end = 0;
};

/// Status words, organs and genitives may stand before the type's word; anything else may not.
[[nodiscard]] std::optional<TypeTitle> type_of_title(const Vocabulary& vocabulary,
                                                     std::string_view title);

/// The first type named in a file name (without its ending), as whole words, with or without å, ä,
/// ö.
[[nodiscard]] std::optional<TypeTitle> type_of_file_name(const Vocabulary& vocabulary,
                                                         std::string_view stem);

/// The status that a word of the title states ("Preliminär flerårsplan"), or k_none.
[[nodiscard]] std::uint32_t status_in_title(const Vocabulary& vocabulary, std::string_view title);

} // namespace styrkoll::plan
