// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace styrkoll::model {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string k_grammar = std::string(STYRKOLL_SOURCE_DIR) + "/schema/styrkoll.rng";

/// A configuration file that is gone after the test.
class File {
public:
    explicit File(const std::string& content) {
        const auto* const test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() /
                   ("styrkoll-" + std::string(test->name()) + "-" + std::to_string(::getpid()));
        std::filesystem::create_directories(m_folder);
        std::ofstream(path()) << content;
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::string path() const { return (m_folder / "styrkoll.xml").string(); }
    [[nodiscard]] std::string beside(const std::string& name) const {
        return (m_folder / name).string();
    }

private:
    std::filesystem::path m_folder;
};

std::string configuration(const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<styrkoll xmlns=\"urn:styrkoll:konfiguration:1\" version=\"1\">\n" +
           content + "</styrkoll>\n";
}

Error error_of(const std::string& text, Language language = Language::swedish) {
    const File file(text);
    const Result<Configuration> loaded = load_configuration(file.path(), k_grammar, language);
    EXPECT_FALSE(loaded);
    if (loaded) {
        return {};
    }
    EXPECT_EQ(loaded.error().kind, ErrorKind::configuration);
    EXPECT_THAT(loaded.error().where, StartsWith(file.path()));
    Error error = loaded.error();
    error.where.erase(0, file.path().size());
    return error;
}

TEST(Configuration, HoldsEverythingThatIsWritten) {
    const File file(configuration(
        "  <modell fil=\"modeller/styrmodell.xml\"/>\n"
        "  <organ id=\"ies\" slag=\"enhet\" under=\"sk\" namn=\"Enheten  för\n integration\" "
        "kort=\"EIS\">\n"
        "    <alias> Integrations-\n enheten </alias><alias><![CDATA[B & C]]></alias>\n"
        "    <tidigare namn=\"Flyktingenheten\" kort=\"F\" till=\"2025-12-31\"/>\n"
        "    <tidigare namn=\"Äldre\"/>\n"
        "  </organ>\n"
        "  <regel id=\"avsnitt-ordning\" niva=\"av\"/>\n"
        "  <regel id=\"nyckeltal\" niva=\"varning\"/>\n"
        "  <ordlista fil=\"../ord.txt\"/><ordlista fil=\"/etc/ord.txt\"/>\n"
        "  <hel-mangd ar=\"2027\"/>\n"));
    const Result<Configuration> loaded =
        load_configuration(file.path(), k_grammar, Language::swedish);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->path, file.path());
    EXPECT_EQ(loaded->model_path, file.beside("modeller/styrmodell.xml"));
    ASSERT_THAT(loaded->organs, SizeIs(1));
    const AddedOrgan& organ = loaded->organs.front();
    EXPECT_EQ(organ.id, "ies");
    EXPECT_EQ(organ.kind, "enhet");
    EXPECT_EQ(organ.under, "sk");
    EXPECT_EQ(organ.name, "Enheten för integration");
    EXPECT_EQ(organ.short_name, "EIS");
    EXPECT_THAT(organ.aliases, ElementsAre("Integrations- enheten", "B & C"));
    ASSERT_THAT(organ.former, SizeIs(2));
    EXPECT_EQ(organ.former[0].name, "Flyktingenheten");
    EXPECT_EQ(organ.former[0].short_name, "F");
    EXPECT_EQ(organ.former[0].until, make_date(2025, 12, 31));
    EXPECT_EQ(organ.former[1].until, std::nullopt);
    EXPECT_EQ(organ.where, file.path() + ":4:3");
    EXPECT_THAT(organ.excerpt, HasSubstr("<organ id=\"ies\""));
    ASSERT_THAT(loaded->levels, SizeIs(2));
    EXPECT_EQ(loaded->levels[0].id, "avsnitt-ordning");
    EXPECT_EQ(loaded->levels[0].level, "av");
    EXPECT_THAT(loaded->levels[1].where, EndsWith("styrkoll.xml:12:3"));
    EXPECT_EQ(loaded->levels[1].excerpt, "  <regel id=\"nyckeltal\" niva=\"varning\"/>");
    EXPECT_THAT(
        loaded->word_lists,
        ElementsAre((std::filesystem::path(file.beside("")).parent_path().parent_path() / "ord.txt")
                        .string(),
                    "/etc/ord.txt"));
    EXPECT_EQ(loaded->whole_set_year, 2027);
}

