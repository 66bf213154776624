// SPDX-License-Identifier: Apache-2.0
#include "check/prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ProseOfDocument : public ::testing::Test {
protected:
    ProseOfDocument() {
        m_resources.lexicon.function_words = {"och", "att", "det", "för", "som", "en"};
        m_resources.lexicon.english = {"the", "of", "and", "is"};
    }

    Block& add(std::string_view text, Flow flow = Flow::body,
               BlockKind kind = BlockKind::paragraph) {
        Block block;
        block.text_begin = static_cast<std::uint32_t>(m_document.text.size());
        block.text_size = static_cast<std::uint32_t>(text.size());
        block.flow = flow;
        block.kind = kind;
        m_document.text += text;
        return m_document.blocks.emplace_back(block);
    }

    std::uint32_t name(std::string_view text) {
        m_document.strings.emplace_back(text);
        return static_cast<std::uint32_t>(m_document.strings.size() - 1);
    }

    language::Prose prose() {
        m_store = std::make_unique<language::WordStore>(m_resources);
        return make_prose(m_document, *m_store);
    }

    static std::vector<std::string> words(const language::Prose& prose, bool foreign) {
        std::vector<std::string> out;
        for (const language::Token& token : prose.tokens) {
            if (token.foreign == foreign && token.kind == language::TokenKind::word) {
                out.emplace_back(prose.text_of(token));
            }
        }
        return out;
    }

    Document m_document;
    language::Resources m_resources;
    std::unique_ptr<language::WordStore> m_store;
};

TEST_F(ProseOfDocument, HoldsWhatTheAuthorWroteForReaders) {
    add("brödtext");
    add("fotnot", Flow::note);
    add("ruta", Flow::frame);
    add("sidfot", Flow::footer);
    add("bildtext", Flow::alternative_text);
    add("struken", Flow::deleted);
    add("dold", Flow::hidden);
    add("kommentar", Flow::annotation);
    add("innehåll", Flow::index);
    EXPECT_THAT(words(prose(), false),
                ElementsAre("brödtext", "fotnot", "ruta", "sidfot", "bildtext"));
}

TEST_F(ProseOfDocument, LeavesOtherLanguagesAlone) {
    m_document.default_language = "sv-SE";
    add("det svenska");
    add("the English text").language = name("en-GB");
    EXPECT_THAT(words(prose(), true), ElementsAre("the", "English", "text"));
}

TEST_F(ProseOfDocument, LeavesSpansInOtherLanguagesAlone) {
    add("det är best practice här");
    document::Mark mark;
    mark.kind = document::MarkKind::language;
    mark.begin = 8;
    mark.end = 21;
    mark.text = name("en-GB");
    m_document.marks.push_back(mark);
    EXPECT_THAT(words(prose(), true), ElementsAre("best", "practice"));
}

// Many municipalities' templates were made in a program set to English: every paragraph says en-US.
TEST_F(ProseOfDocument, ChecksSwedishThatIsMarkedAsEnglish) {
    m_document.default_language = "en-US";
    add("Mål och inriktning", Flow::body, BlockKind::heading);
    add("Det är för att nämnden ska och det som");
    add("Uppdrag");
    const language::Prose made = prose();
    EXPECT_THAT(words(made, true), IsEmpty());
}

TEST_F(ProseOfDocument, StillKnowsEnglishInADocumentThatIsMarkedSoThroughout) {
    m_document.default_language = "en-US";
    add("Det är för att nämnden ska och det som en");
    add("The aim of the plan is good");
    EXPECT_THAT(words(prose(), true), ElementsAre("The", "aim", "of", "the", "plan", "is", "good"));
}

TEST_F(ProseOfDocument, GivesPlacesInTheDocumentsOwnBytes) {
    add("");
    add("en kommun\u00ADstyrelse till");
    const language::Prose made = prose();
    ASSERT_EQ(made.tokens.size(), 3U);
    const auto& passage = passage_of(made, 1);
    const document::Place place = place_of(made, passage, 1, 2);
    EXPECT_EQ(place.block, 1U);
    EXPECT_EQ(m_document.text_of(1).substr(place.begin, place.end - place.begin),
              "kommun\u00ADstyrelse");
}

TEST_F(ProseOfDocument, KnowsBlockQuotations) {
    add("skall").style = name("Citat");
    add("skall").style = name("Quotations");
    add("skall").style = name("Text Body");
    const language::Prose made = prose();
    EXPECT_TRUE(made.tokens[0].quoted);
    EXPECT_TRUE(made.tokens[1].quoted);
    EXPECT_FALSE(made.tokens[2].quoted);
}

} // namespace
} // namespace styrkoll::check
