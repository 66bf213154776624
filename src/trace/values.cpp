// SPDX-License-Identifier: Apache-2.0
#include "trace/values.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace styrkoll::trace {
namespace {

using plan::Amount;
using plan::AttributeFact;

Same is_same(bool same) {
    return same ? Same::yes : Same::no;
}

bool is_number_byte(std::string_view text, std::size_t at) {
    const char c = text[at];
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
}

/// Where one unit is not stated, amounts that differ by a thousand or a million may well be equal.
bool same_at_some_scale(const Amount& left, const Amount& right) {
    constexpr std::array<std::int64_t, 4> k_scales{1, 1000, 1'000'000, 1'000'000'000};
    return std::any_of(k_scales.begin(), k_scales.end(), [&](std::int64_t scale) {
        const auto near = [scale](const Amount& large, const Amount& small) {
            const std::int64_t scaled = small.thousandths * scale;
            const std::int64_t apart = large.thousandths - scaled;
            return scaled / scale == small.thousandths && // no overflow
                   (apart < 0 ? -apart : apart) < std::max(large.step, small.step * scale);
        };
        return near(left, right) || near(right, left);
    });
}

Same same_amount(const Amount& left, const Amount& right) {
    if (!left.unit.empty() && !right.unit.empty()) {
        const auto both = plan::in_ore(left, right);
        if (!both) {
            return Same::unclear;
        }
        const std::int64_t apart = both->left - both->right;
        return is_same((apart < 0 ? -apart : apart) < both->step);
    }
    return is_same(same_at_some_scale(left, right));
}

std::optional<Amount> amount_of(const AttributeFact& fact) {
    auto amount = plan::parse_amount(fact.text);
    if (amount && amount->unit.empty()) {
        amount->unit = fact.unit;
    }
    return amount;
}

/// A frame is a cost whether or not its sign is written: "92,3" in the plan is "−92 300" in the
/// report's statement of costs.
Same same_money(const AttributeFact& left, const AttributeFact& right) {
    auto one = amount_of(left);
    auto two = amount_of(right);
    if (!one || !two) {
        return Same::unclear;
    }
    for (Amount* amount : {&*one, &*two}) {
        amount->thousandths = std::abs(amount->thousandths);
    }
    return same_amount(*one, *two);
}

Same same_number(const AttributeFact& left, const AttributeFact& right) {
    const auto one = number_in(left.text);
    const auto two = number_in(right.text);
    return one && two ? is_same(one->thousandths == two->thousandths) : Same::unclear;
}

/// A span of days that the text names last.
std::optional<Period> time_in(std::string_view text) {
    if (const auto date = plan::find_date(text)) {
        std::optional<Date> last = date->date;
        for (auto next = plan::find_date(text, date->end); next;
             next = plan::find_date(text, next->end)) {
            last = next->date;
        }
        return Period{*last, *last};
    }
    const auto periods = plan::find_periods(text);
    return periods.empty() ? std::nullopt : std::optional(periods.back().period.days);
}

Same same_time(std::string_view left, std::string_view right) {
    const auto one = time_in(left);
    const auto two = time_in(right);
    if (!one || !two) {
        return Same::unclear;
    }
    return is_same(one->covers(two->to) || two->covers(one->to));
}

/// "Budgettillskott" or "inom budgetram": those of the model's words that each uses.
Same same_financing(const model::Attribute& attribute, std::string_view left,
                    std::string_view right) {
    const auto one = plan::find_amounts(left);
    const auto two = plan::find_amounts(right);
    if (one.size() == 1 && two.size() == 1) {
        return same_amount(one.front().amount, two.front().amount);
    }
    const std::string left_words = text::fold(left);
    const std::string right_words = text::fold(right);
    bool left_any = false;
    bool right_any = false;
    for (const std::string& choice : attribute.choices) {
        const std::string word = text::fold(choice);
        const bool in_left = left_words.find(word) != std::string::npos;
        const bool in_right = right_words.find(word) != std::string::npos;
        if (in_left && in_right) {
            return Same::yes;
        }
        left_any |= in_left;
        right_any |= in_right;
    }
    return left_any && right_any ? Same::no : Same::unclear;
}

/// "andel (%)", "procent" and "%" are one unit.
std::string unit_form(std::string_view text) {
    const std::string folded = text::fold(text);
    const bool share =
        folded.find('%') != std::string::npos || folded.find("procent") != std::string::npos;
    return share && folded.find("procentenhet") == std::string::npos ? "%"
                                                                     : plan::normal_form(text);
}

Same same_words(const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) {
        return Same::unclear;
    }
    return is_same(left == right || left.find(right) != std::string::npos ||
                   right.find(left) != std::string::npos);
}

/// The year that stands nearest behind the amount, or right before it ("2027: 968 700 tkr").
int year_at(const std::vector<plan::FoundPeriod>& periods, const plan::FoundAmount& amount,
            std::string_view text) {
    constexpr std::size_t k_near = 12;
    for (const plan::FoundPeriod& period : periods) {
        const bool behind = period.begin >= amount.end && period.begin - amount.end <= k_near;
        const bool before =
            period.end <= amount.begin && amount.begin - period.end <= 3 &&
            text.substr(period.end, amount.begin - period.end).find_first_of(".,;") ==
                std::string_view::npos;
        if (behind || before) {
            return period.period.first_year();
        }
    }
    return 0;
}

} // namespace

