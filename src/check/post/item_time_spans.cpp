// SPDX-License-Identifier: Apache-2.0
//
// "Inom ett till tre år" (styrmodellen, Planer och uppdrag). A value may be a span of its own; a
// single day or year ends what began with the item's start, or else with the document's period. A
// doubt is the writer's: a span is wrong only when no reading of it is right.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "plan/period.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using model::Attribute;
using plan::Item;

/// Start and end as far as they are told.
struct Span {
    std::optional<Date> earliest; ///< the first day it may have begun
    std::optional<Date> latest;   ///< the last one
    std::optional<Date> end;
};

Date years_later(Date date, int years) {
    const int year = date.year + years;
    const auto same_day = make_date(year, date.month, date.day);
    return same_day ? *same_day : make_date(year, 3, 1).value_or(date); // 29 February
}

/// The year in a code such as "KF-uppdrag 2025:3", which is when it was given.
std::optional<int> year_in(std::string_view code) {
    std::size_t digits = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        digits = code[at] >= '0' && code[at] <= '9' ? digits + 1 : 0;
        if (digits == 4) {
            return static_cast<int>(text::parse_integer(code.substr(at - 3, 4)));
        }
    }
    return std::nullopt;
}

/// Every period and day in the text, as its first and last day.
std::optional<Period> days_in(std::string_view text) {
    std::optional<Period> days;
    const auto extend = [&days](Date from, Date to) {
        days = days ? Period{std::min(days->from, from), std::max(days->to, to)} : Period{from, to};
    };
    for (const plan::FoundPeriod& found : plan::find_periods(text)) {
        extend(found.period.days.from, found.period.days.to);
    }
    for (auto date = plan::find_date(text); date; date = plan::find_date(text, date->end)) {
        extend(date->date, date->date);
    }
    return days;
}

/// Says more than when it ends: several years, or two days.
bool is_span(std::string_view text, const Period& days) {
    if (days.from.year != days.to.year) {
        return true;
    }
    const auto first = plan::find_date(text);
    return first && plan::find_date(text, first->end);
}

class TimeSpans {
public:
    TimeSpans(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    void check(const Item& item) {
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        for (const plan::AttributeValue& value : item.attributes) {
            const bool limited = value.attribute != plan::k_none &&
                                 !attributes[value.attribute].range_rule.empty() &&
                                 is_filled(value.text);
            if (limited) {
                check(item, attributes[value.attribute], value);
            }
        }
    }

private:
    void check(const Item& item, const Attribute& attribute, const plan::AttributeValue& value) {
        const std::string wrong = fault_in(span_of(item, value), attribute, value.text);
        if (!wrong.empty()) {
            m_sink.report(attribute.range_rule)
                .with("post", name_of(m_plan, item))
                .with("slag", m_plan.model->kinds[item.kind].name)
                .with("egenskap", attribute.name)
                .with("brist", wrong)
                .with("antal", "1")
                .at(value.place.block == document::k_none ? item.place : value.place);
        }
    }

    [[nodiscard]] Span span_of(const Item& item, const plan::AttributeValue& value) const {
        Span span;
        const auto days = days_in(value.text);
        if (!days) {
            return span;
        }
        span.end = days->to;
        if (is_span(value.text, *days)) {
            span.earliest = span.latest = days->from;
            return span;
        }
        const plan::AttributeValue* start = start_of(m_plan, item);
        if (const auto began = start == nullptr ? std::nullopt : days_in(start->text)) {
            span.earliest = span.latest = began->from;
            return span;
        }
        const auto& period = m_plan.identity.period.value;
        if (m_plan.identity.period.known() && period) {
            span.earliest = span.latest = period->days.from;
        }
        if (const auto given = year_in(item.code)) {
            const auto first = make_date(*given, 1, 1);
            span.earliest = first && span.earliest ? std::min(*first, *span.earliest) : first;
        }
        return span;
    }

    /// What is wrong with it, in words, or nothing.
    [[nodiscard]] std::string fault_in(const Span& span, const Attribute& attribute,
                                       std::string_view written) const {
        const Language language = m_context.language;
        const std::string quoted = "”" + shown(written) + "”";
        if (!span.end) {
            return std::string(say(language, "går inte att utläsa ur ", "cannot be read from ")) +
                   quoted;
        }
        if (span.earliest && *span.end < *span.earliest) {
            return std::string(say(language, "slutar före början (", "ends before it begins (")) +
                   quoted + ")";
        }
        if (attribute.max_years > 0 && span.latest &&
            *span.end > years_later(*span.latest, attribute.max_years)) {
            return std::string(say(language, "är längre än ", "is longer than ")) +
                   std::to_string(attribute.max_years) +
                   std::string(say(language, " år (", " years (")) + quoted + ")";
        }
        if (span.earliest && span.end->year - span.earliest->year + 1 < attribute.min_years) {
            return std::string(say(language, "är kortare än ", "is shorter than ")) +
                   std::to_string(attribute.min_years) +
                   std::string(say(language, " år (", " years (")) + quoted + ")";
        }
        return {};
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    TimeSpans spans(plan, context, sink);
    for (const Item& item : plan.items) {
        if (item.defines) {
            spans.check(item);
        }
    }
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const std::uint32_t kind : plan.type()->defines) {
        for (const Attribute& attribute : plan.model->kinds[kind].attributes) {
            add_rule(rules, attribute.range_rule);
        }
    }
    return rules;
}

} // namespace

Check item_time_spans() {
    return {.name = "item_time_spans",
            .rules = {"uppdrag-tid"},
            .needs_type = true,
            .run = run,
            .rules_for = rules_for};
}

} // namespace styrkoll::check
