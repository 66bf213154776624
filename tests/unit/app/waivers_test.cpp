// SPDX-License-Identifier: Apache-2.0
#include "app/job.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace styrkoll::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const std::string k_slip = "Det gäller för för alla.";
const std::string k_terms =
    " skal=\"citat\" ansvarig=\"Kanslichef\" galler-till=\"2027-12-31\" dnr=\"UN/2026:1\"/>";

class WaiversInARun : public test::TemporaryFolder {
protected:
    /// A plan with the paragraph under "Mål"; `inside` goes into the paragraph, `field` is the
    /// value of a property styrkoll-undantag.
    void write_plan(const std::string& name, const std::string& text,
                    const std::string& field = {}) const {
        write(name,
              "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" sprak=\"sv-SE\" "
              "dokumenttyp=\"Kontorsplan\" organ=\"Utbildningskontoret\" period=\"2027\">"
              "<metadata><titel>Kontorsplan</titel>" +
                  (field.empty() ? "" : "<falt namn=\"styrkoll-undantag\">" + field + "</falt>") +
                  "</metadata><innehall><avsnitt><rubrik>2 Mål</rubrik><stycke>" + text +
                  "</stycke></avsnitt></innehall></styrdokument>");
    }
    /// A plan that has its title in the text.
    void write_titled_plan(const std::string& sections) const {
        write("plan.xml",
              "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" sprak=\"sv-SE\" "
              "dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\">"
              "<metadata><titel>Verksamhetsplan 2027-2029</titel></metadata><innehall>"
              "<stycke stil=\"titel\">Verksamhetsplan 2027-2029</stycke>" +
                  sections + "</innehall></styrdokument>");
    }
    void write_configuration(const std::string& waivers) const {
        write("styrkoll.xml", "<styrkoll xmlns=\"urn:styrkoll:konfiguration:1\" version=\"1\">\n" +
                                  waivers + "\n</styrkoll>");
    }
    [[nodiscard]] Result<result::RunResult>
    run(const std::string& today = "2027-06-01", const std::string& name = {},
        std::vector<std::string> only = {"skrivregel-dubbelord", "undantag"}) const {
        CheckOptions options;
        options.setting.schema_folder = STYRKOLL_SOURCE_DIR "/schema";
        options.setting.dictionaries.cache_folder = ::testing::TempDir() + "styrkoll-cache";
        options.paths = {(name.empty() ? folder() : folder() / name).string()};
        options.only = std::move(only);
        options.fail_on = finding::Severity::warning;
        options.today = today;
        return check(options);
    }
    /// Ids of the open findings, documents before the set.
    [[nodiscard]] static std::vector<std::string> open(const Result<result::RunResult>& result) {
        std::vector<std::string> rules;
        EXPECT_TRUE(result) << (result ? "" : result.error().message);
        if (!result) {
            return rules;
        }
        const auto add = [&rules](const std::vector<result::WordedFinding>& findings) {
            for (const result::WordedFinding& worded : findings) {
                if (result::is_open(worded)) {
                    rules.push_back(worded.finding.rule);
                }
            }
        };
        for (const result::DocumentResult& document : result->documents) {
            add(document.findings);
        }
        add(result->set_findings);
        return rules;
    }
};

TEST_F(WaiversInARun, OfTheConfigurationKeepTheFindingAndDoNotCountIt) {
    write_plan("plan.xml", k_slip);
    write_configuration("<undantag regel=\"skrivregel\" rubrik=\"Mål\" dokument=\"*.xml\"" +
                        k_terms);
    const auto result = run();
    EXPECT_THAT(open(result), IsEmpty());
    EXPECT_EQ(result->summary.waived, 1U);
    EXPECT_EQ(result->summary.warnings, 0U);
    EXPECT_EQ(result->verdict, result::Verdict::pass);
    const auto& waiver = result->documents.at(0).findings.at(0).waiver;
    ASSERT_TRUE(waiver);
    EXPECT_EQ(waiver->reason, "citat");
    EXPECT_EQ(waiver->owner, "Kanslichef");
    EXPECT_EQ(waiver->until, "2027-12-31");
    EXPECT_EQ(waiver->number, "UN/2026:1");
    EXPECT_THAT(waiver->where, HasSubstr("styrkoll.xml:2:1"));
}

