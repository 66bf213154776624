// SPDX-License-Identifier: Apache-2.0
#include "app/annotate.hpp"

#include "base/file.hpp"
#include "support/odf_builder.hpp"
#include "xml/tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::app {
namespace {

using finding::Severity;
using ::testing::HasSubstr;
using ::testing::Not;

/// About the first word of a paragraph.
result::WordedFinding about(std::uint32_t paragraph, const std::string& quote, Severity severity) {
    result::WordedFinding worded;
    worded.finding.rule = "kvar-platshallare";
    worded.finding.severity = severity;
    worded.finding.location.emplace();
    worded.finding.location->part = "plan.fodt";
    worded.finding.location->paragraph = paragraph;
    worded.finding.location->end = static_cast<std::uint32_t>(quote.size());
    worded.finding.location->quote = quote;
    worded.finding.fingerprint = "f" + std::to_string(paragraph);
    worded.message = "Stycke " + std::to_string(paragraph) + " ska bytas.";
    return worded;
}

result::DocumentResult judged(const std::string& bytes,
                              std::vector<result::WordedFinding> findings) {
    result::DocumentResult document;
    document.path = "plan.fodt";
    document.sha256 = file::sha256(bytes);
    document.findings = std::move(findings);
    return document;
}

Annotated annotated(const std::string& bytes, const std::vector<result::WordedFinding>& findings,
                    const AnnotateOptions& options = {}) {
    const auto made = annotate(bytes, judged(bytes, findings), options);
    EXPECT_TRUE(made) << made.error().message;
    return made ? *made : Annotated{};
}

std::uint32_t depth_of(const std::string& bytes) {
    const auto tree = xml::Tree::parse(bytes, {});
    EXPECT_TRUE(tree);
    return tree ? tree->depth() : 0;
}

/// A title, and a paragraph so deep in sections that the document has that many levels.
std::string deep(std::uint32_t levels) {
    std::string open = "<text:p>Plan</text:p>";
    std::string close;
    for (std::uint32_t level = 4; level < levels; ++level) {
        open += "<text:section text:name=\"s\">";
        close += "</text:section>";
    }
    return testing::odt().body(open + "<text:p>XX kronor</text:p>" + close).fodt();
}

/// 10 010 comments made Writer stand still.
TEST(Annotate, MakesNoMoreCommentsThanWriterCanShowAndTellsOfTheRest) {
    const std::string bytes =
        testing::odt().body("<text:p>ett</text:p><text:p>två</text:p><text:p>tre</text:p>").fodt();
    AnnotateOptions options;
    options.most_comments = 2;
    const Annotated made =
        annotated(bytes,
                  {about(2, "tv", Severity::error), about(3, "tre", Severity::error),
                   about(1, "ett", Severity::warning)},
                  options);
    EXPECT_EQ(made.comments, 2U);
    EXPECT_EQ(made.not_shown, 1U);
    EXPECT_THAT(made.bytes, HasSubstr("Dokumentet har 3 anmärkningar: 2 fel, 1 varning."));
    EXPECT_THAT(made.bytes, HasSubstr("Här visas de 2 allvarligaste som kommentarer. 1 visas "
                                      "inte."));
    EXPECT_THAT(made.bytes, HasSubstr("Stycke 3 ska bytas."));
    EXPECT_THAT(made.bytes, Not(HasSubstr("Stycke 1 ska bytas.")));
    EXPECT_THAT(made.bytes, HasSubstr("<text:p><office:annotation office:name=\"styrkoll:antal:1"));
    const Annotated again = annotated(made.bytes, {});
    EXPECT_EQ(again.bytes, bytes);
}

TEST(Annotate, SaysNothingOfTotalsWhereAllAreShown) {
    const std::string bytes = testing::odt().body("<text:p>ett</text:p>").fodt();
    const Annotated made = annotated(bytes, {about(1, "ett", Severity::error)});
    EXPECT_EQ(made.not_shown, 0U);
    EXPECT_THAT(made.bytes, Not(HasSubstr("styrkoll:antal")));
}

/// They counted in the depth, so that the copy had a finding that the document has not.
TEST(Annotate, MakesNoDocumentDeeperThanIsUnusual) {
    for (const std::uint32_t levels : {509U, 510U, 511U, 512U}) {
        const std::string bytes = deep(levels);
        ASSERT_EQ(depth_of(bytes), levels);
        const Annotated made = annotated(bytes, {about(2, "XX", Severity::error)});
        EXPECT_EQ(made.comments, 1U);
        EXPECT_LE(depth_of(made.bytes), 512U) << levels;
    }
}

/// A document near the limit became one that cannot be read.
TEST(Annotate, MakesNoDeepDocumentDeeper) {
    for (const std::uint32_t levels : {513U, 2046U, 2047U, 2048U}) {
        const std::string bytes = deep(levels);
        const Annotated made = annotated(bytes, {about(2, "XX", Severity::error)});
        EXPECT_EQ(made.comments, 1U);
        EXPECT_EQ(depth_of(made.bytes), levels);
        EXPECT_EQ(annotated(made.bytes, {}).bytes, bytes);
    }
}

TEST(Annotate, RefusesContentThatIsNotUtf8) {
    std::string bytes = testing::odt().body("<text:p>ett</text:p>").fodt();
    bytes.replace(bytes.find("UTF-8"), 5, "ISO-8859-1");
    const auto made = annotate(bytes, judged(bytes, {about(1, "ett", Severity::error)}), {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::input);
    EXPECT_THAT(made.error().message, HasSubstr("UTF-8"));
}

TEST(Annotate, GivesThePackageItselfWhereThereIsNothingToSay) {
    const std::string bytes = testing::odt().body("<text:p>ett</text:p>").odt();
    const Annotated made = annotated(bytes, {});
    EXPECT_EQ(made.bytes, bytes);
    EXPECT_FALSE(made.changed);
}

} // namespace
} // namespace styrkoll::app
