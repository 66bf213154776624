// SPDX-License-Identifier: Apache-2.0
//
// Headings are how a screen reader's user finds the way: a level that is skipped sounds like a part
// that is missing. Sections on another level than the model's are avsnitt-niva's.
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "tillganglighet-rubrikniva";

/// Blocks of headings that avsnitt-niva tells of.
std::vector<std::uint32_t> told_of(const plan::Plan& plan) {
    std::vector<std::uint32_t> blocks;
    if (plan.type() == nullptr) {
        return blocks;
    }
    for (const plan::Section& section : plan.sections) {
        if (section.definition == plan::k_none) {
            continue;
        }
        const int level = plan.type()->sections[section.definition].level;
        if (level > 0 && level != section.level - plan.level_offset) {
            blocks.push_back(section.heading);
        }
    }
    return blocks;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const document::Document& document = *plan.document;
    const std::vector<std::uint32_t> told = told_of(plan);
    std::vector<document::Place> places;
    int before = 10; // where a document begins is its own affair
    int level_before = 0;
    int level_after = 0;
    for (const std::uint32_t heading : headings_of(document)) {
        const int level = document.blocks[heading].level;
        if (level > before + 1 && std::find(told.begin(), told.end(), heading) == told.end()) {
            places.push_back(whole(document, heading));
            level_before = places.size() == 1 ? before : level_before;
            level_after = places.size() == 1 ? level : level_after;
        }
        before = level;
    }
    if (places.empty()) {
        return;
    }
    auto report = sink.report(k_rule);
    report.with("rubrik", words_at(document, places.front()))
        .with("niva", std::to_string(level_after))
        .with("fore", std::to_string(level_before))
        .with("ratt", std::to_string(level_before + 1));
    stand_at(report, document, places);
}

} // namespace

Check heading_levels() {
    return {.name = "heading_levels", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
