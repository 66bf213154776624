// SPDX-License-Identifier: Apache-2.0
#include "read/odf_source.hpp"

#include "read/odf_child.hpp"
#include "read/odf_walk.hpp"
#include "xml/extent.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <numeric>

namespace styrkoll::read {
namespace {

using document::Flow;

/// One end of all places, in the order in which the text is read.
struct Ends {
    explicit Ends(std::size_t count) : order(count), points(count) {
        std::iota(order.begin(), order.end(), std::size_t{0});
    }

    template <class Position>
    void sort(const std::vector<SourcePlace>& places, Position position) {
        const auto key = [&](std::size_t at) {
            return std::pair(places[at].paragraph, position(places[at]));
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
        for (std::size_t at = 0; at < order.size(); ++at) {
            points[at].paragraph = key(order[at]).first;
            points[at].code_point = key(order[at]).second;
        }
    }

    /// In the order of the places.
    [[nodiscard]] std::vector<SourcePoint> in_order() const {
        std::vector<SourcePoint> out(points.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            out[order[at]] = points[at];
        }
        return out;
    }

    std::vector<std::size_t> order;
    std::vector<SourcePoint> points;
};

/// Which paragraphs can hold a comment, and which one takes it in another's stead.
class Hosts {
public:
    Hosts(std::string_view bytes, const std::vector<SourceTrace::Paragraph>& paragraphs)
        : m_bytes(bytes), m_paragraphs(paragraphs) {}

    [[nodiscard]] bool is_good(const SourceTrace::Paragraph& paragraph) const {
        return !paragraph.in_shape && paragraph.flow != Flow::deleted &&
               !xml::tag_end(m_bytes, paragraph.offset).is_empty;
    }

    /// The paragraph itself, what it is anchored in, or one near it; nullptr when there is none.
    [[nodiscard]] const SourceTrace::Paragraph* find(std::uint32_t number) const {
        auto at = position(number);
        while (at != m_paragraphs.end() && at->number == number && !is_good(*at) && at->host != 0 &&
               at->host < number) {
            number = at->host;
            at = position(number);
        }
        const auto good = [this](const auto& paragraph) { return is_good(paragraph); };
        const auto after = std::find_if(at, m_paragraphs.end(), good);
        if (after != m_paragraphs.end()) {
            return &*after;
        }
        const auto before = std::find_if(std::make_reverse_iterator(at), m_paragraphs.rend(), good);
        return before == m_paragraphs.rend() ? nullptr : &*before;
    }

private:
    /// The first that is not before it.
    [[nodiscard]] std::vector<SourceTrace::Paragraph>::const_iterator
    position(std::uint32_t number) const {
        return std::lower_bound(m_paragraphs.begin(), m_paragraphs.end(), number,
                                [](const SourceTrace::Paragraph& paragraph, std::uint32_t wanted) {
                                    return paragraph.number < wanted;
                                });
    }

    std::string_view m_bytes;
    const std::vector<SourceTrace::Paragraph>& m_paragraphs;
};

std::optional<SourceSpot> make_spot(std::string_view bytes, const Hosts& hosts,
                                    const SourcePlace& place, const SourcePoint& start,
                                    const SourcePoint& end) {
    const SourceTrace::Paragraph* const host = hosts.find(place.paragraph);
    if (host == nullptr) {
        return std::nullopt;
    }
    SourceSpot spot;
    spot.paragraph = host->number;
    spot.begin = xml::tag_end(bytes, host->offset).offset;
    if (host->number != place.paragraph || start.offset == SourcePoint::k_nowhere) {
        return spot;
    }
    spot.begin = start.offset;
    if (place.start < place.end && start.is_exact && end.is_exact && start.offset < end.offset) {
        spot.end = end.offset;
    }
    return spot;
}

} // namespace

std::vector<std::optional<SourceSpot>> find_in_source(const xml::Tree& tree, const Limits& limits,
                                                      const std::vector<SourcePlace>& places) {
    std::vector<std::optional<SourceSpot>> spots(places.size());
    const pugi::xml_node root = tree.dom().document_element();
    Names names(root, tree.redeclares_namespaces());
    const pugi::xml_node text =
        child_named(child_named(root, names, Name::body), names, Name::body_text);
    if (!text) {
        return spots;
    }
    Ends starts(places.size());
    starts.sort(places, [](const SourcePlace& place) { return place.start; });
    Ends ends(places.size());
    ends.sort(places, [](const SourcePlace& place) { return place.end; });
    SourceTrace trace(tree.bytes(), starts.points, ends.points);
    document::Document document;
    OdfReading reading(document, limits);
    OdfWalk walk(reading, tree, names, StyleSheet::Origin::content, 0);
    walk.trace_to(&trace);
    if (!walk.read(text, Flow::body)) {
        return spots;
    }
    const Hosts hosts(tree.bytes(), trace.paragraphs());
    const std::vector<SourcePoint> first = starts.in_order();
    const std::vector<SourcePoint> last = ends.in_order();
    for (std::size_t at = 0; at < places.size(); ++at) {
        spots[at] = make_spot(tree.bytes(), hosts, places[at], first[at], last[at]);
    }
    return spots;
}

} // namespace styrkoll::read
