// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/odf_issues.hpp"
#include "read/odf_names.hpp"

#include <pugixml.hpp>

namespace styrkoll::read {

/// Reads the children of office:meta into Document::properties. `buffer` is where the parsed bytes
/// begin, for places.
void read_meta(document::Document& document, const pugi::xml_node& meta, Names& names,
               const char* buffer, Issues& issues);

} // namespace styrkoll::read