TEST(Configuration, HoldsWaivers) {
    const File file(configuration(
        "  <undantag regel=\"ram-summa\" fingeravtryck=\"00112233445566778899aabbccddeeff\" "
        "dokument=\"vp-*.odt\" skal=\"avrundat\" ansvarig=\"Ekonomichef\" "
        "galler-till=\"2027-12-31\" dnr=\"KS/2026:1\"/>\n"
        "  <undantag regel=\"term\" rubrik=\"Ordlista\" skal=\"äldre ord\" ansvarig=\"Kanslichef\" "
        "galler-till=\"2027-06-30\"/>\n"));
    const Result<Configuration> loaded =
        load_configuration(file.path(), k_grammar, Language::swedish);
    ASSERT_TRUE(loaded) << loaded.error().message;
    ASSERT_THAT(loaded->waivers, SizeIs(2));
    const WaiverEntry& first = loaded->waivers.front();
    EXPECT_EQ(first.rule, "ram-summa");
    EXPECT_EQ(first.fingerprint, "00112233445566778899aabbccddeeff");
    EXPECT_EQ(first.document, "vp-*.odt");
    EXPECT_EQ(first.reason, "avrundat");
    EXPECT_EQ(first.owner, "Ekonomichef");
    EXPECT_EQ(first.until, "2027-12-31");
    EXPECT_EQ(first.number, "KS/2026:1");
    EXPECT_EQ(first.where, file.path() + ":3:3");
    EXPECT_EQ(loaded->waivers[1].heading, "Ordlista");
}

TEST(Configuration, HidesPersonalNumbersInAWaiversWords) {
    const File file(configuration(
        "  <undantag regel=\"term\" rubrik=\"Om 850412-2386\" skal=\"Gäller 850412-2386\" "
        "ansvarig=\"Chef 850412-2386\" galler-till=\"2027-06-30\" dnr=\"850412-2386\"/>\n"));
    const Result<Configuration> loaded =
        load_configuration(file.path(), k_grammar, Language::swedish);
    ASSERT_TRUE(loaded) << loaded.error().message;
    ASSERT_THAT(loaded->waivers, SizeIs(1));
    const WaiverEntry& waiver = loaded->waivers.front();
    EXPECT_EQ(waiver.heading, "Om 850412-●●●●");
    EXPECT_EQ(waiver.reason, "Gäller 850412-●●●●");
    EXPECT_EQ(waiver.owner, "Chef 850412-●●●●");
    EXPECT_EQ(waiver.number, "850412-●●●●");
}

TEST(Configuration, RefusesAWaiverWithoutReasonRoleDayOrPlaceAndTellsWhere) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"rubrik='R' ansvarig='K' galler-till='2027-12-31'", ":3:3"},
        {"rubrik='R' skal='s' galler-till='2027-12-31'", ":3:3"},
        {"rubrik='R' skal='s' ansvarig='K'", ":3:3"},
        {"skal='s' ansvarig='K' galler-till='2027-12-31'", ":3:3"},
        {"rubrik='R' skal='s' ansvarig='K' galler-till='2027-02-30'", ":3:59"},
        {"fingeravtryck='123' skal='s' ansvarig='K' galler-till='2027-12-31'", ":3:26"}};
    for (const auto& [lacking, where] : cases) {
        const Error error = error_of(configuration("  <undantag regel='term' " + lacking + "/>\n"));
        EXPECT_EQ(error.where, where) << lacking;
    }
}

