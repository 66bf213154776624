// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// Who takes up what: items of one kind against those whose answer is asked for.
namespace styrkoll::report {

struct Column {
    std::string name;  ///< in full
    std::string brief; ///< as heading
};

/// A list of duties in each cell.
struct Matrix {
    std::vector<std::uint32_t> rows; ///< items
    std::vector<Column> columns;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>>
        cells; ///< (item, column)
};

/// The columns are organs for plans, and reports for follow-up, in the model's order.
[[nodiscard]] Matrix make_matrix(Language language, const ThreadView& view, std::uint32_t kind,
                                 Part part);

/// "Mål och organ", "Mål och rapporter".
[[nodiscard]] std::string matrix_name(Language language, const ThreadView& view, std::uint32_t kind,
                                      Part part);

/// The duty whose state tells most, the first of several. `duties` holds one at least.
[[nodiscard]] std::uint32_t most_telling_duty(const ThreadView& view,
                                              const std::vector<std::uint32_t>& duties);

} // namespace styrkoll::report
