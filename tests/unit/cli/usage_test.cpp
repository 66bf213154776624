// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.hpp"

#include <gtest/gtest.h>

namespace styrkoll::cli {
namespace {

const std::vector<std::string> k_options = {"--report", "--model", "--lang", "--only", "--jobs"};

TEST(Nearest, FindsAWordWithAFewWrongLetters) {
    EXPECT_EQ(nearest("--rapport", k_options), "--report");
    EXPECT_EQ(nearest("--modell", k_options), "--model");
    EXPECT_EQ(nearest("chekc", {"check", "show"}), "check");
}

TEST(Nearest, TakesTheNearestOfSeveral) {
    EXPECT_EQ(nearest("mal-kod", {"mal-titel", "mal-kot", "mal-kod-dubbel"}), "mal-kot");
}

TEST(Nearest, CompletesTheBeginningOfALongerWord) {
    EXPECT_EQ(nearest("nyckeltal", {"avsnitt-saknas", "nyckeltal-utgangsvarde"}),
              "nyckeltal-utgangsvarde");
}

TEST(Nearest, SuggestsNothingForAWordThatIsNothingLikeIt) {
    EXPECT_EQ(nearest("--sortering", k_options), "");
    EXPECT_EQ(nearest("x", k_options), "");
    EXPECT_EQ(nearest("", k_options), "");
}

TEST(UnknownValue, NamesTheOptionTheValueAndTheChoices) {
    const Error error =
        unknown_value(Language::swedish, "--report", "jsn", {"console", "json"}).value();
    EXPECT_EQ(error.kind, ErrorKind::usage);
    EXPECT_EQ(error.message,
              "Okänt värde för --report: ”jsn”. Menade du json? Välj något av: console, json.");
}

TEST(UnknownValue, TakesAnOptionInItsPlaceForAForgottenValue) {
    const Error error = unknown_value(Language::english, "--report", "--quiet", {"json"}).value();
    EXPECT_EQ(error.message, "The option --report lacks a value. Choose one of: json.");
}

TEST(UnknownValue, ShowsNoControlCharacters) {
    const Error error = unknown_value(Language::english, "--report", "\x1b[31mx", {"json"}).value();
    EXPECT_EQ(error.message.find('\x1b'), std::string::npos);
}

} // namespace
} // namespace styrkoll::cli