std::optional<Amount> number_in(std::string_view text) {
    std::optional<Amount> found;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] < '0' || text[at] > '9') {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               (is_number_byte(text, end) ||
                (text[end] == ' ' && end + 3 < text.size() && is_number_byte(text, end + 1) &&
                 is_number_byte(text, end + 2) && is_number_byte(text, end + 3)))) {
            ++end;
        }
        std::string number(text.substr(at, end - at));
        while (!number.empty() && (number.back() == '.' || number.back() == ',')) {
            number.pop_back();
        }
        std::replace(number.begin(), number.end(), '.', ',');
        const bool negative = at > 0 && (text[at - 1] == '-' || text.substr(0, at).ends_with("−"));
        const auto amount = plan::parse_amount((negative ? "-" : "") + number);
        if (!amount || found) {
            return std::nullopt;
        }
        found = amount;
        at = end;
    }
    return found;
}

Same same_value(const model::Attribute& attribute, const AttributeFact& left,
                const AttributeFact& right) {
    switch (attribute.type) {
    case model::ValueType::money:
        return same_money(left, right);
    case model::ValueType::number:
        return same_number(left, right);
    case model::ValueType::date:
    case model::ValueType::period:
        return same_time(left.text, right.text);
    case model::ValueType::financing:
        return same_financing(attribute, left.text, right.text);
    case model::ValueType::unit:
        return same_words(unit_form(left.text), unit_form(right.text));
    default:
        return same_words(plan::normal_form(left.text), plan::normal_form(right.text));
    }
}

std::map<int, AttributeFact> amounts_by_year(const model::ItemKind& kind,
                                             const plan::ItemFact& item, int first_year) {
    std::map<int, AttributeFact> out;
    for (const model::Attribute& attribute : kind.attributes) {
        if (attribute.type != model::ValueType::money || attribute.same_rule.empty()) {
            continue;
        }
        for (const AttributeFact& fact : item.attributes) {
            if (fact.id == attribute.id) {
                out.emplace(fact.year == 0 ? first_year : fact.year, fact);
            }
        }
    }
    if (!out.empty()) {
        return out;
    }
    const std::string words = item.title + (item.text.empty() ? "" : ". " + item.text);
    const auto periods = plan::find_periods(words);
    const auto amounts = plan::find_amounts(words);
    for (const plan::FoundAmount& found : amounts) {
        const int year =
            amounts.size() == 1 && periods.empty() ? first_year : year_at(periods, found, words);
        AttributeFact fact;
        fact.text = words.substr(found.begin, found.end - found.begin);
        fact.year = year;
        fact.unit = found.amount.unit;
        if (year != 0) {
            out.emplace(year, std::move(fact));
        }
    }
    return out;
}

bool states_amount(std::string_view text, const AttributeFact& amount) {
    const auto wanted = amount_of(amount);
    const auto found = plan::find_amounts(text);
    return wanted && std::any_of(found.begin(), found.end(), [&](const plan::FoundAmount& one) {
               return !one.amount.unit.empty() && same_amount(*wanted, one.amount) == Same::yes;
           });
}

} // namespace styrkoll::trace
