// SPDX-License-Identifier: Apache-2.0
#include "plan/figures.hpp"

#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

/// "what when value" of each figure of an annual report 2027 that says so.
std::string figures(const std::string& sentence) {
    const auto plan = planned("dokumenttyp=\"Årsredovisning\" organ=\"Kommunfullmäktige\" "
                              "period=\"2027\" status=\"beslutad\"",
                              "<avsnitt><rubrik>Förvaltningsberättelse</rubrik><stycke>" +
                                  sentence + "</stycke></avsnitt>");
    std::string out;
    for (const FigureFact& fact : find_figures(plan->plan, strangnas())) {
        out += (out.empty() ? "" : "; ") + fact.what + " " + fact.of +
               (fact.of.empty() ? "" : " ") + fact.when + " " + fact.value;
    }
    return out;
}

TEST(Figures, AreReadWhereTheSentenceSaysWhatAndWhen) {
    EXPECT_EQ(figures("Skattesatsen var 21,67 kronor."), "skattesats 2027 21,67");
    EXPECT_EQ(figures("Skattesatsen var 21,42 kronor 2026."), "skattesats 2026 21,42");
    EXPECT_EQ(figures("Antalet invånare var 39 412 den 31 december 2026."),
              "invanare 2026-12-31 39412");
    EXPECT_EQ(figures("Soliditeten var 38,2 procent."), "soliditet 2027 38,2");
    EXPECT_EQ(figures("Soliditeten i koncernen var 31 procent."), "soliditet koncern 2027 31");
    EXPECT_EQ(figures("Årets resultat uppgår till 22 mnkr."), "resultat 2027 22");
}

TEST(Figures, AreLeftAloneWhereTheSentenceComparesOrWishes) {
    for (const char* sentence :
         {"Skattesatsen höjs från 21,42 till 21,67 kronor.",
          "Regionens skattesats är 10,83 kronor.", "Soliditeten ska vara minst 40 procent.",
          "Soliditeten ökade med 2 procentenheter.", "Antalet invånare ökade med 12 000.",
          "Årets resultat före avskrivningar är 22 mnkr.",
          "Årets resultat är 22 mnkr och budgeten 20 mnkr.", "Skattesatsen är oförändrad."}) {
        EXPECT_EQ(figures(sentence), "") << sentence;
    }
}

TEST(Figures, SurviveTheIndexAndAreNotAskedOfAnOlderOne) {
    Facts facts;
    facts.figures.push_back({"skattesats", "", "", "2027", false, "21,67", "", {}});
    const auto back = facts_from_line(to_line(facts));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->figures, facts.figures);
    const auto older = facts_from_line(to_line(Facts{}));
    ASSERT_TRUE(older.has_value());
    EXPECT_TRUE(older->figures.empty());
}

} // namespace
} // namespace styrkoll::plan
