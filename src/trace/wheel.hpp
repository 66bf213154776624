// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <optional>

/// Årshjulet: which documents a year expects, which of them are there, when they were decided, and
/// in which order (conventions sections 5 and 7). Absence is a fact here, never an error.
namespace styrkoll::trace {

/// How far an expected document has come.
enum class Progress : std::uint8_t {
    missing,    ///< not in the set
    unreadable, ///< in the set, but what it says is not known
    undecided,  ///< utkast, preliminär, förslag
    untold,     ///< it does not say whether it is decided
    decided,
};
[[nodiscard]] std::string_view to_string(Progress progress); ///< "missing", "unreadable", ...

/// How a document stands to one date of the wheel.
enum class Timing : std::uint8_t {
    in_time,
    late,
    unknown, ///< the day that counts is not told
    open,    ///< not decided, and no check knows what day it is
    not_due, ///< not decided, and the day has not passed
    overdue, ///< not decided, and the day has passed
};
[[nodiscard]] std::string_view to_string(Timing timing); ///< "in-time", "late", ...

/// One date of the wheel, for one document.
struct Deadline {
    std::uint32_t event = 0;  ///< index into Model::wheel
    Date last{};              ///< the last day
    bool by_law = false;      ///< the law says so, of this organ
    bool handed_over = false; ///< what counts is the day it was handed over to those who decide
    Timing timing = Timing::open;
    int days_late = 0; ///< of late and overdue
};

/// A document that the year expects, or one of such a type that is there all the same.
struct Expected {
    std::uint32_t type = k_none;
    std::uint32_t organ = k_none; ///< k_none: an organ outside the model, or none in particular
    std::uint32_t under = k_none;
    std::string organ_name; ///< as the model or the document says; empty: none in particular
    bool expected = true;   ///< false: nothing asks for it
    std::vector<std::uint32_t> instead;  ///< document types that would do as well
    std::vector<std::uint32_t> versions; ///< documents; the last one is the one that counts
    Progress progress = Progress::missing;
    std::optional<Date> decided;     ///< by those who decide it; of several versions the first
    std::optional<Date> handed_over; ///< when others decided to hand it over to them
    std::vector<Deadline> deadlines; ///< by date
    std::uint32_t decided_before = k_none; ///< index into Wheel::documents: should have come first
    std::uint32_t earlier = k_none; ///< of a missing one: the document of the latest year before

    [[nodiscard]] bool has(Timing timing) const;
};

struct WheelTotals {
    std::size_t expected = 0, present = 0, decided = 0, late = 0, out_of_order = 0;
    std::size_t missing = 0; ///< all that are absent, those not yet due left out
    std::size_t not_due = 0; ///< absent, and the day has not come
    std::size_t beyond = 0;  ///< there, though nothing asks for them
};

struct Wheel {
    const Thread* thread = nullptr;
    int year = 0;
    std::optional<Date> today;
    std::vector<Expected> documents; ///< by first date, type, organ in the model's order, name
    std::vector<std::uint32_t>
        unplaced; ///< of the wheel's types, but whose or for what year is not told
    WheelTotals totals;

    [[nodiscard]] const model::Model& model() const { return *thread->model; }
};

/// The wheel of the year, linear in documents and organs. The Thread must outlive it.
[[nodiscard]] Wheel make_wheel(const Thread& thread, int year, std::optional<Date> today = {});

/// The last day of the event for documents of the year.
[[nodiscard]] Date day_of(const model::WheelEvent& event, int year);

} // namespace styrkoll::trace
