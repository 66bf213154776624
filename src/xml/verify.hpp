// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/fault.hpp"

#include <optional>

namespace pugi {
class xml_document;
}

namespace styrkoll::xml {

/// One element at the top, and nothing but white space, comments and the like beside it.
[[nodiscard]] std::optional<Fault> check_top(const pugi::xml_document& dom);

/// No prefix without a declaration in force, and no attribute that is the same one under two
/// prefixes. Needed only for a document that declares namespaces below its root, or does not
/// declare some prefix there. Without recursion, in time linear in the document.
[[nodiscard]] std::optional<Fault> check_scopes(const pugi::xml_document& dom);

} // namespace styrkoll::xml
