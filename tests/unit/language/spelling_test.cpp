// SPDX-License-Identifier: Apache-2.0
#include "language/spelling.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace styrkoll::language {
namespace {

/// Knows the words it is given, in lower case and with a capital first.
class Listed : public Dictionary {
public:
    explicit Listed(std::set<std::string, std::less<>> words) : m_words(std::move(words)) {}
    [[nodiscard]] bool accepts(std::string_view word) const override {
        return m_words.contains(word) || (!word.empty() && word[0] >= 'A' && word[0] <= 'Z' &&
                                          m_words.contains(lowered(word)));
    }
    [[nodiscard]] WordClasses classes(std::string_view) const override { return {}; }

private:
    static std::string lowered(std::string_view word) {
        std::string lower(word);
        lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
        return lower;
    }
    std::set<std::string, std::less<>> m_words;
};

class SpellingRules : public ::testing::Test {
protected:
    SpellingRules() {
        m_resources.swedish =
            std::make_unique<Listed>(std::set<std::string, std::less<>>{"till",
                                                                        "tillsammans",
                                                                        "kommun",
                                                                        "kommunfullmäktige",
                                                                        "uppdrag",
                                                                        "uppdraget",
                                                                        "program",
                                                                        "barnplan",
                                                                        "barn",
                                                                        "hälso-",
                                                                        "tjänst",
                                                                        "talet",
                                                                        "webbaserad",
                                                                        "baserad",
                                                                        "personers",
                                                                        "covid",
                                                                        "e-kommunfullmäktige",
                                                                        "ner",
                                                                        "miljoner",
                                                                        "e-post",
                                                                        "Strängnäs",
                                                                        "styrning",
                                                                        "samhället",
                                                                        "sam",
                                                                        "direktivet",
                                                                        "program",
                                                                        "tjänster"});
        m_resources.lexicon.abbreviations = {"tkr", "mnkr", "åk", "kap.", "t.ex."};
        m_resources.own_words.add("Algmyra");
    }
    [[nodiscard]] Verdict verdict(std::string_view word) const {
        return judge_spelling(word, m_resources).verdict;
    }
    [[nodiscard]] std::string correction(std::string_view word) const {
        return judge_spelling(word, m_resources).correction;
    }
    void expect(Verdict wanted, const std::vector<std::string>& words) const {
        for (const std::string& word : words) {
            EXPECT_EQ(verdict(word), wanted) << word;
        }
    }

