// SPDX-License-Identifier: Apache-2.0
//
// Both models of the project load, and say what the checks lean on.
#include "model/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace styrkoll::model {
namespace {

using ::testing::IsSupersetOf;

const std::string k_root = STYRKOLL_SOURCE_DIR;

const Model& strangnas() {
    static const Model model = [] {
        auto loaded = load_model(k_root + "/schema/strangnas/styrmodell.xml",
                                 k_root + "/schema/styrmodell.rng", Language::swedish);
        EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().message;
        return loaded ? std::move(*loaded) : Model{};
    }();
    return model;
}

template <class T>
std::vector<std::string> ids(const std::vector<T>& all) {
    std::vector<std::string> out;
    for (const T& one : all) {
        out.push_back(one.id);
    }
    return out;
}

TEST(StrangnasModel, HasEveryDocumentType) {
    EXPECT_THAT(ids(strangnas().types), IsSupersetOf({"vision",
                                                      "onskat-lage",
                                                      "majoritetsforklaring",
                                                      "riktlinjer-geh",
                                                      "lep",
                                                      "oversiktsplan",
                                                      "styrdokument",
                                                      "reglemente",
                                                      "agardirektiv",
                                                      "flerarsplan",
                                                      "verksamhetsplan",
                                                      "affarsplan",
                                                      "kontorsplan",
                                                      "arbetsplan",
                                                      "medarbetaroverenskommelse",
                                                      "delarsrapport-1",
                                                      "delarsrapport-2",
                                                      "arsrapport",
                                                      "bolagets-arsredovisning",
                                                      "arsredovisning",
                                                      "tjansteutlatande"}));
}

TEST(StrangnasModel, HasEveryItemKind) {
    EXPECT_THAT(ids(strangnas().kinds),
                IsSupersetOf({"mal", "finansiellt-mal", "uppdrag", "ram", "inriktning",
                              "sarskilt-uppdrag", "insats", "nyckeltal", "aktivitet", "samverkan",
                              "bedomning", "direktiv", "beslut"}));
}

/// The plan stage knows these fields by their ids.
TEST(StrangnasModel, HasTheFieldsOfTheDecision) {
    EXPECT_THAT(
        ids(strangnas().fields),
        IsSupersetOf({"organ", "kontor", "enhet", "galler-for", "galler-fran", "galler-till",
                      "beslutande", "beslutsdatum", "paragraf", "diarienummer"}));
}

TEST(StrangnasModel, GivesOneGoalOneCode) {
    const ItemKind& goal = strangnas().kinds[strangnas().find_kind("mal")];
    for (const char* text : {"M2", "KM2", "Mål 2", "Koncernmål 2"}) {
        const auto match = match_code(goal.codes, text, {}, false);
        ASSERT_TRUE(match) << text;
        EXPECT_EQ(match->canonical, "M2");
    }
}

TEST(StrangnasModel, AsksTheMunicipalityForMoreThanTheBoard) {
    const Model& model = strangnas();
    const DocumentType& report = model.types[model.find_type("delarsrapport-2")];
    const auto income =
        std::find_if(report.sections.begin(), report.sections.end(),
                     [](const SectionRule& section) { return section.id == "resultatrakning"; });
    ASSERT_NE(income, report.sections.end());
    EXPECT_EQ(income->requirement, Requirement::must);
    EXPECT_TRUE(income->concerns(model.organisation.find_kind("fullmaktige")));
    EXPECT_FALSE(income->concerns(model.organisation.find_kind("namnd")));
}

TEST(StrangnasModel, LeavesOfficialsWithoutParagraph) {
    const Model& model = strangnas();
    const std::uint32_t paragraph = model.find_field("paragraf");
    for (const char* id : {"kontorsplan", "arbetsplan", "tjansteutlatande"}) {
        for (const ControlField& control : model.types[model.find_type(id)].control_fields) {
            EXPECT_NE(control.field, paragraph) << id;
        }
    }
}

TEST(StrangnasModel, LetsSomeOrgansAnswerNoGoals) {
    const auto& organisation = strangnas().organisation;
    for (const char* id : {"valn", "krisln", "esem", "region"}) {
        ASSERT_NE(organisation.find(id), k_none) << id;
        EXPECT_FALSE(organisation.organs[organisation.find(id)].answers_goals) << id;
    }
    EXPECT_TRUE(organisation.organs[organisation.find("sevab")].answers_goals);
}

TEST(StrangnasModel, KnowsTheIssuerThatNeedNotBeNamed) {
    const Model& model = strangnas();
    EXPECT_EQ(model.types[model.find_type("flerarsplan")].default_organ,
              model.organisation.find("kf"));
    EXPECT_EQ(model.types[model.find_type("verksamhetsplan")].default_organ, k_none);
}

TEST(StrangnasModel, KeepsLawAndLocalDatesApart) {
    const Model& model = strangnas();
    const std::uint32_t annual_report = model.find_type("arsredovisning");
    std::set<std::pair<int, bool>> days;
    for (const WheelEvent& event : model.wheel) {
        if (event.type == annual_report) {
            days.emplace(event.day, event.by_law);
        }
    }
    EXPECT_EQ(days, (std::set<std::pair<int, bool>>{{15, true}, {30, false}}));
}

TEST(StrangnasModel, RecognisesBothSpellingsOfARequiredSection) {
    const Model& model = strangnas();
    for (const DocumentType& type : model.types) {
        for (const SectionRule& section : type.sections) {
            ASSERT_FALSE(section.synonyms.empty());
            EXPECT_EQ(section.synonyms.front(), section.name);
            if (section.requirement == Requirement::must) {
                EXPECT_GE(section.synonyms.size(), 2U) << type.id << ": " << section.id;
                EXPECT_FALSE(section.source.empty()) << type.id << ": " << section.id;
            }
        }
    }
}

} // namespace
} // namespace styrkoll::model
