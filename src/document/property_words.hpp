// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace styrkoll::document {

/// What people call a property of a document: the label that Writer gives it under File –
/// Properties ("Titel" for `dc:title`). A property that Writer has no label for, such as one that
/// the user defined, keeps its name.
[[nodiscard]] std::string property_words(std::string_view name, Language language);

} // namespace styrkoll::document
