// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

TEST(ReadSession, IsSwedishWithoutAWord) {
    const auto [session, error] = read_session({"check", "plan.odt"});
    EXPECT_EQ(session.language, Language::swedish);
    EXPECT_EQ(session.color, ColorMode::automatic);
    EXPECT_FALSE(error);
}

TEST(ReadSession, FindsTheLanguageWhereverItStands) {
    EXPECT_EQ(read_session({"--lang", "en", "check"}).session.language, Language::english);
    EXPECT_EQ(read_session({"check", "--nonsense", "--lang=en"}).session.language,
              Language::english);
    EXPECT_EQ(read_session({"check", "--lang", "en", "--lang", "sv"}).session.language,
              Language::swedish);
}

TEST(ReadSession, LeavesAloneWhatComesAfterTheEndOfOptions) {
    EXPECT_EQ(read_session({"check", "--", "--lang", "en"}).session.language, Language::swedish);
}

TEST(ReadSession, TellsOfAWrongColourInTheRightLanguage) {
    const auto [session, error] = read_session({"--color", "blue", "--lang", "en"});
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, ErrorKind::usage);
    EXPECT_EQ(error->message,
              "Unknown value for --color: “blue”. Choose one of: auto, always, never.");
}

TEST(ReadSession, TellsOfALanguageWithoutAValue) {
    const auto [session, error] = read_session({"check", "--lang"});
    ASSERT_TRUE(error);
    EXPECT_EQ(error->message, "Valet --lang saknar värde. Välj något av: sv, en.");
}

TEST(Colored, IsOffWhereNoTerminalIs) {
    int pipe_ends[2] = {-1, -1};
    ASSERT_EQ(::pipe(pipe_ends), 0);
    Session session;
    EXPECT_FALSE(session.colored(pipe_ends[1]));
    session.color = ColorMode::always;
    EXPECT_TRUE(session.colored(pipe_ends[1]));
    session.color = ColorMode::never;
    EXPECT_FALSE(session.colored(pipe_ends[1]));
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
}

} // namespace
} // namespace styrkoll::cli
