// SPDX-License-Identifier: Apache-2.0
//
// Written for the author with the document open beside: first what pays most to change, then the
// figures, last each remark with its place.
#include "report/language_card.hpp"

#include "base/text.hpp"
#include "report/coverage.hpp"
#include "report/finding_list.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace styrkoll::report {
namespace {

using result::LanguageCard;
using result::ReadabilityRow;
using result::RunResult;
using result::WordedFinding;

constexpr std::uint64_t k_enough_words = 100; ///< below that, LIX says nothing of a section
constexpr std::size_t k_most_sections = 30;
constexpr std::size_t k_most_frequent = 8;
constexpr std::size_t k_name_width = 37;
constexpr double k_hard = 60; ///< LIX: very hard

constexpr Noun k_warning{"varning", "varningar", "warning", "warnings"};
constexpr Noun k_word{"ord", "ord", "word", "words"};

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t size = text::count_code_points(text);
    return std::string(text) + std::string(size < width ? width - size : 0, ' ');
}

class Card {
public:
    Card(const RunResult& result, const ConsoleOptions& options)
        : m_result(result), m_options(options), m_language(result.language),
          m_layout(options.width, options.color) {}

    std::string write(const std::optional<LanguageCard>& card) {
        if (card) {
            write_head(*card);
            write_advice(*card);
            write_table(*card);
            write_frequent();
        }
        write_all();
        write_coverage(m_layout, m_result);
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    /// One decimal, as the language writes it.
    [[nodiscard]] std::string decimal(double number) const {
        std::string text = fmt::format("{:.1f}", number);
        if (m_language == Language::swedish) {
            std::replace(text.begin(), text.end(), '.', ',');
        }
        return text;
    }

    template <class... Arguments>
    [[nodiscard]] std::string told(std::string_view sv, std::string_view en,
                                   const Arguments&... arguments) const {
        return fmt::vformat(styrkoll::say(m_language, sv, en), fmt::make_format_args(arguments...));
    }

    void heading(std::string_view sv, std::string_view en) {
        m_layout.blank();
        m_layout.paragraph(0, {{say(sv, en), Style::strong}});
    }

    void write_head(const LanguageCard& card) {
        m_layout.blank();
        m_layout.paragraph(0, {{card.path, Style::strong}});
        if (m_result.verdict == result::Verdict::incomplete) {
            m_layout.paragraph(0, {{nothing_found(m_result.verdict), style_of(m_result.verdict)}});
        }
        const ReadabilityRow& whole = card.document;
        const std::string words =
            count_of(m_language, static_cast<std::size_t>(whole.words), k_word);
        if (whole.words < k_enough_words) {
            m_layout.paragraph(
                0, {{told("{} löpande text: för lite för att mäta läsbarheten.",
                          "{} of running text: too little to measure readability.", words)}});
            return;
        }
        const std::string lix = decimal(whole.lix);
        const std::string mean = decimal(whole.words_per_sentence);
        m_layout.paragraph(
            0, {{told("Läsbarhet: {} (LIX {}), {} ord per mening, {} löpande text.",
                      "Readability: {} (LIX {}), {} words a sentence, {} of running text.",
                      whole.band, lix, mean, words)}});
    }

    void write_advice(const LanguageCard& card) {
        std::vector<std::string> advice;
        const Counts counts = all_counts();
        if (counts.warnings + counts.errors > 0) {
            const std::string number =
                count_of(m_language, counts.warnings + counts.errors, k_warning);
            advice.push_back(told("Rätta det som är fel: {} ({}).",
                                  "Put right what is wrong: {} ({}).", number,
                                  rules_of_warnings()));
        }
        if (const ReadabilityRow* hard = hardest(card)) {
            const std::string lix = decimal(hard->lix);
            advice.push_back(
                told("Skriv om ”{}”, som är svårast att läsa (LIX {}). Den längsta "
                     "meningen där har {} ord.",
                     "Rewrite “{}”, which is the hardest to read (LIX {}). Its longest "
                     "sentence has {} words.",
                     hard->name, lix, hard->longest));
        } else if (card.document.over_35 > 0) {
            const std::string share = decimal(card.document.over_35);
            advice.push_back(
                told("Dela de längsta meningarna: {} procent har fler än 35 ord, den "
                     "längsta {} ord.",
                     "Split the longest sentences: {} percent have more than 35 words, "
                     "the longest {}.",
                     share, card.document.longest));
        }
        if (const auto frequent = most_frequent(); !frequent.empty()) {
            const WordedFinding& first = *frequent.front().second;
            advice.push_back(told("Börja bland notiserna med det vanligaste: {}",
                                  "Among the notes, begin with the most frequent: {}",
                                  first.message));
        }
        if (advice.empty()) {
            return;
        }
        heading("Börja här", "Begin here");
        for (std::size_t at = 0; at < advice.size(); ++at) {
            m_layout.hanging(2, 5, {{std::to_string(at + 1) + ". " + advice[at]}});
        }
    }

    [[nodiscard]] Counts all_counts() const {
        Counts sum;
        for (const auto& document : m_result.documents) {
            const Counts counts = count(document.findings);
            sum.errors += counts.errors;
            sum.warnings += counts.warnings;
            sum.notes += counts.notes;
        }
        return sum;
    }

    [[nodiscard]] std::string rules_of_warnings() const {
        std::map<std::string, std::size_t> rules;
        for (const auto& document : m_result.documents) {
            for (const WordedFinding& worded : document.findings) {
                if (worded.finding.severity >= finding::Severity::warning) {
                    ++rules[worded.finding.rule];
                }
            }
        }
        std::string words;
        for (const auto& [rule, number] : rules) {
            words += words.empty() ? "" : ", ";
            words += fmt::format("{} {}", number, rule);
        }
        return words;
    }

    [[nodiscard]] static const ReadabilityRow* hardest(const LanguageCard& card) {
        const ReadabilityRow* found = nullptr;
        for (const ReadabilityRow& row : card.sections) {
            if (!row.name.empty() && row.words >= k_enough_words && row.lix >= k_hard &&
                (found == nullptr || row.lix > found->lix)) {
                found = &row;
            }
        }
        return found;
    }

    void write_table(const LanguageCard& card) {
        heading("Läsbarhet", "Readability");
        write_line("", say("ord", "words"), "LIX", say("ord/mening", "words/sent."),
                   say(">25 ord", ">25"), say(">35 ord", ">35"));
        write_row(say("Hela dokumentet", "The whole document"), card.document);
        const std::size_t shown = std::min(card.sections.size(), k_most_sections);
        for (std::size_t at = 0; at < shown && card.sections.size() > 1; ++at) {
            const ReadabilityRow& row = card.sections[at];
            write_row("  " + (row.name.empty()
                                  ? say("Före första rubriken", "Before the first heading")
                                  : row.name),
                      row);
        }
        if (shown < card.sections.size()) {
            m_layout.paragraph(4, {{told("... och {} avsnitt till", "... and {} more sections",
                                         card.sections.size() - shown),
                                    Style::faint}});
        }
        m_layout.paragraph(2, {{say("Att jämföra med", "To compare with"), Style::faint}});
        for (const ReadabilityRow& row : card.comparisons) {
            write_line("  " + row.name, "", decimal(row.lix), decimal(row.words_per_sentence),
                       percent(row.over_25), percent(row.over_35));
        }
    }

    [[nodiscard]] std::string percent(double share) const {
        return decimal(share) + say(" %", "%");
    }

    void write_row(const std::string& name, const ReadabilityRow& row) {
        const std::string words = std::to_string(row.words);
        if (row.words < k_enough_words) {
            write_line(name, words, "–", "", "", "");
            return;
        }
        write_line(name, words, decimal(row.lix), decimal(row.words_per_sentence),
                   percent(row.over_25), percent(row.over_35));
    }

    void write_line(const std::string& name, const std::string& words, const std::string& lix,
                    const std::string& mean, const std::string& over_25,
                    const std::string& over_35) {
        const auto right = [](const std::string& text, std::size_t width) {
            const std::size_t size = text::count_code_points(text);
            return std::string(size < width ? width - size : 0, ' ') + text;
        };
        const std::size_t indent = std::min(name.find_first_not_of(' '), name.size());
        const std::string line =
            padded(std::string(indent, ' ') +
                       text::shorten(name.substr(indent), k_name_width - indent),
                   k_name_width) +
            right(words, 7) + right(lix, 7) + right(mean, 11) + right(over_25, 8) +
            right(over_35, 8);
        m_layout.verbatim(2, line);
    }

    /// Notes by rule, the most frequent first, with the first finding of each.
    [[nodiscard]] std::vector<std::pair<std::size_t, const WordedFinding*>> most_frequent() const {
        std::map<std::string, std::pair<std::size_t, const WordedFinding*>> rules;
        for (const auto& document : m_result.documents) {
            for (const WordedFinding& worded : document.findings) {
                if (worded.finding.severity != finding::Severity::note) {
                    continue;
                }
                auto& entry = rules[worded.finding.rule];
                ++entry.first;
                entry.second = entry.second == nullptr ? &worded : entry.second;
            }
        }
        std::vector<std::pair<std::size_t, const WordedFinding*>> out;
        for (const auto& [rule, entry] : rules) {
            out.push_back(entry);
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        return out;
    }

    void write_frequent() {
        const auto frequent = most_frequent();
        if (frequent.empty()) {
            return;
        }
        heading("Vanligaste notiserna", "Most frequent notes");
        const std::size_t shown = std::min(frequent.size(), k_most_frequent);
        for (std::size_t at = 0; at < shown; ++at) {
            const auto& [number, worded] = frequent[at];
            m_layout.labelled(2, {{std::to_string(number), 5, Style::strong}},
                              {{worded->finding.rule + ": " + worded->message}});
        }
    }

    void write_all() {
        for (const auto& document : m_result.documents) {
            if (document.findings.empty()) {
                m_layout.blank();
                m_layout.paragraph(0,
                                   {{nothing_found(document.verdict), style_of(document.verdict)}});
                continue;
            }
            const std::string counts = words_of(m_language, count(document.findings));
            heading("Anmärkningar", "Remarks");
            m_layout.paragraph(0, {{counts}});
            write_findings(m_layout, document.findings, document.path,
                           {m_language, m_options.most_alike});
        }
    }

    /// What could not be checked is never called right.
    [[nodiscard]] std::string nothing_found(result::Verdict verdict) const {
        return verdict == result::Verdict::pass
                   ? say("Inget att anmärka på språket.", "Nothing to remark on in the language.")
                   : say("Språket kunde inte granskas helt. Varför står under ”Inte kontrollerat”.",
                         "The language could not be fully checked. The reason stands under ”Not "
                         "checked”.");
    }

    const RunResult& m_result;
    const ConsoleOptions& m_options;
    Language m_language;
    Layout m_layout;
};

} // namespace

std::string to_language_card(const RunResult& result, const std::optional<LanguageCard>& card,
                             const ConsoleOptions& options) {
    return Card(result, options).write(card);
}

} // namespace styrkoll::report
