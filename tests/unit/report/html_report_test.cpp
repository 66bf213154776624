// SPDX-License-Identifier: Apache-2.0
#include "report/html/html_report.hpp"

#include "base/file.hpp"
#include "report/html/base64.hpp"
#include "report/html/parts.hpp"
#include "report/sections.hpp"

#include "unit/result/sample_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count_in(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

result::DocumentResult document_with(std::vector<result::WordedFinding> findings) {
    result::DocumentResult document;
    document.path = "plan.odt";
    document.title = "Plan";
    document.verdict = result::Verdict::fail;
    document.findings = std::move(findings);
    return document;
}

TEST(HtmlText, ShowsWhatWouldHideOrTurnTheText) {
    EXPECT_EQ(html::shown("a<b & \"c\" 'd'"), "a&lt;b &amp; &quot;c&quot; &#39;d&#39;");
    EXPECT_EQ(html::shown("a\u200Bb"), "a<span class=\"code\">U+200B</span>b");
    EXPECT_EQ(html::shown("\u202Eb"), "<span class=\"code\">U+202E</span>b");
    EXPECT_EQ(html::shown("två  blanka"), "två  blanka");
    EXPECT_THAT(html::shown("a\xFF"), Not(HasSubstr("\xFF")));
    EXPECT_EQ(html::attribute("å  \"<\""), "å  &quot;&lt;&quot;");
}

TEST(HtmlText, WritesBase64AsTheStandardsExamplesSay) {
    EXPECT_EQ(html::base64_of_hex(""), "");
    EXPECT_EQ(html::base64_of_hex("66"), "Zg==");
    EXPECT_EQ(html::base64_of_hex("666f"), "Zm8=");
    EXPECT_EQ(html::base64_of_hex("666f6f626172"), "Zm9vYmFy");
}

TEST(HtmlReport, LetsNoScriptRunButItsOwn) {
    const std::string page = to_html(sample::finished_run());
    const std::size_t begin = page.find("<script>") + 8;
    const std::string script = page.substr(begin, page.find("</script>") - begin);
    EXPECT_THAT(page,
                HasSubstr("script-src 'sha256-" + html::base64_of_hex(file::sha256(script)) + "'"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_EQ(count_in(page, "://"), count_in(page, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST(HtmlReport, GroupsFindingsByTheHeadingTheyStandUnder) {
    auto over = sample::finding("a-a", finding::Severity::error, "ett");
    over.finding.location = sample::location(2, {}, "x");
    auto inner = sample::finding("a-b", finding::Severity::note, "två");
    inner.finding.location = sample::location(9, {"Mål", "Trygghet"}, "y");
    const auto whole = sample::finding("a-c", finding::Severity::warning, "tre");
    result::DocumentResult document = document_with({inner, over, whole});
    document.outline = {{1, "Mål", "", 5}, {2, "Trygghet", "", 7}, {1, "Ekonomi", "", 12}};
    std::vector<std::string> titles;
    for (const Group& group : groups_of(Language::swedish, document)) {
        titles.push_back(group.title);
    }
    EXPECT_THAT(titles,
                ElementsAre("Dokumentet som helhet", "Före första rubriken", "Mål › Trygghet"));
}

TEST(HtmlReport, ShowsSomeOfManyAlikeAndSaysHowManyThereAre) {
    result::RunResult result;
    result.documents = {document_with(std::vector<result::WordedFinding>(
        1290, sample::finding("stavning-fel", finding::Severity::error, "Fel")))};
    const std::string page = to_html(result);
    EXPECT_EQ(count_in(page, "<article"), 50U);
    EXPECT_THAT(page, HasSubstr("… och 1\u00A0240 till av regeln <code>stavning-fel</code>"));
    EXPECT_THAT(page, HasSubstr("data-errors=\"1290\""));
}

TEST(HtmlReport, KeepsWaivedFindingsApartAndClosed) {
    auto waived = sample::finding("a-a", finding::Severity::error, "Lever vi med");
    waived.waiver.emplace();
    waived.waiver->reason = "Beslutat";
    result::RunResult result;
    result.documents = {document_with({waived})};
    result.documents[0].verdict = result::Verdict::pass;
    const std::string page = to_html(result);
    EXPECT_THAT(page, HasSubstr("<details class=\"apart\"><summary><h3>1 brist är undantagen"));
    EXPECT_LT(page.find("class=\"apart\""), page.find("Lever vi med"));
    EXPECT_THAT(page, HasSubstr("data-state=\"waived\""));
}

TEST(HtmlReport, CallsNothingReadyThatCouldNotBeChecked) {
    result::RunResult result;
    result.verdict = result::Verdict::incomplete;
    EXPECT_THAT(to_html(result), HasSubstr("<h1>Inget dokument kunde kontrolleras</h1>"));
    result.documents = {document_with({})};
    result.documents[0].verdict = result::Verdict::incomplete;
    result.not_checked = {{"plan.odt", "", "type-unknown", "Vilken typ det är framgår inte."}};
    const std::string page = to_html(result);
    EXPECT_THAT(page, HasSubstr("<h1>Kunde inte kontrolleras helt</h1>"));
    EXPECT_THAT(page, Not(HasSubstr("Kan gå ut")));
    EXPECT_THAT(page, HasSubstr("Vilken typ det är framgår inte."));
}

} // namespace
} // namespace styrkoll::report
