// SPDX-License-Identifier: Apache-2.0
#include "sample_model.hpp"

namespace styrkoll::model {
namespace {

struct Case {
    const char* name;
    std::string_view from, to; ///< what is changed in the small model
    std::string where;
    std::string message; ///< Swedish
};

class BrokenModels : public ::testing::TestWithParam<Case> {};

TEST_P(BrokenModels, AreToldByPlaceAndWords) {
    const Case& own = GetParam();
    const auto model = sample::load(sample::changed(own.from, own.to));
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::configuration);
    EXPECT_EQ(model.error().where, own.where);
    EXPECT_EQ(model.error().message, own.message);
    EXPECT_FALSE(model.error().excerpt.empty());
}

std::string name_of(const ::testing::TestParamInfo<Case>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Organisation, BrokenModels,
    ::testing::Values(
        Case{"UnknownOrganKind", "slag=\"namnd\" namn=\"Soc", "slag=\"namd\" namn=\"Soc",
             "modell.xml:7:22", "Organslaget ”namd” finns inte i modellen. Menade du ”namnd”?"},
        Case{"UnknownSuperior", "under=\"sn\"", "under=\"skolan\"", "modell.xml:8:37",
             "Organet ”skolan” finns inte i modellen. De som finns: kf, sn, sk."},
        Case{"UnknownSuperiorKind", "under=\"namnd\" oppet", "under=\"nemnd\" oppet",
             "modell.xml:5:45", "Organslaget ”nemnd” finns inte i modellen. Menade du ”namnd”?"},
        Case{"OrganTwice", "<organ id=\"sk\"", "<organ id=\"sn\"", "modell.xml:8:12",
             "Organet ”sn” finns redan på rad 7. Ge det ena ett annat id."},
        Case{"SharedName", "namn=\"Socialkontoret\"", "namn=\"socialnämnden\"", "modell.xml:8:1",
             "Namnet ”socialnämnden” hör till två organ: ”sn” och ”sk”. Låt bara ett av dem ha "
             "det."},
        Case{"SharedShortName", "namn=\"Socialkontoret\"", "namn=\"Socialkontoret\" kort=\"SN\"",
             "modell.xml:8:1",
             "Namnet ”SN” hör till två organ: ”sn” och ”sk”. Låt bara ett av dem ha det."},
        Case{"UnderItself", "slag=\"namnd\" namn=\"Soc", "slag=\"namnd\" under=\"sk\" namn=\"Soc",
             "modell.xml:7:36", "Organet ligger under sig självt: sn → sk → sn. Ändra under."},
        Case{"SecondOfASingleKind", "slag=\"namnd\" namn=\"Soc", "slag=\"fullmaktige\" namn=\"Soc",
             "modell.xml:7:22",
             "Av organslaget ”fullmaktige” finns bara ett organ (antal=”ett”), och det är ”kf”. Ta "
             "bort antal eller ändra slag."}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    FieldsAndItems, BrokenModels,
    ::testing::Values(
        Case{"SharedFieldLabel", "namn=\"Datum\"/>",
             "namn=\"Datum\"><etikett>antagen av</etikett></falt>", "modell.xml:13:1",
             "Etiketten ”antagen av” hör till två fält: ”beslutande” och ”datum”. Låt bara ett av "
             "dem ha den."},
        Case{"BadCodeForm", "U{ar}:{n}", "U{år}:{n}", "modell.xml:17:12",
             "Kodformen ”U{år}:{n}” går inte att läsa. Börja med en bokstav eller {organ}, sluta "
             "med ett tal, och skriv talen som {n}, {nn}, {ar} eller {d5}."},
        Case{"RequiredWithoutRule", "krav=\"ska\" regel=\"uppdrag-ansvarig\"", "krav=\"ska\"",
             "modell.xml:18:59",
             "Egenskapen ”ansvarig” krävs, men regel saknas. Ange vilken regel som bryts när den "
             "saknas, eller ta bort krav."},
        Case{"YearsWithoutRule", " ar-regel=\"uppdrag-tid\"", "", "modell.xml:19:114",
             "Egenskapen ”slut” har gränser för åren, men ar-regel saknas. Ange vilken regel som "
             "bryts."},
        Case{"YearsTurned", "ar-minst=\"1\"", "ar-minst=\"4\"", "modell.xml:19:114",
             "ar-minst är större än ar-hogst i egenskapen ”slut”."},
        Case{"PropertyTwice", "<egenskap id=\"medel\"", "<egenskap id=\"slut\"", "modell.xml:20:15",
             "Egenskapen ”slut” finns redan på rad 19. Ge den ena ett annat id."},
        Case{"SharedPropertyLabel", "namn=\"Medel\"", "namn=\"Nämnd\"", "modell.xml:20:1",
             "Etiketten ”Nämnd” hör till två egenskaper i postslaget ”uppdrag”: ”ansvarig” och "
             "”medel”. Låt bara en av dem ha den."},
        Case{"UnknownRelation", "relation=\"bidrar-till\"><val>", "relation=\"bidrar\"><val>",
             "modell.xml:20:64",
             "Relationen ”bidrar” finns inte i modellen. De som finns: bidrar-till."}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    DocumentTypes, BrokenModels,
    ::testing::Values(
        Case{"UnknownField", "falt=\"beslutande\"", "falt=\"beslut\"", "modell.xml:26:21",
             "Fältet ”beslut” finns inte i modellen. De som finns: beslutande, datum."},
        Case{"UnknownKindInFor", "for=\"namnd fullmaktige\"", "for=\"namnd bolag\"",
             "modell.xml:26:49",
             "Organslaget ”bolag” finns inte i modellen. De som finns: fullmaktige, namnd, "
             "kontor."},
        Case{"UnknownHeldKind", "<innehaller slag=\"mal\"/>", "<innehaller slag=\"maal\"/>",
             "modell.xml:27:173", "Postslaget ”maal” finns inte i modellen. Menade du ”mal”?"},
        Case{"SharedHeading", "namn=\"Ekonomi\"", "namn=\"målen\"", "modell.xml:28:1",
             "Rubriken ”målen” hör till två avsnitt i dokumenttypen ”plan”: ”mal” och ”ekonomi”. "
             "Låt bara ett av dem ha den."},
        Case{"SharedHeadingByTheOrgansWord", "namn=\"Ekonomi\"", "namn=\"{organets} mål\"",
             "modell.xml:28:1",
             "Rubriken ”{organets} mål” hör till två avsnitt i dokumenttypen ”plan”: ”mal” och "
             "”ekonomi”. Låt bara ett av dem ha den."},
        Case{"UnknownSectionElsewhere", "<star-i avsnitt=\"mal\"", "<star-i avsnitt=\"mall\"",
             "modell.xml:28:92", "Avsnittet ”mall” finns inte i modellen. Menade du ”mal”?"},
        Case{"SharedTitle", "namn=\"Rapport\"", "namn=\"Årsplan\"", "modell.xml:31:1",
             "Titeln ”Årsplan” hör till två dokumenttyper: ”plan” och ”rapport”. Låt bara en av "
             "dem ha den, eller låt olika organ utfärda dem."},
        Case{"NoSuchDay", "till=\"08-31\"", "till=\"06-31\"", "modell.xml:33:45",
             "Dagen ”06-31” finns inte. Skriv månad och dag, MM-DD."},
        Case{"PeriodTurned", "fran=\"01-01\"", "fran=\"09-01\"", "modell.xml:33:45",
             "Perioden slutar innan den börjar. Byt plats på fran och till."},
        Case{"UnknownTypeInChain", "i=\"plan rapport\"", "i=\"plan raport\"", "modell.xml:37:47",
             "Dokumenttypen ”raport” finns inte i modellen. Menade du ”rapport”?"},
        Case{"UnknownTypeInWheel", "dokumenttyp=\"rapport\"", "dokumenttyp=\"bokslut\"",
             "modell.xml:38:33",
             "Dokumenttypen ”bokslut” finns inte i modellen. De som finns: plan, rapport."}),
    name_of);

TEST(RefusedModel, TellsTheFirstOfSeveralFaults) {
    std::string text = sample::changed("slag=\"namnd\" namn=\"Soc", "slag=\"x\" namn=\"Soc");
    text.replace(text.find("falt=\"beslutande\""), 17, "falt=\"okant\"");
    const auto model = sample::load(text);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().where, "modell.xml:7:22");
}

TEST(RefusedModel, SpeaksEnglish) {
    const auto model =
        sample::load(sample::changed("under=\"sn\"", "under=\"s\""), Language::english);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().message, "The model has no organ ”s”. Did you mean ”sn”?");
}

TEST(RefusedModel, ShowsTheLine) {
    const auto model = sample::load(sample::changed("under=\"sn\"", "under=\"s\""));
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().excerpt,
              "<organ id=\"sk\" slag=\"kontor\" under=\"s\" namn=\"Socialkontoret\"/>");
}

TEST(RefusedModel, BreaksItsGrammarAtALine) {
    const auto model = sample::load(sample::changed("krav=\"ska\" niva", "krav=\"alltid\" niva"));
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::configuration);
    EXPECT_TRUE(model.error().where.starts_with("modell.xml:27:")) << model.error().where;
}

TEST(RefusedModel, IsNotWellFormed) {
    const auto model = sample::load(sample::changed("</organisation>", "</organisatio>"));
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::configuration);
    EXPECT_TRUE(model.error().where.starts_with("modell.xml:")) << model.error().where;
    EXPECT_TRUE(model.error().message.starts_with("Filen är inte välformad XML"))
        << model.error().message;
}

} // namespace
} // namespace styrkoll::model
