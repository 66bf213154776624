// SPDX-License-Identifier: Apache-2.0
//
// Every format says the same of one thread, and none is steered by what documents say.
#include "report/trace/impact.hpp"
#include "report/trace/skip_level.hpp"
#include "report/trace/thread_csv.hpp"
#include "report/trace/thread_dot.hpp"
#include "report/trace/thread_html.hpp"
#include "report/trace/thread_json.hpp"
#include "report/trace/thread_svg.hpp"
#include "report/trace/thread_words.hpp"
#include "report/trace/trace_text.hpp"
#include "support/thread_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace styrkoll::report {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using trace::State;

constexpr Language k_sv = Language::swedish;

std::size_t occurrences(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++count;
    }
    return count;
}

/// The cells of a table without quoted line breaks.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    for (std::string_view rest = std::string_view(csv).substr(3); !rest.empty();) {
        const std::size_t end = rest.find("\r\n");
        rows.emplace_back();
        std::string_view line = rest.substr(0, end);
        for (;;) {
            const std::size_t semicolon = line.find(';');
            rows.back().emplace_back(line.substr(0, semicolon));
            if (semicolon == std::string_view::npos) {
                break;
            }
            line.remove_prefix(semicolon + 1);
        }
        rest.remove_prefix(end + 2);
    }
    return rows;
}

std::string without(std::string text, const std::string& what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
        text.erase(at, what.size());
    }
    return text;
}

/// "saknas 3" as it stands in each format, in plain words.
class SameCounts : public ::testing::Test {
protected:
    trace::Thread m_thread = test::small_thread();
    ThreadView m_view = make_view(m_thread);
};

TEST_F(SameCounts, AreThoseOfTheThread) {
    const trace::Totals totals = trace::totals_of(m_thread);
    EXPECT_EQ(m_view.items.total(), totals.items);
    for (const State state : k_states) {
        EXPECT_EQ(m_view.items.of(state), totals.by_state[static_cast<std::size_t>(state)]);
    }
    EXPECT_EQ(m_view.plan_duties.total() + m_view.follow_up_duties.total(), m_thread.duties.size());
    for (const Part part : {Part::plan, Part::follow_up}) {
        Tally sum;
        for (const Tally& tally : tally_by_answerer(m_view, part)) {
            sum.add(tally);
        }
        EXPECT_EQ(sum, m_view.duties_of(part));
    }
}

TEST_F(SameCounts, InTheConsoleThePictureAndTheGraph) {
    const std::string items = tally_words(k_sv, m_view.items);
    const std::string plan = tally_words(k_sv, m_view.plan_duties);
    const std::string follow_up = tally_words(k_sv, m_view.follow_up_duties);
    TraceTextOptions wide;
    wide.text.width = 200;
    EXPECT_THAT(trace_text(m_view, wide),
                AllOf(HasSubstr("8 poster: " + items), HasSubstr("10 krav (planer): " + plan),
                      HasSubstr("2 krav (uppföljning): " + follow_up)));
    EXPECT_THAT(thread_svg(k_sv, m_view),
                AllOf(HasSubstr("8 poster: " + items), HasSubstr("10 krav på planer: " + plan),
                      HasSubstr("2 krav på uppföljning: " + follow_up)));
    EXPECT_THAT(thread_dot(k_sv, m_view), HasSubstr(items));
}

TEST_F(SameCounts, InTheTable) {
    const auto rows = rows_of(thread_csv(k_sv, m_view));
    std::map<std::string, std::string> items;
    std::map<std::string, std::size_t> duties;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        ASSERT_EQ(rows[at].size(), rows[0].size());
        items[rows[at][0]] = rows[at][5];
        ++duties[rows[at][6] + " " + rows[at][10]];
    }
    EXPECT_EQ(items.size(), m_view.items.total());
    for (const State state : k_states) {
        const std::string word(state_word(k_sv, state));
        const auto count = std::count_if(items.begin(), items.end(),
                                         [&](const auto& item) { return item.second == word; });
        EXPECT_EQ(static_cast<std::size_t>(count), m_view.items.of(state)) << word;
        EXPECT_EQ(duties["plan " + word], m_view.plan_duties.of(state)) << word;
        EXPECT_EQ(duties["uppföljning " + word], m_view.follow_up_duties.of(state)) << word;
    }
}

