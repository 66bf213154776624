// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_council =
    "dokumenttyp=\"Flerårsplan\" organ=\"Kommunfullmäktige\" period=\"2027-2029\"";

/// The units of the first item's amounts in a table of frames.
std::string units(const std::string& before, const std::string& caption, const std::string& headers,
                  const std::string& cells, const std::string& after = "",
                  const std::string& heading = "Driftramar per nämnd") {
    const auto plan =
        planned(k_council, "<avsnitt><rubrik>" + heading + "</rubrik>" + before + "<tabell>" +
                               caption + "<rad rubrik=\"ja\">" + headers + "</rad><rad>" + cells +
                               "</rad></tabell>" + after + "</avsnitt>");
    std::string out;
    for (const AttributeValue& value :
         plan->plan.items.empty() ? std::vector<AttributeValue>{} : plan->item(0).attributes) {
        out += (out.empty() ? "" : " ") + (value.unit.empty() ? std::string("-") : value.unit);
    }
    return out;
}

const std::string k_headers = "<cell>Nämnd</cell><cell>2027</cell><cell>2028</cell>";
const std::string k_cells = "<cell>Socialnämnden</cell><cell>968 700</cell><cell>990 100</cell>";

TEST(Units, AreTheValuesOwnFirst) {
    EXPECT_EQ(units("<stycke>Belopp i kr</stycke>", "", k_headers,
                    "<cell>Socialnämnden</cell><cell>968,7 mnkr</cell><cell>990 100</cell>"),
              "mnkr kr");
}

TEST(Units, AreTheColumnsThenTheTables) {
    EXPECT_EQ(units("<stycke>Belopp i kr</stycke>", "",
                    "<cell>Nämnd</cell><cell>2027, tkr</cell><cell>2028 (mnkr)</cell>", k_cells),
              "tkr mnkr");
    EXPECT_EQ(units("", "", "<cell>Nämnd (tkr)</cell><cell>2027</cell><cell>2028</cell>", k_cells),
              "tkr tkr");
    EXPECT_EQ(
        units("", "<tabellrubrik>Tabell 3. Driftramar, mnkr</tabellrubrik>", k_headers, k_cells),
        "mnkr mnkr");
}

TEST(Units, AreThoseOfTheLineBesideTheTable) {
    EXPECT_EQ(units("<stycke>Belopp i tkr</stycke>", "", k_headers, k_cells), "tkr tkr");
    EXPECT_EQ(units("", "", k_headers, k_cells, "<stycke>Alla belopp anges i tkr.</stycke>"),
              "tkr tkr");
    EXPECT_EQ(units("", "", k_headers, k_cells, "", "Driftramar per nämnd, tkr"), "tkr tkr");
}

TEST(Units, AreNotThoseOfAmountsInTheText) {
    EXPECT_EQ(
        units("<stycke>Ramen uppgår till 968,7 miljoner kronor.</stycke>", "", k_headers, k_cells),
        "- -");
}

TEST(Units, AreToldOfFinancingToo) {
    const auto plan = planned(
        k_council, "<avsnitt><rubrik>Uppdrag till nämnder och bolag</rubrik><stycke>KF-uppdrag "
                   "2027:3 Trygg skolväg. Finansiering: Budgettillskott 4 000 tkr.</stycke>"
                   "</avsnitt>");
    ASSERT_EQ(plan->plan.items.size(), 1U);
    ASSERT_EQ(plan->item(0).attributes.size(), 1U);
    EXPECT_EQ(plan->item(0).attributes[0].unit, "tkr");
}

} // namespace
} // namespace styrkoll::plan
