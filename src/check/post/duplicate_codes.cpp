// SPDX-License-Identifier: Apache-2.0
//
// The same code for two things. An overview that repeats an item in the same words is no definition
// (the plan has merged those), and codes from outside (Kolada) may be used as often as one likes.
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "post-dubblett";

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    std::map<std::pair<std::uint32_t, std::string>, const plan::Item*> first;
    for (const plan::Item& item : plan.items) {
        if (!item.defines || item.code.empty() || plan.model->kinds[item.kind].external) {
            continue;
        }
        const auto [known, is_new] = first.emplace(std::pair(item.kind, item.code), &item);
        if (is_new) {
            continue;
        }
        const plan::Item& original = *known->second;
        sink.report(k_rule)
            .with("kod", item.code)
            .with("slag", plan.model->kinds[item.kind].name)
            .with("titel", shown(item.title))
            .with("forsta", shown(original.title))
            .at(item.place)
            .related(original.place, std::string(say(context.language, "Koden används först här",
                                                     "First used here")) +
                                         ": " + shown(original.title));
    }
}

} // namespace

Check duplicate_codes() {
    return {.name = "duplicate_codes", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
