// SPDX-License-Identifier: Apache-2.0
//
// "Nämnden bidrar inte till M3, eftersom ..." (conventions section 5). The model has the phrases;
// here is the grammar round them: the subject may stand inside a phrase ("bidrar nämnden inte"),
// a clause ends where another begins, and what is only weakened ("inte bara", "inte främst") or
// said of somebody else is no decline. In doubt there is none.
#include "plan/declines.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_longest_gap = 4; ///< words inside a phrase: "bidrar under perioden inte"
constexpr std::size_t k_longest_clause = 40; ///< words each way
constexpr std::size_t k_longest_bare = 9;    ///< words of a clause that says nothing more

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// After the phrase: it says yes all the same, or partly.
constexpr std::array<std::string_view, 18> k_weakens{
    "bara",      "enbart",   "endast", "blott", "minst",        "uteslutande",
    "främst",    "primärt",  "helt",   "fullt", "tillräckligt", "huvudsakligen",
    "speciellt", "särskilt", "alltid", "lika",  "nog",          "riktigt"};
/// Before the phrase: somebody else, or not all, or only if.
constexpr std::array<std::string_view, 12> k_others{"andra", "övriga", "vissa",  "många",
                                                    "flera", "några",  "varken", "om",
                                                    "ifall", "såvida", "alla",   "vilka"};
constexpr std::array<std::string_view, 15> k_ends_clause{
    "men",    "utan",  "medan", "däremot", "samtidigt", "istället", "stället", "som",
    "vilket", "vilka", "utom",  "förutom", "dock",      "fast",     "så"};
constexpr std::array<std::string_view, 4> k_subjects{"vi", "den", "det", "de"};
constexpr std::array<std::string_view, 7> k_never_inside{"till", "på",    "och", "men",
                                                         "som",  "eller", "samt"};
/// Between "inte" and what it denies.
constexpr std::array<std::string_view, 6> k_after_no{"är",   "bedöms", "anses",
                                                     "vara", "längre", "direkt"};
constexpr std::array<std::string_view, 36> k_small{
    "vi",   "oss",  "vår",   "vårt",   "våra", "den",      "det",     "detta", "denna",
    "för",  "av",   "i",     "på",     "till", "med",      "här",     "är",    "bedöms",
    "att",  "vara", "just",  "direkt", "ännu", "därför",   "nuläget", "under", "perioden",
    "egen", "eget", "något", "någon",  "nu",   "särskild", "alls",    "dess",  "och"};
/// Parts of words that name the organ's own doing.
constexpr std::array<std::string_view, 9> k_own_parts{
    "plan", "verksamhet", "ansvar", "uppdrag", "område", "nämnd", "bolag", "kontor", "enhet"};

struct Word {
    Token token;
    std::string folded;
    Span place; ///< in the whole text
};

std::vector<Word> words_in(std::string_view text, const Span& span) {
    std::vector<Word> words;
    for (Token& token : tokenise(span.of(text))) {
        Word word;
        const auto begin = static_cast<std::size_t>(token.raw.data() - text.data());
        word.place = {begin, begin + token.raw.size()};
        word.folded = text::fold(token.raw);
        word.token = std::move(token);
        words.push_back(std::move(word));
    }
    return words;
}

bool stands_at(const std::vector<Word>& words, std::size_t at,
               const std::vector<std::string>& stems) {
    if (words.size() - at < stems.size()) {
        return false;
    }
    for (std::size_t word = 0; word < stems.size(); ++word) {
        if (words[at + word].token.stem != stems[word]) {
            return false;
        }
    }
    return true;
}

