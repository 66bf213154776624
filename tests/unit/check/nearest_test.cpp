// SPDX-License-Identifier: Apache-2.0
#include "check/nearest.hpp"

#include <gtest/gtest.h>

namespace styrkoll::check {
namespace {

const std::vector<std::string> k_boards{"Socialnämnden", "Kulturnämnden", "Valnämnden"};

TEST(Nearest, FindsASlipOfThePen) {
    EXPECT_EQ(nearest("Sosialnämnden", k_boards), "Socialnämnden");
    EXPECT_EQ(nearest("socialnämden", k_boards), "Socialnämnden");
    EXPECT_EQ(nearest("I3", {"I1", "I12"}), "I1");
}

TEST(Nearest, FindsNothingInOtherWords) {
    EXPECT_EQ(nearest("Omsorgsnämnden", k_boards), "");
    EXPECT_EQ(nearest("", k_boards), "");
    EXPECT_EQ(nearest("Socialnämnden", {}), "");
}

} // namespace
} // namespace styrkoll::check
