// SPDX-License-Identifier: Apache-2.0
#include "finding/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

/// What can be said of every text in schema/regler without knowing the rule.
namespace styrkoll::finding {
namespace {

const Catalogue& installed() {
    static const auto catalogue = Catalogue::load(STYRKOLL_SOURCE_DIR "/schema/regler",
                                                  STYRKOLL_SOURCE_DIR "/schema/regler.rng");
    static const Catalogue empty;
    if (!catalogue) {
        ADD_FAILURE() << catalogue.error().where << ": " << catalogue.error().message;
        return empty;
    }
    return *catalogue;
}

/// "kod" of "{kod}"; an English text may use "{kod-en}" for the same.
std::set<std::string> names_in(std::string_view pattern) {
    std::set<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        std::string name(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
        const std::size_t english = name.rfind("-en");
        if (english != std::string::npos && english + 3 == name.size()) {
            name.resize(english);
        }
        names.insert(name);
    }
    return names;
}

bool is_sentence(std::string_view text) {
    // A message may end in an argument that is a whole sentence.
    const std::string_view ends = ".?!}";
    return !text.empty() && (ends.find(text.back()) != std::string_view::npos ||
                             text.substr(text.size() - 1) == ")");
}

TEST(RuleTexts, UseTheSameArgumentsInBothLanguages) {
    for (const Rule& rule : installed().rules()) {
        EXPECT_EQ(names_in(rule.message.sv), names_in(rule.message.en)) << rule.id;
        EXPECT_EQ(names_in(rule.fix.sv), names_in(rule.fix.en)) << rule.id;
    }
}

/// "Källa: docs/formats.md avsnitt 6" says nothing to the officials who read the reports.
TEST(RuleTexts, NameNoFilesOfTheProject) {
    for (const Rule& rule : installed().rules()) {
        for (const std::string& text :
             {rule.source, rule.what.sv, rule.message.sv, rule.why.sv, rule.fix.sv, rule.what.en,
              rule.message.en, rule.why.en, rule.fix.en}) {
            for (const std::string_view part : {"docs/", "schema/", "src/", ".md", ".tsv"}) {
                EXPECT_EQ(text.find(part), std::string::npos) << rule.id << ": " << text;
            }
        }
    }
}

TEST(RuleTexts, AreWholeSentencesInBothLanguages) {
    for (const Rule& rule : installed().rules()) {
        for (const Bilingual* text : {&rule.what, &rule.message, &rule.why, &rule.fix}) {
            EXPECT_TRUE(is_sentence(text->sv)) << rule.id << ": " << text->sv;
            EXPECT_TRUE(is_sentence(text->en)) << rule.id << ": " << text->en;
            EXPECT_NE(text->sv, text->en) << rule.id;
        }
    }
}

TEST(RuleTexts, UseTypographicQuotes) {
    for (const Rule& rule : installed().rules()) {
        for (const Bilingual* text : {&rule.what, &rule.message, &rule.why, &rule.fix}) {
            EXPECT_EQ(text->sv.find('"'), std::string::npos) << rule.id << ": " << text->sv;
            EXPECT_EQ(text->en.find('"'), std::string::npos) << rule.id << ": " << text->en;
        }
    }
}

TEST(RuleTexts, ClaimOneEffectOnTheVerdictAtMost) {
    for (const Rule& rule : installed().rules()) {
        EXPECT_FALSE(rule.makes_unreadable && rule.makes_incomplete) << rule.id;
    }
}

} // namespace
} // namespace styrkoll::finding
