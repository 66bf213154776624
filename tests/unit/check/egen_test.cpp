// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

#include "base/file.hpp"
#include "check/checks.hpp"

#include <filesystem>
#include <fstream>

namespace styrkoll::check {
namespace {

/// The Strängnäs model with one rule of one's own: its demand, and attributes of the rule.
model::Model with_rule(const std::string& demand, const std::string& attributes = "") {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    const auto path =
        std::filesystem::path(::testing::TempDir()) / (std::string(test->name()) + ".regler.xml");
    std::ofstream(path, std::ios::binary)
        << "<egna-regler xmlns=\"urn:styrkoll:egna-regler:1\" version=\"1\"><regel "
           "id=\"egen-prov\" "
           "niva=\"varning\" "
        << attributes << "><vad><sv>Fel.</sv></vad><meddelande><sv>Fel.</sv></meddelande>" << demand
        << "</regel></egna-regler>";
    model::Model model = world().model;
    const auto added =
        model::add_own_rules(model, path.string(), k_schema + "egna-regler.rng", Language::swedish);
    std::filesystem::remove(path);
    EXPECT_TRUE(added.has_value()) << (added ? "" : added.error().message);
    return model;
}

Checked judged(const model::Model& model, const std::string& inside) {
    const plan::Vocabulary vocabulary(model);
    const finding::Policy policy(world().catalogue);
    finding::Sink sink(policy);
    const auto document =
        read::read_native_xml("<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" "
                              "dokumenttyp=\"Verksamhetsplan\"><innehall>" +
                                  inside + "</innehall></styrdokument>",
                              "plan.xml", {}, sink);
    Checked out;
    if (!document) {
        ADD_FAILURE() << inside;
        return out;
    }
    sink.set_document(&*document);
    const plan::Plan plan = plan::make_plan(*document, vocabulary);
    const Context context{.vocabulary = vocabulary};
    for (const std::string_view rule : run_checks({own_rules()}, plan, context, sink)) {
        out.rules_run.emplace_back(rule);
    }
    out.findings = sink.findings();
    out.unchecked = sink.unchecked();
    return out;
}

std::string section(const std::string& heading, const std::string& inside) {
    return "<avsnitt><rubrik>" + heading + "</rubrik>" + inside + "</avsnitt>";
}
std::string text(const std::string& words) {
    return "<stycke>" + words + "</stycke>";
}

const std::string k_goals = "Mål och nämndens inriktning";

TEST(OwnRules, AskForOneOfThePhrasesInTheSection) {
    const auto model = with_rule(
        "<kravd-fras avsnitt=\"mal\"><fras>barnets bästa</fras><fras>barnrätt</fras></kravd-fras>");
    EXPECT_EQ(
        judged(model, section(k_goals, text("Text.")) + section("Ekonomi", text("Barnets bästa.")))
            .count("egen-prov"),
        1U);
    EXPECT_EQ(judged(model, section(k_goals, text("BARNETS  bästa är med."))).count("egen-prov"),
              0U);
    EXPECT_EQ(judged(model, section(k_goals, text("Det är barnrätt."))).count("egen-prov"), 0U);
    // Whole words, and never the heading's.
    EXPECT_EQ(judged(model, section(k_goals, text("Barnrättens dag."))).count("egen-prov"), 1U);
    // A section that is missing is another rule's.
    EXPECT_EQ(judged(model, section("Ekonomi", text("Text."))).count("egen-prov"), 0U);
}

TEST(OwnRules, TellAForbiddenPhraseOnceWithAllItsPlaces) {
    const auto model =
        with_rule("<forbjuden-fras><fras>brukare</fras><fras>våra brukare</fras></forbjuden-fras>");
    const Checked out =
        judged(model, text("Våra brukare och brukare.") + text("En Brukare, en brukarens."));
    ASSERT_EQ(out.count("egen-prov"), 1U);
    EXPECT_EQ(out.quote("egen-prov"), "Våra brukare");
    EXPECT_EQ(argument(out.the("egen-prov"), "antal"), "3");
    EXPECT_EQ(out.the("egen-prov").related.size(), 2U);
    EXPECT_EQ(judged(model, text("Medbrukare")).count("egen-prov"), 0U);
    EXPECT_EQ(judged(model, text("Ord<fotnot>brukare</fotnot>")).count("egen-prov"), 0U);
}

TEST(OwnRules, MeetAPatternOnlyWhereTheyLook) {
    const auto model = with_rule("<monster uttryck=\"\\btfn \\d{3}\\b\" avsnitt=\"ekonomi\"/>");
    EXPECT_EQ(judged(model, text("tfn 291")).count("egen-prov"), 0U);
    const Checked out = judged(model, section("Ekonomi", text("Å, ring tfn 291 00.")));
    ASSERT_EQ(out.count("egen-prov"), 1U);
    EXPECT_EQ(out.quote("egen-prov"), "tfn 291");
}

TEST(OwnRules, CountItemsOfAKind) {
    const auto items = [](int count) {
        std::string out;
        for (int i = 1; i <= count; ++i) {
            const std::string number = std::to_string(i);
            out += "<post slag=\"inriktning\" kod=\"I" + number + "\"><titel>Titel " + number +
                   "</titel></post>";
        }
        return section(k_goals, out);
    };
    const auto model = with_rule("<antal slag=\"inriktning\" minst=\"2\" hogst=\"3\"/>");
    EXPECT_EQ(judged(model, items(1)).count("egen-prov"), 1U);
    EXPECT_EQ(judged(model, items(2)).count("egen-prov"), 0U);
    EXPECT_EQ(judged(model, items(3)).count("egen-prov"), 0U);
    EXPECT_EQ(argument(judged(model, items(5)).the("egen-prov"), "antal"), "5");
    EXPECT_THAT(judged(model, items(5)).quote("egen-prov"), HasSubstr("Titel 4"));
}

TEST(OwnRules, AskForAFilledProperty) {
    const auto model = with_rule("<egenskap slag=\"uppdrag\" namn=\"ansvarig\"/>");
    const auto item = [](const std::string& value) {
        return "<post slag=\"uppdrag\" kod=\"U2027:1\"><titel>Utreda</titel>" + value + "</post>";
    };
    EXPECT_EQ(judged(model, item("")).count("egen-prov"), 1U);
    EXPECT_EQ(judged(model, item("<egenskap namn=\"Ansvarig\">XX</egenskap>")).count("egen-prov"),
              1U);
    EXPECT_EQ(judged(model, item("<egenskap namn=\"Ansvarig\">Socialnämnden</egenskap>"))
                  .count("egen-prov"),
              0U);
}

TEST(OwnRules, AskXPathOfEachNodeAndPointAtIt) {
    const auto model =
        with_rule("<pastaende for-varje=\"//s:avsnitt[@avsnitt]\" villkor=\"s:stycke\"/>");
    const Checked out = judged(model, section("Ekonomi", text("Text.")) + section(k_goals, "") +
                                          section("Uppföljning", ""));
    ASSERT_EQ(out.count("egen-prov"), 1U);
    EXPECT_EQ(out.quote("egen-prov"), k_goals);
    EXPECT_EQ(out.the("egen-prov").related.size(), 1U);
    // Items that the text has without mark-up are asked as well.
    const auto items = with_rule(
        "<pastaende for-varje=\"//s:post[@slag='inriktning']\" villkor=\"@kod = 'I1'\"/>");
    EXPECT_EQ(judged(items, section(k_goals, section("I1 Trygga barn", text("Text."))))
                  .count("egen-prov"),
              0U);
    EXPECT_EQ(judged(items, section(k_goals, section("I2 Trygga barn", text("Text."))))
                  .quote("egen-prov"),
              "I2 Trygga barn");
}

TEST(OwnRules, NeverPassWhatTookTooMuchWork) {
    const auto model =
        with_rule("<pastaende villkor=\"count(//*[count(//*[count(//*)>0])>0]) > 0\"/>");
    std::string inside;
    for (int i = 0; i < 400; ++i) {
        inside += text("Rad");
    }
    const Checked out = judged(model, inside);
    EXPECT_THAT(out.findings, IsEmpty());
    ASSERT_EQ(out.unchecked.size(), 1U);
    EXPECT_EQ(out.unchecked[0].reason, "limit");
    EXPECT_THAT(out.unchecked[0].detail, HasSubstr("för mycket arbete"));
}

TEST(OwnRules, ConcernTheDocumentTypesThatTheyName) {
    const std::string demand = "<forbjuden-fras><fras>ord</fras></forbjuden-fras>";
    EXPECT_EQ(judged(with_rule(demand, "i=\"kontorsplan\""), text("Ett ord.")).count("egen-prov"),
              0U);
    EXPECT_THAT(judged(with_rule(demand, "i=\"kontorsplan\""), text("Ett ord.")).rules_run,
                IsEmpty());
    const Checked out =
        judged(with_rule(demand, "i=\"kontorsplan verksamhetsplan\""), text("Ett ord."));
    EXPECT_EQ(out.count("egen-prov"), 1U);
    EXPECT_THAT(out.rules_run, ElementsAre("egen-prov"));
}

} // namespace
} // namespace styrkoll::check
