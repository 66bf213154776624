// SPDX-License-Identifier: Apache-2.0
#include "trace/resolve.hpp"

#include "base/text.hpp"
#include "plan/amounts.hpp"
#include "plan/organ_index.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

std::vector<std::string> stems(std::string_view words) {
    std::vector<std::string> out;
    for (const plan::Token& token : plan::tokenise(words)) {
        out.push_back(token.stem);
    }
    return out;
}

/// What is looked for: an item of a kind (k_none: of any), by code or else by title.
struct Wanted {
    std::uint32_t kind = k_none;
    std::string_view code;
    std::string title; ///< normal form; used where there is no code
};

struct Hit {
    std::uint32_t item = k_none;
    Resolved resolved = Resolved::unknown;
};

class Resolver {
public:
    Resolver(Thread& thread, const Directory& directory)
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
    // --- the one index

    static std::string key(std::uint32_t document, std::uint32_t kind, bool by_code,
                           std::string_view words) {
        std::string out = std::to_string(document);
        out += by_code ? "#" : "=";
        out += std::to_string(kind);
        out += '|';
        out += words;
        return out;
    }

    void index() {
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

    /// The title that an item is known by; for a frame the organ it names, however that is written,
    /// and its document's own where it names none but is that one's frame ("Driftram: 968 700
    /// tkr").
    [[nodiscard]] std::string title_of(const Item& item) const {
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

    [[nodiscard]] bool is_own_frame(const Item& item) const {
        const plan::ItemFact& fact = m_thread.fact_of(item);
        const std::string folded = text::fold(fact.title);
        const auto& words = m_thread.model->kinds[item.kind].words;
        return fact.title.empty() || !plan::find_amounts(fact.title).empty() ||
               std::any_of(words.begin(), words.end(), [&folded](const std::string& word) {
                   return folded.starts_with(text::fold(word));
               });
    }

    [[nodiscard]] std::uint32_t in_document(std::uint32_t document, const Wanted& wanted) const {
        const bool by_code = !wanted.code.empty();
        const auto found =
            m_index.find(key(document, wanted.kind, by_code,
                             by_code ? wanted.code : std::string_view(wanted.title)));
        return found == m_index.end() ? k_none : found->second;
    }

    // --- along the line, then anywhere

    [[nodiscard]] Hit find(std::uint32_t document, const Wanted& wanted, bool own) const {
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
            definer |= could && source.readable && source.type != k_none &&
                       is_the_place(at, document, wanted);
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

    /// An assignment of an earlier year is looked for where its code says, a goal is not.
    [[nodiscard]] bool may_hold(std::uint32_t at, std::uint32_t document,
                                const Wanted& wanted) const {
        const Source& there = m_thread.documents[at];
        return is_the_place(at, document, wanted) ||
               m_directory.year_of(at) == year_in(wanted.code) ||
               (there.decided &&
                there.facts.period.covers(m_thread.documents[document].facts.period.from));
    }

    /// Whether what is wanted would stand there: it is of the same year, and of the year that the
    /// code names. What an older plan lacks, the one that is not here may have.
    [[nodiscard]] bool is_the_place(std::uint32_t at, std::uint32_t document,
                                    const Wanted& wanted) const {
        const int there = m_directory.year_of(at);
        const int here = m_directory.year_of(document);
        const int named = year_in(wanted.code);
        return (there == 0 || here == 0 || there == here) &&
               (there == 0 || named == 0 || there == named);
    }

    [[nodiscard]] bool defines(std::uint32_t type, std::uint32_t kind) const {
        return kind != k_none && std::find(m_defines[kind].begin(), m_defines[kind].end(), type) !=
                                     m_defines[kind].end();
    }

    /// A long code may be another organ's; several documents that have it are no answer.
    [[nodiscard]] Hit anywhere(std::uint32_t document, const Wanted& wanted) const {
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
        const Wanted wanted{item.kind, fact.code, title_of(item)};
        if (wanted.code.empty() && wanted.title.empty()) {
            return;
        }
        if (own) {
            item.repeats = higher(item.document, wanted);
            return;
        }
        Hit hit = find(item.document, wanted, true);
        if (hit.item == k_none && !wanted.code.empty() && !wanted.title.empty() &&
            m_thread.model->kinds[item.kind].external) {
            hit = find(item.document, {item.kind, {}, wanted.title}, true);
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
                                            : in_document(at, {k_none, {}, title});
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
            if (at == document || !defines(source.type, wanted.kind)) {
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
                if (const std::uint32_t item = in_document(at, wanted); item != k_none) {
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
        const Hit hit = find(document, wanted, own);
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
    plan::OrganIndex m_organs;
    std::vector<std::uint32_t> m_titled; ///< kinds whose title names an organ
    std::unordered_map<std::string, std::uint32_t> m_index;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_anywhere;
    std::vector<std::vector<std::uint32_t>> m_defines; ///< by kind: document types
    bool m_some_unreadable_type = false;
};

} // namespace

void resolve(Thread& thread, const Directory& directory) {
    Resolver(thread, directory).run();
}

int year_in(std::string_view code) {
    const std::size_t begin = code.find_first_of("0123456789");
    if (begin == std::string_view::npos) {
        return 0;
    }
    const std::size_t end = std::min(code.find_first_not_of("0123456789", begin), code.size());
    return end - begin == 4 && end < code.size()
               ? static_cast<int>(text::parse_integer(code.substr(begin, 4)))
               : 0;
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