    Resources m_resources;
};

TEST_F(SpellingRules, AcceptWhatAnyListHas) {
    expect(Verdict::accepted, {"kommun", "Kommun", "tkr", "Tkr", "mnkr", "åk", "kap.", "t.ex.",
                               "Algmyra", "Algmyras", "e-post"});
}

TEST_F(SpellingRules, CallAWordThatNoListHasUnknown) {
    expect(Verdict::unknown, {"komun", "Komun", "uppdrg", "kommunfulmäktige"});
}

TEST_F(SpellingRules, JudgeNothingWithoutADictionary) {
    m_resources.swedish.reset();
    expect(Verdict::skipped, {"komun", "kommun"});
}

TEST_F(SpellingRules, SkipWhatHasNoWordInIt) {
    expect(Verdict::skipped, {"", "-", "§", "2027", "a", "A4", "CO2", "HVO100", "F-9", "2025-2027",
                              "12:30", "x", "---", "KS2024"});
}

TEST_F(SpellingRules, SkipAcronymsUpToSixLetters) {
    expect(Verdict::skipped, {"SKR", "HBTQI", "ANDTS", "POSOM", "BRÅ"});
    expect(Verdict::unknown, {"KOMMUNN"});
}

TEST_F(SpellingRules, LookCapitalsUpInLowerCase) {
    expect(Verdict::accepted, {"KOMMUNFULLMÄKTIGE", "STRÄNGNÄS"});
    expect(Verdict::unknown, {"KOMMUNFULMÄKTIGE"});
}

TEST_F(SpellingRules, SkipCamelCaseAndOtherOddities) {
    expect(Verdict::skipped, {"SharePoint", "iPhone", "eTjänst", "d'Hondt", "O'Neill", "xxxxx",
                              "iii", "J.K.", "привет", "ärLjus", "McKinsey"});
}

TEST_F(SpellingRules, SkipWhatIsTooLong) {
    expect(Verdict::skipped,
           {std::string(101, 'q'), std::string(1'000'000, 'a'), std::string(90, '-') + "abc"});
    expect(Verdict::skipped, {std::string(10'000, '-')});
}

TEST_F(SpellingRules, TakeAWordApartAtItsHyphens) {
    expect(Verdict::accepted,
           {"KF-uppdrag", "e-tjänst", "60-talet", "EU-program", "covid-19", "NIS2-direktivet",
            "Algmyra-uppdrag", "SKR-program", "a-barn", "kommun-till-kommun"});
    expect(Verdict::unknown, {"KF-uppdrg", "60-tallet", "komun-program"});
}

TEST_F(SpellingRules, KnowTheTailsOfNumbers) {
    expect(Verdict::accepted, {"3-åringar", "4-årig", "25-procentig", "12-siffrigt"});
}

TEST_F(SpellingRules, AcceptAHyphenThatWaitsForAWord) {
    expect(Verdict::accepted, {"barn-", "Barn-", "hälso-", "kommun-"});
    expect(Verdict::skipped, {"HVB-", "e-"});
    expect(Verdict::unknown, {"hälsso-"});
}

TEST_F(SpellingRules, AcceptAColonAfterAnAcronym) {
    expect(Verdict::accepted, {"EU:s", "API:er", "SKR:s", "KF:are"});
    expect(Verdict::skipped, {"1:a"});
}

TEST_F(SpellingRules, TellAHyphenThatStrayedIntoAWord) {
    EXPECT_EQ(verdict("till-sammans"), Verdict::stray_hyphen);
    EXPECT_EQ(correction("till-sammans"), "tillsammans");
    EXPECT_EQ(correction("Till-sammans"), "Tillsammans");
    EXPECT_EQ(correction("miljo-ner"), "miljoner");
    EXPECT_EQ(correction("sam-hället"), "samhället");
    EXPECT_EQ(correction("web-baserad"), "webbaserad");
    EXPECT_EQ(correction("E-kommun-fullmäktige"), "E-kommunfullmäktige") << "one of two hyphens";
    EXPECT_EQ(verdict("barn-plan"), Verdict::stray_hyphen) << "\"plan\" is not in this list";
}

TEST_F(SpellingRules, TellAMissingColon) {
    EXPECT_EQ(verdict("SCBs"), Verdict::missing_colon);
    EXPECT_EQ(correction("SCBs"), "SCB:s");
    EXPECT_EQ(correction("OECDs"), "OECD:s");
}

TEST_F(SpellingRules, TellAMissingHyphen) {
    EXPECT_EQ(verdict("HSLuppdrag"), Verdict::missing_hyphen);
    EXPECT_EQ(correction("HSLuppdraget"), "HSL-uppdraget");
    EXPECT_EQ(correction("EUprogram"), "EU-program");
    EXPECT_EQ(correction("IKTtjänster"), "IKT-tjänster");
    EXPECT_EQ(verdict("STYRning"), Verdict::skipped) << "the capitals slipped";
    EXPECT_EQ(verdict("PDFen"), Verdict::skipped);
}

TEST_F(SpellingRules, TakeAHyphenAtALineEndAway) {
    expect(Verdict::accepted,
           {"till-\nsammans", "kommunfull-\nmäktige", "e-\npost", "KF-\nuppdrag", "HSL-\nuppdrag"});
    EXPECT_EQ(verdict("kom-\nmunn"), Verdict::unknown);
    EXPECT_EQ(verdict("till-\nsammens"), Verdict::unknown);
}

/// The same with the real dictionary, where it is installed: what swedish public prose holds.
class RealSpelling : public ::testing::Test {
protected:
    static const Resources& resources() {
        static const auto k_resources = [] {
            auto made = std::make_unique<Resources>();
            auto lexicon = load_lexicon(STYRKOLL_SOURCE_DIR "/schema/svenska");
            if (!lexicon) {
                ADD_FAILURE() << lexicon.error().where << ": " << lexicon.error().message;
                return made;
            }
            made->lexicon = std::move(*lexicon);
            DictionaryPlace place;
            place.cache_folder = ::testing::TempDir();
            auto dictionary = open_swedish(place, made->lexicon.added);
            if (!dictionary) {
                ADD_FAILURE() << dictionary.error().message;
                return made;
            }
            made->swedish = std::move(*dictionary);
            return made;
        }();
        return *k_resources;
    }
    void SetUp() override {
        if (!std::filesystem::exists("/usr/share/hunspell/sv_SE.dic")) {
            GTEST_SKIP() << "hunspell-sv is not installed";
        }
    }
    static void expect_right(const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const Verdict verdict = judge_spelling(word, resources()).verdict;
            EXPECT_TRUE(verdict == Verdict::accepted || verdict == Verdict::skipped)
                << word << " " << static_cast<int>(verdict);
        }
    }
};

TEST_F(RealSpelling, TakesThePublicSectorsWords) {
    expect_right({"EU:s",
                  "KF-uppdrag",
                  "e-tjänst",
                  "60-talet",
                  "3-åringar",
                  "F-9",
                  "barn-",
                  "åk",
                  "tkr",
                  "mnkr",
                  "hbtqi-personers",
                  "2027-års",
                  "A4",
                  "covid-19",
                  "d'Hondt",
                  "HVB-hem",
                  "SoL-beslut",
                  "LSS-handläggare",
                  "KOMMUNFULLMÄKTIGE",
                  "budgetramar",
                  "årshjulet",
                  "planåret",
                  "nöd-kund-index",
                  "Strängnäs",
                  "Kolada",
                  "service-",
                  "tjänste-",
                  "hälso-",
                  "bl.a.",
                  "p.g.a.",
                  "kommunalrådets",
                  "uppföljningsmodellen",
                  "resursfördelningsmodell",
                  "npf-anpassad",
                  "IT-avdelningens",
                  "kl.",
                  "osv."});
}

TEST_F(RealSpelling, TellsCommonMisspellings) {
    for (const char* word :
         {"kommunstyrelesen", "tillfredställande", "nyckelltal", "verksamhetn", "rekruitera",
          "isåfall", "tillexempel", "forebygga", "Forebygga", "KOMMUNFULMÄKTIGE", "kommité"}) {
        EXPECT_EQ(judge_spelling(word, resources()).verdict, Verdict::unknown) << word;
    }
    EXPECT_EQ(judge_spelling("till-sammans", resources()).verdict, Verdict::stray_hyphen);
    EXPECT_EQ(judge_spelling("HSLuppdrag", resources()).verdict, Verdict::missing_hyphen);
    EXPECT_EQ(judge_spelling("SCBs", resources()).verdict, Verdict::missing_colon);
}

TEST_F(RealSpelling, BoundsHostileWords) {
    for (const std::string& word :
         {std::string(90, '-') + "a", std::string(100, 'a'), std::string(98, 'x') + "å",
          std::string("kom\0mun", 7), std::string(33, '-') + "\n" + std::string(33, '-') + "ab",
          std::string("e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e-e"),
          std::string("planplanplanplanplanplanplanplanplanplanplanplanplanplanplanq")}) {
        (void)judge_spelling(word, resources());
    }
}

} // namespace
} // namespace styrkoll::language
