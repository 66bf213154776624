// SPDX-License-Identifier: Apache-2.0
#include "plan/figures.hpp"

#include "base/text.hpp"
#include "plan/amounts.hpp"
#include "plan/code_scan.hpp"
#include "plan/sentences.hpp"
#include "plan/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Flow;

/// How the number of a figure is written.
enum class Form : std::uint8_t { rate, share, count, money };

struct Kind {
    std::string_view id;
    std::string_view words; ///< as they stand in a folded sentence
    Form form;
};
constexpr std::array<Kind, 9> k_kinds{{{"skattesats", "skattesats", Form::rate},
                                       {"skattesats", "kommunalskatten är", Form::rate},
                                       {"soliditet", "soliditeten", Form::share},
                                       {"invanare", "antalet invånare", Form::count},
                                       {"invanare", "antal invånare", Form::count},
                                       {"invanare", "invånarantalet", Form::count},
                                       {"invanare", "folkmängden", Form::count},
                                       {"resultat", "årets resultat", Form::money},
                                       {"resultat", "kommunens resultat", Form::money}}};

/// Words that make it another figure, a change, a comparison or a wish.
constexpr std::array<std::string_view, 32> k_other{
    "höj",          "sänk",     "region",      "landsting",  "medel",      "genomsnitt",
    "riket",        "länet",    "jämför",      "begravning", "församling", "minst",
    "lägst",        "högst",    "mål",         "bör ",       "ska ",       "ökade med",
    "minskade med", "ökat med", "minskat med", "bättre än",  "sämre än",   "balanskrav",
    "avvik",        "före ",    "exklusive",   "inklusive",  "exkl",       "inkl",
    "per invånare", "ålder"};

/// Words of what is planned.
constexpr std::array<std::string_view, 6> k_planned{"beräkn",   "budget",   "prognos",
                                                    "förvänta", "uppskatt", "väntas"};

bool stands(std::string_view folded, std::string_view word) {
    return folded.find(word) != std::string_view::npos;
}

template <std::size_t size>
bool any_stands(std::string_view folded, const std::array<std::string_view, size>& words) {
    return std::any_of(words.begin(), words.end(),
                       [folded](std::string_view word) { return stands(folded, word); });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number with its decimals: "21,67", "39 412".
struct Number {
    std::string text;
    std::size_t decimals = 0;
    std::size_t end = 0; ///< bytes in the sentence
};

/// Three digits and no more: a group of a longer number.
bool is_group(std::string_view text, std::size_t at) {
    constexpr std::size_t k_group = 3;
    return at + k_group <= text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(at + k_group), is_digit) &&
           (at + k_group == text.size() || !is_digit(text[at + k_group]));
}

/// Numbers that are no part of a date, a year or a code.
std::vector<Number> numbers_in(std::string_view sentence) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < sentence.size();) {
        if (!is_digit(sentence[at])) {
            ++at;
            continue;
        }
        const bool free = at == 0 || sentence[at - 1] == ' ' || sentence[at - 1] == '(' ||
                          static_cast<unsigned char>(sentence[at - 1]) == 0xA0;
        Number number;
        std::size_t end = at;
        bool comma = false;
        while (end < sentence.size()) {
            const char c = sentence[end];
            const bool more = end + 1 < sentence.size() && is_digit(sentence[end + 1]);
            if (is_digit(c)) {
                number.text += c;
                number.decimals += comma ? 1U : 0U;
                ++end;
            } else if (c == ',' && more && !comma) {
                number.text += c;
                comma = true;
                ++end;
            } else if (c == ' ' && !comma && is_group(sentence, end + 1)) {
                ++end;
            } else if (c == '\xC2' && !comma && end + 2 < sentence.size() &&
                       sentence[end + 1] == '\xA0' && is_group(sentence, end + 2)) {
                end += 2;
            } else {
                break;
            }
        }
        number.end = end;
        const char next = end < sentence.size() ? sentence[end] : ' ';
        const bool glued = (is_word_byte(next) && next != '\xC2') || next == ':' || next == '/';
        if (free && !glued) {
            numbers.push_back(std::move(number));
        }
        at = std::max(end, at + 1);
    }
    return numbers;
}

class Figures {
public:
    Figures(const Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    std::vector<FigureFact> find() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            const bool running = own.flow == Flow::body && own.kind != BlockKind::heading &&
                                 own.kind != BlockKind::title && own.table == document::k_none;
            if (running && own.text_size > 0 && may_hold(m_document.text_of(block))) {
                for (const Span& sentence : sentences(m_document.text_of(block))) {
                    read(block, sentence);
                }
            }
        }
        return std::move(m_found);
    }

