// SPDX-License-Identifier: Apache-2.0
#include "cli/report_target.hpp"

#include <gtest/gtest.h>

namespace styrkoll::cli {
namespace {

Result<std::vector<ReportTarget>> parse(const std::vector<std::string>& values,
                                        const std::vector<std::string>& inputs = {"plan.odt"},
                                        Quiet quiet = Quiet::no) {
    return parse_report_targets(values, {"console", "json"}, inputs, quiet, Language::english);
}

TEST(ReportTargets, AreTheConsoleWhenNoneIsAskedFor) {
    const auto targets = parse({});
    ASSERT_TRUE(targets);
    ASSERT_EQ(targets->size(), 1U);
    EXPECT_EQ(targets->front().format, "console");
    EXPECT_EQ(targets->front().path, "");
}

TEST(ReportTargets, AreNoneWhenQuietAndNoneIsAskedFor) {
    const auto targets = parse({}, {"plan.odt"}, Quiet::yes);
    ASSERT_TRUE(targets);
    EXPECT_TRUE(targets->empty());
}

TEST(ReportTargets, KeepTheConsoleThatIsAskedForByNameThoughQuiet) {
    const auto targets = parse({"console"}, {"plan.odt"}, Quiet::yes);
    ASSERT_TRUE(targets);
    EXPECT_EQ(targets->size(), 1U);
}

TEST(ReportTargets, MayBeSeveralInDifferentPlaces) {
    const auto targets = parse({"json=a=b.json", "console", "json=c.json"});
    ASSERT_TRUE(targets);
    ASSERT_EQ(targets->size(), 3U);
    EXPECT_EQ(targets->at(0).path, "a=b.json");
}

TEST(ReportTargets, RefuseTwoOnStandardOutput) {
    EXPECT_EQ(parse({"console", "json"}).error().kind, ErrorKind::usage);
    EXPECT_EQ(parse({"console", "json=-"}).error().kind, ErrorKind::usage);
}

TEST(ReportTargets, RefuseTwoSpellingsOfOneFile) {
    const auto targets = parse({"json=out.json", "console=./x/../out.json"});
    ASSERT_FALSE(targets);
    EXPECT_EQ(targets.error().message, "Two reports cannot be written to one file.");
}

TEST(ReportTargets, RefuseToOverwriteADocumentThatIsChecked) {
    const auto targets = parse({"json=./plan.odt"});
    ASSERT_FALSE(targets);
    EXPECT_EQ(targets.error().where, "plan.odt");
}

TEST(ReportTargets, OnStandardOutputOverwriteNothing) {
    EXPECT_TRUE(parse({"console"}, {"", "-"}));
}

TEST(ReportTargets, SuggestTheFormatThatWasMeant) {
    EXPECT_NE(parse({"jason=x"}).error().message.find("Did you mean json?"), std::string::npos);
    EXPECT_NE(parse({"json="}).error().message.find("lacks a file name"), std::string::npos);
}

} // namespace
} // namespace styrkoll::cli
