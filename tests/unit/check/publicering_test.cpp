// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using test::board_plan;

Checked with_link(const std::string& target) {
    return checked(board_plan().blocks("Ekonomi", "<stycke>Se <lank till=\"" + target +
                                                      "\">planen</lank> och mer.</stycke>"));
}

TEST(PublishedLinks, ToInternalPlacesAreTold) {
    for (const char* target :
         {"file:///H:/Gemensam/plan.odt", "C:\\Mina dokument\\plan.docx",
          "\\\\fs01\\gemensam\\plan", "http://fs01/plan", "https://intranat.strangnas.se/plan",
          "https://kommun.sharepoint.com/sites/plan/x.docx", "H:/plan.odt"}) {
        EXPECT_EQ(with_link(target).count("publicering-lank-till-fil"), 1U) << target;
    }
}

TEST(PublishedLinks, ToThePublicOrToTheSetAreNot) {
    for (const char* target :
         {"https://www.strangnas.se/file/plan", "flerarsplan.odt#M2", "#Ekonomi",
          "mailto:kommun@strangnas.se", "http://kolada.se:8080/x"}) {
        EXPECT_EQ(with_link(target).count("publicering-lank-till-fil"), 0U) << target;
    }
}

TEST(PublishedLinks, WrittenOutAsPathsAreTold) {
    const auto path_in = [](const std::string& text) {
        const Checked done = checked(board_plan().section("Ekonomi", text));
        return done.count("publicering-lank-till-fil") == 0
                   ? std::string("none")
                   : done.quote("publicering-lank-till-fil");
    };
    EXPECT_EQ(path_in("Se \\\\srv-fil01\\kultur\\plan.docx."), "\\\\srv-fil01\\kultur\\plan.docx");
    EXPECT_EQ(path_in("Se H:\\Gemensam\\plan.docx, bilaga 1"), "H:\\Gemensam\\plan.docx");
    EXPECT_EQ(path_in("Mappen ”G:\\Kultur” gäller."), "G:\\Kultur");
    EXPECT_EQ(path_in("Se C:\\Users\\lisand01\\plan.docx"), "C:\\Users\\lisand01\\plan.docx");
    for (const char* text :
         {"Installera i C:\\Program Files\\Styr", "Rad ett\\\\ rad två", "Se \\\\alpha och",
          "Enhet H: finns", "och\\eller", "x:\\y", "a\\\\b\\c", "Kvot 1:\\2"}) {
        EXPECT_EQ(path_in(text), "none") << text;
    }
    EXPECT_EQ(checked(board_plan().blocks("Ekonomi", "<stycke>Se <lank till=\"file:///H:/G/p.odt\">"
                                                     "H:\\G\\p.odt</lank>.</stycke>"))
                  .count("publicering-lank-till-fil"),
              1U)
        << "told once";
}

Checked by(const std::string& author) {
    // The native form writes an author as an element of its own.
    const test::PlanBuilder plan = board_plan();
    const finding::Policy policy(world().catalogue);
    finding::Sink sink(policy);
    std::string xml = plan.xml();
    xml.insert(xml.find("</metadata>"), "<forfattare>" + author + "</forfattare>");
    const auto document = read::read_native_xml(xml, "dokument.xml", {}, sink);
    sink.set_document(&*document);
    const plan::Plan seen = plan::make_plan(*document, *world().vocabulary);
    const Context context{.vocabulary = *world().vocabulary, .language = Language::swedish};
    static_cast<void>(run_checks(all_checks(), seen, context, sink));
    Checked out;
    out.findings = sink.findings();
    return out;
}

TEST(Authors, ThatArePersonsAreTold) {
    for (const char* name : {"Anna Ek", "Svensson, Anna-Lena", "Karl von Essen"}) {
        EXPECT_EQ(by(name).count("publicering-upphovsman"), 1U) << name;
    }
}

TEST(Authors, ThatAreNoPersonsAreNot) {
    for (const char* name :
         {"Strängnäs Kommun", "Socialnämnden", "Microsoft Office User", "annaek01",
          "SEVAB Strängnäs Energi AB", "Kommunikationsavdelningen", "Ekonomichef"}) {
        EXPECT_EQ(by(name).count("publicering-upphovsman"), 0U) << name;
    }
}

} // namespace
} // namespace styrkoll::check
