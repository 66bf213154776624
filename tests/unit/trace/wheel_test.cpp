// SPDX-License-Identifier: Apache-2.0
#include "trace/wheel.hpp"

#include "model/load.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace styrkoll::trace {
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

/// A document with the words that the wheel reads.
Input document(const std::string& type, const std::string& organ, int from, int to,
               const std::string& decided_by, const std::string& date) {
    Input input;
    plan::Facts& facts = input.facts;
    facts.type = type;
    facts.organ = organ;
    facts.period = {{static_cast<std::int16_t>(from), 1, 1},
                    {static_cast<std::int16_t>(to), 12, 31}};
    facts.status = date.empty() ? "utkast" : "beslutad";
    facts.decision_organ = decided_by;
    facts.decision_date = date;
    facts.path = type + "-" + organ + "-" + date + ".odt";
    return input;
}

Input council_plan(const std::string& date) {
    return document("flerarsplan", "kf", 2027, 2029, "kf", date);
}
Input board_plan(const std::string& organ, const std::string& date) {
    return document("verksamhetsplan", organ, 2027, 2029, organ, date);
}

/// A set and the wheel of 2027 made from it.
class Wheel2027 {
public:
    explicit Wheel2027(std::vector<Input> inputs, const std::string& today = {})
        : m_thread(make_thread(std::move(inputs), strangnas())),
          m_wheel(make_wheel(m_thread, 2027, parse_iso_date(today))) {}

