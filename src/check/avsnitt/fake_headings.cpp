// SPDX-License-Identifier: Apache-2.0
//
// Bold lines that stand where the model knows a section: screen readers and tables of contents do
// not see them. Other bold lines may be what they look like, and are left alone.
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "avsnitt-falsk-rubrik";
constexpr std::size_t k_most_related = 50;

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    std::vector<std::uint32_t> fakes;
    std::vector<std::string> names;
    for (const plan::Section& section : plan.sections) {
        if (section.match == plan::Match::fake) {
            fakes.push_back(section.heading);
            names.push_back("”" + shown(plan.document->text_of(section.heading)) + "”");
        }
    }
    if (fakes.empty()) {
        return;
    }
    auto report = sink.report(k_rule);
    report.with("antal", std::to_string(fakes.size()))
        .with("rubriker", listed(names, context.language))
        .at(whole(*plan.document, fakes.front()));
    for (std::size_t at = 1; at < std::min(fakes.size(), k_most_related); ++at) {
        report.related(whole(*plan.document, fakes[at]), names[at]);
    }
}

} // namespace

Check fake_headings() {
    return {.name = "fake_headings", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
