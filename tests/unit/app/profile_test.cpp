// SPDX-License-Identifier: Apache-2.0
#include "app/profile.hpp"

#include "app/levels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace styrkoll::app {
namespace {

using finding::Severity;
using ::testing::HasSubstr;

class Profiles : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        auto loaded = load_environment(setting(), {});
        ASSERT_TRUE(loaded) << loaded.error().message;
        s_environment = *std::move(loaded);
    }
    static void TearDownTestSuite() { s_environment.reset(); }
    static Setting setting() {
        Setting setting;
        setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        return setting;
    }
    static Result<model::Profile> choose(const std::string& wanted) {
        return choose_profile(wanted, setting(), *s_environment);
    }
    static finding::Policy policy(const std::string& wanted) {
        finding::Policy policy(s_environment->catalogue);
        const auto chosen = choose(wanted);
        EXPECT_TRUE(chosen) << (chosen ? "" : chosen.error().message);
        if (chosen) {
            set_levels(policy, *chosen, {}, {});
        }
        return policy;
    }
    static std::string file(const std::string& content) {
        std::string path = ::testing::TempDir() + "egen-profil.xml";
        std::ofstream(path) << "<profil xmlns=\"urn:styrkoll:profil:1\" version=\"1\" id=\"egen\">"
                               "<namn><sv>egen</sv><en>own</en></namn><beskrivning><sv>b</sv>"
                               "<en>b</en></beskrivning>\n"
                            << content << "</profil>";
        return path;
    }
    static std::unique_ptr<Environment> s_environment;
};
std::unique_ptr<Environment> Profiles::s_environment;

TEST_F(Profiles, ThatAreInstalledNameRulesThatExist) {
    for (const auto& entry :
         std::filesystem::directory_iterator(setting().schema_folder + "/profiler")) {
        const std::string name = entry.path().stem().string();
        const auto chosen = choose(name);
        ASSERT_TRUE(chosen) << name << ": " << chosen.error().message << chosen.error().where;
        EXPECT_EQ(chosen->id, name);
    }
}

TEST_F(Profiles, TheUsualOneLeavesEveryRuleAsTheCatalogueHasIt) {
    const auto chosen = choose("");
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->id, "sammantrade");
    const finding::Policy usual = policy("");
    for (const finding::Rule& rule : s_environment->catalogue.rules()) {
        EXPECT_EQ(usual.severity(rule.id), rule.severity) << rule.id;
    }
}

TEST_F(Profiles, WhileWritingWhatIsStillToComeIsANote) {
    const finding::Policy writing = policy("skriva");
    EXPECT_EQ(writing.severity("kontrollblock-falt"), Severity::note);
    EXPECT_EQ(writing.severity("trad-uppdrag"), Severity::note);
    EXPECT_EQ(writing.severity("ram-summa"), Severity::error);
}

TEST_F(Profiles, AnArchiveIsNotReadForItsSpelling) {
    const finding::Policy archive = policy("arkiv");
    EXPECT_FALSE(archive.is_on("stavning-fel"));
    EXPECT_EQ(archive.severity("paket-skadat"), Severity::error);
    EXPECT_EQ(archive.severity("identitet-period-strider"), Severity::error);
}

TEST_F(Profiles, ThatDoNotExistAreWrongUsageAndTheNearestIsNamed) {
    const auto chosen = choose("skrive");
    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().kind, ErrorKind::usage);
    EXPECT_THAT(chosen.error().message, HasSubstr("Menade du ”skriva”?"));
}

TEST_F(Profiles, OfOnesOwnAreFiles) {
    const finding::Policy own = policy(
        file("<regel id=\"skrivregel\" lagst=\"varning\"/><regel id=\"trad\" hogst=\"varning\"/>"));
    EXPECT_EQ(own.severity("skrivregel-tal"), Severity::warning);
    EXPECT_EQ(own.severity("trad-uppdrag"), Severity::warning);
    EXPECT_EQ(own.severity("stavning-fel"), Severity::warning);
}

// A profile that named one rule beat a whole family that the configuration had switched off.
TEST_F(Profiles, HaveTheFirstWordAndTheCommandLineTheLastEvenOfAFamily) {
    const auto own = choose(file("<regel id=\"skrivregel-tal\" niva=\"fel\"/>"));
    ASSERT_TRUE(own);
    const model::RuleLevel configured{"skrivregel", "av", {}, {}};
    finding::Policy policy(s_environment->catalogue);
    set_levels(policy, *own, {}, {});
    EXPECT_EQ(policy.severity("skrivregel-tal"), Severity::error);
    set_levels(policy, *own, {configured}, {});
    EXPECT_FALSE(policy.is_on("skrivregel-tal"));
    set_levels(policy, *own, {configured}, {{"skrivregel", Severity::warning}});
    EXPECT_EQ(policy.severity("skrivregel-tal"), Severity::warning);
}

TEST_F(Profiles, LeaveTheGradesOfAFamilyThatIsWithinABound) {
    const finding::Policy own = policy(file("<regel id=\"avsnitt\" hogst=\"fel\"/>"));
    EXPECT_EQ(own.severity("avsnitt-saknas", Severity::warning), Severity::warning);
    EXPECT_EQ(own.severity("avsnitt-ordning"), Severity::note);
}

TEST_F(Profiles, ThatNameAnUnknownRuleAreRefusedWithThePlace) {
    const auto chosen = choose(file("<regel id=\"skrivregler\" niva=\"av\"/>"));
    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().kind, ErrorKind::configuration);
    EXPECT_THAT(chosen.error().where, HasSubstr("egen-profil.xml:2:1"));
    EXPECT_EQ(choose("/finns/inte.xml").error().kind, ErrorKind::configuration);
    EXPECT_FALSE(choose(file("<regel id=\"trad\" hogst=\"av\"/>")));
    EXPECT_FALSE(choose(file("<regel id=\"trad\"/>")));
}

} // namespace
} // namespace styrkoll::app
