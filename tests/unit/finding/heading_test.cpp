// SPDX-License-Identifier: Apache-2.0
#include "finding/heading.hpp"

#include <gtest/gtest.h>

namespace styrkoll::finding {
namespace {

TEST(HeadingNumber, IsTakenAway) {
    for (const char* numbered : {"3 Ekonomi", "3.2 Ekonomi", "3.2. Ekonomi", "3) Ekonomi",
                                 "III. Ekonomi", "B) Ekonomi", "a. Ekonomi"}) {
        EXPECT_EQ(without_numbering(numbered), "Ekonomi") << numbered;
    }
}

TEST(HeadingNumber, IsNoWordOfTheHeading) {
    for (const char* heading :
         {"I framtiden", "Ekonomi", "C-uppsats om ekonomi", "3", "3. ", ". Ekonomi", "", "Mål 2"}) {
        EXPECT_EQ(without_numbering(heading), heading) << heading;
    }
}

} // namespace
} // namespace styrkoll::finding
