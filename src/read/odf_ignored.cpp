// SPDX-License-Identifier: Apache-2.0
//
// What is left out of the body on purpose, kept for `styrkoll show`.
#include "read/odf_walk.hpp"

#include "base/text.hpp"
#include "document/own_comment.hpp"

#include <algorithm>
#include <cstring>

namespace styrkoll::read {

using document::Block;
using document::Flow;

namespace {

constexpr std::size_t k_shown = 80; ///< code points of ignored text
constexpr std::size_t k_most_ignored = 1000;

} // namespace

void OdfWalk::skip_foreign(const pugi::xml_node& element) {
    std::string beginning;
    const std::uint32_t paragraphs = count_paragraphs(element, &beginning);
    m_paragraph += paragraphs;
    if (paragraphs > 0) {
        begin_ignored("unknown-element", "foreign");
        document::Ignored& ignored = m_document.ignored[m_ignored.back().first];
        ignored.paragraphs = paragraphs;
        // The cut may have split a character.
        const std::size_t wrong = text::find_invalid_utf8(beginning);
        ignored.text = text::shorten(
            std::string_view(beginning).substr(0, std::min(wrong, beginning.size())), k_shown);
        m_ignored.pop_back();
    }
}

/// Character data where only elements may stand. Some writers lose text there.
void OdfWalk::note_stray(const pugi::xml_node& node) {
    const char* const text = node.value();
    if (text[std::strspn(text, " \t\r\n")] == '\0' || m_context.flow == Flow::annotation) {
        return; // who wrote a comment stands beside its paragraphs
    }
    const std::string shown = text::shorten(text::trim(text), k_shown);
    m_reading.issues.at_offset("odf-lostext", static_cast<std::size_t>(text - m_buffer),
                               {{"text", shown}});
    if (m_document.ignored.size() < k_most_ignored) {
        m_document.ignored.push_back({"stray-text", shown, 0, "not-in-paragraph"});
    }
}

/// A comment that this program wrote into a copy of the document.
bool OdfWalk::is_own_comment(const pugi::xml_node& annotation) {
    const char* const name = attribute(annotation, Name::a_comment_name);
    for (pugi::xml_node child = annotation.first_child(); child; child = child.next_sibling()) {
        const bool entered = m_names.redeclares() && m_names.enter(child);
        const bool says_who = std::string_view(child.name()).ends_with(":creator") &&
                              m_names.space_of_element(child.name()) == Space::dc;
        if (entered) {
            m_names.leave();
        }
        if (says_who) {
            return document::is_own_comment(name == nullptr ? "" : name, child.child_value());
        }
    }
    return false;
}

/// All of them make one entry, which counts them.
void OdfWalk::note_own_comment() {
    if (m_own_comments == k_no_entry) {
        m_own_comments = m_document.ignored.size();
        m_document.ignored.push_back({"own-comment", {}, 0, "own"});
    }
    ++m_document.ignored[m_own_comments].paragraphs;
}

/// A stretch of text that belongs to another flow as a whole.
void OdfWalk::open_ignored(const pugi::xml_node& node, Flow flow, std::string_view what,
                           std::string_view reason) {
    m_contexts.push_back(m_context);
    m_context.flow = flow;
    begin_ignored(what, reason);
    descend(node, Exit::ignored);
}

void OdfWalk::begin_ignored(std::string_view what, std::string_view reason) {
    std::size_t index = m_document.ignored.size();
    if (index < k_most_ignored) {
        m_document.ignored.push_back({std::string(what), {}, 0, std::string(reason)});
    } else {
        index = k_most_ignored - 1; // enough to tell; the last one stands for the rest
    }
    m_ignored.emplace_back(index, static_cast<std::uint32_t>(m_document.blocks.size()));
}

/// A paragraph that only its style, or its looks, take out of the body; neighbours make one entry.
void OdfWalk::extend_ignored(std::uint32_t block) {
    const bool is_index = m_document.blocks[block].flow == Flow::index;
    const std::string_view what = is_index ? "table-of-contents" : "hidden-text";
    if (m_run_end != block || m_document.ignored[m_run_ignored].what != what) {
        begin_ignored(what, is_index ? "generated" : "hidden");
        m_run_ignored = m_ignored.back().first;
        m_ignored.pop_back();
    }
    extend_entry(m_run_ignored, block);
    m_run_end = block + 1;
}

void OdfWalk::extend_entry(std::size_t entry, std::uint32_t block) {
    document::Ignored& ignored = m_document.ignored[entry];
    ++ignored.paragraphs;
    if (ignored.text.empty()) {
        ignored.text = text::shorten(m_document.text_of(block), k_shown);
    }
}

void OdfWalk::end_ignored() {
    const auto [index, first] = m_ignored.back();
    m_ignored.pop_back();
    if (first == m_document.blocks.size() && index + 1 == m_document.ignored.size()) {
        m_document.ignored.pop_back(); // there was nothing in it
        return;
    }
    document::Ignored& ignored = m_document.ignored[index];
    for (std::size_t i = first; i < m_document.blocks.size(); ++i) {
        const Block& block = m_document.blocks[i];
        ignored.paragraphs += block.flow != Flow::annotation ? 1U : 0U;
        if (ignored.text.empty()) {
            ignored.text = text::shorten(m_document.text_of(block), k_shown);
        }
    }
}

} // namespace styrkoll::read
