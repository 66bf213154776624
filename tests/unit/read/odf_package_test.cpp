// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

using document::Document;
using document::Format;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::odt;
using testing::ZipBuilder;

constexpr const char* k_type = "application/vnd.oasis.opendocument.text";

testing::OdfBuilder plan() {
    return odt()
        .styles("<style:default-style style:family=\"paragraph\"><style:text-properties "
                "fo:language=\"sv\" fo:country=\"SE\"/></style:default-style>")
        .automatic("<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
                   "fo:font-weight=\"bold\"/></style:style>")
        .masters("<style:master-page style:name=\"Standard\"><style:header><text:p>Sidhuvud"
                 "</text:p></style:header></style:master-page>")
        .meta("<dc:title>Plan</dc:title>")
        .body(
            "<text:h text:outline-level=\"1\">Mål</text:h><text:p>Nämnden <text:span "
            "text:style-name=\"T1\">ska</text:span><text:note><text:note-body><text:p>not</text:p>"
            "</text:note-body></text:note>.</text:p><table:table table:name=\"T\">"
            "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
            "</table:table-row></table:table>");
}

/// Everything but format, path, part names, lines and columns.
void expect_same(const Document& left, const Document& right) {
    EXPECT_EQ(left.text, right.text);
    ASSERT_EQ(left.blocks.size(), right.blocks.size());
    for (std::size_t i = 0; i < left.blocks.size(); ++i) {
        const document::Block& a = left.blocks[i];
        const document::Block& b = right.blocks[i];
        EXPECT_EQ(left.text_of(a), right.text_of(b));
        EXPECT_EQ(a.paragraph, b.paragraph) << left.text_of(a);
        EXPECT_EQ(a.flow, b.flow);
        EXPECT_EQ(a.kind, b.kind);
        EXPECT_EQ(a.level, b.level);
        EXPECT_EQ(a.heading, b.heading);
        EXPECT_EQ(a.host, b.host);
        EXPECT_EQ(a.table, b.table);
        EXPECT_EQ(left.string(a.language), right.string(b.language));
        EXPECT_EQ(left.string(a.style), right.string(b.style));
    }
    ASSERT_EQ(left.marks.size(), right.marks.size());
    for (std::size_t i = 0; i < left.marks.size(); ++i) {
        EXPECT_EQ(left.marks[i].kind, right.marks[i].kind);
        EXPECT_EQ(left.marks[i].begin, right.marks[i].begin);
        EXPECT_EQ(left.marks[i].end, right.marks[i].end);
    }
    EXPECT_EQ(left.tables.size(), right.tables.size());
    EXPECT_EQ(left.cells.size(), right.cells.size());
    EXPECT_EQ(left.properties.size(), right.properties.size());
    EXPECT_EQ(left.default_language, right.default_language);
}

TEST(OdfPackage, GivesTheSameDocumentAsItsFlatTwin) {
    const Reading package = read_bytes(plan().odt(), "mapp/plan.odt");
    const Reading flat = read_bytes(plan().fodt(), "mapp/plan.fodt");
    EXPECT_THAT(package.rules(), IsEmpty());
    EXPECT_THAT(flat.rules(), IsEmpty());
    EXPECT_EQ(package.doc().format, Format::odt);
    EXPECT_EQ(flat.doc().format, Format::fodt);
    expect_same(package.doc(), flat.doc());
}

TEST(OdfPackage, IsReadWhateverItsNameSays) {
    EXPECT_TRUE(read_bytes(plan().fodt(), "plan.odt").document);
    EXPECT_TRUE(read_bytes(plan().odt(), "plan.docx").document);
    EXPECT_TRUE(read_bytes(plan().odt(), "plan").document);
}

TEST(OdfPackage, MayBeATemplate) {
    EXPECT_EQ(read_odt(plan().mimetype(std::string(k_type) + "-template")).doc().format,
              Format::ott);
}

