// SPDX-License-Identifier: Apache-2.0
//
// People write items as headings, table rows, list items or paragraphs (conventions section 3), or
// mark them in the native XML. Here they are put together: in order, with their attributes, each
// once.
#include "plan/items.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::Mark;
using document::MarkKind;

constexpr std::size_t k_most_attributes = 200; ///< that an item takes over from its restatements

class ItemFinder {
public:
    ItemFinder(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        explicit_items();
        find_heading_items(m_plan, m_vocabulary);
        find_row_items(m_plan, m_vocabulary);
        find_text_items(m_plan, m_vocabulary);
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
            item.section =
                item.section == k_none ? section_of(m_plan, item.first_block) : item.section;
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
        const std::uint32_t section = section_of(m_plan, block);
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
                    if (original.attributes.size() < k_most_attributes &&
                        !says_already(before, value)) {
                        original.attributes.push_back(value);
                    }
                }
                item.defines = false;
            }
        }
    }

    static bool says_already(const Item& item, const AttributeValue& value) {
        return std::any_of(item.attributes.begin(), item.attributes.end(),
                           [&value](const AttributeValue& known) {
                               return known.attribute == value.attribute &&
                                      (value.attribute != k_none || known.name == value.name);
                           });
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
};

} // namespace

const AttributeValue* Item::find(std::uint32_t attribute) const {
    const auto found = std::find_if(
        attributes.begin(), attributes.end(),
        [attribute](const AttributeValue& value) { return value.attribute == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> item_of_blocks(const Plan& plan) {
    std::vector<std::uint32_t> owner(plan.document->blocks.size(), k_none);
    for (std::uint32_t at = 0; at < plan.items.size(); ++at) {
        const Item& item = plan.items[at];
        const auto end = std::min<std::size_t>(item.last_block + std::size_t{1}, owner.size());
        for (std::size_t block = item.first_block; block < end; ++block) {
            owner[block] = at; // items are sorted, so an inner one comes later
        }
    }
    return owner;
}

void find_items(Plan& plan, const Vocabulary& vocabulary) {
    ItemFinder(plan, vocabulary).find();
}

} // namespace styrkoll::plan
