// SPDX-License-Identifier: Apache-2.0
#include "check/ekonomi/differences.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace styrkoll::check::economy {
namespace {

constexpr std::size_t k_most_columns = 14; ///< with more, any difference may be found by chance
constexpr std::int64_t k_hundred_percent = 100'000; ///< thousandths of a percent
constexpr std::int64_t k_most = 9'000'000'000'000;  ///< whose product with that fits

bool is_known(const Figure& figure) {
    return figure.is_amount() || figure.kind == Figure::Kind::nothing;
}

/// How the three figures of a row agree.
struct Row {
    std::int64_t stated = 0;
    std::int64_t difference = 0; ///< minuend less subtrahend
    bool readable = false;
    bool trivial = false; ///< nothing to tell apart: both are zero
    bool same_size = false;
    bool has_sign = false; ///< neither may be zero but for rounding

    [[nodiscard]] bool is_turned() const { return (stated < 0) != (difference < 0); }
};

Row read_row(const Sheet& sheet, std::size_t row, const Difference& which) {
    const Figure& stated = sheet.at(row, which.column);
    const Figure& left = sheet.at(row, which.minuend);
    const Figure& right = sheet.at(row, which.subtrahend);
    Row read;
    read.readable = sheet.rows[row].role != LineRole::aside && stated.is_amount() &&
                    is_known(left) && is_known(right);
    if (!read.readable) {
        return read;
    }
    read.stated = stated.value;
    read.difference = left.value - right.value;
    const std::int64_t room =
        stated.step + (left.is_amount() ? left.step : 0) + (right.is_amount() ? right.step : 0);
    read.trivial = 2 * std::abs(read.difference) <= room && 2 * std::abs(read.stated) <= room;
    read.has_sign = 2 * std::abs(read.difference) > room && 2 * std::abs(read.stated) > room;
    read.same_size = 2 * std::abs(std::abs(read.stated) - std::abs(read.difference)) <= room;
    return read;
}

/// What the rows say about a pair of columns.
struct Support {
    std::size_t met = 0;
    std::size_t missed = 0;
    std::size_t straight = 0;
    std::size_t turned = 0;
};

Support support_of(const Sheet& sheet, const Difference& which) {
    Support support;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const Row read = read_row(sheet, row, which);
        if (!read.readable || read.trivial) {
            continue;
        }
        (read.same_size ? support.met : support.missed) += 1;
        if (read.same_size && read.has_sign) {
            (read.is_turned() ? support.turned : support.straight) += 1;
        }
    }
    return support;
}

bool is_operand(const Column& column) {
    return column.figures == ColumnRole::amount || column.figures == ColumnRole::budget ||
           column.figures == ColumnRole::outcome || column.figures == ColumnRole::forecast;
}

/// "Utfall jan–aug": a part of the year, which the whole year's budget is not set against.
bool is_part_of_year(const Column& column) {
    const std::string folded = text::fold(column.label);
    for (const std::string_view word : text::words(folded)) {
        for (const std::string_view month :
             {"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "period",
              "ack", "tertial", "kvartal", "delår"}) {
            if (word.starts_with(month)) {
                return true;
            }
        }
    }
    return false;
}

/// A budget on one side, an outcome or a forecast on the other.
bool is_named(const Sheet& sheet, const Difference& which) {
    const auto is_outcome = [](const Column& column) {
        return column.figures == ColumnRole::outcome || column.figures == ColumnRole::forecast;
    };
    const Column& left = sheet.columns[which.minuend];
    const Column& right = sheet.columns[which.subtrahend];
    return sheet.columns[which.column].figures == ColumnRole::difference &&
           ((left.figures == ColumnRole::budget && is_outcome(right)) ||
            (right.figures == ColumnRole::budget && is_outcome(left)));
}

/// The headers leave one choice: two columns of amounts, one budget and one outcome.
bool is_only_choice(const Sheet& sheet, const Difference& which) {
    std::size_t operands = 0;
    for (const Column& column : sheet.columns) {
        operands += is_operand(column) ? 1U : 0U;
    }
    return operands == 2 && is_named(sheet, which) &&
           !is_part_of_year(sheet.columns[which.minuend]) &&
           !is_part_of_year(sheet.columns[which.subtrahend]);
}

struct Choice {
    Difference which;
    Support support;
};

/// The pair of columns that most rows agree with.
std::optional<Choice> choose(const Sheet& sheet, std::size_t column) {
    std::optional<Choice> best;
    for (std::size_t left = 0; left < sheet.columns.size(); ++left) {
        for (std::size_t right = left + 1; right < sheet.columns.size(); ++right) {
            if (!is_operand(sheet.columns[left]) || !is_operand(sheet.columns[right]) ||
                left == column || right == column || sheet.unit_of(left) != sheet.unit_of(right)) {
                continue;
            }
            const Difference which{column, left, right, false};
            const Support support = support_of(sheet, which);
            if (!best || support.met > best->support.met) {
                best = Choice{which, support};
            }
        }
    }
    if (best) {
        best->which.turned = best->support.turned > best->support.straight;
    }
    return best;
}

