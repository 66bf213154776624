// SPDX-License-Identifier: Apache-2.0
//
// Numbers as Swedish writes them: 12 500, 7,5 procent, 5 %. A number may as well be a section, a
// version, a code or a decimal, so a form is told of only where what follows says that it counts
// something, or where it cannot be anything else.
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using language::PassageKind;
using language::Prose;
using language::Token;
using language::TokenKind;

enum class Form : std::uint8_t { comma, stop, percent, decimal_point, ungrouped };

constexpr std::array<std::string_view, 25> k_counted{
    "kronor",   "kr",       "tkr",     "invånare",     "personer", "elever",     "barn",
    "platser",  "bostäder", "hushåll", "årsverken",    "timmar",   "anställda",  "medarbetare",
    "besökare", "besök",    "meter",   "kvadratmeter", "ton",      "lägenheter", "kvm",
    "brukare",  "företag",  "dagar",   "ärenden"};
constexpr std::array<std::string_view, 12> k_measured{
    "procent", "procentenheter", "procentenhet", "miljoner", "miljarder", "miljon",
    "miljard", "mnkr",           "mkr",          "tkr",      "kronor",    "kr"};

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// The number of groups of three after the first, with this mark before each; 0 for another form.
std::size_t groups_of(std::string_view text, char mark) {
    const std::size_t first = text.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3 || text.front() == '0' ||
        !is_digits(text.substr(0, first))) {
        return 0;
    }
    std::size_t groups = 0;
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != mark || at + 4 > text.size() || !is_digits(text.substr(at + 1, 3))) {
            return 0;
        }
        ++groups;
    }
    return groups;
}

bool is_decimal(std::string_view text) {
    const std::size_t stop = text.find('.');
    return stop != std::string_view::npos && stop > 0 && stop <= 3 &&
           is_digits(text.substr(0, stop)) && is_digits(text.substr(stop + 1)) &&
           text.size() - stop <= 3;
}

template <std::size_t Size>
bool is_any(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Numbers {
public:
    explicit Numbers(const Prose& prose) : m_prose(prose) {
        for (std::uint32_t index = 0; index < prose.passages.size(); ++index) {
            const language::Passage& passage = prose.passages[index];
            if (passage.foreign || passage.kind == PassageKind::aside ||
                passage.kind == PassageKind::cell) {
                continue;
            }
            for (std::uint32_t at = passage.first_token; at < passage.last_token; ++at) {
                if (prose.tokens[at].kind == TokenKind::number && !prose.tokens[at].foreign) {
                    look_at(index, at);
                }
            }
        }
    }

    /// Numbers without groups say something only beside others that have them.
    [[nodiscard]] std::map<Form, std::vector<Span>> found() const {
        auto found = m_found;
        if (!m_groups) {
            found.erase(Form::ungrouped);
        }
        return found;
    }

private:
    void look_at(std::uint32_t index, std::uint32_t at) {
        const std::string_view text = text_of(m_prose, at);
        const bool has_next = at + 1 < m_prose.passages[index].last_token;
        const std::string_view next = has_next ? lower_of(m_prose, at + 1) : std::string_view{};
        const bool counts = is_any(next, k_counted);
        const std::size_t commas = groups_of(text, ',');
        const std::size_t stops = groups_of(text, '.');
        if (commas > 1 || (commas == 1 && counts)) {
            add(Form::comma, {index, at, at + 1});
        } else if (stops > 1 || (stops == 1 && counts)) {
            add(Form::stop, {index, at, at + 1});
        } else if (is_decimal(text) && (next == "%" || is_any(next, k_measured))) {
            add(Form::decimal_point, {index, at, at + 2});
        } else if (next == "%" && !m_prose.tokens[at + 1].space_before) {
            add(Form::percent, {index, at, at + 2});
        } else if (is_digits(text) && text.size() >= 5 && text.front() != '0' && counts) {
            add(Form::ungrouped, {index, at, at + 1});
        }
        m_groups = m_groups || (is_digits(text) && text.size() <= 3 && has_next &&
                                m_prose.tokens[at + 1].kind == TokenKind::number &&
                                next.size() == 3 && is_digits(next) && text.size() >= 2);
    }

    void add(Form form, const Span& span) { m_found[form].push_back(span); }

    const Prose& m_prose;
    std::map<Form, std::vector<Span>> m_found;
    bool m_groups = false; ///< "12 500" stands somewhere
};

std::string grouped(std::string_view digits) {
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) {
            text += "\u00A0";
        }
        text += digits[at];
    }
    return text;
}

std::string right_form(const Prose& prose, Form form, const Span& span) {
    std::string text = written(prose, span);
    switch (form) {
    case Form::comma:
    case Form::stop:
        text.erase(
            std::remove_if(text.begin(), text.end(), [](char byte) { return !is_digit(byte); }),
            text.end());
        return grouped(text);
    case Form::percent:
        return text.insert(text.size() - 1, "\u00A0");
    case Form::decimal_point:
        std::replace(text.begin(), text.end(), '.', ',');
        return text;
    case Form::ungrouped:
        return grouped(text);
    }
    return text;
}

std::string_view why(Form form, Language language) {
    switch (form) {
    case Form::comma:
    case Form::stop:
    case Form::ungrouped:
        return say(language, "Stora tal delas upp med mellanslag",
                   "Large numbers are parted by blanks");
    case Form::percent:
        return say(language, "Före procenttecknet står ett mellanslag",
                   "A blank stands before the percent sign");
    case Form::decimal_point:
        return say(language, "Decimaler skrivs med komma", "Decimals are written with a comma");
    }
    return {};
}

std::string_view subject(Form form) {
    switch (form) {
    case Form::comma:
        return "komma";
    case Form::stop:
        return "punkt";
    case Form::percent:
        return "procent";
    case Form::decimal_point:
        return "decimaler";
    case Form::ungrouped:
        return "tusental";
    }
    return {};
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const Prose& prose = *context.prose;
    for (const auto& form : Numbers(prose).found()) {
        const std::string right = right_form(prose, form.first, form.second.front());
        auto report = sink.report("skrivregel-tal");
        report.about(subject(form.first))
            .with("vad", why(form.first, context.language))
            .with("text", shown(written(prose, form.second.front())))
            .with("ratt", right)
            .suggest(right);
        at_each(report, prose, form.second, context.language);
    }
}

} // namespace

Check number_forms() {
    return {.name = "number_forms",
            .rules = {"skrivregel-tal"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
