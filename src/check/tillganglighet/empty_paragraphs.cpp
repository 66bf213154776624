// SPDX-License-Identifier: Apache-2.0
//
// Empty lines as spacing: a screen reader stops at each. One now and then is nothing to tell of.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::MarkKind;

constexpr std::string_view k_rule = "tillganglighet-tomma-stycken";
constexpr std::size_t k_least_in_a_row = 2;
constexpr std::size_t k_least_runs = 3;
constexpr std::size_t k_long_run = 6;

/// By block: something is anchored there, so that the line is not empty.
std::vector<bool> holding_blocks(const Document& document) {
    std::vector<bool> holding(document.blocks.size());
    for (const Block& block : document.blocks) {
        if (block.host != document::k_none) {
            holding[block.host] = true;
        }
    }
    for (const document::Mark& mark : document.marks) {
        if (mark.kind != MarkKind::bookmark) {
            holding[mark.block] = true;
        }
    }
    return holding;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    if (!has_layout(document)) {
        return;
    }
    const std::vector<bool> holding = holding_blocks(document);
    std::vector<document::Place> runs; ///< the first line of each
    std::size_t longest = 0;
    std::size_t in_a_row = 0;
    std::size_t lines = 0;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        const bool is_empty = block.flow == document::Flow::body &&
                              block.table == document::k_none &&
                              block.kind == BlockKind::paragraph && !holding[at] &&
                              text::trim(document.text_of(block)).empty();
        in_a_row = is_empty ? in_a_row + 1 : 0;
        if (in_a_row == k_least_in_a_row) {
            runs.push_back(whole(document, at - 1));
            lines += k_least_in_a_row;
        } else if (in_a_row > k_least_in_a_row) {
            ++lines;
        }
        longest = std::max(longest, in_a_row);
    }
    if (runs.empty() || (runs.size() < k_least_runs && longest < k_long_run)) {
        return;
    }
    auto report = sink.report(k_rule);
    report.with("rader", std::to_string(lines));
    stand_at(report, document, runs);
}

} // namespace

Check empty_paragraphs() {
    return {.name = "empty_paragraphs", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
