// SPDX-License-Identifier: Apache-2.0
#include "check/prose.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::k_none;
using language::PassageKind;
using language::PassageText;

/// How a block counts, or nothing when it is not the author's running words.
std::optional<PassageKind> kind_of(const Block& block) {
    switch (block.flow) {
    case Flow::header:
    case Flow::footer:
    case Flow::alternative_text:
        return PassageKind::aside;
    case Flow::annotation:
    case Flow::deleted:
    case Flow::hidden:
    case Flow::index:
        return std::nullopt;
    case Flow::body:
    case Flow::note:
    case Flow::frame:
        break;
    }
    switch (block.kind) {
    case BlockKind::heading:
    case BlockKind::caption:
    case BlockKind::title:
        return PassageKind::heading;
    case BlockKind::list_item:
        return PassageKind::list_item;
    case BlockKind::table_cell:
        return PassageKind::cell;
    case BlockKind::paragraph:
        return PassageKind::running;
    }
    return PassageKind::running;
}

/// A paragraph in a style for quotations ("Citat", "Quotations", "Block Text").
bool is_quotation(const Document& document, const Block& block) {
    const std::string style = text::lower(document.string(block.style));
    return style.find("citat") != std::string::npos || style.find("quot") != std::string::npos;
}

bool is_swedish(std::string_view tag) {
    return tag.empty() || tag.starts_with("sv");
}

/// Writer's "Ingen (kontrollera inte stavning)".
bool is_no_language(std::string_view tag) {
    return tag.starts_with("none") || tag.starts_with("zxx");
}

/// What languages the document says its words are in, and what those claims are worth. Many files
/// were written in a program that was set to English: then the tag says nothing.
class Languages {
public:
    Languages(const Document& document, const language::Lexicon& lexicon)
        : m_document(document), m_lexicon(lexicon) {
        for (const Block& block : document.blocks) {
            if (const std::string_view tag = tag_of(block); kind_of(block) && !is_swedish(tag)) {
                count(tag, document.text_of(block));
            }
        }
        for (const document::Mark& mark : document.marks) {
            if (is_foreign_span(mark)) {
                count(document.string(mark.text),
                      document.text_of(mark.block).substr(mark.begin, mark.end - mark.begin));
            }
        }
    }

    [[nodiscard]] bool is_foreign(const Block& block) const {
        const std::string_view tag = tag_of(block);
        return !is_swedish(tag) &&
               (!means_swedish(tag) || swedish_by_words(m_document.text_of(block)) < 0);
    }

    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
    foreign_spans(std::uint32_t block) const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
        const auto [first, last] = m_document.marks_of(block);
        for (const auto* mark = first; mark != last; ++mark) {
            if (is_foreign_span(*mark) && !means_swedish(m_document.string(mark->text))) {
                spans.emplace_back(mark->begin, mark->end);
            }
        }
        return spans;
    }

private:
    [[nodiscard]] std::string_view tag_of(const Block& block) const {
        return block.language == k_none ? std::string_view(m_document.default_language)
                                        : m_document.string(block.language);
    }

    [[nodiscard]] bool is_foreign_span(const document::Mark& mark) const {
        return mark.kind == document::MarkKind::language &&
               !is_swedish(m_document.string(mark.text));
    }

    /// Above zero: more Swedish words than English; below: the other way.
    [[nodiscard]] int swedish_by_words(std::string_view text) const {
        int votes = 0;
        for (const std::string_view word : text::words(text)) {
            const std::string lower = text::lower(word);
            const bool swedish = m_lexicon.function_words.contains(lower);
            const bool english = m_lexicon.english.contains(lower);
            votes += swedish && !english ? 1 : 0;
            votes -= english && !swedish ? 1 : 0;
        }
        return votes;
    }

    void count(std::string_view tag, std::string_view text) {
        m_votes[std::string(tag)] += swedish_by_words(text);
    }

    [[nodiscard]] bool means_swedish(std::string_view tag) const {
        const auto votes = m_votes.find(tag);
        // Where a whole document claims no language, nobody has chosen so.
        const bool chosen = is_no_language(tag) && !is_no_language(m_document.default_language);
        return !chosen && votes != m_votes.end() && votes->second > 0;
    }

    const Document& m_document;
    const language::Lexicon& m_lexicon;
    std::map<std::string, int, std::less<>> m_votes; ///< of each foreign tag's words
};

} // namespace

language::Prose make_prose(const Document& document, language::WordStore& store) {
    using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    const Languages languages(document, store.resources().lexicon);
    std::vector<PassageText> passages;
    std::vector<Spans> spans;
    passages.reserve(document.blocks.size());
    spans.reserve(document.blocks.size());
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        const auto kind = kind_of(block);
        if (!kind || block.text_size == 0) {
            continue;
        }
        PassageText passage;
        passage.text = document.text_of(block);
        passage.id = at;
        passage.kind = *kind;
        passage.foreign = languages.is_foreign(block);
        passage.quoted = is_quotation(document, block);
        passage.foreign_spans = spans.emplace_back(languages.foreign_spans(at));
        passages.push_back(passage);
    }
    return language::make_prose(passages, store);
}

document::Place place_of(const language::Prose& prose, const language::Passage& passage,
                         std::uint32_t first, std::uint32_t last) {
    const auto [begin, end] = prose.source_of(passage, first, last);
    return {passage.id, begin, end};
}

const language::Passage& passage_of(const language::Prose& prose, std::uint32_t token) {
    const auto after = std::upper_bound(
        prose.passages.begin(), prose.passages.end(), token,
        [](std::uint32_t at, const language::Passage& passage) { return at < passage.last_token; });
    return *after;
}

} // namespace styrkoll::check
