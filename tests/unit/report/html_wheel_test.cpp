// SPDX-License-Identifier: Apache-2.0
#include "report/html/wheel.hpp"

#include "report/html/wheel_stops.hpp"
#include "report/wheel/wheel_overview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace styrkoll::report {
namespace {

using result::WheelDocument;
using ::testing::HasSubstr;
using ::testing::Not;
using trace::Progress;
using trace::Timing;

WheelDocument document(const std::string& type, const std::string& organ, const std::string& day,
                       Progress progress, Timing timing) {
    WheelDocument own{type, organ, "", true, progress, "", "", "", {}};
    own.dates = {{day, false, "styrmodellen", timing, timing == Timing::late ? 12 : 0}};
    if (progress == Progress::decided) {
        own.decided = "2027-01-12";
        own.path = type + ".odt";
    }
    return own;
}

result::WheelOverview wheel_of(std::vector<WheelDocument> documents) {
    return {2027, true, {}, std::move(documents)};
}

TEST(WheelStops, GatherTheDocumentsOfOneTypeAndDay) {
    const auto wheel =
        wheel_of({document("Plan", "SN", "2026-12-31", Progress::decided, Timing::in_time),
                  document("Plan", "KN", "2026-12-31", Progress::missing, Timing::overdue),
                  document("Rapport", "SN", "2027-05-31", Progress::missing, Timing::not_due)});
    const auto stops = stops_of(wheel);
    ASSERT_EQ(stops.size(), 2U);
    EXPECT_EQ(stops[0].documents.size(), 2U);
    EXPECT_EQ(stops[0].state, WheelState::missing);
    EXPECT_EQ(stops[1].state, WheelState::waiting);
}

TEST(WheelStops, NeverHideOneAnother) {
    std::vector<WheelDocument> documents;
    for (int at = 0; at < 40; ++at) {
        documents.push_back(document("Typ " + std::to_string(at), "", "2026-12-31",
                                     Progress::decided, Timing::in_time));
    }
    const auto wheel = wheel_of(std::move(documents));
    const auto stops = stops_of(wheel);
    ASSERT_EQ(stops.size(), 40U);
    for (std::size_t one = 0; one < stops.size(); ++one) {
        for (std::size_t other = one + 1; other < stops.size(); ++other) {
            const double turn = std::abs(stops[one].angle - stops[other].angle);
            EXPECT_TRUE(stops[one].lane != stops[other].lane || std::min(turn, 360 - turn) > 10.9)
                << one << ' ' << other;
        }
    }
}

TEST(WheelStops, StandWhereTheirDayIs) {
    EXPECT_DOUBLE_EQ(angle_of({2027, 1, 1}), 0);
    EXPECT_DOUBLE_EQ(angle_of({2027, 4, 1}), 90);
    EXPECT_LT(angle_of({2027, 12, 31}), 360);
    EXPECT_GT(angle_of({2027, 12, 31}), 355);
}

TEST(WheelStops, CallADocumentThatWasDecidedBeforeItsSourceLate) {
    WheelDocument own = document("Plan", "SN", "2026-12-31", Progress::decided, Timing::in_time);
    EXPECT_EQ(state_of(own), WheelState::done);
    own.too_early = "Flerårsplan";
    EXPECT_EQ(state_of(own), WheelState::late);
}

TEST(WheelSection, TellsInWordsWhatThePictureShows) {
    const auto wheel =
        wheel_of({document("Plan", "SN", "2026-12-31", Progress::decided, Timing::late),
                  document("Plan", "KN <b>", "2026-12-31", Progress::missing, Timing::open)});
    const std::string html = wheel_section(Language::swedish, wheel, "2027-02-01");
    EXPECT_THAT(html, HasSubstr("<b>Plan</b> <span class=\"day\">31 december 2026</span>"));
    EXPECT_THAT(html, HasSubstr("✗</span> 1 saknas"));
    EXPECT_THAT(html, HasSubstr("SN: beslutad 12 januari 2027, 12 dagar för sent"));
    EXPECT_THAT(html, HasSubstr("KN &lt;b&gt;: saknas"));
    EXPECT_THAT(html, HasSubstr("I dag, 1 februari 2027"));
    EXPECT_THAT(html, Not(HasSubstr("Bara de dokument som finns här")));
}

TEST(WheelSection, SaysThatNothingIsKnownOfWhatIsMissingWhereTheSetIsNotWhole) {
    auto wheel =
        wheel_of({document("Plan", "SN", "2026-12-31", Progress::decided, Timing::in_time)});
    wheel.whole = false;
    const std::string html = wheel_section(Language::swedish, wheel, "");
    EXPECT_THAT(html, HasSubstr("Bara de dokument som finns här"));
    EXPECT_THAT(html, Not(HasSubstr("class=\"today\"")));
}

} // namespace
} // namespace styrkoll::report
