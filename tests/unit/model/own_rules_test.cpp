// SPDX-License-Identifier: Apache-2.0
#include "sample_model.hpp"

#include <gmock/gmock.h>

namespace styrkoll::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view k_rules =
    R"(<egna-regler xmlns="urn:styrkoll:egna-regler:1" version="1" namn="Egna">
<regel id="egen-fras" niva="varning" i="plan" kalla="Beslut 3"><vad><sv>Vad.</sv><en>What.</en></vad><meddelande><sv>I {avsnitt}.</sv></meddelande><varfor><sv>Varför.</sv></varfor><gor-sa><sv>Gör.</sv></gor-sa>
<kravd-fras avsnitt="mal"><fras>barnets bästa</fras><fras>barn</fras></kravd-fras></regel>
<regel id="egen-monster" niva="notis"><vad><sv>V</sv></vad><meddelande><sv>{text}</sv></meddelande>
<monster uttryck="(?i)\btfn"/></regel>
<regel id="egen-antal" niva="fel"><vad><sv>V</sv></vad><meddelande><sv>{antal} av {hogst}</sv></meddelande>
<antal slag="mal" minst="1" hogst="3"/></regel>
<regel id="egen-egenskap" niva="av"><vad><sv>V</sv></vad><meddelande><sv>{post}</sv></meddelande>
<egenskap slag="uppdrag" namn="medel"/></regel>
<regel id="egen-xpath" niva="notis"><vad><sv>V</sv></vad><meddelande><sv>M</sv></meddelande>
<pastaende for-varje="//s:post" villkor="@kod"/></regel>
</egna-regler>
)";

class OwnRules : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder =
            std::filesystem::path(::testing::TempDir()) / (std::string("OwnRules.") + test->name());
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(const char* name, std::string_view text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
    }
    [[nodiscard]] Result<Model> load(std::string_view rules) const {
        write("modell.xml",
              sample::changed("</anvisningar>", "</anvisningar><egna-regler fil=\"egna.xml\"/>"));
        write("egna.xml", rules);
        return load_model((m_folder / "modell.xml").string(), sample::k_grammar, Language::swedish);
    }
    [[nodiscard]] std::string refused(std::string_view from, std::string_view to) const {
        std::string text(k_rules);
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        const auto model = load(text.replace(at, from.size(), to));
        if (model) {
            return "-";
        }
        EXPECT_EQ(model.error().kind, ErrorKind::configuration);
        EXPECT_FALSE(model.error().excerpt.empty());
        return model.error().where.substr(m_folder.string().size() + 1) + " " +
               model.error().message;
    }

    std::filesystem::path m_folder;
};

TEST_F(OwnRules, ComeWithTheModelThatNamesThem) {
    const auto model = load(k_rules);
    ASSERT_TRUE(model) << model.error().where << model.error().message;
    ASSERT_EQ(model->own_rules.size(), 5U);
    const OwnRule& phrase = model->own_rules[0];
    EXPECT_EQ(phrase.id, "egen-fras");
    EXPECT_EQ(phrase.kind, OwnRule::Kind::required_phrase);
    EXPECT_EQ(phrase.severity, "varning");
    EXPECT_EQ(phrase.what, (Bilingual{"Vad.", "What."}));
    EXPECT_EQ(phrase.message, (Bilingual{"I {avsnitt}.", "I {avsnitt}."}));
    EXPECT_THAT(phrase.types, ElementsAre(model->find_type("plan")));
    EXPECT_THAT(phrase.sections, ElementsAre("mal"));
    EXPECT_THAT(phrase.phrases, ElementsAre("barnets bästa", "barn"));
    EXPECT_EQ(model->own_rules[2].max, 3U);
    EXPECT_EQ(model->own_rules[3].attribute, "medel");
    EXPECT_EQ(model->own_rules[4].each, "//s:post");
    EXPECT_THAT(sample::load(sample::k_small)->own_rules, IsEmpty());
}

