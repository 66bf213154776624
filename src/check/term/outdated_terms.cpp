// SPDX-License-Identifier: Apache-2.0
//
// Words, authorities and statutes that went out of use, by schema/svenska/utgangna.tsv. What tells
// of the past is left alone: a sentence with a year from before the change or a word such as
// "tidigare"; one that names the new one too; a document of its time; a name.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/hits.hpp"
#include "check/term/found.hpp"
#include "check/term/past.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace styrkoll::check {
namespace {

using language::OutdatedKind;
using language::OutdatedTerm;
using language::Prose;
using language::TokenKind;

constexpr std::string_view k_term_rule = "term-utgangen";
constexpr std::string_view k_authority_rule = "term-myndighet";
constexpr std::string_view k_statute_rule = "term-lag-upphavd";

/// What of the new name tells it: of a statute its number, else its first words.
std::string_view telling_part(const OutdatedTerm& term) {
    std::string_view part = term.instead;
    const std::size_t open = part.find(" (");
    const bool numbered =
        term.kind == OutdatedKind::statute || term.kind == OutdatedKind::statute_name;
    if (numbered && open != std::string_view::npos) {
        return part.substr(open + 1, part.find(')', open) - open);
    }
    for (const std::string_view end : {" (", " eller ", ", "}) {
        part = part.substr(0, part.find(end));
    }
    return part;
}

/// What a document is looked at with.
class Search {
public:
    Search(const plan::Plan& plan, const Context& context)
        : m_prose(*context.prose), m_outdated(context.resources->outdated), m_past(*context.prose),
          m_day(day_of(plan)) {
        for (const model::Organ& organ : plan.model->organisation.organs) {
            for (const std::string& name : organ.names) {
                m_organ_names += text::fold(name) + '\n';
            }
        }
    }

    void add(std::uint32_t row, const Span& found) {
        if (counts(m_outdated.terms[row], found)) {
            m_places[row].push_back(found);
        }
    }
    [[nodiscard]] const std::map<std::uint32_t, std::vector<Span>>& places() const {
        return m_places;
    }

private:
    [[nodiscard]] bool counts(const OutdatedTerm& term, const Span& found) const {
        if (term.kind == OutdatedKind::statute_name && found.last < m_prose.tokens.size() &&
            text_of(m_prose, found.last) == "(") {
            return false; // the number that follows tells it
        }
        if (term.kind == OutdatedKind::term && has_repealed_number(found)) {
            return false; // "personuppgiftslagen (1998:204)": so does this one
        }
        return term.kind != OutdatedKind::exempt && (!m_day || *m_day >= term.from) &&
               is_own_words(m_prose, found) && !is_name(m_prose, found, term.shown) &&
               !is_mentioned(m_prose, found) &&
               !m_past.is_told(found, term.from.year, telling_part(term)) &&
               !is_in_organ_name(words_of(m_prose, found));
    }

    /// "(1998:204)", "(PUL, 1998:204)" or "(PUL) (1998:204)" right behind.
    [[nodiscard]] bool has_repealed_number(const Span& found) const {
        constexpr std::uint32_t k_near = 5; ///< tokens
        const auto end = std::min<std::size_t>(found.last + k_near, m_prose.tokens.size());
        for (std::size_t at = found.last; at < end; ++at) {
            if (m_prose.tokens[at].kind == TokenKind::number) {
                return m_outdated.statutes.find(m_prose.text_of(m_prose.tokens[at])) !=
                       m_outdated.statutes.end();
            }
        }
        return false;
    }

    /// Part of a name that the municipality's own model uses.
    [[nodiscard]] bool is_in_organ_name(const std::string& words) const {
        return m_organ_names.find(text::fold(words)) != std::string::npos;
    }

    const Prose& m_prose;
    const language::OutdatedTerms& m_outdated;
    Past m_past;
    std::optional<Date> m_day;
    std::string m_organ_names; ///< folded, one a line
    std::map<std::uint32_t, std::vector<Span>> m_places;
};

/// "(2001:453)", "SFS 2001:453", "kommunallagen 1991:900"; a register number may look the same.
bool is_statute(const Prose& prose, std::uint32_t token) {
    if (prose.tokens[token].kind != TokenKind::number || token == 0) {
        return false;
    }
    const std::string_view before = prose.text_of(prose.tokens[token - 1]);
    const std::string lower = text::lower(before);
    return before == "(" || before == "SFS" || before == "KL" || lower.ends_with("lagen") ||
           lower.ends_with("förordningen");
}

void find_statutes(const Context& context, Search& search) {
    const Prose& prose = *context.prose;
    const language::OutdatedTerms& outdated = context.resources->outdated;
    for (std::uint32_t at = 0; at < prose.passages.size(); ++at) {
        const language::Passage& passage = prose.passages[at];
        for (std::uint32_t token = passage.first_token; token < passage.last_token; ++token) {
            if (!is_statute(prose, token)) {
                continue;
            }
            const auto known = outdated.statutes.find(prose.text_of(prose.tokens[token]));
            if (known != outdated.statutes.end()) {
                search.add(known->second, {at, token, token + 1});
            }
        }
    }
}

bool is_law(const OutdatedTerm& term) {
    return term.kind == OutdatedKind::statute || term.kind == OutdatedKind::statute_name;
}

std::string_view rule_of(const OutdatedTerm& term) {
    return is_law(term)                           ? k_statute_rule
           : term.kind == OutdatedKind::authority ? k_authority_rule
                                                  : k_term_rule;
}

/// A statute cited as in force is wrong; where older cases may still follow it, or the sentence
/// tells of what was done, it is a note.
finding::Severity severity_of(const OutdatedTerm& term, const std::vector<Span>& found,
                              const Prose& prose) {
    const bool all_past = std::all_of(found.begin(), found.end(), [&prose](const Span& one) {
        return tells_of_the_past(prose, one);
    });
    return is_law(term) && term.certain && term.note.empty() && !all_past ? finding::Severity::error
                                                                          : finding::Severity::note;
}

void report(const OutdatedTerm& term, const std::vector<Span>& found, const Prose& prose,
            finding::Sink& sink) {
    auto report = sink.report(rule_of(term), severity_of(term, found, prose));
    report
        .with("ord",
              term.kind == OutdatedKind::statute ? term.shown : words_of(prose, found.front()))
        .with("nytt", term.instead)
        .with("datum", to_iso(term.from))
        .with("not", term.note.empty() ? "" : " " + term.note)
        .with("kontroll", term.certain ? "" : " Kontrollera att det gäller här.")
        .with("kontroll-en", term.certain ? "" : " Check that it holds here.")
        .about(term.shown);
    if (term.certain) {
        report.suggest(term.instead);
    }
    at_places(report, prose, found);
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const language::OutdatedTerms& outdated = context.resources->outdated;
    Search search(plan, context);
    for (const FoundPhrase& one : phrases_of(context, language::PhraseList::outdated)) {
        search.add(one.row, one.found);
    }
    find_statutes(context, search);
    for (const auto& [row, found] : search.places()) {
        report(outdated.terms[row], found, *context.prose, sink);
    }
}

} // namespace

Check outdated_terms() {
    return {.name = "outdated_terms",
            .rules = {k_term_rule, k_authority_rule, k_statute_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
