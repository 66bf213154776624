// SPDX-License-Identifier: Apache-2.0
//
// Plans that should be there and are not, told once for each type: an error where the set claims to
// be whole, a warning where most of the sister organs' are there; else it is only said what could
// not be verified.
#include "trace/rules/rules.hpp"
#include "trace/wheel.hpp"

#include <map>
#include <set>

namespace styrkoll::trace {
namespace {

using finding::Severity;

constexpr std::string_view k_absent = "mangd-saknas";
constexpr std::size_t k_most_named = 8;

/// Of one type and year: whose plans are there, and whose are not.
struct Owed {
    std::vector<std::string> there, absent;
};
using ByTypeAndYear = std::map<std::pair<std::uint32_t, int>, Owed>;

/// What the goals of the documents here ask of every organ.
ByTypeAndYear owed_by_goals(const Scene& scene) {
    std::map<std::pair<std::uint32_t, int>, std::map<std::uint32_t, bool>> organs;
    for (const Duty& duty : scene.thread.duties) {
        const model::ChainRule& rule = scene.model.chain[duty.rule];
        if (!rule.rated && duty.organ != k_none && duty.type != k_none &&
            rule.answerers == model::Answerers::all) {
            const int year = scene.directory.year_of(scene.thread.items[duty.item].document);
            organs[{duty.type, year}][duty.organ] = duty.document != k_none;
        }
    }
    ByTypeAndYear out;
    for (const auto& [key, each] : organs) {
        for (const auto& [organ, there] : each) {
            (there ? out[key].there : out[key].absent)
                .push_back(scene.model.organisation.organs[organ].name());
        }
    }
    return out;
}

/// What the annual wheel expects: plans alone, since a year's reports come when it has passed.
ByTypeAndYear owed_by_wheel(const Scene& scene, int year) {
    ByTypeAndYear out;
    for (const Expected& one : make_wheel(scene.thread, year).documents) {
        if (one.expected && is_plan(scene.model, one.type)) {
            Owed& own = out[{one.type, year}];
            (one.progress == Progress::missing ? own.absent : own.there).push_back(one.organ_name);
        }
    }
    return out;
}

std::string listed(const Scene& scene, const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t at = 0; at < std::min(names.size(), k_most_named); ++at) {
        out += (at == 0 ? "" : ", ") + names[at];
    }
    if (names.size() > k_most_named) {
        out += scene.say(" och ", " and ") + std::to_string(names.size() - k_most_named) +
               scene.say(" till", " more");
    }
    return names.empty() ? scene.say("inga", "none") : out;
}

void tell(Scene& scene, std::uint32_t type, int year, const Owed& owed, Severity severity) {
    scene.report_set(k_absent, severity)
        .with("typ", scene.model.types[type].name)
        .with("ar", std::to_string(year))
        .with("organ", listed(scene, owed.absent))
        .with("finns", listed(scene, owed.there))
        .about(scene.model.types[type].id + "|" + std::to_string(year));
}

void check(Scene& scene) {
    const int whole = scene.options.whole_year.value_or(0);
    if (whole != 0) {
        for (const auto& [key, owed] : owed_by_wheel(scene, whole)) {
            if (!owed.absent.empty()) {
                tell(scene, key.first, key.second, owed, Severity::error);
            }
        }
    }
    for (const auto& [key, owed] : owed_by_goals(scene)) {
        const bool most = owed.there.size() > owed.absent.size() && owed.there.size() > 1;
        if (key.second != whole && !owed.absent.empty() && most) {
            tell(scene, key.first, key.second, owed, Severity::warning);
        }
    }
}

} // namespace

Rule absent_documents() {
    return {{k_absent}, check};
}

} // namespace styrkoll::trace