// A heading stands under the headings above it alone, so a finding at it is told without it.
TEST_F(WaiversInARun, ByHeadingHoldForWhatIsSaidOfTheHeadingItself) {
    write_titled_plan("<avsnitt><rubrik>2. Ekonomi</rubrik></avsnitt>");
    const std::string waiver = "<undantag regel=\"avsnitt-tomt\" rubrik=\"";
    const std::vector<std::string> only{"avsnitt-tomt", "undantag"};
    write_configuration(waiver + "Ekonomi\"" + k_terms);
    const auto result = run("2027-06-01", {}, only);
    EXPECT_THAT(open(result), IsEmpty());
    EXPECT_EQ(result->summary.waived, 1U);
    write_configuration(waiver + "Ekonomin\"" + k_terms);
    EXPECT_THAT(open(run("2027-06-01", {}, only)), ElementsAre("avsnitt-tomt", "undantag-oanvant"));
}

// What is missing from a document has no place but its title.
TEST_F(WaiversInARun, ByTheTitleHoldForWhatIsSaidOfTheWholeDocumentAndNoMore) {
    write_titled_plan("<avsnitt><rubrik>Mål</rubrik><stycke>" + k_slip + "</stycke></avsnitt>");
    const std::string place = " rubrik=\"Verksamhetsplan 2027–2029\"" + k_terms;
    write_configuration("<undantag regel=\"avsnitt-saknas\"" + place +
                        "<undantag regel=\"skrivregel-dubbelord\"" + place);
    const auto result =
        run("2027-06-01", {}, {"avsnitt-saknas", "skrivregel-dubbelord", "undantag"});
    EXPECT_THAT(open(result), ElementsAre("skrivregel-dubbelord", "undantag-oanvant"));
    EXPECT_GE(result->summary.waived, 1U);
}

TEST_F(WaiversInARun, AreLimitedToTheirDocument) {
    write_plan("nytt/plan.xml", k_slip);
    write_configuration("<undantag regel=\"skrivregel\" rubrik=\"Mål\" dokument=\"gammalt/*.xml\"" +
                        k_terms);
    const auto elsewhere = run();
    EXPECT_THAT(open(elsewhere), ElementsAre("skrivregel-dubbelord", "undantag-oanvant"));
    write_configuration("<undantag regel=\"skrivregel\" rubrik=\"Mål\" dokument=\"nytt/*.xml\"" +
                        k_terms);
    EXPECT_THAT(open(run()), IsEmpty());
}

TEST_F(WaiversInARun, ByFingerprintHoldForThatFindingAlone) {
    write_plan("plan.xml", k_slip + " Ramen är är stor.");
    const auto first = run();
    ASSERT_TRUE(first);
    write_configuration("<undantag regel=\"skrivregel-dubbelord\" fingeravtryck=\"" +
                        first->documents.at(0).findings.at(0).finding.fingerprint + "\"" + k_terms);
    const auto second = run();
    EXPECT_THAT(open(second), ElementsAre("skrivregel-dubbelord"));
    EXPECT_EQ(second->summary.waived, 1U);
}

TEST_F(WaiversInARun, HoldNoLongerAfterTheirLastDay) {
    write_plan("plan.xml", k_slip);
    write_configuration("<undantag regel=\"skrivregel\" rubrik=\"Mål\"" + k_terms);
    EXPECT_THAT(open(run("2027-12-31")), IsEmpty());
    EXPECT_THAT(open(run("2028-01-01")), ElementsAre("skrivregel-dubbelord", "undantag-utgatt"));
}

