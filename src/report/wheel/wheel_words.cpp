// SPDX-License-Identifier: Apache-2.0
#include "report/wheel/wheel_words.hpp"

#include "base/text.hpp"
#include "plan/period.hpp"
#include "report/model_parts.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace styrkoll::report {
namespace {

using trace::Deadline;
using trace::Expected;
using trace::Progress;
using trace::Timing;
using trace::Wheel;

constexpr Noun k_day{"dag", "dagar", "day", "days"};

std::string say_text(Language language, std::string_view sv, std::string_view en) {
    return std::string(say(language, sv, en));
}

std::string status_name(const Wheel& wheel, const Expected& expected) {
    const plan::Facts& facts = wheel.thread->documents[expected.versions.back()].facts;
    const std::uint32_t status = wheel.model().find_status(facts.status);
    return status == model::k_none ? facts.status : wheel.model().statuses[status].name;
}

/// "Arbetsplan" inside a sentence; what is written in capitals stays so.
std::string lowered(const std::string& name) {
    std::size_t second = 0;
    if (name.empty()) {
        return name;
    }
    static_cast<void>(text::next_code_point(name, second));
    std::size_t after = second;
    const bool word = second < name.size() && text::is_lower(text::next_code_point(name, after));
    return word ? text::fold(std::string_view(name).substr(0, second)) + name.substr(second) : name;
}

plan::PeriodForm form_of(Period period) {
    const auto begins = std::pair(period.from.month, period.from.day);
    const auto ends = std::pair(period.to.month, period.to.day);
    if (begins == std::pair<std::uint8_t, std::uint8_t>(1, 1) &&
        ends == std::pair<std::uint8_t, std::uint8_t>(12, 31)) {
        return plan::PeriodForm::years;
    }
    return begins == std::pair<std::uint8_t, std::uint8_t>(7, 1) &&
                   ends == std::pair<std::uint8_t, std::uint8_t>(6, 30)
               ? plan::PeriodForm::school_year
               : plan::PeriodForm::interval;
}

} // namespace

std::string date_words(Language language, Date date) {
    return day_words(language, date.month, date.day) + " " + std::to_string(date.year);
}

std::string period_words(Language language, Period period) {
    if (period.from.year == 0) {
        return {};
    }
    plan::DocumentPeriod document;
    document.days = period;
    document.form = form_of(period);
    if (language == Language::english && document.form == plan::PeriodForm::school_year) {
        return "school year " + std::to_string(period.from.year) + "/" +
               std::to_string(period.to.year);
    }
    if (language == Language::english && document.form == plan::PeriodForm::interval) {
        return date_words(language, period.from) + "–" + date_words(language, period.to);
    }
    return plan::to_words(document);
}

std::vector<WheelDay> days_of(const Wheel& wheel) {
    std::map<std::tuple<Date, std::uint32_t>, WheelDay> days;
    for (std::uint32_t at = 0; at < wheel.documents.size(); ++at) {
        for (const Deadline& deadline : wheel.documents[at].deadlines) {
            WheelDay& day = days[{deadline.last, deadline.event}];
            day.event = deadline.event;
            day.last = deadline.last;
            day.ordinary =
                deadline.last == trace::day_of(wheel.model().wheel[deadline.event], wheel.year);
            day.documents.push_back(at);
        }
    }
    std::vector<WheelDay> sorted;
    sorted.reserve(days.size());
    for (auto& [key, day] : days) {
        sorted.push_back(std::move(day));
    }
    return sorted;
}

std::string progress_words(Language language, const Wheel& wheel, const Expected& expected) {
    switch (expected.progress) {
    case Progress::missing:
        return say_text(language, "saknas", "missing");
    case Progress::unreadable:
        return say_text(language, "kunde inte läsas", "could not be read");
    case Progress::undecided:
        return status_name(wheel, expected) +
               say_text(language, ", inte beslutad", ", not decided");
    case Progress::untold:
        return say_text(language, "status framgår inte", "its status is not stated");
    case Progress::decided:
        break;
    }
    if (expected.decided) {
        return say_text(language, "beslutad ", "decided ") +
               date_words(language, *expected.decided);
    }
    const plan::Facts& facts = wheel.thread->documents[expected.versions.back()].facts;
    return facts.revised.empty() ? say_text(language, "beslutad, dagen framgår inte",
                                            "decided, the day is not stated")
                                 : say_text(language, "reviderad, första beslutsdagen framgår inte",
                                            "revised, the day of the first decision is not stated");
}

std::string timing_words(Language language, const Wheel& wheel, const Deadline& deadline) {
    const bool late = deadline.timing == Timing::late;
    if (!late && deadline.timing != Timing::overdue) {
        return {};
    }
    const std::string days =
        count_of(language, static_cast<std::size_t>(deadline.days_late), k_day);
    std::string words = deadline.handed_over && late
                            ? say_text(language, "överlämnad ", "handed over ")
                            : std::string();
    words += days + (late ? say_text(language, " för sent", " late")
                          : say_text(language, " försenad", " overdue"));
    if (deadline.by_law) {
        words +=
            say_text(language, " enligt ", " by ") + wheel.model().wheel[deadline.event].source;
    }
    return words;
}

std::string order_words(Language language, const Wheel& wheel, const Expected& expected) {
    if (expected.decided_before == trace::k_none || !expected.decided) {
        return {};
    }
    const Expected& other = wheel.documents[expected.decided_before];
    const bool before = *expected.decided < *other.decided;
    std::string words =
        before ? say_text(language, "i fel ordning: före ", "in the wrong order: before ")
               : say_text(language, "i fel ordning: efter ", "in the wrong order: after ");
    const bool whose = wheel.model().types[other.type].default_organ == trace::k_none;
    words += type_name(wheel, other.type) + (whose ? ", " + other.organ_name : std::string());
    return words + say_text(language, " (beslutad ", " (decided ") +
           date_words(language, *other.decided) + ")";
}

std::string type_name(const Wheel& wheel, std::uint32_t type) {
    return wheel.model().types[type].name;
}

std::string or_joined(Language language, const Wheel& wheel,
                      const std::vector<std::uint32_t>& types) {
    std::string words;
    for (const std::uint32_t type : types) {
        words += words.empty() ? std::string() : say_text(language, " eller ", " or ");
        words += lowered(type_name(wheel, type));
    }
    return words;
}

} // namespace styrkoll::report
