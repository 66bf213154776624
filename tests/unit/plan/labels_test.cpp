// SPDX-License-Identifier: Apache-2.0
#include "plan/labels.hpp"

#include <gtest/gtest.h>

namespace styrkoll::plan {
namespace {

Labels control_block() {
    Labels labels;
    labels.add("Diarienummer", 0);
    labels.add("Dnr", 0);
    labels.add("Beslutad av", 1);
    labels.add("Antagen av", 1);
    labels.add("Dokumentansvarig", 2);
    labels.add("§", 3);
    labels.add("Målvärde", 4);
    return labels;
}

std::string found(std::string_view text) {
    std::string out;
    for (const Labelled& one : control_block().in_text(text)) {
        out += (out.empty() ? "" : " | ") + std::to_string(one.id) + "=" + std::string(one.value);
    }
    return out;
}

TEST(Labels, AreFoundBeforeAColon) {
    EXPECT_EQ(found("Dnr: SN/2027:211-012"), "0=SN/2027:211-012");
    EXPECT_EQ(found("Diarienummer:SN/2027:211"), "0=SN/2027:211");
    EXPECT_EQ(found("Dnr:\tSN/2027:211"), "0=SN/2027:211");
    EXPECT_EQ(found("Dnr\tSN/2027:211"), "0=SN/2027:211");
}

TEST(Labels, ShareALine) {
    EXPECT_EQ(found("Dnr: SN/2027:211-012. Dokumentansvarig är socialchefen."),
              "0=SN/2027:211-012 | 2=socialchefen");
    EXPECT_EQ(found("Dnr: A 1, Dokumentansvarig: Socialchef"), "0=A 1 | 2=Socialchef");
}

TEST(Labels, AreFoundInASentenceAboutADecision) {
    EXPECT_EQ(found("Antagen av socialnämnden den 14 december 2027, § 97. Dnr: SN/2027:211-012."),
              "1=socialnämnden den 14 december 2027, § 97 | 0=SN/2027:211-012");
    EXPECT_EQ(found("Planen är antagen av socialnämnden."), "1=socialnämnden");
}

TEST(Labels, AreNotFoundInRunningText) {
    EXPECT_EQ(found("Den som är dokumentansvarig ska se till att planen följs."), "");
    EXPECT_EQ(found("Alla beslut som fattats tidigare år och då antagen av nämnden gäller"), "");
}

TEST(Labels, StandAsWholeCellsWithOrWithoutColon) {
    EXPECT_EQ(control_block().exactly("Beslutad av:"), 1U);
    EXPECT_EQ(control_block().exactly("§"), 3U);
    EXPECT_FALSE(control_block().exactly("Beslutad av nämnden").has_value());
}

TEST(Labels, HeadColumnsWithAYearOrAUnitAfterThem) {
    EXPECT_EQ(control_block().as_header("Målvärde 2029"), 4U);
    EXPECT_EQ(control_block().as_header("Målvärde (procent)"), 4U);
    EXPECT_EQ(control_block().as_header("Målvärde, år 2029"), 4U);
    EXPECT_FALSE(control_block().as_header("Målvärde saknas helt").has_value());
}

} // namespace
} // namespace styrkoll::plan
