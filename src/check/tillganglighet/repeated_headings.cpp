// SPDX-License-Identifier: Apache-2.0
//
// Two headings of the same words side by side, and headings without words: in a list of headings
// nobody can tell them apart. The same words four times are a pattern, as in minutes, and no slip.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_repeated = "tillganglighet-rubrik-dubblett";
constexpr std::string_view k_empty = "tillganglighet-rubrik-tom";
constexpr std::size_t k_pattern = 4;

/// Headings of items: those that are there twice are post-dubblett's.
std::unordered_set<std::uint32_t> headings_of_items(const plan::Plan& plan) {
    std::unordered_set<std::uint32_t> blocks;
    for (const plan::Item& item : plan.items) {
        blocks.insert(item.place.block);
    }
    return blocks;
}

void report_repeated(const plan::Plan& plan, finding::Sink& sink) {
    const document::Document& document = *plan.document;
    const auto items = headings_of_items(plan);
    using Key = std::tuple<std::uint32_t, int, std::string>; // parent, level, words
    std::map<Key, std::vector<document::Place>> siblings;
    for (const std::uint32_t heading : headings_of(document)) {
        const document::Block& block = document.blocks[heading];
        if (items.count(heading) == 0) {
            siblings[{block.heading, block.level, text::fold(document.text_of(block))}].push_back(
                whole(document, heading));
        }
    }
    std::vector<document::Place> places;
    for (const auto& [key, same] : siblings) {
        if (same.size() > 1 && same.size() < k_pattern) {
            places.insert(places.end(), same.begin() + 1, same.end());
        }
    }
    if (places.empty()) {
        return;
    }
    std::sort(places.begin(), places.end(),
              [](const auto& left, const auto& right) { return left.block < right.block; });
    auto report = sink.report(k_repeated);
    report.with("rubrik", words_at(document, places.front()));
    stand_at(report, document, places);
}

/// "Heading 2", "Rubrik 1": the reader takes an empty line in such a style for no heading.
bool is_heading_style(std::string_view style) {
    const std::string folded = text::fold(style);
    for (const std::string_view name : {"heading ", "rubrik "}) {
        if (folded.starts_with(name) && text::parse_integer(folded.substr(name.size())) > 0) {
            return true;
        }
    }
    return false;
}

void report_empty(const document::Document& document, finding::Sink& sink) {
    std::unordered_set<std::uint32_t> hosts; // a picture or a text box stands there
    for (const document::Block& block : document.blocks) {
        if (block.host != document::k_none) {
            hosts.insert(block.host);
        }
    }
    std::vector<document::Place> places;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const document::Block& block = document.blocks[at];
        const auto [first, last] = document.marks_of(at);
        const bool holds_more = std::any_of(first, last, [](const document::Mark& mark) {
            return mark.kind == document::MarkKind::image ||
                   mark.kind == document::MarkKind::object ||
                   mark.kind == document::MarkKind::shape;
        });
        if (block.flow == document::Flow::body && block.table == document::k_none &&
            block.kind != document::BlockKind::heading && !holds_more && hosts.count(at) == 0 &&
            text::trim(document.text_of(block)).empty() &&
            is_heading_style(document.string(block.style))) {
            places.push_back(whole(document, at));
        }
    }
    if (!places.empty()) {
        auto report = sink.report(k_empty);
        stand_at(report, document, places);
    }
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    report_repeated(plan, sink);
    if (has_layout(*plan.document)) {
        report_empty(*plan.document, sink);
    }
}

} // namespace

Check repeated_headings() {
    return {.name = "repeated_headings", .rules = {k_repeated, k_empty}, .run = run};
}

} // namespace styrkoll::check
