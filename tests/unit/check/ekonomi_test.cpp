// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using Rows = std::vector<test::Row>;

/// What is found in a document of no known type with this table.
Checked in_table(const Rows& rows, const std::string& before = "Belopp i tkr") {
    return checked(test::plan()
                       .titled("Underlag")
                       .blocks("Ekonomi", test::paragraph(before) + test::table(rows)));
}

std::size_t sums(const Rows& rows, const std::string& before = "Belopp i tkr") {
    return in_table(rows, before).count("ekonomi-summa");
}

TEST(TableSums, TellTheTotalThatDiffers) {
    const Checked done = in_table({{"Projekt", "2027", "2028"},
                                   {"Skola", "62 000", "48 500"},
                                   {"Väg", "9 400", "9 800"},
                                   {"Summa", "71 400", "53 800"}});
    EXPECT_EQ(done.quote("ekonomi-summa"), "53 800");
    EXPECT_THAT(done.message("ekonomi-summa"), HasSubstr("men raderna blir 58\u00A0300\u00A0tkr"));
}

TEST(TableSums, AreFoundInTheFirstRowTheLastColumnAndUnderGroups) {
    EXPECT_EQ(sums({{"Projekt", "2027", "2028", "2029"},
                    {"Totalt", "900", "1 000", "1 100"},
                    {"Skola", "400", "500", "600"},
                    {"Väg", "500", "500", "400"}}),
              1U);
    EXPECT_EQ(sums({{"Projekt", "Drift", "Investering", "Summa"},
                    {"Skola", "400", "500", "900"},
                    {"Väg", "500", "500", "1 000"},
                    {"Park", "250", "450", "800"}}),
              1U);
    EXPECT_EQ(sums({{"Projekt", "2027"},
                    {"Nämnder", ""},
                    {"Skola", "400"},
                    {"Väg", "500"},
                    {"Summa nämnder", "900"},
                    {"Övrigt", ""},
                    {"Pension", "70"},
                    {"Ränta", "30"},
                    {"Summa övrigt", "100"},
                    {"Totalt", "1 100"}}),
              1U);
}

TEST(TableSums, AreContentWithEverySensibleReading) {
    // parts below their whole, without a word for it
    EXPECT_EQ(sums({{"Post", "2027", "2028"},
                    {"Skola", "900", "800"},
                    {"Lokaler", "400", "300"},
                    {"Lärare", "500", "500"},
                    {"Väg", "100", "200"},
                    {"Summa", "1 000", "1 000"}}),
              0U);
    // incomes and costs without signs
    EXPECT_EQ(sums({{"Post", "2027", "2028"},
                    {"Taxor och avgifter", "300", "310"},
                    {"Personalkostnader", "800", "810"},
                    {"Lokaler", "200", "220"},
                    {"Nettokostnad", "700", "720"}}),
              0U);
    // an average at the end, a column of percent, a note
    EXPECT_EQ(sums({{"Enhet", "Antal barn", "Kostnad", "Kostnad per barn", "Not"},
                    {"Ekorren", "40", "4 000", "100", "1"},
                    {"Igelkotten", "60", "5 400", "90", "2"},
                    {"Totalt", "100", "9 400", "94", ""}}),
              0U);
    EXPECT_EQ(sums({{"Nyckeltal", "2027", "2028"},
                    {"Sjukfrånvaro", "7,1", "6,9"},
                    {"Soliditet", "38", "39"},
                    {"Totalt antal årsarbetare", "412", "415"}}),
              0U);
}

TEST(TableSums, LeaveWhatIsPaidForEachUnitAlone) {
    for (const std::string head :
         {"Kr per m²", "Kr/m²", "Kr/kvm", "kr per elev", "kr per ärende", "À-pris", "Styckpris"}) {
        EXPECT_EQ(sums({{"Objekt", "Hyra, tkr", head},
                        {"Skola", "2 310", "1 400"},
                        {"Bad", "1 920", "1 200"},
                        {"Summa", "4 230", "1 302"}}),
                  0U)
            << head;
    }
    for (const std::string head : {"Tkr per år", "Utfall per augusti", "tkr/år"}) {
        EXPECT_EQ(sums({{"Objekt", "Yta", head},
                        {"Skola", "2 310", "1 400"},
                        {"Bad", "1 920", "1 200"},
                        {"Summa", "4 230", "2 602"}}),
                  1U)
            << head;
    }
}

