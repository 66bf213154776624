// SPDX-License-Identifier: Apache-2.0
//
// RFC 5545. Days are DATE values (section 3.3.4), so that no time zone is needed. DTSTAMP (3.8.7.2)
// must be there and would be the clock's; it is the wheel's own new year instead, so that the same
// set gives the same file. A UID is made of what the event is, never of when.
#include "base/text.hpp"
#include "report/wheel/wheel.hpp"
#include "report/wheel/wheel_words.hpp"
#include "report/words.hpp"
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::report {
namespace {

using trace::Expected;
using trace::Progress;
using trace::Wheel;

constexpr std::size_t k_longest_line = 75; ///< octets, without the line break (section 3.1)

/// Section 3.3.11: backslash, semicolon, comma and line break.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
        }
        const bool control = (c >= 0 && c < ' ') || c == '\x7F';
        out += control ? ' ' : c;
    }
    return out;
}

/// The line and its line break, folded between characters (section 3.1).
std::string folded(std::string_view line) {
    std::string out;
    std::size_t used = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        // What a backslash begins stays whole as well: not every reader unfolds first.
        const bool escape = line[at] == '\\' && at + 1 < line.size();
        at += escape ? 1 : 0;
        static_cast<void>(text::next_code_point(line, at));
        if (used + (at - begin) > k_longest_line) {
            out += "\r\n ";
            used = 1;
        }
        out += line.substr(begin, at - begin);
        used += at - begin;
    }
    return out + "\r\n";
}

/// "20261231".
std::string basic(Date date) {
    std::string out = to_iso(date);
    out.erase(std::remove(out.begin(), out.end(), '-'), out.end());
    return out;
}

/// The day after.
Date next_day(Date date) {
    if (date.day < days_in_month(date.year, date.month)) {
        ++date.day;
        return date;
    }
    return make_date(date.year + (date.month == 12 ? 1 : 0), date.month % 12 + 1, 1).value_or(date);
}

/// Letters, digits and hyphens of what a model's author wrote.
std::string plain(std::string_view id) {
    std::string out;
    for (const char c : id) {
        const bool kept =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += kept ? c : '-';
    }
    return out;
}

class WheelCalendar {
public:
    WheelCalendar(const Wheel& wheel, Language language) : m_wheel(&wheel), m_language(language) {}

    std::string write() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", say("-//styrkoll//Årshjul//SV", "-//styrkoll//Annual wheel//EN"));
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME",
             escaped(say("Årshjul ", "Annual wheel ") + std::to_string(m_wheel->year) + ", " +
                     m_wheel->model().organisation.name));
        for (const WheelDay& day : days_of(*m_wheel)) {
            write_day(day);
        }
        line("END", "VCALENDAR");
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    void line(std::string_view name, const std::string& value) {
        m_out += folded(std::string(name) + ":" + value);
    }

    void write_day(const WheelDay& day) {
        const model::WheelEvent& event = m_wheel->model().wheel[day.event];
        line("BEGIN", "VEVENT");
        line("UID", uid_of(event, day));
        line("DTSTAMP", std::to_string(std::max(m_wheel->year - 1, 1)) + "0101T000000Z");
        line("DTSTART;VALUE=DATE", basic(day.last));
        line("DTEND;VALUE=DATE", basic(next_day(day.last)));
        line("SUMMARY", escaped(summary_of(event, day)));
        line("DESCRIPTION", escaped(description_of(event, day)));
        line("CATEGORIES", event.by_law ? say("lag", "law") : say("lokalt", "local"));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    std::string uid_of(const model::WheelEvent& event, const WheelDay& day) {
        std::string uid = std::to_string(m_wheel->year) + "-" +
                          plain(m_wheel->model().types[event.type].id) +
                          (event.by_law ? "-lag" : "-lokalt") + (day.ordinary ? "" : "-lasar");
        const int same = ++m_uids[uid];
        uid += same > 1 ? "-" + std::to_string(same) : "";
        return uid + "@" + plain(m_wheel->model().id) + ".styrkoll";
    }

    /// "Senast i dag: verksamhetsplan 2027 ska vara beslutad"
    [[nodiscard]] std::string summary_of(const model::WheelEvent& event,
                                         const WheelDay& day) const {
        const bool handed_over = event.by_law && trace::looks_back(m_wheel->model(), event.type);
        std::string years = " " + std::to_string(m_wheel->year);
        if (!day.ordinary) {
            years = say(" läsåret ", " school year ") + std::to_string(m_wheel->year) + "/" +
                    std::to_string(m_wheel->year + 1);
        }
        return say("Sista dag: ", "Last day: ") + type_name(*m_wheel, event.type) + years +
               (handed_over ? say(", ska vara överlämnad", ", to be handed over")
                            : say(", ska vara beslutad", ", to be decided"));
    }

    [[nodiscard]] std::string description_of(const model::WheelEvent& event,
                                             const WheelDay& day) const {
        std::string words =
            event.source.empty() ? std::string() : say("Enligt ", "By ") + event.source + ".\n";
        std::size_t decided = 0;
        std::size_t expected = 0;
        std::string waiting;
        for (const std::uint32_t at : day.documents) {
            const Expected& own = m_wheel->documents[at];
            expected += own.expected ? 1U : 0U;
            decided += own.expected && own.progress == Progress::decided ? 1U : 0U;
            if (own.expected && own.progress != Progress::decided) {
                const std::string progress = progress_words(m_language, *m_wheel, own);
                waiting +=
                    "\n- " + (own.organ_name.empty() ? progress : own.organ_name + ": " + progress);
            }
        }
        words += std::to_string(decided) + say(" av ", " of ") +
                 count_of(m_language, expected, k_document) +
                 say(expected == 1 ? " beslutat." : " beslutade.", " decided.");
        return words + (waiting.empty() ? "" : say("\nKvar:", "\nTo do:") + waiting);
    }

    const Wheel* m_wheel;
    Language m_language;
    std::string m_out;
    std::map<std::string, int> m_uids;
};

} // namespace

std::string wheel_ics(const Wheel& wheel, const WheelContext& context) {
    return WheelCalendar(wheel, context.language).write();
}

} // namespace styrkoll::report
