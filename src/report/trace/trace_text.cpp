// SPDX-License-Identifier: Apache-2.0
//
// A stack instead of recursion: the depth of the chain is what the documents make it. An item below
// several others is spread out below the first and only named below the rest, so that the text is
// never longer than the thread.
#include "report/trace/trace_text.hpp"

#include "base/text.hpp"
#include "report/trace/coverage_text.hpp"
#include "report/trace/thread_words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::State;

constexpr std::size_t k_deepest = 10; ///< levels set in; further down only counted
constexpr std::size_t k_most_names = 8;

class Tree {
public:
    Tree(const ThreadView& view, const TraceTextOptions& options)
        : m_view(view), m_options(options), m_language(options.text.language),
          m_layout(options.text.width, options.text.color), m_spread(view.thread->items.size()) {}

    std::string write() {
        const auto lacking = what_is_lacking(m_language, m_view);
        for (const std::string& sentence : lacking) {
            m_layout.hanging(0, 2, {{"! ", Style::warning}, {sentence}});
        }
        write_unreadable();
        if (m_options.from.empty()) {
            write_kinds();
            write_loose();
        } else {
            write_roots(m_options.from);
        }
        write_coverage_tables(m_layout, m_options.text.width, m_language, m_view);
        if (!m_view.thread->documents.empty()) {
            write_totals(m_layout, m_language, m_view);
        }
        return m_layout.take();
    }

private:
    struct Entry {
        enum class What : std::uint8_t { item, document, more };
        What what = What::item;
        std::uint32_t index = 0; ///< item, document or how many more
        std::size_t depth = 0;
        bool with_document = false; ///< its document is named behind it
        bool restated = false;      ///< it has the name of the one above
    };

    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    [[nodiscard]] State state_of(std::uint32_t item) const { return m_view.thread->states[item]; }

    void write_unreadable() {
        std::vector<std::string> paths;
        for (const trace::Source& source : m_view.thread->documents) {
            if (!source.readable) {
                paths.push_back(source.facts.path);
            }
        }
        if (!paths.empty()) {
            m_layout.hanging(0, 2,
                             {{"? ", Style::note},
                              {say("Kunde inte läsas, så det som står där prövas inte: ",
                                   "Could not be read, so what stands there is not verified: ") +
                               some_of(m_language, paths, k_most_names)}});
        }
    }

    void write_kinds() {
        for (const std::uint32_t kind : m_view.root_kinds) {
            std::vector<std::uint32_t> roots;
            for (std::uint32_t at = 0; at < m_view.thread->items.size(); ++at) {
                if (m_view.item(at).kind == kind && m_view.is_root(at)) {
                    roots.push_back(at);
                }
            }
            if (!roots.empty()) {
                m_layout.blank();
                m_layout.paragraph(0, {{text::capitalised(kind_heading(m_view, kind)) + " (" +
                                            std::to_string(roots.size()) + ")",
                                        Style::strong}});
                if (m_view.is_side_kind[kind]) {
                    write_side(roots);
                } else {
                    write_roots(roots);
                }
            }
        }
    }

    /// Of those that are only repeated further down, what needs attention.
    void write_side(const std::vector<std::uint32_t>& roots) {
        Tally quiet;
        std::vector<std::uint32_t> told;
        for (const std::uint32_t root : roots) {
            const State state = state_of(root);
            if (state == State::ok || state == State::unbound) {
                quiet.add(state);
            } else {
                told.push_back(root);
            }
        }
        for (const std::uint32_t root : told) {
            m_spread[root] = true;
        }
        const auto chosen = most_telling(told, m_options.most_roots,
                                         [this](std::uint32_t item) { return state_of(item); });
        for (const std::uint32_t root : chosen) {
            write_item_line({Entry::What::item, root, 0, true, false}, false);
            write_plan_duties({Entry::What::item, root, 0, false, false});
        }
        if (chosen.size() < told.size()) {
            write_more(told.size() - chosen.size(), 0);
        }
        if (quiet.total() > 0) {
            const std::string rest = told.empty() ? "" : say(" till: ", " more: ");
            m_layout.paragraph(0, {{(told.empty() ? "" : std::to_string(quiet.total()) + rest) +
                                        tally_words(m_language, quiet),
                                    Style::faint}});
        }
    }

