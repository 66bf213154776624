// SPDX-License-Identifier: Apache-2.0
#include "sample_model.hpp"

#include <gmock/gmock.h>

namespace styrkoll::model {
namespace {

using ::testing::ElementsAre;

AddedOrgan added(std::string id) {
    AddedOrgan organ;
    organ.id = std::move(id);
    organ.where = "styrkoll.xml:4:3";
    organ.excerpt = "<organ/>";
    return organ;
}

AddedOrgan unit(std::string id, std::string name, std::string under) {
    AddedOrgan organ = added(std::move(id));
    organ.kind = "kontor";
    organ.name = std::move(name);
    organ.under = std::move(under);
    return organ;
}

class AddOrgans : public ::testing::Test {
protected:
    AddOrgans() : m_model(*sample::load(sample::k_small)) {}

    Result<void> add(std::vector<AddedOrgan> organs) {
        Configuration configuration;
        configuration.organs = std::move(organs);
        return add_organs(m_model, configuration, Language::swedish);
    }

    const Organ& organ(std::string_view id) {
        return m_model.organisation.organs[m_model.organisation.find(id)];
    }

    Model m_model;
};

TEST_F(AddOrgans, AddsAUnit) {
    AddedOrgan ies = unit("ies", "Enheten för integration och stöd", "sk");
    ies.short_name = "EIS";
    ies.aliases = {"Integrationsenheten"};
    ies.former = {{"Flyktingenheten", {}, Date{2025, 12, 31}}};
    ASSERT_TRUE(add({ies}));
    EXPECT_THAT(organ("ies").names,
                ElementsAre("Enheten för integration och stöd", "Integrationsenheten"));
    EXPECT_EQ(organ("ies").short_name, "EIS");
    EXPECT_EQ(organ("ies").under, m_model.organisation.find("sk"));
    EXPECT_EQ(organ("ies").kind, m_model.organisation.find_kind("kontor"));
    EXPECT_EQ(organ("ies").former.at(0).name, "Flyktingenheten");
    EXPECT_TRUE(organ("ies").answers_goals);
}

TEST_F(AddOrgans, ExtendsAnOrganThatTheModelHas) {
    AddedOrgan board = added("sn");
    board.aliases = {"Nämnden för omsorg", "socialnämnden"};
    board.former = {{"Sociala nämnden", "", {}}};
    ASSERT_TRUE(add({board}));
    EXPECT_THAT(organ("sn").names, ElementsAre("Socialnämnden", "Nämnden för omsorg"));
    EXPECT_EQ(organ("sn").former.size(), 2U);
    EXPECT_EQ(organ("sn").short_name, "SN");
    EXPECT_EQ(m_model.organisation.organs.size(), 3U);
}

TEST_F(AddOrgans, PlacesOneUnderAnotherThatComesLater) {
    ASSERT_TRUE(add({unit("grupp", "Gruppen", "enheten"), unit("enheten", "Enheten", "sk")}));
    EXPECT_EQ(organ("grupp").under, m_model.organisation.find("enheten"));
}

TEST_F(AddOrgans, RefusesAnUnknownKind) {
    AddedOrgan organ = unit("ies", "Enheten", "sk");
    organ.kind = "kontr";
    const auto done = add({organ});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::configuration);
    EXPECT_EQ(done.error().where, "styrkoll.xml:4:3");
    EXPECT_EQ(done.error().excerpt, "<organ/>");
    EXPECT_EQ(done.error().message,
              "Organslaget ”kontr” finns inte i modellen. Menade du ”kontor”?");
}

TEST_F(AddOrgans, RefusesAnUnknownSuperior) {
    const auto done = add({unit("ies", "Enheten", "skk")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message, "Organet ”skk” finns inte i modellen. Menade du ”sk”?");
}

TEST_F(AddOrgans, RefusesANewOrganWithoutNameOrKind) {
    const auto done = add({added("sx")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message,
              "Organet ”sx” finns inte i modellen, och ett nytt organ måste ha slag och namn. "
              "Menade du ”sn”?");
}

TEST_F(AddOrgans, RefusesANameThatAnotherOrganHas) {
    const auto done = add({unit("social", "socialkontoret", "sn")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message,
              "Namnet ”socialkontoret” hör redan till organet ”sk” i modellen. Skriv id=”sk” om "
              "det är samma organ, annars ett annat namn.");
}

TEST_F(AddOrgans, RefusesAnOrganUnderItself) {
    const auto done = add({unit("a", "Ena", "b"), unit("b", "Andra", "a")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message, "Organet ”b” skulle ligga under sig självt. Ändra under.");
}

} // namespace
} // namespace styrkoll::model
