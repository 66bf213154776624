// SPDX-License-Identifier: Apache-2.0
#include "report/model_parts.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::report {
namespace {

using model::PeriodRule;
using model::Requirement;

struct Month {
    std::string_view sv;
    std::string_view en;
};
constexpr std::array<Month, 12> k_months{{{"januari", "January"},
                                          {"februari", "February"},
                                          {"mars", "March"},
                                          {"april", "April"},
                                          {"maj", "May"},
                                          {"juni", "June"},
                                          {"juli", "July"},
                                          {"augusti", "August"},
                                          {"september", "September"},
                                          {"oktober", "October"},
                                          {"november", "November"},
                                          {"december", "December"}}};

std::string length_words(Language language, int years) {
    if (years <= 0) {
        return std::string(say(language, "hela år", "whole years"));
    }
    const std::string_view unit = say(language, "år", years == 1 ? "year" : "years");
    return std::to_string(years) + ' ' + std::string(unit);
}

std::string years_words(Language language, const PeriodRule& period) {
    std::string words = length_words(language, period.length);
    if (period.school_year_allowed) {
        words += say(language, " eller läsår", " or a school year");
    }
    if (period.from_budget_year) {
        words += say(language, ", från budgetåret", ", from the budget year");
    }
    return words;
}

} // namespace

std::string_view requirement_word(Language language, Requirement requirement) {
    switch (requirement) {
    case Requirement::must:
        return say(language, "ska", "must");
    case Requirement::should:
        return say(language, "bör", "should");
    case Requirement::may:
        return say(language, "får", "may");
    }
    return "";
}

std::string_view to_string(Requirement requirement) {
    return requirement_word(Language::english, requirement);
}

std::string day_words(Language language, int month, int day) {
    if (month < 1 || month > 12) {
        return {};
    }
    const Month& name = k_months[static_cast<std::size_t>(month - 1)];
    return std::to_string(day) + ' ' + std::string(say(language, name.sv, name.en));
}

std::string period_words(Language language, const PeriodRule& period) {
    switch (period.form) {
    case PeriodRule::Form::none:
        return {};
    case PeriodRule::Form::years:
        return years_words(language, period);
    case PeriodRule::Form::school_year:
        return std::string(say(language, "läsår", "school year"));
    case PeriodRule::Form::interval:
        return day_words(language, period.from_month, period.from_day) + "–" +
               day_words(language, period.to_month, period.to_day);
    }
    return {};
}

std::vector<OrganLine> organ_tree(const model::Organisation& organisation) {
    const auto count = static_cast<std::uint32_t>(organisation.organs.size());
    std::vector<std::vector<std::uint32_t>> below(count);
    std::vector<OrganLine> waiting;
    for (std::uint32_t organ = count; organ-- > 0;) {
        const std::uint32_t under = organisation.organs[organ].under;
        if (under < count) {
            below[under].push_back(organ);
        } else {
            waiting.push_back({organ, 0});
        }
    }
    std::vector<OrganLine> lines;
    std::vector<bool> seen(count, false);
    const auto follow = [&] {
        while (!waiting.empty()) {
            const OrganLine line = waiting.back();
            waiting.pop_back();
            if (seen[line.organ]) {
                continue;
            }
            seen[line.organ] = true;
            lines.push_back(line);
            for (const std::uint32_t child : below[line.organ]) {
                waiting.push_back({child, line.depth + 1});
            }
        }
    };
    follow();
    // Organs that stand under each other in a ring have no top; they are shown all the same.
    for (std::uint32_t organ = 0; organ < count; ++organ) {
        waiting.push_back({organ, 0});
        follow();
    }
    return lines;
}

} // namespace styrkoll::report
