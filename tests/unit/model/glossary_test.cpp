// SPDX-License-Identifier: Apache-2.0
#include "sample_model.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace styrkoll::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view k_glossary =
    R"(<ordlista xmlns="urn:styrkoll:ordlista:1" version="1" namn="Liten ordlista">
<term id="plan" namn="årsplan" kort="ÅP" klass="dokument" dokumenttyp="plan" kalla="modellen" ska-finnas-i="plan rapport">
<betydelse>Fullmäktiges plan.</betydelse><form>årsplan*; planen för året</form>
<undvik ord="budgetplan*; stora planen" visas="budgetplan" i="rapport">Planen har ett namn.</undvik>
</term>
<term id="mal" namn="mål" klass="post" postslag="mal" kalla="modellen"><betydelse>Ett tillstånd.</betydelse>
<krock ord="utreda|utred" plats="titel" hellre="uppdrag">Det är att göra.</krock>
</term>
<term id="uppdrag" namn="uppdrag" klass="post" postslag="uppdrag" kalla="modellen" forklaras="nej"><betydelse>En uppgift.</betydelse>
<undvik ord="beting" skriv="ett uppdrag">Gammalt ord.</undvik>
</term>
<forkortning kort="IFO" betyder="individ- och familjeomsorg"/>
<forkortning kort="VA" betyder="vatten och avlopp" forklaras="ja"/>
</ordlista>
)";

/// The small model's folder with a glossary in it, gone after the test.
class Glossaries : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::path(::testing::TempDir()) /
                   (std::string("Glossaries.") + test->name());
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(const char* name, std::string_view text) const {
        std::ofstream(m_folder / name, std::ios::binary) << text;
    }
    [[nodiscard]] Result<Model> load(std::string_view glossary) const {
        write("modell.xml",
              sample::changed("</anvisningar>", "</anvisningar><ordlista fil=\"ord.xml\"/>"));
        write("ord.xml", glossary);
        return load_model((m_folder / "modell.xml").string(), sample::k_grammar, Language::swedish);
    }
    [[nodiscard]] std::string in_folder(std::string_view name) const {
        return (m_folder / name).string();
    }
    [[nodiscard]] Error refused(std::string_view from, std::string_view to) const {
        std::string text(k_glossary);
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        const auto model = load(text.replace(at, from.size(), to));
        EXPECT_FALSE(model.has_value());
        Error error = model ? Error{} : model.error();
        const std::string prefix = m_folder.string() + "/";
        error.where =
            error.where.starts_with(prefix) ? error.where.substr(prefix.size()) : error.where;
        return error;
    }

    std::filesystem::path m_folder;
};

TEST_F(Glossaries, HoldTermsWithTheirReferencesResolved) {
    const auto model = load(k_glossary);
    ASSERT_TRUE(model) << model.error().where << model.error().message;
    const Glossary& glossary = model->glossary;
    ASSERT_EQ(glossary.terms.size(), 3U);
    const Term& plan = glossary.terms[0];
    EXPECT_EQ(plan.short_name, "ÅP");
    EXPECT_EQ(plan.term_class, TermClass::document);
    EXPECT_EQ(plan.document_type, model->find_type("plan"));
    EXPECT_THAT(plan.needed_in, ElementsAre(model->find_type("plan"), model->find_type("rapport")));
    EXPECT_THAT(plan.forms, ElementsAre("årsplan*", "planen för året"));
    EXPECT_EQ(glossary.terms[1].item_kind, model->find_kind("mal"));
    EXPECT_EQ(glossary.find("uppdrag"), 2U);
    EXPECT_EQ(glossary.find("saknas"), k_none);
}

TEST_F(Glossaries, SayWhatToWriteInstead) {
    const auto model = load(k_glossary);
    ASSERT_TRUE(model);
    const AvoidedWord& other = model->glossary.terms[0].avoided.at(0);
    EXPECT_THAT(other.patterns, ElementsAre("budgetplan*", "stora planen"));
    EXPECT_EQ(other.instead, "årsplan");
    EXPECT_EQ(other.note, "Planen har ett namn.");
    EXPECT_THAT(other.only_in, ElementsAre(model->find_type("rapport")));
    EXPECT_EQ(model->glossary.terms[2].avoided.at(0).instead, "ett uppdrag");
    EXPECT_THAT(model->glossary.terms[2].avoided.at(0).only_in, IsEmpty());
}

TEST_F(Glossaries, KnowWhichTermAMisuseMeans) {
    const auto model = load(k_glossary);
    ASSERT_TRUE(model);
    const Misuse& misuse = model->glossary.terms[1].misuses.at(0);
    EXPECT_TRUE(misuse.in_title);
    EXPECT_EQ(misuse.rather, 2U);
}

