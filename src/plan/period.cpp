// SPDX-License-Identifier: Apache-2.0
//
// Finds periods and dates as people write them. One scan over the digits of a text: at each number
// the longest form that fits is taken (an interval of dates before a date, a date before a year),
// so that "2027-12-14" never reads as 2027-12. Numbers that belong to something else are passed
// over: "2027:3" is a code, "SN/2027:211" a register number.
#include "plan/period.hpp"

#include "base/text.hpp"
#include "plan/period_scanner.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

bool is_year(int value) {
    return value >= 1900 && value <= 2199;
}

Period whole_years(int first, int last) {
    return {*make_date(first, 1, 1), *make_date(last, 12, 31)};
}

Period school_year(int first) {
    return {*make_date(first, 7, 1), *make_date(first + 1, 6, 30)};
}

/// "14 december 2027" or "14 december" (year nothing), with or without "den" before it.
struct DayMonth {
    int day = 0;
    int month = 0;
    std::optional<int> year;
};

std::optional<DayMonth> day_month(Scanner& in) {
    const std::size_t start = in.at();
    const auto day = in.number(1, 2);
    if (day && in.spaces()) {
        if (const auto month = in.month()) {
            DayMonth found{*day, *month, std::nullopt};
            const std::size_t before_year = in.at();
            in.spaces();
            if (const auto year = in.number(4, 4); year && is_year(*year)) {
                found.year = year;
            } else {
                in.reset(before_year);
            }
            return found;
        }
    }
    in.reset(start);
    return std::nullopt;
}

std::optional<Date> iso_date(Scanner& in) {
    const std::size_t start = in.at();
    const auto year = in.number(4, 4);
    if (year && is_year(*year) && in.dash()) {
        const auto month = in.number(2, 2);
        if (month && in.dash()) {
            const auto day = in.number(2, 2);
            if (day) {
                if (const auto date = make_date(*year, *month, *day)) {
                    return date;
                }
            }
        }
    }
    in.reset(start);
    return std::nullopt;
}

std::optional<Date> any_date(Scanner& in) {
    if (const auto date = iso_date(in)) {
        return date;
    }
    const std::size_t start = in.at();
    if (const auto found = day_month(in); found && found->year) {
        if (const auto date = make_date(*found->year, found->month, found->day)) {
            return date;
        }
    }
    in.reset(start);
    return std::nullopt;
}

DocumentPeriod from_days(Date from, Date to) {
    const Period days{from, to};
    if (days == whole_years(from.year, to.year)) {
        return {days, PeriodForm::years, 0};
    }
    if (days == school_year(from.year)) {
        return {days, PeriodForm::school_year, 0};
    }
    return {days, PeriodForm::interval, 0};
}

/// "1 januari-30 april 2027", "1 januari 2027 - 30 april 2027", "2027-01-01--2027-04-30".
std::optional<DocumentPeriod> date_interval(Scanner& in) {
    const std::size_t start = in.at();
    if (const auto first = iso_date(in); first && in.until()) {
        if (const auto last = any_date(in); last && *first <= *last) {
            return from_days(*first, *last);
        }
    }
    in.reset(start);
    if (const auto first = day_month(in); first && in.until()) {
        if (const auto last = day_month(in); last && last->year) {
            const auto from =
                make_date(first->year.value_or(*last->year), first->month, first->day);
            const auto to = make_date(*last->year, last->month, last->day);
            if (from && to && *from <= *to) {
                return from_days(*from, *to);
            }
        }
    }
    in.reset(start);
    return std::nullopt;
}

/// "januari-april 2027": the scanner stands at the first month.
std::optional<DocumentPeriod> month_interval(Scanner& in) {
    const std::size_t start = in.at();
    if (const auto first = in.month(); first && in.until()) {
        if (const auto last = in.month(); last && in.spaces()) {
            const auto year = in.number(4, 4);
            if (year && is_year(*year) && *first <= *last) {
                return from_days(*make_date(*year, *first, 1),
                                 *make_date(*year, *last, days_in_month(*year, *last)));
            }
        }
    }
    in.reset(start);
    return std::nullopt;
}

