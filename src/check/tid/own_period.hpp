// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/finding.hpp"
#include "plan/mentions.hpp"
#include "plan/plan.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The period of a document, and what a copy of last year's would state instead.
namespace styrkoll::check {

class OwnPeriod {
public:
    /// Precondition: the plan's type and period are known.
    explicit OwnPeriod(const plan::Plan& plan) : m_own(*plan.identity.period.value) {}

    [[nodiscard]] const plan::DocumentPeriod& value() const { return m_own; }

    /// How many years before the document's own the period begins, one to three; 0: it is not one
    /// that a copy may have carried over.
    [[nodiscard]] int shift(const plan::DocumentPeriod& period) const {
        constexpr int k_oldest = 3;
        const int back = m_own.first_year() - period.first_year();
        return back >= 1 && back <= k_oldest ? back : 0;
    }

    /// An old period of the same form and length as the document's.
    [[nodiscard]] bool is_old_copy(const plan::DocumentPeriod& period) const {
        const bool same_days =
            m_own.form == plan::PeriodForm::years || (period.days.to.month == m_own.days.to.month &&
                                                      period.days.to.day == m_own.days.to.day);
        return shift(period) > 0 && period.form == m_own.form && period.years() == m_own.years() &&
               same_days;
    }

    /// As a title has it: "Delårsrapport 1 2026" states the year alone.
    [[nodiscard]] bool is_old_name(const plan::DocumentPeriod& period) const {
        const bool year_alone = period.form == plan::PeriodForm::years && period.years() == 1;
        return is_old_copy(period) || (year_alone && shift(period) > 0 && m_own.years() == 1 &&
                                       m_own.form != plan::PeriodForm::school_year);
    }

    /// The one year before the document's first.
    [[nodiscard]] bool is_last_year(const plan::DocumentPeriod& period) const {
        return period.form == plan::PeriodForm::years && period.years() == 1 && shift(period) == 1;
    }

    /// The text names a year of the document's own, or a later one.
    [[nodiscard]] bool is_named_in(std::string_view text) const {
        const auto periods = plan::find_periods(text);
        return std::any_of(periods.begin(), periods.end(), [this](const plan::FoundPeriod& found) {
            return found.period.days.to.year >= m_own.first_year();
        });
    }

private:
    plan::DocumentPeriod m_own;
};

/// A place that states an old period as if it were the document's own.
struct OldPlace {
    plan::DocumentPeriod period;
    std::string words; ///< as written
    plan::Place place;
    finding::Severity severity = finding::Severity::warning;
};

/// Columns of the document's tables: "Målvärde 2026" in a plan for 2027, 2026 | 2027 | 2028 above
/// the frames of a plan for 2027–2029. Columns that compare are none.
[[nodiscard]] std::vector<OldPlace> old_columns(const plan::Plan& plan, const OwnPeriod& own);

/// An old period in a text, as if it were the document's own.
struct OldWords {
    plan::DocumentPeriod period;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    finding::Severity severity = finding::Severity::warning;
};

/// The words after or before an old document's name tell that it is this one: "Verksamhetsplan
/// 2026–2028 beskriver ...", "Nämnden antar verksamhetsplan 2026–2028."
[[nodiscard]] bool is_stated_by(const plan::NamedDocument& named, std::string_view sentence);

/// A sentence that says of the document, or of its goals, which time it is about: "Den här planen
/// gäller för åren 2026–2028". A note where the years are not as many as the document's own.
[[nodiscard]] std::optional<OldWords>
old_stated_period(const plan::Plan& plan, const OwnPeriod& own, std::string_view sentence);

/// In a plan, what its organ is to do the year before: "Under 2026 ska nämnden"; a note, for it may
/// be so. In a report, "Prognosen för helåret 2026 visar".
[[nodiscard]] std::optional<OldWords>
old_time_of_deeds(const plan::Plan& plan, const OwnPeriod& own, std::string_view sentence);

/// A caption, or a line of its own that is written as one: "Tabell 1. Aktiviteter".
[[nodiscard]] bool is_caption(const document::Document& document, const document::Block& block);

/// Whether a heading above the block tells that what follows is about what was.
[[nodiscard]] bool is_below_history(const plan::Plan& plan, std::uint32_t block);

/// The document tells how it went; it does not plan.
[[nodiscard]] bool is_report(const plan::Plan& plan);

} // namespace styrkoll::check
