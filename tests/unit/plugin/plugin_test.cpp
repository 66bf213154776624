// SPDX-License-Identifier: Apache-2.0
#include "plugin/library_file.hpp"
#include "plugin/plugin.hpp"

#include "model/load.hpp"
#include "read/native_xml.hpp"
#include "support/plan_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

namespace styrkoll::plugin {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string k_schema = STYRKOLL_SOURCE_DIR "/schema/";

std::string library(const std::string& fault) {
    return std::string(LIBRARIES) + "/" + fault + "/plugin_" + fault + ".so";
}

Error refused(const std::string& path) {
    const auto loaded = Plugin::load(path, Language::swedish);
    EXPECT_FALSE(loaded.has_value()) << path;
    return loaded ? Error{} : loaded.error();
}

struct Judged {
    std::vector<finding::Finding> findings;
    std::vector<finding::Sink::Unchecked> unchecked;
    std::vector<std::string> rules_run;
};

/// A small document, judged by the plug-ins of these files.
Judged judged(const std::vector<std::string>& paths, const std::string& inside) {
    auto catalogue = finding::Catalogue::load(k_schema + "regler", k_schema + "regler.rng");
    const auto model = model::load_model(k_schema + "strangnas/styrmodell.xml",
                                         k_schema + "styrmodell.rng", Language::swedish);
    if (!catalogue || !model) {
        ADD_FAILURE() << "schema";
        return {};
    }
    Plugins plugins;
    std::vector<check::Check> checks;
    for (const std::string& path : paths) {
        auto loaded = Plugin::load(path, Language::swedish);
        if (!loaded) {
            ADD_FAILURE() << path << ": " << loaded.error().message;
            return {};
        }
        for (const finding::Rule& rule : (*loaded)->rules()) {
            catalogue->add(rule);
        }
        checks.push_back((*loaded)->check());
        plugins.push_back(*loaded);
    }
    const plan::Vocabulary vocabulary(*model);
    const finding::Policy policy(*catalogue);
    finding::Sink sink(policy);
    const auto document = read::read_native_xml(
        "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\"><innehall>" + inside +
            "</innehall></styrdokument>",
        "plan.xml", {}, sink);
    sink.set_document(&*document);
    const plan::Plan plan = plan::make_plan(*document, vocabulary);
    const check::Context context{.vocabulary = vocabulary};
    Judged out;
    for (const std::string_view rule : check::run_checks(checks, plan, context, sink)) {
        out.rules_run.emplace_back(rule);
    }
    out.findings = sink.findings();
    out.unchecked = sink.unchecked();
    return out;
}

const std::string k_text = "<avsnitt><rubrik>Mål</rubrik></avsnitt>";

TEST(Plugin, ReportsWhatItFinds) {
    const Judged out = judged({library("NONE")}, k_text);
    ASSERT_EQ(out.findings.size(), 1U);
    EXPECT_EQ(out.findings[0].rule, "prov-ord");
    EXPECT_EQ(out.findings[0].severity, finding::Severity::warning);
    ASSERT_TRUE(out.findings[0].location);
    EXPECT_EQ(out.findings[0].location->quote, "M");
    EXPECT_THAT(out.rules_run, ElementsAre("prov-ord"));
    EXPECT_THAT(out.unchecked, IsEmpty());
}

TEST(Plugin, ThatFailsLeavesTheDocumentIncompleteWithItsName) {
    for (const char* fault :
         {"THROWS", "THROWS_INT", "RETURNS", "UNKNOWN_RULE", "BAD_PLACE", "SPLIT_CHARACTER"}) {
        const Judged out = judged(
            {library(fault), EXAMPLE},
            "<avsnitt><rubrik>Mål</rubrik></avsnitt><avsnitt><rubrik>Övrigt</rubrik></avsnitt>");
        ASSERT_EQ(out.unchecked.size(), 1U) << fault;
        EXPECT_EQ(out.unchecked[0].rule, "prov-ord");
        EXPECT_EQ(out.unchecked[0].reason, "failed");
        EXPECT_THAT(out.unchecked[0].detail, HasSubstr("Prov")) << fault;
        ASSERT_EQ(out.findings.size(), 1U) << fault; // the other plug-in runs on
        EXPECT_EQ(out.findings[0].rule, "rubrik-intetsagande");
    }
}

TEST(Plugin, IsRefusedWhenItIsNotMadeForThisVersion) {
    EXPECT_THAT(refused(library("WRONG_ABI")).message,
                HasSubstr("annan version av gränssnittet (2"));
    EXPECT_THAT(refused(library("NO_TABLE")).message, HasSubstr("annan version"));
    EXPECT_THAT(refused(library("NO_ENTRY")).message, HasSubstr("styrkoll_check_plugin_v1 saknas"));
    EXPECT_THAT(refused(library("BAD_RULE_ID")).message, HasSubstr("Regel 1"));
    EXPECT_THAT(refused(library("TWICE")).message, HasSubstr("”prov-ord” två gånger"));
    EXPECT_EQ(refused(library("TWICE")).kind, ErrorKind::configuration);
    EXPECT_THAT(refused("/saknas.so").message, HasSubstr("finns inte"));
}

class Folders : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = fs::path(::testing::TempDir()) / (std::string("Folders.") + test->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
        fs::permissions(m_folder, fs::perms::owner_all);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    void put(const std::string& from, const char* name) const {
        fs::copy_file(from, m_folder / name);
        fs::permissions(m_folder / name, fs::perms::owner_all);
    }
    [[nodiscard]] std::string wrong() const {
        const auto loaded = load_folder(m_folder.string(), Language::swedish);
        EXPECT_FALSE(loaded.has_value());
        return loaded ? std::string{} : loaded.error().message;
    }

    fs::path m_folder;
};

TEST_F(Folders, GiveTheirLibrariesInNameOrder) {
    put(library("NONE"), "b.so");
    put(EXAMPLE, "a.so");
    std::ofstream(m_folder / "LÄSMIG.txt") << "text";
    const auto loaded = load_folder(m_folder.string(), Language::swedish);
    ASSERT_TRUE(loaded) << loaded.error().message;
    ASSERT_EQ(loaded->size(), 2U);
    EXPECT_EQ((*loaded)[0]->name(), "Intetsägande rubriker");
}

TEST_F(Folders, MustHoldALibrary) {
    EXPECT_THAT(wrong(), HasSubstr("inga insticksmoduler"));
    std::ofstream(m_folder / "a.so") << "inget program";
    fs::permissions(m_folder / "a.so", fs::perms::owner_all);
    EXPECT_EQ(wrong(), "Insticksmodulen kan inte läsas in: den är inget programbibliotek.");
    fs::remove_all(m_folder);
    EXPECT_THAT(wrong(), HasSubstr("finns inte"));
}

// The linker maps what the headers name: beyond the end of the file there is nothing to read.
TEST_F(Folders, MayNotHoldALibraryThatIsCutShort) {
    const auto whole = fs::file_size(EXAMPLE);
    for (const std::uintmax_t size :
         {whole / 3, whole / 2, std::uintmax_t{200}, std::uintmax_t{20}}) {
        fs::remove(m_folder / "a.so");
        put(EXAMPLE, "a.so");
        fs::resize_file(m_folder / "a.so", size);
        EXPECT_EQ(wrong(), "Insticksmodulen kan inte läsas in: den är avklippt.") << size;
    }
}

TEST(Linker, IsUnderstood) {
    EXPECT_EQ(linker_words("Cannot load library: libx.so.1: cannot open shared object file: No "
                           "such file or directory")
                  .sv,
              "biblioteket libx.so.1, som den behöver, finns inte");
    EXPECT_EQ(linker_words("/a/b.so: undefined symbol: f").en,
              "the function f, which it needs, is missing");
    EXPECT_EQ(linker_words("something else").sv, "something else");
}

TEST_F(Folders, MayNotHaveARuleTwice) {
    put(library("NONE"), "a.so");
    put(library("THROWS"), "b.so");
    EXPECT_EQ(wrong(), "Regeln ”prov-ord” finns redan i a.so.");
}

TEST_F(Folders, ThatEveryoneMayWriteToAreRefused) {
    put(library("NONE"), "a.so");
    fs::permissions(m_folder / "a.so", fs::perms::others_write, fs::perm_options::add);
    EXPECT_THAT(wrong(), HasSubstr("Alla användare får skriva här"));
    fs::permissions(m_folder / "a.so", fs::perms::others_write, fs::perm_options::remove);
    fs::permissions(m_folder, fs::perms::others_write, fs::perm_options::add);
    EXPECT_THAT(wrong(), HasSubstr("Alla användare får skriva här"));
}

TEST_F(Folders, AreNamedByTheSystemsConfiguration) {
    const auto configured = [this](std::string_view text) {
        const std::string path = (m_folder / "styrkoll.conf").string();
        std::ofstream(path, std::ios::binary) << text;
        fs::permissions(path, fs::perms::owner_all);
        return configured_folder(path, Language::swedish);
    };
    EXPECT_EQ(*configured("# en rad\n\n plugins = /usr/lib/styrkoll/checks  # här\n"),
              "/usr/lib/styrkoll/checks");
    EXPECT_EQ(*configured("# ingen\n"), "");
    EXPECT_EQ(*configured_folder("/saknas/styrkoll.conf", Language::swedish), "");
    EXPECT_EQ(*configured_folder("", Language::swedish), "");
    for (const char* bad : {"\nplugins = checks\n", "\npluggar = /usr\n", "\nplugins\n"}) {
        const auto out = configured(bad);
        ASSERT_FALSE(out) << bad;
        EXPECT_THAT(out.error().where, HasSubstr("styrkoll.conf:2:1"));
    }
    (void)configured("plugins = /usr/lib\n");
    fs::permissions(m_folder / "styrkoll.conf", fs::perms::others_write, fs::perm_options::add);
    EXPECT_FALSE(configured_folder((m_folder / "styrkoll.conf").string(), Language::swedish));
}

} // namespace
} // namespace styrkoll::plugin
