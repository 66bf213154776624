// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// META-INF/manifest.xml (ODF 1.3 part 2, section 4).
struct Manifest {
    std::string media_type;             ///< of the package itself
    std::vector<std::string> files;     ///< as listed, without folders
    std::vector<std::string> encrypted; ///< files with encryption data

    [[nodiscard]] bool is_encrypted(std::string_view file) const;
};

[[nodiscard]] Manifest read_manifest(const xml::Tree& tree);

} // namespace styrkoll::read