// Without a date nobody knows whether a waiver has run out: that is said, and nothing is guessed.
TEST_F(WaiversInARun, TellThatTheirLastDayIsNotJudgedWithoutADate) {
    write_plan("plan.xml", k_slip);
    write_configuration("<undantag regel=\"skrivregel\" rubrik=\"Mål\"" + k_terms);
    const auto result = run("");
    EXPECT_THAT(open(result), IsEmpty());
    EXPECT_EQ(result->verdict, result::Verdict::pass);
    EXPECT_EQ(std::count_if(result->not_checked.begin(), result->not_checked.end(),
                            [](const auto& entry) { return entry.reason == "no-today"; }),
              1);
    EXPECT_EQ(std::count_if(result->checked.begin(), result->checked.end(),
                            [](const auto& entry) { return entry.rule == "undantag-utgatt"; }),
              0);
}

TEST_F(WaiversInARun, ThatNothingNeedsAreToldOnlyWhereItCanBeKnown) {
    write_plan("plan.xml", "Det gäller för alla.");
    write_plan("annan.xml", "Det gäller för alla.");
    write_configuration("<undantag regel=\"skrivregel-dubbelord\" rubrik=\"Mål\"" + k_terms);
    EXPECT_THAT(open(run()), ElementsAre("undantag-oanvant"));
    EXPECT_THAT(open(run("2027-06-01", "plan.xml")), IsEmpty()) << "it may be used in annan.xml";
    EXPECT_THAT(open(run("2027-06-01", {}, {"undantag"})), IsEmpty()) << "the rule is off";
    write_configuration(
        "<undantag regel=\"skrivregel-dubbelord\" rubrik=\"Mål\" dokument=\"plan.xml\"" + k_terms);
    EXPECT_THAT(open(run("2027-06-01", "plan.xml")), ElementsAre("undantag-oanvant"));
    EXPECT_THAT(open(run("2027-06-01", "annan.xml")), IsEmpty());
}

TEST_F(WaiversInARun, MayStandInTheDocument) {
    const std::string terms =
        "regel: skrivregel-dubbelord; skäl: citat; ansvarig: Kanslichef; gäller till: 2027-12-31";
    write_plan("plan.xml", k_slip, terms + "; rubrik: Mål");
    EXPECT_THAT(open(run()), IsEmpty());
    write_plan("plan.xml", k_slip + "<kommentar av=\"Kanslichef\">Styrkoll undantag: " + terms +
                               "</kommentar>");
    const auto commented = run();
    EXPECT_THAT(open(commented), IsEmpty());
    EXPECT_EQ(commented->summary.waived, 1U);
    EXPECT_THAT(open(run("2028-01-01")),
                UnorderedElementsAre("skrivregel-dubbelord", "undantag-utgatt"));
    write_plan("plan.xml", k_slip, "regel: skrivregel-dubbelord; rubrik: Mål");
    EXPECT_THAT(open(run()), ElementsAre("undantag-felaktigt", "skrivregel-dubbelord"));
}

// What stands between documents is found after the documents were judged.
TEST_F(WaiversInARun, HoldForFindingsOfTheSet) {
    write_plan("plan.xml", "Text.");
    write_plan("kopia.xml", "Text.");
    const auto first = run("2027-06-01", {}, {"mangd-dubblett", "undantag"});
    ASSERT_TRUE(first);
    std::string fingerprint;
    for (const result::DocumentResult& document : first->documents) {
        for (const auto& worded : document.findings) {
            fingerprint = worded.finding.fingerprint;
        }
    }
    for (const auto& worded : first->set_findings) {
        fingerprint = worded.finding.fingerprint;
    }
    ASSERT_NE(fingerprint, "");
    write_configuration("<undantag regel=\"mangd-dubblett\" fingeravtryck=\"" + fingerprint + "\"" +
                        k_terms);
    const auto second = run("2027-06-01", {}, {"mangd-dubblett", "undantag"});
    ASSERT_TRUE(second);
    EXPECT_GE(second->summary.waived, 1U);
}

