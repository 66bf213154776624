// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/prose.hpp"
#include "checked.hpp"
#include "language/style_lists.hpp"

#include <string>
#include <utility>
#include <vector>

/// Checks of style on a few paragraphs, with the lists that are shipped.
namespace styrkoll::check {

struct Paragraph {
    std::string text;
    document::BlockKind kind = document::BlockKind::paragraph;
    std::string style{};
};

inline const language::Resources& style_resources() {
    static const auto k_resources = [] {
        auto made = std::make_unique<language::Resources>();
        auto lexicon = language::load_lexicon(k_schema + "svenska");
        auto lists = language::load_style_lists(k_schema + "svenska", made->phrases);
        if (!lexicon || !lists) {
            ADD_FAILURE() << (lexicon ? lists.error().message : lexicon.error().message);
            std::abort();
        }
        made->lexicon = *std::move(lexicon);
        made->style = *std::move(lists);
        return made;
    }();
    return *k_resources;
}

inline document::Document document_of(const std::vector<Paragraph>& paragraphs) {
    document::Document document;
    document.parts = {"content.xml"};
    for (const Paragraph& paragraph : paragraphs) {
        document::Block block;
        block.text_begin = static_cast<std::uint32_t>(document.text.size());
        block.text_size = static_cast<std::uint32_t>(paragraph.text.size());
        block.paragraph = static_cast<std::uint32_t>(document.blocks.size() + 1);
        block.kind = paragraph.kind;
        block.level = paragraph.kind == document::BlockKind::heading ? 1 : 0;
        if (!paragraph.style.empty()) {
            block.style = static_cast<std::uint32_t>(document.strings.size());
            document.strings.push_back(paragraph.style);
        }
        document.text += paragraph.text;
        document.blocks.push_back(block);
    }
    document::link_headings(document);
    return document;
}

/// What one check says of the paragraphs.
inline Checked styled(const Check& check, const std::vector<Paragraph>& paragraphs,
                      Language language = Language::swedish) {
    static language::WordStore store(style_resources());
    const finding::Policy policy(world().catalogue);
    const document::Document document = document_of(paragraphs);
    const language::Prose prose = make_prose(document, store);
    plan::Plan plan;
    plan.document = &document;
    plan.model = &world().model;
    finding::Sink sink(policy, &document);
    Context context{*world().vocabulary, language};
    context.prose = &prose;
    context.resources = &style_resources();
    check.run(plan, context, sink);
    Checked out;
    out.findings = sink.findings();
    return out;
}

inline Checked styled(const Check& check, std::string text) {
    return styled(check, std::vector<Paragraph>{{std::move(text)}});
}

} // namespace styrkoll::check
