// SPDX-License-Identifier: Apache-2.0
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

constexpr std::size_t k_longest_heading = 90; ///< code points
constexpr std::size_t k_most_headings = 400;  ///< else only those that lead to something
constexpr int k_deepest = 6;

/// Whether the heading, or one under it, has findings.
bool leads_somewhere(const result::DocumentResult& document, std::size_t heading,
                     const std::vector<const Group*>& by_heading) {
    for (std::size_t at = heading; at < document.outline.size(); ++at) {
        if (at > heading && document.outline[at].level <= document.outline[heading].level) {
            return false;
        }
        if (by_heading[at] != nullptr) {
            return true;
        }
    }
    return false;
}

Icon worst_of(const Counts& counts) {
    return counts.errors > 0 ? Icon::error : counts.warnings > 0 ? Icon::warning : Icon::note;
}

void write_entry(Page& page, const std::string& title, int level, const Group* group,
                 const std::string& target) {
    const std::string text = shown(text::shorten(text::trim(title), k_longest_heading));
    page.out += "<li class=\"l" + std::to_string(std::clamp(level, 1, k_deepest)) +
                (group != nullptr ? " has " + std::string(tone_of(worst_of(group->counts))) : "") +
                "\">";
    if (group != nullptr) {
        page.out += "<a href=\"#" + target + "\">" + text + "</a> <span class=\"cs\">" +
                    chips(page, group->counts) + "</span>";
    } else {
        page.out += text;
    }
    page.out += "</li>\n";
}

} // namespace

void write_map(Page& page, const result::DocumentResult& document, const std::string& id,
               const std::vector<Group>& groups) {
    std::vector<const Group*> by_heading(document.outline.size(), nullptr);
    page.out += "<nav class=\"map\" aria-label=\"" + page.say("Rubrikerna i ", "The headings of ") +
                markup(title_of(document)) + " (" + attribute(document.path) + ")" +
                "\"><details open><summary>" + page.say("Karta", "Map") + "</summary>\n<ul>\n";
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (groups[at].outline != Group::npos) {
            by_heading[groups[at].outline] = &groups[at];
        } else {
            write_entry(page, groups[at].title, 1, &groups[at], id + "-s" + std::to_string(at + 1));
        }
    }
    const bool all = document.outline.size() <= k_most_headings && !page.is_full();
    for (std::size_t at = 0; at < by_heading.size(); ++at) {
        if (!all && !leads_somewhere(document, at, by_heading)) {
            continue;
        }
        const Group* group = by_heading[at];
        const std::string target =
            group == nullptr ? "" : id + "-s" + std::to_string(group - groups.data() + 1);
        write_entry(page, document.outline[at].text, document.outline[at].level, group, target);
    }
    page.out += "</ul>\n</details></nav>\n";
}

} // namespace styrkoll::report::html
