// SPDX-License-Identifier: Apache-2.0
//
// People write items as headings, table rows, list items or paragraphs (conventions section 3). A
// code makes an item wherever its kind may stand; without a code only a section that is known to
// hold items makes one, and only where no neighbour has a code, since "Sammanfattning" below "Mål"
// is no goal.
#include "plan/items.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

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

constexpr std::size_t k_longest_title = 400; ///< bytes; longer text is no title

bool contains(const std::vector<std::uint32_t>& list, std::uint32_t value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

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

class ItemFinder {
public:
    ItemFinder(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        explicit_items();
        heading_items();
        find_row_items(m_plan, m_vocabulary);
        text_items();
        order();
        find_attributes(m_plan, m_vocabulary);
        merge_restatements();
    }

private:
    // --- explicit marks

    void explicit_items() {
        for (const Mark& mark : m_document.marks) {
            if (mark.kind != MarkKind::item) {
                continue;
            }
            Item item;
            item.kind = m_plan.model->find_kind(m_document.string(mark.text));
            item.code = canonical(item.kind, m_document.string(mark.detail));
            item.position = Position::explicit_mark;
            item.first_block = mark.block;
            item.last_block = mark.last_block == document::k_none ? mark.block : mark.last_block;
            item.place = whole(m_document, mark.block);
            if (item.kind != k_none) {
                read_explicit(item);
                m_plan.items.push_back(std::move(item));
            }
        }
    }

    [[nodiscard]] std::string canonical(std::uint32_t kind, std::string_view code) const {
        if (kind == k_none || code.empty()) {
            return std::string(code);
        }
        const auto match = model::match_code(m_plan.model->kinds[kind].codes, code,
                                             m_vocabulary.organs.short_names(), false);
        return match && match->size == code.size() ? match->canonical : std::string(code);
    }

    void read_explicit(Item& item) {
        const Labels& labels = m_vocabulary.kinds[item.kind].attributes;
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        for (std::uint32_t block = item.first_block; block <= item.last_block; ++block) {
            const auto [begin, end] = m_document.marks_of(block);
            for (const Mark* mark = begin; mark != end; ++mark) {
                if (mark->kind == MarkKind::item && mark->block != item.first_block) {
                    return; // a nested item's own
                }
                if (mark->kind == MarkKind::item_title && item.title.empty()) {
                    item.title = text::squeeze(m_document.text_of(block));
                    item.place = whole(m_document, block);
                } else if (mark->kind == MarkKind::item_attribute) {
                    AttributeValue value;
                    value.name = m_document.string(mark->text);
                    value.attribute = labels.exactly(value.name).value_or(k_none);
                    for (std::uint32_t at = 0; at < attributes.size() && value.attribute == k_none;
                         ++at) {
                        value.attribute = attributes[at].id == value.name ? at : k_none;
                    }
                    value.text = text::squeeze(m_document.text_of(block));
                    value.place = whole(m_document, block);
                    item.attributes.push_back(std::move(value));
                }
            }
        }
    }

    // --- headings

    void heading_items() {
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

    /// Kinds whose short codes mean something here.
    [[nodiscard]] std::vector<std::uint32_t>
    expected_kinds(const std::vector<std::uint32_t>& held) const {
        std::vector<std::uint32_t> kinds = held;
        if (m_plan.type() != nullptr) {
            for (const std::uint32_t kind : m_plan.type()->defines) {
                if (!contains(kinds, kind)) {
                    kinds.push_back(kind);
                }
            }
        }
        return kinds;
    }

    /// Short codes of the kinds expected, long codes of any kind.
    [[nodiscard]] std::optional<LeadingCode>
    code_here(std::string_view text, const std::vector<std::uint32_t>& held) const {
        const auto expected = expected_kinds(held);
        if (!expected.empty()) {
            if (auto code = leading_code(m_vocabulary, text, expected, false)) {
                return code;
            }
        }
        return leading_code(m_vocabulary, text, {}, true);
    }

    void coded_heading(std::uint32_t at) {
        const Section& section = m_plan.sections[at];
        const std::string_view heading = m_document.text_of(section.heading);
        const auto& held = kinds_held(m_plan, section);
        std::string_view text = text::trim(heading);
        auto code = code_here(text, held);
        if (!code) {
            text = strip_numbering(heading);
            code = code_here(text, held);
        }
        if (code) {
            add_heading(at, code->kind, code->code, after_code(text, code->size));
            m_plan.items.back().code_place = place_of_code(m_document, section.heading, text);
            m_coded_inside.insert(section.inside);
        } else if (const auto word = leading_word(text, held)) {
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

    /// "Inriktning: Trygga barn": the kind and the title.
    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::string_view>>
    leading_word(std::string_view text, const std::vector<std::uint32_t>& held) const {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos || colon > 60) {
            return std::nullopt;
        }
        for (const std::uint32_t kind : expected_kinds(held)) {
            if (m_vocabulary.kinds[kind].words.exactly(text.substr(0, colon))) {
                return std::pair(kind, text::trim(text.substr(colon + 1)));
            }
        }
        return std::nullopt;
    }

    /// Headings without codes directly below a section that holds items: the title is the key.
    void titled_headings(std::uint32_t parent) {
        const Section& holder = m_plan.sections[parent];
        if (holder.definition == k_none || m_coded_inside.contains(holder.definition)) {
            return;
        }
        const std::uint32_t kind = titled_kind(m_plan.type()->sections[holder.definition].holds);
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

    /// The kind that an item without code must be here: one this type defines, with codes of its
    /// own.
    [[nodiscard]] std::uint32_t titled_kind(const std::vector<std::uint32_t>& held) const {
        for (const std::uint32_t kind : held) {
            const model::ItemKind& candidate = m_plan.model->kinds[kind];
            if (contains(m_plan.type()->defines, kind) && !candidate.external) {
                return kind;
            }
        }
        return k_none;
    }

    [[nodiscard]] bool is_section_word(const Section& section) const {
        const std::string_view text = strip_numbering(m_document.text_of(section.heading));
        // Items are often grouped by organ: "Socialnämnden", and its assignments below.
        return text.size() > k_longest_title || m_vocabulary.organs.exactly(text) ||
               m_vocabulary.any_section.contains(
                   join_stems(heading_tokens(m_vocabulary, text, k_none)));
    }

    // --- lists and paragraphs

    void text_items() {
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
            const std::uint32_t section = section_of(block);
            if (section != k_none && m_plan.sections[section].heading == block) {
                continue; // a bold line that stands in for a heading
            }
            text_item(block, section);
        }
    }

    [[nodiscard]] std::uint32_t section_of(std::uint32_t block) const {
        const auto after = std::upper_bound(
            m_plan.sections.begin(), m_plan.sections.end(), block,
            [](std::uint32_t at, const Section& section) { return at < section.heading; });
        return after == m_plan.sections.begin()
                   ? k_none
                   : static_cast<std::uint32_t>(after - m_plan.sections.begin()) - 1;
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
        const auto code = code_here(text, held);
        if (code && is_mention(*code, text)) {
            return;
        }
        if (code && (in_list || is_item_paragraph(*code, text, held))) {
            add_text(block, section, {code->kind, code->code, text, after_code(text, code->size)});
        } else if (const auto word = leading_word(text, held); word && !code) {
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

    /// A code that a heading or a row already has, before words that go on as a sentence does,
    /// speaks of that item.
    [[nodiscard]] bool is_mention(const LeadingCode& code, std::string_view text) const {
        std::size_t at = text.find_first_not_of(" \t", code.size);
        const bool goes_on = at != std::string_view::npos && at > code.size &&
                             text::is_lower(text::next_code_point(text, at));
        return goes_on &&
               std::any_of(m_plan.items.begin(), m_plan.items.end(), [&](const Item& item) {
                   return item.kind == code.kind && item.code == code.code &&
                          (item.position == Position::row || item.position == Position::heading);
               });
    }

    /// "KF-uppdrag 2027:3 genomförs under året." speaks of an assignment; "KF-uppdrag 2027:3 Trygg
    /// skolväg" is one.
    [[nodiscard]] bool is_item_paragraph(const LeadingCode& code, std::string_view text,
                                         const std::vector<std::uint32_t>& held) const {
        const std::string_view after = text.substr(code.size);
        const bool parted = after.starts_with(':') || after.starts_with('.') ||
                            after.starts_with(" -") || after.starts_with(" –") ||
                            after.starts_with(" —") || after.empty();
        if (parted || !contains(expected_kinds(held), code.kind)) {
            return parted && contains(expected_kinds(held), code.kind);
        }
        std::size_t at = after.find_first_not_of(" \t");
        return at != std::string_view::npos && text::is_upper(text::next_code_point(after, at));
    }

    void bold_list_item(std::uint32_t block, std::uint32_t section,
                        const std::vector<std::uint32_t>& held) {
        const std::uint32_t definition = m_plan.sections[section].definition != k_none
                                             ? m_plan.sections[section].definition
                                             : m_plan.sections[section].inside;
        const std::uint32_t kind = titled_kind(held);
        if (kind == k_none || m_coded_inside.contains(definition)) {
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

    // --- all together

    /// Document order; the text of list items and paragraphs goes on to the next item, heading or
    /// table.
    void order() {
        auto& items = m_plan.items;
        std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
            return a.first_block < b.first_block;
        });
        std::vector<std::uint32_t> open;
        for (std::uint32_t at = 0; at < items.size(); ++at) {
            Item& item = items[at];
            if (item.position == Position::list || item.position == Position::paragraph) {
                const std::uint32_t next =
                    at + 1 < items.size() ? items[at + 1].first_block
                                          : static_cast<std::uint32_t>(m_document.blocks.size());
                item.last_block = text_end(item, next);
            }
            item.section = item.section == k_none ? section_of(item.first_block) : item.section;
            while (!open.empty() && items[open.back()].last_block < item.first_block) {
                open.pop_back();
            }
            item.parent = open.empty() ? k_none : open.back();
            if (item.last_block > item.first_block) {
                open.push_back(at);
            }
            item.defines = m_plan.type() != nullptr && contains(m_plan.type()->defines, item.kind);
        }
    }

    [[nodiscard]] std::uint32_t text_end(const Item& item, std::uint32_t next) const {
        const Block& first = m_document.blocks[item.first_block];
        std::uint32_t last = item.first_block;
        for (std::uint32_t block = item.first_block + 1; block < next; ++block) {
            const Block& own = m_document.blocks[block];
            if (own.flow != Flow::body) {
                continue;
            }
            const bool leaves_list = item.position == Position::list &&
                                     own.list_depth <= first.list_depth &&
                                     own.kind != BlockKind::paragraph;
            const bool ends = own.kind == BlockKind::heading || own.table != document::k_none ||
                              leaves_list ||
                              (item.position == Position::list && own.list_depth == 0);
            if (ends || is_fake_heading_of_section(block)) {
                break;
            }
            last = block;
        }
        return last;
    }

    [[nodiscard]] bool is_fake_heading_of_section(std::uint32_t block) const {
        const std::uint32_t section = section_of(block);
        return section != k_none && m_plan.sections[section].heading == block;
    }

    /// The same item twice (an overview table, then a heading each) is one item; the second only
    /// repeats it.
    void merge_restatements() {
        std::unordered_map<std::string, std::uint32_t> first;
        for (std::uint32_t at = 0; at < m_plan.items.size(); ++at) {
            Item& item = m_plan.items[at];
            const std::string key = std::to_string(item.kind) + "|" +
                                    (item.code.empty() ? "=" + normal_form(item.title) : item.code);
            const auto [found, inserted] = first.emplace(key, at);
            if (!inserted && same_wording(m_plan.items[found->second].title, item.title)) {
                Item& original = m_plan.items[found->second];
                original.title = original.title.empty() ? item.title : original.title;
                const Item before = original;
                for (const AttributeValue& value : item.attributes) {
                    if (before.find(value.attribute) == nullptr) {
                        original.attributes.push_back(value);
                    }
                }
                item.defines = false;
            }
        }
    }

    static bool same_wording(const std::string& left, const std::string& right) {
        const std::string a = normal_form(left);
        const std::string b = normal_form(right);
        return a.empty() || b.empty() || a.find(b) != std::string::npos ||
               b.find(a) != std::string::npos;
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::set<std::uint32_t> m_coded_inside; ///< section definitions in which some item has a code
};

} // namespace

const AttributeValue* Item::find(std::uint32_t attribute) const {
    const auto found = std::find_if(
        attributes.begin(), attributes.end(),
        [attribute](const AttributeValue& value) { return value.attribute == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<LeadingCode> leading_code(const Vocabulary& vocabulary, std::string_view text,
                                        const std::vector<std::uint32_t>& kinds, bool long_only) {
    const std::string_view trimmed = text::trim(text);
    if (trimmed.empty() || !vocabulary.code_start[static_cast<unsigned char>(trimmed.front())]) {
        return std::nullopt;
    }
    const auto lead = static_cast<std::size_t>(trimmed.data() - text.data());
    std::optional<LeadingCode> best;
    const auto consider = [&](std::uint32_t kind) {
        const auto match = model::match_code(vocabulary.model->kinds[kind].codes, trimmed,
                                             vocabulary.organs.short_names(), long_only);
        const bool longer = match && (!best || match->size + lead > best->size);
        // "P1-platser" and "A4-format" are words.
        const bool word = match && match->size + 1 < trimmed.size() &&
                          trimmed[match->size] == '-' &&
                          text::is_letter(static_cast<unsigned char>(trimmed[match->size + 1]));
        if (longer && !word) {
            best = LeadingCode{kind, match->canonical, match->size + lead};
        }
    };
    if (kinds.empty()) {
        for (std::uint32_t kind = 0; kind < vocabulary.model->kinds.size(); ++kind) {
            consider(kind);
        }
    } else {
        std::for_each(kinds.begin(), kinds.end(), consider);
    }
    return best;
}

std::string_view after_code(std::string_view text, std::size_t size) {
    std::string_view rest = text::trim(text.substr(size));
    for (;;) {
        std::size_t after = 0;
        if (rest.empty()) {
            return rest;
        }
        const char32_t c = text::next_code_point(rest, after);
        if (c != '.' && c != ':' && c != ')' && c != '-' && c != ',' &&
            (c < 0x2010 || c > 0x2015)) {
            return rest;
        }
        rest = text::trim(rest.substr(after));
    }
}

Place place_of_code(const Document& document, std::uint32_t block, std::string_view text) {
    return place_of(document, block, text::trim(text).substr(0, 1));
}

const std::vector<std::uint32_t>& kinds_held(const Plan& plan, const Section& section) {
    static const std::vector<std::uint32_t> k_nothing;
    const std::uint32_t definition =
        section.definition != k_none ? section.definition : section.inside;
    return definition == k_none ? k_nothing : plan.type()->sections[definition].holds;
}

void find_items(Plan& plan, const Vocabulary& vocabulary) {
    ItemFinder(plan, vocabulary).find();
}

} // namespace styrkoll::plan
