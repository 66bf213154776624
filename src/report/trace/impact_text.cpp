// SPDX-License-Identifier: Apache-2.0
#include "report/trace/impact.hpp"

#include "base/text.hpp"
#include "report/trace/thread_words.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::Reach;

constexpr Noun k_item{"post", "poster", "item", "items"};
constexpr Noun k_step{"steg", "steg", "step", "steps"};
constexpr std::size_t k_longest_way = 8; ///< steps written out; of longer ways only the ends

/// The reached items of one document, nearest first.
struct Group {
    std::uint32_t document = 0;
    std::uint32_t nearest = 0;
    std::vector<std::uint32_t> reached; ///< indexes into the list of Reach
};

std::vector<Group> by_document(const ThreadView& view, const std::vector<Reach>& reached) {
    std::vector<std::uint32_t> place(view.thread->documents.size(), k_none);
    std::vector<Group> groups;
    for (std::uint32_t at = 1; at < reached.size(); ++at) {
        const std::uint32_t document = view.item(reached[at].item).document;
        if (place[document] == k_none) {
            place[document] = static_cast<std::uint32_t>(groups.size());
            groups.push_back({document, reached[at].distance, {}});
        }
        groups[place[document]].reached.push_back(at);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& left, const Group& right) {
        return std::pair(left.nearest, left.document) < std::pair(right.nearest, right.document);
    });
    return groups;
}

class Impact {
public:
    Impact(const ThreadView& view, const ImpactOptions& options)
        : m_view(view), m_options(options), m_language(options.text.language),
          m_layout(options.text.width, options.text.color) {}

    std::string write(const std::vector<std::uint32_t>& from) {
        const std::size_t shown = std::min(from.size(), m_options.most_from);
        for (std::size_t at = 0; at < shown; ++at) {
            m_layout.blank();
            write_item(from[at]);
        }
        if (shown < from.size()) {
            m_layout.blank();
            m_layout.paragraph(
                0, {{say("… och ", "… and ") + std::to_string(from.size() - shown) +
                     say(" poster till med samma namn.", " more items of the same name.")}});
        }
        return m_layout.take();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    [[nodiscard]] std::string document_name(std::uint32_t document) const {
        return trace::name_of(*m_view.thread, m_view.thread->documents[document]);
    }

    void write_item(std::uint32_t item) {
        m_reached = trace::reach_of(*m_view.thread, item);
        const auto groups = by_document(m_view, m_reached);
        m_layout.hanging(0, 2,
                         {{full_name(m_view, item), Style::strong},
                          {" – " + document_name(m_view.item(item).document), Style::faint}});
        if (groups.empty()) {
            m_layout.paragraph(0, {{say("Inget i dokumenten hänger på den.",
                                        "Nothing in the documents hangs on it.")}});
            return;
        }
        m_layout.paragraph(
            0,
            {{say("På den hänger ", "On it hang ") +
              count_of(m_language, m_reached.size() - 1, k_item) + say(" i ", " in ") +
              count_of(m_language, groups.size(), k_document) + say(", som längst ", ", at most ") +
              count_of(m_language, m_reached.back().distance, k_step) + say(" bort.", " away.")}});
        for (const Group& group : groups) {
            write_group(group);
        }
    }

    void write_group(const Group& group) {
        m_layout.blank();
        m_layout.hanging(
            0, 2,
            {{document_name(group.document), Style::strong},
             {" (" + m_view.thread->documents[group.document].facts.path + ")", Style::faint}});
        const std::size_t shown = std::min(group.reached.size(), m_options.most_items);
        for (std::size_t at = 0; at < shown; ++at) {
            const Reach& reach = m_reached[group.reached[at]];
            const std::string place = paragraph_words(
                m_language, m_view.thread->fact_of(m_view.item(reach.item)).location);
            m_layout.labelled(2, {{std::to_string(reach.distance), 4, Style::note}},
                              {{full_name(m_view, reach.item)},
                               {place.empty() ? "" : ", " + place, Style::faint},
                               {" · " + way_to(group.reached[at]), Style::faint}});
        }
        if (shown < group.reached.size()) {
            m_layout.paragraph(
                2, {{say("… och ", "… and ") + std::to_string(group.reached.size() - shown) +
                     say(" till", " more")}});
        }
    }

    /// "M2 ← I3 (SN) ← P1 (SK) ← A4": the organ where it is another than the step before.
    [[nodiscard]] std::string way_to(std::uint32_t last) const {
        std::vector<std::uint32_t> steps;
        for (std::uint32_t at = last; at != k_none; at = m_reached[at].through) {
            steps.push_back(at);
        }
        std::reverse(steps.begin(), steps.end());
        std::string way;
        std::string organ = organ_of(steps.front());
        for (std::size_t at = 0; at < steps.size(); ++at) {
            const bool left_out = steps.size() > k_longest_way && at > 2 && at + 3 < steps.size();
            if (left_out) {
                way +=
                    at == 3 ? " ← … (" + count_of(m_language, steps.size() - 6, k_step) + ")" : "";
                organ.clear();
                continue;
            }
            way += (at == 0 ? "" : " ← ") + short_name(steps[at]);
            if (const std::string own = organ_of(steps[at]); own != organ) {
                way += " (" + own + ")";
                organ = own;
            }
        }
        return way;
    }

    [[nodiscard]] std::string short_name(std::uint32_t reached) const {
        constexpr std::size_t k_longest = 30;
        return text::shorten(trace::name_of(*m_view.thread, m_view.item(m_reached[reached].item)),
                             k_longest);
    }

    [[nodiscard]] std::string organ_of(std::uint32_t reached) const {
        const trace::Source& source = m_view.document_of(m_reached[reached].item);
        return answerer_short(m_language, m_view, {source.organ, source.facts.organ, false});
    }

    const ThreadView& m_view;
    const ImpactOptions& m_options;
    Language m_language;
    Layout m_layout;
    std::vector<Reach> m_reached;
};

} // namespace

std::string impact_text(const ThreadView& view, const std::vector<std::uint32_t>& from,
                        const ImpactOptions& options) {
    return Impact(view, options).write(from);
}

} // namespace styrkoll::report