private:
    /// Cheap: a digit, and one of the words.
    static bool may_hold(std::string_view text) {
        const bool digit = std::any_of(text.begin(), text.end(), is_digit);
        return digit &&
               (stands(text, "kattesats") || stands(text, "ommunalskatt") ||
                stands(text, "oliditet") || stands(text, "nvånar") || stands(text, "olkmängd") ||
                stands(text, "rets resultat") || stands(text, "ommunens resultat"));
    }

    void read(std::uint32_t block, const Span& span) {
        const std::string_view sentence = span.of(m_document.text_of(block));
        const std::string folded = text::fold(sentence);
        const auto kind = std::find_if(k_kinds.begin(), k_kinds.end(), [&folded](const Kind& one) {
            return stands(folded, one.words);
        });
        if (kind == k_kinds.end() || any_stands(folded, k_other)) {
            return;
        }
        FigureFact fact;
        fact.what = kind->id;
        if (!tell_value(fact, *kind, sentence) || !tell_time(fact, sentence, folded) ||
            !tell_owner(fact, sentence, folded, *kind)) {
            return;
        }
        fact.location = locate(m_document, {block, static_cast<std::uint32_t>(span.begin),
                                            static_cast<std::uint32_t>(span.end)});
        m_found.push_back(std::move(fact));
    }

    static bool tell_value(FigureFact& fact, const Kind& kind, std::string_view sentence) {
        if (kind.form == Form::money) {
            const auto amounts = find_amounts(sentence);
            if (amounts.size() != 1) {
                return false;
            }
            fact.value = to_words(amounts.front().amount);
            fact.unit = amounts.front().amount.unit;
            return true;
        }
        std::vector<Number> fitting;
        for (Number& number : numbers_in(sentence)) {
            if (fits(kind.form, number, sentence)) {
                fitting.push_back(std::move(number));
            }
        }
        if (fitting.size() != 1) {
            return false;
        }
        fact.value = fitting.front().text;
        fact.unit = kind.form == Form::share ? "procent" : std::string{};
        return true;
    }

    static bool fits(Form form, const Number& number, std::string_view sentence) {
        const std::size_t whole = number.text.find(',');
        const std::size_t digits = whole == std::string::npos ? number.text.size() : whole;
        switch (form) {
        case Form::rate:
            return number.decimals == 2 && digits <= 2;
        case Form::share: {
            const std::string after = text::fold(sentence.substr(number.end, 12));
            return digits <= 2 && (after.starts_with("procent") || after.starts_with("%")) &&
                   !after.starts_with("procentenh");
        }
        case Form::count:
            return number.decimals == 0 && digits >= 5;
        case Form::money:
            break;
        }
        return false;
    }

    /// The day or the year that it is about: the sentence's own, else that of the report, or of the
    /// tax the first year of the plan.
    [[nodiscard]] bool tell_time(FigureFact& fact, std::string_view sentence,
                                 std::string_view folded) const {
        const bool report = is_report();
        const bool lasting = fact.what == "skattesats" || fact.what == "invanare";
        fact.planned =
            fact.what != "skattesats" && ((!report && !lasting) || any_stands(folded, k_planned));
        if (const auto day = find_date(sentence)) {
            fact.when = to_iso(day->date);
            return !find_date(sentence, day->end);
        }
        const auto periods = find_periods(sentence);
        const auto& own = m_plan.identity.period.value;
        if (periods.size() == 1 && periods.front().period.years() == 1) {
            const int year = periods.front().period.first_year();
            const bool part = report && own && own->days.to.month != 12;
            fact.when =
                part && own->first_year() == year ? to_iso(own->days.to) : std::to_string(year);
            return periods.front().period.form == PeriodForm::years;
        }
        if (!periods.empty() || !own) {
            return false;
        }
        if (fact.what == "skattesats") {
            fact.when = std::to_string(own->first_year());
            return true;
        }
        fact.when =
            own->days.to.month == 12 ? std::to_string(own->first_year()) : to_iso(own->days.to);
        return report && fact.what != "invanare";
    }

    [[nodiscard]] bool is_report() const {
        return m_plan.type() != nullptr && m_plan.type()->document_class == "rapport";
    }

    /// The municipality has one tax and its inhabitants; a result and an equity ratio are the
    /// document's own organ's, unless the sentence names another.
    [[nodiscard]] bool tell_owner(FigureFact& fact, std::string_view sentence,
                                  std::string_view folded, const Kind& kind) const {
        const auto& organs = m_plan.model->organisation.organs;
        const auto hits = m_vocabulary.organs.find(sentence);
        fact.of = stands(folded, "koncern") ? "koncern" : std::string{};
        if (kind.form == Form::rate || kind.form == Form::count) {
            return hits.empty() || std::all_of(hits.begin(), hits.end(), [&](const auto& hit) {
                       return m_plan.model->organisation.kinds[organs[hit.organ].kind].single;
                   });
        }
        if (hits.size() > 1) {
            return false;
        }
        const std::uint32_t organ =
            hits.empty() ? m_plan.identity.organ.value.organ : hits.front().organ;
        const bool council = hits.empty() && stands(folded, "kommunens");
        fact.organ = council || organ == k_none ? std::string{} : organs[organ].id;
        if (organ != k_none && m_plan.model->organisation.kinds[organs[organ].kind].single) {
            fact.organ.clear();
        }
        return council || organ != k_none;
    }

    const Plan& m_plan;
    const document::Document& m_document;
    const Vocabulary& m_vocabulary;
    std::vector<FigureFact> m_found;
};

} // namespace

std::vector<FigureFact> find_figures(const Plan& plan, const Vocabulary& vocabulary) {
    return Figures(plan, vocabulary).find();
}

Facts make_facts(const Plan& plan, const Vocabulary& vocabulary) {
    Facts facts = make_facts(plan);
    facts.figures = find_figures(plan, vocabulary);
    return facts;
}

} // namespace styrkoll::plan
