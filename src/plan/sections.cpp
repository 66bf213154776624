// SPDX-License-Identifier: Apache-2.0
//
// Headings are matched in passes, best first: exact anywhere in the document, then as a prefix,
// then bold lines, and last near misses, which are only told about. A definition that a better pass
// has found is not given to a worse one.
#include "plan/sections.hpp"

#include "base/text.hpp"
#include "plan/type_title.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;

constexpr std::size_t k_longest_heading = 300; ///< bytes; longer ones name no section
constexpr std::size_t k_longest_fake = 120;
constexpr std::size_t k_shortest_near = 6; ///< code points; shorter words resemble too much
constexpr std::size_t k_most_near_headings =
    2000; ///< near misses cost; a document with more headings is no plan

struct Heading {
    std::uint32_t section = 0;              ///< index into Plan::sections
    std::vector<HeadingToken> tokens;       ///< with the document's own organ as {organets}
    std::vector<HeadingToken> other_tokens; ///< without
};

bool follows_as_addition(const std::vector<HeadingToken>& tokens, std::size_t at) {
    const HeadingToken& next = tokens[at];
    if (next.after_break || next.year || next.organ || next.stem == "och" || next.stem == "samt") {
        return true;
    }
    // "Uppdrag från kommunfullmäktige till socialnämnden", "Aktiviteter under 2027"
    const bool leads_on =
        next.stem == "för" || next.stem == "till" || next.stem == "under" || next.stem == "i";
    return leads_on && at + 1 < tokens.size() && (tokens[at + 1].organ || tokens[at + 1].year);
}

bool is_prefix(const SectionName& name, const std::vector<HeadingToken>& tokens) {
    if (tokens.size() <= name.stems.size()) {
        return false;
    }
    for (std::size_t at = 0; at < name.stems.size(); ++at) {
        if (tokens[at].stem != name.stems[at]) {
            return false;
        }
    }
    return follows_as_addition(tokens, name.stems.size());
}

std::uint32_t exact_match(const TypeWords& words, const Heading& heading) {
    for (const auto* tokens : {&heading.tokens, &heading.other_tokens}) {
        if (const auto found = words.exact.find(join_stems(*tokens)); found != words.exact.end()) {
            return found->second;
        }
    }
    return k_none;
}

std::uint32_t prefix_match(const TypeWords& words, const Heading& heading) {
    for (const SectionName& name : words.sections) {
        if (is_prefix(name, heading.tokens) || is_prefix(name, heading.other_tokens)) {
            return name.definition;
        }
    }
    return k_none;
}

bool same_words(const SectionName& name, const std::vector<HeadingToken>& tokens) {
    if (name.stems.size() < 2 || name.stems.size() != tokens.size()) {
        return false;
    }
    std::vector<std::string_view> left(name.stems.begin(), name.stems.end());
    std::vector<std::string_view> right;
    right.reserve(tokens.size());
    for (const HeadingToken& token : tokens) {
        right.push_back(token.stem);
    }
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
}

/// One slip of the pen in a short name, two in a longer one.
bool nearly_equal(const std::string& name, const std::string& heading) {
    const std::size_t size = text::count_code_points(name);
    if (size < k_shortest_near) {
        return false;
    }
    const std::size_t limit = size < 12 ? 1 : 2;
    return text::edit_distance(name, heading, limit) <= limit;
}

std::uint32_t near_match(const TypeWords& words, const Heading& heading, std::string_view text,
                         const std::set<std::uint32_t>& taken) {
    const std::string folded = text::fold(text);
    for (const SectionName& name : words.sections) {
        if (!taken.contains(name.definition) &&
            (same_words(name, heading.tokens) || nearly_equal(name.folded, folded))) {
            return name.definition;
        }
    }
    return k_none;
}

