// SPDX-License-Identifier: Apache-2.0
#include "report/trace/picture.hpp"

#include "report/trace/thread_html.hpp"
#include "report/trace/thread_svg.hpp"
#include "support/thread_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace styrkoll::report {
namespace {

using trace::State;

/// `boards` boards with `each` directions, each served by one item of an office and its unit.
trace::Thread wide_thread(int boards, int each) {
    test::ThreadBuilder build;
    build.document("flerarsplan", "kf");
    std::vector<std::uint32_t> goals;
    for (int goal = 1; goal <= 5; ++goal) {
        goals.push_back(build.item("mal", "M" + std::to_string(goal), "Ett mål"));
    }
    const auto level = [&](const char* type, const char* kind, const char* code,
                           const std::vector<std::uint32_t>& above) {
        std::vector<std::uint32_t> made;
        for (int board = 0; board < boards; ++board) {
            build.document(type, "Organ " + std::to_string(board));
            for (int item = 0; item < each; ++item) {
                made.push_back(build.item(kind, code + std::to_string(item + 1), "En post"));
                // Not in the order of those above, so that there is something to set right.
                const std::size_t at = made.size() * 7919 % above.size();
                build.link(made.back(), above[at]);
            }
        }
        return made;
    };
    const auto directions = level("verksamhetsplan", "inriktning", "I", goals);
    const auto efforts = level("kontorsplan", "insats", "P", directions);
    level("arbetsplan", "aktivitet", "A", efforts);
    build.duty(goals[0], "trad-mal", "verksamhetsplan", "sn", State::missing);
    return build.take();
}

ThreadPicture laid_out(const ThreadView& view) {
    ThreadPicture picture = make_picture(Language::swedish, view);
    lay_out(picture);
    return picture;
}

void expect_no_overlaps(const ThreadPicture& picture) {
    for (const PictureColumn& column : picture.columns) {
        int bottom = 0;
        for (const std::uint32_t at : column.panels) {
            const PicturePanel& panel = picture.panels[at];
            EXPECT_GT(panel.y, bottom);
            EXPECT_EQ(panel.x, column.x);
            bottom = panel.y;
            for (const std::uint32_t box : panel.boxes) {
                EXPECT_GE(picture.boxes[box].y, bottom);
                EXPECT_GT(picture.boxes[box].x, panel.x);
                bottom = picture.boxes[box].y + k_box_height;
            }
            EXPECT_LT(bottom, panel.y + panel.height);
            bottom = panel.y + panel.height;
        }
        EXPECT_LT(bottom, picture.height);
    }
}

std::size_t crossings(const ThreadPicture& picture) {
    std::size_t count = 0;
    for (const PictureEdge& one : picture.edges) {
        for (const PictureEdge& other : picture.edges) {
            const auto y = [&](std::uint32_t box) { return picture.boxes[box].y; };
            const auto x = [&](std::uint32_t box) { return picture.boxes[box].x; };
            count += x(one.from) == x(other.from) && x(one.to) == x(other.to) &&
                             y(one.from) < y(other.from) && y(one.to) > y(other.to)
                         ? 1U
                         : 0U;
        }
    }
    return count;
}

TEST(Picture, HasAColumnForEachLevelAndReportsLast) {
    const trace::Thread thread = test::small_thread();
    const ThreadPicture picture = laid_out(make_view(thread));
    std::vector<std::string> titles;
    for (const PictureColumn& column : picture.columns) {
        titles.push_back(column.title);
    }
    EXPECT_THAT(titles, ::testing::ElementsAre("Flerårsplan", "Verksamhetsplan", "Kontorsplan",
                                               "Arbetsplan", "Uppföljning"));
}

TEST(Picture, LetsNothingOverlap) {
    const trace::Thread thread = test::small_thread();
    expect_no_overlaps(laid_out(make_view(thread)));
    const trace::Thread wide = wide_thread(8, 9);
    expect_no_overlaps(laid_out(make_view(wide)));
}

TEST(Picture, DrawsLinesOnlyToTheRight) {
    const trace::Thread wide = wide_thread(8, 9);
    const ThreadPicture picture = laid_out(make_view(wide));
    EXPECT_EQ(picture.edges.size(), 3U * 72U);
    for (const PictureEdge& edge : picture.edges) {
        EXPECT_GT(picture.boxes[edge.to].x, picture.boxes[edge.from].x + k_box_width);
    }
}

TEST(Picture, UntanglesTheLines) {
    const trace::Thread wide = wide_thread(6, 6);
    ThreadPicture picture = laid_out(make_view(wide));
    const std::size_t after = crossings(picture);
    // The same picture with the columns in the order of the documents.
    for (PictureColumn& column : picture.columns) {
        std::sort(column.panels.begin(), column.panels.end());
        int y = 0;
        for (const std::uint32_t panel : column.panels) {
            std::sort(picture.panels[panel].boxes.begin(), picture.panels[panel].boxes.end());
            for (const std::uint32_t box : picture.panels[panel].boxes) {
                picture.boxes[box].y = ++y;
            }
        }
    }
    EXPECT_LT(after, crossings(picture) * 3 / 4);
}

TEST(Picture, ShowsAGapWhereSomethingIsMissingAndAPanelForWhatIsNotThere) {
    const trace::Thread thread = test::small_thread();
    const ThreadPicture picture = laid_out(make_view(thread));
    std::size_t gaps = 0;
    for (const PictureBox& box : picture.boxes) {
        gaps += box.what == PictureBox::What::gap ? 1U : 0U;
    }
    EXPECT_EQ(gaps, 4U); // M1 and M2 (KN), M2 (SN), I2 (SK)
    const bool absent =
        std::any_of(picture.panels.begin(), picture.panels.end(), [](const PicturePanel& panel) {
            return !panel.present && panel.title == "Verksamhetsplan, Barn- och utbildningsnämnden";
        });
    EXPECT_TRUE(absent);
}

TEST(Picture, MakesOneBoxOfADocumentWhereThereWouldBeTooMany) {
    const trace::Thread wide = wide_thread(20, 20);
    const ThreadPicture picture = laid_out(make_view(wide));
    for (const PictureColumn& column : picture.columns) {
        EXPECT_LE(column.panels.size(), 120U);
    }
    EXPECT_EQ(picture.columns[1].panels.size(), 21U); // and the one that is not there
    std::size_t counted = 0;
    for (const std::uint32_t panel : picture.columns[1].panels) {
        EXPECT_EQ(picture.panels[panel].boxes.size(), 1U);
        counted += Tally{picture.panels[panel].counts}.total();
    }
    EXPECT_EQ(counted, 401U);
    expect_no_overlaps(picture);
}

TEST(Picture, PutsTheLastOfVeryManyDocumentsTogether) {
    const trace::Thread wide = wide_thread(500, 1);
    const ThreadPicture picture = laid_out(make_view(wide));
    EXPECT_EQ(picture.columns[2].panels.size(), 120U);
    std::size_t counted = 0;
    for (const std::uint32_t panel : picture.columns[2].panels) {
        counted += Tally{picture.panels[panel].counts}.total();
    }
    EXPECT_EQ(counted, 500U);
    expect_no_overlaps(picture);
}

TEST(Picture, TakesTimeInProportionToTheItems) {
    using Clock = std::chrono::steady_clock;
    const trace::Thread wide = wide_thread(500, 20); // 30 005 items
    const auto begin = Clock::now();
    const ThreadView view = make_view(wide);
    EXPECT_LT(thread_svg(Language::swedish, view).size(), 2'000'000U);
    EXPECT_LT(thread_html(Language::swedish, view, {}).size(), 8'000'000U);
    // Ample for a debug build on a busy machine; quadratic work would take minutes.
    EXPECT_LT(Clock::now() - begin, std::chrono::seconds(10));
}

} // namespace
} // namespace styrkoll::report
