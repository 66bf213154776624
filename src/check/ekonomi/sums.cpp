// SPDX-License-Identifier: Apache-2.0
//
// The lines above a total are kept as a stack; a total that is met by the topmost lines takes their
// place, so that a total of totals is met by them in turn.
#include "check/ekonomi/sums.hpp"

#include "base/text.hpp"
#include "check/ekonomi/sum_stack.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace styrkoll::check::economy {
namespace {

constexpr std::size_t k_most_work = 2'000'000;         ///< figures added, for one sheet
constexpr std::int64_t k_farthest = 4'000'000'000'000; ///< that sums are told apart by

/// One reading of a total, over all lanes.
struct Reading {
    std::size_t items =
        0;               ///< topmost of the stack; of the lines below for a total that stands first
    std::size_t met = 0; ///< lanes where it holds, by at least two lines
    std::size_t weak = 0; ///< lanes where it holds by a single line
    std::size_t missed = 0;
    bool natural = false;

    [[nodiscard]] bool better_than(const Reading& other) const {
        const auto rank = [](const Reading& one) {
            return std::array<std::size_t, 4>{one.met, one.weak, one.natural ? 1U : 0U,
                                              one.missed == 0 ? 1U : 0U};
        };
        return rank(*this) > rank(other);
    }
};

class Summing {
public:
    Summing(const Sheet& sheet, Along along, Figure::Kind figures)
        : m_money(sheet.money), m_along(along), m_lines(sheet, along, figures), m_stack(m_lines) {
        m_result.sound.assign(m_lines.lanes(), false);
        for (std::size_t lane = 0; lane < m_lines.lanes(); ++lane) {
            m_counts.push_back(m_lines.is_summed(lane));
        }
    }

    Sums check() {
        bool after_break = true;
        for (std::size_t line = 0; line < m_lines.count() && m_result.complete; ++line) {
            switch (m_lines.role(line)) {
            case LineRole::heading:
            case LineRole::blank:
                after_break = true;
                m_doubt |= is_parts_heading(line);
                break;
            case LineRole::part:
                m_parts = true;
                break;
            case LineRole::aside:
                break;
            case LineRole::addend:
                m_may_be_part |= m_parts; // without a word for it
                m_stack.push(line, m_lines.role(line), after_break);
                after_break = false;
                break;
            case LineRole::total:
            case LineRole::net:
                sum(line, after_break);
                after_break = false;
                m_parts = m_may_be_part = false;
                break;
            }
        }
        return std::move(m_result);
    }

private:
    /// "Varav:" above rows of its own.
    [[nodiscard]] bool is_parts_heading(std::size_t line) const {
        return line_role(m_lines.at(line).label) == LineRole::part;
    }

    /// The lanes in which this total is stated.
    [[nodiscard]] std::vector<std::size_t> stated_lanes(std::size_t line) const {
        std::vector<std::size_t> lanes;
        for (std::size_t lane = 0; lane < m_lines.lanes(); ++lane) {
            if (m_counts[lane] && !m_lines.value(line, lane).blank) {
                lanes.push_back(lane);
            }
        }
        return lanes;
    }

    static void count(Reading& reading, const Tried& tried, const Value& total) {
        bool strong = false;
        if (tried.meets(total, reading.natural, strong)) {
            (strong ? reading.met : reading.weak) += 1;
        } else if (tried.readable && tried.figures > 0) {
            ++reading.missed;
        }
    }

    struct Judged {
        Reading best;
        std::vector<bool> explained;  ///< by stated lane: some natural reading, or the best, holds
        std::vector<Tried> of_best{}; ///< by stated lane
    };