TEST(TableSums, LeaveRoomForRounding) {
    const auto with_total = [](const std::string& total) {
        return sums({{"Post", "2027"},
                     {"Skola", "62,4"},
                     {"Väg", "88,7"},
                     {"Park", "29,4"},
                     {"Summa", total}});
    };
    EXPECT_EQ(with_total("180,7"), 0U);
    EXPECT_EQ(with_total("180,8"), 1U);
}

TEST(TableSums, AreToldOnceWhereRowAndColumnAreWrongByOneFigure) {
    const Checked done = in_table({{"Projekt", "Drift", "Investering", "Summa"},
                                   {"Skola", "400", "500", "900"},
                                   {"Väg", "500", "590", "1 000"},
                                   {"Park", "250", "450", "700"},
                                   {"Summa", "1 150", "1 450", "2 600"}});
    ASSERT_EQ(done.count("ekonomi-summa"), 1U);
    EXPECT_EQ(done.quote("ekonomi-summa"), "1 450");
    ASSERT_EQ(done.the("ekonomi-summa").related.size(), 1U);
    EXPECT_EQ(done.the("ekonomi-summa").related[0].location->quote, "590");
}

const Rows k_forecast{{"Verksamhet", "Budget 2027", "Prognos 2027", "Avvikelse"},
                      {"Omsorg", "198 600", "203 100", "−4 500"},
                      {"Äldre", "512 400", "514 900", "−2 500"},
                      {"Stöd", "236 400", "235 400", "1 000"},
                      {"Kultur", "80 000", "79 000", "1 000"}};

TEST(Deviations, AreCountedInEitherDirection) {
    EXPECT_EQ(in_table(k_forecast).count("ekonomi-avvikelse"), 0U);
    Rows turned = k_forecast;
    turned[1][3] = "4 500";
    turned[2][3] = "2 500";
    turned[3][3] = "−1 000";
    turned[4][3] = "−1 000";
    EXPECT_EQ(in_table(turned).count("ekonomi-avvikelse"), 0U);
}

TEST(Deviations, TellAWrongSizeAndALoneSign) {
    Rows wrong = k_forecast;
    wrong[1][3] = "−5 400";
    const Checked done = in_table(wrong);
    EXPECT_EQ(done.quote("ekonomi-avvikelse"), "−5 400");
    EXPECT_THAT(done.message("ekonomi-avvikelse"), HasSubstr("”Budget 2027” − ”Prognos 2027”"));
    Rows sign = k_forecast;
    sign[2][3] = "2 500";
    EXPECT_EQ(in_table(sign).quote("ekonomi-avvikelse"), "2 500");
}

TEST(Deviations, TellAContradictedSignInAShortTable) {
    const auto deviations = [](const Rows& rows) {
        return in_table(rows).count("ekonomi-avvikelse");
    };
    const test::Row head{"Verksamhet", "Budget", "Utfall", "Avvikelse"};
    const Rows three{head,
                     {"Skola", "1 100", "1 090", "10"},
                     {"Väg", "2 200", "2 220", "-20"},
                     {"Park", "1 000", "1 050", "50"}};
    EXPECT_EQ(in_table(three).quote("ekonomi-avvikelse"), "50");
    const Rows two{head, {"Skola", "100", "90", "10"}, {"Väg", "200", "220", "20"}};
    EXPECT_EQ(in_table(two).quote("ekonomi-avvikelse"), "20");
    EXPECT_EQ(
        deviations({head, {"Intäkter", "100", "90", "-10"}, {"Kostnader", "200", "190", "10"}}),
        0U);
    EXPECT_EQ(deviations({head, {"Väg", "100", "90", "10"}, {"Hyror", "200", "220", "20"}}), 0U);
    EXPECT_EQ(deviations({head, {"Väg", "100", "110", "10"}, {"Park", "200", "220", "20"}}), 0U);
}

