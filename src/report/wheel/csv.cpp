// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include "report/wheel/wheel.hpp"
#include "report/wheel/wheel_words.hpp"

namespace styrkoll::report {
namespace {

using trace::Expected;
using trace::Timing;
using trace::Wheel;

std::string joined(const std::string& words, const std::string& more) {
    return words.empty() || more.empty() ? words + more : words + ", " + more;
}

std::string iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

/// "sent", "i tid" ... of the date that is told the worst of.
std::string timing_of(Language language, const Expected& own) {
    const auto word = [language](std::string_view sv, std::string_view en) {
        return std::string(say(language, sv, en));
    };
    if (own.has(Timing::late)) {
        return word("för sent", "late");
    }
    if (own.has(Timing::overdue)) {
        return word("försenat", "overdue");
    }
    if (own.has(Timing::not_due)) {
        return word("ännu inte aktuellt", "not due yet");
    }
    if (own.has(Timing::in_time)) {
        return word("i tid", "in time");
    }
    return own.has(Timing::unknown) ? word("framgår inte", "not stated") : std::string();
}

std::string remarks(Language language, const Wheel& wheel, const Expected& own) {
    std::string words;
    for (const trace::Deadline& deadline : own.deadlines) {
        words = joined(words, timing_words(language, wheel, deadline));
    }
    words = joined(words, order_words(language, wheel, own));
    if (!own.instead.empty()) {
        words = joined(words, std::string(say(language, "eller ", "or ")) +
                                  or_joined(language, wheel, own.instead));
    }
    return own.expected ? words
                        : joined(words, std::string(say(language, "krävs inte", "not asked for")));
}

/// The date that the law sets, or the local one.
std::string last_day(const Expected& own, bool by_law) {
    for (const trace::Deadline& deadline : own.deadlines) {
        if (deadline.by_law == by_law) {
            return to_iso(deadline.last);
        }
    }
    return {};
}

} // namespace

std::string wheel_csv(const Wheel& wheel, const WheelContext& context) {
    const Language language = context.language;
    CsvWriter csv;
    if (language == Language::swedish) {
        csv.row("Dokumenttyp", "Organ", "Period", "Läge", "Beslutad", "Överlämnad",
                "Senast enligt lag", "Senast enligt styrmodellen", "Tid", "Anmärkning", "Versioner",
                "Fil");
    } else {
        csv.row("Document type", "Organ", "Period", "Progress", "Decided", "Handed over",
                "Last day by law", "Last day by the model", "Time", "Remark", "Versions", "File");
    }
    for (const Expected& own : wheel.documents) {
        const plan::Facts none;
        const plan::Facts& facts =
            own.versions.empty() ? none : wheel.thread->documents[own.versions.back()].facts;
        csv.row(type_name(wheel, own.type), own.organ_name, period_words(language, facts.period),
                progress_words(language, wheel, own), iso(own.decided), iso(own.handed_over),
                last_day(own, true), last_day(own, false), timing_of(language, own),
                remarks(language, wheel, own), std::to_string(own.versions.size()), facts.path);
    }
    return csv.take();
}

} // namespace styrkoll::report
