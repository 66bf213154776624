// SPDX-License-Identifier: Apache-2.0
#include "read/plain_text.hpp"

#include "finding/catalogue.hpp"
#include "finding/policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::read {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Read {
    std::optional<Document> document;
    std::vector<finding::Finding> findings;

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> out;
        for (const Block& block : document->blocks) {
            const char* mark = block.kind == BlockKind::heading     ? "# "
                               : block.kind == BlockKind::list_item ? "* "
                                                                    : "";
            out.push_back(mark + std::string(document->text_of(block)));
        }
        return out;
    }
};

Read read_text(std::string_view bytes, const Limits& limits = {}) {
    static const finding::Catalogue k_catalogue;
    const finding::Policy policy(k_catalogue);
    finding::Sink sink(policy);
    Context context;
    context.limits = limits;
    Read out;
    out.document = read_plain_text(bytes, "mapp/text.txt", context, sink);
    out.findings = sink.findings();
    return out;
}

TEST(PlainText, TakesALineForAParagraph) {
    const Read read = read_text("Första stycket.\nAndra stycket.\n\n\nTredje.\n");
    EXPECT_THAT(read.texts(), ElementsAre("Första stycket.", "Andra stycket.", "Tredje."));
    EXPECT_THAT(read.findings, IsEmpty());
    EXPECT_EQ(read.document->format, document::Format::plain_text);
    EXPECT_THAT(read.document->parts, ElementsAre("text.txt"));
}

TEST(PlainText, JoinsLinesThatWereBrokenAtAMargin) {
    const Read read = read_text("Nämnden ansvarar för socialtjänsten och för kommunens\n"
                                "Hemvård enligt reglementet, som kommunfullmäktige har\n"
                                "antagit.\n"
                                "Nästa stycke.\n");
    EXPECT_THAT(read.texts(),
                ElementsAre("Nämnden ansvarar för socialtjänsten och för kommunens Hemvård enligt "
                            "reglementet, som kommunfullmäktige har antagit.",
                            "Nästa stycke."));
}

TEST(PlainText, KeepsTheLineEndAfterAHyphen) {
    EXPECT_THAT(read_text("Vi bygger sam-\nhället.").texts(),
                ElementsAre("Vi bygger sam-\nhället."));
}

TEST(PlainText, DoesNotJoinShortLinesOrListItems) {
    EXPECT_THAT(read_text("Mål\nUppdrag\n• Ett\n- två\n1. Tre\n").texts(),
                ElementsAre("Mål", "Uppdrag", "* • Ett", "* - två", "* 1. Tre"));
}

TEST(PlainText, TakesALoneShortLineForAHeading) {
    const Read read = read_text("Nämndens uppdrag\n\nNämnden ansvarar.\n\nSlutrad utan punkt\n");
    EXPECT_THAT(read.texts(),
                ElementsAre("# Nämndens uppdrag", "Nämnden ansvarar.", "Slutrad utan punkt"));
    EXPECT_EQ(read.document->blocks[1].heading, 0U);
}

TEST(PlainText, NumbersParagraphsAndLines) {
    const Read read = read_text("\xEF\xBB\xBF\r\nEtt.\r\n\r\n   Två.\fTre.");
    ASSERT_THAT(read.texts(), ElementsAre("Ett.", "Två.", "Tre."));
    const auto& blocks = read.document->blocks;
    EXPECT_EQ(blocks[0].paragraph, 1U);
    EXPECT_EQ(blocks[0].line, 2U);
    EXPECT_EQ(blocks[1].line, 4U);
    EXPECT_EQ(blocks[1].column, 4U);
    EXPECT_EQ(blocks[2].line, 4U);
}

TEST(PlainText, RefusesWhatIsNotUtf8) {
    const Read read = read_text("Rätt.\nK\xF6rs.\n");
    EXPECT_FALSE(read.document);
    ASSERT_EQ(read.findings.size(), 1U);
    EXPECT_EQ(read.findings[0].rule, "fil-teckenkodning");
    EXPECT_THAT(read.findings[0].arguments, ElementsAre(std::pair("rad", "2")));
}

TEST(PlainText, RefusesTooMuchText) {
    Limits limits;
    limits.total_text = 10;
    const Read read = read_text("Elva tecken", limits);
    EXPECT_FALSE(read.document);
    ASSERT_EQ(read.findings.size(), 1U);
    EXPECT_EQ(read.findings[0].rule, "grans-text");
}

TEST(PlainText, ReadsAnyNumberOfEmptyLinesInOneGo) {
    const std::string text = "A.\n" + std::string(2'000'000, '\n') + "B.\n";
    EXPECT_THAT(read_text(text).texts(), ElementsAre("A.", "B."));
}

} // namespace
} // namespace styrkoll::read
