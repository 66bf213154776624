// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_overview.hpp"

#include "report/trace/picture.hpp"
#include "support/thread_builder.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace styrkoll::report {
namespace {

using trace::State;

std::size_t sum(const result::StateCounts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

TEST(ThreadOverview, CountsWhatTheThreadCounts) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    const result::ThreadOverview overview = thread_overview(Language::swedish, view);
    EXPECT_EQ(overview.documents, thread.documents.size());
    EXPECT_EQ(overview.items, view.items.total());
    EXPECT_EQ(overview.item_states, view.items.by_state);
    EXPECT_EQ(overview.plan_states, view.plan_duties.by_state);
    EXPECT_EQ(overview.follow_up_states, view.follow_up_duties.by_state);
}

TEST(ThreadOverview, HoldsEveryDutyOfTheItemsThatTheChainBeginsWith) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    const result::ThreadOverview overview = thread_overview(Language::swedish, view);
    std::size_t in_cells = 0;
    for (const result::ThreadMatrix& matrix : overview.matrices) {
        EXPECT_EQ(matrix.rows.size(), matrix.all_rows);
        for (const result::MatrixRow& row : matrix.rows) {
            EXPECT_FALSE(row.item.path.empty());
            for (const result::MatrixCell& cell : row.cells) {
                EXPECT_LT(cell.column, matrix.columns.size());
                EXPECT_LE(cell.of_state, cell.duties);
                in_cells += cell.duties;
            }
        }
    }
    std::size_t asked = 0;
    for (const trace::Duty& duty : thread.duties) {
        const std::uint32_t kind = view.item(duty.item).kind;
        asked += view.is_root_kind[kind] && !view.is_side_kind[kind] ? 1U : 0U;
    }
    EXPECT_GT(asked, 0U);
    EXPECT_EQ(in_cells, asked);
}

TEST(ThreadOverview, ListsAllThatSomebodyMustLookAt) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    const result::ThreadOverview overview = thread_overview(Language::swedish, view);
    std::size_t wanted = 0;
    for (const State state : {State::missing, State::drifted, State::declined}) {
        wanted += overview.plan_states[static_cast<std::size_t>(state)] +
                  overview.follow_up_states[static_cast<std::size_t>(state)];
    }
    EXPECT_GT(wanted, 0U);
    EXPECT_EQ(overview.all_open, wanted);
    EXPECT_EQ(overview.open.size(), wanted);
}

TEST(ThreadOverview, KeepsTheTotalsWhereItCutsTheLists) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    const result::ThreadOverview all = thread_overview(Language::swedish, view);
    const result::ThreadOverview cut = thread_overview(Language::swedish, view, {1, 1, 1});
    EXPECT_EQ(cut.all_open, all.all_open);
    EXPECT_EQ(cut.open.size(), 1U);
    ASSERT_EQ(cut.matrices.size(), all.matrices.size());
    for (std::size_t at = 0; at < cut.matrices.size(); ++at) {
        EXPECT_EQ(cut.matrices[at].all_rows, all.matrices[at].rows.size());
        EXPECT_EQ(cut.matrices[at].all_columns, all.matrices[at].columns.size());
        EXPECT_EQ(cut.matrices[at].rows.size(), 1U);
        EXPECT_EQ(cut.matrices[at].columns.size(), 1U);
    }
}

TEST(ThreadOverview, NumbersThePictureInTheOrderItIsWritten) {
    const trace::Thread thread = test::small_thread();
    const result::ThreadPicture picture =
        thread_overview(Language::swedish, make_view(thread)).picture;
    std::uint32_t panels = 0;
    std::uint32_t boxes = 0;
    for (const result::PictureColumn& column : picture.columns) {
        for (const std::uint32_t panel : column.panels) {
            EXPECT_EQ(panel, panels++);
            EXPECT_GT(sum(picture.panels[panel].counts), 0U);
            for (const std::uint32_t box : picture.panels[panel].boxes) {
                EXPECT_EQ(box, boxes++);
                EXPECT_EQ(picture.boxes[box].panel, panel);
            }
        }
    }
    EXPECT_EQ(panels, picture.panels.size());
    EXPECT_EQ(boxes, picture.boxes.size());
}

} // namespace
} // namespace styrkoll::report