    /// What should hang on something and does not, at the top of its own line.
    void write_loose() {
        std::vector<std::uint32_t> loose;
        for (std::uint32_t at = 0; at < m_view.thread->items.size(); ++at) {
            const std::uint32_t kind = m_view.item(at).kind;
            const bool in_chain =
                kind != k_none && m_view.is_chain_kind[kind] && !m_view.is_root_kind[kind];
            if (in_chain && m_view.is_source(at) && m_view.above[at] == 0) {
                loose.push_back(at);
            }
        }
        if (loose.empty()) {
            return;
        }
        m_layout.blank();
        m_layout.paragraph(0, {{say("Hänger inte på något ovanför (", "Hang on nothing above (") +
                                    std::to_string(loose.size()) + ")",
                                Style::strong}});
        write_roots(loose);
    }

    void write_roots(const std::vector<std::uint32_t>& roots) {
        const auto chosen = most_telling(roots, m_options.most_roots,
                                         [this](std::uint32_t item) { return state_of(item); });
        for (const std::uint32_t root : chosen) {
            m_layout.blank();
            write_tree(root);
        }
        if (chosen.size() < roots.size()) {
            m_layout.blank();
            write_more(roots.size() - chosen.size(), 0);
        }
    }

    void write_tree(std::uint32_t root) {
        m_stack.push_back({Entry::What::item, root, 0, false, false});
        while (!m_stack.empty()) {
            const Entry entry = m_stack.back();
            m_stack.pop_back();
            switch (entry.what) {
            case Entry::What::item:
                write_item(entry);
                break;
            case Entry::What::document:
                write_document(entry);
                break;
            case Entry::What::more:
                write_more(entry.index, entry.depth);
                break;
            }
        }
    }

    void write_more(std::size_t count, std::size_t depth) {
        m_layout.paragraph(
            2 * depth, {{say("… och ", "… and ") + std::to_string(count) + say(" till", " more"),
                         Style::faint}});
    }

    void write_document(const Entry& entry) {
        const trace::Source& source = m_view.thread->documents[entry.index];
        m_layout.hanging(2 * entry.depth, 2 * entry.depth + 2,
                         {{trace::name_of(*m_view.thread, source)}});
    }

    void write_item_line(const Entry& entry, bool shown_above) {
        const State state = state_of(entry.index);
        Spans line{{std::string(state_sign(state)) + ' ', state_style(state)},
                   {entry.restated ? say("återges", "restated") : full_name(m_view, entry.index),
                    entry.depth == 0 ? Style::strong : Style::plain}};
        if (entry.depth == 0 || entry.with_document) {
            line.push_back({" – " + trace::name_of(*m_view.thread, m_view.document_of(entry.index)),
                            Style::faint});
        }
        if (shown_above) {
            line.push_back({say(" (visas ovan)", " (shown above)"), Style::faint});
        }
        m_layout.hanging(2 * entry.depth, 2 * entry.depth + 2, line);
    }

    void write_item(const Entry& entry) {
        const auto below = m_view.below.of(entry.index);
        const bool has_more = !below.empty() || !m_view.duties.of(entry.index).empty();
        const bool spread_already = m_spread[entry.index];
        write_item_line(entry, spread_already && has_more);
        if (spread_already) {
            return;
        }
        m_spread[entry.index] = true;
        write_plan_duties(entry);
        write_follow_up(entry);
        if (entry.depth + 1 >= k_deepest && !below.empty()) {
            m_layout.paragraph(2 * entry.depth + 2,
                               {{say("… fler steg nedåt: ", "… further steps down: ") +
                                     std::to_string(below.size()),
                                 Style::faint}});
            return;
        }
        push_children(entry, below);
    }

    void push_children(const Entry& parent, std::span<const std::uint32_t> below) {
        const auto chosen = most_telling(below, m_options.most_children,
                                         [this](std::uint32_t item) { return state_of(item); });
        std::vector<Entry> entries;
        std::uint32_t document = k_none;
        for (const std::uint32_t item : chosen) {
            const bool other = m_view.item(item).document != document;
            const bool restated = full_name(m_view, item) == full_name(m_view, parent.index);
            document = m_view.item(item).document;
            if (parent.depth == 0 && other) {
                entries.push_back({Entry::What::document, document, 1, false, false});
            }
            const std::size_t depth = parent.depth == 0 ? 2 : parent.depth + 1;
            entries.push_back(
                {Entry::What::item, item, depth, parent.depth != 0 && other, restated});
        }
        if (chosen.size() < below.size()) {
            entries.push_back({Entry::What::more,
                               static_cast<std::uint32_t>(below.size() - chosen.size()),
                               parent.depth + 1, false, false});
        }
        m_stack.insert(m_stack.end(), entries.rbegin(), entries.rend());
    }

