// SPDX-License-Identifier: Apache-2.0
//
// Minutes number their paragraphs after the sign, laws before it: "§ 214" is a decision where an
// organ, a day or the word "beslut" stands right before it.
#include "plan/decisions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::string_view k_sign = "§";
constexpr std::size_t k_window = 90; ///< bytes that an organ and a date may fill
constexpr std::size_t k_longest_number = 9;

/// "214", "218-220": digits, and a dash between two runs of them.
std::size_t number_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < k_longest_number && text[at] >= '0' && text[at] <= '9') {
        ++at;
    }
    std::size_t end = at;
    for (const std::string_view dash : {"-", "–"}) {
        if (at > 0 && text.substr(at).starts_with(dash)) {
            std::size_t more = at + dash.size();
            while (more < text.size() && more < at + 6 && text[more] >= '0' && text[more] <= '9') {
                ++more;
            }
            end = more > at + dash.size() ? more : end;
        }
    }
    return end;
}

/// Words that may stand between an organ, a day and the sign.
bool is_joint(std::string_view between) {
    constexpr std::array<std::string_view, 18> k_words{
        "antog",     "fastställde", "godkände",  "beslutar",    "den",          "beslut",
        "beslutade", "beslutat",    "protokoll", "sammanträde", "sammanträdet", "s",
        "paragraf",  "i",           "vid",       "på",          "sitt",         "har"};
    const auto words = text::words(between);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(k_words.begin(), k_words.end(), text::fold(word)) != k_words.end();
    });
}

bool says_decision(std::string_view between) {
    const auto words = text::words(between);
    return !words.empty() && text::fold(words.back()) == "beslut";
}

/// The last date of the text, with nothing but joints after it.
std::optional<FoundDate> last_date(std::string_view text) {
    std::optional<FoundDate> last;
    for (auto found = find_date(text); found; found = find_date(text, found->end)) {
        last = found;
    }
    return last && is_joint(text.substr(last->end)) ? last : std::nullopt;
}

std::size_t window_begin(std::string_view text, std::size_t sign, std::size_t floor) {
    std::size_t begin = sign > k_window ? sign - k_window : 0;
    begin = std::max(begin, floor);
    while (begin < sign && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return begin;
}

/// What stands before the sign; nothing where it cites no decision.
std::optional<FoundDecision> cited(const OrganIndex& organs, std::string_view text,
                                   std::size_t from, std::size_t sign) {
    const std::string_view before = text.substr(from, sign - from);
    FoundDecision found;
    std::size_t open = before.size(); // what stands before this is not explained yet
    if (const auto date = last_date(before)) {
        found.date = date->date;
        open = date->begin;
    }
    const std::string_view bare = text::trim(before);
    if (!found.date && !bare.empty() && bare.back() >= '0' && bare.back() <= '9') {
        return std::nullopt; // "5 §"
    }
    const auto hits = organs.find(before.substr(0, open));
    if (!hits.empty() && is_joint(before.substr(hits.back().end, open - hits.back().end))) {
        found.organ = hits.back().organ;
        found.begin = from + hits.back().begin;
        if (hits.size() > 1) { // "Kommunfullmäktige (KF)"
            const OrganIndex::Hit& first = hits[hits.size() - 2];
            const bool same = first.organ == found.organ &&
                              before.substr(first.end, hits.back().begin - first.end) == " (";
            found.begin = same ? from + first.begin : found.begin;
        }
        return found;
    }
    if (found.date || says_decision(before)) {
        found.begin = from + (found.date ? open : before.rfind(text::words(before).back()));
        return found;
    }
    return std::nullopt;
}

/// "KF § 214, 2026-11-16", "§ 256 den 18 november 2019".
void read_date_after(FoundDecision& found, std::string_view text) {
    constexpr std::size_t k_near = 40;
    const std::string_view after = text.substr(found.end, k_near);
    const auto date = find_date(after);
    if (!found.date && date && is_joint(after.substr(0, date->begin)) &&
        after.substr(0, date->begin).find('.') == std::string_view::npos) {
        found.date = date->date;
        found.end += date->end;
    }
}

} // namespace

std::vector<FoundDecision> find_decisions(const OrganIndex& organs, std::string_view text) {
    std::vector<FoundDecision> decisions;
    std::size_t floor = 0;
    for (std::size_t sign = text.find(k_sign); sign != std::string_view::npos;
         sign = text.find(k_sign, sign + k_sign.size())) {
        std::size_t number = sign + k_sign.size();
        while (number < text.size() && text.substr(number).starts_with(k_sign)) {
            number += k_sign.size(); // "§§ 218-220"
        }
        const std::string_view rest = text::trim(text.substr(number, k_longest_number + 4));
        const std::size_t size = number_size(rest);
        if (size == 0) {
            continue;
        }
        auto found = cited(organs, text, window_begin(text, sign, floor), sign);
        if (found) {
            found->paragraph = rest.substr(0, size);
            found->end = static_cast<std::size_t>(rest.data() - text.data()) + size;
            read_date_after(*found, text);
            floor = found->end;
            decisions.push_back(std::move(*found));
        }
    }
    return decisions;
}

} // namespace styrkoll::plan
