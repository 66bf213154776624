// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::read {

/// An OpenDocument text in a package (ODF 1.3 part 2). Only mimetype, manifest, content.xml,
/// styles.xml and meta.xml are inflated.
[[nodiscard]] std::optional<document::Document> read_odf_package(std::string_view bytes,
                                                                 const std::string& path,
                                                                 const Context& context,
                                                                 finding::Sink& sink);

/// The same in one XML file.
[[nodiscard]] std::optional<document::Document> read_flat_odf(std::string bytes,
                                                              const std::string& path,
                                                              const Context& context,
                                                              finding::Sink& sink);

} // namespace styrkoll::read
