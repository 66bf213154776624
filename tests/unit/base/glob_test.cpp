// SPDX-License-Identifier: Apache-2.0
#include "base/glob.hpp"

#include <gtest/gtest.h>

#include <string>

namespace styrkoll {
namespace {

TEST(Glob, MatchesCharactersWithinAPart) {
    EXPECT_TRUE(matches_glob("plan/vp-*.odt", "plan/vp-sn.odt"));
    EXPECT_TRUE(matches_glob("plan/vp-s?.odt", "plan/vp-så.odt"));
    EXPECT_FALSE(matches_glob("plan/*.odt", "plan/2027/vp.odt"));
    EXPECT_FALSE(matches_glob("plan?vp.odt", "plan/vp.odt"));
    EXPECT_FALSE(matches_glob("plan/vp-*.odt", "plan/vp-sn.odt.bak"));
}

TEST(Glob, MatchesFoldersWithTwoStars) {
    EXPECT_TRUE(matches_glob("**/vp.odt", "vp.odt"));
    EXPECT_TRUE(matches_glob("**/vp.odt", "a/b/vp.odt"));
    EXPECT_FALSE(matches_glob("**/vp.odt", "a/xvp.odt"));
    EXPECT_TRUE(matches_glob("plan/**", "plan/a/b.odt"));
    EXPECT_TRUE(matches_glob("plan/**/b.odt", "plan/b.odt"));
    EXPECT_FALSE(matches_glob("plan/**", "planer/b.odt"));
}

TEST(Glob, HoldsAPatternWithoutFolderAgainstTheNameAlone) {
    EXPECT_TRUE(matches_glob("*.odt", "a/b/vp.odt"));
    EXPECT_TRUE(matches_glob("vp.odt", "a/vp.odt"));
    EXPECT_FALSE(matches_glob("vp.odt", "a/vp.odt/b"));
    EXPECT_TRUE(is_plain_path("a/vp.odt"));
    EXPECT_FALSE(is_plain_path("a/*.odt"));
}

// A pattern of stars against a long name took exponential time.
TEST(Glob, TakesNoLongerForManyStars) {
    std::string pattern;
    for (int at = 0; at < 60; ++at) {
        pattern += "*a";
    }
    EXPECT_FALSE(matches_glob(pattern + "b", std::string(500, 'a')));
}

} // namespace
} // namespace styrkoll