TEST(Deviations, LetIncomesHaveTheirOwnSign) {
    Rows income = k_forecast;
    income.push_back({"Statsbidrag", "50 000", "51 000", "1 000"});
    EXPECT_EQ(in_table(income).count("ekonomi-avvikelse"), 0U);
}

Rows income_statement() {
    return {{"Resultaträkning", "2027", "2028"},
            {"Verksamhetens intäkter", "412", "420"},
            {"Verksamhetens kostnader", "−2 215", "−2 270"},
            {"Avskrivningar", "−98", "−104"},
            {"Verksamhetens nettokostnader", "−1 901", "−1 954"},
            {"Skatteintäkter", "1 512", "1 556"},
            {"Generella statsbidrag och utjämning", "440", "449"},
            {"Verksamhetens resultat", "51", "51"},
            {"Finansiella intäkter", "14", "15"},
            {"Finansiella kostnader", "−19", "−21"},
            {"Resultat efter finansiella poster", "46", "45"},
            {"Årets resultat", "46", "45"}};
}

TEST(IncomeStatements, HaveFourSums) {
    EXPECT_EQ(in_table(income_statement()).count("ekonomi-resultatrakning"), 0U);
    Rows wrong = income_statement();
    wrong[7][1] = "61";
    const Checked done = in_table(wrong, "Belopp i mnkr");
    ASSERT_EQ(done.count("ekonomi-resultatrakning"), 1U);
    EXPECT_EQ(done.quote("ekonomi-resultatrakning"), "61");
    EXPECT_EQ(done.count("ekonomi-summa"), 0U);
}

TEST(IncomeStatements, MayWriteCostsWithoutASign) {
    Rows bare = income_statement();
    for (const std::size_t row : {2U, 3U, 4U, 9U}) {
        for (const std::size_t column : {1U, 2U}) {
            bare[row][column].erase(0, std::string("−").size());
        }
    }
    EXPECT_EQ(in_table(bare).count("ekonomi-resultatrakning"), 0U);
    bare[10][2] = "54";
    EXPECT_GE(in_table(bare).count("ekonomi-resultatrakning"), 1U);
}

TEST(BalanceSheets, HaveTwoEqualSidesAlsoInTwoTables) {
    const auto sheets = [](const std::string& right) {
        return checked(
            test::plan()
                .titled("Underlag")
                .blocks("Balansräkning", test::paragraph("Belopp i mnkr") +
                                             test::table({{"Tillgångar", "2027"},
                                                          {"Anläggningstillgångar", "3 900"},
                                                          {"Omsättningstillgångar", "800"},
                                                          {"Summa tillgångar", "4 700"}}) +
                                             test::table({{"Skulder och eget kapital", "2027"},
                                                          {"Summa eget kapital", "1 800"},
                                                          {"Summa avsättningar", "320"},
                                                          {"Summa skulder", right}})));
    };
    EXPECT_EQ(sheets("2 580").count("ekonomi-balansrakning"), 0U);
    EXPECT_EQ(sheets("2 850").count("ekonomi-balansrakning"), 1U);
}

TEST(BalanceSheets, AddUpOnEachSideByItself) {
    const auto sheet = [](const std::string& equity) {
        return sums({{"", "2026"},
                     {"Anläggningstillgångar", "3 000,0"},
                     {"Omsättningstillgångar", "400,0"},
                     {"Summa tillgångar", "3 400,0"},
                     {"Eget kapital", equity},
                     {"Avsättningar", "100,0"},
                     {"Skulder", "1 900,0"},
                     {"Summa eget kapital, avsättningar och skulder", "3 400,0"}});
    };
    EXPECT_EQ(sheet("1 400,0"), 0U);
    EXPECT_EQ(sheet("1 300,0"), 1U);
    EXPECT_EQ(sheet("1 450,0"), 0U); // a line may be a part of another
}

