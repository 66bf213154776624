// SPDX-License-Identifier: Apache-2.0
#include "trace/resolve.hpp"

#include "plan/wording.hpp"
#include "trace/item_search.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::trace {
namespace {

std::vector<std::string> stems(std::string_view words) {
    std::vector<std::string> out;
    for (const plan::Token& token : plan::tokenise(words)) {
        out.push_back(token.stem);
    }
    return out;
}

class Resolver {
public:
    Resolver(Thread& thread, const Directory& directory)
        : m_thread(thread), m_directory(directory), m_search(thread, directory) {}

    void run() {
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            find_source(at);
        }
        follow_repetitions();
        for (Item& item : m_thread.items) {
            item.drifted = is_drifted(item);
        }
        for (std::uint32_t document = 0; document < m_thread.documents.size(); ++document) {
            const auto& refers = m_thread.documents[document].facts.refers;
            for (std::uint32_t at = 0; at < refers.size(); ++at) {
                m_thread.links.push_back(link(document, at));
                if (m_thread.links.back().to == k_none && refers[at].code.empty()) {
                    titles_within(m_thread.links.back());
                }
            }
        }
    }

private:
    // --- items

    /// A repetition's source; and for what its own document may define, the same thing higher up.
    void find_source(std::uint32_t at) {
        Item& item = m_thread.items[at];
        if (item.kind == k_none) {
            return;
        }
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const bool own = item.definition == at;
        if (own && m_thread.model->kinds[item.kind].local) {
            item.repeats = fact.code.empty() ? named_like(item) : k_none;
            return;
        }
        const Wanted wanted{item.kind, fact.code, m_search.title_of(item)};
        if (wanted.code.empty() && wanted.title.empty()) {
            return;
        }
        if (own) {
            item.repeats = higher(item.document, wanted);
            return;
        }
        Hit hit = m_search.find(item.document, wanted, true);
        if (hit.item == k_none && !wanted.code.empty() && !wanted.title.empty() &&
            m_thread.model->kinds[item.kind].external) {
            hit = m_search.find(item.document, {item.kind, {}, wanted.title}, true);
        }
        item.repeats =
            hit.item != k_none || !wanted.code.empty() ? hit.item : nearest(item.document, wanted);
    }

    /// A plan built on the goals' own headings: what stands below "En trygg kommun" serves that
    /// goal, whatever kind of item the heading was taken for.
    [[nodiscard]] std::uint32_t named_like(const Item& item) const {
        const std::string title = plan::normal_form(m_thread.fact_of(item).title);
        for (const std::uint32_t at : m_directory.line(item.document)) {
            const std::uint32_t found = at == item.document || title.empty()
                                            ? k_none
                                            : m_search.in_document(at, {k_none, {}, title});
            if (found != k_none && leads_to(m_thread.items[found].kind, item.kind)) {
                return found;
            }
        }
        return k_none;
    }

    [[nodiscard]] bool leads_to(std::uint32_t above, std::uint32_t below) const {
        return std::any_of(m_thread.model->chain.begin(), m_thread.model->chain.end(),
                           [&](const model::ChainRule& rule) {
                               return rule.from == above && above != below &&
                                      std::count(rule.to.begin(), rule.to.end(), below) > 0;
                           });
    }

