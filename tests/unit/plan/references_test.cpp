// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_board =
    "dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\"";

std::string codes_in(const std::string& text) {
    const auto plan = planned(k_board, "<avsnitt><rubrik>Inledning</rubrik><stycke>" + text +
                                           "</stycke></avsnitt>");
    std::string out;
    for (const Reference& reference : plan->plan.references) {
        out += (out.empty() ? "" : " ") +
               (reference.code.empty() ? reference.document : reference.code);
    }
    return out;
}

TEST(References, AreLongCodesAnywhere) {
    EXPECT_EQ(codes_in("Nämnden svarar på KF-uppdrag 2027:3 under året."), "KF-uppdrag 2027:3");
    EXPECT_EQ(codes_in("Se N00090 och U2027:4."), "N00090 KF-uppdrag 2027:4");
}

TEST(References, AreShortCodesAfterTheirWord) {
    EXPECT_EQ(codes_in("Arbetet bidrar till målet M2."), "M2");
    EXPECT_EQ(codes_in("Arbetet bidrar till M2."), "M2");
}

TEST(References, AreListsOfShortCodes) {
    EXPECT_EQ(codes_in("Planen svarar på M1, M3 och M4."), "M1 M3 M4");
}

TEST(References, AreRangesOfCodes) {
    EXPECT_EQ(codes_in("KF-uppdrag 2028:1 till och med 2028:4 besvaras."),
              "KF-uppdrag 2028:1 KF-uppdrag 2028:2 KF-uppdrag 2028:3 KF-uppdrag 2028:4");
}

TEST(References, AreNotWordsThatLookLikeShortCodes) {
    EXPECT_EQ(codes_in("Skriv ut på A4. Parkera på P1-platser. Lokalen är 120 m2. Kör E20 och M1."),
              "");
}

TEST(References, AreLinksToOtherDocuments) {
    EXPECT_EQ(codes_in("Se <lank till=\"flerarsplan.odt#M2\">målet</lank>."), "M2");
    EXPECT_EQ(codes_in("Se <lank till=\"https://strangnas.se/\">webben</lank>."), "");
}

TEST(References, AreMarkedInTheNativeForm) {
    const auto plan =
        planned(k_board, "<avsnitt><rubrik>Mål</rubrik><post slag=\"inriktning\" "
                         "kod=\"I1\"><titel>Trygga barn</titel>"
                         "<referens kod=\"M2\" relation=\"bidrar-till\"/></post></avsnitt>");
    ASSERT_EQ(plan->plan.references.size(), 1U);
    EXPECT_EQ(plan->plan.references[0].code, "M2");
    EXPECT_EQ(plan->plan.references[0].relation, "bidrar-till");
    ASSERT_NE(plan->plan.references[0].item, k_none);
    EXPECT_EQ(plan->item(plan->plan.references[0].item).code, "I1");
}

} // namespace
} // namespace styrkoll::plan
