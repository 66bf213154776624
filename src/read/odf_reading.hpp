// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/deadline.hpp"
#include "read/limits.hpp"
#include "read/odf_issues.hpp"
#include "read/odf_styles.hpp"
#include "read/odf_table.hpp"
#include "read/odf_targets.hpp"
#include "read/odf_text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace styrkoll::read {

/// Everything that reading one ODF document shares between its parts.
struct OdfReading {
    OdfReading(document::Document& target, const Limits& its_limits)
        : document(target), limits(its_limits), strings(target), styles(strings),
          text(target, its_limits.total_text),
          tables(target, its_limits.cells, static_cast<std::uint32_t>(its_limits.repeated)),
          deadline(its_limits.seconds) {}

    document::Document& document;
    const Limits& limits;
    StringTable strings;
    StyleSheet styles;
    TextBuilder text;
    TableBuilder tables;
    Targets targets;
    Issues issues;
    Deadline deadline;
    std::vector<std::uint32_t> figure_captions; ///< blocks
    std::vector<std::uint32_t> table_ends;      ///< by table: the block after its last
    std::string_view limit_rule;                ///< a limit that ended the reading, or empty
};

/// Hands out captions to the tables they stand at, once all blocks are known.
void link_captions(OdfReading& reading);

} // namespace styrkoll::read
