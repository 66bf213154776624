// SPDX-License-Identifier: Apache-2.0
#include "plan/register_numbers.hpp"

#include <gtest/gtest.h>

#include <string>

namespace styrkoll::plan {
namespace {

std::string found_in(std::string_view text) {
    std::string out;
    for (const Span& span : find_register_numbers(text)) {
        out += "[" + std::string(span.of(text)) + "]";
    }
    return out;
}

TEST(RegisterNumbers, AreWrittenInManyWays) {
    EXPECT_EQ(found_in("Ärendet (KS/2021:34-0061) och KS/2020:45."),
              "[KS/2021:34-0061][KS/2020:45]");
    EXPECT_EQ(found_in("SN 2019/0055, SOCN 2018:64-042 och VON/2017:39-042"),
              "[SN 2019/0055][SOCN 2018:64-042][VON/2017:39-042]");
    EXPECT_EQ(found_in("KS-2014/742.912; KS 2018/1092"), "[KS-2014/742.912][KS 2018/1092]");
    EXPECT_EQ(found_in("2021/KFN 0002 001 och KSN-2016-0396."),
              "[2021/KFN 0002 001][KSN-2016-0396]");
    EXPECT_EQ(found_in("dnr 2027/123 och diarienummer: KS/2026:48-0061"),
              "[2027/123][KS/2026:48-0061]");
}

TEST(RegisterNumbers, AreNotWhatLooksLikeOne) {
    for (const char* text :
         {"SFS 2017:725", "lagen (2017:725)", "SU-SN 2027:1", "KF-uppdrag 2027:3", "U2027:4",
          "BUN 2026/2027", "BUN 2026/27", "SN 2027-2029", "SN 2026-12-08 § 143", "EU 2016/679",
          "KF 2027:1", "KF § 214", "2027/2028", "dnr saknas", "nr 12"}) {
        EXPECT_EQ(found_in(text), "") << text;
    }
}

TEST(RegisterNumbers, AreTheSameHoweverTheyAreSpaced) {
    EXPECT_EQ(register_key("SN 2019/0055"), register_key("sn2019/0055"));
    EXPECT_NE(register_key("SN/2019:55"), register_key("SN/2019:56"));
}

} // namespace
} // namespace styrkoll::plan
