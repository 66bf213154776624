// SPDX-License-Identifier: Apache-2.0
#include "finding/policy.hpp"

#include "rules.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

class PolicyOrder : public ::testing::Test {
protected:
    Catalogue m_catalogue = sample::rules();
    Policy m_policy{m_catalogue};
};

TEST_F(PolicyOrder, TakesTheCataloguesLevelWhereNothingElseIsSaid) {
    EXPECT_EQ(m_policy.severity("avsnitt-saknas"), Severity::error);
    EXPECT_EQ(m_policy.severity("avsnitt-ordning"), Severity::note);
    EXPECT_FALSE(m_policy.is_on("mal-sovande"));
}

TEST_F(PolicyOrder, LetsTheCheckGradeItsFinding) {
    EXPECT_EQ(m_policy.severity("avsnitt-saknas", Severity::warning), Severity::warning);
}

TEST_F(PolicyOrder, LetsAPersonBeatTheCheck) {
    m_policy.set("avsnitt", Severity::note);
    EXPECT_EQ(m_policy.severity("avsnitt-saknas", Severity::error), Severity::note);
}

TEST_F(PolicyOrder, LetsTheRulesOwnLevelBeatItsFamilysWhicheverCameFirst) {
    m_policy.set("avsnitt-saknas", Severity::warning);
    m_policy.set("avsnitt", Severity::off);
    EXPECT_EQ(m_policy.severity("avsnitt-saknas"), Severity::warning);
    EXPECT_EQ(m_policy.severity("avsnitt-ordning"), Severity::off);
}

TEST_F(PolicyOrder, LetsTheLaterWordForOneIdBeatTheEarlier) {
    m_policy.set("mal-titel", Severity::off);
    m_policy.set("mal-titel", Severity::error);
    EXPECT_EQ(m_policy.severity("mal-titel"), Severity::error);
}

TEST_F(PolicyOrder, KeepsARuleOffThatTheCatalogueSwitchedOffUntilAPersonSetsIt) {
    EXPECT_EQ(m_policy.severity("mal-sovande", Severity::error), Severity::off);
    m_policy.set("mal-sovande", Severity::warning);
    EXPECT_EQ(m_policy.severity("mal-sovande", Severity::error), Severity::warning);
}

TEST_F(PolicyOrder, SwitchesOffEverythingButWhatWasAskedFor) {
    m_policy.only({"mal", "avsnitt-ordning"});
    EXPECT_TRUE(m_policy.is_on("mal-titel"));
    EXPECT_TRUE(m_policy.is_on("avsnitt-ordning"));
    EXPECT_FALSE(m_policy.is_on("avsnitt-saknas"));
}

TEST_F(PolicyOrder, LetsExceptBeatOnlyAndALevel) {
    m_policy.only({"avsnitt"});
    m_policy.except({"avsnitt-saknas"});
    m_policy.set("avsnitt-saknas", Severity::error);
    EXPECT_FALSE(m_policy.is_on("avsnitt-saknas"));
    EXPECT_TRUE(m_policy.is_on("avsnitt-ordning"));
}

TEST_F(PolicyOrder, TakesAFamilyForWholeWordsOnly) {
    m_policy.except({"avs", "mal-"});
    EXPECT_TRUE(m_policy.is_on("avsnitt-saknas"));
    EXPECT_TRUE(m_policy.is_on("mal-titel"));
}

TEST_F(PolicyOrder, MakesARuleThatDecidesTheVerdictANoteAtMostNeverSilent) {
    m_policy.set("paket-skadat", Severity::off);
    m_policy.except({"identitet"});
    EXPECT_EQ(m_policy.severity("paket-skadat", Severity::error), Severity::note);
    EXPECT_EQ(m_policy.severity("identitet-okand-typ"), Severity::note);
    m_policy.only({"mal"});
    EXPECT_EQ(m_policy.severity("paket-skadat", Severity::error), Severity::note);
}

TEST_F(PolicyOrder, CountsARuleThatTheCatalogueDoesNotKnow) {
    EXPECT_EQ(m_policy.severity("ny-regel"), Severity::error);
    m_policy.set("ny", Severity::note);
    EXPECT_EQ(m_policy.severity("ny-regel"), Severity::note);
}

} // namespace
} // namespace styrkoll::finding