    /// All readings upward: the topmost 1, 2, 3 ... items.
    Judged upward(const std::vector<std::size_t>& lanes, const std::vector<Value>& totals,
                  std::size_t floor = 0) {
        Judged judged;
        judged.explained.assign(lanes.size(), false);
        std::vector<Tried> tried(lanes.size());
        for (std::size_t items = 1; items <= m_stack.size() - floor; ++items) {
            const std::size_t item = m_stack.size() - items;
            if (!afford(lanes.size())) {
                return judged;
            }
            Reading reading{items, 0, 0, 0, m_stack.is_natural(items) || item == floor};
            for (std::size_t at = 0; at < lanes.size(); ++at) {
                m_stack.add_to(tried[at], item, lanes[at]);
                count(reading, tried[at], totals[at]);
                bool strong = false;
                judged.explained[at] =
                    judged.explained[at] ||
                    (reading.natural && tried[at].meets(totals[at], true, strong));
            }
            const bool as_bad = reading.natural && reading.met + reading.weak == 0 &&
                                !judged.best.better_than(reading) &&
                                off(tried, totals) < off(judged.of_best, totals);
            if (reading.better_than(judged.best) || as_bad) {
                judged.best = reading;
                judged.of_best = tried;
            }
            if (judged.best.natural && judged.best.met > 0 && judged.best.missed == 0) {
                break; // no other reading is needed
            }
        }
        for (std::size_t at = 0; at < judged.of_best.size(); ++at) {
            bool strong = false;
            judged.explained[at] =
                judged.explained[at] ||
                judged.of_best[at].meets(totals[at], judged.best.natural, strong);
        }
        return judged;
    }

    /// How far the sums are from the totals, together.
    static std::int64_t off(const std::vector<Tried>& tried, const std::vector<Value>& totals) {
        std::int64_t off = 0;
        for (std::size_t at = 0; at < tried.size(); ++at) {
            off += std::min(std::abs(tried[at].sums[plain] - totals[at].stated), k_farthest);
        }
        return off;
    }

    /// A total that stands first: the lines below it, up to any line.
    Judged downward(std::size_t line, const std::vector<std::size_t>& lanes,
                    const std::vector<Value>& totals) {
        Judged judged;
        judged.explained.assign(lanes.size(), false);
        std::vector<Tried> tried(lanes.size());
        std::size_t items = 0;
        for (std::size_t below = line + 1; below < m_lines.count(); ++below) {
            const LineRole role = m_lines.role(below);
            if (role == LineRole::aside || role == LineRole::heading || role == LineRole::blank) {
                continue;
            }
            if (!afford(lanes.size())) {
                return judged;
            }
            const LineRole next =
                below + 1 < m_lines.count() ? m_lines.role(below + 1) : LineRole::total;
            Reading reading{++items, 0, 0, 0,
                            next == LineRole::total || next == LineRole::heading ||
                                next == LineRole::blank};
            for (std::size_t at = 0; at < lanes.size(); ++at) {
                tried[at].add(m_lines.value(below, lanes[at]), m_lines.at(below), role);
                count(reading, tried[at], totals[at]);
            }
            if (reading.better_than(judged.best)) {
                judged.best = reading;
                judged.of_best = tried;
                m_below = below + 1;
            }
        }
        for (std::size_t at = 0; at < judged.of_best.size(); ++at) {
            bool strong = false;
            judged.explained[at] = judged.of_best[at].meets(totals[at], true, strong);
        }
        return judged;
    }

    bool afford(std::size_t work) {
        m_work += work;
        m_result.complete = m_work <= k_most_work;
        return m_result.complete;
    }