TEST_F(SameCounts, InTheJson) {
    const std::string json = thread_json(m_view, {});
    const auto total = [&](const std::string& name, const Tally& tally) {
        std::string text = "\"" + name + "\": {\n      \"total\": " + std::to_string(tally.total());
        for (const State state : k_states) {
            text += ",\n      \"" + std::string(trace::to_string(state)) +
                    "\": " + std::to_string(tally.of(state));
        }
        EXPECT_THAT(json, HasSubstr(text));
    };
    total("items", m_view.items);
    total("planDuties", m_view.plan_duties);
    total("followUpDuties", m_view.follow_up_duties);
    EXPECT_EQ(occurrences(json, "\"followUp\": false"), m_view.plan_duties.total());
    EXPECT_EQ(occurrences(json, "\"followUp\": true"), m_view.follow_up_duties.total());
}

TEST_F(SameCounts, InThePage) {
    const std::string html = thread_html(k_sv, m_view, {});
    const auto total = [&](const std::string& words, const Tally& tally) {
        std::string text = "<strong>" + std::to_string(tally.total()) + "</strong> " + words;
        EXPECT_THAT(html, HasSubstr(text));
        const std::size_t begin = html.find(text);
        const std::string card = html.substr(begin, html.find("</ul></li>", begin) - begin);
        for (const State state : k_states) {
            const std::string count = std::string(state_word(k_sv, state)) + "</span><span>" +
                                      std::to_string(tally.of(state)) + "</span>";
            EXPECT_EQ(card.find(count) != std::string::npos, tally.of(state) > 0) << count;
        }
    };
    total("poster i 6 dokument", m_view.items);
    total("krav på att planer tar upp dem", m_view.plan_duties);
    total("krav på att rapporter följer upp dem", m_view.follow_up_duties);
    EXPECT_EQ(occurrences(html, "<li id=\"krav-"), m_thread.duties.size());
}

TEST(ThreadHtml, LeadsFromEachCellToItsDetails) {
    const trace::Thread thread = test::small_thread();
    const std::string html = thread_html(k_sv, make_view(thread), {});
    std::set<std::string> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos;
         at = html.find(" id=\"", at + 1)) {
        const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
        EXPECT_TRUE(ids.insert(id).second) << "twice: " << id;
    }
    std::size_t links = 0;
    for (std::size_t at = html.find("href=\"#"); at != std::string::npos;
         at = html.find("href=\"#", at + 1)) {
        const std::string id = html.substr(at + 7, html.find('"', at + 7) - at - 7);
        EXPECT_TRUE(ids.contains(id)) << id;
        ++links;
    }
    EXPECT_GT(links, 30U);
    EXPECT_THAT(html, HasSubstr("<small>”nämnden har inga fordon”</small>"));
}

TEST(ThreadHtml, NeedsNothingFromOutside) {
    const trace::Thread thread = test::small_thread();
    const std::string html =
        without(thread_html(k_sv, make_view(thread), {}), "http://www.w3.org/2000/svg");
    for (const char* outside : {"http:", "https:", "//cdn", "src=", "@import", "url("}) {
        EXPECT_THAT(html, Not(HasSubstr(outside)));
    }
}

TEST(ThreadHtml, SaysWhenNothingCouldBeVerified) {
    test::ThreadBuilder build;
    EXPECT_THAT(thread_html(k_sv, make_view(build.take()), {}), HasSubstr("Inget kunde prövas"));
}

/// A thread in which every word tries something.
trace::Thread hostile_thread() {
    const std::string evil = "<section>\"'&\x01\x1b[31m\xE2\x80\xAE\n=1+1;\\</script>\xff";
    test::ThreadBuilder build;
    const auto council = build.document("flerarsplan", "kf");
    build.source(council).facts.path = evil;
    const auto goal = build.item("mal", "M<1>", evil);
    const auto board = build.document("verksamhetsplan", evil);
    build.source(board).facts.title = evil;
    const auto direction = build.item("inriktning", "=I1", evil);
    build.link(direction, goal);
    build.duty(goal, "trad-mal", "verksamhetsplan", "sn", State::declined, board).reason = evil;
    build.duty(goal, "trad-mal", "verksamhetsplan", "", State::missing, board, direction);
    build.document("arbetsplan", evil);
    build.link(build.item("aktivitet", "A1", evil), goal);
    return build.take();
}

