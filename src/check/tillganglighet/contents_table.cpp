// SPDX-License-Identifier: Apache-2.0
//
// A long document without a table of contents.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Document;
using document::MarkKind;

constexpr std::string_view k_rule = "tillganglighet-innehallsforteckning";
constexpr std::size_t k_long = 5000; ///< words, some twelve pages
constexpr std::size_t k_least_headings = 10;
constexpr std::size_t k_least_links = 5; ///< lines that are links within the document

bool has_contents(const Document& document) {
    const bool is_generated = std::any_of(document.blocks.begin(), document.blocks.end(),
                                          [](const document::Block& block) {
                                              return block.flow == document::Flow::index;
                                          }) ||
                              std::any_of(document.ignored.begin(), document.ignored.end(),
                                          [](const document::Ignored& ignored) {
                                              return ignored.what == "table-of-contents";
                                          });
    // Some programs leave its lines as paragraphs.
    const auto lines = std::count_if(
        document.marks.begin(), document.marks.end(), [&](const document::Mark& mark) {
            return mark.kind == MarkKind::link && mark.begin == 0 &&
                   mark.end + 1 >= document.blocks[mark.block].text_size && mark.end > 0 &&
                   document.string(mark.text).starts_with('#');
        });
    return is_generated || static_cast<std::size_t>(lines) >= k_least_links;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    if (!has_layout(document)) {
        return;
    }
    const std::size_t headings = headings_of(document).size();
    if (headings < k_least_headings || has_contents(document)) {
        return;
    }
    std::size_t words = 0;
    for (const document::Block& block : document.blocks) {
        words +=
            block.flow == document::Flow::body ? text::words(document.text_of(block)).size() : 0;
    }
    if (words >= k_long) {
        sink.report(k_rule)
            .with("ord", std::to_string(words))
            .with("antal", std::to_string(headings))
            .at(opening(plan));
    }
}

} // namespace

Check contents_table() {
    return {.name = "contents_table", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
