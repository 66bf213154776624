// SPDX-License-Identifier: Apache-2.0
//
// A layered layout for data that is layered already: no general graph layout. Each sweep sorts the
// panels of a column, and the boxes in them, by the mean place of their neighbours; then panels are
// stacked, each as near its neighbours as those above it allow.
#include "report/trace/picture.hpp"

#include <algorithm>
#include <numeric>

namespace styrkoll::report {
namespace {

constexpr int k_margin = 24;
constexpr int k_top = 64; ///< below the columns' headings
constexpr int k_padding = 10;
constexpr int k_panel_head = 30;
constexpr int k_box_gap = 6;
constexpr int k_panel_gap = 16;
constexpr int k_column_gap = 120;
constexpr int k_sweeps = 4;

class Layouter {
public:
    explicit Layouter(ThreadPicture& picture) : m_picture(picture), m_place(picture.boxes.size()) {
        std::vector<Edge> edges;
        for (const PictureEdge& edge : picture.edges) {
            edges.emplace_back(edge.from, edge.to);
            edges.emplace_back(edge.to, edge.from);
        }
        m_neighbours = lists_of(edges, picture.boxes.size());
    }

    void lay_out() {
        for (std::uint32_t column = 0; column < m_picture.columns.size(); ++column) {
            rank(column);
        }
        for (int sweep = 0; sweep < k_sweeps; ++sweep) {
            for (std::size_t step = 1; step < m_picture.columns.size(); ++step) {
                const bool down = sweep % 2 == 0;
                order(static_cast<std::uint32_t>(down ? step : m_picture.columns.size() - step));
            }
        }
        int x = k_margin;
        for (std::uint32_t column = 0; column < m_picture.columns.size(); ++column) {
            stack(column, x);
            x += k_box_width + 2 * k_padding + k_column_gap;
        }
        m_picture.width = m_picture.columns.empty() ? 2 * k_margin : x - k_column_gap + k_margin;
        m_picture.height = m_bottom + k_margin;
    }

private:
    /// Gives every box of the column its place as a part of the whole.
    void rank(std::uint32_t column) {
        std::size_t count = 0;
        for (const std::uint32_t panel : m_picture.columns[column].panels) {
            count += m_picture.panels[panel].boxes.size();
        }
        std::size_t at = 0;
        for (const std::uint32_t panel : m_picture.columns[column].panels) {
            for (const std::uint32_t box : m_picture.panels[panel].boxes) {
                m_place[box] = (static_cast<double>(at++) + 0.5) / static_cast<double>(count);
            }
        }
    }

    /// The mean place of its neighbours; its own where it has none.
    [[nodiscard]] double barycentre(std::uint32_t box) const {
        const auto neighbours = m_neighbours.of(box);
        double sum = 0;
        for (const std::uint32_t neighbour : neighbours) {
            sum += m_place[neighbour];
        }
        return neighbours.empty() ? m_place[box] : sum / static_cast<double>(neighbours.size());
    }

    template <class Key>
    static void sort_by(std::vector<std::uint32_t>& what, Key key_of) {
        std::vector<std::pair<double, std::uint32_t>> keyed;
        for (const std::uint32_t one : what) {
            keyed.emplace_back(key_of(one), one);
        }
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) {
            return left.first < right.first;
        });
        for (std::size_t at = 0; at < what.size(); ++at) {
            what[at] = keyed[at].second;
        }
    }

    void order(std::uint32_t column) {
        auto& panels = m_picture.columns[column].panels;
        for (const std::uint32_t panel : panels) {
            sort_by(m_picture.panels[panel].boxes,
                    [this](std::uint32_t box) { return barycentre(box); });
        }
        sort_by(panels, [this](std::uint32_t panel) {
            const auto& boxes = m_picture.panels[panel].boxes;
            double sum = 0;
            for (const std::uint32_t box : boxes) {
                sum += barycentre(box);
            }
            // Documents that are not there stand last.
            const double absent = m_picture.panels[panel].present ? 0.0 : 10.0;
            return absent + sum / static_cast<double>(boxes.size());
        });
        rank(column);
    }

    /// The height at which the panel would stand level with what it hangs on to the left.
    [[nodiscard]] int wanted(const PicturePanel& panel) const {
        std::int64_t sum = 0;
        std::int64_t count = 0;
        for (const std::uint32_t box : panel.boxes) {
            for (const std::uint32_t neighbour : m_neighbours.of(box)) {
                if (m_picture.panels[m_picture.boxes[neighbour].panel].column < panel.column) {
                    sum += m_picture.boxes[neighbour].y;
                    ++count;
                }
            }
        }
        const int middle = panel.height / 2;
        return count == 0
                   ? k_top
                   : std::max(k_top, static_cast<int>(sum / count) - middle + k_box_height / 2);
    }

    void stack(std::uint32_t column, int x) {
        m_picture.columns[column].x = x;
        int y = k_top;
        for (const std::uint32_t at : m_picture.columns[column].panels) {
            PicturePanel& panel = m_picture.panels[at];
            const int boxes = static_cast<int>(panel.boxes.size());
            panel.height =
                k_panel_head + boxes * (k_box_height + k_box_gap) - k_box_gap + k_padding;
            panel.x = x;
            // The second column is the long one: it begins at the top, level with the first.
            panel.y = column < 2 ? y : std::max(y, wanted(panel));
            int box_y = panel.y + k_panel_head;
            for (const std::uint32_t box : panel.boxes) {
                m_picture.boxes[box].x = x + k_padding;
                m_picture.boxes[box].y = box_y;
                box_y += k_box_height + k_box_gap;
            }
            m_bottom = std::max(m_bottom, panel.y + panel.height);
            y = panel.y + panel.height + k_panel_gap;
        }
    }

    ThreadPicture& m_picture;
    std::vector<double> m_place; ///< of each box in its column, 0 to 1
    Lists m_neighbours;          ///< of each box
    int m_bottom = k_top;
};

} // namespace

void lay_out(ThreadPicture& picture) {
    Layouter(picture).lay_out();
}

} // namespace styrkoll::report