TEST(ThreadFormats, AreNotSteeredByWhatDocumentsSay) {
    const trace::Thread thread = hostile_thread();
    const ThreadView view = make_view(thread);
    const std::string html = thread_html(k_sv, view, {});
    const std::string svg = thread_svg(k_sv, view);
    for (const std::string& out : {html, svg}) {
        EXPECT_THAT(out, AllOf(Not(HasSubstr("<section>\"")), HasSubstr("&lt;section&gt;&quot;")));
    }
    EXPECT_EQ(occurrences(html, "</script>"), 1U);
    const std::string dot = thread_dot(k_sv, view);
    EXPECT_THAT(dot, HasSubstr("<section>\\\"'&"));
    const std::string csv = thread_csv(k_sv, view);
    EXPECT_THAT(csv, AllOf(HasSubstr(";M<1>;"), Not(HasSubstr("\n="))));
    for (const std::string& out : {html, svg, dot, csv, activities_csv(k_sv, view)}) {
        EXPECT_THAT(out, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\x01")),
                               Not(HasSubstr("\xE2\x80\xAE")), Not(HasSubstr("\xff"))));
    }
}

TEST(ThreadCsv, GuardsAgainstFormulas) {
    test::ThreadBuilder build;
    build.document("flerarsplan", "kf");
    build.item("mal", "M1", "=HYPERLINK(\"x\")");
    EXPECT_THAT(thread_csv(k_sv, make_view(build.take())),
                HasSubstr(";M1;\"'=HYPERLINK(\"\"x\"\")\";"));
}

TEST(ActivitiesCsv, HasARowForEachGoalAndActivity) {
    const trace::Thread thread = test::small_thread();
    EXPECT_EQ(activities_csv(k_sv, make_view(thread)),
              "\xEF\xBB\xBFSlag;Kod;Titel;Aktivitet, kod;Aktivitet;Dokument;Fil\r\n"
              "mål;M1;En trygg kommun;A1;Rådgivning på drop-in;Arbetsplan 2027, "
              "Familjestödsenheten;arbetsplan-Familjestödsenheten.odt\r\n"
              "mål;M1;En trygg kommun;A2;Telefontid;Arbetsplan 2027, "
              "Familjestödsenheten;arbetsplan-Familjestödsenheten.odt\r\n"
              "KF-uppdrag;KF-uppdrag 2027:1;Tidiga insatser för unga;A1;Rådgivning på "
              "drop-in;Arbetsplan 2027, Familjestödsenheten;arbetsplan-Familjestödsenheten.odt\r\n"
              "KF-uppdrag;KF-uppdrag 2027:1;Tidiga insatser för unga;A2;Telefontid;Arbetsplan "
              "2027, Familjestödsenheten;arbetsplan-Familjestödsenheten.odt\r\n");
}

TEST(SkipLevel, StopsWhenThereAreTooManyWays) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    EXPECT_TRUE(skip_level(view).complete);
    EXPECT_FALSE(skip_level(view, 3).complete);
}

TEST(Impact, TellsTheWayAndHowFar) {
    const trace::Thread thread = test::small_thread();
    const ThreadView view = make_view(thread);
    ImpactOptions options;
    options.text.width = 120;
    EXPECT_THAT(impact_text(view, trace::find_items(thread, "M1"), options),
                AllOf(HasSubstr("På den hänger 6 poster i 4 dokument, som längst 3 steg bort."),
                      HasSubstr("  3   A1 Rådgivning på drop-in, stycke 8 · M1 ← I1 (SN) ← P1 "
                                "(Socialkontoret) ← A1 (Familjestödsenheten)\n")));
}

TEST(Impact, SaysWhenNothingHangsOnIt) {
    const trace::Thread thread = test::small_thread();
    EXPECT_THAT(impact_text(make_view(thread), trace::find_items(thread, "M2"), {}),
                HasSubstr("Inget i dokumenten hänger på den."));
}

TEST(Impact, IsTheSameForPrograms) {
    const trace::Thread thread = test::small_thread();
    const std::string json = impact_json(make_view(thread), trace::find_items(thread, "M1"), {});
    EXPECT_THAT(json, AllOf(HasSubstr("\"total\": 6"), HasSubstr("\"distance\": 3")));
    EXPECT_EQ(occurrences(json, "\"distance\""), 7U);
}

} // namespace
} // namespace styrkoll::report