class SectionFinder {
public:
    SectionFinder(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {}

    void find() {
        collect();
        if (m_plan.type() != nullptr) {
            match();
        }
        close();
        find_offset();
    }

private:
    void collect() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            if (own.kind == BlockKind::heading && own.flow == Flow::body && own.text_size > 0) {
                Section section;
                section.heading = block;
                section.level = own.level;
                m_plan.sections.push_back(section);
            }
        }
    }

    /// The genitive of the document's own organ, or of any organ where the document names none
    /// (whose else could it be), is {organets}.
    [[nodiscard]] std::vector<HeadingToken> as_own(std::vector<HeadingToken> tokens) const {
        const std::uint32_t own = m_plan.identity.organ.value.organ;
        const std::string organ = own == k_none ? std::string{} : "@" + std::to_string(own);
        for (HeadingToken& token : tokens) {
            if (token.genitive && (own == k_none || token.stem == organ)) {
                token.stem = k_own_organ;
            }
        }
        return tokens;
    }

    [[nodiscard]] Heading heading_of(std::uint32_t section) const {
        Heading heading;
        heading.section = section;
        const std::string_view text =
            strip_numbering(m_document.text_of(m_plan.sections[section].heading));
        if (text.size() <= k_longest_heading) {
            heading.other_tokens = heading_tokens(m_vocabulary, text, k_none);
            heading.tokens = as_own(heading.other_tokens);
        }
        return heading;
    }

    void match() {
        const TypeWords& words = m_vocabulary.types[m_plan.identity.type.value];
        std::vector<Heading> headings;
        for (std::uint32_t section = 0; section < m_plan.sections.size(); ++section) {
            headings.push_back(heading_of(section));
        }
        take(headings, Match::exact,
             [&](const Heading& heading) { return exact_match(words, heading); });
        take(headings, Match::prefix, [&](const Heading& heading) {
            const std::uint32_t found = prefix_match(words, heading);
            return m_exact.contains(found) ? k_none : found;
        });
        const auto fakes = fake_sections(words);
        if (headings.size() <= k_most_near_headings) {
            match_near(words, headings);
        }
        m_plan.sections.insert(m_plan.sections.end(), fakes.begin(), fakes.end());
        std::stable_sort(m_plan.sections.begin(), m_plan.sections.end(),
                         [](const Section& a, const Section& b) { return a.heading < b.heading; });
    }

    template <class Finder>
    void take(const std::vector<Heading>& headings, Match match, const Finder& finder) {
        for (const Heading& heading : headings) {
            Section& section = m_plan.sections[heading.section];
            if (section.definition != k_none || heading.tokens.empty()) {
                continue;
            }
            section.definition = finder(heading);
            if (section.definition != k_none) {
                section.match = match;
                m_found.insert(section.definition);
                if (match == Match::exact) {
                    m_exact.insert(section.definition);
                }
            }
        }
    }

    /// Bold lines stand in only for sections that no real heading names.
    [[nodiscard]] std::vector<Section> fake_sections(const TypeWords& words) {
        std::vector<Section> fakes;
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            if (!is_fake_heading(m_document, block)) {
                continue;
            }
            Heading heading;
            const std::string_view text = strip_numbering(m_document.text_of(block));
            heading.other_tokens = heading_tokens(m_vocabulary, text, k_none);
            heading.tokens = heading_tokens(m_vocabulary, text, m_plan.identity.organ.value.organ);
            const std::uint32_t found = exact_match(words, heading);
            if (found == k_none || m_found.contains(found)) {
                continue;
            }
            const std::uint32_t above = m_document.blocks[block].heading;
            Section section;
            section.heading = block;
            section.level = above == document::k_none ? 1 : m_document.blocks[above].level + 1;
            section.definition = found;
            section.match = Match::fake;
            m_found.insert(found);
            fakes.push_back(section);
        }
        return fakes;
    }

    void match_near(const TypeWords& words, const std::vector<Heading>& headings) {
        for (const Heading& heading : headings) {
            Section& section = m_plan.sections[heading.section];
            if (section.definition != k_none || heading.tokens.empty()) {
                continue;
            }
            const std::string_view text = strip_numbering(m_document.text_of(section.heading));
            section.near = near_match(words, heading, text, m_found);
            section.match = section.near == k_none ? Match::none : Match::near;
        }
    }

    void close() {
        const auto end = static_cast<std::uint32_t>(m_document.blocks.size());
        std::vector<std::uint32_t> open;
        for (std::uint32_t at = 0; at < m_plan.sections.size(); ++at) {
            Section& section = m_plan.sections[at];
            if (at > 0) {
                m_plan.sections[at - 1].own_end = section.heading;
            }
            while (!open.empty() && m_plan.sections[open.back()].level >= section.level) {
                m_plan.sections[open.back()].end = section.heading;
                open.pop_back();
            }
            for (auto enclosing = open.rbegin(); enclosing != open.rend(); ++enclosing) {
                if (m_plan.sections[*enclosing].definition != k_none) {
                    section.inside = m_plan.sections[*enclosing].definition;
                    break;
                }
            }
            open.push_back(at);
        }
        for (const std::uint32_t at : open) {
            m_plan.sections[at].end = end;
        }
        if (!m_plan.sections.empty()) {
            m_plan.sections.back().own_end = end;
        }
    }

    /// A lone level-1 heading that is the document's title makes level 2 the level of sections.
    void find_offset() {
        std::uint32_t tops = 0;
        for (const Section& section : m_plan.sections) {
            tops += section.level == 1 && section.match != Match::fake ? 1U : 0U;
        }
        if (tops == 1 && m_plan.sections.front().level == 1 &&
            m_plan.sections.front().definition == k_none &&
            type_of_title(m_vocabulary, m_document.text_of(m_plan.sections.front().heading))) {
            m_plan.level_offset = 1;
        }
    }

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::set<std::uint32_t> m_found;
    std::set<std::uint32_t> m_exact;
};

} // namespace

bool is_fake_heading(const Document& document, std::uint32_t block) {
    const Block& own = document.blocks[block];
    if (own.kind != BlockKind::paragraph || own.flow != Flow::body || !own.all_bold ||
        own.list_depth > 0 || own.table != document::k_none || own.text_size == 0 ||
        own.text_size > k_longest_fake) {
        return false;
    }
    const char last = document.text_of(own).back();
    return last != '.' && last != ':' && last != ',' && last != ';';
}

void find_sections(Plan& plan, const Vocabulary& vocabulary) {
    SectionFinder(plan, vocabulary).find();
}

} // namespace styrkoll::plan
