// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.hpp"
#include "model/model.hpp"

#include <string>
#include <vector>

namespace styrkoll::model::detail {

/// Where a model names a file of demands: its path, and what the file's words mean in this model.
struct ContentFile {
    struct Meaning {
        std::string document; ///< as the file calls it
        ContentDemand::Scope scope;
    };
    std::string path;
    std::string grammar;
    std::vector<Meaning> meanings;
    std::vector<std::uint32_t> company_kinds;
    std::vector<std::string> drafts;
};

/// The demands of the file that concern document types of the model. Errors as of load_model.
[[nodiscard]] Result<std::vector<ContentDemand>> read_content_demands(const ContentFile& file,
                                                                      Language language);

} // namespace styrkoll::model::detail
