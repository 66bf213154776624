// SPDX-License-Identifier: Apache-2.0
//
// Whom a decline concerns: the codes or the title in its own sentence, else the restated item whose
// text or row it stands in. And why, by which decision, until when: in the same sentence or the
// next.
#include "plan/declines.hpp"

#include "base/text.hpp"
#include "plan/decisions.hpp"
#include "plan/items.hpp"
#include "plan/references.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::Document;
using document::Flow;

constexpr std::size_t k_longest_reason = 500; ///< code points
constexpr std::size_t k_sentences_on = 2;     ///< that may tell more of a decline

class Marker {
public:
    Marker(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary),
          m_own(plan.identity.organ.value.organ) {}

    void mark() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            const std::string_view text = m_document.text_of(own);
            if (own.flow == Flow::body && m_vocabulary.declines.may_stand_in(text)) {
                mark_block(block, text);
            }
        }
        if (!m_titled.empty()) {
            m_plan.references.insert(m_plan.references.end(), m_titled.begin(), m_titled.end());
            sort_references(m_plan);
        }
    }

private:
    /// What is known of a decline besides whom it concerns.
    struct Told {
        std::string reason;
        std::string decided;
        std::optional<Date> until;
        std::string relation;
    };

    void mark_block(std::uint32_t block, std::string_view text) {
        const auto declines = find_declines(m_vocabulary, text, m_own);
        if (declines.empty()) {
            return;
        }
        prepare();
        const auto [first, last] = references_of(block);
        std::vector<Span> codes;
        std::vector<std::size_t> of;
        for (std::size_t at = first; at < last; ++at) {
            const Place& place = m_plan.references[at].place;
            if (place.end > place.begin) {
                codes.push_back({place.begin, place.end});
                of.push_back(at);
            }
        }
        for (const Decline& decline : declines) {
            const Told told = told_of(block, text, decline);
            const auto chosen = declined_codes(m_vocabulary, decline, text, codes);
            const std::uint32_t owner = m_owner[block];
            bool is_owners = false;
            for (const std::size_t code : chosen) {
                Reference& reference = m_plan.references[of[code]];
                say_no(reference, told);
                is_owners |= owner != k_none && !reference.code.empty() &&
                             reference.code == m_plan.items[owner].code;
            }
            if (is_owners) {
                owner_says_no(owner, block, told);
            } else if (chosen.empty() && !titled(block, text, decline, told)) {
                owner_says_no(concerned_owner(block, text, decline), block, told);
            }
        }
    }

    /// What is needed of all items, made when the first decline is found.
    void prepare() {
        if (!m_owner.empty()) {
            return;
        }
        m_owner = item_of_blocks(m_plan);
        m_answered.assign(m_plan.items.size(), false);
        for (const Item& item : m_plan.items) {
            const model::ItemKind& kind = m_plan.model->kinds[item.kind];
            const bool serves = std::any_of(kind.attributes.begin(), kind.attributes.end(),
                                            [](const model::Attribute& attribute) {
                                                return attribute.type == model::ValueType::codes &&
                                                       !attribute.relation.empty();
                                            });
            if (item.parent != k_none && serves && !kind.external && is_defined_here(item.kind)) {
                m_answered[item.parent] = true;
            }
        }
    }

    /// References whose place begins in the block: [first, last).
    [[nodiscard]] std::pair<std::size_t, std::size_t> references_of(std::uint32_t block) const {
        const auto& all = m_plan.references;
        const auto from = std::partition_point(
            all.begin(), all.end(), [&](const Reference& one) { return one.place.block < block; });
        const auto to = std::partition_point(
            from, all.end(), [&](const Reference& one) { return one.place.block == block; });
        return {static_cast<std::size_t>(from - all.begin()),
                static_cast<std::size_t>(to - all.begin())};
    }

    // --- the restated item

    [[nodiscard]] bool is_defined_here(std::uint32_t kind) const {
        const auto* type = m_plan.type();
        return type != nullptr &&
               std::find(type->defines.begin(), type->defines.end(), kind) != type->defines.end();
    }

    /// The restated item that the clause speaks of: it names the item's kind, or nothing else.
    [[nodiscard]] std::uint32_t concerned_owner(std::uint32_t block, std::string_view text,
                                                const Decline& decline) const {
        std::uint32_t owner = m_owner[block];
        while (owner != k_none) {
            const Item& item = m_plan.items[owner];
            const bool names = names_kind(decline.clause.of(text), item.kind);
            if (!is_defined_here(item.kind)) {
                return names || decline.is_bare ? owner : k_none;
            }
            owner = item.parent;
            if (!names_any_parent(decline.clause.of(text), owner)) {
                return k_none;
            }
        }
        return owner;
    }

    [[nodiscard]] bool names_any_parent(std::string_view clause, std::uint32_t owner) const {
        return owner != k_none && names_kind(clause, m_plan.items[owner].kind);
    }

    /// "målet", "detta mål": the kind's word, of a certain one.
    [[nodiscard]] bool names_kind(std::string_view clause, std::uint32_t kind) const {
        std::string before;
        for (const Token& token : tokenise(clause)) {
            const std::string folded = text::fold(token.raw);
            const auto range = m_vocabulary.kind_words.equal_range(token.stem);
            const bool names = std::any_of(range.first, range.second, [kind](const auto& word) {
                return word.second == kind;
            });
            const bool certain =
                folded != token.stem || before == "detta" || before == "det" || before == "delta";
            if (names && certain) {
                return true;
            }
            before = folded;
        }
        return false;
    }

    void owner_says_no(std::uint32_t owner, std::uint32_t block, const Told& told) {
        if (owner == k_none || m_answered[owner]) {
            return;
        }
        const Item& item = m_plan.items[owner];
        const auto [first, last] = references_of(item.place.block);
        for (std::size_t at = first; at < last; ++at) {
            Reference& reference = m_plan.references[at];
            if (reference.place == item.place && reference.kind == item.kind &&
                reference.code == item.code && reference.item == item.parent) {
                say_no(reference, told);
                if (reference.reason.empty()) {
                    reference.reason = reason_in_attributes(item, block);
                }
                return;
            }
        }
    }

    [[nodiscard]] std::string reason_in_attributes(const Item& item, std::uint32_t block) const {
        for (const AttributeValue& value : item.attributes) {
            const std::string_view label =
                !value.name.empty() || value.attribute == k_none
                    ? std::string_view(value.name)
                    : std::string_view(
                          m_plan.model->kinds[item.kind].attributes[value.attribute].name);
            if (value.place.block != block && asks_for_reason(m_vocabulary, label)) {
                return text::shorten(value.text, k_longest_reason);
            }
        }
        return {};
    }

    // --- named by its title

    /// "bidrar inte till målet ”En trygg kommun”": a reference of its own.
    bool titled(std::uint32_t block, std::string_view text, const Decline& decline,
                const Told& told) {
        const Span rest{decline.phrase.end, decline.clause.end};
        for (const Token& token : tokenise(rest.of(text))) {
            const auto begin = static_cast<std::size_t>(token.raw.data() - text.data());
            const auto kind = m_vocabulary.kind_words.find(token.stem);
            if (kind == m_vocabulary.kind_words.end()) {
                continue;
            }
            const Span title = title_after(text, begin + token.raw.size(), decline);
            if (title.end == title.begin) {
                return false;
            }
            Reference reference;
            reference.kind = kind->second;
            reference.title = text::squeeze(title.of(text));
            reference.item = m_owner[block];
            reference.place = {block, static_cast<std::uint32_t>(title.begin),
                               static_cast<std::uint32_t>(title.end)};
            say_no(reference, told);
            m_titled.push_back(std::move(reference));
            return true;
        }
        return false;
    }

    /// Quoted words, or words that begin with a capital, to the end of the clause.
    static Span title_after(std::string_view text, std::size_t from, const Decline& decline) {
        const std::string_view rest = text::trim(text.substr(from, decline.sentence.end - from));
        const auto begin = static_cast<std::size_t>(rest.data() - text.data());
        for (const auto& [open, close] :
             {std::pair<std::string_view, std::string_view>{"”", "”"}, {"\"", "\""}, {"“", "”"}}) {
            const std::size_t end =
                rest.starts_with(open) ? rest.find(close, open.size()) : std::string_view::npos;
            if (end != std::string_view::npos) {
                return {begin + open.size(), begin + end};
            }
        }
        std::size_t first = 0;
        if (rest.empty() || begin >= decline.clause.end ||
            !text::is_upper(text::next_code_point(rest, first))) {
            return {};
        }
        std::string_view title = text::trim(text.substr(begin, decline.clause.end - begin));
        while (!title.empty() && std::string_view(".,;:").find(title.back()) != title.npos) {
            title.remove_suffix(1);
        }
        return {begin, begin + title.size()};
    }

    // --- what is known of it

    void say_no(Reference& reference, const Told& told) const {
        if (reference.declined) {
            return;
        }
        reference.declined = true;
        reference.stated = true;
        reference.reason = told.reason;
        reference.decided = told.decided;
        reference.until = told.until;
        if (reference.relation.empty()) {
            reference.relation =
                told.relation.empty() ? chain_relation(reference.kind) : told.relation;
        }
    }

    [[nodiscard]] Told told_of(std::uint32_t block, std::string_view text,
                               const Decline& decline) const {
        Told told;
        told.relation = decline.relation;
        told.reason = reason_of(m_vocabulary, text, decline);
        if (told.reason.empty()) {
            told.reason = reason_in_next(block);
        }
        const std::string_view words = told_by(text, decline);
        const auto decisions = find_decisions(m_vocabulary.organs, words);
        if (!decisions.empty()) {
            const FoundDecision& decision = decisions.front();
            told.decided =
                text::squeeze(words.substr(decision.begin, decision.end - decision.begin));
        }
        told.until = last_day_in(words);
        return told;
    }

    /// The sentence and those right after it.
    static std::string_view told_by(std::string_view text, const Decline& decline) {
        constexpr std::size_t k_longest = 1000; ///< bytes
        std::size_t end = decline.sentence.end;
        const std::size_t from = decline.sentence.end - decline.sentence.begin > k_longest
                                     ? decline.phrase.begin
                                     : decline.sentence.begin;
        const std::string_view after = text.substr(end, k_longest);
        std::size_t left = k_sentences_on;
        for (const Span& sentence : sentences(after)) {
            if (left-- == 0 || says_no_to_other(sentence.of(after))) {
                break;
            }
            end = decline.sentence.end + sentence.end;
        }
        return text.substr(from, std::min(end - from, 2 * k_longest));
    }

    /// The next sentence says no to something else.
    static bool says_no_to_other(std::string_view sentence) {
        return text::fold(sentence).find(" inte till ") != std::string::npos;
    }

    /// The next paragraph of the same text, where it begins with a reason.
    [[nodiscard]] std::string reason_in_next(std::uint32_t block) const {
        const std::uint32_t next = block + 1;
        if (next >= m_document.blocks.size()) {
            return {};
        }
        const Block& own = m_document.blocks[block];
        const Block& other = m_document.blocks[next];
        const bool goes_on = other.flow == Flow::body && other.heading == own.heading &&
                             other.kind != document::BlockKind::heading &&
                             other.table == own.table && other.row == own.row &&
                             other.column_in_table == own.column_in_table;
        return goes_on ? reason_that_begins(m_vocabulary, m_document.text_of(other))
                       : std::string{};
    }

    /// How such an item is to be taken up.
    [[nodiscard]] std::string chain_relation(std::uint32_t kind) const {
        const auto& chain = m_plan.model->chain;
        const auto rule = std::find_if(chain.begin(), chain.end(), [&](const auto& one) {
            return one.from == kind && std::find(one.in.begin(), one.in.end(),
                                                 m_plan.identity.type.value) != one.in.end();
        });
        return rule == chain.end() ? std::string{} : rule->relation;
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::uint32_t m_own;
    std::vector<std::uint32_t> m_owner; ///< innermost item of each block
    /// By item: something that the document states stands below it and serves it. "Förskolan bidrar
    /// inte till målet" is then no word of the whole organ.
    std::vector<bool> m_answered;
    std::vector<Reference> m_titled;
};

} // namespace

void mark_declines(Plan& plan, const Vocabulary& vocabulary) {
    Marker(plan, vocabulary).mark();
}

} // namespace styrkoll::plan
