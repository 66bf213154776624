// SPDX-License-Identifier: Apache-2.0
#include "support/thread_builder.hpp"
#include "trace/resolve.hpp"
#include "trace/values.hpp"
#include "trace/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::trace {
namespace {

using model::ValueType;

Same same(ValueType type, std::string_view left, std::string_view right,
          std::string_view left_unit = {}, std::string_view right_unit = {}) {
    model::Attribute attribute;
    attribute.type = type;
    attribute.choices = {"tillskott", "budgetram", "inom ram"};
    plan::AttributeFact one;
    one.text = left;
    one.unit = left_unit;
    plan::AttributeFact two;
    two.text = right;
    two.unit = right_unit;
    return same_value(attribute, one, two);
}

TEST(SameValue, ComparesAmountsInWhateverUnit) {
    EXPECT_EQ(same(ValueType::money, "968 700", "968,7", "tkr", "mnkr"), Same::yes);
    EXPECT_EQ(same(ValueType::money, "968 700", "968 700", "tkr", "tkr"), Same::yes);
    EXPECT_EQ(same(ValueType::money, "968 700", "986 700", "tkr", "tkr"), Same::no);
    EXPECT_EQ(same(ValueType::money, "968 712", "968,7", "tkr", "mnkr"), Same::yes)
        << "closer than the coarser one shows";
    EXPECT_EQ(same(ValueType::money, "968 800", "968,7", "tkr", "mnkr"), Same::no);
    EXPECT_EQ(same(ValueType::money, "968 700", "968,7"), Same::yes) << "units not stated";
    EXPECT_EQ(same(ValueType::money, "968 700", "se bilaga"), Same::unclear);
    EXPECT_EQ(same(ValueType::money, "-92 300", "92,3", "tkr", "mnkr"), Same::yes)
        << "a cost with and without its sign";
    EXPECT_EQ(same(ValueType::money, "−92 800", "92,3", "tkr", "mnkr"), Same::no);
}

TEST(SameValue, ComparesNumbersExactly) {
    EXPECT_EQ(same(ValueType::number, "6,9", "6,90"), Same::yes);
    EXPECT_EQ(same(ValueType::number, "6,9", "7,0"), Same::no);
    EXPECT_EQ(same(ValueType::number, "minst 87 %", "87"), Same::yes);
    EXPECT_EQ(same(ValueType::number, "ökar", "87"), Same::unclear);
    EXPECT_EQ(same(ValueType::number, "−0,6", "-0,6"), Same::yes);
    EXPECT_EQ(same(ValueType::number, "8 800", "8800"), Same::yes);
}

TEST(SameValue, ComparesTimesByTheirLastDay) {
    EXPECT_EQ(same(ValueType::period, "2028-12-31", "31 december 2028"), Same::yes);
    EXPECT_EQ(same(ValueType::period, "2028", "2028-12-31"), Same::yes);
    EXPECT_EQ(same(ValueType::period, "2027-2028", "2028-12-31"), Same::yes);
    EXPECT_EQ(same(ValueType::period, "2028-12-31", "2029-12-31"), Same::no);
    EXPECT_EQ(same(ValueType::period, "löpande", "2029-12-31"), Same::unclear);
}

TEST(SameValue, ComparesFinancingByKindAndAmount) {
    EXPECT_EQ(same(ValueType::financing, "Budgettillskott 4 000 tkr", "Tillskott med 4,0 mnkr"),
              Same::yes);
    EXPECT_EQ(same(ValueType::financing, "Budgettillskott 4 000 tkr", "Budgettillskott 5 000 tkr"),
              Same::no);
    EXPECT_EQ(same(ValueType::financing, "Budgettillskott", "Inom budgetram"), Same::no);
    EXPECT_EQ(same(ValueType::financing, "Inom budgetram", "Ryms i nämndens pengar"),
              Same::unclear);
}

TEST(SameValue, KnowsThatPercentIsPercent) {
    EXPECT_EQ(same(ValueType::unit, "andel (%)", "procent"), Same::yes);
    EXPECT_EQ(same(ValueType::unit, "andel (%)", "procentenheter"), Same::no);
    EXPECT_EQ(same(ValueType::unit, "antal", "dagar"), Same::no);
}

TEST(AmountsByYear, AreReadFromWordsToo) {
    const model::Model& model = test::strangnas();
    plan::ItemFact item;
    item.title = "968 700 tkr för 2027, 996 200 tkr för 2028 och 1 025 400 tkr för 2029";
    const auto amounts = amounts_by_year(model.kinds[model.find_kind("ram")], item, 2027);
    ASSERT_EQ(amounts.size(), 3U);
    EXPECT_EQ(amounts.at(2028).text, "996 200 tkr");
}

TEST(SameWording, IsStrictInAHeadingAndLenientInASentence) {
    const std::string_view title = "En trygg och sammanhållen kommun";
    EXPECT_TRUE(same_wording(title, "en trygg och sammanhållen kommun", false));
    EXPECT_FALSE(same_wording(title, "En trygg kommun", false));
    EXPECT_TRUE(
        same_wording(title, "En trygg och sammanhållen kommun genom tidiga insatser", true));
    EXPECT_TRUE(same_wording(title, "genom tidiga insatser för barn", true));
    EXPECT_FALSE(same_wording(title, "En trygg och öppen kommun", true));
    EXPECT_TRUE(
        same_wording(title, "går framåt och kommun och trygg och sammanhållen är orden", true))
        << "the same words in another sentence";
    EXPECT_TRUE(same_wording(title, "", true));
}

std::string rated(std::string_view kind, std::string_view text) {
    const model::Model& model = test::strangnas();
    const Rated found = rating_of(model, model.find_kind(kind), text);
    return found.step == nullptr ? "" : found.step->id;
}

TEST(Rating, IsTheLongestStepThatIsSaidOutright) {
    EXPECT_EQ(rated("mal", "Uppfyllt"), "uppfyllt");
    EXPECT_EQ(rated("mal", "Delvis uppfyllt"), "delvis");
    EXPECT_EQ(rated("mal", "Målet bedöms vara delvis uppfyllt."), "delvis");
    EXPECT_EQ(rated("mal", "Inte uppfyllt"), "inte");
    EXPECT_EQ(rated("mal", "● Uppfyllt"), "uppfyllt");
    for (const char* weakened :
         {"Nästan uppfyllt", "Knappt uppfyllt", "Till stor del uppfyllt", "Uppfyllt med undantag",
          "Långt ifrån uppfyllt", "Inte riktigt uppfyllt", "Ej helt uppfyllt", "Ganska bra"}) {
        EXPECT_EQ(rated("mal", weakened), "") << weakened;
    }
    EXPECT_EQ(rated("mal", "Delvis uppfyllt (gul triangel)"), "delvis");
    EXPECT_EQ(rated("mal", "Bedömning: inte uppfyllt"), "inte");
    EXPECT_EQ(rated("mal", "Ouppfyllt"), "");
}

TEST(Rating, OfProgressIsForAssignmentsAlone) {
    EXPECT_EQ(rated("uppdrag", "Pågår"), "pagar");
    EXPECT_EQ(rated("uppdrag", "Klart"), "klart");
    EXPECT_EQ(rated("mal", "Pågår"), "");
}

TEST(Organs, AreNamedOneByOneOrAllTogether) {
    const model::Model& model = test::strangnas();
    const plan::OrganIndex index(model);
    EXPECT_EQ(organs_in(model, index, "Socialnämnden och kulturnämnden").size(), 2U);
    const auto all = organs_in(model, index, "Samtliga nämnder");
    EXPECT_THAT(all, ::testing::Contains(model.organisation.find("bun")));
    EXPECT_THAT(all, ::testing::Not(::testing::Contains(model.organisation.find("valn"))));
}

} // namespace
} // namespace styrkoll::trace
