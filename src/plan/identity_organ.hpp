// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/evidence.hpp"
#include "plan/identity.hpp"
#include "plan/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

/// Whose document it is.
namespace styrkoll::plan {

/// Kinds of the organs that the fields name as the document's own, that the title names, that
/// decided, and that stand in the first paragraphs: each by itself, in this order, the most certain
/// first. Needs fields and title; the type is not known yet.
[[nodiscard]] std::array<std::vector<std::uint32_t>, 4>
stated_organ_kinds(const document::Document& document, const Identity& identity,
                   const Vocabulary& vocabulary);

/// Fills Identity::organ: from fields, titles, first paragraphs, the file name (without its
/// ending), else the type's own organ; only one that may issue the type. Needs the type.
void decide_organ(const document::Document& document, const std::vector<TitleText>& titles,
                  std::string_view file_stem, const Vocabulary& vocabulary, Identity& identity);

} // namespace styrkoll::plan
