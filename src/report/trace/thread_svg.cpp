// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_svg.hpp"

#include "base/text.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/thread_words.hpp"

namespace styrkoll::report {
namespace {

using trace::State;

constexpr std::size_t k_longest_title = 34; ///< code points
constexpr std::size_t k_longest_code = 18;
constexpr std::size_t k_longest_panel = 38;

constexpr std::string_view k_style = R"(
.rt{--ink:#111827;--soft:#4b5563;--paper:#fff;--panel:#f3f4f6;--line:#9ca3af;--ok:#166534;--missing:#b91c1c;
--drifted:#92400e;--declined:#1e40af;--unchecked:#4b5563;--unbound:#6b7280;
font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:12px}
@media (prefers-color-scheme:dark){.rt{--ink:#f3f4f6;--soft:#cbd5e1;--paper:#111827;--panel:#1f2937;--line:#6b7280;
--ok:#86efac;--missing:#fca5a5;--drifted:#fcd34d;--declined:#93c5fd;--unchecked:#d1d5db;--unbound:#9ca3af}}
@media print{.rt{--ink:#111827;--soft:#4b5563;--paper:#fff;--panel:#f3f4f6;--line:#9ca3af;--ok:#166534;
--missing:#b91c1c;--drifted:#92400e;--declined:#1e40af;--unchecked:#4b5563;--unbound:#6b7280}}
.rt .bg{fill:var(--paper)}.rt text{fill:var(--ink)}.rt .col{font-size:16px;font-weight:700}
.rt .pn{fill:var(--panel)}.rt .ab{fill:none;stroke:var(--line);stroke-dasharray:3 4}
.rt .pt{font-weight:600;fill:var(--soft)}.rt .bx{fill:var(--paper);stroke-width:1.5}
.rt .cd{font-weight:700}.rt .st{text-anchor:end;font-weight:600;font-size:11px}.rt .e{fill:none;stroke:var(--line);stroke-width:1.3;opacity:.75}
.rt .br{stroke:var(--missing);stroke-dasharray:5 4}
.rt .ok .bx{stroke:var(--ok)}.rt .ok .st{fill:var(--ok)}.rt .ok .bar{fill:var(--ok)}
.rt .missing .bx{stroke:var(--missing);stroke-width:2.5;stroke-dasharray:7 3}.rt .missing .st{fill:var(--missing)}.rt .missing .bar{fill:var(--missing)}
.rt .drifted .bx{stroke:var(--drifted);stroke-width:2.5}.rt .drifted .st{fill:var(--drifted)}.rt .drifted .bar{fill:var(--drifted)}
.rt .declined .bx{stroke:var(--declined);stroke-dasharray:2 2}.rt .declined .st{fill:var(--declined)}.rt .declined .bar{fill:var(--declined)}
.rt .unchecked .bx{stroke:var(--unchecked);stroke-dasharray:1 4}.rt .unchecked .st{fill:var(--unchecked)}.rt .unchecked .bar{fill:var(--unchecked)}
.rt .unbound .bx{stroke:var(--line)}.rt .unbound .st{fill:var(--unbound)}.rt .unbound .bar{fill:var(--line)}
.rt a:focus-visible .bx,.rt a:hover .bx{stroke-width:4}
)";

class Svg {
public:
    Svg(Language language, const ThreadPicture& picture, std::string_view description,
        const LinkOf& link)
        : m_language(language), m_description(description), m_link(link), m_picture(picture) {
        lay_out(m_picture);
    }

    std::string write() {
        const std::string width = std::to_string(m_picture.width);
        const std::string height = std::to_string(m_picture.height);
        m_out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"rt\" role=\"group\" "
                "aria-labelledby=\"rt-title rt-desc\" width=\"" +
                width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height +
                "\" lang=\"" + say("sv", "en") + "\">\n<title id=\"rt-title\">" +
                say("Röda tråden", "The thread") + "</title>\n<desc id=\"rt-desc\">" +
                markup(description()) + "</desc>\n<style>" + std::string(k_style) +
                "</style>\n<rect class=\"bg\" width=\"100%\" height=\"100%\"/>\n";
        for (const PictureColumn& column : m_picture.columns) {
            text("col", column.x, 40, text::shorten(one_line(column.title), 32));
        }
        for (const PictureColumn& column : m_picture.columns) {
            for (const std::uint32_t panel : column.panels) {
                write_panel(m_picture.panels[panel]);
            }
        }
        for (const PictureEdge& edge : m_picture.edges) {
            write_edge(edge);
        }
        for (const PictureBox& box : m_picture.boxes) {
            write_box(box);
        }
        return m_out + "</svg>\n";
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    [[nodiscard]] std::string description() const {
        return m_description +
               (m_picture.edges_left_out == 0
                    ? std::string()
                    : std::to_string(m_picture.edges_left_out) +
                          say(" samband ritas inte, för att bilden ska gå att läsa.",
                              " links are not drawn, so that the picture can be "
                              "read."));
    }

    void text(std::string_view style, int x, int y, std::string_view words) {
        m_out += "<text class=\"" + std::string(style) + "\" x=\"" + std::to_string(x) + "\" y=\"" +
                 std::to_string(y) + "\">" + markup(words) + "</text>\n";
    }

    void rectangle(std::string_view style, int x, int y, int width, int height, int radius) {
        m_out += "<rect class=\"" + std::string(style) + "\" x=\"" + std::to_string(x) + "\" y=\"" +
                 std::to_string(y) + "\" width=\"" + std::to_string(width) + "\" height=\"" +
                 std::to_string(height) + "\" rx=\"" + std::to_string(radius) + "\"/>";
    }

    void write_panel(const PicturePanel& panel) {
        constexpr int k_side = 20;
        m_out += "<g><title>" + markup(panel.title) + "</title>";
        rectangle(panel.present ? "pn" : "ab", panel.x, panel.y, k_box_width + k_side, panel.height,
                  8);
        text("pt", panel.x + 10, panel.y + 20,
             text::shorten(one_line(panel.title), k_longest_panel));
        m_out += "</g>\n";
    }

    /// A curve that leaves and arrives level.
    void write_edge(const PictureEdge& edge) {
        const PictureBox& from = m_picture.boxes[edge.from];
        const PictureBox& to = m_picture.boxes[edge.to];
        const int x = from.x + k_box_width;
        const int y = from.y + k_box_height / 2;
        const int end_y = to.y + k_box_height / 2;
        const int reach = std::min((to.x - x) / 2, 90);
        m_out += "<path class=\"e" + std::string(edge.broken ? " br" : "") + "\" d=\"M" +
                 std::to_string(x) + ' ' + std::to_string(y) + 'C' + std::to_string(x + reach) +
                 ' ' + std::to_string(y) + ' ' + std::to_string(to.x - reach) + ' ' +
                 std::to_string(end_y) + ' ' + std::to_string(to.x) + ' ' + std::to_string(end_y) +
                 "\"/>\n";
    }

    void write_box(const PictureBox& box) {
        const std::string target = m_link ? m_link(box) : std::string();
        const std::string word = std::string(state_sign(box.state)) + ' ' +
                                 std::string(state_word(m_language, box.state));
        m_out += target.empty() ? "" : "<a href=\"" + markup(target) + "\">";
        m_out += "<g class=\"" + std::string(trace::to_string(box.state)) + "\"><title>" +
                 markup(box.name + ' ' + box.text + " – " + word) + "</title>";
        rectangle("bx", box.x, box.y, k_box_width, k_box_height, 6);
        rectangle("bar", box.x, box.y + 4, 5, k_box_height - 8, 2);
        if (box.what == PictureBox::What::summary) {
            write_summary(box);
        } else {
            const std::string& head = box.name.empty() ? box.text : box.name;
            text("cd", box.x + 12, box.y + 17, text::shorten(one_line(head), k_longest_code));
            text("st", box.x + k_box_width - 8, box.y + 17, word);
            text("tt", box.x + 12, box.y + 34, text::shorten(one_line(box.text), k_longest_title));
        }
        m_out += "</g>";
        m_out += target.empty() ? "\n" : "</a>\n";
    }

    /// Counts on two lines.
    void write_summary(const PictureBox& box) {
        std::string first;
        std::string rest;
        for (const std::string_view part : text::split(box.text, ',')) {
            std::string& line =
                text::count_code_points(first) + text::count_code_points(part) < k_longest_title &&
                        rest.empty()
                    ? first
                    : rest;
            line += line.empty() ? "" : ", ";
            line += text::trim(part);
        }
        text("cd", box.x + 12, box.y + 17, first);
        text("tt", box.x + 12, box.y + 34, rest);
    }

    Language m_language;
    std::string m_description;
    const LinkOf& m_link;
    ThreadPicture m_picture;
    std::string m_out;
};

} // namespace

std::string picture_words(Language language, std::size_t documents, const Tally& items,
                          const Tally& plan, const Tally& follow_up) {
    const auto words = [language](std::string_view sv, std::string_view en) {
        return std::string(say(language, sv, en));
    };
    return std::to_string(documents) + words(" dokument, ", " documents, ") +
           std::to_string(items.total()) + words(" poster: ", " items: ") +
           tally_words(language, items) + ". " + std::to_string(plan.total()) +
           words(" krav på planer: ", " demands on plans: ") + tally_words(language, plan) + ". " +
           std::to_string(follow_up.total()) +
           words(" krav på uppföljning: ", " demands on follow-up: ") +
           tally_words(language, follow_up) + ". ";
}

std::string picture_svg(Language language, const ThreadPicture& picture,
                        std::string_view description, const LinkOf& link) {
    return Svg(language, picture, description, link).write();
}

std::string thread_svg(Language language, const ThreadView& view, const std::vector<bool>& linked) {
    const auto link = [&](const PictureBox& box) {
        if (box.item == k_none || linked.empty()) {
            return std::string();
        }
        const std::uint32_t definition = view.item(box.item).definition;
        const std::uint32_t source = definition == k_none ? box.item : definition;
        return linked[source] ? "#post-" + std::to_string(source) : std::string();
    };
    return picture_svg(language, make_picture(language, view),
                       picture_words(language, view.thread->documents.size(), view.items,
                                     view.plan_duties, view.follow_up_duties),
                       link);
}

} // namespace styrkoll::report