/// "2027-2029", "2027 till 2029", "2026/2027", "2026/27", "2027": the scanner stands at the first
/// year.
std::optional<DocumentPeriod> year_period(Scanner& in, bool after_school_word) {
    const auto first = in.number(4, 4);
    if (!first || !is_year(*first)) {
        return std::nullopt;
    }
    const std::size_t after_first = in.at();
    if (in.literal('/')) {
        const std::size_t at = in.at();
        auto last = in.number(4, 4);
        if (!last) {
            in.reset(at);
            last = in.number(2, 2);
            last = last ? std::optional<int>(*first / 100 * 100 + *last) : last;
        }
        if (last && *last == *first + 1) {
            return DocumentPeriod{school_year(*first), PeriodForm::school_year, 0};
        }
        return std::nullopt; // "2019/0055" is a register number
    }
    if (in.until()) {
        const std::size_t at = in.at();
        auto last = in.number(4, 4);
        if (!last) {
            in.reset(at);
            last = in.number(2, 2);
            last =
                last && *last > 12 ? std::optional<int>(*first / 100 * 100 + *last) : std::nullopt;
        }
        if (last && is_year(*last) && *last > *first && *last - *first <= 40) {
            if (after_school_word && *last == *first + 1) {
                return DocumentPeriod{school_year(*first), PeriodForm::school_year, 0};
            }
            return DocumentPeriod{whole_years(*first, *last), PeriodForm::years, 0};
        }
    }
    in.reset(after_first);
    return DocumentPeriod{whole_years(*first, *first), PeriodForm::years, 0};
}

/// What stands before a number decides what it is.
struct Before {
    bool glued = false;    ///< a letter, digit, slash or colon touches it
    bool numbered = false; ///< "1:" touches it
    int number = 0;
    bool per = false;         ///< "per", "per den"
    bool school_word = false; ///< "läsåret"
};

std::string_view last_word(std::string_view before) {
    before = text::trim(before);
    const std::size_t space = before.rfind(' ');
    return space == std::string_view::npos ? before : before.substr(space + 1);
}

Before look_before(std::string_view text, std::size_t at) {
    Before before;
    if (at == 0) {
        return before;
    }
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
        --start;
    }
    std::size_t after = start;
    const char32_t previous = text::next_code_point(text, after);
    before.glued =
        text::is_letter(previous) || text::is_digit(previous) || previous == '/' || previous == ':';
    if (previous == ':' && start > 0 &&
        (text[start - 1] == '1' || text[start - 1] == '2' || text[start - 1] == '3')) {
        const bool alone = start == 1 || text[start - 2] == ' ' ||
                           static_cast<unsigned char>(text[start - 2]) == 0xA0;
        before.numbered = alone;
        before.number = text[start - 1] - '0';
    }
    std::string word = text::fold(last_word(text.substr(0, at)));
    if (word == "den") {
        const std::string_view head = text::trim(text.substr(0, at));
        word = text::fold(last_word(head.substr(0, head.size() - 3)));
    }
    before.per = word == "per" && !before.glued;
    before.school_word = word == "läsåret" || word == "läsår" || word == "läsårets";
    return before;
}

bool touches_more(std::string_view text, std::size_t end) {
    if (end >= text.size()) {
        return false;
    }
    std::size_t after = end;
    const char32_t next = text::next_code_point(text, after);
    if (text::is_letter(next) || text::is_digit(next)) {
        return true;
    }
    // "2027:3" and "2027/12" go on; "2027:" and "2027-" before a space do not.
    return (next == ':' || next == '/' || next == '-') && after < text.size() &&
           text::is_digit(static_cast<unsigned char>(text[after]));
}

