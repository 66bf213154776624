// SPDX-License-Identifier: Apache-2.0
//
// Numbers that someone typed before the headings: 5.3.3, 5.5.4. Only a document that numbers most
// of its headings rightly is told of the one that is wrong; those that Writer numbers are not text.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <optional>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "tillganglighet-numrering";
constexpr std::size_t k_least_headings = 5;
constexpr std::size_t k_wrong_of = 5; ///< at most one in so many may be wrong

using Number = std::vector<int>;

struct Numbered {
    Number number;
    std::uint32_t heading = 0;
    std::size_t size = 0; ///< bytes of the number
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "5.3.3 Ekonomi", "2. Mål": parts of at most two digits before a blank and a word.
std::optional<Numbered> number_of(std::string_view heading) {
    Numbered found;
    std::size_t at = 0;
    while (at < heading.size() && is_digit(heading[at])) {
        const std::size_t begin = at;
        while (at < heading.size() && is_digit(heading[at])) {
            ++at;
        }
        constexpr std::size_t k_most_digits = 2;
        if (at - begin > k_most_digits) {
            return std::nullopt;
        }
        found.number.push_back(
            static_cast<int>(text::parse_integer(heading.substr(begin, at - begin))));
        found.size = at;
        if (at < heading.size() && heading[at] == '.') {
            ++at;
        }
    }
    const std::string_view words = heading.substr(at);
    if (found.number.empty() || words.empty() || (words[0] != ' ' && words[0] != '\t')) {
        return std::nullopt;
    }
    std::size_t offset = 0;
    const std::string_view rest = text::trim(words);
    const bool is_word = !rest.empty() && text::is_upper(text::next_code_point(rest, offset));
    return is_word ? std::optional(found) : std::nullopt; // "3 nya mål", "5 kap." are no numbers
}

std::string written(const Number& number) {
    std::string text;
    for (const int part : number) {
        text += (text.empty() ? "" : ".") + std::to_string(part);
    }
    return text;
}

/// What may stand after `before`: a first child, or the next at its own or any higher level.
bool follows(const Number& before, const Number& after) {
    if (after.size() > before.size()) {
        return std::equal(before.begin(), before.end(), after.begin()) &&
               std::all_of(after.begin() + static_cast<std::ptrdiff_t>(before.size()), after.end(),
                           [](int part) { return part <= 1; });
    }
    const auto last = static_cast<std::ptrdiff_t>(after.size()) - 1;
    return std::equal(after.begin(), after.begin() + last, before.begin()) &&
           after.back() == before[after.size() - 1] + 1;
}

/// The next of as many parts as the one found.
Number expected(const Number& before, std::size_t parts) {
    Number next(before.begin(),
                before.begin() + static_cast<std::ptrdiff_t>(std::min(parts, before.size())));
    if (parts > before.size()) {
        next.push_back(1);
    } else {
        ++next.back();
    }
    return next;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const document::Document& document = *plan.document;
    std::vector<Numbered> numbered;
    const std::vector<std::uint32_t> headings = headings_of(document);
    for (const std::uint32_t heading : headings) {
        if (auto found = number_of(document.text_of(heading))) {
            found->heading = heading;
            numbered.push_back(std::move(*found));
        }
    }
    if (numbered.size() < k_least_headings) {
        return;
    }
    std::vector<std::size_t> wrong;
    for (std::size_t at = 1; at < numbered.size(); ++at) {
        // A new part may begin with 1 again.
        const bool begins_anew = numbered[at].number == Number{1};
        if (!begins_anew && !follows(numbered[at - 1].number, numbered[at].number)) {
            wrong.push_back(at);
        }
    }
    if (wrong.empty() || wrong.size() * k_wrong_of > numbered.size()) {
        return;
    }
    std::vector<document::Place> places;
    for (const std::size_t at : wrong) {
        places.push_back({numbered[at].heading, 0, static_cast<std::uint32_t>(numbered[at].size)});
    }
    const Numbered& before = numbered[wrong.front() - 1];
    const Numbered& first = numbered[wrong.front()];
    auto report = sink.report(k_rule);
    report.with("nummer", written(first.number))
        .with("fore", written(before.number))
        .with("ratt", written(expected(before.number, first.number.size())));
    stand_at(report, document, places);
}

} // namespace

Check heading_numbers() {
    return {.name = "heading_numbers", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
