// SPDX-License-Identifier: Apache-2.0
//
// The chain, drawn and told. The list holds what the picture holds, for those who do not see it,
// for a narrow screen and for paper, where the picture would be too small to read.
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/trace/state_marks.hpp"
#include "report/trace/thread_svg.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

using result::PictureBox;
using result::PictureEdge;
using result::PicturePanel;
using result::ThreadOverview;
using result::ThreadPicture;

/// What leads from each box, by the box.
std::vector<std::vector<const PictureEdge*>> edges_of(const ThreadPicture& picture) {
    std::vector<std::vector<const PictureEdge*>> edges(picture.boxes.size());
    for (const PictureEdge& edge : picture.edges) {
        edges[edge.from].push_back(&edge);
    }
    for (auto& own : edges) {
        std::stable_sort(own.begin(), own.end(),
                         [&](const PictureEdge* left, const PictureEdge* right) {
                             return picture.boxes[left->to].panel < picture.boxes[right->to].panel;
                         });
    }
    return edges;
}

class ChainList {
public:
    ChainList(Page& page, const ThreadPicture& picture)
        : m_page(page), m_picture(picture), m_edges(edges_of(picture)) {}

    void write() {
        m_page.out += "<details class=\"chain\"><summary>" +
                      m_page.say("Kedjan som lista", "The chain as a list") + "</summary>\n";
        for (const result::PictureColumn& column : m_picture.columns) {
            write_column(column);
        }
        m_page.out += "</details>\n";
    }

private:
    void write_column(const result::PictureColumn& column) {
        if (std::all_of(column.panels.begin(), column.panels.end(), [&](std::uint32_t panel) {
                return m_picture.panels[panel].boxes.empty();
            })) {
            return;
        }
        m_page.out +=
            "<section><h4><bdi>" + shown(text::capitalised(column.title)) + "</bdi></h4>\n<div>\n";
        for (const std::uint32_t panel : column.panels) {
            write_panel(m_picture.panels[panel]);
        }
        m_page.out += "</div></section>\n";
    }

    void write_panel(const PicturePanel& panel) {
        if (panel.boxes.empty()) {
            return;
        }
        m_page.out += "<h5><bdi>" + shown(panel.title) + "</bdi></h5>";
        if (!panel.present) {
            m_page.out += "<small>" +
                          m_page.say("Inte bland de granskade.", "Not among those checked.") +
                          "</small>";
        }
        m_page.out += "<ul>\n";
        for (const std::uint32_t box : panel.boxes) {
            write_box(box);
        }
        m_page.out += "</ul>\n";
    }

    void write_box(std::uint32_t at) {
        const PictureBox& box = m_picture.boxes[at];
        m_page.out += "<li>";
        if (box.what != PictureBox::What::summary) {
            m_page.out += state_mark(m_page.language, box.state) + " ";
        }
        m_page.out += box.name.empty() ? "" : "<b><bdi>" + shown(box.name) + "</bdi></b> ";
        m_page.out += "<bdi>" + shown(box.text) + "</bdi>";
        write_edges(at, false, m_page.say("Tas upp i ", "Taken up in "));
        write_edges(at, true, m_page.say("Tas inte upp i ", "Not taken up in "));
        m_page.out += "</li>\n";
    }

    /// "Tas upp i Verksamhetsplan 2027–2029, Socialnämnden (I1, I2)": what a document holds once.
    void write_edges(std::uint32_t from, bool broken, const std::string& words) {
        std::string told;
        std::uint32_t panel = trace::k_none;
        for (const PictureEdge* edge : m_edges[from]) {
            if (edge->broken != broken) {
                continue;
            }
            const PictureBox& to = m_picture.boxes[edge->to];
            const std::string own = broken ? std::string() : name_of(to, from);
            if (to.panel != panel) {
                told += panel == trace::k_none ? words : close() + "; ";
                told += "<bdi>" + shown(m_picture.panels[to.panel].title) + "</bdi>";
                panel = to.panel;
            }
            add(told, own);
        }
        if (!told.empty()) {
            m_page.out += "<small>" + told + close() + ".</small>";
        }
    }

    /// The code of what takes it up; nothing where it is the same item again.
    [[nodiscard]] std::string name_of(const PictureBox& to, std::uint32_t from) const {
        const PictureBox& own = m_picture.boxes[from];
        const bool repeated = to.name == own.name && to.text == own.text;
        return repeated || to.what == PictureBox::What::summary ? std::string()
               : to.name.empty()                                ? to.text
                                                                : to.name;
    }

    void add(std::string& told, const std::string& name) {
        if (!name.empty()) {
            told += (m_open ? ", <bdi>" : " (<bdi>") + shown(name) + "</bdi>";
            m_open = true;
        }
    }

    std::string close() {
        const bool was_open = m_open;
        m_open = false;
        return was_open ? ")" : "";
    }

    Page& m_page;
    const ThreadPicture& m_picture;
    std::vector<std::vector<const PictureEdge*>> m_edges;
    bool m_open = false; ///< a bracket
};

} // namespace

void write_chain(Page& page, const ThreadOverview& thread) {
    if (thread.picture.boxes.empty()) {
        return;
    }
    page.out += "<h3>" + page.say("Kedjan", "The chain") + "</h3>\n";
    page.paragraph(page.say("Från vänster till höger: varje ruta är en post, varje linje att den "
                            "tas upp. Listan under bilden säger samma sak.",
                            "From left to right: each box is an item, each line that it is taken "
                            "up. The list under the picture says the same."),
                   "facts drawn");
    page.out +=
        "<div class=\"wide picture drawn\" role=\"region\" tabindex=\"0\" aria-label=\"" +
        page.say("Bilden av kedjan", "The picture of the chain") + "\">\n" +
        picture_svg(page.language, thread.picture,
                    picture_words(page.language, thread.documents, Tally{thread.item_states},
                                  Tally{thread.plan_states}, Tally{thread.follow_up_states})) +
        "</div>\n";
    ChainList(page, thread.picture).write();
    if (thread.picture.edges_left_out > 0) {
        page.paragraph(page.number(thread.picture.edges_left_out) +
                           page.say(" samband till visas med styrkoll trace.",
                                    " more links are shown by styrkoll trace."),
                       "more");
    }
}

} // namespace styrkoll::report::html
