// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_dot.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/thread_words.hpp"

#include <map>

namespace styrkoll::report {
namespace {

using trace::State;

constexpr std::size_t k_longest_title = 40; ///< code points

/// Colour and line say the same as the sign and the word in the label.
std::string_view look_of(State state) {
    switch (state) {
    case State::unbound:
        return "color=\"#6b7280\"";
    case State::ok:
        return "color=\"#15803d\"";
    case State::declined:
        return "color=\"#1d4ed8\", style=\"rounded,dashed\"";
    case State::unchecked:
        return "color=\"#6b7280\", style=\"rounded,dotted\"";
    case State::drifted:
        return "color=\"#a16207\", penwidth=2";
    case State::missing:
        return "color=\"#b91c1c\", penwidth=2, style=\"rounded,bold\"";
    }
    return "";
}

class Dot {
public:
    Dot(Language language, const ThreadView& view) : m_language(language), m_view(view) {}

    std::string write() {
        m_out = "digraph styrkoll {\n"
                "  graph [rankdir=LR, fontname=\"sans-serif\", labelloc=t, label=\"" +
                dot_string(heading()) +
                "\"];\n"
                "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10];\n"
                "  edge [color=\"#6b7280\"];\n";
        std::map<int, std::vector<std::uint32_t>> levels;
        for (std::uint32_t at = 0; at < m_view.thread->documents.size(); ++at) {
            levels[column_of(at)].push_back(at);
        }
        for (const auto& [level, documents] : levels) {
            m_out += "  subgraph cluster_" + std::to_string(level) + " {\n    label=\"\";\n" +
                     "    color=none;\n";
            for (const std::uint32_t document : documents) {
                write_document(document);
            }
            m_out += "  }\n";
        }
        for (std::uint32_t at = 0; at < m_view.thread->items.size(); ++at) {
            for (const std::uint32_t below : m_view.below.of(at)) {
                m_out += "  n" + std::to_string(at) + " -> n" + std::to_string(below) + ";\n";
            }
        }
        return m_out + "}\n";
    }

private:
    [[nodiscard]] std::string heading() const {
        return std::string(say(m_language, "Röda tråden: ", "The thread: ")) +
               tally_words(m_language, m_view.items);
    }

    /// Those outside the chain first, then by level, reports last.
    [[nodiscard]] int column_of(std::uint32_t document) const {
        constexpr int k_reports = 1000;
        const std::uint32_t type = m_view.thread->documents[document].type;
        if (type == k_none) {
            return 0;
        }
        return m_view.is_report_type[type] ? k_reports : m_view.thread->model->types[type].level;
    }

    void write_document(std::uint32_t document) {
        const trace::Source& source = m_view.thread->documents[document];
        m_out += "    subgraph cluster_d" + std::to_string(document) + " {\n      label=\"" +
                 dot_string(trace::name_of(*m_view.thread, source)) + "\";\n" +
                 "      color=\"#9ca3af\";\n";
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            write_item(source.first_item + fact);
        }
        m_out += "    }\n";
    }

    void write_item(std::uint32_t at) {
        const State state = m_view.thread->states[at];
        const plan::ItemFact& fact = m_view.thread->fact_of(m_view.item(at));
        m_out += "      n" + std::to_string(at) + " [label=\"";
        m_out += fact.code.empty() ? "" : dot_string(fact.code) + "\\n";
        m_out += dot_string(text::shorten(one_line(fact.title), k_longest_title)) + "\\n" +
                 std::string(state_sign(state)) + ' ' + std::string(state_word(m_language, state)) +
                 "\", " + std::string(look_of(state)) + "];\n";
    }

    Language m_language;
    const ThreadView& m_view;
    std::string m_out;
};

} // namespace

std::string thread_dot(Language language, const ThreadView& view) {
    return Dot(language, view).write();
}

} // namespace styrkoll::report
