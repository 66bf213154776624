// SPDX-License-Identifier: Apache-2.0
#include "plan/decisions.hpp"

#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

/// "kf 214 2026-11-16" for each.
std::string found_in(std::string_view text) {
    std::string out;
    for (const FoundDecision& found : find_decisions(strangnas().organs, text)) {
        out += out.empty() ? "" : " | ";
        out += found.organ == k_none ? std::string("-")
                                     : strangnas().model->organisation.organs[found.organ].id;
        out += " " + found.paragraph + (found.date ? " " + to_iso(*found.date) : std::string{});
    }
    return out;
}

TEST(Decisions, AreAnOrganAndAParagraph) {
    EXPECT_EQ(found_in("Beslutet KF § 214 gäller."), "kf 214");
    EXPECT_EQ(found_in("Se SN 2026-12-08 § 143."), "sn 143 2026-12-08");
    EXPECT_EQ(found_in("Kommunfullmäktige den 16 november 2026, § 214"), "kf 214 2026-11-16");
    EXPECT_EQ(found_in("kommunfullmäktiges beslut § 214"), "kf 214");
    EXPECT_EQ(found_in("KS § 12 2020-02-26 och KF § 256, 2019-11-18"),
              "ks 12 2020-02-26 | kf 256 2019-11-18");
    EXPECT_EQ(found_in("KF § 12 och KS §§ 218-220"), "kf 12 | ks 218-220");
}

TEST(Decisions, MayBeADayAndAParagraph) {
    EXPECT_EQ(found_in("enligt beslut 2018-08-15 § 137"), "- 137 2018-08-15");
    EXPECT_EQ(found_in("enligt nämndens beslut § 87"), "- 87");
}

TEST(Decisions, AreNotParagraphsOfLaws) {
    EXPECT_EQ(found_in("enligt 6 kap. 5 § kommunallagen"), "");
    EXPECT_EQ(found_in("enligt kommunallagen 11 kap. § 6 och 5 § 2 stycket"), "");
    EXPECT_EQ(found_in("§ 3 Nämndens uppgifter"), "");
}

} // namespace
} // namespace styrkoll::plan