TEST_F(OwnRules, MayOnlyNameWhatTheModelHas) {
    EXPECT_EQ(refused("i=\"plan\"", "i=\"plann\""),
              "egna.xml:2:41 Dokumenttypen ”plann” finns inte i modellen. Menade du ”plan”?");
    EXPECT_EQ(refused("avsnitt=\"mal\"", "avsnitt=\"mall\""),
              "egna.xml:3:22 Avsnittet ”mall” finns inte i modellen. Menade du ”mal”?");
    EXPECT_EQ(refused("slag=\"mal\"", "slag=\"mol\""),
              "egna.xml:7:14 Postslaget ”mol” finns inte i modellen. Menade du ”mal”?");
    EXPECT_THAT(refused("namn=\"medel\"", "namn=\"medl\""),
                HasSubstr("Egenskapen ”medl” finns inte i modellen. Menade du ”medel”?"));
    // The section is another document type's.
    EXPECT_THAT(refused("i=\"plan\"", "i=\"rapport\""), HasSubstr("Avsnittet ”mal” finns inte"));
}

TEST_F(OwnRules, AreRefusedWhereTheyCannotBeRead) {
    EXPECT_THAT(refused("(?i)\\btfn", "(tfn"),
                HasSubstr("egna.xml:5:19 Mönstret kan inte läsas (( saknar sitt ): ”(tfn”)."));
    EXPECT_THAT(refused("(?i)\\btfn", "x*"), HasSubstr("stämmer på tom text"));
    EXPECT_THAT(refused("\"@kod\"", "\"@kod = document('x')\""),
                HasSubstr("Funktionen ”document” finns inte här. (tecken 8 i uttrycket)"));
    EXPECT_THAT(refused("//s:post", "//s:post["), HasSubstr("inte giltig XPath"));
    EXPECT_THAT(refused("//s:post", "//s:pots"),
                HasSubstr("Elementet ”pots” finns inte i ett dokument. Menade du ”post”?"));
    EXPECT_EQ(refused("//s:post", "/s:styrdokument/s:poster/s:post[@avsnitt]"), "-");
    EXPECT_THAT(refused("hogst=\"3\"", "hogst=\"0\""), HasSubstr("egna.xml:7"));
    EXPECT_THAT(refused("minst=\"1\"", "minst=\"4\""), HasSubstr("hogst är mindre än minst"));
    EXPECT_THAT(refused("minst=\"1\" hogst=\"3\"", ""), HasSubstr("Ange minst eller hogst"));
    EXPECT_THAT(refused("<sv>{post}", "<sv>{posten}"), HasSubstr("Uppgiften {posten} finns inte"));
    EXPECT_THAT(refused("<sv>{post}", "<sv>{post"), HasSubstr("har inget } efter sig"));
    EXPECT_THAT(refused("\"@kod\"", "\"contains(@kod)\""),
                HasSubstr("”contains” ska ha 2 argument, inte 1. (tecken 1 i uttrycket)"));
    EXPECT_THAT(refused("<fras>barn</fras>", "<fras>!</fras>"), HasSubstr("minst ett ord"));
}

TEST_F(OwnRules, HaveEachTheirOwnId) {
    EXPECT_THAT(refused("egen-antal", "egen-fras"),
                HasSubstr("egna.xml:6:12 Regeln ”egen-fras” finns redan på rad 2"));
    EXPECT_THAT(refused("egen-antal", "avsnitt-saknas"), HasSubstr("egna.xml:6"));
    auto model = load(k_rules);
    ASSERT_TRUE(model);
    const auto again =
        add_own_rules(*model, (m_folder / "egna.xml").string(),
                      STYRKOLL_SOURCE_DIR "/schema/egna-regler.rng", Language::swedish);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message, HasSubstr("”egen-fras” finns redan"));
    EXPECT_EQ(model->own_rules.size(), 5U);
}

TEST_F(OwnRules, AreMissedByName) {
    write("modell.xml",
          sample::changed("</anvisningar>", "</anvisningar><egna-regler fil=\"borta.xml\"/>"));
    const auto model =
        load_model((m_folder / "modell.xml").string(), sample::k_grammar, Language::swedish);
    ASSERT_FALSE(model);
    EXPECT_THAT(model.error().where, HasSubstr("borta.xml"));
}

} // namespace
} // namespace styrkoll::model
