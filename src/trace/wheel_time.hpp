// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/wheel.hpp"

/// Dates of the annual wheel; for the files of the wheel alone.
namespace styrkoll::trace {

/// The days that a document of the type and year is about.
[[nodiscard]] Period expected_period(const model::DocumentType& type, int year);

/// Whether such documents look back: their last day comes when their period is over. Those that
/// look ahead are decided from the top down, those that look back from the bottom up.
[[nodiscard]] bool looks_back(const model::Model& model, std::uint32_t type);

/// The same day so many months later; the last day of a month stays the last.
[[nodiscard]] Date months_later(Date date, int months);

[[nodiscard]] int days_between(Date from, Date to);

/// Fills in progress, dates and deadlines of an expected document. `shift`: months that its period
/// begins later than the calendar year (a school year).
void judge_time(Expected& expected, const Wheel& wheel, int shift);

/// Fills in what was decided before that which it follows from.
void judge_order(Wheel& wheel);

} // namespace styrkoll::trace
