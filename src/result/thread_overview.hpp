// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/thread_picture.hpp"
#include "trace/thread.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Röda tråden as reports of a run show it: names and states, so that nobody needs the documents or
/// the model to read it. The whole thread is `styrkoll trace`.
namespace styrkoll::result {

/// Where an item stands.
struct ItemPlace {
    std::string code; ///< "M2", or empty
    std::string title;
    std::string path; ///< of its document
    std::uint32_t paragraph = 0;

    bool operator==(const ItemPlace&) const = default;
};

/// What one organ, or one report, makes of one item: of several duties the worst.
struct MatrixCell {
    std::uint32_t column = 0;
    trace::State state = trace::State::unbound;
    std::size_t duties = 0;   ///< how many there are
    std::size_t of_state = 0; ///< ... in that state
    std::string reason;       ///< of a declined one

    bool operator==(const MatrixCell&) const = default;
};

struct MatrixRow {
    ItemPlace item;
    std::vector<MatrixCell> cells; ///< by column; where nothing is asked for there is none

    bool operator==(const MatrixRow&) const = default;
};

struct MatrixColumn {
    std::string name;  ///< "Socialnämnden"
    std::string brief; ///< "SN"

    bool operator==(const MatrixColumn&) const = default;
};

/// Items of one kind against those who shall take them up, or follow them up.
struct ThreadMatrix {
    std::string name; ///< "Mål och organ"
    bool follow_up = false;
    std::vector<MatrixColumn> columns;
    std::vector<MatrixRow> rows;
    std::size_t all_columns = 0; ///< where there are more than are listed
    std::size_t all_rows = 0;

    bool operator==(const ThreadMatrix&) const = default;
};

/// A duty that somebody must look at: missing, drifted or declined.
struct OpenDuty {
    trace::State state = trace::State::missing;
    bool follow_up = false;
    ItemPlace item;
    std::string whose; ///< "Socialnämnden"
    std::string where; ///< "Verksamhetsplan 2027–2029, Socialnämnden"
    std::string reason;

    bool operator==(const OpenDuty&) const = default;
};

struct ThreadOverview {
    std::size_t documents = 0, items = 0;
    StateCounts item_states{}, plan_states{}, follow_up_states{};
    std::vector<std::string> lacking;   ///< sentences: why not all can be shown
    std::vector<ThreadMatrix> matrices; ///< plans first; empty where no report asked for them
    std::vector<OpenDuty> open;         ///< by whose, in the model's order
    std::size_t all_open = 0;           ///< where there are more than are listed
    ThreadPicture picture;

    bool operator==(const ThreadOverview&) const = default;
};

} // namespace styrkoll::result
