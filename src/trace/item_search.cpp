// SPDX-License-Identifier: Apache-2.0
#include "trace/item_search.hpp"

#include "base/text.hpp"
#include "plan/amounts.hpp"
#include "plan/wording.hpp"
#include "trace/words.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

std::string key(std::uint32_t document, std::uint32_t kind, bool by_code, std::string_view words) {
    std::string out = std::to_string(document);
    out += by_code ? "#" : "=";
    out += std::to_string(kind);
    out += '|';
    out += words;
    return out;
}

} // namespace

ItemSearch::ItemSearch(const Thread& thread, const Directory& directory)
    : m_thread(thread), m_directory(directory), m_organs(*thread.model) {
    for (const model::ChainRule& rule : m_thread.model->chain) {
        if (rule.answerers == model::Answerers::title) {
            m_titled.push_back(rule.from);
        }
    }
    index();
    m_defines.resize(m_thread.model->kinds.size());
    for (std::uint32_t type = 0; type < m_thread.model->types.size(); ++type) {
        for (const std::uint32_t kind : m_thread.model->types[type].defines) {
            m_defines[kind].push_back(type);
        }
    }
    m_some_unreadable_type =
        std::any_of(m_thread.documents.begin(), m_thread.documents.end(),
                    [](const Source& one) { return !one.readable && one.type == k_none; });
}

void ItemSearch::index() {
    for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
        const Item& item = m_thread.items[at];
        if (item.definition != at || item.kind == k_none) {
            continue;
        }
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const std::string title = title_of(item);
        if (!fact.code.empty()) {
            m_index.emplace(key(item.document, item.kind, true, fact.code), at);
            m_anywhere[key(k_none, item.kind, true, fact.code)].push_back(at);
        }
        if (!title.empty()) {
            m_index.emplace(key(item.document, item.kind, false, title), at);
            m_index.emplace(key(item.document, k_none, false, title), at);
        }
    }
}

std::string ItemSearch::title_of(const Item& item) const {
    const plan::ItemFact& fact = m_thread.fact_of(item);
    if (std::find(m_titled.begin(), m_titled.end(), item.kind) == m_titled.end()) {
        return plan::normal_form(fact.title);
    }
    const auto named = m_organs.find(fact.title);
    const std::uint32_t own = m_thread.source_of(item).organ;
    if (named.size() == 1) {
        return "@" + std::to_string(named.front().organ);
    }
    return named.empty() && own != k_none && !fact.defines && is_own_frame(item)
               ? "@" + std::to_string(own)
               : plan::normal_form(fact.title);
}

bool ItemSearch::is_own_frame(const Item& item) const {
    const plan::ItemFact& fact = m_thread.fact_of(item);
    const std::string folded = text::fold(fact.title);
    const auto& words = m_thread.model->kinds[item.kind].words;
    return fact.title.empty() || !plan::find_amounts(fact.title).empty() ||
           std::any_of(words.begin(), words.end(), [&folded](const std::string& word) {
               return folded.starts_with(text::fold(word));
           });
}

std::uint32_t ItemSearch::in_document(std::uint32_t document, const Wanted& wanted) const {
    const bool by_code = !wanted.code.empty();
    const auto found = m_index.find(key(document, wanted.kind, by_code,
                                        by_code ? wanted.code : std::string_view(wanted.title)));
    return found == m_index.end() ? k_none : found->second;
}

Hit ItemSearch::find(std::uint32_t document, const Wanted& wanted, bool own) const {
    bool definer = false;
    bool unreadable = false;
    for (const std::uint32_t at : m_directory.line(document)) {
        if (at == document && !own) {
            continue;
        }
        const Source& source = m_thread.documents[at];
        const bool could = source.type == k_none || defines(source.type, wanted.kind);
        unreadable |= could && !source.readable;
        if (const std::uint32_t item = in_document(at, wanted); item != k_none) {
            return {item, Resolved::found};
        }
        definer |=
            could && source.readable && source.type != k_none && is_the_place(at, document, wanted);
    }
    if (wanted.kind == k_none) {
        return {k_none, Resolved::unknown};
    }
    const model::ItemKind& kind = m_thread.model->kinds[wanted.kind];
    if (!kind.local && !wanted.code.empty()) {
        const Hit hit = anywhere(document, wanted);
        const bool nobodys = kind.external && hit.resolved == Resolved::ambiguous;
        if (hit.resolved != Resolved::unknown && !nobodys) {
            return hit;
        }
    }
    if (kind.external) {
        return {k_none, Resolved::outside};
    }
    if (unreadable || (!definer && m_some_unreadable_type)) {
        return {k_none, Resolved::unreadable};
    }
    return {k_none, definer ? Resolved::unknown : Resolved::absent};
}

bool ItemSearch::may_hold(std::uint32_t at, std::uint32_t document, const Wanted& wanted) const {
    const Source& there = m_thread.documents[at];
    return is_the_place(at, document, wanted) || m_directory.year_of(at) == year_in(wanted.code) ||
           (there.decided &&
            there.facts.period.covers(m_thread.documents[document].facts.period.from));
}

bool ItemSearch::is_the_place(std::uint32_t at, std::uint32_t document,
                              const Wanted& wanted) const {
    const int there = m_directory.year_of(at);
    const int here = m_directory.year_of(document);
    const int named = year_in(wanted.code);
    return (there == 0 || here == 0 || there == here) &&
           (there == 0 || named == 0 || there == named);
}

bool ItemSearch::defines(std::uint32_t type, std::uint32_t kind) const {
    return kind != k_none &&
           std::find(m_defines[kind].begin(), m_defines[kind].end(), type) != m_defines[kind].end();
}

Hit ItemSearch::anywhere(std::uint32_t document, const Wanted& wanted) const {
    const auto found = m_anywhere.find(key(k_none, wanted.kind, true, wanted.code));
    if (found == m_anywhere.end()) {
        return {};
    }
    const int year = m_directory.year_of(document);
    std::uint32_t best = k_none;
    bool several = false;
    for (const std::uint32_t at : found->second) {
        const std::uint32_t other = m_thread.items[at].document;
        if (other == document || m_directory.is_superseded(other) ||
            !may_hold(other, document, wanted)) {
            continue;
        }
        if (best == k_none) {
            best = at;
            continue;
        }
        const Source& one = m_thread.source_of(m_thread.items[best]);
        const Source& two = m_thread.documents[other];
        const bool same_series = one.type == two.type && one.facts.organ == two.facts.organ;
        const int best_year = one.facts.period.from.year;
        const int own_year = m_directory.year_of(other);
        if (!same_series) {
            several = true;
        } else if (best_year != year && (own_year == year || own_year > best_year)) {
            best = at;
        }
    }
    return several ? Hit{k_none, Resolved::ambiguous}
                   : Hit{best, best == k_none ? Resolved::unknown : Resolved::found};
}

} // namespace styrkoll::trace
