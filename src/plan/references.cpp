// SPDX-License-Identifier: Apache-2.0
//
// What a plan refers to, by where it says so: items that another document defines, attributes that
// hold codes, codes and titles in running text (which of the codes count: accepted_codes.cpp),
// links and explicit marks. A place is read once.
#include "plan/references.hpp"

#include "base/text.hpp"
#include "plan/accepted_codes.hpp"
#include "plan/code_scan.hpp"
#include "plan/global_goals.hpp"
#include "plan/items.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::Mark;
using document::MarkKind;

constexpr std::size_t k_nobody = std::numeric_limits<std::size_t>::max();
constexpr std::int64_t k_longest_range = 200; ///< "2028:1 till och med 2028:6"

class ReferenceFinder {
public:
    ReferenceFinder(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        own_places();
        restated_items();
        attribute_codes();
        running_text();
        marks();
        sort_references(m_plan);
    }

private:
    void own_places() {
        m_owner.assign(m_document.blocks.size() + 1, k_none);
        for (std::uint32_t at = 0; at < m_plan.items.size(); ++at) {
            const Item& item = m_plan.items[at];
            const auto end =
                std::min<std::size_t>(item.last_block + std::size_t{1}, m_document.blocks.size());
            for (std::size_t block = item.first_block; block < end; ++block) {
                m_owner[block] = at;
            }
            if (item.code_place.block != k_none) {
                take(item.code_place.block, item.code_place.begin, k_nobody);
            }
        }
    }

    /// False where the place is an item's own code, or already read.
    bool take(std::uint32_t block, std::size_t begin, std::size_t reference) {
        return m_taken.emplace(std::pair(block, begin), reference).second;
    }

    [[nodiscard]] std::string section_relation(std::uint32_t section) const {
        if (section == k_none || m_plan.type() == nullptr) {
            return {};
        }
        const Section& own = m_plan.sections[section];
        const std::uint32_t definition = own.definition != k_none ? own.definition : own.inside;
        return definition == k_none ? std::string{} : m_plan.type()->sections[definition].relation;
    }

    /// An item that another document defines is a reference to it.
    void restated_items() {
        for (std::uint32_t at = 0; at < m_plan.items.size(); ++at) {
            const Item& item = m_plan.items[at];
            const bool defined_here =
                m_plan.type() != nullptr &&
                std::find(m_plan.type()->defines.begin(), m_plan.type()->defines.end(),
                          item.kind) != m_plan.type()->defines.end();
            if (!defined_here) {
                Reference reference;
                reference.kind = item.kind;
                reference.code = item.code;
                reference.title = item.title;
                reference.relation = section_relation(item.section);
                reference.item = item.parent;
                reference.place = item.place;
                m_plan.references.push_back(std::move(reference));
            } else if (item.parent != k_none && m_plan.items[item.parent].kind != item.kind) {
                below_restated(at);
            }
        }
    }

    /// An inriktning below the heading of a goal serves that goal.
    void below_restated(std::uint32_t at) {
        const Item& item = m_plan.items[at];
        const Item& parent = m_plan.items[item.parent];
        for (const model::Attribute& attribute : m_plan.model->kinds[item.kind].attributes) {
            if (attribute.type == model::ValueType::codes && !parent.defines &&
                attribute.relation == section_relation(item.section)) {
                Reference reference;
                reference.kind = parent.kind;
                reference.code = parent.code;
                reference.title = parent.title;
                reference.relation = attribute.relation;
                reference.item = at;
                reference.place = parent.place;
                m_plan.references.push_back(std::move(reference));
                return;
            }
        }
    }

    void attribute_codes() {
        for (std::uint32_t at = 0; at < m_plan.items.size(); ++at) {
            const Item& item = m_plan.items[at];
            for (const AttributeValue& value : item.attributes) {
                if (value.attribute == k_none) {
                    continue;
                }
                const model::Attribute& attribute =
                    m_plan.model->kinds[item.kind].attributes[value.attribute];
                if (attribute.type == model::ValueType::codes && value.place.block != k_none) {
                    codes_in_attribute(at, attribute, value);
                }
            }
        }
    }

    void codes_in_attribute(std::uint32_t item, const model::Attribute& attribute,
                            const AttributeValue& value) {
        const std::string_view text = m_document.text_of(value.place.block);
        auto codes = scan_codes(m_vocabulary, text, value.place.begin, value.place.end);
        for (FoundCode& found : codes) {
            found.accepted = true;
            found.relation = attribute.relation;
        }
        add_all(codes, value.place.block, item);
        if (codes.empty()) {
            Reference reference;
            reference.title = value.text;
            reference.relation = attribute.relation;
            reference.stated = !attribute.relation.empty();
            reference.item = item;
            reference.place = value.place;
            m_plan.references.push_back(std::move(reference));
        }
    }

