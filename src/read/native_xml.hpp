// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/sink.hpp"
#include "read/reader.hpp"

#include <optional>
#include <string>

namespace styrkoll::read {

/// Reads native XML (docs/formats.md section 5). Nothing comes back when it is no XML, or another
/// kind of XML; where it breaks the grammar, each fault is a finding `xml-struktur` and everything
/// that can be read is.
[[nodiscard]] std::optional<document::Document> read_native_xml(std::string bytes,
                                                                const std::string& path,
                                                                const Context& context,
                                                                finding::Sink& sink);

} // namespace styrkoll::read
