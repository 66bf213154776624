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

TEST(References, AreTitlesAfterARelationInAnItemsOwnText) {
    const auto named = [](const std::string& text) {
        const auto plan = planned(
            k_board, "<avsnitt><rubrik>Mål och inriktning</rubrik><avsnitt><rubrik>I1 Trygga "
                     "barn</rubrik><stycke>" +
                         text + "</stycke></avsnitt></avsnitt>");
        std::string out;
        for (const Reference& reference : plan->plan.references) {
            out += (reference.declined ? "inte " : "") + reference.relation + ": " +
                   reference.title + ";";
        }
        return out;
    };
    EXPECT_EQ(named("Bidrar till målen En trygg kommun samt En lärande kommun. Mer text."),
              "bidrar-till: målen En trygg kommun samt En lärande kommun;");
    EXPECT_EQ(named("Nämnden bidrar inte till målet En trygg kommun."),
              "inte bidrar-till: En trygg kommun;");
    EXPECT_EQ(named("Arbetet sker tillsammans med skolan."), "");
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

TEST(References, AreNotTheGoalsOfAgenda2030) {
    EXPECT_EQ(codes_in("Planen bidrar till mål 4 God utbildning för alla i Agenda 2030, särskilt "
                       "delmål 4.1 om skolan, och till mål 12 Hållbar konsumtion och produktion, "
                       "delmål 12.3."),
              "");
    EXPECT_EQ(codes_in("Arbetet bidrar till de globala målen och särskilt till mål 4."), "");
    EXPECT_EQ(codes_in("Arbetet bidrar till mål 4, särskilt delmål 4.7."), "");
    EXPECT_EQ(codes_in("Arbetet bidrar till mål 4. Agenda 2030 är ett annat arbete."), "M4");
    EXPECT_EQ(codes_in("Arbetet bidrar till mål 4, som bidrar till Agenda 2030."), "M4");
    EXPECT_EQ(codes_in("Agenda 2030 är viktig, och arbetet bidrar till M2."), "M2");
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

/// "M2 stated", "M2 lent" for each reference.
std::string stated_in(const std::string& body) {
    const auto plan = planned(k_board, "<avsnitt><rubrik>Mål och nämndens inriktning</rubrik>" +
                                           body + "</avsnitt>");
    std::string out;
    for (const Reference& reference : plan->plan.references) {
        out += (out.empty() ? "" : " | ") + reference.code + " " + reference.relation +
               (reference.stated ? " stated" : " lent");
    }
    return out;
}

TEST(References, TellARelationInWordsFromTheSections) {
    EXPECT_EQ(stated_in("<stycke>Arbetet bidrar till M2 och M3.</stycke>"),
              "M2 bidrar-till stated | M3 bidrar-till stated");
    EXPECT_EQ(stated_in("<stycke>Arbetet svarar mot målet M2.</stycke>"), "M2 bidrar-till lent");
    EXPECT_EQ(stated_in("<avsnitt><rubrik>M2 En trygg kommun</rubrik></avsnitt>"),
              "M2 bidrar-till lent");
    EXPECT_EQ(stated_in("<stycke>I1 Trygga barn. Bidrar till mål: M2.</stycke>"),
              "M2 bidrar-till stated");
    EXPECT_EQ(stated_in("<post slag=\"inriktning\" kod=\"I1\"><titel>Trygga "
                        "barn</titel><referens kod=\"M2\" relation=\"svarar-pa\"/></post>"),
              "M2 svarar-pa stated");
    EXPECT_EQ(stated_in("<post slag=\"inriktning\" kod=\"I1\"><titel>Trygga "
                        "barn</titel><referens kod=\"M2\"/></post>"),
              "M2 bidrar-till lent");
    EXPECT_EQ(stated_in("<stycke>Se målet <referens kod=\"M2\" relation=\"svarar-pa\">M2"
                        "</referens>.</stycke>"),
              "M2 svarar-pa stated");
}

} // namespace
} // namespace styrkoll::plan