bool is_sure(const Sheet& sheet, const Choice& choice) {
    const Support& support = choice.support;
    if (support.met >= 2) {
        return support.met > support.missed ||
               (support.met == support.missed && is_named(sheet, choice.which));
    }
    return is_only_choice(sheet, choice.which) && support.met + 1 >= support.missed &&
           support.missed == 1;
}

/// A row that brings in money: its deviation has the other sign by right.
bool may_be_income(const Line& line) {
    if (line.side == Side::income || line.role == LineRole::net) {
        return true;
    }
    const std::string folded = text::fold(line.label);
    for (const std::string_view word : text::words(folded)) {
        for (const std::string_view stem :
             {"skatt", "bidrag", "avgift", "tax", "hyr", "ränt", "finans", "försälj", "resultat",
              "vinst", "utdelning", "ersättning", "utjämning", "exploatering", "reavinst",
              "återbäring", "arrende", "biljett"}) {
            if (word.starts_with(stem) || word.ends_with("bidrag") || word.ends_with("avgifter")) {
                return true;
            }
        }
    }
    return false;
}

/// The headers leave one choice, and no figure but the difference is negative: no costs with a
/// sign.
bool is_plainly_named(const Sheet& sheet, const Difference& which) {
    if (!is_only_choice(sheet, which)) {
        return false;
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        if (sheet.at(row, which.minuend).value < 0 || sheet.at(row, which.subtrahend).value < 0) {
            return false;
        }
    }
    return true;
}

/// The one row whose sign differs from all others', where nothing excuses it.
std::optional<std::size_t> lone_sign(const Sheet& sheet, Choice& choice, bool sound) {
    const Support& support = choice.support;
    // A budget less its outcome leaves little to chance: then two rows that agree show the sign.
    const std::size_t fewest = is_plainly_named(sheet, choice.which) ? 2 : 3;
    // One against one: an outcome above its budget is a negative deviation.
    const bool pair = fewest == 2 && sheet.rows.size() == 2 && support.met == 2;
    const bool lone = std::min(support.turned, support.straight) == 1 &&
                      std::max(support.turned, support.straight) >= (pair ? 1 : fewest);
    if (sound || !lone || support.missed > 0) {
        return std::nullopt;
    }
    if (pair) {
        choice.which.turned = sheet.columns[choice.which.minuend].figures != ColumnRole::budget;
    }
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        if (may_be_income(sheet.rows[row]) || sheet.rows[row].side == Side::cost) {
            return std::nullopt; // incomes and costs have a sign each
        }
        const Row read = read_row(sheet, row, choice.which);
        if (read.readable && read.has_sign && read.same_size &&
            read.is_turned() != choice.which.turned) {
            found = row;
        }
    }
    return found;
}

WrongDifference wrong(const Sheet& sheet, const Difference& which, std::size_t row, bool sign) {
    const Row read = read_row(sheet, row, which);
    const Figure& stated = sheet.at(row, which.column);
    const auto step_of = [](const Figure& figure) {
        return figure.is_amount() ? figure.step : std::int64_t{1000};
    };
    const std::int64_t step = std::min({stated.step, step_of(sheet.at(row, which.minuend)),
                                        step_of(sheet.at(row, which.subtrahend))});
    return {which, row, read.stated, which.turned ? -read.difference : read.difference, step, sign};
}

/// The change from `from` to `to` in thousandths of a percent.
std::optional<std::int64_t> percent(std::int64_t from, std::int64_t to) {
    if (from == 0 || std::abs(from) > k_most || std::abs(to) > k_most) {
        return std::nullopt;
    }
    return (to - from) * k_hundred_percent / std::abs(from);
}

/// Whether the share in the row is the change, as far as rounding lets it be told.
std::optional<bool> is_percent(const Sheet& sheet, std::size_t row, const Difference& which,
                               std::int64_t& computed) {
    const Figure& stated = sheet.at(row, which.column);
    const Figure& from = sheet.at(row, which.minuend);
    const Figure& to = sheet.at(row, which.subtrahend);
    const bool readable = (stated.kind == Figure::Kind::share || stated.is_amount()) &&
                          from.is_amount() && to.is_amount() && from.value != 0;
    if (!readable) {
        return std::nullopt;
    }
    // What both amounts may have been before they were rounded.
    const auto change = percent(from.value, to.value);
    const std::int64_t size = std::abs(from.value);
    if (!change || size < 20 * from.step) {
        return std::nullopt;
    }
    computed = *change;
    const std::int64_t blur = (from.step + to.step) * k_hundred_percent / size;
    const std::int64_t room = stated.step / 2 + blur + 1;
    return std::abs(std::abs(*change) - std::abs(stated.value)) <= room;
}

