// SPDX-License-Identifier: Apache-2.0
//
// Items that stand in list items and paragraphs: they begin with a code, with their kind's word and
// a colon, or, in a list of a section that holds items, with bold words.
#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/items.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::Mark;
using document::MarkKind;

/// The item's title: to the end of its first sentence.
std::string_view first_sentence(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool stop = text[at] == '\n' || (text[at] == '.' && text[at + 1] == ' ');
        if (stop) {
            std::size_t after = text.find_first_not_of(' ', at + 1);
            if (text[at] == '\n' ||
                (after < text.size() && text::is_upper(text::next_code_point(text, after)))) {
                return text.substr(0, at);
            }
        }
    }
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

class TextItems {
public:
    TextItems(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        remember_codes();
        std::vector<bool> taken(m_document.blocks.size() + 1, false);
        for (const Item& item : m_plan.items) {
            if (item.position == Position::explicit_mark) {
                std::fill(taken.begin() + item.first_block, taken.begin() + item.last_block + 1,
                          true);
            }
        }
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            const bool text = own.kind == BlockKind::paragraph || own.kind == BlockKind::list_item;
            if (!text || own.flow != Flow::body || own.table != document::k_none ||
                own.text_size == 0 || taken[block]) {
                continue;
            }
            const std::uint32_t section = section_of(m_plan, block);
            if (section != k_none && m_plan.sections[section].heading == block) {
                continue; // a bold line that stands in for a heading
            }
            text_item(block, section);
        }
    }