TEST(Shares, MakeAHundred) {
    const auto with_last = [](const std::string& last) {
        return in_table({{"Post", "Budget", "Andel"},
                         {"Skola", "810", "45 %"},
                         {"Omsorg", "684", "38 %"},
                         {"Övrigt", "306", last},
                         {"Summa", "1 800", "100 %"}})
            .count("ekonomi-procent");
    };
    EXPECT_EQ(with_last("17 %"), 0U);
    EXPECT_EQ(with_last("16 %"), 0U);
    EXPECT_EQ(with_last("27 %"), 1U);
}

TEST(Units, AreMissedOnlyInTablesOfMoney) {
    const Rows money{{"Post", "Budget 2027"}, {"Intäkter", "300"}, {"Kostnader", "700"}};
    EXPECT_EQ(in_table(money, "Budgeten är beslutad.").count("ekonomi-enhet-saknas"), 1U);
    EXPECT_EQ(in_table(money, "Belopp i tkr").count("ekonomi-enhet-saknas"), 0U);
    EXPECT_EQ(in_table({{"Mått", "2027"}, {"Elever", "300"}, {"Platser", "700"}}, "Volymer.")
                  .count("ekonomi-enhet-saknas"),
              0U);
}

TEST(Units, AreNotMissedWhereVolumesAreCounted) {
    const auto missing = [](const std::string& first, const std::string& second) {
        return in_table({{"Verksamhet", "Budget 2027", "Prognos 2027"},
                         {first, "21 500", "21 900"},
                         {second, "312", "312"}},
                        "Så här ser det ut.")
            .count("ekonomi-enhet-saknas");
    };
    EXPECT_EQ(missing("Hemtjänsttimmar per månad", "Platser"), 0U);
    EXPECT_EQ(missing("Äldreomsorg", "Individ och familj"), 1U);
}

TEST(Units, AreMixedWhereAnAmountIsAThousandTimesItsNeighbour) {
    EXPECT_EQ(in_table({{"Nämnd", "2027", "2028"},
                        {"Omsorg", "968,7", "996 200"},
                        {"Kultur", "78 600", "80 400"}})
                  .count("ekonomi-enhet-blandad"),
              1U);
    EXPECT_EQ(in_table({{"Nämnd", "Totalt (mnkr)", "Budget (tkr)"},
                        {"Omsorg", "968,7", "996 200"},
                        {"Kultur", "78,6", "80 400"}})
                  .count("ekonomi-enhet-blandad"),
              0U);
}

std::size_t text_findings(const std::string& text) {
    return in_table({{"Projekt", "2027", "2028"},
                     {"Skola", "62 000", "48 500"},
                     {"Väg", "9 400", "9 800"},
                     {"Summa", "71 400", "58 300"}},
                    text + " Alla belopp i tabellen är i tkr, om inget annat sägs i texten.")
        .count("ekonomi-text-tabell");
}

TEST(AmountsInText, AgreeWithTheTableBesideThem) {
    EXPECT_EQ(text_findings("Summan uppgår till 71 400 tkr för 2027."), 0U);
    EXPECT_EQ(text_findings("Summan uppgår till 71,4 mnkr för 2027."), 0U);
    EXPECT_EQ(text_findings("Summan uppgår till 74 100 tkr för 2027."), 1U);
    EXPECT_EQ(text_findings("Summan ökar med 8 000 tkr till 2027."), 0U);
    EXPECT_EQ(text_findings("Summan är cirka 70 mnkr för 2027."), 0U);
}

/// What is told of the text beside a board's table of budget and outcome.
Checked beside_outcome(const std::string& text) {
    return in_table({{"Verksamhet", "Budget", "Prognos", "Avvikelse"},
                     {"Individ- och familjeomsorg", "256 900", "271 940", "-15 040"},
                     {"varav externa placeringar", "61 900", "76 430", "-14 530"},
                     {"Äldreomsorg", "403 400", "401 260", "2 140"},
                     {"Summa", "660 300", "673 200", "-12 900"}},
                    text + " Belopp i tabellen är i tkr.");
}

std::size_t outcome_findings(const std::string& text) {
    return beside_outcome(text).count("ekonomi-text-tabell");
}

