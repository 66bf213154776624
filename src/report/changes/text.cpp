// SPDX-License-Identifier: Apache-2.0
//
// Document by document; in each the most serious first, under a heading for each kind of change. An
// item stands once, under the worst of what happened to it, with all of it told there.
#include "base/text.hpp"
#include "report/changes/change_words.hpp"
#include "report/changes/changes.hpp"
#include "report/changes/word_diff.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::Changes;
using trace::Detail;
using trace::DocumentChange;
using trace::ItemChange;
using trace::What;

constexpr std::size_t k_most_items = 30;   ///< shown of one kind of change in one document
constexpr std::size_t k_most_suspects = 6; ///< named for one item
constexpr std::size_t k_context = 8;       ///< words shown round changed ones in running text
constexpr Noun k_item{"post", "poster", "item", "items"};

class ChangesText {
public:
    ChangesText(const Changes& changes, const ChangesContext& context, const TextOptions& options)
        : m_changes(&changes), m_context(&context), m_language(options.language),
          m_layout(options.width, options.color) {}

    std::string write() {
        write_head();
        for (const DocumentChange& document : m_changes->documents) {
            write_document(document);
        }
        write_rest();
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_head() {
        m_layout.paragraph(0, {{say("Ändringar", "Changes"), Style::strong}});
        const std::size_t compared = m_changes->compared;
        m_layout.paragraph(0, {{documents_words(compared)}});
        if (const Spans items = items_words(); !items.empty()) {
            m_layout.paragraph(0, items);
        }
        if (m_changes->suspects > 0) {
            m_layout.paragraph(
                0, {{count_of(m_language, m_changes->suspects, k_item) +
                         say(" i andra dokument bygger på något som har ändrats och behöver ses "
                             "över.",
                             " in other documents rest on something that changed and need to be "
                             "looked at again."),
                     Style::warning}});
        }
    }

    /// "12 dokument jämförda: 3 ändrade, 1 nytt, 2 borta."
    [[nodiscard]] std::string documents_words(std::size_t compared) const {
        std::size_t added = 0;
        std::size_t gone = 0;
        for (const DocumentChange& document : m_changes->documents) {
            added += document.before == trace::k_none ? 1U : 0U;
            gone += document.after == trace::k_none ? 1U : 0U;
        }
        const std::size_t changed = m_changes->documents.size() - added - gone;
        std::string words =
            compared == 0
                ? say("Inget dokument finns på båda sidor", "No document is on both sides")
                : count_of(m_language, compared, k_document) +
                      say(compared == 1 ? " jämfört" : " jämförda", " compared") +
                      (changed == 0 ? say(", inget ändrat", ", none changed")
                                    : ", " + std::to_string(changed) +
                                          say(changed == 1 ? " ändrat" : " ändrade", " changed"));
        if (added > 0) {
            words += ", " + std::to_string(added) + say(added == 1 ? " nytt" : " nya", " added");
        }
        if (gone > 0) {
            words += ", " + std::to_string(gone) + say(" finns inte längre med", " gone");
        }
        return words + ".";
    }

    /// "Poster: 2 försvagade, 1 borttagen."
    [[nodiscard]] Spans items_words() const {
        Spans spans;
        for (std::size_t what = 0; what < std::size(m_changes->by_what); ++what) {
            const std::size_t count = m_changes->by_what[what];
            if (count > 0) {
                const auto own = static_cast<What>(what);
                spans.push_back({spans.empty() ? say("Poster: ", "Items: ") : ", "});
                const bool grave = own == What::weakened || own == What::dropped;
                spans.push_back(
                    {count_words(m_language, own, count), grave ? Style::warning : Style::plain});
            }
        }
        if (!spans.empty()) {
            spans.push_back({"."});
        }
        return spans;
    }

    void write_document(const DocumentChange& document) {
        m_layout.blank();
        m_layout.hanging(0, 2, title_of(document));
        m_layout.paragraph(2, {{paths_of(document), Style::faint}});
        for (const Detail& detail : document.details) {
            write_document_detail(detail);
        }
        for (auto begin = document.items.begin(); begin != document.items.end();) {
            const auto end = std::find_if(begin, document.items.end(), [&](const ItemChange& item) {
                return item.worst() != begin->worst();
            });
            write_group(begin, end);
            begin = end;
        }
    }

    [[nodiscard]] Spans title_of(const DocumentChange& document) const {
        const bool added = document.before == trace::k_none;
        const bool gone = document.after == trace::k_none;
        const trace::Thread& thread = thread_of(*m_changes, document);
        Spans spans{{name_of(thread, source_of(*m_changes, document)), Style::strong}};
        if (gone) {
            spans.push_back({say(" – finns inte längre med", " – gone"), Style::error});
        } else if (added) {
            spans.push_back({say(" – nytt", " – added"), Style::good});
        } else if (document.another_year) {
            const int year = m_changes->before->documents[document.before].facts.period.from.year;
            spans.push_back(
                {say(", jämfört med det för ", ", compared with that for ") + std::to_string(year),
                 Style::faint});
        }
        return spans;
    }

    [[nodiscard]] std::string paths_of(const DocumentChange& document) const {
        if (document.before == trace::k_none || document.after == trace::k_none) {
            return source_of(*m_changes, document).facts.path;
        }
        return m_changes->before->documents[document.before].facts.path + " → " +
               m_changes->after->documents[document.after].facts.path;
    }

    void write_document_detail(const Detail& detail) {
        if (detail.part == "unreadable") {
            m_layout.paragraph(2, {{say("Kunde inte läsas i sin helhet, så att posterna inte kunde "
                                        "jämföras.",
                                        "Could not be read in full, so that its items could not be "
                                        "compared."),
                                    Style::error}});
        } else if (detail.part != "document") {
            write_value(2, nullptr, detail);
        }
    }

    using Items = std::vector<ItemChange>::const_iterator;

    void write_group(Items begin, Items end) {
        const What what = begin->worst();
        m_layout.paragraph(2, {{std::string(what_words(m_language, what)), style_of(what)}});
        const auto count = static_cast<std::size_t>(end - begin);
        const std::size_t shown = std::min(count, k_most_items);
        for (std::size_t at = 0; at < shown; ++at, ++begin) {
            write_item(*begin);
        }
        if (shown < count) {
            m_layout.paragraph(4, {{say("och ", "and ") + std::to_string(count - shown) +
                                        say(" till; --report csv eller json visar alla",
                                            " more; --report csv or json shows all"),
                                    Style::faint}});
        }
    }

    void write_item(const ItemChange& change) {
        const plan::ItemFact& item = fact_of(*m_changes, change);
        const std::string kind = kind_words(*m_changes, change);
        const bool said = text::fold(item.code).find(text::fold(kind)) != std::string::npos;
        Spans title{{item_words(item), Style::plain}};
        if (!said) {
            title.push_back({" (" + kind + ")", Style::faint});
        }
        m_layout.hanging(4, 6, title);
        for (const Detail& detail : change.details) {
            if (detail.part == "title" || detail.part == "text") {
                write_wording(detail);
            } else if (detail.part != "item") {
                write_value(6, &item, detail);
            }
        }
        write_suspects(change);
    }

    /// "Klart senast: 2027-12-31 → 2028-12-31"
    void write_value(std::size_t indent, const plan::ItemFact* item, const Detail& detail) {
        const auto shown = [&](const std::string& value) {
            return value.empty() ? say("(inget)", "(nothing)")
                                 : text::squeeze(value_words(*m_changes, detail, value));
        };
        m_layout.hanging(indent, indent + 2,
                         {{part_words(m_language, *m_changes, item, detail) + ": ", Style::faint},
                          {shown(detail.before) + " → " + shown(detail.after)}});
    }

    /// Both wordings, the words that differ between brackets.
    void write_wording(const Detail& detail) {
        const WordDiff diff = diff_words(detail.before, detail.after);
        const bool running = detail.part == "text";
        write_runs(running ? say("texten före: ", "text before: ") : say("före: ", "before: "),
                   running ? shortened(diff.before, k_context) : diff.before, Style::error);
        write_runs(running ? say("texten nu: ", "text now: ") : say("nu: ", "now: "),
                   running ? shortened(diff.after, k_context) : diff.after, Style::good);
    }

    void write_runs(const std::string& label, const std::vector<Run>& runs, Style style) {
        constexpr std::size_t k_longest_run = 300; ///< code points
        Spans spans{{label, Style::faint}};
        for (std::size_t at = 0; at < runs.size(); ++at) {
            spans.push_back({at == 0 ? "" : " "});
            const std::string words = text::shorten(runs[at].words, k_longest_run);
            spans.push_back({runs[at].changed ? "[" + words + "]" : words,
                             runs[at].changed ? style : Style::plain});
        }
        if (runs.empty()) {
            spans.push_back({say("(inget)", "(nothing)")});
        }
        m_layout.hanging(6, 8, spans);
    }

    void write_suspects(const ItemChange& change) {
        if (change.suspects.empty()) {
            return;
        }
        std::string names;
        const std::size_t shown = std::min(change.suspects.size(), k_most_suspects);
        for (std::size_t at = 0; at < shown; ++at) {
            names += at == 0 ? "" : "; ";
            names += suspect_words(*m_changes, change.suspects[at]);
        }
        if (shown < change.suspects.size()) {
            names += say(" och ", " and ") + std::to_string(change.suspects.size() - shown) +
                     say(" till", " more");
        }
        m_layout.hanging(6, 8,
                         {{say("Behöver ses över: ", "Look at again: "), Style::warning}, {names}});
    }

    void write_rest() {
        if (!m_context->problems.empty()) {
            m_layout.blank();
            m_layout.paragraph(0,
                               {{say("Kunde inte läsas, så att något kan saknas ovan:",
                                     "Could not be read, so that something may be missing above:"),
                                 Style::error}});
            for (const Error& problem : m_context->problems) {
                m_layout.hanging(2, 4, {{problem.where + ": "}, {problem.message}});
            }
        }
        if (!m_context->not_judged.empty()) {
            m_layout.blank();
            m_layout.paragraph(0, {{say("Jämfördes inte, eftersom formatet inte läses:",
                                        "Not compared, since the format is not read:"),
                                    Style::warning}});
            for (const std::string& path : m_context->not_judged) {
                m_layout.paragraph(2, {{path}});
            }
        }
    }

    const Changes* m_changes;
    const ChangesContext* m_context;
    Language m_language;
    Layout m_layout;
};

} // namespace

std::string changes_text(const Changes& changes, const ChangesContext& context,
                         const TextOptions& options) {
    return ChangesText(changes, context, options).write();
}

} // namespace styrkoll::report