    [[nodiscard]] const Wheel& wheel() const { return m_wheel; }
    [[nodiscard]] const Expected* find(const std::string& type, const std::string& organ) const {
        const auto found = std::find_if(
            m_wheel.documents.begin(), m_wheel.documents.end(), [&](const Expected& own) {
                const std::string id = own.organ == k_none
                                           ? own.organ_name
                                           : strangnas().organisation.organs[own.organ].id;
                return strangnas().types[own.type].id == type && id == organ;
            });
        return found == m_wheel.documents.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Expected& at(const std::string& type, const std::string& organ) const {
        const Expected* found = find(type, organ);
        EXPECT_NE(found, nullptr) << type << " " << organ;
        static const Expected nothing;
        return found == nullptr ? nothing : *found;
    }
    [[nodiscard]] Timing timing(const std::string& type, const std::string& organ,
                                std::size_t deadline = 0) const {
        const Expected& own = at(type, organ);
        EXPECT_LT(deadline, own.deadlines.size());
        return deadline < own.deadlines.size() ? own.deadlines[deadline].timing : Timing::unknown;
    }

private:
    Thread m_thread;
    Wheel m_wheel;
};

TEST(Wheel, ExpectsADocumentOfEachOrganThatAnswersGoals) {
    const Wheel2027 set({});
    EXPECT_TRUE(set.at("flerarsplan", "kf").expected);
    EXPECT_EQ(set.at("verksamhetsplan", "sn").progress, Progress::missing);
    EXPECT_EQ(set.find("verksamhetsplan", "valn"), nullptr) << "takes no part in the chain";
    EXPECT_EQ(set.find("affarsplan", "esem"), nullptr) << "part-owned";
    EXPECT_NE(set.find("affarsplan", "sfab"), nullptr);
    EXPECT_NE(set.find("delarsrapport-1", "kf"), nullptr) << "the municipality's own";
    EXPECT_NE(set.find("delarsrapport-1", "sn"), nullptr);
    EXPECT_NE(set.find("arbetsplan", "familjestod"), nullptr);
    EXPECT_EQ(set.wheel().totals.present, 0U);
    EXPECT_EQ(set.wheel().totals.missing, set.wheel().totals.expected);
}

TEST(Wheel, ExpectsOneDocumentOfATypeOutsideTheChain) {
    const Wheel2027 empty({});
    const auto count = [](const Wheel2027& set, const std::string& type) {
        return std::count_if(
            set.wheel().documents.begin(), set.wheel().documents.end(),
            [&](const Expected& own) { return strangnas().types[own.type].id == type; });
    };
    EXPECT_EQ(count(empty, "agardirektiv"), 1);
    EXPECT_EQ(count(empty, "lep"), 1);
    Input directive = document("agardirektiv", "sfab", 0, 0, "kf", "2026-06-15");
    directive.facts.period = {};
    const Wheel2027 one({directive});
    EXPECT_EQ(count(one, "agardirektiv"), 1);
    EXPECT_EQ(one.timing("agardirektiv", "sfab"), Timing::in_time);
}

TEST(Wheel, ExpectsOnePlanOfAnOrganThatMayHaveItAtTwoLevels) {
    const Wheel2027 none({});
    EXPECT_EQ(none.at("kontorsplan", "hr").instead,
              std::vector<std::uint32_t>{strangnas().find_type("arbetsplan")});
    EXPECT_EQ(none.find("arbetsplan", "hr"), nullptr);
    const Wheel2027 one({document("arbetsplan", "hr", 2027, 2027, "", "2027-01-20")});
    EXPECT_TRUE(one.at("arbetsplan", "hr").expected);
    EXPECT_EQ(one.find("kontorsplan", "hr"), nullptr);
    EXPECT_EQ(one.wheel().totals.expected, none.wheel().totals.expected);
}

TEST(Wheel, ExpectsEveryYearWhatAUnitOutsideTheModelOnceHad) {
    Input before = document("arbetsplan", "Förskolan Trollsländan", 2026, 2026, "", "2026-01-20");
    before.facts.under = "uk";
    const Wheel2027 set({before});
    const Expected& own = set.at("arbetsplan", "Förskolan Trollsländan");
    EXPECT_TRUE(own.expected);
    EXPECT_EQ(own.progress, Progress::missing);
    EXPECT_EQ(own.earlier, 0U);
}

TEST(Wheel, TellsLateFromInTime) {
    const Wheel2027 set({council_plan("2026-11-30"), board_plan("sn", "2026-12-31"),
                         board_plan("kn", "2027-01-05")});
    EXPECT_EQ(set.timing("flerarsplan", "kf"), Timing::in_time);
    EXPECT_TRUE(set.at("flerarsplan", "kf").deadlines.front().by_law);
    EXPECT_EQ(set.timing("verksamhetsplan", "sn"), Timing::in_time);
    EXPECT_EQ(set.timing("verksamhetsplan", "kn"), Timing::late);
    EXPECT_EQ(set.at("verksamhetsplan", "kn").deadlines.front().days_late, 5);
    EXPECT_EQ(set.wheel().totals.late, 1U);
    EXPECT_EQ(set.wheel().totals.decided, 3U);
}

TEST(Wheel, TakesAPlanForTheYearItBeginsIn) {
    const Wheel2027 set({document("verksamhetsplan", "sn", 2026, 2028, "sn", "2025-12-15")});
    EXPECT_EQ(set.at("verksamhetsplan", "sn").progress, Progress::missing);
}

TEST(Wheel, GivesASchoolYearAsLongAsACalendarYear) {
    Input plan = document("arbetsplan", "grundskolan", 2027, 2027, "", "2027-08-30");
    plan.facts.period = {{2027, 7, 1}, {2028, 6, 30}};
    const Wheel2027 set({plan});
    EXPECT_EQ(set.at("arbetsplan", "grundskolan").deadlines.front().last, (Date{2027, 8, 31}));
    EXPECT_EQ(set.timing("arbetsplan", "grundskolan"), Timing::in_time);
    EXPECT_EQ(set.at("arbetsplan", "gymnasiet").deadlines.front().last, (Date{2027, 8, 31}))
        << "as its sisters";
    EXPECT_EQ(set.at("arbetsplan", "vuxenenheten").deadlines.front().last, (Date{2027, 2, 28}));
}

TEST(Wheel, CountsTheHandingOverAgainstTheLawAndTheDecisionAgainstTheLocalDate) {
    const Input decided = document("arsredovisning", "kf", 2027, 2027, "kf", "2028-04-24");
    const Wheel2027 alone({decided});
    EXPECT_EQ(alone.timing("arsredovisning", "kf", 0), Timing::unknown) << "15 April, by law";
    EXPECT_EQ(alone.timing("arsredovisning", "kf", 1), Timing::in_time) << "30 April";
    Input handed = document("arsredovisning", "kf", 2027, 2027, "ks", "2028-03-29");
    handed.facts.status = "forslag";
    const Wheel2027 both({decided, handed});
    EXPECT_EQ(both.at("arsredovisning", "kf").versions.size(), 2U);
    EXPECT_EQ(both.timing("arsredovisning", "kf", 0), Timing::in_time);
    EXPECT_EQ(both.timing("arsredovisning", "kf", 1), Timing::in_time);
    handed.facts.decision_date = "2028-04-16";
    const Wheel2027 late({decided, handed});
    EXPECT_EQ(late.timing("arsredovisning", "kf", 0), Timing::late);
    EXPECT_EQ(late.timing("arsredovisning", "kf", 1), Timing::in_time);
}

TEST(Wheel, HoldsOnlyTheCouncilToTheLawsDay) {
    Input report = document("delarsrapport-2", "sn", 2027, 2027, "sn", "2027-11-02");
    report.facts.period.to = {2027, 8, 31};
    const Wheel2027 set({report});
    EXPECT_FALSE(set.at("delarsrapport-2", "sn").deadlines.front().by_law);
    EXPECT_EQ(set.timing("delarsrapport-2", "sn"), Timing::late);
    EXPECT_TRUE(set.at("delarsrapport-2", "kf").deadlines.front().by_law);
}

TEST(Wheel, ShowsAPreliminaryVersionAndTheDecidedOneAsOneDocument) {
    Input preliminary = council_plan("2026-05-29");
    preliminary.facts.status = "preliminar";
    preliminary.facts.decision_organ = "ks";
    const Wheel2027 set({council_plan("2026-11-23"), preliminary});
    const Expected& own = set.at("flerarsplan", "kf");
    EXPECT_EQ(own.versions.size(), 2U);
    EXPECT_EQ(own.progress, Progress::decided);
    EXPECT_EQ(own.decided, (Date{2026, 11, 23}));
}

TEST(Wheel, DoesNotCallARevisedPlanLate) {
    Input revised = board_plan("sn", "2027-06-15");
    revised.facts.revised = "2027-06-15";
    const Wheel2027 set({revised});
    EXPECT_EQ(set.timing("verksamhetsplan", "sn"), Timing::unknown);
    EXPECT_EQ(set.wheel().totals.late, 0U);
    const Wheel2027 both({revised, board_plan("sn", "2026-12-15")});
    EXPECT_EQ(both.timing("verksamhetsplan", "sn"), Timing::in_time);
}

TEST(Wheel, KnowsWhatIsNotDueOnlyWhenItKnowsTheDay) {
    EXPECT_EQ(Wheel2027({}).timing("delarsrapport-1", "sn"), Timing::open);
    const Wheel2027 may({}, "2027-05-01");
    EXPECT_EQ(may.timing("delarsrapport-1", "sn"), Timing::not_due);
    EXPECT_EQ(may.timing("verksamhetsplan", "sn"), Timing::overdue);
    const WheelTotals& totals = may.wheel().totals;
    EXPECT_EQ(totals.missing + totals.not_due, totals.expected);
    EXPECT_GT(totals.not_due, 0U);
    EXPECT_GT(totals.missing, 0U);
}

TEST(Wheel, TellsAPlanThatWasDecidedBeforeTheOneAbove) {
    const Wheel2027 set({council_plan("2026-11-23"), board_plan("sn", "2026-11-10"),
                         document("kontorsplan", "sk", 2027, 2027, "", "2026-11-09"),
                         document("arbetsplan", "familjestod", 2027, 2027, "", "2026-11-12"),
                         document("arbetsplan", "vuxenenheten", 2027, 2027, "", "2026-11-01")});
    const auto& documents = set.wheel().documents;
    const auto before = [&](const std::string& type, const std::string& organ) {
        const std::uint32_t at = set.at(type, organ).decided_before;
        return at == k_none ? std::string() : strangnas().types[documents[at].type].id;
    };
    EXPECT_EQ(before("verksamhetsplan", "sn"), "flerarsplan");
    EXPECT_EQ(before("kontorsplan", "sk"), "verksamhetsplan");
    EXPECT_EQ(before("arbetsplan", "familjestod"), "");
    EXPECT_EQ(before("arbetsplan", "vuxenenheten"), "kontorsplan");
    EXPECT_EQ(set.wheel().totals.out_of_order, 3U);
}

TEST(Wheel, TellsAReportThatWasDecidedAfterTheOneThatSumsItUp) {
    const Wheel2027 set(
        {document("arsredovisning", "kf", 2027, 2027, "kf", "2028-04-24"),
         document("arsrapport", "sn", 2027, 2027, "sn", "2028-05-02"),
         document("arsrapport", "kn", 2027, 2027, "kn", "2028-02-10"),
         document("bolagets-arsredovisning", "sfab", 2027, 2027, "sfab", "2028-04-25")});
    EXPECT_NE(set.at("arsrapport", "sn").decided_before, k_none);
    EXPECT_EQ(set.at("arsrapport", "kn").decided_before, k_none);
    EXPECT_NE(set.at("bolagets-arsredovisning", "sfab").decided_before, k_none);
    EXPECT_EQ(set.at("arsredovisning", "kf").decided_before, k_none);
}

TEST(Wheel, KeepsWhatNothingAsksForApart) {
    const Wheel2027 set({board_plan("valn", "2026-12-10")});
    EXPECT_FALSE(set.at("verksamhetsplan", "valn").expected);
    EXPECT_EQ(set.wheel().totals.beyond, 1U);
    EXPECT_EQ(set.wheel().totals.present, 0U);
}

TEST(Wheel, NamesWhatItCannotPlace) {
    Input lost = board_plan("", "2026-12-10");
    Input timeless = board_plan("sn", "2026-12-10");
    timeless.facts.period = {};
    const Wheel2027 set({lost, timeless});
    EXPECT_EQ(set.wheel().unplaced.size(), 2U);
    EXPECT_EQ(set.wheel().totals.present, 0U);
}

TEST(Wheel, DoesNotKnowWhetherAnUnreadableDocumentIsDecided) {
    Input broken = board_plan("sn", "");
    broken.facts.status.clear();
    broken.readable = false;
    const Wheel2027 set({broken}, "2027-06-01");
    EXPECT_EQ(set.at("verksamhetsplan", "sn").progress, Progress::unreadable);
    EXPECT_EQ(set.timing("verksamhetsplan", "sn"), Timing::unknown);
}

} // namespace
} // namespace styrkoll::trace
