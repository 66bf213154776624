// SPDX-License-Identifier: Apache-2.0
//
// The numbers tie picture and legend together, so that the picture needs no words that would be too
// small on a telephone, and the legend alone tells everything.
#include "report/html/wheel.hpp"

#include "report/html/wheel_stops.hpp"
#include "report/trace/escape.hpp"
#include "report/wheel/wheel_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numbers>
#include <optional>

namespace styrkoll::report {
namespace {

using result::WheelDocument;

constexpr double k_middle = 220; ///< of a picture that is 440 wide and high
constexpr double k_inner = 92, k_outer = 134, k_first_lane = 153, k_lane = 26;
constexpr std::size_t k_most_named = 12; ///< documents named of one stop

/// The class in the style sheet, and the sign.
struct StateLook {
    std::string_view style, sign;
};

StateLook look_of(WheelState state) {
    constexpr std::array<StateLook, 5> k_looks{
        {{"ok", "✓"}, {"unchecked", "○"}, {"declined", "–"}, {"drifted", "!"}, {"missing", "✗"}}};
    return k_looks.at(static_cast<std::size_t>(state));
}

struct Point {
    double x = 0, y = 0;
};

Point at_angle(double degrees, double radius) {
    const double turn = (degrees - 90) * std::numbers::pi / 180;
    return {k_middle + radius * std::cos(turn), k_middle + radius * std::sin(turn)};
}

std::string_view month_name(Language language, int month) {
    constexpr std::array<std::string_view, 12> k_swedish{
        "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"};
    constexpr std::array<std::string_view, 12> k_english{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto at = static_cast<std::size_t>(month - 1);
    return language == Language::swedish ? k_swedish[at] : k_english[at];
}

class Section {
public:
    Section(Language language, const result::WheelOverview& wheel, std::string_view today)
        : m_language(language), m_wheel(wheel), m_today(parse_iso_date(today)),
          m_stops(stops_of(wheel)) {}

    std::string write() {
        m_out = "<div class=\"year\">\n";
        write_picture();
        write_legend();
        m_out += "</div>\n";
        write_rest();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }

    void write_picture() {
        m_out += "<svg viewBox=\"0 0 440 440\" role=\"img\" aria-labelledby=\"year-title "
                 "year-desc\">\n<title id=\"year-title\">" +
                 say("Årshjulet ", "The annual wheel ") + std::to_string(m_wheel.year) +
                 "</title>\n<desc id=\"year-desc\">" + markup(description()) + "</desc>\n";
        for (int month = 1; month <= 12; ++month) {
            write_month(month);
        }
        // Lines first: a number must not be crossed out by the line of one further out.
        for (const WheelStop& stop : m_stops) {
            write_line(stop);
        }
        for (std::size_t at = 0; at < m_stops.size(); ++at) {
            write_number(at);
        }
        write_today();
        m_out += fmt::format("<text class=\"at\" x=\"{0}\" y=\"{1}\">{2}</text>"
                             "<text class=\"of\" x=\"{0}\" y=\"{3}\">{4}</text>\n</svg>\n",
                             k_middle, k_middle + 4, m_wheel.year, k_middle + 26,
                             markup(count_of(m_language, m_wheel.documents.size(), k_document)));
    }

    [[nodiscard]] std::string description() const {
        return say("Tolv månader medsols från årsskiftet. Numren är dagar då dokument ska vara "
                   "klara; listan intill säger allt som bilden visar.",
                   "Twelve months clockwise from the turn of the year. The numbers are days when "
                   "documents are due; the list beside says all that the picture shows.");
    }

    void write_month(int month) {
        constexpr double k_gap = 0.8;
        const double begin = (month - 1) * 30.0 + k_gap;
        const double end = month * 30.0 - k_gap;
        const Point a = at_angle(begin, k_outer);
        const Point b = at_angle(end, k_outer);
        const Point c = at_angle(end, k_inner);
        const Point d = at_angle(begin, k_inner);
        m_out +=
            fmt::format("<path class=\"month\" d=\"M{:.1f} {:.1f}A{} {} 0 0 1 {:.1f} {:.1f}L"
                        "{:.1f} {:.1f}A{} {} 0 0 0 {:.1f} {:.1f}Z\"/>",
                        a.x, a.y, k_outer, k_outer, b.x, b.y, c.x, c.y, k_inner, k_inner, d.x, d.y);
        const Point name = at_angle((begin + end) / 2, (k_inner + k_outer) / 2);
        m_out += fmt::format("<text class=\"name\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", name.x,
                             name.y + 4.5, month_name(m_language, month));
    }

    [[nodiscard]] static Point place_of(const WheelStop& stop) {
        return at_angle(stop.angle, k_first_lane + stop.lane * k_lane);
    }

    /// From the day to its number.
    void write_line(const WheelStop& stop) {
        const Point from = at_angle(angle_of(stop.last), k_outer);
        const Point to = place_of(stop);
        m_out += fmt::format("<path class=\"pin\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\"/>\n", from.x,
                             from.y, to.x, to.y);
    }

    /// The number that the legend has.
    void write_number(std::size_t at) {
        const Point to = place_of(m_stops[at]);
        m_out +=
            fmt::format("<g class=\"pin p-{}\"><circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"12\"/>"
                        "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text></g>\n",
                        look_of(m_stops[at].state).style, to.x, to.y, to.x, to.y + 4.5, at + 1);
    }

    void write_today() {
        if (!m_today) {
            return;
        }
        const double angle = angle_of(*m_today);
        const Point tip = at_angle(angle, k_inner - 4);
        const Point left = at_angle(angle - 6, k_inner - 18);
        const Point right = at_angle(angle + 6, k_inner - 18);
        m_out += fmt::format("<path class=\"today\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} "
                             "{:.1f}Z\"><title>{}</title></path>\n",
                             tip.x, tip.y, left.x, left.y, right.x, right.y,
                             say("I dag, ", "Today, ") + date_words(m_language, *m_today));
    }

    void write_legend() {
        m_out += "<ol class=\"stops\">\n";
        for (const WheelStop& stop : m_stops) {
            const StateLook look = look_of(stop.state);
            m_out += fmt::format(
                "<li class=\"p-{}\"><p><b>{}</b> <span class=\"day\">{}</span></p>\n", look.style,
                markup(stop.documents.front()->type), markup(date_words(m_language, stop.last)));
            m_out += "<p>" + counts_of(stop) + "</p>\n";
            write_those_to_look_at(stop);
            m_out += "</li>\n";
        }
        m_out += "</ol>\n";
    }

    /// "✓ 6 klara  ✗ 2 saknas", the worst first.
    [[nodiscard]] static std::string sign_and_word(Language language, WheelState state,
                                                   std::size_t count) {
        const StateLook look = look_of(state);
        return fmt::format(
            "<span class=\"s s-{}\"><span aria-hidden=\"true\">{}</span> {} {}</span>", look.style,
            look.sign, count, state_word(language, state, count));
    }

    [[nodiscard]] std::string counts_of(const WheelStop& stop) const {
        std::array<std::size_t, 5> counts{};
        for (const WheelDocument* document : stop.documents) {
            ++counts[static_cast<std::size_t>(state_of(*document))];
        }
        std::string words;
        for (std::size_t at = counts.size(); at-- > 0;) {
            if (counts[at] > 0) {
                words += (words.empty() ? "" : " ") +
                         sign_and_word(m_language, static_cast<WheelState>(at), counts[at]);
            }
        }
        return words;
    }

    void write_those_to_look_at(const WheelStop& stop) {
        std::vector<const WheelDocument*> named;
        for (const WheelDocument* document : stop.documents) {
            if (state_of(*document) >= WheelState::undecided) {
                named.push_back(document);
            }
        }
        if (named.empty()) {
            return;
        }
        m_out += "<ul>\n";
        const std::size_t shown = std::min(named.size(), k_most_named);
        for (std::size_t at = 0; at < shown; ++at) {
            m_out += "<li>" +
                     markup(name_of(*named[at]) + ": " + standing_words(m_language, *named[at])) +
                     "</li>\n";
        }
        if (shown < named.size()) {
            m_out += "<li>" + say("… och ", "… and ") + std::to_string(named.size() - shown) +
                     say(" till", " more") + "</li>\n";
        }
        m_out += "</ul>\n";
    }

    [[nodiscard]] static const std::string& name_of(const WheelDocument& document) {
        return document.organ.empty() ? document.type : document.organ;
    }

    /// What has no place on the ring, and what is not shown at all.
    void write_rest() {
        const auto undated = static_cast<std::size_t>(
            std::count_if(m_wheel.documents.begin(), m_wheel.documents.end(),
                          [](const WheelDocument& own) { return own.dates.empty(); }));
        if (undated > 0) {
            m_out += "<p class=\"faint\">" + count_of(m_language, undated, k_document) +
                     say(" har ingen dag i årshjulet.", " have no day in the wheel.") + "</p>\n";
        }
        if (!m_wheel.whole) {
            m_out += "<p class=\"faint\">" +
                     say("Bara de dokument som finns här visas. Säg i styrkoll.xml att mängden är "
                         "hel (hel-mangd), så visas också vad som saknas.",
                         "Only the documents that are here are shown. Say in styrkoll.xml that the "
                         "set is whole (hel-mangd) to see what is missing as well.") +
                     "</p>\n";
        }
    }

    Language m_language;
    const result::WheelOverview& m_wheel;
    std::optional<Date> m_today;
    std::vector<WheelStop> m_stops;
    std::string m_out;
};

} // namespace

std::string wheel_section(Language language, const result::WheelOverview& wheel,
                          std::string_view today) {
    return Section(language, wheel, today).write();
}

std::string_view wheel_style() {
    return R"(
.year{display:grid;grid-template-columns:minmax(16rem,26rem) 1fr;gap:1rem 2.5rem;align-items:start;margin:1rem 0}
.year svg{width:100%;height:auto;display:block}
.year .month{fill:var(--sheet);stroke:var(--rule)}
.year text{fill:var(--ink);text-anchor:middle;font-size:13px}.year .name{fill:var(--soft)}
.year .at{font-size:38px;font-weight:700;letter-spacing:-.02em}.year .of{fill:var(--soft);font-size:14px}
path.pin{stroke:var(--soft);stroke-width:1.5}.pin circle{fill:var(--paper);stroke:var(--ok);stroke-width:2.5}
.pin text{font-weight:700;font-size:12.5px}
.p-missing circle{fill:var(--missing-b);stroke:var(--missing);stroke-dasharray:5 3}.p-drifted circle{fill:var(--drifted-b);stroke:var(--drifted);stroke-width:4}
.p-declined circle{fill:var(--declined-b);stroke:var(--declined);stroke-dasharray:2 2}.p-unchecked circle{stroke:var(--unchecked);stroke-dasharray:1 3}
.year .today{fill:var(--focus)}
.stops{counter-reset:stop;list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.75rem 2rem}
.stops>li{counter-increment:stop;position:relative;padding:.1rem 0 0 2.6rem}
.stops>li::before{content:counter(stop);position:absolute;left:0;top:0;width:1.9rem;height:1.9rem;border-radius:50%;display:grid;place-items:center;
font-weight:700;font-size:.875rem;font-variant-numeric:tabular-nums;border:2px solid var(--ok);background:var(--paper)}
.stops>.p-missing::before{border:2px dashed var(--missing)}.stops>.p-drifted::before{border:3px solid var(--drifted)}
.stops>.p-declined::before{border:2px dotted var(--declined)}.stops>.p-unchecked::before{border:2px dotted var(--unchecked)}
.stops p{margin:0}.stops .day{color:var(--soft);white-space:nowrap}.stops .s{margin-right:.75rem}
.stops ul{margin:.15rem 0 0;padding-left:1.1rem;font-size:.875rem}
@media (max-width:52rem){.year{grid-template-columns:1fr}.year svg{max-width:24rem;margin:0 auto}}
@media print{.year{grid-template-columns:80mm 1fr}.stops li{break-inside:avoid}}
)";
}

} // namespace styrkoll::report
