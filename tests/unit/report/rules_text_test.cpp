// SPDX-License-Identifier: Apache-2.0
#include "report/rules_text.hpp"

#include <gmock/gmock.h>

namespace styrkoll::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

finding::Rule rule(const std::string& id, finding::Severity severity, const std::string& what) {
    finding::Rule rule;
    rule.id = id;
    rule.family = finding::family_of(id);
    rule.severity = severity;
    rule.what = {what, what + " (en)"};
    rule.message = {"”{avsnitt}” saknas.", "”{avsnitt}” is missing."};
    rule.why = {"Nämnden ska svara.", "The board must answer."};
    rule.fix = {"Lägg till rubriken.", "Add the heading."};
    return rule;
}

finding::Catalogue catalogue() {
    finding::Catalogue catalogue;
    finding::Rule missing = rule("avsnitt-saknas", finding::Severity::error, "Ett avsnitt saknas.");
    missing.source = "styrmodellen";
    missing.good = "1 Ekonomi\n2 Mål";
    missing.bad = "1 Pengar";
    catalogue.add(missing);
    catalogue.add(rule("avsnitt-ordning", finding::Severity::note, "Fel ordning."));
    finding::Rule damaged = rule("paket-skadat", finding::Severity::warning, "Filen är skadad.");
    damaged.makes_unreadable = true;
    catalogue.add(damaged);
    return catalogue;
}

TEST(RulesText, ListsEveryRuleByFamily) {
    EXPECT_EQ(rules_text(catalogue(), "", {}), "avsnitt\n"
                                               "  avsnitt-saknas   fel      Ett avsnitt saknas.\n"
                                               "  avsnitt-ordning  notis    Fel ordning.\n"
                                               "\n"
                                               "paket\n"
                                               "  paket-skadat     varning  Filen är skadad.\n"
                                               "\n"
                                               "3 regler. Mer om en regel: styrkoll rules REGEL\n");
}

TEST(RulesText, ListsOneFamily) {
    const std::string text = rules_text(catalogue(), "paket", {Language::english}).value();
    EXPECT_THAT(text, HasSubstr("  paket-skadat  warning  Filen är skadad. (en)\n"));
    EXPECT_THAT(text, Not(HasSubstr("avsnitt")));
    EXPECT_THAT(text, HasSubstr("1 rule. More about a rule: styrkoll rules RULE\n"));
}

TEST(RulesText, TellsEverythingAboutOneRule) {
    EXPECT_EQ(rules_text(catalogue(), "avsnitt-saknas", {}), "avsnitt-saknas (fel)\n"
                                                             "Ett avsnitt saknas.\n"
                                                             "\n"
                                                             "Varför\n"
                                                             "  Nämnden ska svara.\n"
                                                             "\n"
                                                             "Källa\n"
                                                             "  styrmodellen\n"
                                                             "\n"
                                                             "Så säger rapporten\n"
                                                             "  ”{avsnitt}” saknas.\n"
                                                             "\n"
                                                             "Gör så här\n"
                                                             "  Lägg till rubriken.\n"
                                                             "\n"
                                                             "Rätt\n"
                                                             "  1 Ekonomi\n"
                                                             "  2 Mål\n"
                                                             "\n"
                                                             "Fel\n"
                                                             "  1 Pengar\n");
}

TEST(RulesText, SaysOfARuleThatItDecidesTheVerdict) {
    EXPECT_THAT(rules_text(catalogue(), "paket-skadat", {}).value(),
                HasSubstr("räknas som oläsligt, oavsett nivån."));
}

TEST(RulesText, HasNothingForAnIdThatIsNoRuleAndNoFamily) {
    EXPECT_EQ(rules_text(catalogue(), "avsnitt-", {}), std::nullopt);
    EXPECT_EQ(rules_json(catalogue(), "okand"), std::nullopt);
    EXPECT_EQ(rules_text(finding::Catalogue(), "", {}), std::nullopt);
}

TEST(RulesJson, HoldsBothLanguagesWhole) {
    const std::string json = rules_json(catalogue(), "avsnitt-saknas").value();
    EXPECT_EQ(json, "{\n"
                    "  \"schemaVersion\": \"1.0\",\n"
                    "  \"rules\": [\n"
                    "    {\n"
                    "      \"id\": \"avsnitt-saknas\",\n"
                    "      \"family\": \"avsnitt\",\n"
                    "      \"severity\": \"error\",\n"
                    "      \"source\": \"styrmodellen\",\n"
                    "      \"what\": {\n"
                    "        \"sv\": \"Ett avsnitt saknas.\",\n"
                    "        \"en\": \"Ett avsnitt saknas. (en)\"\n"
                    "      },\n"
                    "      \"message\": {\n"
                    "        \"sv\": \"”{avsnitt}” saknas.\",\n"
                    "        \"en\": \"”{avsnitt}” is missing.\"\n"
                    "      },\n"
                    "      \"why\": {\n"
                    "        \"sv\": \"Nämnden ska svara.\",\n"
                    "        \"en\": \"The board must answer.\"\n"
                    "      },\n"
                    "      \"help\": {\n"
                    "        \"sv\": \"Lägg till rubriken.\",\n"
                    "        \"en\": \"Add the heading.\"\n"
                    "      },\n"
                    "      \"good\": \"1 Ekonomi\\n2 Mål\",\n"
                    "      \"bad\": \"1 Pengar\",\n"
                    "      \"makesUnreadable\": false,\n"
                    "      \"makesIncomplete\": false\n"
                    "    }\n"
                    "  ]\n"
                    "}\n");
}

} // namespace
} // namespace styrkoll::report
