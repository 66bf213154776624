// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace styrkoll::app {

/// Where else the documents' sources may stand. Nothing of it is reported on.
struct ThreadSetting {
    std::vector<std::string> with;    ///< files and folders (--with)
    std::vector<std::string> indexes; ///< facts indexes (--read-index, docs/formats.md section 11)
};

} // namespace styrkoll::app
