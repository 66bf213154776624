// SPDX-License-Identifier: Apache-2.0
//
// Type by type, the first date first: what is there a line each, what is absent together.
#include "base/text.hpp"
#include "report/wheel/wheel.hpp"
#include "report/wheel/wheel_words.hpp"
#include "report/words.hpp"
#include "trace/wheel_time.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::report {
namespace {

using trace::Deadline;
using trace::Expected;
using trace::Progress;
using trace::Timing;
using trace::Wheel;

class WheelText {
public:
    WheelText(const Wheel& wheel, const WheelContext& context, const TextOptions& options)
        : m_wheel(&wheel), m_context(&context), m_language(options.language),
          m_layout(options.width, options.color) {}

    std::string write() {
        write_head();
        const auto& documents = m_wheel->documents;
        for (std::size_t begin = 0; begin < documents.size();) {
            std::size_t end = begin;
            while (end < documents.size() && documents[end].type == documents[begin].type) {
                ++end;
            }
            write_type(begin, end);
            begin = end;
        }
        write_rest();
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_head() {
        m_layout.paragraph(0, {{say("Årshjul ", "Annual wheel ") + std::to_string(m_wheel->year) +
                                    ", " + m_wheel->model().organisation.name,
                                Style::strong}});
        m_layout.paragraph(0, summary());
    }

    /// "24 av 38 dokument finns, 19 beslutade, 2 sent, 1 i fel ordning."
    [[nodiscard]] Spans summary() const {
        const trace::WheelTotals& totals = m_wheel->totals;
        const auto number = [](std::size_t count) { return std::to_string(count); };
        Spans spans{{number(totals.present) + say(" av ", " of ") +
                     count_of(m_language, totals.expected, k_document) +
                     say(" finns, ", " present, ") + number(totals.decided) +
                     say(totals.decided == 1 ? " beslutat" : " beslutade", " decided")}};
        if (totals.late > 0) {
            spans.push_back(
                {", " + number(totals.late) + say(" för sent", " late"), Style::warning});
        }
        if (totals.out_of_order > 0) {
            spans.push_back(
                {", " + number(totals.out_of_order) + say(" i fel ordning", " in the wrong order"),
                 Style::warning});
        }
        if (totals.not_due > 0) {
            spans.push_back(
                {", " + number(totals.not_due) + say(" ännu inte aktuella", " not due yet")});
        }
        if (m_wheel->today && totals.missing > 0) {
            spans.push_back(
                {", " + number(totals.missing) + say(" saknas", " missing"), Style::warning});
        }
        spans.push_back({"."});
        return spans;
    }

    void write_type(std::size_t begin, std::size_t end) {
        m_layout.blank();
        m_layout.hanging(0, 2, heading(m_wheel->documents[begin]));
        std::size_t width = 0;
        for (std::size_t at = begin; at < end; ++at) {
            const Expected& own = m_wheel->documents[at];
            if (own.progress != Progress::missing) {
                width = std::max(width, text::count_code_points(own.organ_name) + 2);
            }
        }
        constexpr std::size_t k_widest = 40;
        for (std::size_t at = begin; at < end; ++at) {
            if (m_wheel->documents[at].progress != Progress::missing) {
                write_present(m_wheel->documents[at], std::min(width, k_widest));
            }
        }
        write_absent(begin, end);
    }

    /// "Verksamhetsplan, senast 31 december 2026"
    [[nodiscard]] Spans heading(const Expected& first) const {
        Spans spans{{type_name(*m_wheel, first.type), Style::strong}};
        std::string dates;
        const bool back = trace::looks_back(m_wheel->model(), first.type);
        for (const model::WheelEvent& event : m_wheel->model().wheel) {
            if (event.type == first.type) {
                dates += date_of(event, event.by_law && back, !dates.empty());
            }
        }
        spans.push_back({dates, Style::faint});
        return spans;
    }

    /// ", överlämnad senast 15 april 2028 enligt lag (KL 11 kap. 20 §)"
    [[nodiscard]] std::string date_of(const model::WheelEvent& event, bool handed_over,
                                      bool second) const {
        std::string words = ", ";
        if (handed_over) {
            words += say("överlämnad ", "handed over ");
        } else if (second) {
            words += say("beslutad ", "decided ");
        }
        words +=
            say("senast ", "by ") + date_words(m_language, trace::day_of(event, m_wheel->year));
        if (event.by_law) {
            words += say(" enligt lag", " by law") +
                     (event.source.empty() ? "" : " (" + event.source + ")");
        }
        return words;
    }

    void write_present(const Expected& own, std::size_t width) {
        Spans spans{{progress_words(m_language, *m_wheel, own), style_of(own)}};
        const auto add = [&spans](const std::string& words, Style style) {
            if (!words.empty()) {
                spans.push_back({", ", Style::plain});
                spans.push_back({words, style});
            }
        };
        for (const Deadline& deadline : own.deadlines) {
            add(timing_words(m_language, *m_wheel, deadline), Style::warning);
            if (deadline.handed_over && deadline.timing == Timing::unknown) {
                add(say("dagen den överlämnades framgår inte",
                        "the day it was handed over is not stated"),
                    Style::faint);
            }
        }
        add(order_words(m_language, *m_wheel, own), Style::warning);
        add(unusual_period(own), Style::faint);
        if (own.versions.size() > 1) {
            add(std::to_string(own.versions.size()) + say(" versioner", " versions"), Style::faint);
        }
        if (!own.expected) {
            add(say("krävs inte", "not asked for"), Style::faint);
        }
        m_layout.labelled(2, {{own.organ_name, width}}, spans);
    }

    [[nodiscard]] static Style style_of(const Expected& own) {
        switch (own.progress) {
        case Progress::unreadable:
            return Style::error;
        case Progress::undecided:
        case Progress::untold:
            return Style::warning;
        case Progress::missing:
        case Progress::decided:
            break;
        }
        return Style::plain;
    }

    /// The period, where it is another than that of the calendar year.
    [[nodiscard]] std::string unusual_period(const Expected& own) const {
        const Period period = m_wheel->thread->documents[own.versions.back()].facts.period;
        const bool school_year = period.from.year == m_wheel->year && period.from.month == 7;
        return school_year ? period_words(m_language, period) : std::string();
    }

    /// What is absent, in one paragraph for each thing to be said of it.
    void write_absent(std::size_t begin, std::size_t end) {
        std::map<std::pair<bool, std::string>, std::string> groups;
        for (std::size_t at = begin; at < end; ++at) {
            const Expected& own = m_wheel->documents[at];
            if (own.progress != Progress::missing) {
                continue;
            }
            const bool not_due = own.has(Timing::not_due) && !own.has(Timing::overdue);
            std::string& names = groups[{not_due, label_of(own, not_due)}];
            names += names.empty() ? "" : ", ";
            names += own.organ_name + earlier(own);
        }
        for (const auto& [key, names] : groups) {
            const std::string label = key.second + (names.empty() ? "" : ": ");
            m_layout.hanging(2, 4,
                             {{label, key.first ? Style::faint : Style::warning},
                              {names, key.first ? Style::faint : Style::plain}});
        }
    }

    [[nodiscard]] std::string label_of(const Expected& own, bool not_due) const {
        std::string label =
            not_due ? say("Ännu inte aktuell", "Not due yet") : say("Saknas", "Missing");
        if (!own.instead.empty()) {
            label += say(" (eller ", " (or ") + or_joined(m_language, *m_wheel, own.instead) + ")";
        }
        const Date ordinary = first_date(own);
        if (!own.deadlines.empty() && own.deadlines.front().last != ordinary) {
            label += say(", läsår, senast ", ", school year, by ") +
                     date_words(m_language, own.deadlines.front().last);
        }
        return label;
    }

    [[nodiscard]] Date first_date(const Expected& own) const {
        return own.deadlines.empty()
                   ? Date{}
                   : trace::day_of(m_wheel->model().wheel[own.deadlines.front().event],
                                   m_wheel->year);
    }

    [[nodiscard]] std::string earlier(const Expected& own) const {
        if (own.earlier == trace::k_none) {
            return {};
        }
        const Period period = m_wheel->thread->documents[own.earlier].facts.period;
        return say(" (finns för ", " (there is one for ") + period_words(m_language, period) + ")";
    }

    void write_rest() {
        if (!m_wheel->unplaced.empty()) {
            m_layout.blank();
            m_layout.paragraph(0,
                               {{say("Kunde inte placeras i årshjulet, eftersom organ eller "
                                     "period inte framgår:",
                                     "Could not be placed in the wheel, since organ or period is "
                                     "not stated:"),
                                 Style::warning}});
            for (const std::uint32_t document : m_wheel->unplaced) {
                m_layout.paragraph(2, {{m_wheel->thread->documents[document].facts.path}});
            }
        }
        if (!m_context->problems.empty()) {
            m_layout.blank();
            m_layout.paragraph(0,
                               {{say("Kunde inte läsas, så att något kan saknas ovan:",
                                     "Could not be read, so that something may be missing above:"),
                                 Style::error}});
            for (const Error& problem : m_context->problems) {
                m_layout.hanging(2, 4, {{problem.where + ": "}, {problem.message}});
            }
        }
        if (!m_context->not_judged.empty()) {
            m_layout.blank();
            m_layout.paragraph(0,
                               {{say("Andra format läses inte, så att något av detta kan vara ett "
                                     "dokument som saknas ovan:",
                                     "Other formats are not read, so that one of these may be a "
                                     "document that is missing above:"),
                                 Style::warning}});
            for (const std::string& path : m_context->not_judged) {
                m_layout.paragraph(2, {{path}});
            }
        }
        if (!m_wheel->today) {
            m_layout.blank();
            m_layout.paragraph(0,
                               {{say("Med --today ÅÅÅÅ-MM-DD visas också vad som ännu inte är "
                                     "aktuellt.",
                                     "With --today YYYY-MM-DD it shows what is not due yet, too."),
                                 Style::faint}});
        }
    }

    const Wheel* m_wheel;
    const WheelContext* m_context;
    Language m_language;
    Layout m_layout;
};

} // namespace

std::string wheel_text(const Wheel& wheel, const WheelContext& context,
                       const TextOptions& options) {
    return WheelText(wheel, context, options).write();
}

} // namespace styrkoll::report
