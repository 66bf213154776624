// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/ekonomi/sums.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

/// What check_sums (check/ekonomi/sums.hpp) keeps of the lines it has passed.
namespace styrkoll::check::economy {

/// What a line, or a total that stands for lines, is in one lane.
struct Value {
    std::int64_t stated = 0;
    std::int64_t computed = 0; ///< differs from what is stated only in a wrong total
    std::int64_t step = 0;
    bool readable = true;
    bool blank = true;
};

/// How the lines of a reading are told apart and signed.
enum Mode : std::size_t {
    plain,
    computed, ///< with what wrong totals should have been
    income_less_rest,
    less_deductions,
    bold_only,
    regular_only,
    organs_only,
    totals_only,
    modes
};

/// The sums of some lines in one lane, in every mode.
struct Tried {
    std::array<std::int64_t, modes> sums{};
    std::array<std::uint32_t, modes> counts{}; ///< lines that are not zero
    std::int64_t steps = 0;
    std::int64_t finest = 1000;
    std::uint32_t figures = 0;
    bool readable = true;

    void add(const Value& value, const Line& line, LineRole role);
    /// Within half a step of each figure and of the total.
    [[nodiscard]] bool is(Mode mode, const Value& total) const;
    /// In any mode; fewer lines than all count only where the reading is natural. `strong` is set
    /// where at least two lines make it.
    [[nodiscard]] bool meets(const Value& total, bool natural, bool& strong) const;
    /// The sum that the writer most likely meant.
    [[nodiscard]] std::int64_t nearest_to(const Value& total) const;
};

/// A sheet seen down its columns or along its rows.
class Lines {
public:
    Lines(const Sheet& sheet, Along along, Figure::Kind figures)
        : m_sheet(&sheet), m_along(along), m_figures(figures) {}

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::size_t lanes() const;
    [[nodiscard]] const Line& at(std::size_t line) const;
    /// Percentages, differences and what is counted per something are no addends of a row.
    [[nodiscard]] LineRole role(std::size_t line) const;
    /// Whether the figures of the lane may be added up.
    [[nodiscard]] bool is_summed(std::size_t lane) const;
    [[nodiscard]] Value value(std::size_t line, std::size_t lane) const;

private:
    const Sheet* m_sheet;
    Along m_along;
    Figure::Kind m_figures;
};

/// The lines that no total stands for yet, the latest on top.
class Stack {
public:
    struct Item {
        std::size_t first = 0, line = 0;
        LineRole role = LineRole::addend;
        bool after_break = false; ///< a heading or an empty line stands above it
    };

    explicit Stack(const Lines& lines) : m_lines(&lines), m_lanes(lines.lanes()) {}

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] const Item& operator[](std::size_t item) const { return m_items[item]; }
    [[nodiscard]] const Value& value(std::size_t item, std::size_t lane) const {
        return m_values[item * m_lanes + lane];
    }
    /// Adds what stands in the lane to a try.
    void add_to(Tried& tried, std::size_t item, std::size_t lane) const;

    void push(std::size_t line, LineRole role, bool after_break);
    /// The total stands for the topmost items. `computed_sums`: what it should have been in each
    /// of `lanes`; empty where it is right.
    void collapse(std::size_t line, bool after_break, std::size_t items,
                  const std::vector<std::size_t>& lanes,
                  const std::vector<std::int64_t>& computed_sums);

    /// The first item that the total may sum. That of equity and liabilities is as large as the
    /// total of the assets above it, which does not make it the sum of its own lines.
    [[nodiscard]] std::size_t floor_of(std::size_t total) const;
    /// Whether the reading of so many topmost items is one a person would think of first.
    [[nodiscard]] bool is_natural(std::size_t items) const;
    /// The items without those that another one, right above or right below them, sums up.
    /// `afford` says whether there is time for so many figures more.
    [[nodiscard]] std::vector<std::size_t>
    without_parts(const std::vector<std::size_t>& lanes, bool below,
                  const std::function<bool(std::size_t)>& afford) const;

private:
    const Lines* m_lines;
    std::size_t m_lanes;
    std::vector<Item> m_items;
    std::vector<Value> m_values; ///< by item, then lane
};

} // namespace styrkoll::check::economy