TEST(Configuration, NamesAProfileOrAFileBesideIt) {
    for (const auto& [written, file_name] :
         {std::pair("skriva", ""), std::pair("egen.xml", "egen.xml")}) {
        const File file("<styrkoll xmlns=\"urn:styrkoll:konfiguration:1\" version=\"1\" profil=\"" +
                        std::string(written) + "\"/>");
        const Result<Configuration> loaded =
            load_configuration(file.path(), k_grammar, Language::swedish);
        ASSERT_TRUE(loaded) << loaded.error().message;
        EXPECT_EQ(loaded->profile, *file_name == 0 ? written : file.beside(file_name));
        EXPECT_THAT(loaded->profile_where, EndsWith("styrkoll.xml:1:1"));
    }
}

TEST(Configuration, MayBeEmpty) {
    const File file(configuration(""));
    const Result<Configuration> loaded =
        load_configuration(file.path(), k_grammar, Language::swedish);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_THAT(loaded->model_path, IsEmpty());
    EXPECT_EQ(loaded->whole_set_year, std::nullopt);
}

TEST(Configuration, FollowsPathsFromTheCurrentFolder) {
    const File file(configuration("<modell fil='m.xml'/>"));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(std::filesystem::path(file.path()).parent_path());
    const Result<Configuration> loaded =
        load_configuration("styrkoll.xml", k_grammar, Language::swedish);
    std::filesystem::current_path(before);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->model_path, "m.xml");
}

TEST(Configuration, TellsThatTheFileIsMissing) {
    const Result<Configuration> loaded =
        load_configuration("/finns/inte/styrkoll.xml", k_grammar, Language::swedish);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, ErrorKind::configuration);
    EXPECT_EQ(loaded.error().where, "/finns/inte/styrkoll.xml");
    EXPECT_THAT(loaded.error().message, HasSubstr("finns inte"));
}

TEST(Configuration, TellsThatItIsNoXml) {
    const Error error = error_of("<styrkoll>\n  <regel>\n</styrkoll>");
    EXPECT_THAT(error.message, HasSubstr("är inte välformad XML"));
    EXPECT_EQ(error.where, ":3:3");
    const Error english = error_of("hej", Language::english);
    EXPECT_THAT(english.message, HasSubstr("is not well-formed XML"));
}

TEST(Configuration, TellsWhereItBreaksItsGrammar) {
    const Error level = error_of(configuration("  <regel id=\"avsnitt\" niva=\"låg\"/>\n"));
    EXPECT_EQ(level.where, ":3:23");
    EXPECT_EQ(level.excerpt, "  <regel id=\"avsnitt\" niva=\"låg\"/>");
    EXPECT_EQ(level.message, "Attributet niva på <regel> har fel värde: ”låg”. Här ska stå: ”fel”, "
                             "”varning”, ”notis” eller ”av”.");
    const Error element = error_of(configuration("  <organe id=\"x\"/>\n"), Language::english);
    EXPECT_EQ(element.where, ":3:3");
    EXPECT_EQ(
        element.message,
        "The element <organe> may not stand in <styrkoll>. Did you mean <organ>? Allowed here: "
        "<modell>, <organ>, <regel>, <egna-regler>, <ordlista>, <hel-mangd>, <granskningar> or "
        "<undantag>.");
    EXPECT_EQ(error_of(configuration("<hel-mangd ar='27'/>\n")).message,
              "Attributet ar på <hel-mangd> har fel värde: ”27”. Här ska stå: text av formen "
              "[1-9][0-9]{3}.");
    EXPECT_EQ(
        error_of(configuration("<organ id='x'><tidigare namn='y' till='2025-02-30'/></organ>\n"))
            .message,
        "Attributet till på <tidigare> har fel värde: ”2025-02-30”. Här ska stå: ett datum som "
        "2027-12-31.");
    EXPECT_EQ(error_of(configuration("<modell fil='a'/><modell fil='b'/>\n")).message,
              "Elementet <modell> får stå bara en gång i <styrkoll>.");
    EXPECT_EQ(error_of("<styrmodell xmlns='urn:styrkoll:styrmodell:1'/>").message,
              "Det yttersta elementet är <styrmodell>, men ska vara <styrkoll>.");
}

} // namespace
} // namespace styrkoll::model