TEST(OdfPackage, IsIncompleteWithoutTheStylesAndMetadataItHas) {
    ZipBuilder zip;
    zip.store("mimetype", k_type);
    zip.store("content.xml", plan().content_xml());
    zip.store("styles.xml", "<office:document-styles>");
    zip.store("meta.xml", "inte XML");
    zip.store("META-INF/manifest.xml", plan().manifest_xml());
    const Reading reading = read_bytes(zip.bytes());
    EXPECT_THAT(reading.texts(), ElementsAre("Mål", "Nämnden ska.", "x"));
    EXPECT_THAT(reading.rules(), ElementsAre("paket-del", "paket-del"));
    EXPECT_TRUE(catalogue().find("paket-del")->makes_incomplete);
}

TEST(OdfPackage, MayLackEverythingButItsContent) {
    ZipBuilder zip;
    zip.store("content.xml", plan().content_xml());
    const Reading reading = read_bytes(zip.bytes());
    EXPECT_THAT(reading.texts(), ElementsAre("Mål", "Nämnden ska.", "x"));
    EXPECT_THAT(reading.rules(), ElementsAre("paket-manifest-saknas", "paket-mimetyp-saknas",
                                             "paket-stilar-saknas"));
    for (const finding::Finding& finding : reading.findings) {
        EXPECT_EQ(finding.severity, finding::Severity::note);
    }
}

TEST(OdfPackage, WithoutContentIsUnreadable) {
    ZipBuilder zip;
    zip.store("mimetype", k_type);
    zip.store("META-INF/manifest.xml", plan().manifest_xml());
    const Reading reading = read_bytes(zip.bytes());
    EXPECT_FALSE(reading.document);
    EXPECT_THAT(reading.rules(), ::testing::Contains("paket-innehall-saknas"));
}

TEST(OdfPackage, ThatIsEncryptedIsIncompleteAndSaysSo) {
    const std::string encrypted = "<manifest:file-entry manifest:full-path=\"content.xml\">"
                                  "<manifest:encryption-data/></manifest:file-entry>";
    const Reading reading = read_odt(plan().manifest(encrypted));
    EXPECT_FALSE(reading.document);
    EXPECT_THAT(reading.rules(), ElementsAre("fil-krypterad"));
    EXPECT_TRUE(catalogue().find("fil-krypterad")->makes_incomplete);
    EXPECT_FALSE(catalogue().find("fil-krypterad")->makes_unreadable);

    ZipBuilder whole;
    whole.store("mimetype", k_type);
    whole.store("encrypted-package", "x");
    whole.store("META-INF/manifest.xml", plan().manifest_xml());
    EXPECT_THAT(read_bytes(whole.bytes()).rules(), ElementsAre("fil-krypterad"));
}

TEST(OdfPackage, MayHaveItsMetadataEncrypted) {
    const Reading reading =
        read_odt(plan().manifest("<manifest:file-entry manifest:full-path=\"meta.xml\">"
                                 "<manifest:encryption-data/></manifest:file-entry>"));
    EXPECT_TRUE(reading.document);
    EXPECT_THAT(reading.rules(), ElementsAre("paket-del-krypterad"));
}

TEST(OdfPackage, TellsMacrosAndSignatures) {
    ZipBuilder zip = plan().zip();
    zip.store("Basic/Standard/Module1.xml", "x");
    zip.store("META-INF/documentsignatures.xml", "x");
    const Reading reading = read_bytes(zip.bytes());
    EXPECT_TRUE(reading.doc().package.macros);
    EXPECT_TRUE(reading.doc().package.signature);
    EXPECT_THAT(reading.rules(), ElementsAre("paket-makro"));
}

TEST(OdfPackage, AcceptsTheManifestsOfOldWriters) {
    ZipBuilder zip;
    zip.store("mimetype", k_type);
    zip.store("content.xml", plan().content_xml());
    zip.store("styles.xml", plan().styles_xml());
    zip.store("META-INF/manifest.xml",
              "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" "
              "\"Manifest.dtd\"><manifest:manifest><manifest:file-entry "
              "manifest:full-path=\"content.xml\"/></manifest:manifest>");
    EXPECT_THAT(read_bytes(zip.bytes()).rules(), IsEmpty());
}

