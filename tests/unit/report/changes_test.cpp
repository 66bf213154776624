// SPDX-License-Identifier: Apache-2.0
#include "report/changes/changes.hpp"

#include "model/load.hpp"
#include "report/changes/word_diff.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

const model::Model& strangnas() {
    static const model::Model loaded = [] {
        const std::string schema = std::string(STYRKOLL_SOURCE_DIR) + "/schema";
        return model::load_model(schema + "/strangnas/styrmodell.xml", schema + "/styrmodell.rng",
                                 Language::swedish)
            .value();
    }();
    return loaded;
}

trace::Input council(const std::string& path, const std::string& goal, const std::string& until) {
    trace::Input input;
    plan::Facts& facts = input.facts;
    facts.type = "flerarsplan";
    facts.organ = "kf";
    facts.period = {{2027, 1, 1}, {2029, 12, 31}};
    facts.status = "beslutad";
    facts.path = path;
    facts.items.resize(2);
    facts.items[0].kind = "mal";
    facts.items[0].code = "M2";
    facts.items[0].title = goal;
    facts.items[1].kind = "uppdrag";
    facts.items[1].code = "KF-uppdrag 2027:1";
    facts.items[1].title = "Utred ett kulturhus";
    facts.items[1].attributes.resize(1);
    facts.items[1].attributes[0].id = "slut";
    facts.items[1].attributes[0].text = until;
    facts.items[0].defines = facts.items[1].defines = true;
    return input;
}

struct Both {
    trace::Thread before = trace::make_thread(
        {council("gammal.odt", "En trygg och sammanhållen kommun", "2027-12-31")}, strangnas());
    trace::Thread after = trace::make_thread(
        {council("ny.odt", "En trygg och jämlik kommun", "2028-12-31")}, strangnas());
    trace::Changes changes = trace::compare(before, after);
};

std::string text(Language language = Language::swedish, Color color = Color::no) {
    const Both both;
    ChangesContext context;
    context.language = language;
    return changes_text(both.changes, context, {language, color, 80});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string marked(const std::vector<Run>& runs) {
    std::string out;
    for (const Run& run : runs) {
        out += out.empty() ? "" : " ";
        out += run.changed ? "[" + run.words + "]" : run.words;
    }
    return out;
}

TEST(WordDiff, MarksTheWordsThatDiffer) {
    const WordDiff diff =
        diff_words("En trygg och sammanhållen kommun", "En trygg och jämlik kommun för alla");
    EXPECT_EQ(marked(diff.before), "En trygg och [sammanhållen] kommun");
    EXPECT_EQ(marked(diff.after), "En trygg och [jämlik] kommun [för alla]");
}

TEST(WordDiff, KeepsWhatIsCommonInTheMiddle) {
    const WordDiff diff = diff_words("Fler barn lär sig simma", "Alla unga lär sig läsa");
    EXPECT_EQ(marked(diff.before), "[Fler barn] lär sig [simma]");
    EXPECT_EQ(marked(diff.after), "[Alla unga] lär sig [läsa]");
}

TEST(WordDiff, TakesEmptyAndEqualTexts) {
    EXPECT_TRUE(diff_words("", "").before.empty());
    EXPECT_EQ(marked(diff_words("", "a b").after), "[a b]");
    EXPECT_EQ(marked(diff_words("a  b\n", "a b").after), "a b");
}

TEST(WordDiff, TakesLongTexts) {
    std::string one = "början ";
    std::string two = "början ";
    for (int at = 0; at < 3000; ++at) {
        one += "a" + std::to_string(at) + " ";
        two += "b" + std::to_string(at) + " ";
    }
    const WordDiff diff = diff_words(one + "slut", two + "slut");
    EXPECT_EQ(diff.before.size(), 3U);
    EXPECT_EQ(diff.before.front().words, "början");
}

TEST(WordDiff, LeavesOutWhatIsFarFromAnyChange) {
    const WordDiff diff = diff_words("a b c d e f X g h i j k l", "a b c d e f Y g h i j k l");
    EXPECT_EQ(marked(shortened(diff.after, 2)), "… e f [Y] g h …");
}

TEST(ChangesText, ShowsTheGravestFirstWithBothWordings) {
    const std::string shown = text();
    EXPECT_TRUE(
        holds(shown, "1 dokument jämfört, 1 ändrat.\nPoster: 1 försvagad, 1 omformulerad.\n"))
        << shown;
    EXPECT_TRUE(holds(shown,
                      "  Försvagat\n    KF-uppdrag 2027:1 Utred ett kulturhus\n      Klart senast: "
                      "2027-12-31 → 2028-12-31\n"))
        << shown;
    EXPECT_TRUE(holds(
        shown, "  Omformulerat\n    M2 En trygg och jämlik kommun (mål)\n      före: En trygg och "
               "[sammanhållen] kommun\n      nu: En trygg och [jämlik] kommun\n"))
        << shown;
    EXPECT_LT(shown.find("Försvagat"), shown.find("Omformulerat"));
}

TEST(ChangesText, IsThereInEnglishAndInColour) {
    EXPECT_TRUE(holds(text(Language::english), "1 document compared, 1 changed."));
    EXPECT_TRUE(holds(text(Language::swedish, Color::yes), "\x1b[1;31m[sammanhållen]\x1b[0m"));
}

TEST(ChangesText, SaysThatNothingChanged) {
    const Both both;
    const trace::Changes changes = trace::compare(both.before, both.before);
    EXPECT_EQ(changes_text(changes, {}, {}), "Ändringar\n1 dokument jämfört, inget ändrat.\n");
}

TEST(ChangesCsv, HasARowForEachThingThatChanged) {
    const Both both;
    const std::string shown = changes_csv(both.changes, {});
    EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 3);
    EXPECT_TRUE(holds(
        shown, "Flerårsplan 2027–2029;KF-uppdrag;KF-uppdrag 2027:1;Utred ett kulturhus;Försvagat;"
               "Klart senast;2027-12-31;2028-12-31;;gammal.odt;ny.odt\r\n"))
        << shown;
}

} // namespace
} // namespace styrkoll::report
