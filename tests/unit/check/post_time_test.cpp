// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::council_plan;
using test::table;

Checked with_times(const std::string& code, const std::string& start, const std::string& end) {
    return checked(council_plan().blocks(
        "Uppdrag till nämnder och bolag",
        table({{"Uppdrag", "Ansvarig", "Finansiering", "Start", "Klart senast"},
               {code + " Trygga skolvägar", "SN", "Inom ram", start, end},
               {"KF-uppdrag 2027:9 Stöd till unga", "SN", "Inom ram", "2027-01-01", "2028"}})));
}

Checked ending(const std::string& end) {
    return with_times("KF-uppdrag 2027:1", "", end);
}

TEST(TimeSpan, AcceptsOneToThreeYearsFromThePlansFirst) {
    for (const char* end : {"2027", "2027-12-31", "2028", "december 2028", "2029-12-31", "2029",
                            "2027–2029", "T2 2028"}) {
        EXPECT_THAT(ending(end).rules(), IsEmpty()) << end;
    }
}

TEST(TimeSpan, RefusesMoreThanThreeYears) {
    const Checked done = ending("2031-12-31");
    EXPECT_THAT(done.rules(), ElementsAre("uppdrag-tid"));
    EXPECT_THAT(done.message("uppdrag-tid"), HasSubstr("längre än 3 år"));
    EXPECT_EQ(done.quote("uppdrag-tid"), "2031-12-31");
    EXPECT_THAT(ending("2027–2030").rules(), ElementsAre("uppdrag-tid"));
}

TEST(TimeSpan, CountsFromTheItemsOwnStart) {
    EXPECT_THAT(with_times("KF-uppdrag 2027:1", "2027-07-01", "2030-06-30").rules(), IsEmpty());
    EXPECT_THAT(with_times("KF-uppdrag 2027:1", "2028", "2030-12-31").rules(), IsEmpty());
    EXPECT_THAT(with_times("KF-uppdrag 2027:1", "2027-01-01", "2030-06-30").rules(),
                ElementsAre("uppdrag-tid"));
}

TEST(TimeSpan, RefusesAnEndBeforeTheStart) {
    EXPECT_THAT(with_times("KF-uppdrag 2027:1", "2028-01-01", "2027-12-31").rules(),
                ElementsAre("uppdrag-tid"));
    EXPECT_THAT(ending("2026-06-30").message("uppdrag-tid"), HasSubstr("slutar före början"));
}

TEST(TimeSpan, LetsAnAssignmentFromAnEarlierYearEnd) {
    EXPECT_THAT(with_times("KF-uppdrag 2025:4", "", "2026-12-31").rules(), IsEmpty());
}

TEST(TimeSpan, WantsATimeThatCanBeTold) {
    const Checked done = ending("Tills vidare");
    EXPECT_THAT(done.rules(), ElementsAre("uppdrag-tid"));
    EXPECT_THAT(done.message("uppdrag-tid"), HasSubstr("”Tills vidare”"));
    EXPECT_THAT(ending("").rules(), ElementsAre("uppdrag-tid"));
}

} // namespace
} // namespace styrkoll::check