/// The columns that a column of nets is the difference of.
std::optional<Difference> costs_and_incomes(const Sheet& sheet, std::size_t net) {
    const Column& column = sheet.columns[net];
    if (!text::fold(column.label).starts_with("netto") || column.figures == ColumnRole::share) {
        return std::nullopt;
    }
    std::optional<std::size_t> costs;
    std::optional<std::size_t> incomes;
    for (std::size_t at = net; at > 0 && !(costs && incomes); --at) {
        const Column& other = sheet.columns[at - 1];
        auto& side = other.side == Side::cost ? costs : incomes;
        if (other.role == LineRole::net || other.side == Side::unknown ||
            other.side == Side::deduction || other.year != column.year || side ||
            sheet.unit_of(at - 1) != sheet.unit_of(net)) {
            return std::nullopt;
        }
        side = at - 1;
    }
    if (!costs || !incomes) {
        return std::nullopt;
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        if (sheet.at(row, *costs).value < 0 || sheet.at(row, *incomes).value < 0) {
            return std::nullopt; // with signs, they are added up (check_sums)
        }
    }
    return Difference{net, *costs, *incomes, false};
}

/// Rows of one role that are wrong, unless more of them are wrong than right: a wrong row makes its
/// total wrong too.
std::vector<WrongDifference> wrong_nets(const Sheet& sheet, const Difference& which,
                                        LineRole role) {
    std::size_t met = 0;
    std::vector<WrongDifference> missed;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const Row read = read_row(sheet, row, which);
        if (!read.readable || read.trivial) {
            continue;
        }
        met += read.same_size ? 1U : 0U;
        if (!read.same_size && sheet.rows[row].role == role) {
            missed.push_back(wrong(sheet, which, row, false));
        }
    }
    return met >= missed.size() ? missed : std::vector<WrongDifference>{};
}

} // namespace

std::vector<WrongDifference> check_differences(const Sheet& sheet, const std::vector<bool>& sound) {
    std::vector<WrongDifference> found;
    if (sheet.columns.size() > k_most_columns) {
        return found;
    }
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const ColumnRole role = sheet.columns[column].figures;
        if (role != ColumnRole::difference && role != ColumnRole::change) {
            continue;
        }
        auto choice = choose(sheet, column);
        if (!choice || !is_sure(sheet, *choice)) {
            continue;
        }
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const Row read = read_row(sheet, row, choice->which);
            if (read.readable && !read.trivial && !read.same_size) {
                found.push_back(wrong(sheet, choice->which, row, false));
            }
        }
        if (const auto row = lone_sign(sheet, *choice, sound[column])) {
            found.push_back(wrong(sheet, choice->which, *row, true));
        }
    }
    return found;
}

std::vector<WrongDifference> check_net_columns(const Sheet& sheet) {
    std::vector<WrongDifference> found;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const auto which = costs_and_incomes(sheet, column);
        if (!which) {
            continue;
        }
        const std::vector<WrongDifference> rows = wrong_nets(sheet, *which, LineRole::addend);
        const std::vector<WrongDifference> more =
            rows.empty() ? wrong_nets(sheet, *which, LineRole::total) : rows;
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

std::vector<WrongDifference> check_changes_in_percent(const Sheet& sheet) {
    std::vector<WrongDifference> found;
    if (sheet.columns.size() > k_most_columns) {
        return found;
    }
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        const std::string folded = text::fold(sheet.columns[column].label);
        const bool change = sheet.columns[column].figures == ColumnRole::share &&
                            (folded.find("förändr") != std::string::npos ||
                             folded.find("ökning") != std::string::npos);
        for (std::size_t left = 0; change && left < sheet.columns.size(); ++left) {
            for (std::size_t right = left + 1; right < sheet.columns.size(); ++right) {
                if (!is_operand(sheet.columns[left]) || !is_operand(sheet.columns[right])) {
                    continue;
                }
                const bool back = sheet.columns[left].year > sheet.columns[right].year &&
                                  sheet.columns[right].year != 0;
                const Difference which{column, back ? right : left, back ? left : right, true};
                std::size_t met = 0;
                std::vector<WrongDifference> missed;
                for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
                    std::int64_t computed = 0;
                    const auto is = is_percent(sheet, row, which, computed);
                    met += is && *is ? 1U : 0U;
                    if (is && !*is) {
                        const Figure& stated = sheet.at(row, column);
                        missed.push_back({which, row, stated.value, computed, stated.step, false});
                    }
                }
                if (met >= 2 && met > missed.size()) {
                    found.insert(found.end(), missed.begin(), missed.end());
                }
            }
        }
    }
    return found;
}

} // namespace styrkoll::check::economy
