// SPDX-License-Identifier: Apache-2.0
#include "cli/check_options.hpp"

#include "cli/limit_table.hpp"

#include <cstdlib>
#include <gtest/gtest.h>

namespace styrkoll::cli {
namespace {

class CheckRequestOf : public ::testing::Test {
protected:
    void SetUp() override { ::setenv("STYRKOLL_SCHEMA", STYRKOLL_SOURCE_DIR "/schema", 1); }

    static Result<CheckRequest> request(CheckWords words) {
        words.paths = {"plan.odt"};
        return make_check_request(words, Session{Language::english, ColorMode::never});
    }

    static std::string message(CheckWords words) {
        const auto made = request(std::move(words));
        return made ? "" : made.error().message;
    }
};

TEST_F(CheckRequestOf, NoOptionsHasTheDefaults) {
    const auto made = request({});
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->options.fail_on, finding::Severity::error);
    EXPECT_EQ(made->options.jobs, 0U);
    EXPECT_EQ(made->options.today, "");
    EXPECT_FALSE(made->options.want_details);
    EXPECT_EQ(made->options.paths, std::vector<std::string>{"plan.odt"});
}

TEST_F(CheckRequestOf, AJsonReportWantsHashes) {
    CheckWords words;
    words.reports = {"console", "json=x.json"};
    const auto made = request(words);
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->options.want_details);
}

TEST_F(CheckRequestOf, TakesABaselineThatIsNoReportAndNoDocument) {
    CheckWords words;
    words.profile = "skriva";
    words.baseline = "b.json";
    words.update_baseline = true;
    const auto made = request(words);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->options.profile, "skriva");
    EXPECT_EQ(made->options.baseline.path, "b.json");
    EXPECT_TRUE(made->options.baseline.update);
    words.reports = {"json=./b.json"};
    EXPECT_NE(message(words), "");
    words.reports.clear();
    words.baseline = "./plan.odt";
    EXPECT_NE(message(words), "");
    words.baseline.clear();
    EXPECT_NE(message(words), "") << "nowhere to write";
    words.update_baseline = false;
    words.baseline_is_empty = true;
    EXPECT_NE(message(words), "") << "a name that is empty is a slip, not a run without baseline";
}

TEST_F(CheckRequestOf, NeverFailsOnNothing) {
    CheckWords words;
    words.fail_on = "never";
    EXPECT_EQ(request(words)->options.fail_on, finding::Severity::off);
    words.fail_on = "varning";
    EXPECT_EQ(request(words)->options.fail_on, finding::Severity::warning);
    words.fail_on = "off";
    EXPECT_NE(message(words), "");
}

TEST_F(CheckRequestOf, SplitsListsOfRulesAtCommas) {
    CheckWords words;
    words.only = {"avsnitt, mal", "avsnitt-saknas"};
    const auto made = request(words);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->options.only, (std::vector<std::string>{"avsnitt", "mal", "avsnitt-saknas"}));
}

TEST_F(CheckRequestOf, SuggestsTheRuleThatWasMeant) {
    CheckWords words;
    words.except = {"avsnitt-sakna"};
    EXPECT_NE(message(words).find("Did you mean avsnitt-saknas?"), std::string::npos)
        << message(words);
}

TEST_F(CheckRequestOf, TakesSeveritiesInBothLanguages) {
    CheckWords words;
    words.severities = {"avsnitt=varning", "avsnitt-saknas=off"};
    const auto made = request(words);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->options.severities.at(0).second, finding::Severity::warning);
    EXPECT_EQ(made->options.severities.at(1).second, finding::Severity::off);
}

TEST_F(CheckRequestOf, RefusesADayThatDoesNotExist) {
    CheckWords words;
    words.today = "2027-02-29";
    EXPECT_NE(message(words), "");
    words.today = "2028-02-29";
    EXPECT_EQ(message(words), "");
}

TEST_F(CheckRequestOf, RefusesNumbersThatAreNone) {
    for (const char* jobs : {"-1", "1.5", "x", "1 ", "99999999999999999999"}) {
        CheckWords words;
        words.jobs = jobs;
        EXPECT_NE(message(words), "") << jobs;
    }
}

TEST_F(CheckRequestOf, TakesEveryLimitThatTheHelpNames) {
    ASSERT_FALSE(limit_names().empty());
    for (const std::string& name : limit_names()) {
        CheckWords words;
        words.limits = {name + "=7"};
        EXPECT_EQ(message(words), "") << name;
        words.limits = {name + "=0"};
        EXPECT_NE(message(words), "") << name;
    }
}

} // namespace
} // namespace styrkoll::cli
