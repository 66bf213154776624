// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

std::string id_of(std::string_view text) {
    const auto hit = strangnas().organs.exactly(text);
    return hit ? strangnas().model->organisation.organs[hit->organ].id +
                     (hit->former ? " (former)" : "")
               : std::string{};
}

TEST(OrganIndex, KnowsFullShortAndGenitiveNames) {
    EXPECT_EQ(id_of("Socialnämnden"), "sn");
    EXPECT_EQ(id_of("socialnämndens"), "sn");
    EXPECT_EQ(id_of("SN"), "sn");
    EXPECT_EQ(id_of("Socialnämnden (SN)"), "sn");
    EXPECT_EQ(id_of("Barn- och utbildningsnämnden"), "bun");
    EXPECT_EQ(id_of("styrelsen för Strängnäs Fastighets AB"), "sfab");
    EXPECT_EQ(id_of("SFAB:s"), "sfab");
}

TEST(OrganIndex, KnowsFormerNamesAsFormer) {
    EXPECT_EQ(id_of("Teknik- och servicenämnden"), "tfn (former)");
}

TEST(OrganIndex, KeepsANamndApartFromItsKontor) {
    EXPECT_EQ(id_of("Teknik- och servicekontoret"), "tsk");
}

TEST(OrganIndex, TakesShortNamesOnlyInTheirOwnLetters) {
    EXPECT_EQ(id_of("sn"), "");
    EXPECT_EQ(id_of("Sn"), "");
}

TEST(OrganIndex, FindsTheLongestNameAtEachPlace) {
    const std::string_view text = "Ansvariga är miljö- och samhällsbyggnadsnämnden och SN.";
    const auto hits = strangnas().organs.find(text);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(text.substr(hits[0].begin, hits[0].end - hits[0].begin),
              "miljö- och samhällsbyggnadsnämnden");
    EXPECT_EQ(text.substr(hits[1].begin, hits[1].end - hits[1].begin), "SN");
}

} // namespace
} // namespace styrkoll::plan
