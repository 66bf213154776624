// SPDX-License-Identifier: Apache-2.0
#include "check/checks.hpp"
#include "styled.hpp"

namespace styrkoll::check {
namespace {

using document::BlockKind;

constexpr const char* k_double = "skrivregel-dubbelord";
constexpr const char* k_confused = "skrivregel-forvaxling";
constexpr const char* k_blank = "skrivregel-dubbelblank";
constexpr const char* k_dash = "skrivregel-tankstreck";
constexpr const char* k_quote = "skrivregel-citattecken";
constexpr const char* k_short = "skrivregel-forkortning";
constexpr const char* k_number = "skrivregel-tal";
constexpr const char* k_date = "skrivregel-datum";
constexpr const char* k_variant = "skrivregel-variant";

std::string suggestion(const Checked& checked, std::string_view rule) {
    const auto& suggestions = checked.the(rule).suggestions;
    return suggestions.empty() ? "(none)" : suggestions.front();
}

TEST(ConfusedWords, FindAFunctionWordThatStandsTwice) {
    const Checked text = styled(confused_words(), "Målet gäller för för alla.");
    EXPECT_EQ(text.quote(k_double), "för för");
    EXPECT_EQ(suggestion(text, k_double), "för");
    EXPECT_THAT(text.message(k_double), HasSubstr("”för för”"));
}

TEST(ConfusedWords, LeaveDoublesThatAreRight) {
    for (const char* right : {"Det läge vi är i i dag.", "Personer som som barn bott här.",
                              "De grupper den den berör."}) {
        EXPECT_THAT(styled(confused_words(), right).rules(), IsEmpty()) << right;
    }
}

TEST(ConfusedWords, SayWhatShouldStandWithTheWordsOfTheText) {
    const Checked text = styled(confused_words(), "Frånvaron är lägre en föregående år.");
    EXPECT_EQ(text.quote(k_confused), "lägre en föregående");
    EXPECT_EQ(suggestion(text, k_confused), "lägre än föregående");
    EXPECT_EQ(suggestion(styled(confused_words(), "Ökningen är 2,5 procent enheter."), k_confused),
              "2,5 procentenheter");
}

TEST(ConfusedWords, LeaveWhatIsRightInItsCompany) {
    EXPECT_THAT(styled(confused_words(), "Vi ska ta till vara på bästa sätt.").rules(), IsEmpty());
    EXPECT_THAT(styled(confused_words(), "Den enda från kommunen.").rules(), IsEmpty());
    EXPECT_EQ(styled(confused_words(), "Vi ska ta tillvara på kunskapen.").count(k_confused), 1U);
}

TEST(ConfusedWords, TellOfOneSlipOnceWithAllItsPlaces) {
    const Checked text = styled(
        confused_words(), {{"Först kommer på på."}, {"Sedan på på."}, {"Och till sist på på."}});
    ASSERT_EQ(text.count(k_double), 1U);
    EXPECT_EQ(argument(text.the(k_double), "antal"), "3");
    EXPECT_EQ(text.the(k_double).related.size(), 2U);
    EXPECT_EQ(text.the(k_double).location->paragraph, 1U);
}

TEST(ConfusedWords, ShowNoMoreThanTwentyOtherPlaces) {
    const std::vector<Paragraph> many(50, Paragraph{"Det gäller i i planen."});
    const Checked text = styled(confused_words(), many);
    EXPECT_EQ(argument(text.the(k_double), "antal"), "50");
    EXPECT_EQ(text.the(k_double).related.size(), 20U);
}

TEST(DoubleBlanks, AreCountedForTheWholeDocument) {
    const Checked text =
        styled(double_blanks(), {{"Nämnden  beslutar om planen."},
                                 {"Den gäller\u00A0 hela året.  Sedan ändras den."}});
    ASSERT_EQ(text.count(k_blank), 1U);
    EXPECT_EQ(argument(text.the(k_blank), "antal"), "3");
    EXPECT_EQ(text.quote(k_blank), "Nämnden  beslutar");
}

TEST(DoubleBlanks, AreNoneWhereBlanksLineThingsUp) {
    EXPECT_THAT(styled(double_blanks(), "Namn:        Datum:       Ort och annat här.").rules(),
                IsEmpty());
    EXPECT_THAT(styled(double_blanks(), "Nämnden beslutar \tom planen i dag.").rules(), IsEmpty());
    EXPECT_THAT(styled(double_blanks(), {{"Mål  2027", BlockKind::heading}}).rules(), IsEmpty());
    EXPECT_THAT(styled(double_blanks(), "Nämnden beslutar\n om planen i dag.").rules(), IsEmpty());
}

TEST(Dashes, AreAskedForWhereAHyphenHasBlanks) {
    const Checked text = styled(dashes(), "Alla barn - även de yngsta - ska få plats.");
    ASSERT_EQ(text.count(k_dash), 1U);
    EXPECT_EQ(suggestion(text, k_dash), "barn – även");
    EXPECT_EQ(argument(text.the(k_dash), "antal"), "2");
    EXPECT_EQ(suggestion(styled(dashes(), "Perioden 2027 - 2029 gäller."), k_dash), "2027 – 2029");
}

TEST(Dashes, AreAskedForWhereTwoHyphensStand) {
    EXPECT_EQ(suggestion(styled(dashes(), "Målet -- det första -- nås."), k_dash), "Målet – det");
}

TEST(Dashes, AreNotAskedForInBulletsSumsTablesAndCompounds) {
    for (const char* right :
         {"- första punkten", "Värdet är T - 1 = 5 i år.", "barn- och skolplan",
          "e-tjänst för alla", "----------", "första\n- andra", "Målet – det andra"}) {
        EXPECT_THAT(styled(dashes(), right).rules(), IsEmpty()) << right;
    }
    EXPECT_THAT(styled(dashes(), {{"plus - minus", BlockKind::table_cell}}).rules(), IsEmpty());
}

TEST(Dashes, AreAskedForBetweenYearsOnlyWhereBothFormsStandTwice) {
    EXPECT_THAT(styled(dashes(), "Planen 2027-2029 och planen 2024-2026.").rules(), IsEmpty());
    EXPECT_THAT(styled(dashes(), "Planen 2027–2029, 2024–2026 och 2030-2032.").rules(), IsEmpty());
    const Checked text =
        styled(dashes(), "Planen 2027–2029 och planen 2024-2026, 2021–2023 och sedan 2018-2020.");
    EXPECT_EQ(text.quote(k_dash), "2024-2026");
    EXPECT_EQ(suggestion(text, k_dash), "2024–2026");
}

TEST(QuotationMarks, OfEnglishAndGermanAreNotSwedish) {
    const Checked text = styled(quotation_marks(), "Målet “En trygg kommun” gäller.");
    EXPECT_EQ(text.quote(k_quote), "“");
    EXPECT_EQ(suggestion(text, k_quote), "”");
    EXPECT_EQ(styled(quotation_marks(), "Målet „En trygg kommun” gäller.").count(k_quote), 1U);
}

TEST(QuotationMarks, AreToldOfWhereTheyAreMixedAtTheFewest) {
    const Checked text = styled(quotation_marks(), "Målen ”Trygg”, ”Grön” och \"Digital\" gäller.");
    EXPECT_EQ(text.quote(k_quote), "\"");
    EXPECT_THAT(text.message(k_quote), HasSubstr("” 4 gånger"));
    EXPECT_THAT(styled(quotation_marks(), "Målen \"Trygg\" och \"Grön\".").rules(), IsEmpty());
    EXPECT_THAT(styled(quotation_marks(), "Målet ”Trygg” på en 15\" skärm.").rules(), IsEmpty());
}

TEST(Abbreviations, AreGivenTheirRightForm) {
    for (const auto& [wrong, right] : {std::pair{"Det gäller t ex skolor.", "t.ex."},
                                       {"Det gäller tex skolor.", "t.ex."},
                                       {"Det gäller t.ex skolor.", "t.ex."},
                                       {"Skolor, bibliotek m m", "m.m."},
                                       {"Det sker p g a beslutet.", "p.g.a."},
                                       {"Det gäller fr o m hösten.", "fr.o.m."},
                                       {"Det gäller from 2027.", "fr.o.m."},
                                       {"Skolor bl a, alltså.", "bl.a."}}) {
        const Checked text = styled(abbreviations(), wrong);
        EXPECT_EQ(suggestion(text, k_short), right) << wrong;
    }
}

TEST(Abbreviations, AreLeftWhereTheyAreRightOrSomethingElse) {
    for (const char* right :
         {"Det gäller t.ex. skolor, m.m.", "Regnet var 20 mm i går.", "BLA är ett bolag.",
          "Bilen är tom.", "a letter from the board", "Det gäller fr.o.m. hösten, dvs. snart."}) {
        EXPECT_THAT(styled(abbreviations(), right).rules(), IsEmpty()) << right;
    }
    EXPECT_THAT(styled(abbreviations(), {{"mm", BlockKind::table_cell}}).rules(), IsEmpty());
}

TEST(Abbreviations, TakeTheirFullStopWithThem) {
    EXPECT_EQ(styled(abbreviations(), "Det gäller skolor m m.").quote(k_short), "m m.");
    EXPECT_EQ(styled(abbreviations(), "Det gäller from 2027.").quote(k_short), "from");
}

TEST(NumberForms, AreSwedish) {
    for (const auto& [wrong, right] :
         {std::pair{"Andelen är 7.5 procent.", "7,5 procent"},
          {"Andelen är 7.5 %.", "7,5 %"},
          {"Andelen är 5% i år.", "5\u00A0%"},
          {"Vi har 12.500 invånare.", "12\u00A0500"},
          {"Vi har 12,500 invånare.", "12\u00A0500"},
          {"Summan 1,250,000 anslås.", "1\u00A0250\u00A0000"},
          {"Vi har 12 500 elever och 37000 invånare.", "37\u00A0000"}}) {
        EXPECT_EQ(suggestion(styled(number_forms(), wrong), k_number), right) << wrong;
    }
}

TEST(NumberForms, LeaveSectionsVersionsCodesAndDecimals) {
    for (const char* right :
         {"Se avsnitt 7.5 och 12.500.", "Version 1.100 av planen.", "Kvoten är 7,125 procent.",
          "Vi har 37000 invånare.", "Konto 12345 används.", "Klockan 10.30 börjar mötet.",
          "0,125 kronor", "Andelen är 7,5 procent av 12 500 invånare, alltså 5 %."}) {
        EXPECT_THAT(styled(number_forms(), right).rules(), IsEmpty()) << right;
    }
    EXPECT_THAT(styled(number_forms(), {{"5%", BlockKind::table_cell}}).rules(), IsEmpty());
}

TEST(DateForms, AreSwedish) {
    for (const auto& [wrong, right] : {std::pair{"Den 2027-1-5 gäller.", "2027-01-05"},
                                       {"Den 27/1 2027 gäller.", "27 januari 2027"},
                                       {"Den 1/1-27 gäller.", "1 januari 2027"},
                                       {"Den 31/12-2027 gäller.", "31 december 2027"},
                                       {"Den 1:a januari gäller.", "1 januari"},
                                       {"Den 2:e Maj gäller.", "2 maj"},
                                       {"Den 05.01.2027 gäller.", "5 januari 2027"},
                                       {"Den 2027/01/05 gäller.", "2027-01-05"}}) {
        EXPECT_EQ(suggestion(styled(date_forms(), wrong), k_date), right) << wrong;
    }
}

TEST(DateForms, LeaveWhatIsRightOrNoDate) {
    for (const char* right :
         {"Den 2027-01-05 gäller.", "Den 5 januari 2027.", "Läsåret 2026/2027 gäller.",
          "Beslut 27/13 2027 gäller.", "Den 31/2-27 gäller.", "Avsnitt 1.2.3 gäller.",
          "Andelen 1/3 2 gånger", "SFS 2017:725", "1:a plats", "Diarienummer 2027/1/55/3",
          "Telefon 0152-1-2"}) {
        EXPECT_THAT(styled(date_forms(), right).rules(), IsEmpty()) << right;
    }
}

TEST(MixedVariants, NameEachWithItsCountAndTheMostCommon) {
    const Checked text = styled(
        mixed_variants(), {{"Nämnden ska planera och ska följa upp."}, {"Nämnden skall besluta."}});
    EXPECT_EQ(text.quote(k_variant), "skall");
    EXPECT_THAT(text.message(k_variant), HasSubstr("”ska” 2 gånger och ”skall” 1 gång"));
    EXPECT_THAT(text.message(k_variant), HasSubstr("Vanligast är ”ska”"));
    EXPECT_EQ(suggestion(text, k_variant), "ska");
    EXPECT_THAT(styled(mixed_variants(), "Vi gör det i dag och idag.").message(k_variant),
                HasSubstr("lika vanliga"));
}

TEST(MixedVariants, AreNoneWhereOneIsUsedOrTheOtherIsCited) {
    for (const char* right : {"Nämnden skall besluta.", "Vi ska. I lagen står ”kommunen skall”.",
                              "Vi ska. Enligt 6 kap. 5 § skall nämnden besluta.",
                              "Kommunens invånare och medborgare."}) {
        EXPECT_THAT(styled(mixed_variants(), right).rules(), IsEmpty()) << right;
    }
}

TEST(StyleChecks, TakeAnEmptyDocument) {
    for (const Check& check : {confused_words(), abbreviations(), mixed_variants(), double_blanks(),
                               dashes(), quotation_marks(), number_forms(), date_forms()}) {
        EXPECT_THAT(styled(check, std::vector<Paragraph>{}).rules(), IsEmpty()) << check.name;
        for (const char* odd :
             {"-", "--", "/", "1/", "/1", "%", "5%", "\"", "1:a", "§", " ", "  "}) {
            (void)styled(check, odd);
        }
    }
}

} // namespace
} // namespace styrkoll::check
