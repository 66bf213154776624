// SPDX-License-Identifier: Apache-2.0
#include "plan/identity_evidence.hpp"

#include "base/text.hpp"
#include "plan/type_title.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::plan {
namespace {

using model::PeriodRule;
using model::ValueType;

/// "Delårsrapport 2027:1": a report's number and its year, somewhere behind the type's first word.
std::optional<FoundPeriod> numbered_period(const Vocabulary& vocabulary, std::string_view text) {
    const auto named = type_of_title(vocabulary, text);
    std::size_t at = named ? text.find(' ', named->begin) : std::string_view::npos;
    for (; at != std::string_view::npos; at = text.find(' ', at + 1)) {
        if (auto found = numbered_year(text.substr(at))) {
            found->begin += at;
            found->end += at;
            return found;
        }
    }
    return std::nullopt;
}

/// "Delårsrapport 2027-08-31": a day that some report's period ends on. Other days in titles are
/// those of meetings.
std::optional<FoundPeriod> dated_period(const Vocabulary& vocabulary, std::string_view text) {
    const auto day = find_date(text);
    const auto& types = vocabulary.model->types;
    const bool ends_there = day && std::any_of(types.begin(), types.end(), [&](const auto& type) {
                                return type.period.form == PeriodRule::Form::interval &&
                                       type.period.to_month == day->date.month &&
                                       type.period.to_day == day->date.day;
                            });
    if (!ends_there) {
        return std::nullopt;
    }
    const Date first = make_date(day->date.year, 1, 1).value_or(day->date);
    return FoundPeriod{{{first, day->date}, PeriodForm::as_of, 0}, day->begin, day->end};
}

/// "Mål och budget 2027 med plan 2028–2029" is one period of three years.
void join_budget_and_plan(std::vector<FoundPeriod>& periods) {
    for (std::size_t at = 1; at < periods.size(); ++at) {
        const DocumentPeriod& budget = periods[at - 1].period;
        const DocumentPeriod& plan = periods[at].period;
        if (budget.form == PeriodForm::years && budget.years() == 1 &&
            plan.form == PeriodForm::years && plan.first_year() == budget.first_year() + 1) {
            periods[at].period.days.from = budget.days.from;
            periods[at].begin = periods[at - 1].begin;
        }
    }
}

/// In a title the most telling period counts: one of several years or with days before a single
/// year.
void add_title_period(std::vector<PeriodCandidate>& out, const Vocabulary& vocabulary,
                      std::string_view text, Evidence evidence) {
    auto periods = find_periods(text);
    if (const auto numbered = numbered_period(vocabulary, text)) {
        periods.insert(periods.begin(), *numbered);
    }
    if (periods.empty()) {
        if (const auto dated = dated_period(vocabulary, text)) {
            periods.push_back(*dated);
        }
    }
    if (periods.empty()) {
        return;
    }
    join_budget_and_plan(periods);
    const auto telling = [](const FoundPeriod& found) {
        return found.period.form != PeriodForm::years || found.period.years() > 1;
    };
    auto best = std::find_if(periods.begin(), periods.end(), telling);
    best = best == periods.end() ? periods.begin() : best;
    if (evidence.source == Source::title && evidence.place.block != document::k_none) {
        evidence.text = std::string(text.substr(best->begin, best->end - best->begin));
    }
    out.push_back({best->period, std::move(evidence)});
}

void add_field_periods(std::vector<PeriodCandidate>& out, const std::vector<FieldValue>& fields,
                       const model::Model& model) {
    std::optional<FoundDate> from;
    for (const FieldValue& field : fields) {
        const model::Field& definition = model.fields[field.field];
        std::string text = field.text;
        if (definition.id == "galler-fran") {
            from = find_date(text);
            continue;
        }
        if (definition.id == "galler-till") {
            const auto to = find_date(text);
            if (!from || !to || to->date < from->date) {
                continue;
            }
            text = to_iso(from->date) + "–" + to_iso(to->date);
        } else if (definition.type != ValueType::period) {
            continue;
        }
        if (const auto periods = find_periods(text); !periods.empty()) {
            out.push_back({periods.front().period, field.evidence});
        }
    }
}

} // namespace

std::vector<PeriodCandidate> collect_periods(const std::vector<FieldValue>& fields,
                                             const std::vector<TitleText>& titles,
                                             std::string_view file_stem,
                                             const Vocabulary& vocabulary) {
    std::vector<PeriodCandidate> candidates;
    add_field_periods(candidates, fields, *vocabulary.model);
    for (const TitleText& title : titles) {
        add_title_period(candidates, vocabulary, title.text,
                         {Source::title, title.text, title.label, title.place});
    }
    std::string plain(file_stem);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    add_title_period(candidates, vocabulary, plain,
                     {Source::file_name, std::string(file_stem), {}, {}});
    return candidates;
}

DocumentPeriod as_the_type_has_it(const model::DocumentType* type, DocumentPeriod period) {
    if (type == nullptr || type->period.form != PeriodRule::Form::interval ||
        period.form != PeriodForm::years || period.years() != 1) {
        return period;
    }
    const PeriodRule& rule = type->period;
    const int year = period.first_year();
    const auto from = make_date(year, rule.from_month, rule.from_day);
    const auto to = make_date(year, rule.to_month, rule.to_day);
    return from && to ? DocumentPeriod{{*from, *to}, PeriodForm::interval, period.number} : period;
}

std::uint32_t office_of_unit(const document::Document& document, const Identity& identity,
                             const std::vector<TitleText>& titles, const Vocabulary& vocabulary) {
    const auto& organisation = vocabulary.model->organisation;
    const std::uint32_t kind = identity.organ.value.kind;
    const std::uint32_t above = kind == k_none ? k_none : organisation.kinds[kind].under;
    std::uint32_t office = k_none;
    const auto look_in = [&](std::string_view text) {
        for (const OrganIndex::Hit& hit : vocabulary.organs.find(text)) {
            const std::uint32_t hit_kind = organisation.organs[hit.organ].kind;
            if (office == k_none && hit_kind != kind && (above == k_none || hit_kind == above)) {
                office = hit.organ;
            }
        }
    };
    for (const FieldValue& field : identity.fields) {
        look_in(field.text);
    }
    for (const TitleText& title : titles) {
        look_in(title.text);
    }
    constexpr std::size_t k_first_paragraphs = 3; ///< of the first section
    const auto end =
        std::min(opening_end(document, vocabulary) + k_first_paragraphs, document.blocks.size());
    for (std::uint32_t block = 0; block < end && office == k_none; ++block) {
        if (document.blocks[block].flow == document::Flow::body) {
            look_in(document.text_of(block));
        }
    }
    return office;
}

} // namespace styrkoll::plan
