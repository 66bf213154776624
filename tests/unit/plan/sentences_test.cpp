// SPDX-License-Identifier: Apache-2.0
#include "plan/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

namespace styrkoll::plan {
namespace {

std::string parted(std::string_view text) {
    std::string out;
    for (const Span& sentence : sentences(text)) {
        out += "[" + std::string(sentence.of(text)) + "]";
    }
    return out;
}

TEST(Sentences, EndWhereAnotherBegins) {
    EXPECT_EQ(parted(" Det här är en. Det här är två!  Tre?\nFyra"),
              "[Det här är en.][Det här är två!][Tre?][Fyra]");
    EXPECT_EQ(parted(""), "");
}

TEST(Sentences, GoOnAfterShortenedWords) {
    EXPECT_EQ(parted("Till exempel t.ex. SFAB och bl.a. KS. Slut."),
              "[Till exempel t.ex. SFAB och bl.a. KS.][Slut.]");
    EXPECT_EQ(parted("1. Första. Enligt § 9. Andra."), "[1. Första.][Enligt § 9.][Andra.]");
    EXPECT_EQ(parted("Den 3. maj kl. 9.30."), "[Den 3. maj kl. 9.30.]");
}

} // namespace
} // namespace styrkoll::plan