/// Words of a reason that stands at `at`, or 0.
std::size_t reason_at(const DeclineWords& known, const std::vector<Word>& words, std::size_t at) {
    for (const auto& reason : known.reasons) {
        if (stands_at(words, at, reason)) {
            return reason.size();
        }
    }
    return 0;
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

class SentenceReader {
public:
    SentenceReader(const Vocabulary& vocabulary, std::string_view text, const Span& sentence,
                   std::uint32_t own)
        : m_vocabulary(vocabulary), m_text(text), m_sentence(sentence), m_own(own),
          m_words(words_in(text, sentence)) {}

    void read(std::vector<Decline>& out) {
        if (m_sentence.of(m_text).ends_with('?')) {
            return;
        }
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            for (const DeclineWords::Phrase& phrase : m_vocabulary.declines.phrases) {
                const std::size_t end = phrase_end(phrase.stems, at);
                if (end == 0) {
                    continue;
                }
                if (!is_weakened(at, end) && !is_of_others(at, end)) {
                    out.push_back(decline(at, end, phrase.relation));
                }
                at = end - 1;
                break;
            }
            bare_no(at, out);
        }
    }

private:
    /// The word after the phrase that begins at `at`, or 0.
    [[nodiscard]] std::size_t phrase_end(const std::vector<std::string>& stems,
                                         std::size_t at) const {
        if (m_words[at].token.stem != stems.front()) {
            return 0;
        }
        std::size_t next = at + 1;
        for (std::size_t stem = 1; stem < stems.size(); ++stem) {
            std::size_t found = next;
            const std::size_t gap = stem == 1 ? gap_after(m_words[at]) : 0;
            while (found < m_words.size() && found < next + gap &&
                   m_words[found].token.stem != stems[stem] &&
                   may_stand_inside(m_words[at], m_words[found])) {
                ++found;
            }
            if (found >= m_words.size() || m_words[found].token.stem != stems[stem] ||
                m_words[found].token.after_break) {
                return 0;
            }
            next = found + 1;
        }
        return next;
    }

    static bool is_no(const Word& word) {
        return word.folded == "inte" || word.folded == "ej" || word.folded == "ingen";
    }

    static std::size_t gap_after(const Word& first) { return is_no(first) ? 1 : k_longest_gap; }

    static bool may_stand_inside(const Word& first, const Word& word) {
        if (is_no(first)) {
            return is_one_of(k_after_no, word.folded);
        }
        return !word.token.after_break && !has_digit(word.folded) &&
               !is_one_of(k_never_inside, word.folded);
    }

    [[nodiscard]] bool is_weakened(std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < std::min(end + 1, m_words.size()); ++at) {
            if (is_one_of(k_weakens, m_words[at].folded)) {
                return true;
            }
        }
        const bool first_hand = end + 2 < m_words.size() && m_words[end].folded == "i" &&
                                m_words[end + 1].folded == "första";
        const std::size_t last = std::min(end + k_longest_clause, m_words.size());
        for (std::size_t at = end; at < last; ++at) {
            if (m_words[at].folded.starts_with("indirekt")) {
                return true;
            }
        }
        return first_hand;
    }

    /// Another organ's doing, or a condition.
    [[nodiscard]] bool is_of_others(std::size_t begin, std::size_t end) const {
        const std::size_t first = clause_begin(begin);
        for (std::size_t at = first; at < end; ++at) {
            if (is_one_of(k_others, m_words[at].folded) && (at < begin || at + 1 < end)) {
                return true;
            }
        }
        const std::size_t from = m_words[first].place.begin;
        const auto hits =
            m_vocabulary.organs.find(m_text.substr(from, m_words[end - 1].place.end - from));
        const bool own = std::any_of(hits.begin(), hits.end(), [this](const OrganIndex::Hit& hit) {
            return hit.organ == m_own || hit.genitive;
        });
        return !hits.empty() && m_own != k_none && !own;
    }

    [[nodiscard]] bool ends_clause(std::size_t at) const {
        const Word& word = m_words[at];
        if (is_one_of(k_ends_clause, word.folded) ||
            reason_at(m_vocabulary.declines, m_words, at) > 0) {
            return true;
        }
        const bool semicolon = at > 0 && m_text.substr(m_words[at - 1].place.end,
                                                       word.place.begin - m_words[at - 1].place.end)
                                                 .find(';') != std::string_view::npos;
        const bool parted = word.token.after_break && is_subject(word);
        const bool joined = (word.folded == "och" || word.folded == "samt") &&
                            at + 1 < m_words.size() && goes_on(m_words[at + 1]);
        return semicolon || parted || joined;
    }

    [[nodiscard]] bool is_subject(const Word& word) const {
        return is_one_of(k_subjects, word.folded) ||
               m_vocabulary.collective_stems.contains(word.token.stem);
    }

    /// "och bidrar", "och tar upp", "och vi": another clause.
    [[nodiscard]] bool goes_on(const Word& word) const {
        const DeclineWords& known = m_vocabulary.declines;
        const auto verb = [&word](const DeclineWords::Verb& one) {
            return one.stem == word.token.stem;
        };
        const auto phrase = [&word](const DeclineWords::Phrase& one) {
            return one.stems.front() == word.token.stem && !is_no(word);
        };
        return is_one_of(k_subjects, word.folded) ||
               std::any_of(known.verbs.begin(), known.verbs.end(), verb) ||
               std::any_of(known.phrases.begin(), known.phrases.end(), phrase);
    }

    [[nodiscard]] std::size_t clause_begin(std::size_t phrase) const {
        std::size_t at = phrase;
        while (at > 0 && phrase - at < k_longest_clause && !ends_clause(at) &&
               !is_one_of(k_ends_clause, m_words[at - 1].folded)) {
            --at;
        }
        return at;
    }

    [[nodiscard]] std::size_t clause_end(std::size_t phrase_end) const {
        std::size_t at = phrase_end;
        while (at < m_words.size() && at - phrase_end < k_longest_clause && !ends_clause(at)) {
            ++at;
        }
        return at;
    }

    [[nodiscard]] Decline decline(std::size_t begin, std::size_t end,
                                  const std::string& relation) const {
        const std::size_t first = clause_begin(begin);
        const std::size_t last = clause_end(end);
        Decline found;
        found.sentence = m_sentence;
        found.phrase = {m_words[begin].place.begin, m_words[end - 1].place.end};
        const std::size_t clause_stop =
            last < m_words.size() ? m_words[last].place.begin : m_sentence.end;
        found.clause = {m_words[first].place.begin, clause_stop};
        found.relation = relation;
        std::size_t bare_from = begin; // "M3 En trygg kommun: bidrar inte" begins at the colon
        while (bare_from > first && !m_words[bare_from].token.after_break) {
            --bare_from;
        }
        found.ends_bare = last - end <= k_longest_bare && all_small(end, last);
        found.is_bare =
            found.ends_bare && begin - bare_from <= k_longest_bare && all_small(bare_from, begin);
        return found;
    }

    [[nodiscard]] bool all_small(std::size_t from, std::size_t to) const {
        for (std::size_t at = from; at < to; ++at) {
            if (!is_small(m_words[at])) {
                return false;
            }
        }
        return true;
    }

    /// Says nothing of another matter: the organ, its plan, pronouns and the like.
    [[nodiscard]] bool is_small(const Word& word) const {
        if (has_digit(word.folded) || is_one_of(k_small, word.folded) ||
            m_vocabulary.collective_stems.contains(word.token.stem)) {
            return true;
        }
        const auto part = [&word](std::string_view own) {
            return word.folded.find(own) != std::string::npos;
        };
        return std::any_of(k_own_parts.begin(), k_own_parts.end(), part) ||
               m_vocabulary.organs.exactly(word.token.raw).has_value();
    }

    /// "bidrar till M1 men inte till M3": the verb stands once.
    void bare_no(std::size_t at, std::vector<Decline>& out) const {
        const bool no = at > 0 && at + 1 < m_words.size() &&
                        (m_words[at].folded == "inte" || m_words[at].folded == "ej") &&
                        (m_words[at - 1].folded == "men" || m_words[at].token.after_break);
        if (!no) {
            return;
        }
        const auto here = m_words.begin() + static_cast<std::ptrdiff_t>(at);
        const auto first = here - static_cast<std::ptrdiff_t>(std::min(at, k_longest_clause));
        for (const DeclineWords::Verb& verb : m_vocabulary.declines.verbs) {
            const bool said = m_words[at + 1].token.stem == verb.preposition &&
                              std::any_of(first, here, [&verb](const Word& word) {
                                  return word.token.stem == verb.stem;
                              });
            if (said) {
                out.push_back(decline(at, at + 2, verb.relation));
                out.back().clause.begin = m_words[at].place.begin;
                out.back().is_bare = false;
                out.back().ends_bare = false;
                return;
            }
        }
    }

    const Vocabulary& m_vocabulary;
    std::string_view m_text;
    Span m_sentence;
    std::uint32_t m_own;
    std::vector<Word> m_words;
};

