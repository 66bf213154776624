// SPDX-License-Identifier: Apache-2.0
#include "report/wheel/document_state.hpp"

#include "report/standing.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::report {
namespace {

using result::WheelDocument;
using trace::Progress;
using trace::Timing;

bool has(const WheelDocument& document, Timing timing) {
    return std::any_of(document.dates.begin(), document.dates.end(),
                       [timing](const result::WheelDate& date) { return date.timing == timing; });
}

} // namespace

WheelState state_of(const WheelDocument& document) {
    const bool late = has(document, Timing::late) || has(document, Timing::overdue);
    if (document.progress == Progress::missing || document.progress == Progress::unreadable) {
        return has(document, Timing::not_due) && !late ? WheelState::waiting : WheelState::missing;
    }
    if (late || !document.too_early.empty()) {
        return WheelState::late;
    }
    return document.progress == Progress::decided ? WheelState::done : WheelState::undecided;
}

std::string_view state_word(Language language, WheelState state, std::size_t count) {
    const bool one = count == 1;
    switch (state) {
    case WheelState::done:
        return say(language, one ? "klar" : "klara", "done");
    case WheelState::waiting:
        return say(language, "inte ännu", "not yet");
    case WheelState::undecided:
        return say(language, one ? "inte beslutad" : "inte beslutade", "not decided");
    case WheelState::late:
        return say(language, one ? "sen eller i fel ordning" : "sena eller i fel ordning",
                   "late or out of order");
    case WheelState::missing:
        return say(language, "saknas", "missing");
    }
    return "";
}

std::string standing_words(Language language, const WheelDocument& document) {
    std::string words;
    if (!document.decided.empty()) {
        words = say(language, "beslutad ", "decided ");
        words += date_or_text(language, document.decided);
    } else if (document.progress == Progress::missing) {
        words = say(language, "saknas", "missing");
    } else if (document.progress == Progress::unreadable) {
        words = say(language, "kunde inte läsas", "could not be read");
    } else {
        words = say(language, "inte beslutad", "not decided");
    }
    for (const result::WheelDate& date : document.dates) {
        if (date.days_late > 0) {
            words += ", " + std::to_string(date.days_late);
            words += date.days_late == 1 ? say(language, " dag", " day")
                                         : say(language, " dagar", " days");
            words += say(language, " för sent", " too late");
            words += date.by_law ? say(language, " enligt ", " by ") : "";
            words += date.by_law ? date.source : "";
        }
    }
    if (!document.too_early.empty()) {
        words += say(language, ", före ", ", before ");
        words += document.too_early;
    }
    return words;
}

} // namespace styrkoll::report