    void sum(std::size_t line, bool after_break) {
        const std::vector<std::size_t> lanes = stated_lanes(line);
        std::vector<Value> totals;
        for (const std::size_t lane : lanes) {
            totals.push_back(m_lines.value(line, lane));
        }
        Judged above = upward_on_its_side(line, lanes, totals);
        if (!m_result.complete) {
            return;
        }
        const Reading& best = above.best;
        if (best.met > 0 && (best.missed < best.met || best.natural)) {
            settle(line, after_break, lanes, totals, above, true);
            return;
        }
        if (best.met + best.weak > 0 && best.missed == 0) {
            settle(line, after_break, lanes, totals, above, true);
            return;
        }
        if (reduced_meets(lanes, totals)) {
            m_stack.collapse(line, after_break, m_stack.size(), lanes, {});
            return;
        }
        const Judged below = downward(line, lanes, totals);
        if (!m_result.complete) {
            return;
        }
        if (below.best.met > 0) {
            tell_below(line, lanes, totals, below);
            m_stack.push(line, LineRole::total, after_break);
            return;
        }
        if (m_lines.role(line) == LineRole::net && !is_all_sided()) {
            m_doubt = true; // an amount of its own, perhaps
            m_stack.push(line, m_lines.role(line), after_break);
            return;
        }
        settle(line, after_break, lanes, totals, above, false);
    }

    /// Of the lines of its own side only, where another lane shows that reading or there is none.
    Judged upward_on_its_side(std::size_t line, const std::vector<std::size_t>& lanes,
                              const std::vector<Value>& totals) {
        const std::size_t floor = m_along == Along::rows ? m_stack.floor_of(line) : 0;
        Judged own = upward(lanes, totals, floor);
        const bool may_be_short = lanes.size() == 1 && !own.of_best.empty() &&
                                  own.of_best.front().sums[plain] < totals.front().stated;
        return floor == 0 || own.best.met > 0 || may_be_short ? own : upward(lanes, totals);
    }

    /// Every line so far says whether it is an income or a cost.
    [[nodiscard]] bool is_all_sided() const {
        bool income = false;
        bool cost = false;
        for (std::size_t item = 0; item < m_stack.size(); ++item) {
            const Side side = m_lines.at(m_stack[item].line).side;
            income |= side == Side::income;
            cost |= side == Side::cost;
            if (side != Side::income && side != Side::cost) {
                return false;
            }
        }
        return income && cost;
    }

    /// Lines that are the sum of those right above or below them count once.
    bool reduced_meets(const std::vector<std::size_t>& lanes, const std::vector<Value>& totals) {
        for (const bool below : {true, false}) {
            const std::vector<std::size_t> kept = m_stack.without_parts(
                lanes, below, [this](std::size_t work) { return afford(work); });
            if (kept.size() == m_stack.size() || kept.empty()) {
                continue;
            }
            std::size_t met = 0;
            for (std::size_t at = 0; at < lanes.size(); ++at) {
                Tried tried;
                for (const std::size_t item : kept) {
                    m_stack.add_to(tried, item, lanes[at]);
                }
                bool strong = false;
                met += tried.meets(totals[at], true, strong) ? 1U : 0U;
            }
            if (met > 0 && 2 * met >= lanes.size()) {
                return true;
            }
        }
        return false;
    }

    /// Tells of the lanes that the reading does not explain, and lets the total stand for its
    /// lines.
    void settle(std::size_t line, bool after_break, const std::vector<std::size_t>& lanes,
                const std::vector<Value>& totals, const Judged& judged, bool proven) {
        const Reading& best = judged.best;
        const std::size_t items = best.items > 0 ? best.items : m_stack.size();
        std::vector<std::int64_t> computed_sums(lanes.size(), 0);
        const std::size_t first = items > 0 ? m_stack[m_stack.size() - items].first : line;
        bool wrong = false;
        for (std::size_t at = 0; at < judged.of_best.size(); ++at) {
            const Tried& tried = judged.of_best[at];
            computed_sums[at] = totals[at].stated;
            bool strong = false;
            if (tried.meets(totals[at], best.natural, strong)) {
                m_result.sound[lanes[at]] = m_result.sound[lanes[at]] || strong;
                continue;
            }
            if (judged.explained[at] || !tried.readable || tried.figures == 0) {
                continue;
            }
            wrong = true;
            const std::int64_t nearest = tried.nearest_to(totals[at]);
            computed_sums[at] = nearest;
            const bool alone = best.missed == 1 || is_called_sum(line);
            const bool sure = proven ? is_proven(best, m_lines.role(line))
                                     : alone && is_beyond_doubt(line, tried, totals[at], nearest);
            if (sure) {
                m_result.wrong.push_back({line, lanes[at], first, line, totals[at].stated, nearest,
                                          std::min(tried.finest, totals[at].step), proven});
            }
        }
        m_doubt = m_doubt || (wrong && !proven);
        m_stack.collapse(line, after_break, items, lanes, computed_sums);
    }

