// SPDX-License-Identifier: Apache-2.0
#include "report/sections.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::report {
namespace {

using result::DocumentResult;
using result::OutlineEntry;

bool is_aside(const document::Location& location) {
    return location.part == "styles.xml" || location.part == "meta.xml";
}

/// The heading that the paragraph is, or stands under.
std::size_t heading_over(const DocumentResult& document, std::uint32_t paragraph) {
    const auto after = std::upper_bound(
        document.outline.begin(), document.outline.end(), paragraph,
        [](std::uint32_t own, const OutlineEntry& entry) { return own < entry.paragraph; });
    return after == document.outline.begin()
               ? Group::npos
               : static_cast<std::size_t>(after - document.outline.begin()) - 1;
}

/// "Mål › Trygga barn".
std::string path_to(const DocumentResult& document, std::size_t heading) {
    std::string path = document.outline[heading].text;
    int level = document.outline[heading].level;
    for (std::size_t at = heading; at-- > 0 && level > 1;) {
        if (document.outline[at].level < level) {
            level = document.outline[at].level;
            path = document.outline[at].text + " › " + path;
        }
    }
    return path;
}

struct Place {
    std::string title;
    std::uint32_t order = 0;
    std::size_t outline = Group::npos;
};

Place place_of(Language language, const DocumentResult& document,
               const std::optional<document::Location>& location) {
    if (!location || location->paragraph == 0) {
        return {std::string(say(language, "Dokumentet som helhet", "The document as a whole")), 0,
                Group::npos};
    }
    if (is_aside(*location)) {
        return {std::string(say(language, "Sidhuvud, sidfot och egenskaper",
                                "Headers, footers and properties")),
                0, Group::npos};
    }
    const std::size_t heading = heading_over(document, location->paragraph);
    if (heading != Group::npos) {
        return {path_to(document, heading), document.outline[heading].paragraph, heading};
    }
    if (!location->headings.empty()) {
        return {text::joined(location->headings, " › "), location->paragraph, Group::npos};
    }
    return {std::string(say(language, "Före första rubriken", "Before the first heading")), 1,
            Group::npos};
}

} // namespace

std::vector<Group> groups_of(Language language, const DocumentResult& document) {
    std::vector<Group> groups;
    std::map<std::pair<std::string, std::size_t>, std::size_t> index;
    for (std::size_t at = 0; at < document.findings.size(); ++at) {
        const result::WordedFinding& worded = document.findings[at];
        if (!result::is_open(worded)) {
            continue;
        }
        const Place place = place_of(language, document, worded.finding.location);
        const auto [known, is_new] =
            index.emplace(std::pair(place.title, place.outline), groups.size());
        if (is_new) {
            groups.push_back({place.title, place.order, place.outline, {}, {}});
        }
        Group& group = groups[known->second];
        group.order = std::min(group.order, place.order);
        group.findings.push_back(at);
        group.counts.add(worded.finding.severity);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
        return left.order < right.order;
    });
    return groups;
}

} // namespace styrkoll::report
