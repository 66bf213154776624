// SPDX-License-Identifier: Apache-2.0
#include "plan/global_goals.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::plan {
namespace {

/// "bidrar till", "är kopplat till": what stands before it serves what stands behind it.
bool serves(std::string_view folded) {
    constexpr std::array<std::string_view, 5> k_verbs{"bidra", "kopp", "stöd", "svara", "knyt"};
    return std::any_of(k_verbs.begin(), k_verbs.end(), [folded](std::string_view verb) {
        return folded.find(verb) != std::string_view::npos;
    });
}

std::size_t agenda_at(std::string_view folded) {
    return std::min({folded.find("agenda 2030"), folded.find("globala mål"),
                     folded.find("globalt mål"), folded.find("sdg")});
}

/// Its sentence speaks of Agenda 2030, or of a target of that very goal.
bool is_goal_of_the_agenda(std::string_view text, const FoundCode& found) {
    constexpr std::size_t k_far = 300;
    const std::size_t low = found.begin > k_far ? found.begin - k_far : 0;
    const std::size_t stop = text.substr(low, found.begin - low).rfind(". ");
    const std::size_t from = stop == std::string_view::npos ? low : low + stop + 1;
    const std::string before = text::fold(text.substr(from, found.begin - from));
    std::string_view rest = text.substr(found.end, k_far);
    rest = rest.substr(0, rest.find(". "));
    const std::string after = text::fold(rest);
    const std::string_view code = text.substr(found.begin, found.end - found.begin);
    const std::string number(code.substr(code.find_last_not_of("0123456789") + 1));
    if (after.find("delmål " + number + ".") != std::string::npos ||
        after.find("delmålen " + number + ".") != std::string::npos) {
        return true;
    }
    for (const std::string_view own : {"fullmäktige", "flerårsplan", "kommunens mål"}) {
        if (before.find(own) != std::string::npos || after.find(own) != std::string::npos) {
            return false;
        }
    }
    const std::size_t named = agenda_at(after);
    const std::string_view between = std::string_view(after).substr(0, named);
    return agenda_at(before) != std::string::npos ||
           (named != std::string::npos && !serves(between));
}

} // namespace

void drop_global_goals(std::string_view text, std::vector<FoundCode>& codes) {
    std::size_t dropped_end = std::string_view::npos;
    const auto is_global = [&](const FoundCode& found) {
        const std::string code = text::fold(text.substr(found.begin, found.end - found.begin));
        const bool in_list = dropped_end != std::string_view::npos &&
                             code.find_first_not_of("0123456789") == std::string::npos &&
                             is_list_joint(text.substr(dropped_end, found.begin - dropped_end));
        if (!in_list && !(code.starts_with("mål") && is_goal_of_the_agenda(text, found))) {
            return false;
        }
        dropped_end = found.end;
        return true;
    };
    codes.erase(std::remove_if(codes.begin(), codes.end(), is_global), codes.end());
}

} // namespace styrkoll::plan