    void tell_below(std::size_t line, const std::vector<std::size_t>& lanes,
                    const std::vector<Value>& totals, const Judged& below) {
        for (std::size_t at = 0; at < lanes.size(); ++at) {
            const Tried& tried = below.of_best[at];
            if (below.explained[at]) {
                m_result.sound[lanes[at]] = true;
            } else if (tried.readable && tried.figures > 0 && below.best.met >= below.best.missed &&
                       is_proven(below.best, m_lines.role(line))) {
                m_result.wrong.push_back({line, lanes[at], line + 1, m_below, totals[at].stated,
                                          tried.nearest_to(totals[at]),
                                          std::min(tried.finest, totals[at].step), true});
            }
        }
    }

    /// Other lanes show that the reading is right. A net, or a total along the row, may well be of
    /// more than what stands here: then all lanes but one must show it.
    [[nodiscard]] bool is_proven(const Reading& best, LineRole role) const {
        if (m_along == Along::columns) {
            const std::size_t fewest = role == LineRole::net ? 3 : 2;
            const bool pair = m_lines.lanes() == 2 && best.met == 1 && role != LineRole::net;
            return (best.missed == 1 && (best.met >= fewest || pair)) ||
                   4 * best.missed <= best.met;
        }
        const std::size_t needed = m_money ? 1 : 2;
        const bool most = role == LineRole::net ? best.met > best.missed
                          : best.natural        ? 2 * best.met >= best.missed
                                                : best.met >= best.missed;
        return best.met >= needed && most;
    }

    /// Nothing shows the reading, but there is only one: plain lines with a word for their sum
    /// below them.
    [[nodiscard]] bool is_beyond_doubt(std::size_t line, const Tried& tried, const Value& total,
                                       std::int64_t nearest) const {
        const bool may = m_along == Along::rows && m_money && !m_doubt && tried.counts[plain] > 0 &&
                         tried.figures > 1 &&
                         (m_lines.role(line) == LineRole::total || is_all_sided());
        const bool mixed = tried.counts[bold_only] > 0 && tried.counts[regular_only] > 0;
        const std::int64_t size = std::abs(nearest);
        const bool near = 3 * std::abs(total.stated) >= size && std::abs(total.stated) <= 3 * size;
        // Without parts that were not called so, the sum would be less, not more.
        const bool certain = !m_may_be_part || nearest < total.stated;
        return may && !mixed && certain && (near || is_plain_sum(line, tried));
    }

    /// "Summa" is of what stands here; "totalt" may be of more.
    [[nodiscard]] bool is_called_sum(std::size_t line) const {
        return text::fold(m_lines.at(line).label).starts_with("summa");
    }
    /// Below three lines or more: nothing else than their sum, however far off.
    [[nodiscard]] bool is_plain_sum(std::size_t line, const Tried& tried) const {
        return is_called_sum(line) && tried.counts[plain] > 2;
    }

    bool m_money;
    Along m_along;
    Lines m_lines;
    Stack m_stack;
    std::vector<bool> m_counts; ///< by lane
    Sums m_result;
    std::size_t m_work = 0;
    std::size_t m_below = 0;    ///< behind the last line that a total above it sums
    bool m_parts = false;       ///< "varav" stands since the last total
    bool m_may_be_part = false; ///< a line after such a part may be one as well
    bool m_doubt = false;       ///< something above can be read in several ways
};

} // namespace

Sums check_sums(const Sheet& sheet, Along along, Figure::Kind figures) {
    return Summing(sheet, along, figures).check();
}

} // namespace styrkoll::check::economy
