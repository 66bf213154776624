// SPDX-License-Identifier: Apache-2.0
//
// Words, authorities and statutes that went out of use, by schema/svenska/utgangna.tsv. What tells
// of the past is left alone: a sentence with a year from before the change or a word such as
// "tidigare"; one that names the new one too; a document of its time; a name.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/term/found.hpp"

#include <algorithm>
#include <array>
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
using language::Token;
using language::TokenKind;

constexpr std::string_view k_term_rule = "term-utgangen";
constexpr std::string_view k_authority_rule = "term-myndighet";
constexpr std::size_t k_year_digits = 4;

void keep_earlier(std::optional<Date>& day, const std::optional<Date>& other) {
    if (other && (!day || *other < *day)) {
        day = other;
    }
}

/// The day whose words a document speaks in: when its time begins or when it was decided, the
/// earlier of them; else when its file was made. Nothing: not known, taken for today.
std::optional<Date> day_of(const plan::Plan& plan) {
    constexpr std::size_t k_iso_date = 10;
    std::optional<Date> day;
    if (const auto& period = plan.identity.period.value) {
        keep_earlier(day, period->days.from);
    }
    keep_earlier(day, plan.identity.decision.date);
    for (const std::string_view name : {"dc:date", "meta:creation-date"}) {
        if (!day) {
            day = parse_iso_date(plan.document->property(name).substr(0, k_iso_date));
        }
    }
    return day;
}

/// The year that a number token begins with: "2015", "2015-2018"; 0 where it is none.
std::int64_t year_of(std::string_view number) {
    constexpr std::int64_t k_first = 1900;
    constexpr std::int64_t k_last = 2100;
    if (number.size() > k_year_digits && number[k_year_digits] == ':') {
        return 0; // a statute's number
    }
    const std::int64_t year = text::parse_integer(number.substr(0, k_year_digits));
    return year >= k_first && year <= k_last ? year : 0;
}

/// What of the new name tells it: of a statute its number, else its first words.
std::string_view telling_part(const OutdatedTerm& term) {
    std::string_view part = term.instead;
    const std::size_t open = part.find(" (");
    if (term.kind == OutdatedKind::statute && open != std::string_view::npos) {
        return part.substr(open + 1, part.find(')', open) - open);
    }
    for (const std::string_view end : {" (", " eller ", ", "}) {
        part = part.substr(0, part.find(end));
    }
    return part;
}

/// What the sentences say of time. Made once, so that text without full stops costs no more.
class Past {
public:
    explicit Past(const Prose& prose) : m_prose(prose), m_words_before(prose.tokens.size() + 1, 0) {
        std::vector<bool> is_past(prose.words.size());
        std::transform(prose.words.begin(), prose.words.end(), is_past.begin(),
                       [](const language::Word& word) {
                           return std::find(k_words.begin(), k_words.end(), word.facts->lower) !=
                                  k_words.end();
                       });
        for (std::uint32_t at = 0; at < prose.tokens.size(); ++at) {
            const Token& token = prose.tokens[at];
            const bool past = token.word < is_past.size() && is_past[token.word];
            m_words_before[at + 1] = m_words_before[at] + (past ? 1U : 0U);
            const std::int64_t year =
                token.kind == TokenKind::number ? year_of(prose.text_of(token)) : 0;
            if (year > 0) {
                m_years.emplace_back(at, year);
            }
        }
    }

    /// A word such as "tidigare", a year from before the change, or the new name.
    [[nodiscard]] bool is_told(const Span& found, const OutdatedTerm& term) const {
        const Span sentence = sentence_of(m_prose, found);
        return m_words_before[sentence.last] > m_words_before[sentence.first] ||
               has_year_before(sentence, term.from.year) || has_successor(sentence, term);
    }

private:
    static constexpr std::array<std::string_view, 31> k_words = {
        "tidigare", "dåvarande", "dåtida",  "gamla",   "gamle",    "före",      "förr",
        "f.d",      "f.d.",      "fd",      "numera",  "hette",    "byta",      "byter",
        "bytte",    "bytt",      "ersatt",  "ersatte", "ersattes", "ersatts",   "ersätter",
        "ersätts",  "upphävd",   "upphävt", "upphävs", "upphävts", "upphävdes", "upphörde",
        "upphört",  "upphör",    "historik"};

    [[nodiscard]] bool has_year_before(const Span& sentence, int year) const {
        auto at = std::lower_bound(m_years.begin(), m_years.end(),
                                   std::pair<std::uint32_t, std::int64_t>(sentence.first, 0));
        for (; at != m_years.end() && at->first < sentence.last; ++at) {
            if (at->second < year) {
                return true;
            }
        }
        return false;
    }

    /// "Region Sörmland, som tog över efter landstinget".
    [[nodiscard]] bool has_successor(const Span& sentence, const OutdatedTerm& term) const {
        const std::string sought = text::fold(telling_part(term));
        const std::string_view first = std::string_view(sought).substr(0, sought.find(' '));
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const Token& token = m_prose.tokens[at];
            const language::WordFacts* facts = m_prose.facts_of(token);
            const std::string_view here =
                facts == nullptr ? m_prose.text_of(token) : std::string_view(facts->lower);
            // Twice the bytes hold any way to write the same words.
            if (here.starts_with(first) &&
                text::fold(text_from(token, 2 * sought.size())).starts_with(sought)) {
                return true;
            }
        }
        return false;
    }

    /// Whole characters, at most `bytes`.
    [[nodiscard]] std::string_view text_from(const Token& token, std::size_t bytes) const {
        const std::string_view all = m_prose.text;
        std::size_t end = std::min(token.begin + bytes, all.size());
        while (end < all.size() && (static_cast<unsigned char>(all[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        return all.substr(token.begin, end - token.begin);
    }

    const Prose& m_prose;
    std::vector<std::uint32_t> m_words_before; ///< number of such words before a token
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_years; ///< token, year
};

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
        return term.kind != OutdatedKind::exempt && (!m_day || *m_day >= term.from) &&
               is_own_words(m_prose, found) && !is_name(m_prose, found, term.shown) &&
               !is_mentioned(m_prose, found) && !m_past.is_told(found, term) &&
               !is_in_organ_name(words_of(m_prose, found));
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

/// "(2001:453)" or "SFS 2001:453"; a register number may look the same.
bool is_statute(const Prose& prose, std::uint32_t token) {
    if (prose.tokens[token].kind != TokenKind::number || token == 0) {
        return false;
    }
    const std::string_view before = prose.text_of(prose.tokens[token - 1]);
    return before == "(" || before == "SFS";
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

void report(const OutdatedTerm& term, const std::vector<Span>& found, const Prose& prose,
            finding::Sink& sink) {
    const bool authority = term.kind == OutdatedKind::authority;
    auto report = sink.report(authority ? k_authority_rule : k_term_rule);
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
            .rules = {k_term_rule, k_authority_rule},
            .needs_prose = true,
            .run = run};
}

} // namespace styrkoll::check