TEST(AmountsInText, AreToldWhereTwoDigitsOfARowHaveChangedPlaces) {
    EXPECT_EQ(outcome_findings("Äldreomsorgens prognos är 401 260 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen väntas kosta 401 620 tkr i år."), 1U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen väntas kosta 410,3 mnkr i år."), 1U);
    EXPECT_EQ(
        outcome_findings("Vi räknar med 15 040 tkr mer, varav externa placeringar 15 430 tkr."),
        1U);
    EXPECT_EQ(beside_outcome("Äldreomsorgen väntas kosta 401 620 tkr i år.")
                  .the("ekonomi-text-tabell")
                  .severity,
              finding::Severity::note);
}

TEST(AmountsInText, MayBeOtherAmountsThanThoseOfTheTable) {
    // no digits changed over; roughly; another year; last year; an increase; said twice; a sum
    EXPECT_EQ(outcome_findings("Äldreomsorgen köper tjänster för 401 970 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen kostar cirka 401 620 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen kostade 401 620 tkr förra året."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgens kostnader har ökat med 401 620 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen fick 401 620 tkr. Den fick 401 620 tkr igen."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen kostar 804 660 tkr på två år."), 0U);
    EXPECT_EQ(outcome_findings("Äldreomsorgen ökar från 410 260 tkr till 401 260 tkr."), 0U);
    // another row, and nothing that says which
    EXPECT_EQ(outcome_findings("Vi köpte en lokal för 2 410 tkr."), 0U);
}

TEST(AmountsInText, OfTheWholeAreThoseOfTheTotal) {
    EXPECT_EQ(outcome_findings("Budgeten är 660 300 tkr och prognosen 673 200 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Budgeten är 660 300 tkr och prognosen 673 300 tkr."), 1U);
    EXPECT_EQ(outcome_findings("Prognosen är 673 300 tkr, alltså 12 900 tkr högre."), 1U);
    EXPECT_EQ(outcome_findings("Prognosen är 650 000 tkr och bufferten 23 200 tkr."), 0U);
    EXPECT_EQ(outcome_findings("Prognosen för bygget är 673 300 tkr."), 0U);
}

TEST(AmountsInText, AreTheSumOfTheirList) {
    const auto list = [](const std::string& lead) {
        return checked(test::plan()
                           .titled("Underlag")
                           .blocks("Beslut", test::paragraph(lead) +
                                                 "<lista><punkt>Skolvägar 12 082 tkr</punkt>"
                                                 "<punkt>Sommarjobb 500 tkr</punkt></lista>"))
            .count("ekonomi-text-tabell");
    };
    EXPECT_EQ(list("Fullmäktige avsätter totalt 12 582 tkr:"), 0U);
    EXPECT_EQ(list("Fullmäktige avsätter totalt 12 852 tkr:"), 1U);
    EXPECT_EQ(list("Fullmäktige avsätter 12 852 tkr:"), 0U);
}

TEST(FrameYears, AreThoseOfThePlan) {
    const auto years = [](const test::Row& header) {
        return checked(test::council_plan().blocks(
                           "Driftramar per nämnd",
                           test::paragraph("Belopp i tkr") +
                               test::table({header,
                                            {"Socialnämnden", "900", "910", "920"},
                                            {"Kulturnämnden", "100", "110", "120"},
                                            {"Summa", "1 000", "1 020", "1 040"}})))
            .count("ekonomi-tre-ar");
    };
    EXPECT_EQ(years({"Nämnd", "2027", "2028", "2029"}), 0U);
    EXPECT_EQ(years({"Nämnd", "2026", "2027", "2028"}), 1U);
    EXPECT_EQ(years({"Nämnd", "Utfall 2025", "Budget 2026", "2027"}), 0U);
}

TEST(FrameYears, AreMissedInATableOfTwo) {
    const auto years = [](const Rows& rows, const std::string& after = "") {
        return checked(test::council_plan().blocks("Driftramar per nämnd",
                                                   test::paragraph("Belopp i tkr") +
                                                       test::table(rows) + after))
            .count("ekonomi-tre-ar");
    };
    const Rows two = {{"Nämnd", "2027", "2028"},
                      {"Socialnämnden", "900", "910"},
                      {"Kulturnämnden", "100", "110"},
                      {"Kommunstyrelsen", "200", "210"},
                      {"Summa", "1 200", "1 230"}};
    const std::string three = test::table({{"Nämnd", "2027", "2028", "2029"},
                                           {"Socialnämnden", "900", "910", "920"},
                                           {"Kulturnämnden", "100", "110", "120"},
                                           {"Kommunstyrelsen", "200", "210", "220"}});
    EXPECT_EQ(years(two), 1U);
    EXPECT_EQ(years(two, three), 0U) << "an extract of the whole table";
    EXPECT_EQ(years({{"Nämnd", "2027", "2028", "Förändring"},
                     {"Socialnämnden", "900", "910", "10"},
                     {"Kulturnämnden", "100", "110", "10"},
                     {"Kommunstyrelsen", "200", "210", "10"}}),
              0U)
        << "a comparison";
}

TEST(TableSums, TakeLongTablesInTheirStride) {
    Rows rows{{"Post", "2027", "2028"}};
    for (int row = 0; row < 600; ++row) {
        rows.push_back({row % 2 == 0 ? "Summa" : "Post", std::to_string(row * 7919 % 90000 + 100),
                        std::to_string(row * 104729 % 90000 + 100)});
    }
    const Checked done = in_table(rows);
    EXPECT_LE(done.count("ekonomi-summa"), 600U);
}

TEST(NetColumns, AreTheCostsLessTheIncomes) {
    const Checked done = in_table({{"Verksamhet", "Kostnader", "Intäkter", "Nettokostnad"},
                                   {"Skola", "1 000", "200", "800"},
                                   {"Vård", "500", "100", "410"},
                                   {"Summa", "1 500", "300", "1 210"}});
    EXPECT_EQ(done.count("ekonomi-summa"), 1U) << "the total only follows";
    EXPECT_EQ(done.quote("ekonomi-summa"), "410");
    EXPECT_THAT(done.message("ekonomi-summa"),
                HasSubstr("”Kostnader” − ”Intäkter” blir 400\u00A0tkr"));
    EXPECT_EQ(sums({{"Nämnd", "Kostnader 2026", "Intäkter 2026", "Netto 2026", "Kostnader 2027",
                     "Intäkter 2027", "Netto 2027"},
                    {"KS", "100", "20", "80", "110", "20", "90"},
                    {"SN", "300", "40", "260", "310", "50", "250"},
                    {"Summa", "400", "60", "340", "420", "70", "350"}}),
              1U);
    // more than costs and incomes are in the net
    EXPECT_EQ(sums({{"Nämnd", "Intäkter", "Kostnader", "Kapitalkostnader", "Nettokostnad"},
                    {"KS", "20", "100", "10", "90"},
                    {"SN", "40", "300", "20", "280"}}),
              0U);
}

TEST(BalanceRequirement, AddsUpInBothWaysOfWritingIt) {
    const auto table = [](const char* off, const char* first, const char* last) {
        return Rows{{"Balanskravsutredning", "2025", "2026"},
                    {"Årets resultat enligt resultaträkningen", "300", "250"},
                    {"Avgår: samtliga realisationsvinster", off, off},
                    {"Årets resultat efter balanskravsjusteringar", "250", first},
                    {"Medel till resultatutjämningsreserv", "0", "0"},
                    {"Medel från resultatutjämningsreserv", "20", "20"},
                    {"Årets balanskravsresultat", "270", last}};
    };
    for (const char* off : {"50", "-50"}) {
        EXPECT_EQ(sums(table(off, "200", "220")), 0U) << off;
        EXPECT_EQ(sums(table(off, "290", "310")), 1U) << off;
        EXPECT_EQ(sums(table(off, "200", "280")), 1U) << off;
    }
    // nothing says which way an unrealised gain counts
    EXPECT_EQ(sums({{"Balanskravsutredning", "2025", "2026"},
                    {"Årets resultat", "300", "250"},
                    {"Orealiserade vinster i värdepapper", "40", "30"},
                    {"Årets resultat efter balanskravsjusteringar", "260", "220"},
                    {"Balanskravsresultat", "260", "220"}}),
              0U);
}

} // namespace
} // namespace styrkoll::check
