// SPDX-License-Identifier: Apache-2.0
#include "check/mall/placeholder.hpp"
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;
using test::paragraph;

std::vector<std::string> placeholders_in(std::string_view text) {
    std::vector<std::string> out;
    for (const FoundPlaceholder& found : find_placeholders(text)) {
        out.emplace_back(text.substr(found.begin, found.end - found.begin));
    }
    return out;
}

TEST(FindPlaceholders, KnowsEveryForm) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"en budget på xx kronor", "xx"},
        {"XX-nämndens verksamhetsplan", "XX"},
        {"antagen den XXX", "XXX"},
        {"Giltig till xxxx-xx-xx", "xxxx-xx-xx"},
        {"Antagen av Kommunstyrelsen, xx", "xx"},
        {"Ansvarig: XX", "XX"},
        {"Antagen av kommunfullmäktige § XX", "XX"},
        {"Ramen är XX mnkr", "XX"},
        {"Verksamhetsplan 20XX", "20XX"},
        {"Beslutad ÅÅÅÅ-MM-DD", "ÅÅÅÅ-MM-DD"},
        {"Årsplan 2017-mm-dd", "2017-mm-dd"},
        {"Telefon 070-XXX XX XX", "XXX XX XX"},
        {"Se [ange bilaga] och mer", "[ange bilaga]"},
        {"<Skriv titel>", "<Skriv titel>"},
        {"Beslut [datum]", "[datum]"},
        {"Klicka eller tryck här för att ange text.", "Klicka eller tryck här för att ange text."},
        {"Skriv tabellbeskrivning här", "Skriv tabellbeskrivning här"},
        {"Plan för {{nämnd}}", "{{nämnd}}"},
        {"Gäller från ${DATUM}", "${DATUM}"},
        {"TODO: siffror", "TODO"},
        {"Ansvarig: TBD", "TBD"},
        {"Förnamn Efternamn", "Förnamn Efternamn"},
        {"Klicka för att lägga till text", "Klicka för att lägga till text"},
        {"Text kommer senare.", "Text kommer senare."},
        {"Lorem ipsum dolor sit amet", "Lorem ipsum"},
        {"Ramen är «x» och mer", "«x»"},
        {"Plan för «Nämndens_namn»", "«Nämndens_namn»"},
        {"<namn på nämnden> ansvarar", "<namn på nämnden>"},
        {"Kostnaden är ___ kronor.", "___"},
        {"Kostnaden är ..... tkr.", "....."},
        {"Andelen är ____ % i år.", "____"},
        {"Kostnaden är ??? tkr.", "???"},
        {"Andelen ska vara X procent.", "X"},
        {"Besöken ökade med x %.", "x"},
        {"X kronor avsätts.", "X"},
        {"(infoga diagram här)", "(infoga diagram här)"},
        {"Ordförande är Förnamn Efternamn.", "Förnamn Efternamn"},
        {"Ramen är 812 tkr. @Lisa, stämmer det?", "@Lisa"},
        {"@Åsa kan du komplettera", "@Åsa"},
        {"bolaget XX ansvarar", "XX"},
        {"storleken XX kvadratmeter", "XX"},
        {"Trafikbolag XX kronor", "XX"},
    };
    for (const auto& [text, placeholder] : cases) {
        EXPECT_THAT(placeholders_in(text), ElementsAre(placeholder)) << text;
    }
}

