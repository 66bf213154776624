// SPDX-License-Identifier: Apache-2.0
#include "base/system_words.hpp"

#include <cerrno>
#include <gtest/gtest.h>

namespace styrkoll {
namespace {

TEST(SystemWords, AreInTheLanguageOfTheReader) {
    EXPECT_EQ(system_words(ENOSPC, Language::swedish), "disken är full");
    EXPECT_EQ(system_words(ENOSPC, Language::english), "the disk is full");
    EXPECT_EQ(system_words(ELOOP, Language::swedish), "länkar pekar på varandra i en ring");
}

TEST(SystemWords, OfAnotherReasonHaveTheSystemsOwnInBrackets) {
    EXPECT_EQ(system_words(EDOM, Language::swedish),
              "datorn säger nej (Numerical argument out of domain)");
}

} // namespace
} // namespace styrkoll
