// SPDX-License-Identifier: Apache-2.0
#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::read {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::odt;
using testing::ZipBuilder;

std::string package_of(std::string_view mimetype, std::string_view member) {
    ZipBuilder zip;
    if (!mimetype.empty()) {
        zip.store("mimetype", mimetype);
    }
    zip.store(member, "<x/>");
    return zip.bytes();
}

TEST(Recognise, TellsFilesByTheirContent) {
    EXPECT_EQ(recognise(odt().odt(), "x.docx"), Kind::odf_package);
    EXPECT_EQ(recognise(odt().fodt(), "x.odt"), Kind::flat_odf);
    EXPECT_EQ(recognise("<styrdokument xmlns='urn:styrkoll:styrdokument:1'/>", "x"),
              Kind::native_xml);
    EXPECT_EQ(recognise("<?xml version='1.0'?><!-- x --><s:styrdokument/>", "x"), Kind::native_xml);
    EXPECT_EQ(recognise("<styrkoll xmlns='urn:styrkoll:konfiguration:1'/>", "x"), Kind::other_xml);
    EXPECT_EQ(recognise("<!DOCTYPE html><html/>", "x.html"), Kind::other_xml);
    EXPECT_EQ(recognise(package_of("", "word/document.xml"), "x"), Kind::unknown);
    ZipBuilder docx;
    docx.store("[Content_Types].xml", "<x/>");
    docx.store("word/document.xml", "<x/>");
    EXPECT_EQ(recognise(docx.bytes(), "x.zip"), Kind::word);
    EXPECT_EQ(recognise(package_of("application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
                        "x.odt"),
              Kind::other_office);
    EXPECT_EQ(recognise(package_of("application/vnd.sun.xml.writer", "content.xml"), "x.odt"),
              Kind::other_office);
    EXPECT_EQ(recognise("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "x.odt"), Kind::old_word);
    EXPECT_EQ(recognise("{\\rtf1", "x.odt"), Kind::rich_text);
    EXPECT_EQ(recognise("%PDF-1.7", "x.odt"), Kind::pdf);
    EXPECT_EQ(recognise("", "x.odt"), Kind::empty);
    EXPECT_EQ(recognise("# Rubrik", "x.md"), Kind::plain_text);
    EXPECT_EQ(recognise("\x01\x02", "x.bin"), Kind::unknown);
}

TEST(Recognise, TakesTheNamesWordOnlyForWhatTheBytesDoNotTell) {
    EXPECT_EQ(recognise("skräp", "x.odt"), Kind::odf_package);
    EXPECT_EQ(recognise("skräp", "X.ODT"), Kind::odf_package);
    EXPECT_EQ(recognise("skräp", "x.fodt"), Kind::flat_odf);
    EXPECT_EQ(recognise("skräp", "x.txt"), Kind::plain_text);
    const std::string bytes = odt().odt();
    EXPECT_EQ(recognise(std::string_view(bytes).substr(0, 500), "x"), Kind::odf_package)
        << "a truncated package still begins with its mimetype";
}

TEST(Recognise, FindsRootsInUtf16) {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("<styrdokument/>")) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(recognise(wide, "x.xml"), Kind::native_xml);
}

TEST(Recognise, SurvivesBeginningsOfEverything) {
    for (const std::string& whole :
         {odt().odt(), odt().fodt(), std::string("<!DOCTYPE a [<!x>]><a b = 'c'>"),
          std::string("\xFF\xFE<\0a\0>\0", 8)}) {
        for (std::size_t size = 0; size <= whole.size() && size < 600; ++size) {
            static_cast<void>(recognise(std::string_view(whole).substr(0, size), "x.odt"));
        }
    }
}

TEST(Reader, TellsHowToSaveOtherFormatsAsOdf) {
    for (const auto& [bytes, name] :
         {std::pair<std::string, const char*>("%PDF-1.7", "PDF"),
          {"{\\rtf1", "RTF"},
          {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ".doc"},
          {package_of("application/vnd.sun.xml.writer", "content.xml"), "OpenOffice.org 1.x"}}) {
        const Reading reading = read_bytes(bytes);
        EXPECT_FALSE(reading.document);
        ASSERT_THAT(reading.rules(), ElementsAre("fil-format"));
        const finding::Finding& finding = reading.findings[0];
        EXPECT_THAT(finding::message_of(catalogue(), finding, Language::swedish), HasSubstr(name));
        const std::string help = finding::help_of(catalogue(), finding, Language::swedish);
        EXPECT_THAT(help, HasSubstr("Writer"));
        EXPECT_THAT(help, HasSubstr("Word"));
    }
    EXPECT_THAT(read_bytes("").rules(), ElementsAre("fil-tom"));
    EXPECT_THAT(read_bytes("\x01\x02", "x.bin").rules(), ElementsAre("fil-okand"));
    EXPECT_TRUE(catalogue().find("fil-format")->makes_unreadable);
}

} // namespace
} // namespace styrkoll::read