/// "2027:1" after a document type's word: the year with the report's number.
std::optional<DocumentPeriod> year_then_number(std::string_view text, std::size_t at,
                                               std::size_t& end) {
    Scanner in(text, at);
    const auto year = in.number(4, 4);
    if (year && is_year(*year) && in.literal(':')) {
        if (const auto number = in.number(1, 1); number && *number >= 1 && *number <= 3) {
            end = in.at();
            return DocumentPeriod{whole_years(*year, *year), PeriodForm::years, *number};
        }
    }
    return std::nullopt;
}

std::optional<DocumentPeriod> period_at(std::string_view text, std::size_t at, std::size_t& end) {
    const Before before = look_before(text, at);
    if (before.glued && !before.numbered) {
        return std::nullopt;
    }
    Scanner in(text, at);
    if (const auto interval = date_interval(in)) {
        end = in.at();
        return interval;
    }
    if (const auto date = any_date(in)) {
        end = in.at();
        if (before.per) {
            return DocumentPeriod{{*make_date(date->year, 1, 1), *date}, PeriodForm::as_of, 0};
        }
        return std::nullopt; // a single date is no period; `end` passes it over
    }
    if (const auto impossible = day_month(in); impossible && impossible->year) {
        end = in.at(); // "31 april 2027" is no date, and no year either
        return std::nullopt;
    }
    in.reset(at);
    auto years = year_period(in, before.school_word);
    if (!years) {
        return std::nullopt;
    }
    if (touches_more(text, in.at())) {
        end = in.at();
        return std::nullopt;
    }
    years->number = before.numbered ? before.number : 0;
    end = in.at();
    return years;
}

bool starts_month(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (at > 0 && text::is_letter(static_cast<unsigned char>(text[at - 1]))) {
        return false;
    }
    return std::string_view("jfmasondJFMASOND").find(c) != std::string_view::npos;
}

} // namespace

std::vector<FoundPeriod> find_periods(std::string_view text) {
    std::vector<FoundPeriod> found;
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_digit(static_cast<unsigned char>(text[at]))) {
            std::size_t end = at;
            if (const auto period = period_at(text, at, end)) {
                found.push_back({*period, at, end});
            } else if (end == at) {
                while (end < text.size() && text::is_digit(static_cast<unsigned char>(text[end]))) {
                    ++end;
                }
            }
            at = std::max(end, at + 1);
        } else if (starts_month(text, at)) {
            Scanner in(text, at);
            if (const auto period = month_interval(in)) {
                found.push_back({*period, at, in.at()});
                at = in.at();
            } else {
                ++at;
            }
        } else {
            ++at;
        }
    }
    return found;
}

std::optional<FoundPeriod> numbered_year(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    const auto base = static_cast<std::size_t>(trimmed.data() - text.data());
    std::size_t end = 0;
    if (const auto period = year_then_number(text, base, end)) {
        return FoundPeriod{*period, base, end};
    }
    Scanner in(text, base);
    int number = 0;
    if (in.word("iii")) {
        number = 3;
    } else if (in.word("ii")) {
        number = 2;
    } else if (in.word("i")) {
        number = 1;
    } else if (const auto digit = in.number(1, 1)) {
        number = *digit;
    }
    if (number < 1 || number > 3) {
        return std::nullopt;
    }
    if (!in.literal(':')) {
        in.literal(',');
        in.spaces();
        if (in.word("år") || in.word("för")) {
            in.spaces();
        }
    }
    const auto year = in.number(4, 4);
    if (!year || !is_year(*year)) {
        return std::nullopt;
    }
    return FoundPeriod{{whole_years(*year, *year), PeriodForm::years, number}, base, in.at()};
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (!text::is_digit(static_cast<unsigned char>(text[at]))) {
            continue;
        }
        if (at == 0 || !text::is_digit(static_cast<unsigned char>(text[at - 1]))) {
            Scanner in(text, at);
            if (const auto date = any_date(in);
                date && (in.done() || !text::is_digit(static_cast<unsigned char>(text[in.at()])))) {
                return FoundDate{*date, at, in.at()};
            }
        }
    }
    return std::nullopt;
}

} // namespace styrkoll::plan
