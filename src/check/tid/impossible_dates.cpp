// SPDX-License-Identifier: Apache-2.0
//
// Days that no calendar has: 31 april, 2027-02-30, 29 februari 2027, 32 januari. What may be
// something else than a date is left alone: a register number, a week ("vecka 32 augusti"), a page,
// a number of a longer one, and the 30 February that Sweden had in 1712.
#include "base/date.hpp"
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/period_scanner.hpp"
#include "plan/register_numbers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Flow;
using plan::Scanner;

constexpr std::string_view k_rule = "tid-omojligt-datum";
constexpr int k_last_day = 31;
constexpr int k_highest = 39; ///< a slip of the key; above it is another number
constexpr int k_highest_month = 19;

/// A date that cannot be, as read.
struct Impossible {
    int year = 0; ///< 0: not told
    int month = 0;
    int day = 0;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    bool iso = false;
};

bool has_month(const Impossible& date) {
    return date.month >= 1 && date.month <= 12;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_recent(int year) {
    return year >= 1900 && year <= 2199;
}

/// Not even in a leap year, unless the year is known.
int last_day_of(int year, int month) {
    constexpr int k_leap_year = 2024;
    return days_in_month(year == 0 ? k_leap_year : year, month);
}

class Dates {
public:
    explicit Dates(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::vector<Impossible> find() const {
        std::vector<Impossible> found;
        for (std::size_t at = 0; at < m_text.size();) {
            if (!is_digit(m_text[at])) {
                ++at;
                continue;
            }
            auto date = begins_free(at) ? read(at) : std::nullopt;
            if (date && is_impossible(*date)) {
                found.push_back(*date);
            }
            while (at < m_text.size() && is_digit(m_text[at])) {
                ++at;
            }
            at = date ? std::max(at, date->end) : at;
        }
        return found;
    }

private:
    static bool is_impossible(const Impossible& date) {
        if (!has_month(date)) { // "2026-13-09"; the other forms name their month
            return date.iso && date.month <= k_highest_month && date.day <= k_last_day;
        }
        return (date.day == 0 && date.iso) ||
               (date.day > last_day_of(date.year, date.month) && date.day <= k_highest);
    }

    /// No letter, digit or mark that would make it part of something else.
    [[nodiscard]] bool begins_free(std::size_t at) const {
        if (at == 0) {
            return true;
        }
        const char before = m_text[at - 1];
        if (std::string_view("./:,_+%=#").find(before) != std::string_view::npos) {
            return false;
        }
        if (before == '-') { // "28-31 april" is a date, "KS-2027-04-31" is not
            return at >= 2 && is_digit(m_text[at - 2]);
        }
        std::size_t start = at - 1;
        while (start > 0 && (static_cast<unsigned char>(m_text[start]) & 0xC0U) == 0x80U) {
            --start;
        }
        std::size_t next = start;
        const char32_t point = text::next_code_point(m_text, next);
        if (text::is_letter(point)) {
            return false;
        }
        const bool thousands = text::is_space(point) && start > 0 && is_digit(m_text[start - 1]);
        return !thousands; // "2 031 april"
    }

    [[nodiscard]] std::optional<Impossible> read(std::size_t at) const {
        if (auto date = iso(at)) {
            return date;
        }
        if (auto date = in_words(at)) {
            return date;
        }
        return in_figures(at);
    }

    [[nodiscard]] bool ends_free(std::size_t end) const {
        if (end >= m_text.size()) {
            return true;
        }
        std::size_t after = end;
        const char32_t next = text::next_code_point(m_text, after);
        const bool more = (next == '-' || next == ':' || next == '/' || next == '.') &&
                          after < m_text.size() && is_digit(m_text[after]);
        return !text::is_letter(next) && !text::is_digit(next) && !more;
    }

    /// "2027-02-30"
    [[nodiscard]] std::optional<Impossible> iso(std::size_t at) const {
        Scanner in(m_text, at);
        const auto year = in.number(4, 4);
        if (!year || !is_recent(*year) || !in.dash()) {
            return std::nullopt;
        }
        const auto month = in.number(2, 2);
        if (!month || !in.dash()) {
            return std::nullopt;
        }
        const auto day = in.number(2, 2);
        const bool number = day && (*day > k_last_day || *day == 0 || *month == 0 || *month > 12) &&
                            follows_letters(at);
        if (!day || number || !ends_free(in.at())) {
            return std::nullopt;
        }
        return Impossible{*year, *month, *day, at, in.at(), true};
    }

    /// "KS 2027-04-38" may be a register number.
    [[nodiscard]] bool follows_letters(std::size_t at) const {
        const std::string_view before = text::trim(m_text.substr(0, at));
        return !before.empty() && before.back() >= 'A' && before.back() <= 'Z';
    }

    /// "31 april", "29 februari 2027", "31 apr. 2027"
    [[nodiscard]] std::optional<Impossible> in_words(std::size_t at) const {
        Scanner in(m_text, at);
        const auto day = in.number(2, 2);
        if (!day || !in.spaces()) {
            return std::nullopt;
        }
        const std::size_t word = in.at();
        const auto month = in.month();
        if (!month) {
            return std::nullopt;
        }
        std::size_t end = in.at();
        const bool ends_sentence = m_text[end - 1] == '.' && is_whole_name(*month, end - 1 - word);
        end -= ends_sentence ? 1U : 0U;
        in.spaces();
        const auto year = ends_sentence ? std::nullopt : in.number(4, 4);
        const bool with_year = year && ends_free(in.at());
        if ((with_year && !is_recent(*year)) ||
            (!with_year && is_short(m_text.substr(word, end - word))) ||
            (*day > k_last_day && counts_something(at))) {
            return std::nullopt;
        }
        return Impossible{with_year ? *year : 0, *month, *day, at, with_year ? in.at() : end};
    }

    /// "april" as against "apr": a full stop behind it is the sentence's.
    static bool is_whole_name(int month, std::size_t size) {
        return plan::k_months[static_cast<std::size_t>(month - 1)].name.size() == size;
    }

    /// "apr" without a full stop may be a word of another language.
    static bool is_short(std::string_view month) {
        return month.size() <= 4 && !month.ends_with('.') && text::fold(month) != "mars" &&
               text::fold(month) != "juni" && text::fold(month) != "juli";
    }

    /// "Vecka 32 augusti", "§ 32 maj", "sidan 34 mars".
    [[nodiscard]] bool counts_something(std::size_t at) const {
        constexpr std::array<std::string_view, 16> k_counted{
            "vecka", "veckorna", "v",  "sid",    "sidan",     "sidorna", "s",     "nr",
            "punkt", "punkten",  "§§", "bilaga", "avdelning", "rum",     "antal", "nummer"};
        const std::string_view before = text::trim(m_text.substr(0, at));
        if (before.ends_with("§")) {
            return true;
        }
        const auto words =
            text::words(before.substr(before.size() - std::min<std::size_t>(before.size(), 24)));
        const std::string last = words.empty() ? std::string{} : text::fold(words.back());
        return std::find(k_counted.begin(), k_counted.end(), last) != k_counted.end();
    }

    /// "31/4 2027", "31.4.2027"
    [[nodiscard]] std::optional<Impossible> in_figures(std::size_t at) const {
        Scanner in(m_text, at);
        const auto day = in.number(2, 2);
        const bool stops = day && in.literal('.');
        if (!day || *day > k_last_day || (!stops && !in.literal('/'))) {
            return std::nullopt;
        }
        const auto month = in.number(1, 2);
        if (!month || (stops ? !in.literal('.') : !in.spaces())) {
            return std::nullopt;
        }
        const auto year = in.number(4, 4);
        if (!year || !is_recent(*year) || !ends_free(in.at())) {
            return std::nullopt;
        }
        return Impossible{*year, *month, *day, at, in.at()};
    }

    std::string_view m_text;
};

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// The nearest day that the month has, in the same form; empty where there is no such month.
std::string nearest(const Impossible& date, std::string_view month) {
    if (!has_month(date)) {
        return {};
    }
    const int day = date.day == 0 ? 1 : last_day_of(date.year, date.month);
    if (date.iso) {
        return std::to_string(date.year) + "-" + two(date.month) + "-" + two(day);
    }
    std::string words = std::to_string(day) + " " + std::string(month);
    return date.year == 0 ? words : words + " " + std::to_string(date.year);
}

class ImpossibleDates {
public:
    ImpossibleDates(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void run() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            if (own.flow != Flow::deleted && own.flow != Flow::hidden && own.flow != Flow::index &&
                own.text_size > 0) {
                look_at(block);
            }
        }
        for (const auto& one : m_found) {
            tell(one.second.first, one.second.second);
        }
    }

private:
    void look_at(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        const auto found = Dates(text).find();
        if (found.empty() || text.find("1712") != std::string_view::npos || is_number_cell(block)) {
            return;
        }
        const auto numbers = plan::find_register_numbers(text);
        for (const Impossible& date : found) {
            const bool number =
                std::any_of(numbers.begin(), numbers.end(), [&date](const plan::Span& span) {
                    return span.begin <= date.begin && date.end <= span.end;
                });
            if (!number) {
                auto& one = m_found
                                .try_emplace(std::tuple(date.year, date.month, date.day), date,
                                             std::vector<plan::Place>{})
                                .first->second;
                one.second.push_back({block, static_cast<std::uint32_t>(date.begin),
                                      static_cast<std::uint32_t>(date.end)});
            }
        }
    }

    /// The cell to the right of "Dnr".
    [[nodiscard]] bool is_number_cell(std::uint32_t block) const {
        const Block& own = m_document.blocks[block];
        if (own.table == document::k_none || own.column_in_table == 0) {
            return false;
        }
        const document::Cell* left =
            m_document.cell_at(m_document.tables[own.table], own.row, own.column_in_table - 1);
        const std::string label =
            left == nullptr ? std::string{} : text::fold(m_document.text_of(*left));
        return label.starts_with("dnr") || label.starts_with("diari") ||
               label.starts_with("ärende");
    }

    void tell(const Impossible& date, const std::vector<plan::Place>& places) {
        const std::string_view month =
            has_month(date) ? plan::k_months[static_cast<std::size_t>(date.month - 1)].name
                            : std::string_view{};
        const plan::Place& first = places.front();
        const std::string_view written =
            m_document.text_of(first.block).substr(first.begin, first.end - first.begin);
        const std::string right = nearest(date, month);
        auto report = m_sink.report(k_rule);
        report.with("text", shown(written)).with("skal", why(date, month)).about(shown(written));
        report.with("exempel", right.empty()
                                   ? std::string(say(m_context.language, "den", "it"))
                                   : std::string(say(m_context.language, "den, till exempel ",
                                                     "it, for instance ")) +
                                         right);
        if (!right.empty()) {
            report.suggest(right);
        }
        stand_at(report, places, m_context.language);
    }

    /// "februari 2027 har 28 dagar".
    [[nodiscard]] std::string why(const Impossible& date, std::string_view month) const {
        if (month.empty()) {
            return std::string(
                say(m_context.language, "året har tolv månader", "a year has twelve months"));
        }
        if (date.day == 0) {
            return std::string(say(m_context.language, "en månad börjar med den första",
                                   "a month begins with the first"));
        }
        const std::string days = std::to_string(last_day_of(date.year, date.month));
        const std::string in_year =
            date.year == 0 || date.month != 2 ? std::string{} : " " + std::to_string(date.year);
        return std::string(month) + in_year +
               std::string(say(m_context.language, " har ", " has ")) + days +
               std::string(say(m_context.language, " dagar", " days"));
    }

    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::map<std::tuple<int, int, int>, std::pair<Impossible, std::vector<plan::Place>>> m_found;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    ImpossibleDates(plan, context, sink).run();
}

} // namespace

Check impossible_dates() {
    return {.name = "impossible_dates", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
