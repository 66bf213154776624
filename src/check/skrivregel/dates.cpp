// SPDX-License-Identifier: Apache-2.0
//
// Dates as Swedish writes them in running text: 2027-01-05 or 5 januari 2027. Each other form is
// one finding in a document. What is no day of a calendar is no date.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using language::PassageKind;
using language::Prose;
using language::TokenKind;

constexpr std::array<std::string_view, 12> k_months{
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 5> k_ordinals{"a", "e", "sta", "de", "dje"};

struct Found {
    std::string_view form; ///< what the finding is known by
    Span span;
    std::string right;
};

/// A number of one to four digits, or -1.
int number_of(std::string_view text) {
    return text.size() > 4 ? -1 : static_cast<int>(text::parse_integer(text));
}

std::vector<int> numbers_of(std::string_view text, char mark) {
    std::vector<int> numbers;
    for (const std::string_view part : text::split(text, mark)) {
        numbers.push_back(number_of(part));
    }
    return numbers;
}

bool is_day(int year, int month, int day) {
    return year >= 1900 && year < 2100 && month > 0 && day > 0 &&
           make_date(year, month, day).has_value();
}

std::string in_words(int year, int month, int day) {
    std::string text = std::to_string(day) + " ";
    text.append(k_months[static_cast<std::size_t>(month - 1)]);
    return year == 0 ? text : text + " " + std::to_string(year);
}

std::string iso(int year, int month, int day) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

class Dates {
public:
    explicit Dates(const Prose& prose) : m_prose(prose) {}

    /// A date that begins at the token, in a form that is not Swedish.
    [[nodiscard]] std::optional<Found> at(std::uint32_t index, std::uint32_t token) const {
        const std::string_view text = text_of(m_prose, token);
        const Span one{index, token, token + 1};
        if (m_prose.tokens[token].kind == TokenKind::word) {
            return ordinal(one, text);
        }
        if (m_prose.tokens[token].kind != TokenKind::number) {
            return std::nullopt;
        }
        const std::vector<int> lines = numbers_of(text, '-');
        if (lines.size() == 3 && text.size() < 10 && text.find('-') == 4 &&
            is_day(lines[0], lines[1], lines[2])) {
            return Found{"streck", one, iso(lines[0], lines[1], lines[2])};
        }
        const std::vector<int> stops = numbers_of(text, '.');
        if (stops.size() == 3 && is_day(stops[2], stops[1], stops[0])) {
            return Found{"punkter", one, in_words(stops[2], stops[1], stops[0])};
        }
        return slashes(index, token);
    }

private:
    [[nodiscard]] bool is_slash(std::uint32_t index, std::uint32_t token) const {
        return token + 1 < m_prose.passages[index].last_token && text_of(m_prose, token) == "/" &&
               !m_prose.tokens[token].space_before && !m_prose.tokens[token + 1].space_before &&
               m_prose.tokens[token + 1].kind == TokenKind::number;
    }

    /// "1:a januari"
    [[nodiscard]] std::optional<Found> ordinal(const Span& one, std::string_view text) const {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos ||
            one.last >= m_prose.passages[one.passage].last_token) {
            return std::nullopt;
        }
        const int day = number_of(text.substr(0, colon));
        const auto month = std::find(k_months.begin(), k_months.end(), lower_of(m_prose, one.last));
        if (day < 1 || day > 31 || month == k_months.end() ||
            std::find(k_ordinals.begin(), k_ordinals.end(), text.substr(colon + 1)) ==
                k_ordinals.end()) {
            return std::nullopt;
        }
        return Found{"ordningstal",
                     {one.passage, one.first, one.last + 1},
                     in_words(0, static_cast<int>(month - k_months.begin()) + 1, day)};
    }

    /// "27/1 2027", "1/1-27", "2027/01/05"
    [[nodiscard]] std::optional<Found> slashes(std::uint32_t index, std::uint32_t token) const {
        if (!is_slash(index, token + 1) ||
            (token > m_prose.passages[index].first_token && text_of(m_prose, token - 1) == "/")) {
            return std::nullopt;
        }
        const int first = number_of(text_of(m_prose, token));
        const std::vector<int> second = numbers_of(text_of(m_prose, token + 2), '-');
        const std::uint32_t after = token + 3;
        if (is_slash(index, after)) {
            const int third = number_of(text_of(m_prose, token + 4));
            if (second.size() == 1 && is_day(first, second[0], third)) {
                return Found{"snedstreck", {index, token, token + 5}, iso(first, second[0], third)};
            }
            return std::nullopt;
        }
        if (second.size() == 2) {
            const int year = second[1] < 100 ? 2000 + second[1] : second[1];
            if (second[1] >= 10 && is_day(year, second[0], first)) {
                return Found{"snedstreck", {index, token, after}, in_words(year, second[0], first)};
            }
            return std::nullopt;
        }
        if (after < m_prose.passages[index].last_token && second.size() == 1 &&
            text_of(m_prose, after).size() == 4 && m_prose.tokens[after].space_before) {
            const int year = number_of(text_of(m_prose, after));
            if (is_day(year, second[0], first)) {
                return Found{
                    "snedstreck", {index, token, after + 1}, in_words(year, second[0], first)};
            }
        }
        return std::nullopt;
    }

    const Prose& m_prose;
};

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const Prose& prose = *context.prose;
    const Dates dates(prose);
    std::map<std::string_view, std::pair<std::string, std::vector<Span>>> forms;
    for (std::uint32_t index = 0; index < prose.passages.size(); ++index) {
        const language::Passage& passage = prose.passages[index];
        if (passage.foreign || passage.kind == PassageKind::aside) {
            continue;
        }
        for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
            if (auto found = dates.at(index, at)) {
                auto& form =
                    forms.try_emplace(found->form, found->right, std::vector<Span>{}).first->second;
                form.second.push_back(found->span);
                at = found->span.last - 1;
            }
        }
    }
    for (const auto& form : forms) {
        auto report = sink.report("skrivregel-datum");
        report.about(form.first)
            .with("text", shown(written(prose, form.second.second.front())))
            .with("ratt", form.second.first)
            .suggest(form.second.first);
        at_each(report, prose, form.second.second, context.language);
    }
}

} // namespace

Check date_forms() {
    return {.name = "date_forms",
            .rules = {"skrivregel-datum"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
