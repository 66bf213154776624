// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "base/text_map.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::model {

/// One indicator of the database Kolada (RKA).
struct Indicator {
    std::string id;    ///< "N00090"
    std::string title; ///< with its unit: "Sjukfrånvaro totalt, kommun, andel (%)"
    char area = 0;     ///< 'K' municipality, 'L' region, 'A' both; 0: the list does not say
    int last_year = 0; ///< of a discontinued series, "... (-2024)"; 0: it goes on

    /// The title without "(-2024)".
    [[nodiscard]] std::string_view name() const;
};

/// The list of indicators that a user has downloaded from Kolada. Immutable.
class IndicatorRegister {
public:
    static constexpr std::uint64_t k_largest = 64U << 20U; ///< bytes

    /// Reads a table of values parted by tabs, semicolons or commas, whose first line names the
    /// columns (id and title at least), or the interface's JSON: an object with "values", or an
    /// array of such objects or of indicators. Error (kind configuration): the file cannot be read,
    /// is neither of these, or has no indicator.
    [[nodiscard]] static Result<IndicatorRegister> load(const std::string& path,
                                                        Language language = Language::swedish);
    [[nodiscard]] static Result<IndicatorRegister>
    parse(std::string_view bytes, const std::string& path, Language language = Language::swedish);

    /// Null when the list does not have it.
    [[nodiscard]] const Indicator* find(std::string_view id) const;
    [[nodiscard]] const std::vector<Indicator>& all() const { return m_all; }

private:
    std::vector<Indicator> m_all;
    text::Map<std::uint32_t> m_by_id;
};

} // namespace styrkoll::model
