// SPDX-License-Identifier: Apache-2.0
#include "finding/catalogue.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace styrkoll::finding {
namespace {

const std::string k_grammar = STYRKOLL_SOURCE_DIR "/schema/regler.rng";

std::string rule(const std::string& id, const std::string& attributes = "niva=\"fel\"") {
    return "  <regel id=\"" + id + "\" " + attributes +
           ">\n"
           "    <vad><sv>Något  saknas\n      här.</sv><en>Something is missing.</en></vad>\n"
           "    <meddelande><sv>”{a}” saknas.</sv><en>”{a}” is missing.</en></meddelande>\n"
           "    <varfor><sv>Därför.</sv><en>Because.</en></varfor>\n"
           "    <gor-sa><sv>Skriv ”{a}”.</sv><en>Write ”{a}”.</en></gor-sa>\n"
           "    <bra>\n      Mål 1 En trygg kommun\n      Mål 2 En hållbar kommun\n    </bra>\n"
           "  </regel>\n";
}

std::string rules(const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- SPDX-License-Identifier: Apache-2.0 "
           "-->\n"
           "<regler xmlns=\"urn:styrkoll:regler:1\" version=\"1\">\n" +
           inside + "</regler>\n";
}

class LoadCatalogue : public ::testing::Test {
protected:
    LoadCatalogue()
        : m_folder(std::filesystem::path(::testing::TempDir()) /
                   ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }
    ~LoadCatalogue() override { std::filesystem::remove_all(m_folder); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(m_folder / name) << text;
    }
    [[nodiscard]] Result<Catalogue> load(Language language = Language::swedish) const {
        return Catalogue::load(m_folder.string(), k_grammar, language);
    }
    [[nodiscard]] std::string at(const std::string& place) const {
        return (m_folder / place).string();
    }

    std::filesystem::path m_folder;
};

TEST_F(LoadCatalogue, ReadsEveryRuleFileInOrderOfName) {
    write("mal.xml", rules(rule("mal-titel", "niva=\"varning\" kalla=\"KL 5 kap.\"")));
    write("avsnitt.xml", rules(rule("avsnitt-saknas") + rule("avsnitt-ordning", "niva=\"av\"")));
    write("lasmig.txt", "inte en regel");
    const auto catalogue = load();
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().message;
    ASSERT_EQ(catalogue->rules().size(), 3U);
    EXPECT_EQ(catalogue->rules()[0].id, "avsnitt-saknas");
    EXPECT_EQ(catalogue->rules()[1].severity, Severity::off);
    const Rule& goal = catalogue->rules()[2];
    EXPECT_EQ(goal.family, "mal");
    EXPECT_EQ(goal.severity, Severity::warning);
    EXPECT_EQ(goal.source, "KL 5 kap.");
    EXPECT_EQ(goal.what.sv, "Något saknas här.");
    EXPECT_EQ(goal.message.en, "”{a}” is missing.");
    EXPECT_EQ(goal.why.sv, "Därför.");
    EXPECT_EQ(goal.fix.sv, "Skriv ”{a}”.");
    EXPECT_EQ(goal.good, "Mål 1 En trygg kommun\nMål 2 En hållbar kommun");
    EXPECT_EQ(goal.bad, "");
    EXPECT_FALSE(goal.makes_unreadable);
}

TEST_F(LoadCatalogue, KnowsWhichRulesDecideTheVerdict) {
    write("fil.xml", rules(rule("fil-tom", "niva=\"fel\" olasligt=\"ja\"") +
                           rule("fil-delvis", "niva=\"fel\" ofullstandigt=\"ja\"") +
                           rule("fil-namn", "niva=\"notis\" olasligt=\"nej\"")));
    const auto catalogue = load();
    ASSERT_TRUE(catalogue.has_value()) << catalogue.error().message;
    EXPECT_TRUE(catalogue->find("fil-tom")->makes_unreadable);
    EXPECT_FALSE(catalogue->find("fil-tom")->makes_incomplete);
    EXPECT_TRUE(catalogue->find("fil-delvis")->makes_incomplete);
    EXPECT_FALSE(catalogue->find("fil-namn")->makes_unreadable);
}

TEST_F(LoadCatalogue, SaysWhereAnIdIsGivenASecondTime) {
    write("mal.xml", rules(rule("mal-titel") + rule("mal-titel")));
    const auto catalogue = load();
    ASSERT_FALSE(catalogue.has_value());
    EXPECT_EQ(catalogue.error().kind, ErrorKind::configuration);
    EXPECT_EQ(catalogue.error().where, at("mal.xml:15:3"));
    EXPECT_EQ(catalogue.error().excerpt, "  <regel id=\"mal-titel\" niva=\"fel\">");
    EXPECT_EQ(catalogue.error().message, "Regeln ”mal-titel” finns redan i katalogen.");
}

TEST_F(LoadCatalogue, SaysWhereARuleStandsInTheWrongFile) {
    write("mal.xml", rules(rule("avsnitt-saknas")));
    const auto catalogue = load(Language::english);
    ASSERT_FALSE(catalogue.has_value());
    EXPECT_EQ(catalogue.error().where, at("mal.xml:4:3"));
    EXPECT_EQ(catalogue.error().message,
              "The rule ”avsnitt-saknas” belongs in the file avsnitt.xml.");
}

TEST_F(LoadCatalogue, SaysWhereTheGrammarIsBroken) {
    write("mal.xml", rules(rule("mal-titel", "niva=\"grov\"")));
    const auto catalogue = load();
    ASSERT_FALSE(catalogue.has_value());
    EXPECT_EQ(catalogue.error().kind, ErrorKind::configuration);
    EXPECT_EQ(catalogue.error().where.rfind(at("mal.xml:4:"), 0), 0U) << catalogue.error().where;
    EXPECT_NE(catalogue.error().excerpt.find("grov"), std::string::npos);
}

TEST_F(LoadCatalogue, SaysWhereAFileIsNoXml) {
    write("mal.xml", rules("  <regel>\n"));
    const auto catalogue = load();
    ASSERT_FALSE(catalogue.has_value());
    EXPECT_EQ(catalogue.error().where.rfind(at("mal.xml:"), 0), 0U) << catalogue.error().where;
}

TEST_F(LoadCatalogue, RefusesAFolderThatIsEmptyOrNotThere) {
    EXPECT_EQ(load().error().where, m_folder.string());
    std::filesystem::remove_all(m_folder);
    EXPECT_EQ(load().error().kind, ErrorKind::configuration);
}

} // namespace
} // namespace styrkoll::finding
