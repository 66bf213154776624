// SPDX-License-Identifier: Apache-2.0
#include "report/wheel/wheel.hpp"

#include "base/text.hpp"
#include "model/load.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

const model::Model& strangnas() {
    static const model::Model loaded = [] {
        const std::string schema = std::string(STYRKOLL_SOURCE_DIR) + "/schema";
        return model::load_model(schema + "/strangnas/styrmodell.xml", schema + "/styrmodell.rng",
                                 Language::swedish)
            .value();
    }();
    return loaded;
}

trace::Input plan(const std::string& type, const std::string& organ, const std::string& date) {
    trace::Input input;
    input.facts.type = type;
    input.facts.organ = organ;
    input.facts.period = {{2027, 1, 1}, {2029, 12, 31}};
    input.facts.status = date.empty() ? "preliminar" : "beslutad";
    input.facts.decision_organ = date.empty() ? "" : organ;
    input.facts.decision_date = date;
    input.facts.path = type + "-" + organ + ".odt";
    return input;
}

/// A set with a plan in time, one late, one before the council's and one that is not decided.
const trace::Thread& set() {
    static const trace::Thread made = trace::make_thread(
        {plan("flerarsplan", "kf", "2026-11-23"), plan("verksamhetsplan", "sn", "2026-12-15"),
         plan("verksamhetsplan", "kn", "2027-01-01"), plan("verksamhetsplan", "ks", "2026-11-22"),
         plan("verksamhetsplan", "bun", "")},
        strangnas());
    return made;
}

std::string text(const std::string& today = {}, Language language = Language::swedish) {
    TextOptions options;
    options.width = 100;
    options.language = language;
    return wheel_text(trace::make_wheel(set(), 2027, parse_iso_date(today)),
                      {language, "1", {}, {}}, options);
}

std::string calendar() {
    return wheel_ics(trace::make_wheel(set(), 2027), {});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(WheelText, SumsUpInItsFirstLines) {
    EXPECT_TRUE(holds(text(),
                      "Årshjul 2027, Strängnäs kommun\n5 av 87 dokument finns, 4 beslutade, 1 "
                      "för sent, 1 i fel ordning."))
        << text();
}

TEST(WheelText, SaysOfEachDocumentHowItStands) {
    const std::string shown = text();
    EXPECT_TRUE(holds(shown, "  Socialnämnden                 beslutad 15 december 2026\n"))
        << shown;
    EXPECT_TRUE(
        holds(shown, "Kulturnämnden                 beslutad 1 januari 2027, 1 dag för sent\n"));
    EXPECT_TRUE(holds(shown, "beslutad 22 november 2026, i fel ordning: före Flerårsplan"));
    EXPECT_TRUE(holds(shown, "preliminär, inte beslutad\n"));
    EXPECT_TRUE(
        holds(shown, "  Saknas: Teknik- och fritidsnämnden, Miljö- och samhällsbyggnadsnämnden"));
}

TEST(WheelText, TellsWhatTheLawAsksForApart) {
    const std::string shown = text();
    EXPECT_TRUE(
        holds(shown, "Flerårsplan, senast 30 november 2026 enligt lag (KL 11 kap. 10 §)\n"));
    EXPECT_TRUE(holds(shown,
                      "Kommunens årsredovisning, överlämnad senast 15 april 2028 enligt lag (KL 11 "
                      "kap. 20 §), beslutad\n  senast 30 april 2028\n"))
        << shown;
}

TEST(WheelText, KnowsWhatIsNotDueYetWhenItKnowsTheDay) {
    const std::string shown = text("2027-01-20");
    EXPECT_TRUE(holds(shown, "preliminär, inte beslutad, 20 dagar försenad"));
    EXPECT_TRUE(holds(shown, "Ännu inte aktuell: Kommunfullmäktige, Kommunstyrelsen"));
}

TEST(WheelText, IsThereInEnglish) {
    const std::string shown = text("2027-01-20", Language::english);
    EXPECT_TRUE(holds(shown, "decided 1 January 2027, 1 day late"));
    EXPECT_TRUE(holds(shown, "Missing: "));
}

TEST(WheelCalendar, EndsEveryLineWithBothBreaksAndFoldsLongOnes) {
    const std::string shown = calendar();
    std::size_t begin = 0;
    std::size_t folded = 0;
    while (begin < shown.size()) {
        const std::size_t end = shown.find('\n', begin);
        ASSERT_NE(end, std::string::npos);
        ASSERT_EQ(shown[end - 1], '\r');
        EXPECT_LE(end - 1 - begin, 75U);
        EXPECT_EQ(text::find_invalid_utf8(std::string_view(shown).substr(begin, end - begin)),
                  std::string_view::npos)
            << "a character was parted";
        folded += shown[begin] == ' ' ? 1U : 0U;
        begin = end + 1;
    }
    EXPECT_GT(folded, 0U);
}

TEST(WheelCalendar, HoldsADayAsADayAndEscapesCommas) {
    const std::string shown = calendar();
    EXPECT_TRUE(holds(shown,
                      "UID:2027-flerarsplan-lag@strangnas.styrkoll\r\nDTSTAMP:20260101T000000Z\r\n"
                      "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"
                      "SUMMARY:Sista dag: Flerårsplan 2027\\, ska vara beslutad\r\n"))
        << shown;
    EXPECT_TRUE(holds(shown, "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    EXPECT_TRUE(holds(shown, "CATEGORIES:lag\r\n"));
    EXPECT_TRUE(holds(shown, "CATEGORIES:lokalt\r\n"));
}

TEST(WheelCalendar, GivesEveryEventAUidOfItsOwn) {
    const std::string shown = calendar();
    std::vector<std::string> uids;
    for (std::size_t at = shown.find("UID:"); at != std::string::npos;
         at = shown.find("UID:", at + 1)) {
        uids.push_back(shown.substr(at, shown.find('\r', at) - at));
    }
    EXPECT_EQ(uids.size(), strangnas().wheel.size());
    std::sort(uids.begin(), uids.end());
    EXPECT_EQ(std::unique(uids.begin(), uids.end()), uids.end());
}

TEST(WheelCsv, HasARowForEachDocument) {
    const trace::Wheel wheel = trace::make_wheel(set(), 2027);
    const std::string shown = wheel_csv(wheel, {});
    EXPECT_EQ(static_cast<std::size_t>(std::count(shown.begin(), shown.end(), '\n')),
              wheel.documents.size() + 1);
    EXPECT_TRUE(
        holds(shown, "Verksamhetsplan;Kulturnämnden;2027–2029;beslutad 1 januari 2027;2027-01-01;;;"
                     "2026-12-31;för sent;1 dag för sent;1;verksamhetsplan-kn.odt\r\n"));
}

} // namespace
} // namespace styrkoll::report
