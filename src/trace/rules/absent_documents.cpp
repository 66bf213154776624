// SPDX-License-Identifier: Apache-2.0
//
// Plans that the chain of the set leads to and that are not there: an error where the set claims to
// be whole, a warning where most of the sister organs' are there, else a note.
#include "trace/rules/rules.hpp"

#include <map>
#include <set>

namespace styrkoll::trace {
namespace {

using finding::Severity;

constexpr std::string_view k_absent = "mangd-saknas";

/// Of one type and year: which organs owe a plan, and which of them have one.
struct Expected {
    std::set<std::uint32_t> there, absent;
};
using ByTypeAndYear = std::map<std::pair<std::uint32_t, int>, Expected>;

ByTypeAndYear expected(const Scene& scene) {
    ByTypeAndYear out;
    for (const Duty& duty : scene.thread.duties) {
        const Item& item = scene.thread.items[duty.item];
        if (scene.model.chain[duty.rule].rated || duty.organ == k_none || duty.type == k_none ||
            scene.model.chain[duty.rule].answerers != model::Answerers::all) {
            continue;
        }
        Expected& own = out[{duty.type, scene.directory.year_of(item.document)}];
        (duty.document == k_none ? own.absent : own.there).insert(duty.organ);
    }
    return out;
}

std::string names(const Scene& scene, const std::set<std::uint32_t>& organs) {
    std::string out;
    for (const std::uint32_t organ : organs) {
        out += (out.empty() ? "" : ", ") + scene.model.organisation.organs[organ].name();
    }
    return out;
}

void check(Scene& scene) {
    for (const auto& [key, own] : expected(scene)) {
        const auto& [type, year] = key;
        if (own.absent.empty()) {
            continue;
        }
        const bool whole = scene.options.whole_year == year;
        const bool most = own.there.size() > own.absent.size() && own.there.size() > 1;
        if (!whole && !most) {
            continue; // told as what could not be verified
        }
        for (const std::uint32_t organ : own.absent) {
            scene.report_set(k_absent, whole ? Severity::error : Severity::warning)
                .with("typ", scene.model.types[type].name)
                .with("ar", std::to_string(year))
                .with("organ", scene.model.organisation.organs[organ].name())
                .with("finns", names(scene, own.there))
                .about(scene.model.types[type].id + "|" +
                       scene.model.organisation.organs[organ].id);
        }
    }
}

} // namespace

Rule absent_documents() {
    return {{k_absent}, check};
}

} // namespace styrkoll::trace
