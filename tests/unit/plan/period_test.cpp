// SPDX-License-Identifier: Apache-2.0
#include "plan/period.hpp"

#include <gtest/gtest.h>

namespace styrkoll::plan {
namespace {

std::string periods_in(std::string_view text) {
    std::string out;
    for (const FoundPeriod& found : find_periods(text)) {
        out += (out.empty() ? "" : "; ") + to_iso(found.period.days.from) + ".." +
               to_iso(found.period.days.to);
    }
    return out;
}

struct Case {
    const char* text;
    const char* expected;
};

class PeriodForms : public ::testing::TestWithParam<Case> {};

TEST_P(PeriodForms, AreRead) {
    EXPECT_EQ(periods_in(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Written, PeriodForms,
    ::testing::Values(Case{"Verksamhetsplan 2027-2029", "2027-01-01..2029-12-31"},
                      Case{"Verksamhetsplan 2027–2029 för SN", "2027-01-01..2029-12-31"},
                      Case{"2027 - 2029", "2027-01-01..2029-12-31"},
                      Case{"2027 till 2029", "2027-01-01..2029-12-31"},
                      Case{"åren 2027 till och med 2029", "2027-01-01..2029-12-31"},
                      Case{"2027-29", "2027-01-01..2029-12-31"},
                      Case{"Årsredovisning 2027", "2027-01-01..2027-12-31"},
                      Case{"läsåret 2026/27", "2026-07-01..2027-06-30"},
                      Case{"2026/2027", "2026-07-01..2027-06-30"},
                      Case{"läsåret 2026-2027", "2026-07-01..2027-06-30"},
                      Case{"1 januari–30 april 2027", "2027-01-01..2027-04-30"},
                      Case{"1 januari - 31 augusti 2027", "2027-01-01..2027-08-31"},
                      Case{"2027-01-01–2027-04-30", "2027-01-01..2027-04-30"},
                      Case{"den 1 januari till den 30 april 2027", "2027-01-01..2027-04-30"},
                      Case{"januari-april 2027", "2027-01-01..2027-04-30"},
                      Case{"jan–aug 2027", "2027-01-01..2027-08-31"},
                      Case{"Delårsrapport per den 31 augusti 2027", "2027-01-01..2027-08-31"},
                      Case{"per 30 april 2027", "2027-01-01..2027-04-30"},
                      Case{"per 2027-08-31", "2027-01-01..2027-08-31"},
                      Case{"2027-01-01 till 2029-12-31", "2027-01-01..2029-12-31"},
                      Case{"1 juli 2027 – 30 juni 2028", "2027-07-01..2028-06-30"}));

INSTANTIATE_TEST_SUITE_P(LooksLikeOne, PeriodForms,
                         ::testing::Values(Case{"SN/2027:211-012", ""},
                                           Case{"KF-uppdrag 2027:3", ""},
                                           Case{"den 14 december 2027", ""}, Case{"2027-12-14", ""},
                                           Case{"SN 2019/0055", ""}, Case{"1 234 567 kr", ""},
                                           Case{"telefon 0152-29100", ""}, Case{"N00090", ""},
                                           Case{"KL 2017:725", ""}, Case{"", ""},
                                           Case{"31 april 2027", ""}));

TEST(NumberedYear, ReadsAllWaysToNumberAReport) {
    for (const char* text :
         {"1:2027", "2027:1", "I 2027", " 1 2027", "1, 2027", "1 år 2027", "1 för 2027"}) {
        const auto found = numbered_year(text);
        ASSERT_TRUE(found.has_value()) << text;
        EXPECT_EQ(found->period.number, 1) << text;
        EXPECT_EQ(found->period.first_year(), 2027) << text;
    }
    EXPECT_EQ(numbered_year("II 2019")->period.number, 2);
    EXPECT_FALSE(numbered_year("2027").has_value());
    EXPECT_FALSE(numbered_year("7:2027").has_value());
}

TEST(FindDate, ReadsIsoAndWords) {
    EXPECT_EQ(to_iso(find_date("antagen den 14 december 2027, § 97")->date), "2027-12-14");
    EXPECT_EQ(to_iso(find_date("SN 2026-12-08 § 143")->date), "2026-12-08");
    EXPECT_FALSE(find_date("den 31 april 2027").has_value());
    EXPECT_FALSE(find_date("ÅÅÅÅ-MM-DD").has_value());
}

DocumentPeriod only(std::string_view text) {
    return find_periods(text).at(0).period;
}

TEST(Agree, TakesASingleYearForThePeriodThatBeginsInIt) {
    EXPECT_TRUE(agree(only("2027"), only("2027-2029")));
    EXPECT_FALSE(agree(only("2026"), only("2027-2029")));
    EXPECT_FALSE(agree(only("2026-2028"), only("2027-2029")));
}

TEST(Agree, TakesTwoYearsForTheSchoolYear) {
    EXPECT_TRUE(agree(only("2028-2029"), only("läsåret 2028/2029")));
    EXPECT_FALSE(agree(only("2028-2030"), only("läsåret 2028/2029")));
}

TEST(ToWords, WritesAsPeopleDo) {
    EXPECT_EQ(to_words(only("2027-2029")), "2027–2029");
    EXPECT_EQ(to_words(only("läsåret 2026/27")), "läsåret 2026/2027");
    EXPECT_EQ(to_words(only("per 31 augusti 2027")), "1 januari–31 augusti 2027");
}

} // namespace
} // namespace styrkoll::plan