TEST(FindPlaceholders, PassesOverWhatOnlyLooksSo) {
    for (const char* text : {"kapitel XX i boken",
                             "storleken XX på lekredskap",
                             "tröjor i storlek XX",
                             "kung Ludvig XX",
                             "XX. Avslutning",
                             "XIX och XX århundradet",
                             "XX:e kongressen",
                             "Person 811218-XXXX",
                             "Ange förnamn efternamn och adress",
                             "Mängden {a, b}",
                             "XX-kromosomen",
                             "XX och XY",
                             "systemet ”xx Plan” byts",
                             "Datum skrivs ÅÅÅÅ-MM-DD.",
                             "Datum (ÅÅÅÅ-MM-DD)",
                             "målen [...] nås",
                             "att [nämnden] ska",
                             "Skriv under här",
                             "Skriv ditt namn här",
                             "här skriver vi",
                             "filen bild.xxx",
                             "https://www.xxx.se",
                             "storlek XX-large",
                             "Namn: ____________",
                             "år 2027",
                             "AB Exxon",
                             "avtalet med trafikbolag XX löper ut",
                             "Belopp: ______ kr",
                             "Belopp: ___ kronor",
                             "Underskrift ____________________",
                             "Jag ansöker om ______________ kr",
                             "Priset ............................ kr",
                             "Resurser.... 12 tkr",
                             "Varför??? kr",
                             "Menar du det ???",
                             "Om x % och y % räknas",
                             "Ränta = X procent",
                             "Lådan är 5 x kr",
                             "Karl X kröntes",
                             "Karl X Gustav",
                             "Plattformen X procentregel",
                             "boken «Sommar» lästes",
                             "vikten < 5 kg och > 2 kg",
                             "<title>namn</title>",
                             "Förnamn Efternamn Personnummer",
                             "Förnamn Efternamn är fält",
                             "Följ oss på @Biblioteket, vad tycker du?",
                             "Skriv till lisa@strangnas.se eller kolla webben",
                             "Vi samverkar med @Norr",
                             "@StrangnasKommun, kolla",
                             "@lisa, kolla"}) {
        EXPECT_THAT(placeholders_in(text), IsEmpty()) << text;
    }
}

