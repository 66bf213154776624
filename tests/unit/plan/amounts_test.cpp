// SPDX-License-Identifier: Apache-2.0
#include "plan/amounts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace styrkoll::plan {
namespace {

/// "thousandths unit /step", or "-".
std::string read(std::string_view text) {
    const auto amount = parse_amount(text);
    return amount ? std::to_string(amount->thousandths) + " " + amount->unit + "/" +
                        std::to_string(amount->step)
                  : "-";
}

TEST(Amounts, AreReadAsTheyAreWritten) {
    EXPECT_EQ(read("1234"), "1234000 /1000");
    EXPECT_EQ(read("1 234,5"), "1234500 /100");
    EXPECT_EQ(read(" 1\u00A0234\u00A0567 "), "1234567000 /1000");
    EXPECT_EQ(read("1\u2009234"), "1234000 /1000");
    EXPECT_EQ(read("1\u202F234,25"), "1234250 /10");
    EXPECT_EQ(read("0"), "0 /1000");
    EXPECT_EQ(read("0,125"), "125 /1");
    EXPECT_EQ(read("4.5 mnkr"), "4500 mnkr/100");
    EXPECT_EQ(read("1.234.567"), "1234567000 /1000");
    EXPECT_EQ(read("1.234,5"), "1234500 /100");
    EXPECT_EQ(read("1 200*"), "1200000 /1000");
}

TEST(Amounts, MayBeNegative) {
    EXPECT_EQ(read("-500"), "-500000 /1000");
    EXPECT_EQ(read("−500"), "-500000 /1000");
    EXPECT_EQ(read("–1 500"), "-1500000 /1000");
    EXPECT_EQ(read("− 500"), "-500000 /1000");
    EXPECT_EQ(read("(500)"), "-500000 /1000");
    EXPECT_EQ(read("(1 500 tkr)"), "-1500000 tkr/1000");
    EXPECT_EQ(read("(1 500) tkr"), "-1500000 tkr/1000");
    EXPECT_EQ(read("+500"), "500000 /1000");
    EXPECT_EQ(read("±0"), "0 /1000");
}

TEST(Amounts, HaveTheirUnitBehindThem) {
    EXPECT_EQ(read("4 000 tkr"), "4000000 tkr/1000");
    EXPECT_EQ(read("4,0 mnkr"), "4000 mnkr/100");
    EXPECT_EQ(read("968,7 miljoner kronor"), "968700 mnkr/100");
    EXPECT_EQ(read("300 tusen kronor"), "300000 tkr/1000");
    EXPECT_EQ(read("300 tusen\u00A0kronor"), "300000 tkr/1000");
    EXPECT_EQ(read("25 kr"), "25000 kr/1000");
    EXPECT_EQ(read("25 kronor."), "25000 kr/1000");
    EXPECT_EQ(read("25:-"), "25000 kr/1000");
    EXPECT_EQ(read("12 Mkr"), "12000 mnkr/1000");
    EXPECT_EQ(read("12 MKR"), "12000 mnkr/1000");
    EXPECT_EQ(read("12 kkr"), "12000 tkr/1000");
    EXPECT_EQ(read("1,2 miljarder kronor"), "1200 mdkr/100");
}

TEST(Amounts, AreNotEveryNumber) {
    for (const char* text : {"",
                             "-",
                             "–",
                             "tkr",
                             "4 %",
                             "1,2345",
                             "1.234",
                             "12 34",
                             "1 2345",
                             "Budgettillskott 400",
                             "400-500",
                             "2027-2029",
                             "1 000 kr/elev",
                             "1 000 kr per elev",
                             "4 000 tkr 2027",
                             "(500",
                             "123456789012345678901234567890",
                             "1,234,567",
                             "5 st",
                             "12,"}) {
        EXPECT_EQ(read(text), "-") << text;
    }
}

TEST(Amounts, AreFoundInTextWithTheirUnit) {
    const auto found = find_amounts(
        "Budgettillskott 4 000 tkr 2027 och 1,5 mnkr 2028; 900 kr per elev, 7 kap. −12 kr.");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].amount, (Amount{4'000'000, "tkr", 1000}));
    EXPECT_EQ(found[1].amount, (Amount{1'500, "mnkr", 100}));
    EXPECT_EQ(found[2].amount, (Amount{-12'000, "kr", 1000}));
}

TEST(Amounts, HaveTheUnitThatAHeaderNames) {
    EXPECT_EQ(unit_named("2027, tkr"), "tkr");
    EXPECT_EQ(unit_named("2027 tkr"), "tkr");
    EXPECT_EQ(unit_named("Budget (mnkr)"), "mnkr");
    EXPECT_EQ(unit_named("Belopp i tusental kronor"), "tkr");
    EXPECT_EQ(unit_named("Tabell 3. Driftramar, mnkr"), "mnkr");
    EXPECT_EQ(unit_named("Miljoner kronor"), "mnkr");
    EXPECT_EQ(unit_named("Belopp (Mkr)"), "mnkr");
    EXPECT_EQ(unit_named("Ramen är 968,7 miljoner kronor."), "");
    EXPECT_EQ(unit_named("Kostnad, kr/invånare"), "");
    EXPECT_EQ(unit_named("Kostnad i kr per invånare"), "");
    EXPECT_EQ(unit_named("tkr och mnkr"), "");
    EXPECT_EQ(unit_named("Krokvägen"), "");
}

TEST(Amounts, AreComparedInOre) {
    const auto both = in_ore(*parse_amount("968,7 mnkr"), *parse_amount("968 712 tkr"));
    ASSERT_TRUE(both);
    EXPECT_EQ(both->left, 96'870'000'000);
    EXPECT_EQ(both->right, 96'871'200'000);
    EXPECT_EQ(both->step, 10'000'000);
    EXPECT_FALSE(in_ore(*parse_amount("968,7 mnkr"), *parse_amount("968 712")));
    EXPECT_FALSE(in_ore(*parse_amount("99999999999999 mdkr"), *parse_amount("1 kr")));
}

TEST(Amounts, AreShownAsInSwedish) {
    EXPECT_EQ(to_words(*parse_amount("-1234567,50")), "−1\u00A0234\u00A0567,50");
    EXPECT_EQ(to_words(*parse_amount("968,7 mnkr")), "968,7");
    EXPECT_EQ(to_words(*parse_amount("0,05")), "0,05");
    EXPECT_EQ(to_words(*parse_amount("12")), "12");
}

} // namespace
} // namespace styrkoll::plan