/// "Målet", "det koncerngemensamma målet", or nothing at all.
bool is_kind_word(const Vocabulary& vocabulary, std::string_view words) {
    std::string normal = normal_form(words);
    if (normal.starts_with("det ")) {
        normal = normal.substr(4);
    }
    return normal.empty() || vocabulary.kind_words.contains(normal);
}

} // namespace

std::vector<Decline> find_declines(const Vocabulary& vocabulary, std::string_view text,
                                   std::uint32_t own) {
    std::vector<Decline> found;
    for (const Span& sentence : sentences(text)) {
        if (vocabulary.declines.may_stand_in(sentence.of(text))) {
            SentenceReader(vocabulary, text, sentence, own).read(found);
        }
    }
    return found;
}

std::vector<std::size_t> declined_codes(const Vocabulary& vocabulary, const Decline& decline,
                                        std::string_view text, const std::vector<Span>& codes) {
    std::vector<std::size_t> chosen;
    const auto after =
        std::lower_bound(codes.begin(), codes.end(), decline.phrase.end,
                         [](const Span& code, std::size_t at) { return code.begin < at; });
    auto at = static_cast<std::size_t>(after - codes.begin());
    for (std::size_t code = at; code < codes.size() && codes[code].end <= decline.clause.end;
         ++code) {
        chosen.push_back(code);
    }
    if (!chosen.empty() || !decline.ends_bare) {
        return chosen;
    }
    std::size_t border = decline.phrase.begin;
    while (at > 0 && codes[at - 1].begin >= decline.clause.begin) {
        if (!chosen.empty() && codes[at - 1] == codes[at]) {
            --at; // a range's inner codes stand where its last does
            chosen.insert(chosen.begin(), at);
            continue;
        }
        if (codes[at - 1].end > border) {
            break;
        }
        const std::string_view between = text.substr(codes[at - 1].end, border - codes[at - 1].end);
        if (!chosen.empty() && !is_list_joint(between)) {
            break;
        }
        --at;
        chosen.insert(chosen.begin(), at);
        border = codes[at].begin;
    }
    // "Satsningen i M3 påverkar inte verksamheten" is no word of M3 itself.
    const bool is_subject =
        decline.is_bare ||
        is_kind_word(vocabulary, text.substr(decline.clause.begin, border - decline.clause.begin));
    return is_subject ? chosen : std::vector<std::size_t>{};
}

} // namespace styrkoll::plan
