// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using finding::Severity;
using test::board_plan;
using test::paragraph;

test::PlanBuilder with_blocks(std::string_view blocks) {
    return board_plan().blocks("Ekonomi", blocks);
}

TEST(PersonalNumbers, AreToldWithTheirPlaceAndWithoutTheirLastDigits) {
    const Checked done = checked(with_blocks(paragraph("Ansökan från 850709-9805 kom in.")));
    EXPECT_EQ(done.count("personuppgift-personnummer"), 1U);
    EXPECT_EQ(done.the("personuppgift-personnummer").severity, Severity::error);
    EXPECT_EQ(done.quote("personuppgift-personnummer"), "850709-●●●●");
    EXPECT_THAT(done.message("personuppgift-personnummer"), HasSubstr("i texten: 850709-●●●●"));
    const auto& location = *done.the("personuppgift-personnummer").location;
    EXPECT_EQ(location.start, 13U);
    EXPECT_EQ(location.end, 24U);
    EXPECT_EQ(location.after, " kom in.");
}

TEST(PersonalNumbers, AreFoundWhereverTheyStand) {
    const std::string blocks = "<stycke>Text<fotnot>Se 850709-9805</fotnot><kommentar "
                               "av=\"A\">Ring 850709-9805</kommentar>"
                               "<ruta>Ruta 850709-9805</ruta><dolt>850709-9805</dolt>"
                               "<lank till=\"https://x.se/?pnr=850709-9805\">länk</lank>"
                               "<bild alt=\"850709-9805\" kalla=\"a.png\"/></stycke>" +
                               test::table({{"Namn", "Personnummer"}, {"A", "8507099805"}});
    const Checked done = checked(
        with_blocks(blocks).property("Handläggare", "Ek 850709-9805").path("akt 850709-●●●●.xml"));
    std::vector<std::string> places;
    for (const auto& finding : done.findings) {
        if (finding.rule == "personuppgift-personnummer") {
            places.push_back(argument(finding, "plats"));
        }
    }
    EXPECT_THAT(places, ::testing::UnorderedElementsAre(
                            "i en fotnot", "i en kommentar", "i en textruta", "i dold text",
                            "i en länkadress", "i en alternativtext", "i texten",
                            "i dokumentegenskapen ”Handläggare”", "i filens namn"));
}

TEST(PersonalNumbers, OfFoldersAreToldOnce) {
    const Checked done = checked(
        with_blocks(paragraph("Text.")).path("850709-●●●●/bilagor 850709-●●●●/pnr121212-●●●●.xml"));
    EXPECT_EQ(done.count("personuppgift-personnummer"), 2U);
    EXPECT_THAT(done.message("personuppgift-personnummer"), HasSubstr("i en mapps namn"));
}

TEST(PersonalNumbers, AreEachAFindingOfItsOwnWithoutAFingerprintOfTheNumber) {
    const Checked one = checked(with_blocks(paragraph("Barnen 850709-9805 och 121212-1212.")));
    EXPECT_EQ(one.count("personuppgift-personnummer"), 2U);
    EXPECT_EQ(one.the("personuppgift-personnummer").subject, "personnummer");
}

TEST(PersonalNumbers, OfAHiddenDayAreCoordinationNumbers) {
    const Checked done = checked(with_blocks(paragraph("Gäller 701063-2391.")));
    EXPECT_EQ(done.count("personuppgift-samordningsnummer"), 1U);
    EXPECT_EQ(done.count("personuppgift-personnummer"), 0U);
}

TEST(PersonalNumbers, AreNotWhatTheWriterHasHidden) {
    EXPECT_EQ(checked(with_blocks(paragraph("Gäller 850709-●●●● och 850709-XXXX.")))
                  .count("personuppgift-personnummer"),
              0U);
}

TEST(PersonalNumbers, AreNoFiguresInATable) {
    const Checked done = checked(with_blocks(test::table(
        {{"Plats", "2025", "2026"}, {"A", "850709", "9805"}, {"B", "8507099805", "1"}})));
    EXPECT_EQ(done.count("personuppgift-personnummer"), 0U);
}

TEST(PersonalNumbers, AreHiddenInEveryOtherFinding) {
    const Checked done =
        checked(board_plan()
                    .titled("Verksamhetsplan 850709-9805 2027–2028 för socialnämnden")
                    .section("Ekonomi 850709-9805", "Text.")
                    .field("Status", "Oklart 850709-9805"));
    EXPECT_GT(done.findings.size(), 2U);
    for (const auto& finding : done.findings) {
        std::string all = finding::message_of(world().catalogue, finding, Language::swedish);
        if (finding.location) {
            all += finding.location->quote + finding.location->before + finding.location->after;
            for (const std::string& heading : finding.location->headings) {
                all += heading;
            }
        }
        EXPECT_THAT(all, Not(HasSubstr("9805"))) << finding.rule;
    }
}

TEST(ContactDetails, OfAPrivatePersonAreNoted) {
    const Checked done = checked(
        with_blocks(paragraph("Tolvan Tolvansson, Storgatan 12 B, 645 30 Strängnäs, 070-174 06 05, "
                              "tolvan@gmail.com, har lämnat förslaget.")));
    EXPECT_EQ(done.quote("personuppgift-telefon"), "070-174 06 05");
    EXPECT_EQ(done.quote("personuppgift-epost"), "tolvan@gmail.com");
    EXPECT_EQ(done.quote("personuppgift-adress"), "Storgatan 12 B");
    EXPECT_EQ(done.the("personuppgift-telefon").severity, Severity::note);
}

TEST(ContactDetails, OfTheMunicipalityAreNot) {
    for (const char* text :
         {"Kontakta växeln, 0152-291 00.", "Skriv till kommun@strangnas.se.",
          "Enhetschefen nås på 070-174 06 05.", "Anna Ek, anna.ek@strangnas.se, 070-174 06 05",
          "Skolan på Storgatan 12 byggs om.", "Brevlåda: styrelsen.hembygd@gmail.com",
          "Diarienummer 0701-740605/27 och 0,7017406051 mnkr"}) {
        const Checked done = checked(with_blocks(paragraph(text)));
        EXPECT_EQ(done.count("personuppgift-telefon") + done.count("personuppgift-epost") +
                      done.count("personuppgift-adress"),
                  0U)
            << text;
    }
}

TEST(ContactDetails, OfAHomeAreNoted) {
    EXPECT_EQ(checked(with_blocks(paragraph("Familjen bor i ett hus på Storgatan 12.")))
                  .count("personuppgift-adress"),
              1U);
    EXPECT_EQ(checked(with_blocks(paragraph("Åtta personer bor på Storgatan 12.")))
                  .count("personuppgift-adress"),
              0U);
}

TEST(ContactDetails, BesideARoleInTheSameRowAreNot) {
    EXPECT_EQ(
        checked(with_blocks(test::table({{"Roll", "Telefon"}, {"Enhetschef", "070-174 06 05"}})))
            .count("personuppgift-telefon"),
        0U);
    EXPECT_EQ(checked(with_blocks(test::table({{"Namn", "Telefon"}, {"Ek", "070-174 06 05"}})))
                  .count("personuppgift-telefon"),
              1U);
}

} // namespace
} // namespace styrkoll::check
