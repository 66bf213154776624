// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/text_options.hpp"
#include "report/trace/thread_context.hpp"
#include "report/trace/thread_view.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Everything that hangs on some items (`styrkoll impact`), nearest first.
namespace styrkoll::report {

struct ImpactOptions {
    TextOptions text;
    std::size_t most_from = 20;  ///< items asked for that are spread out
    std::size_t most_items = 25; ///< shown of each document; totals stay true
};

/// For a person: by document, each item with how far away it is and the way there.
[[nodiscard]] std::string impact_text(const ThreadView& view,
                                      const std::vector<std::uint32_t>& from,
                                      const ImpactOptions& options);

/// For programs (docs/formats.md section 17).
[[nodiscard]] std::string impact_json(const ThreadView& view,
                                      const std::vector<std::uint32_t>& from,
                                      const ThreadContext& context);

} // namespace styrkoll::report