    void running_text() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            if (own.flow != Flow::body || own.text_size == 0) {
                continue;
            }
            const std::string_view text = m_document.text_of(own);
            auto codes = scan_codes(m_vocabulary, text, 0, text.size());
            if (codes.empty()) {
                named_by_title(block, text);
                continue;
            }
            drop_global_goals(text, codes);
            accept_codes(m_plan, m_vocabulary, block, codes);
            add_all(codes, block, m_owner[block]);
        }
    }

    /// "Bidrar till målen En trygg kommun samt Barn som lyckas.": in an item's own text, words that
    /// state one of its relations, and no code. Which titles they hold is told when the documents
    /// above are known.
    void named_by_title(std::uint32_t block, std::string_view text) {
        const std::uint32_t item = m_owner[block];
        if (item == k_none || !m_plan.items[item].defines ||
            m_document.blocks[block].table != document::k_none) {
            return;
        }
        for (const model::Relation& relation : m_plan.model->relations) {
            const std::size_t begin = after_words(text, relation.name);
            if (begin >= text.size() || text[begin] != ' ' || !may_state(item, relation.id)) {
                continue;
            }
            const std::size_t end = std::min(text.find('.', begin), text.size());
            Reference reference;
            reference.title = text::shorten(text::squeeze(text.substr(begin, end - begin)), 300);
            reference.relation = relation.id;
            reference.stated = true;
            reference.item = item;
            reference.place = {block, static_cast<std::uint32_t>(begin + 1),
                               static_cast<std::uint32_t>(end)};
            m_plan.references.push_back(std::move(reference));
            return;
        }
    }

    /// Behind the words, with or without a capital; npos where they do not stand.
    static std::size_t after_words(std::string_view text, std::string_view words) {
        const std::size_t at = std::min(text.find(words), text.find(text::capitalised(words)));
        return at == std::string_view::npos ? at : at + words.size();
    }

    [[nodiscard]] bool may_state(std::uint32_t item, std::string_view relation) const {
        const auto& attributes = m_plan.model->kinds[m_plan.items[item].kind].attributes;
        return std::any_of(attributes.begin(), attributes.end(),
                           [relation](const model::Attribute& attribute) {
                               return attribute.relation == relation;
                           });
    }

    void add_all(const std::vector<FoundCode>& codes, std::uint32_t block, std::uint32_t item) {
        const std::string_view text = m_document.text_of(block);
        for (std::size_t at = 0; at < codes.size(); ++at) {
            const FoundCode& found = codes[at];
            if (!found.accepted || !take(block, found.begin, m_plan.references.size())) {
                continue;
            }
            Reference reference;
            reference.kind = found.code.kind;
            reference.code = found.code.code;
            reference.relation = found.relation.empty()
                                     ? section_relation(section_of(m_plan, block))
                                     : found.relation;
            reference.stated = !found.relation.empty();
            reference.title = words_after(text, codes, at);
            reference.item = item;
            reference.place = {block, static_cast<std::uint32_t>(found.begin),
                               static_cast<std::uint32_t>(found.end)};
            if (at > 0 &&
                is_range_joint(text.substr(codes[at - 1].end, found.begin - codes[at - 1].end))) {
                add_range(codes[at - 1].code.code, reference);
            }
            m_taken[{block, found.begin}] = m_plan.references.size();
            m_plan.references.push_back(std::move(reference));
        }
    }

    /// The wording that follows a code in a row, heading or link, up to the next code.
    static std::string words_after(std::string_view text, const std::vector<FoundCode>& codes,
                                   std::size_t at) {
        const std::size_t end = at + 1 < codes.size() ? codes[at + 1].begin : text.size();
        const std::string_view after = text.substr(codes[at].end, end - codes[at].end);
        return text::shorten(text::squeeze(after_code(after, 0)), 200);
    }

    /// The codes between "KF-uppdrag 2028:1" and "2028:6".
    void add_range(const std::string& first, const Reference& last) {
        const auto tail = [](std::string_view code) {
            const std::size_t digits = code.find_last_not_of("0123456789") + 1;
            return std::pair(code.substr(0, digits), text::parse_integer(code.substr(digits)));
        };
        const auto [prefix, low] = tail(first);
        const auto [last_prefix, high] = tail(last.code);
        if (prefix != last_prefix || low < 0 || high <= low || high - low > k_longest_range) {
            return;
        }
        for (std::int64_t number = low + 1; number < high; ++number) {
            Reference between = last;
            between.code = std::string(prefix) + std::to_string(number);
            between.title.clear();
            m_plan.references.push_back(std::move(between));
        }
    }

    // --- links and explicit references

    void marks() {
        for (const Mark& mark : m_document.marks) {
            if (mark.kind == MarkKind::item_reference) {
                explicit_reference(mark);
            } else if (mark.kind == MarkKind::document_reference) {
                add_mark(mark, k_none, {}, m_document.string(mark.text),
                         m_document.string(mark.detail));
            } else if (mark.kind == MarkKind::link) {
                link(mark);
            }
        }
    }

    void explicit_reference(const Mark& mark) {
        const std::string_view code = m_document.string(mark.text);
        const auto found = leading_code(m_vocabulary, code, {}, false);
        const bool whole_code = found && found->size == code.size();
        if (whole_code && !take(mark.block, mark.begin, m_plan.references.size()) &&
            mark.begin != mark.end) {
            // Its words were read as the same code: its relation goes before the section's.
            const std::size_t read = m_taken[{mark.block, mark.begin}];
            if (read != k_nobody && !m_document.string(mark.detail).empty()) {
                m_plan.references[read].relation = m_document.string(mark.detail);
                m_plan.references[read].stated = true;
            }
            return;
        }
        add_mark(mark, whole_code ? found->kind : k_none,
                 whole_code ? found->code : std::string(code), {}, m_document.string(mark.detail));
    }

    /// "flerarsplan.odt#M2": another document, and the item in it that the anchor names.
    void link(const Mark& mark) {
        const std::string_view target = seen_from_folder(m_document.string(mark.text));
        if (target.starts_with('#') || target.find("://") != std::string_view::npos ||
            target.starts_with("mailto:")) {
            return;
        }
        const std::size_t hash = target.find('#');
        const std::string_view anchor =
            hash == std::string_view::npos ? std::string_view{} : target.substr(hash + 1);
        const auto code = leading_code(m_vocabulary, anchor, {}, false);
        const bool names_item = code && code->size == anchor.size();
        if (names_item && !take(mark.block, mark.begin, m_plan.references.size())) {
            // The link's own text was read as the same code: say which document it means.
            const std::size_t read = m_taken[{mark.block, mark.begin}];
            if (read != k_nobody) {
                m_plan.references[read].document = target.substr(0, hash);
            }
            return;
        }
        add_mark(mark, names_item ? code->kind : k_none, names_item ? code->code : std::string{},
                 target.substr(0, hash), {});
    }

    /// Addresses in a package are seen from inside it (ODF 1.3 part 2, 3.7): the first "../" leads
    /// out to the folder it lies in.
    [[nodiscard]] std::string_view seen_from_folder(std::string_view target) const {
        constexpr std::string_view k_out = "../";
        const bool in_package = m_document.format == document::Format::odt ||
                                m_document.format == document::Format::ott;
        return in_package && target.starts_with(k_out) ? target.substr(k_out.size()) : target;
    }

    void add_mark(const Mark& mark, std::uint32_t kind, std::string code, std::string_view document,
                  std::string_view relation) {
        Reference reference;
        reference.kind = kind;
        reference.code = std::move(code);
        reference.document = document;
        reference.relation = relation.empty() ? section_relation(section_of(m_plan, mark.block))
                                              : std::string(relation);
        reference.stated = !relation.empty();
        reference.item = m_owner[mark.block];
        reference.place = {mark.block, mark.begin, mark.end};
        m_plan.references.push_back(std::move(reference));
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::vector<std::uint32_t> m_owner; ///< innermost item of each block
    /// Places that are an item's own code (k_nobody), or already read as this reference.
    std::map<std::pair<std::uint32_t, std::size_t>, std::size_t> m_taken;
};

} // namespace

void sort_references(Plan& plan) {
    std::stable_sort(plan.references.begin(), plan.references.end(),
                     [](const Reference& a, const Reference& b) {
                         return std::pair(a.place.block, a.place.begin) <
                                std::pair(b.place.block, b.place.begin);
                     });
}

void find_references(Plan& plan, const Vocabulary& vocabulary) {
    ReferenceFinder(plan, vocabulary).find();
}

} // namespace styrkoll::plan
