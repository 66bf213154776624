// SPDX-License-Identifier: Apache-2.0
//
// What the writers left for each other and nobody took away: tracked changes, comments, hidden
// text, highlighting. Each is told once for the document, with its places.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "finding/waiver_text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::Mark;
using document::MarkKind;
using document::Place;

/// "#ffff00" and the like: a marker's colour, not a shade that belongs to the layout.
bool is_marker_colour(std::string_view colour) {
    constexpr int k_vivid = 0x60;
    if (colour.size() != 7 || colour.front() != '#') {
        return false;
    }
    std::array<int, 3> parts{};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        for (const char c : colour.substr(1 + 2 * at, 2)) {
            const int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            if (digit < 0 || digit > 15) {
                return false;
            }
            parts[at] = parts[at] * 16 + digit;
        }
    }
    const auto [low, high] = std::minmax_element(parts.begin(), parts.end());
    return *high - *low >= k_vivid && *high >= 0xC0;
}

class Leftovers {
public:
    Leftovers(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            sort(at);
        }
        for (const Mark& mark : m_document.marks) {
            sort(mark);
        }
        m_deleted = m_changes.size() - m_inserted;
        std::stable_sort(m_changes.begin(), m_changes.end(),
                         [](const Place& a, const Place& b) { return a.block < b.block; });
        tell("kvar-andring", m_changes);
        tell("kvar-kommentar", m_comments);
        tell_own_comments();
        tell("kvar-dold-text", m_hidden);
        tell("kvar-markering", m_highlighted);
    }

private:
    void sort(std::uint32_t at) {
        const Block& block = m_document.blocks[at];
        if (text::trim(m_document.text_of(block)).empty()) {
            return;
        }
        if (block.flow == Flow::deleted) {
            m_changes.push_back(whole(m_document, at));
        } else if (block.flow == Flow::hidden) {
            m_hidden.push_back(whole(m_document, at));
        } else if (block.flow == Flow::annotation) {
            sort_comment(at);
        }
    }

    /// Paragraphs in a row at one place are one comment.
    void sort_comment(std::uint32_t at) {
        const bool continues = at > 0 && m_document.blocks[at - 1].flow == Flow::annotation &&
                               m_document.blocks[at - 1].host == m_document.blocks[at].host;
        // A waiver is meant to stay.
        const bool waives = finding::is_waiver_comment(m_document.text_of(at));
        if (!continues) {
            m_waiver_open = false;
        }
        m_waiver_open = m_waiver_open || waives;
        if (!m_waiver_open && !(continues && m_comment_open)) {
            m_comments.push_back(whole(m_document, at));
        }
        m_comment_open = !m_waiver_open;
    }

    void sort(const Mark& mark) {
        const Flow flow = m_document.blocks[mark.block].flow;
        const std::string_view text =
            m_document.text_of(mark.block).substr(mark.begin, mark.end - mark.begin);
        const Place place{mark.block, mark.begin, mark.end};
        if (mark.kind == MarkKind::inserted) {
            ++m_inserted;
            m_changes.push_back(place);
        } else if (mark.kind == MarkKind::highlight && is_own_text(flow) &&
                   !text::trim(text).empty() && is_marker_colour(m_document.string(mark.text))) {
            m_highlighted.push_back(place);
        }
    }

    void tell(std::string_view rule, const std::vector<Place>& places) {
        if (places.empty()) {
            return;
        }
        const Place& first = places.front();
        auto report = m_sink.report(rule);
        report.about(rule)
            .with(
                "text",
                shown(text::squeeze(
                    m_document.text_of(first.block).substr(first.begin, first.end - first.begin))))
            .with("insatta", std::to_string(m_inserted))
            .with("strukna", std::to_string(m_deleted));
        stand_at(report, places, m_context.language);
    }

    /// What this program wrote into a copy is no part of the document, but must not go out with it.
    void tell_own_comments() {
        std::size_t count = 0;
        for (const document::Ignored& ignored : m_document.ignored) {
            count += ignored.what == "own-comment" ? ignored.paragraphs : 0U;
        }
        if (count > 0) {
            m_sink.report("kvar-styrkoll").with("antal", std::to_string(count));
        }
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<Place> m_changes;
    std::vector<Place> m_comments;
    std::vector<Place> m_hidden;
    std::vector<Place> m_highlighted;
    std::size_t m_inserted = 0;
    std::size_t m_deleted = 0;
    bool m_waiver_open = false;
    bool m_comment_open = false;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Leftovers(plan, context, sink).check();
}

} // namespace

Check leftovers() {
    return {.name = "leftovers",
            .rules = {"kvar-andring", "kvar-kommentar", "kvar-dold-text", "kvar-markering",
                      "kvar-styrkoll"},
            .run = run};
}

} // namespace styrkoll::check
