// SPDX-License-Identifier: Apache-2.0
//
// samples/brister/<rule>/: what bra* and daligt* promise. The bad one shows its rule and no other
// error or warning; the good one shows neither, nor its rule as a note. A file granser.txt holds
// limits for both ("text=1500"), argument.txt further words of the command line; utan-daligt.txt
// says why there can be no bad one.
#include "app/inputs.hpp"
#include "app/job.hpp"
#include "read/limits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;

const fs::path k_samples = fs::path(STYRKOLL_SOURCE_DIR) / "samples" / "brister";

std::vector<std::string> rule_folders() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(k_samples)) {
        if (entry.is_directory()) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// bra.odt, or a folder daligt/.
std::vector<fs::path> samples(const std::string& rule, const std::string& kind) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(k_samples / rule)) {
        const std::string name = entry.path().filename().string();
        if (name == kind || name.rfind(kind + ".", 0) == 0) {
            found.push_back(entry.path());
        }
    }
    return found;
}

read::Limits limits_of(const std::string& rule) {
    read::Limits limits;
    std::ifstream in(k_samples / rule / "granser.txt");
    for (std::string line; in >> line;) {
        const std::size_t equals = line.find('=');
        EXPECT_TRUE(
            equals != std::string::npos &&
            read::set_limit(limits, line.substr(0, equals), std::stoull(line.substr(equals + 1))))
            << rule << ": " << line;
    }
    return limits;
}

/// The further words of the command line in argument.txt, one a line. Paths in them are those of
/// the repository.
void add_words(const std::string& rule, CheckOptions& options) {
    const std::string today = "--today=";
    const std::string kolada = "--kolada=";
    std::ifstream in(k_samples / rule / "argument.txt");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(today)) {
            options.today = line.substr(today.size());
        } else if (line.starts_with(kolada)) {
            options.kolada = STYRKOLL_SOURCE_DIR "/" + line.substr(kolada.size());
        } else {
            ADD_FAILURE() << rule << ": argument.txt: not known here: " << line;
        }
    }
}

struct Sample {
    std::string rule;
    fs::path path;
};

using Findings = std::vector<result::WordedFinding>;

/// Every sample of a kind with what was found in it, each checked alone: they are not documents of
/// one municipality-year.
class CheckedSamples {
public:
    explicit CheckedSamples(const std::string& kind) {
        for (const std::string& rule : rule_folders()) {
            for (const fs::path& path : samples(rule, kind)) {
                m_samples.push_back({rule, path});
                check_one(path, rule);
            }
        }
    }

    [[nodiscard]] const std::vector<Sample>& all() const { return m_samples; }
    [[nodiscard]] const Findings& in(const Sample& sample) {
        return m_findings[shown(sample.path)];
    }

private:
    static std::string shown(const fs::path& path) { return shown_path(path); }

    /// What a folder gives is put down to the folder.
    void check_one(const fs::path& path, const std::string& rule) {
        CheckOptions options;
        options.setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        options.setting.dictionaries.cache_folder = ::testing::TempDir() + "styrkoll-cache";
        options.paths = {path.string()};
        options.limits = limits_of(rule);
        add_words(rule, options);
        const auto result = check(options);
        ASSERT_TRUE(result) << result.error().message;
        Findings& own = m_findings[shown(path)];
        own = result->set_findings;
        for (const result::DocumentResult& document : result->documents) {
            own.insert(own.end(), document.findings.begin(), document.findings.end());
        }
        std::erase_if(own, [](const auto& worded) { return !result::is_open(worded); });
    }

    std::vector<Sample> m_samples;
    std::map<std::string, Findings> m_findings;
};

std::string told(const result::WordedFinding& found) {
    return found.finding.rule + ": " + found.message;
}

/// Rules between documents have their samples in tests/trace, which tests/rules demands of each.
TEST(RuleSamples, AreThereForNoOtherThanTheRules) {
    Setting setting;
    setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
    const auto catalogue = load_catalogue(setting);
    ASSERT_TRUE(catalogue) << catalogue.error().message;
    std::vector<std::string> rules;
    for (const finding::Rule& rule : catalogue->rules()) {
        rules.push_back(rule.id);
    }
    EXPECT_THAT(rules, ::testing::IsSupersetOf(rule_folders()));
}

TEST(RuleSamples, HaveAGoodAndABadOne) {
    for (const std::string& rule : rule_folders()) {
        EXPECT_FALSE(samples(rule, "bra").empty()) << rule;
        const bool can_be_shown = !fs::exists(k_samples / rule / "utan-daligt.txt");
        EXPECT_EQ(samples(rule, "daligt").empty(), !can_be_shown) << rule;
    }
}

TEST(RuleSamples, ThatAreGoodGiveNoErrorAndNoWarning) {
    CheckedSamples checked("bra");
    for (const Sample& sample : checked.all()) {
        for (const result::WordedFinding& found : checked.in(sample)) {
            EXPECT_NE(found.finding.rule, sample.rule) << sample.path;
            EXPECT_LE(found.finding.severity, finding::Severity::note)
                << sample.path << " gives " << told(found);
        }
    }
}

TEST(RuleSamples, ThatAreBadGiveTheirRuleAndNothingElse) {
    CheckedSamples checked("daligt");
    for (const Sample& sample : checked.all()) {
        bool shown = false;
        for (const result::WordedFinding& found : checked.in(sample)) {
            shown |= found.finding.rule == sample.rule;
            const bool serious = found.finding.severity > finding::Severity::note;
            EXPECT_TRUE(!serious || found.finding.rule == sample.rule)
                << sample.path << " gives " << told(found);
            EXPECT_THAT(found.message + found.help,
                        ::testing::Not(::testing::ContainsRegex("[{][a-z-]+[}]")))
                << sample.path << ": an argument is missing";
        }
        EXPECT_TRUE(shown) << sample.path << " does not give " << sample.rule;
    }
}

} // namespace
} // namespace styrkoll::app