private:
    /// What headings and rows have already said.
    void remember_codes() {
        m_owners.assign(m_document.blocks.size(), k_none);
        for (std::uint32_t at = 0; at < m_plan.items.size(); ++at) {
            const Item& item = m_plan.items[at];
            for (std::uint32_t block = item.first_block;
                 item.position == Position::heading && block <= item.last_block; ++block) {
                m_owners[block] = at; // sections are in order, so an inner heading comes later
            }
        }
        for (const Item& item : m_plan.items) {
            if (item.code.empty()) {
                continue;
            }
            if (item.position == Position::row || item.position == Position::heading) {
                m_known.emplace(item.kind, item.code);
            }
            m_coded_sections.insert(recognised(section_of(m_plan, item.first_block)));
        }
    }

    /// Definition of the section, or of the recognised one that encloses it.
    [[nodiscard]] std::uint32_t recognised(std::uint32_t section) const {
        if (section == k_none) {
            return k_none;
        }
        const Section& own = m_plan.sections[section];
        return own.definition != k_none ? own.definition : own.inside;
    }

    /// What a paragraph or list item says at its beginning. Views into the block's text.
    struct Lead {
        std::uint32_t kind = k_none;
        std::string code;
        std::string_view code_text; ///< begins with the code; empty without one
        std::string_view title;     ///< and all that follows
    };

    void text_item(std::uint32_t block, std::uint32_t section) {
        static const std::vector<std::uint32_t> k_nothing;
        const auto& held =
            section == k_none ? k_nothing : kinds_held(m_plan, m_plan.sections[section]);
        const std::string_view text = m_document.text_of(block);
        const bool in_list = m_document.blocks[block].kind == BlockKind::list_item;
        const auto code = code_here(m_plan, m_vocabulary, text, held);
        if (code && is_mention(*code, text)) {
            return;
        }
        if (code && (in_list || is_item_paragraph(*code, text, held))) {
            add_text(block, section, {code->kind, code->code, text, after_code(text, code->size)});
        } else if (const auto word = leading_word(m_plan, m_vocabulary, text, held);
                   word && !code && !tells_of_item(block, word->first, text)) {
            Lead lead{word->first, {}, {}, word->second};
            if (const auto inner = leading_code(m_vocabulary, word->second, {word->first}, false)) {
                lead = {word->first, inner->code, word->second,
                        after_code(word->second, inner->size)};
            }
            add_text(block, section, lead);
        } else if (in_list && !held.empty() && m_plan.type() != nullptr) {
            bold_list_item(block, section, held);
        }
    }

    /// Below an item's heading its kind's word, or the name of one of its attributes, tells more of
    /// that item: "Förflyttning: ...", "Bedömning: ...".
    [[nodiscard]] bool tells_of_item(std::uint32_t block, std::uint32_t kind,
                                     std::string_view text) const {
        const std::uint32_t owner = m_owners[block];
        if (owner == k_none) {
            return false;
        }
        const std::uint32_t owning = m_plan.items[owner].kind;
        return owning == kind || m_vocabulary.kinds[owning]
                                     .attributes.exactly(text.substr(0, text.find(':')))
                                     .has_value();
    }

    /// A code that a heading or a row already has, before words that go on as a sentence does,
    /// speaks of that item.
    [[nodiscard]] bool is_mention(const LeadingCode& code, std::string_view text) const {
        std::size_t at = text.find_first_not_of(" \t", code.size);
        const bool goes_on = at != std::string_view::npos && at > code.size &&
                             text::is_lower(text::next_code_point(text, at));
        return goes_on && m_known.contains(std::pair(code.kind, code.code));
    }

    /// "KF-uppdrag 2027:3 genomförs under året." speaks of an assignment; "KF-uppdrag 2027:3 Trygg
    /// skolväg" is one.
    [[nodiscard]] bool is_item_paragraph(const LeadingCode& code, std::string_view text,
                                         const std::vector<std::uint32_t>& held) const {
        const std::string_view after = text.substr(code.size);
        const bool parted = after.starts_with(':') || after.starts_with('.') ||
                            after.starts_with(" -") || after.starts_with(" –") ||
                            after.starts_with(" —") || after.empty();
        if (parted || !contains(expected_kinds(m_plan, held), code.kind)) {
            return parted && contains(expected_kinds(m_plan, held), code.kind);
        }
        std::size_t at = after.find_first_not_of(" \t");
        return at != std::string_view::npos && text::is_upper(text::next_code_point(after, at));
    }

    void bold_list_item(std::uint32_t block, std::uint32_t section,
                        const std::vector<std::uint32_t>& held) {
        const std::uint32_t kind = titled_kind(m_plan, held);
        if (kind == k_none || m_coded_sections.contains(recognised(section))) {
            return;
        }
        const auto [begin, end] = m_document.marks_of(block);
        for (const Mark* mark = begin; mark != end; ++mark) {
            if (mark->kind == MarkKind::bold && mark->begin == 0) {
                std::string_view title = m_document.text_of(block).substr(0, mark->end);
                while (!title.empty() &&
                       std::string_view(".:–- ").find(title.back()) != std::string_view::npos) {
                    title.remove_suffix(1);
                }
                add_text(block, section, {kind, {}, {}, title});
                return;
            }
        }
    }

    void add_text(std::uint32_t block, std::uint32_t section, const Lead& lead) {
        const std::string_view text = m_document.text_of(block);
        std::string_view title = lead.title;
        const auto labelled = m_vocabulary.kinds[lead.kind].attributes.in_text(lead.title);
        if (!labelled.empty()) {
            title = title.substr(
                0, static_cast<std::size_t>(labelled.front().label.data() - title.data()));
        }
        title = text::trim(first_sentence(text::trim(title)));
        Item item;
        item.kind = lead.kind;
        item.code = lead.code;
        item.title = text::squeeze(title);
        item.position = m_document.blocks[block].kind == BlockKind::list_item ? Position::list
                                                                              : Position::paragraph;
        const auto end = title.empty()
                             ? text.size()
                             : static_cast<std::size_t>(title.data() + title.size() - text.data());
        item.place = {block, 0, static_cast<std::uint32_t>(end)};
        item.first_block = block;
        item.last_block = block;
        item.section = section;
        if (!item.code.empty()) {
            item.code_place = place_of_code(m_document, block, lead.code_text);
        }
        m_plan.items.push_back(std::move(item));
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::set<std::pair<std::uint32_t, std::string>> m_known; ///< kind and code
    std::vector<std::uint32_t> m_owners;      ///< the heading item that each block stands below
    std::set<std::uint32_t> m_coded_sections; ///< section definitions in which some item has a code
};

} // namespace

void find_text_items(Plan& plan, const Vocabulary& vocabulary) {
    TextItems(plan, vocabulary).find();
}

} // namespace styrkoll::plan