TEST(FindPlaceholders, TakesLongRowsOfSigns) {
    EXPECT_THAT(placeholders_in(std::string(200'000, '[')), IsEmpty());
    EXPECT_EQ(placeholders_in(std::string(200'000, 'x')).size(), 1U);
}

TEST(Placeholders, AreToldOnceWithEveryPlace) {
    const Checked done = checked(board_plan()
                                     .section("Ekonomi", "Ramen är xx mnkr.")
                                     .section("Uppföljning", "Den följs upp av xx."));
    EXPECT_EQ(done.count("mall-platshallare"), 1U);
    EXPECT_EQ(argument(done.the("mall-platshallare"), "antal"), "2");
    EXPECT_EQ(done.the("mall-platshallare").related.size(), 1U);
}

TEST(Placeholders, InAFieldOfTheControlBlockAreToldThere) {
    const Checked done = checked(board_plan().field("Datum", "ÅÅÅÅ-MM-DD"));
    EXPECT_EQ(done.count("kontrollblock-falt"), 1U);
    EXPECT_EQ(done.count("mall-platshallare"), 0U);
}

TEST(Placeholders, AsFieldsAreToldAsFields) {
    const Checked done = checked(board_plan().blocks(
        "Ekonomi", "<stycke>Följs upp av <platshallare>[ange roll]</platshallare>.</stycke>"));
    EXPECT_EQ(done.quote("mall-falt"), "[ange roll]");
    EXPECT_EQ(done.count("mall-platshallare"), 0U);
}

TEST(Placeholders, InATableOfMarksAreMarks) {
    EXPECT_EQ(checked(board_plan().blocks("Ekonomi",
                                          test::table({{"Risk", "Vikt"}, {"A", "X"}, {"B", "XX"}})))
                  .count("mall-platshallare"),
              0U);
    EXPECT_EQ(checked(board_plan().blocks("Ekonomi",
                                          test::table({{"Risk", "Vikt"}, {"A", "2"}, {"B", "XX"}})))
                  .count("mall-platshallare"),
              1U);
}

TEST(Instructions, BesideOwnTextAreTold) {
    const Checked done = checked(board_plan().blocks(
        "Ekonomi", paragraph("Ramen är 812 mnkr. Det kan med fördel göras genom nyckeltal.") +
                       test::styled("Anvisning", "Skriv högst en sida.")));
    EXPECT_EQ(done.count("mall-instruktion"), 2U);
    EXPECT_EQ(done.quote("mall-instruktion"), "Det kan med fördel göras genom nyckeltal.");
}

TEST(Instructions, AloneInASectionAreToldByTheSection) {
    const Checked done =
        checked(board_plan().section("Ekonomi", "Här beskriver ni nämndens ekonomi."));
    EXPECT_EQ(done.count("avsnitt-anvisning"), 1U);
    EXPECT_EQ(done.count("mall-instruktion"), 0U);
}

TEST(Instructions, AreNoDescriptionsOfWhatFollows) {
    for (const char* text : {"Här beskrivs förutsättningarna.", "Nämnden ska beskriva målen.",
                             "Beskrivningen finns i bilagan."}) {
        EXPECT_EQ(checked(board_plan().section("Ekonomi", text)).count("mall-instruktion"), 0U)
            << text;
    }
}

TEST(Instructions, BetweenWritersAreTold) {
    for (const char* text :
         {"Texten ska vara högst 2 000 tecken.", "Ersätt med egen text.", "KOLLA DETTA!",
          "I detta avsnitt ska nämnden kortfattat beskriva målen.",
          "Välj ett av alternativen nedan och radera övriga."}) {
        EXPECT_EQ(checked(board_plan().blocks("Ekonomi",
                                              paragraph("Ramen är 812 mnkr.") + paragraph(text)))
                      .count("mall-instruktion"),
                  1U)
            << text;
    }
}

TEST(Instructions, BehindAnExampleAndForOthersToFillInAreTold) {
    for (const char* text :
         {"Exempel: ”Tryggheten ska öka.” Ersätt med egen text.", "Fylls i av ekonomikontoret."}) {
        EXPECT_EQ(checked(board_plan().blocks("Ekonomi",
                                              paragraph("Ramen är 812 mnkr.") + paragraph(text)))
                      .count("mall-instruktion"),
                  1U)
            << text;
    }
}

TEST(Instructions, ToThePublicAreNone) {
    for (const char* text : {"Blanketten fylls i av den sökande.",
                             "Fyll i anmälan på kommunens webbplats. Ange namn och telefonnummer.",
                             "”Skriv här, skriv nu” heter tävlingen."}) {
        EXPECT_EQ(checked(board_plan().blocks("Ekonomi",
                                              paragraph("Ramen är 812 mnkr.") + paragraph(text)))
                      .count("mall-instruktion"),
                  0U)
            << text;
    }
}

std::size_t instructions_beside(const char* text) {
    return checked(
               board_plan().blocks("Ekonomi", paragraph("Ramen är 812 mnkr.") + paragraph(text)))
        .count("mall-instruktion");
}

TEST(Instructions, ToAColleagueAreTold) {
    for (const char* text :
         {"OBS! Stäm av med ekonomi innan utskick.", "OBS! Kolla siffrorna igen.",
          "Kontakta N.N. vid frågor om planen.", "Ramen är låg. OBS! Uppdatera tabellen."}) {
        EXPECT_EQ(instructions_beside(text), 1U) << text;
    }
}

TEST(Instructions, ToWhoeverReadsAreNone) {
    for (const char* text :
         {"OBS! Kontrollera med vårdcentralen vilka tider som gäller.",
          "OBS! Uppdatera appen före sommaren.", "Kontoret ska stämma av siffrorna med ekonomi.",
          "Kontakta kontaktcenter vid frågor om planen.", "OBS! Siffrorna är preliminära."}) {
        EXPECT_EQ(instructions_beside(text), 0U) << text;
    }
}

TEST(Instructions, CountTheOrphanLabelOfAnotherSystem) {
    const Checked done = checked(
        board_plan().blocks("Ekonomi", paragraph("Beskrivning") + paragraph("Ramen är 812 mnkr.")));
    EXPECT_EQ(done.quote("mall-instruktion"), "Beskrivning");
}

} // namespace
} // namespace styrkoll::check