    /// A title without a code that is almost another one: the same item with other words.
    [[nodiscard]] std::uint32_t nearest(std::uint32_t document, const Wanted& wanted) const {
        const std::vector<std::string> words = stems(wanted.title);
        std::uint32_t best = k_none;
        std::size_t most = 0;
        for (const std::uint32_t at : m_directory.line(document)) {
            const Source& source = m_thread.documents[at];
            if (at == document || !m_search.defines(source.type, wanted.kind)) {
                continue;
            }
            for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
                const std::uint32_t other = source.first_item + fact;
                if (m_thread.items[other].kind == wanted.kind &&
                    m_thread.items[other].definition == other) {
                    const std::size_t same =
                        shared(words, m_thread.fact_of(m_thread.items[other]).title);
                    best = same > most ? other : best;
                    most = std::max(same, most);
                }
            }
        }
        return best;
    }

    /// How many of the words stand in the title, or 0 where they are not more than half of both.
    [[nodiscard]] static std::size_t shared(const std::vector<std::string>& words,
                                            std::string_view title) {
        const std::vector<std::string> other = stems(title);
        const auto same = static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [&](const std::string& word) {
                return std::find(other.begin(), other.end(), word) != other.end();
            }));
        return same >= 3 && same * 3 >= words.size() * 2 && same * 3 >= other.size() * 2 ? same : 0;
    }

    /// The nearest document above that states the same: only one of a higher level, for the same
    /// year.
    [[nodiscard]] std::uint32_t higher(std::uint32_t document, const Wanted& wanted) const {
        const Source& source = m_thread.documents[document];
        if (source.type == k_none) {
            return k_none;
        }
        const model::DocumentType& own = m_thread.model->types[source.type];
        for (const std::uint32_t at : m_directory.line(document)) {
            const Source& other = m_thread.documents[at];
            if (at == document || other.type == k_none) {
                continue;
            }
            const model::DocumentType& above = m_thread.model->types[other.type];
            const bool is_source =
                is_plan(*m_thread.model, other.type) &&
                (above.level < own.level || is_report(*m_thread.model, source.type));
            if (is_source && other.type != source.type) {
                if (const std::uint32_t item = m_search.in_document(at, wanted); item != k_none) {
                    return item;
                }
            }
        }
        return k_none;
    }

    /// The definition is where the chain of repetitions ends.
    void follow_repetitions() {
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            std::uint32_t end = at;
            for (std::size_t steps = 0;
                 m_thread.items[end].repeats != k_none && steps < k_most_steps; ++steps) {
                end = m_thread.items[end].repeats;
            }
            Item& item = m_thread.items[at];
            if (item.repeats != k_none) {
                item.definition = end;
            }
        }
    }

    /// A longer text that begins with the title is the title.
    [[nodiscard]] bool is_drifted(const Item& item) const {
        if (item.repeats == k_none || !m_thread.model->kinds[item.kind].needs_title) {
            return false;
        }
        const std::string& words = m_thread.fact_of(item).title;
        const std::string& title = m_thread.fact_of(m_thread.items[item.repeats]).title;
        const bool sentences = words.ends_with('.') || words.find(". ") != std::string::npos;
        return !same_wording(title, words, sentences) &&
               !plan::normal_form(words).starts_with(plan::normal_form(title) + " ");
    }

    // --- references

    /// "Bidrar till målen En trygg kommun samt Barn som lyckas i skolan": each title named is one.
    void titles_within(Link link) {
        const plan::ReferenceFact& fact = m_thread.fact_of(link);
        if (!fact.kind.empty() || fact.relation.empty()) {
            return;
        }
        const std::string words = " " + plan::normal_form(fact.title) + " ";
        bool first = true;
        for (const std::uint32_t at : m_directory.line(link.document)) {
            const Source& source = m_thread.documents[at];
            for (std::uint32_t own = 0; at != link.document && own < source.facts.items.size();
                 ++own) {
                const std::uint32_t item = source.first_item + own;
                const std::string title = plan::normal_form(source.facts.items[own].title);
                const bool several_words = title.find(' ') != std::string::npos;
                if (m_thread.items[item].definition != item || !several_words ||
                    words.find(" " + title + " ") == std::string::npos) {
                    continue;
                }
                link.to = item;
                link.resolved = Resolved::found;
                if (first) {
                    m_thread.links.back() = link;
                } else {
                    m_thread.links.push_back(link);
                }
                first = false;
            }
        }
    }

    [[nodiscard]] Link link(std::uint32_t document, std::uint32_t at) const {
        const Source& source = m_thread.documents[document];
        const plan::ReferenceFact& fact = source.facts.refers[at];
        Link out;
        out.document = document;
        out.reference = at;
        out.from = fact.item == k_none ? k_none : source.first_item + fact.item;
        const std::uint32_t kind = m_thread.model->find_kind(fact.kind);
        const Wanted wanted{kind, fact.code, plan::normal_form(fact.title)};
        if (wanted.code.empty() && wanted.title.empty()) {
            out.resolved = fact.document.empty() ? Resolved::unknown : Resolved::outside;
            return out;
        }
        const bool own = out.from == k_none || !is_itself(m_thread.items[out.from], wanted);
        const Hit hit = m_search.find(document, wanted, own);
        out.resolved = hit.resolved;
        out.to = hit.item;
        if (out.to != k_none && m_thread.items[out.to].document != document) {
            const Source& there = m_thread.source_of(m_thread.items[out.to]);
            out.preliminary = !there.decided && !there.facts.status.empty();
        }
        if (out.to != k_none && !fact.code.empty()) {
            out.drifted =
                !same_wording(m_thread.fact_of(m_thread.items[out.to]).title, fact.title, true);
        }
        return out;
    }

    /// A word in the item's own text that names itself leads higher up, not back.
    [[nodiscard]] bool is_itself(const Item& item, const Wanted& wanted) const {
        const plan::ItemFact& fact = m_thread.fact_of(item);
        return item.kind == wanted.kind && !wanted.code.empty() && fact.code == wanted.code;
    }

    static constexpr std::size_t k_most_steps = 16; ///< levels of documents

    Thread& m_thread;
    const Directory& m_directory;
    ItemSearch m_search;
};

} // namespace

void resolve(Thread& thread, const Directory& directory) {
    Resolver(thread, directory).run();
}

bool same_wording(std::string_view title, std::string_view words, bool running) {
    const std::vector<std::string> wanted = stems(title);
    const std::vector<std::string> found = stems(words);
    if (found.empty() || wanted.empty() || wanted == found) {
        return true;
    }
    if (!running) {
        return false;
    }
    if (found.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), found.begin())) {
        return true;
    }
    constexpr std::size_t k_beginning = 3; ///< words: a quoted title begins as the title does
    const auto beginning =
        wanted.begin() + static_cast<std::ptrdiff_t>(std::min(k_beginning, wanted.size()));
    if (std::find(wanted.begin(), beginning, found.front()) == beginning) {
        return true;
    }
    const std::size_t window = std::min(found.size(), wanted.size() + 2);
    const auto hits = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& stem) {
        const auto end = found.begin() + static_cast<std::ptrdiff_t>(window);
        return std::find(found.begin(), end, stem) != end;
    });
    return static_cast<std::size_t>(hits) * 2 < wanted.size();
}

} // namespace styrkoll::trace
