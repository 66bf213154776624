// SPDX-License-Identifier: Apache-2.0
//
// Items whose title is a heading. A code makes one wherever its kind may stand; without a code only
// a heading directly below a section that holds items is one, and only where no neighbour has a
// code, since "Sammanfattning" below "Mål" is no goal.
#include "base/text.hpp"
#include "plan/items.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::plan {
namespace {

using document::Document;

constexpr std::size_t k_longest_title = 400; ///< bytes; longer text is no title

class HeadingItems {
public:
    HeadingItems(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        for (std::uint32_t at = 0; at < m_plan.sections.size(); ++at) {
            const Section& section = m_plan.sections[at];
            if (section.definition == k_none || section.match == Match::near) {
                coded_heading(at);
            }
        }
        for (std::uint32_t at = 0; at < m_plan.sections.size(); ++at) {
            titled_headings(at);
        }
    }

private:
    void coded_heading(std::uint32_t at) {
        const Section& section = m_plan.sections[at];
        const std::string_view heading = m_document.text_of(section.heading);
        const auto& held = kinds_held(m_plan, section);
        std::string_view text = text::trim(heading);
        auto code = code_here(m_plan, m_vocabulary, text, held);
        if (!code) {
            text = strip_numbering(heading);
            code = code_here(m_plan, m_vocabulary, text, held);
        }
        if (code) {
            add_heading(at, code->kind, code->code, after_code(text, code->size));
            m_plan.items.back().code_place = place_of_code(m_document, section.heading, text);
            m_coded_inside.insert(section.inside);
        } else if (const auto word = leading_word(m_plan, m_vocabulary, text, held)) {
            add_heading(at, word->first, {}, word->second);
            m_coded_inside.insert(section.inside);
        }
    }

    void add_heading(std::uint32_t at, std::uint32_t kind, std::string code,
                     std::string_view title) {
        const Section& section = m_plan.sections[at];
        Item item;
        item.kind = kind;
        item.code = std::move(code);
        item.title = text::squeeze(title);
        item.position = Position::heading;
        item.place = whole(m_document, section.heading);
        item.first_block = section.heading;
        item.last_block = std::max(section.heading + 1, section.end) - 1;
        item.section = at;
        m_plan.items.push_back(std::move(item));
    }

    /// Headings without codes directly below a section that holds items: the title is the key.
    void titled_headings(std::uint32_t parent) {
        const Section& holder = m_plan.sections[parent];
        if (holder.definition == k_none || m_coded_inside.contains(holder.definition)) {
            return;
        }
        const std::uint32_t kind =
            titled_kind(m_plan, m_plan.type()->sections[holder.definition].holds);
        if (kind == k_none) {
            return;
        }
        int child_level = 0;
        for (std::uint32_t at = parent + 1;
             at < m_plan.sections.size() && m_plan.sections[at].heading < holder.end; ++at) {
            const Section& child = m_plan.sections[at];
            child_level = child_level == 0 ? child.level : child_level;
            if (child.level == child_level && child.definition == k_none &&
                child.match == Match::none && !is_section_word(child)) {
                add_heading(at, kind, {}, strip_numbering(m_document.text_of(child.heading)));
            }
        }
    }

    [[nodiscard]] bool is_section_word(const Section& section) const {
        const std::string_view text = strip_numbering(m_document.text_of(section.heading));
        // Items are often grouped by organ: "Socialnämnden", and its assignments below.
        return text.size() > k_longest_title || m_vocabulary.organs.exactly(text) ||
               m_vocabulary.any_section.contains(
                   join_stems(heading_tokens(m_vocabulary, text, k_none)));
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::set<std::uint32_t>
        m_coded_inside; ///< section definitions in which some heading has a code
};

} // namespace

void find_heading_items(Plan& plan, const Vocabulary& vocabulary) {
    HeadingItems(plan, vocabulary).find();
}

} // namespace styrkoll::plan
