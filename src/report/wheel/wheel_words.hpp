// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "trace/wheel.hpp"

#include <string>

/// The words that the reports on the wheel share.
namespace styrkoll::report {

/// "16 november 2026", "16 November 2026".
[[nodiscard]] std::string date_words(Language language, Date date);
/// "2027–2029", "läsåret 2027/2028"; empty where it is not told.
[[nodiscard]] std::string period_words(Language language, Period period);

/// One day of the wheel and what is due by then: the expected documents of one type with the same
/// date.
struct WheelDay {
    std::uint32_t event = 0; ///< index into Model::wheel
    Date last{};
    bool ordinary = true;                 ///< not moved for a school year
    std::vector<std::uint32_t> documents; ///< indexes into Wheel::documents
};
/// By date, then in the model's order.
[[nodiscard]] std::vector<WheelDay> days_of(const trace::Wheel& wheel);

/// "beslutad 16 november 2026", "preliminär, inte beslutad", "saknas".
[[nodiscard]] std::string progress_words(Language language, const trace::Wheel& wheel,
                                         const trace::Expected& expected);
/// "5 dagar för sent", "5 dagar för sent enligt KL 11 kap. 20 §"; empty where all is well.
[[nodiscard]] std::string timing_words(Language language, const trace::Wheel& wheel,
                                       const trace::Deadline& deadline);
/// "i fel ordning: före Flerårsplan (beslutad 23 november 2026)"; empty where the order is right.
[[nodiscard]] std::string order_words(Language language, const trace::Wheel& wheel,
                                      const trace::Expected& expected);

/// "Verksamhetsplan".
[[nodiscard]] std::string type_name(const trace::Wheel& wheel, std::uint32_t type);
/// The names of the types, joined by "eller".
[[nodiscard]] std::string or_joined(Language language, const trace::Wheel& wheel,
                                    const std::vector<std::uint32_t>& types);

} // namespace styrkoll::report