TEST_F(Glossaries, TellWhichAbbreviationsNeedNoExplanation) {
    const auto model = load(k_glossary);
    ASSERT_TRUE(model);
    EXPECT_FALSE(model->glossary.terms[0].short_name_known);
    EXPECT_TRUE(model->glossary.short_forms.at(0).known);
    EXPECT_FALSE(model->glossary.short_forms.at(1).known);
}

TEST_F(Glossaries, AreEmptyWhereTheModelNamesNone) {
    const auto model = sample::load(sample::k_small);
    ASSERT_TRUE(model);
    EXPECT_TRUE(model->glossary.path.empty());
    EXPECT_THAT(model->glossary.terms, IsEmpty());
}

TEST_F(Glossaries, AreMissedByName) {
    write("modell.xml",
          sample::changed("</anvisningar>", "</anvisningar><ordlista fil=\"borta.xml\"/>"));
    const auto model = load_model(in_folder("modell.xml"), sample::k_grammar, Language::swedish);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().kind, ErrorKind::configuration);
    EXPECT_EQ(model.error().where, in_folder("borta.xml"));
}

TEST_F(Glossaries, MayOnlyNameWhatTheModelHas) {
    const Error type = refused("dokumenttyp=\"plan\"", "dokumenttyp=\"plann\"");
    EXPECT_EQ(type.where, "ord.xml:2:72");
    EXPECT_EQ(type.message, "Dokumenttypen ”plann” finns inte i modellen. Menade du ”plan”?");
    EXPECT_FALSE(type.excerpt.empty());
    EXPECT_EQ(refused("postslag=\"mal\"", "postslag=\"mol\"").message,
              "Postslaget ”mol” finns inte i modellen. Menade du ”mal”?");
    EXPECT_EQ(refused("i=\"rapport\"", "i=\"brev\"").message,
              "Dokumenttypen ”brev” finns inte i modellen. De som finns: plan, rapport.");
}

TEST_F(Glossaries, MayOnlyNameTermsOfTheirOwn) {
    EXPECT_EQ(refused("hellre=\"uppdrag\"", "hellre=\"updrag\"").message,
              "Termen ”updrag” finns inte i modellen. Menade du ”uppdrag”?");
}

TEST_F(Glossaries, NameNothingTwice) {
    EXPECT_EQ(refused("id=\"mal\"", "id=\"plan\"").message,
              "Termen ”plan” finns redan på rad 2. Ge den ena ett annat id.");
    const Error same = refused("kort=\"IFO\"", "kort=\"ÅP\"");
    EXPECT_EQ(same.where, "ord.xml:12:20");
    EXPECT_EQ(same.message, "”ÅP” finns redan på rad 2. Låt bara en av dem ha det namnet.");
}

TEST_F(Glossaries, TakeOnlyWellMadePatterns) {
    EXPECT_EQ(refused("ord=\"beting\"", "ord=\"be*ting\"").where, "ord.xml:10:9");
    EXPECT_EQ(refused("ord=\"beting\"", "ord=\"a||b\"").where, "ord.xml:10:9");
    EXPECT_EQ(refused("ord=\"beting\"", "ord=\"\"").where, "ord.xml:10:9");
}

TEST_F(Glossaries, TieTitlesToAnItemKind) {
    EXPECT_EQ(refused("klass=\"post\" postslag=\"mal\"", "klass=\"begrepp\"").message,
              "plats=\"titel\" kräver att termen är ett postslag: ange postslag på termen.");
}

TEST_F(Glossaries, OfStrangnasIsWhole) {
    const std::string schema = STYRKOLL_SOURCE_DIR "/schema/";
    const auto model =
        load_model(schema + "strangnas/styrmodell.xml", sample::k_grammar, Language::swedish);
    ASSERT_TRUE(model) << model.error().where << ": " << model.error().message;
    const Glossary& glossary = model->glossary;
    EXPECT_GE(glossary.terms.size(), 40U);
    for (const Term& term : glossary.terms) {
        EXPECT_FALSE(term.meaning.empty()) << term.id;
        EXPECT_TRUE(term.term_class != TermClass::document || term.document_type != k_none)
            << term.id;
        EXPECT_TRUE(term.term_class != TermClass::item || term.item_kind != k_none) << term.id;
        for (const AvoidedWord& avoided : term.avoided) {
            EXPECT_FALSE(avoided.note.empty()) << term.id;
        }
    }
}

} // namespace
} // namespace styrkoll::model