TEST(OdfPackage, SaysWhereItsContentIsWrong) {
    ZipBuilder zip;
    zip.store("mimetype", k_type);
    zip.store("content.xml", "<a>\n  <b></c></a>");
    const Reading reading = read_bytes(zip.bytes());
    EXPECT_FALSE(reading.document);
    const finding::Finding& finding = reading.findings.back();
    EXPECT_EQ(finding.rule, "xml-valformad");
    EXPECT_EQ(finding.location->part, "content.xml");
    EXPECT_EQ(finding.location->line, 2U);
    EXPECT_THAT(finding::message_of(catalogue(), finding, Language::swedish),
                ::testing::HasSubstr("rad 2, kolumn"));
}

TEST(OdfPackage, ThatHoldsNoTextIsNoDocument) {
    std::string chart = plan().content_xml();
    for (std::size_t at = chart.find("office:text>"); at != std::string::npos;
         at = chart.find("office:text>", at)) {
        chart.replace(at, 12, "office:chart>");
    }
    ZipBuilder zip;
    zip.store("mimetype", k_type);
    zip.store("content.xml", chart);
    EXPECT_THAT(read_bytes(zip.bytes()).rules(), ::testing::Contains("odf-inte-text"));
}

TEST(OdfPackage, OfAnUnknownVersionIsReadWithAWarning) {
    const Reading reading = read_odt(plan().version("2.0"));
    EXPECT_TRUE(reading.document);
    EXPECT_THAT(reading.rules(), ElementsAre("odf-version"));
}

TEST(OdfPackage, StopsAtTheLimitsOfADocument) {
    Limits limits;
    limits.total_text = 10;
    EXPECT_THAT(read_odt(plan(), limits).rules(), ElementsAre("grans-text"));
    limits = {};
    limits.part_bytes = 100;
    EXPECT_THAT(read_odt(plan(), limits).rules(), ElementsAre("grans-del"));
    limits = {};
    limits.xml.depth = 5;
    EXPECT_THAT(read_odt(plan(), limits).rules(), ElementsAre("grans-djup"));
    limits = {};
    limits.cells = 1;
    EXPECT_THAT(read_odt(odt().body("<table:table><table:table-row><table:table-cell "
                                    "table:number-columns-repeated=\"2\"/></table:table-row>"
                                    "</table:table>"),
                         limits)
                    .rules(),
                ElementsAre("grans-celler"));
    limits = {};
    limits.file_bytes = 10;
    EXPECT_THAT(read_odt(plan(), limits).rules(), ElementsAre("grans-fil"));
}

TEST(OdfLimits, CanBeSetByName) {
    Limits limits;
    for (const char* name : {"fil", "poster", "del", "packgrad", "upprepning", "text", "celler",
                             "tid", "djup", "attribut", "attributlangd", "textlangd"}) {
        EXPECT_TRUE(set_limit(limits, name, 7)) << name;
    }
    EXPECT_EQ(limits.part_bytes, 7U);
    EXPECT_EQ(limits.xml.depth, 7U);
    EXPECT_FALSE(set_limit(limits, "okand", 7));
}

TEST(OdfPackage, SurvivesEveryFlippedByteOfItsContent) {
    const std::string content = plan().content_xml();
    for (std::size_t at = 0; at < content.size(); ++at) {
        for (const char flip : {'\x01', '\x10', '\x80'}) {
            std::string changed = content;
            changed[at] = static_cast<char>(changed[at] ^ flip);
            ZipBuilder zip;
            zip.store("mimetype", k_type);
            zip.store("content.xml", changed);
            const Reading reading = read_bytes(zip.bytes());
            EXPECT_TRUE(reading.document || !reading.findings.empty());
        }
    }
}

} // namespace
} // namespace styrkoll::read
