// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace styrkoll::trace {

/// What a document holds about a source: links to it and repetitions of it. Lists of indexes into
/// the thread, in its order; empty where nothing is said.
class SourceMentions {
public:
    /// Keeps nothing of the thread, which must be resolved.
    explicit SourceMentions(const Thread& thread);

    /// Links from the document to the source.
    [[nodiscard]] const std::vector<std::uint32_t>& links(std::uint32_t document,
                                                          std::uint32_t source) const;
    /// Links to the source from items, of any document.
    [[nodiscard]] const std::vector<std::uint32_t>& serving(std::uint32_t source) const;
    /// Items of the document that are the source or repeat it.
    [[nodiscard]] const std::vector<std::uint32_t>& items(std::uint32_t document,
                                                          std::uint32_t source) const;

private:
    using Lists = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

    Lists m_links, m_items; ///< by document and source
    Lists m_serving;        ///< by source
};

} // namespace styrkoll::trace