// What is told between documents has no place of its own: it stands at the document's title.
TEST_F(WaiversInARun, ByTheTitleHoldForWhatIsSaidBetweenDocuments) {
    const std::string sections =
        "<avsnitt><rubrik>Mål</rubrik><stycke>Se Budget 2027, KF-mål 2027:1.</stycke></avsnitt>";
    write_titled_plan(sections);
    std::filesystem::copy_file(folder() / "plan.xml", folder() / "kopia.xml");
    const std::vector<std::string> only{"mangd-dubblett", "undantag"};
    ASSERT_THAT(open(run("2027-06-01", {}, only)), ElementsAre("mangd-dubblett"));
    const std::string waiver = "<undantag regel=\"mangd-dubblett\" rubrik=\"";
    write_configuration(waiver + "Verksamhetsplan 2027–2029\"" + k_terms);
    const auto result = run("2027-06-01", {}, only);
    EXPECT_THAT(open(result), IsEmpty());
    EXPECT_EQ(result->summary.waived, 1U);
    std::filesystem::remove(folder() / "kopia.xml");
    EXPECT_THAT(open(run("2027-06-01", {}, only)), ElementsAre("undantag-oanvant"));
}

TEST_F(WaiversInARun, ThatNothingNeedsAreToldWithWhatTheyAskFor) {
    write_titled_plan("<avsnitt><rubrik>Mål</rubrik><stycke>Text.</stycke></avsnitt>");
    std::filesystem::copy_file(folder() / "plan.xml", folder() / "kopia.xml");
    const std::vector<std::string> only{"mangd-dubblett", "undantag"};
    const auto told = [&](const std::string& place) {
        write_configuration("<undantag regel=\"mangd-dubblett\" " + place + k_terms);
        const auto result = run("2027-06-01", {}, only);
        return !result || result->set_findings.empty() ? std::string()
                                                       : result->set_findings[0].message;
    };
    EXPECT_THAT(told("rubrik=\"Finns inte\""),
                HasSubstr("(rubriken ”Finns inte”) träffar ingen brist: ingen sådan rubrik finns"));
    EXPECT_THAT(told("rubrik=\"Mål\""), HasSubstr("(rubriken ”Mål”) träffar ingen brist."));
    EXPECT_THAT(told("rubrik=\"Mål\" dokument=\"borta.odt\""),
                HasSubstr("dokumentet ”borta.odt”) träffar ingen brist: inget granskat dokument"));
    EXPECT_THAT(told("fingeravtryck=\"5d41402abc4b2a76b9719d911017c592\""),
                HasSubstr("(fingeravtrycket ”5d41402abc4b2a76b9719d911017c592”)"));
}

TEST_F(WaiversInARun, ThatAreWrongInTheConfigurationStopTheRun) {
    write_plan("plan.xml", k_slip);
    for (const auto& [waiver, words] : {
             std::pair("<undantag regel=\"skrivregel-dubbelor\" rubrik=\"Mål\"" + k_terms,
                       "finns inte"),
             std::pair("<undantag regel=\"paket-skadat\" rubrik=\"Mål\"" + k_terms,
                       "går inte att göra undantag från"),
             std::pair("<undantag regel=\"skrivregel\"" + k_terms, ""),
             std::pair(std::string("<undantag regel=\"skrivregel\" rubrik=\"Mål\" skal=\"x\" "
                                   "ansvarig=\"y\" galler-till=\"2027-02-30\"/>"),
                       ""),
         }) {
        write_configuration(waiver);
        const auto refused = run();
        ASSERT_FALSE(refused) << waiver;
        EXPECT_EQ(refused.error().kind, ErrorKind::configuration);
        EXPECT_THAT(refused.error().message, HasSubstr(words));
        EXPECT_THAT(refused.error().where, HasSubstr("styrkoll.xml:2:"));
    }
}

} // namespace
} // namespace styrkoll::app