    /// The duties of an item in one state, each named.
    [[nodiscard]] std::vector<std::string> named(std::uint32_t item, Part part, State state) const {
        std::vector<std::string> names;
        for (const std::uint32_t at : m_view.duties.of(item)) {
            const trace::Duty& duty = m_view.duty(at);
            if (m_view.part_of(duty) == part && duty.state == state) {
                const Answerer& answerer = m_view.answerers[m_view.answerer[at]];
                const bool organ_says_it =
                    part == Part::plan && duty.document == k_none && !answerer.below;
                names.push_back(organ_says_it ? answerer_name(m_language, m_view, answerer)
                                              : where_asked(m_language, m_view, at));
            }
        }
        return names;
    }

    void write_named(std::size_t depth, State state, std::string_view words,
                     const std::vector<std::string>& names) {
        if (!names.empty()) {
            m_layout.hanging(
                2 * depth, 2 * depth + 2,
                {{std::string(state_sign(state)) + ' ' + std::string(words), state_style(state)},
                 {some_of(m_language, names, k_most_names)}});
        }
    }

    void write_plan_duties(const Entry& entry) {
        const std::size_t depth = entry.depth + 1;
        if (entry.depth == 0) {
            const Tally tally = m_view.tally_of(entry.index, Part::plan);
            if (tally.total() > 1) {
                m_layout.hanging(2 * depth, 2 * depth + 2,
                                 {{tally_words(m_language, tally) + say(" av ", " of ") +
                                       std::to_string(tally.total()),
                                   Style::faint}});
            }
        }
        const auto write = [&](State state, std::string_view sv, std::string_view en) {
            write_named(depth, state, styrkoll::say(m_language, sv, en),
                        named(entry.index, Part::plan, state));
        };
        write(State::missing, "saknas i: ", "missing in: ");
        write(State::drifted, "avviker i: ", "differs in: ");
        write(State::unchecked, "kan inte prövas för: ", "not checkable for: ");
        write_declined(entry.index, depth);
    }

    void write_declined(std::uint32_t item, std::size_t depth) {
        std::size_t count = 0;
        for (const std::uint32_t at : m_view.duties.of(item)) {
            const trace::Duty& duty = m_view.duty(at);
            if (m_view.part_of(duty) != Part::plan || duty.state != State::declined) {
                continue;
            }
            if (++count > m_options.most_children) {
                continue;
            }
            const std::string reason = duty.reason.empty()
                                           ? say(" avstår", " declines")
                                           : say(" avstår: ”", " declines: “") +
                                                 text::shorten(text::trim(duty.reason), 160) + "”";
            m_layout.hanging(2 * depth, 2 * depth + 2,
                             {{std::string(state_sign(duty.state)) + ' ', state_style(duty.state)},
                              {where_asked(m_language, m_view, at) + reason}});
        }
        if (count > m_options.most_children) {
            write_more(count - m_options.most_children, depth);
        }
    }

    void write_follow_up(const Entry& entry) {
        const std::size_t depth = entry.depth + 1;
        const auto write = [&](State state, std::string_view sv, std::string_view en) {
            write_named(depth, state, styrkoll::say(m_language, sv, en),
                        named(entry.index, Part::follow_up, state));
        };
        write(State::missing, "följs inte upp i: ", "not followed up in: ");
        write(State::drifted, "följs upp med avvikelse i: ", "followed up with differences in: ");
        write(State::unchecked, "uppföljning kan inte prövas i: ", "follow-up not checkable in: ");
        write(State::declined,
              "följs inte upp, med skäl, i: ", "not followed up, with reason, in: ");
        write(State::ok, "följs upp i: ", "followed up in: ");
    }

    const ThreadView& m_view;
    const TraceTextOptions& m_options;
    Language m_language;
    Layout m_layout;
    std::vector<bool> m_spread; ///< items that stand with what is below them
    std::vector<Entry> m_stack;
};

} // namespace

std::string trace_text(const ThreadView& view, const TraceTextOptions& options) {
    return Tree(view, options).write();
}

} // namespace styrkoll::report
