// SPDX-License-Identifier: Apache-2.0
//
// From facts to a thread: who means whom, who must take up what, and what became of it.
#include "support/facts_builder.hpp"
#include "support/thread_builder.hpp"
#include "trace/directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::trace {
namespace {

using test::FactsBuilder;
using ::testing::ElementsAre;

template <class... Builders>
Thread made_of(const Builders&... documents) {
    return make_thread({documents.input()...}, test::strangnas());
}

FactsBuilder council(int first = 2027) {
    FactsBuilder out("flerarsplan", "kf", first, first + 2);
    out.item("mal", "M1", "En lärande kommun").item("mal", "M2", "En trygg kommun");
    return out;
}

FactsBuilder board(std::string_view organ = "sn", int first = 2027) {
    FactsBuilder out("verksamhetsplan", organ, first, first + 2);
    out.item("inriktning", "I1", "Trygga barn").refers("mal", "M2");
    return out;
}

/// What the first link of the document means: "path of its document: code", or how it failed.
std::string meant(const Thread& thread, std::string_view path) {
    for (const Link& link : thread.links) {
        if (thread.documents[link.document].facts.path != path) {
            continue;
        }
        if (link.to == k_none) {
            return link.resolved == Resolved::unknown      ? "unknown"
                   : link.resolved == Resolved::absent     ? "absent"
                   : link.resolved == Resolved::ambiguous  ? "ambiguous"
                   : link.resolved == Resolved::unreadable ? "unreadable"
                                                           : "outside";
        }
        const Item& item = thread.items[link.to];
        return thread.source_of(item).facts.path + ": " + name_of(thread, item);
    }
    return "no link";
}

/// The state of the duty of `organ` to take up `code`, by its first rule.
State duty(const Thread& thread, std::string_view code, std::string_view organ) {
    for (const Duty& one : thread.duties) {
        const bool whose =
            one.organ != k_none && thread.model->organisation.organs[one.organ].id == organ;
        if (whose && name_of(thread, thread.items[one.item]) == code) {
            return one.state;
        }
    }
    return State::unbound;
}

TEST(Resolve, FollowsAReferenceUpTheLine) {
    EXPECT_EQ(meant(made_of(board(), council()), "verksamhetsplan-sn-2027"),
              "flerarsplan-kf-2027: M2");
}

TEST(Resolve, TakesTheDocumentOfTheSameYear) {
    EXPECT_EQ(meant(made_of(council(2026), board(), council()), "verksamhetsplan-sn-2027"),
              "flerarsplan-kf-2027: M2");
}

TEST(Resolve, TakesTheLatestDecidedThatCoversTheYearWhereThereIsNoneOfIt) {
    EXPECT_EQ(meant(made_of(council(2025), council(2026), board()), "verksamhetsplan-sn-2027"),
              "flerarsplan-kf-2026: M2");
    EXPECT_EQ(meant(made_of(council(2023), board()), "verksamhetsplan-sn-2027"), "absent");
}

TEST(Resolve, PrefersADecidedVersion) {
    FactsBuilder draft = council();
    draft.facts().path = "a-draft";
    draft.facts().status = "preliminar";
    const Thread thread = made_of(draft, council(), board());
    EXPECT_EQ(meant(thread, "verksamhetsplan-sn-2027"), "flerarsplan-kf-2027: M2");
    EXPECT_FALSE(thread.links.front().preliminary);
    const Thread only = made_of(draft, board());
    EXPECT_EQ(meant(only, "verksamhetsplan-sn-2027"), "a-draft: M2");
    EXPECT_TRUE(only.links.front().preliminary);
}

TEST(Resolve, KeepsLocalCodesInTheirLine) {
    FactsBuilder office("kontorsplan", "sk");
    office.item("insats", "P1", "Tidigt stöd").refers("inriktning", "I1", "svarar-pa");
    FactsBuilder other = board("kn");
    const Thread thread = made_of(council(), board(), other, office);
    EXPECT_EQ(meant(thread, "kontorsplan-sk-2027"), "verksamhetsplan-sn-2027: I1");
}

TEST(Resolve, FindsAnotherOrgansLongCode) {
    FactsBuilder social = board();
    social.item("sarskilt-uppdrag", "SU-SN 2027:1", "Gemensam ingång");
    FactsBuilder culture("verksamhetsplan", "kn", 2027, 2029);
    culture.item("inriktning", "I1", "Läsning").refers("sarskilt-uppdrag", "SU-SN 2027:1");
    EXPECT_EQ(meant(made_of(social, culture), "verksamhetsplan-kn-2027"),
              "verksamhetsplan-sn-2027: SU-SN 2027:1");
}

TEST(Resolve, TellsUnknownAbsentAndUnreadableApart) {
    FactsBuilder wrong("verksamhetsplan", "sn", 2027, 2029);
    wrong.item("inriktning", "I1", "Trygga barn").refers("mal", "M9");
    EXPECT_EQ(meant(made_of(council(), wrong), "verksamhetsplan-sn-2027"), "unknown");
    EXPECT_EQ(meant(made_of(wrong), "verksamhetsplan-sn-2027"), "absent");
    FactsBuilder broken("flerarsplan", "kf", 2027, 2029);
    broken.unreadable();
    EXPECT_EQ(meant(made_of(broken, wrong), "verksamhetsplan-sn-2027"), "unreadable");
}

TEST(Resolve, NeverCallsAnOutsideCodeUnknown) {
    FactsBuilder plan("verksamhetsplan", "sn", 2027, 2029);
    plan.mentions("nyckeltal", "N00090");
    EXPECT_EQ(meant(made_of(council(), plan), "verksamhetsplan-sn-2027"), "outside");
}

TEST(Resolve, LinksARepetitionToItsNearestAndToItsSource) {
    FactsBuilder top = council();
    top.item("nyckeltal", "N00090", "Sjukfrånvaro");
    FactsBuilder plan = board();
    plan.item("nyckeltal", "N00090", "Sjukfrånvaro");
    FactsBuilder office("kontorsplan", "sk");
    office.item("nyckeltal", "N00090", "Sjukfrånvaro");
    const Thread thread = made_of(top, plan, office);
    const Item& last = thread.items.back();
    EXPECT_EQ(thread.source_of(thread.items[last.repeats]).facts.type, "verksamhetsplan");
    EXPECT_EQ(thread.source_of(thread.items[last.definition]).facts.type, "flerarsplan");
}

TEST(Resolve, KnowsAFrameByItsOrganHoweverNamed) {
    FactsBuilder top = council();
    top.item("ram", "", "Socialnämnden").with("belopp", "968 700");
    FactsBuilder plan = board();
    plan.repeats("ram", "", "Driftram: 968 700 tkr för 2027");
    const Thread thread = made_of(top, plan);
    EXPECT_EQ(name_of(thread, thread.items[thread.items.back().repeats]), "Socialnämnden");
}

TEST(Resolve, SeesOtherWords) {
    FactsBuilder report("delarsrapport-1", "sn");
    report.repeats("mal", "M2", "En säker kommun").repeats("mal", "M1", "En lärande kommun");
    const Thread thread = made_of(council(), report);
    EXPECT_TRUE(thread.items[2].drifted);
    EXPECT_FALSE(thread.items[3].drifted);
}

TEST(Duties, AreTakenUpByAnItemThatRefers) {
    const Thread thread = made_of(council(), board());
    EXPECT_EQ(duty(thread, "M2", "sn"), State::ok);
    EXPECT_EQ(duty(thread, "M1", "sn"), State::missing);
    EXPECT_EQ(duty(thread, "M1", "kn"), State::unchecked) << "no plan to look in";
    EXPECT_EQ(duty(thread, "M1", "valn"), State::unbound) << "answers no goals";
}

TEST(Duties, AreTakenUpByTheirTitlesToo) {
    FactsBuilder plan("verksamhetsplan", "sn", 2027, 2029);
    plan.item("inriktning", "", "Trygga barn");
    plan.refers("", "", "bidrar-till", "målen En trygg kommun samt En lärande kommun");
    const Thread thread = made_of(council(), plan);
    EXPECT_EQ(duty(thread, "M1", "sn"), State::ok);
    EXPECT_EQ(duty(thread, "M2", "sn"), State::ok);
}

TEST(Duties, AreTakenUpBelowAHeadingThatIsTheGoals) {
    FactsBuilder plan("verksamhetsplan", "sn", 2027, 2029);
    plan.item("inriktning", "", "En lärande kommun");
    const Thread thread = made_of(council(), plan);
    EXPECT_EQ(duty(thread, "M1", "sn"), State::ok);
    EXPECT_EQ(duty(thread, "M2", "sn"), State::missing);
}

TEST(Duties, AreNotTakenUpByMerelyNamingThem) {
    FactsBuilder plan = board();
    plan.mentions("mal", "M1");
    EXPECT_EQ(duty(made_of(council(), plan), "M1", "sn"), State::missing);
}

TEST(Duties, AreTakenUpByARepeatedGoalWithSomethingToSay) {
    FactsBuilder bare = board();
    bare.repeats("mal", "M1", "En lärande kommun");
    EXPECT_EQ(duty(made_of(council(), bare), "M1", "sn"), State::missing);
    FactsBuilder plan = board();
    plan.repeats("mal", "M1", "En lärande kommun").saying("Nämnden stödjer läxläsning.");
    EXPECT_EQ(duty(made_of(council(), plan), "M1", "sn"), State::ok);
}

TEST(Duties, MayBeDeclinedWithAReason) {
    FactsBuilder plan = board();
    plan.declines("M1", "nämnden har ingen skola");
    EXPECT_EQ(duty(made_of(council(), plan), "M1", "sn"), State::declined);
    FactsBuilder silent = board();
    silent.declines("M1", "");
    EXPECT_EQ(duty(made_of(council(), silent), "M1", "sn"), State::missing);
    plan.facts().refers.back().until = "2026-12-31";
    EXPECT_EQ(duty(made_of(council(), plan), "M1", "sn"), State::missing) << "it held only to then";
}

TEST(Duties, OfAnAssignmentAreItsOrgansAlone) {
    FactsBuilder top = council();
    top.item("uppdrag", "KF-uppdrag 2027:1", "Tidiga insatser").with("ansvarig", "Socialnämnden");
    FactsBuilder culture("verksamhetsplan", "kn", 2027, 2029);
    const Thread thread = made_of(top, board(), culture);
    EXPECT_EQ(duty(thread, "KF-uppdrag 2027:1", "sn"), State::missing);
    EXPECT_EQ(duty(thread, "KF-uppdrag 2027:1", "kn"), State::unbound);
}

TEST(Duties, BelowAreAnyOnesAndMayBeDelegated) {
    FactsBuilder unit("arbetsplan", "familjestod");
    unit.item("aktivitet", "A1", "Drop-in").refers("inriktning", "I1", "svarar-pa");
    FactsBuilder office("kontorsplan", "sk");
    const auto of = [](const Thread& thread) {
        for (const Duty& one : thread.duties) {
            if (name_of(thread, thread.items[one.item]) == "I1") {
                return one.state;
            }
        }
        return State::unbound;
    };
    EXPECT_EQ(of(made_of(council(), board(), office)), State::missing);
    EXPECT_EQ(of(made_of(council(), board(), office, unit)), State::ok);
    EXPECT_EQ(of(made_of(council(), board())), State::unchecked);
}

TEST(Duties, OfCollaborationAreMutual) {
    FactsBuilder one = board();
    one.item("samverkan", "", "Mötesplatser").with("part", "Kulturnämnden");
    FactsBuilder silent("verksamhetsplan", "kn", 2027, 2029);
    EXPECT_EQ(duty(made_of(one, silent), "Mötesplatser", "kn"), State::missing);
    FactsBuilder back("verksamhetsplan", "kn", 2027, 2029);
    back.item("samverkan", "", "Socialnämnden").saying("mötesplatser för unga");
    EXPECT_EQ(duty(made_of(one, back), "Mötesplatser", "kn"), State::ok);
}

TEST(Duties, OfAReportAreThoseOfReportsThatAreThere) {
    FactsBuilder report("delarsrapport-1", "sn");
    report.repeats("mal", "M2", "En trygg kommun").with("bedomning", "Uppfyllt");
    report.repeats("mal", "M1", "En lärande kommun");
    const Thread thread = made_of(council(), report);
    std::vector<State> states;
    for (const Duty& one : thread.duties) {
        if (thread.model->chain[one.rule].rated) {
            states.push_back(one.state);
        }
    }
    EXPECT_THAT(states, ElementsAre(State::missing, State::ok)) << "M1 is there, but not rated";
}

TEST(Totals, HaveEverySourceInOneBucket) {
    const Thread thread = made_of(council(), board(), board("kn"));
    const Totals totals = totals_of(thread);
    std::size_t sum = 0;
    for (const std::size_t count : totals.by_state) {
        sum += count;
    }
    EXPECT_EQ(totals.items, 4U);
    EXPECT_EQ(sum, totals.items);
}

TEST(Thread, IsTheSameInAnyOrder) {
    FactsBuilder office("kontorsplan", "sk");
    office.item("insats", "P1", "Tidigt stöd").refers("inriktning", "I1", "svarar-pa");
    const Thread one = made_of(council(), board(), office);
    const Thread two = made_of(office, board(), council());
    ASSERT_EQ(one.duties.size(), two.duties.size());
    for (std::size_t at = 0; at < one.duties.size(); ++at) {
        EXPECT_EQ(one.duties[at].state, two.duties[at].state);
        EXPECT_EQ(one.duties[at].item, two.duties[at].item);
    }
    EXPECT_EQ(one.states, two.states);
}

TEST(Reach, GoesDownNearestFirst) {
    FactsBuilder office("kontorsplan", "sk");
    office.item("insats", "P1", "Tidigt stöd").refers("inriktning", "I1", "svarar-pa");
    const Thread thread = made_of(council(), board(), office);
    const auto found = find_items(thread, "mål 2");
    ASSERT_EQ(found.size(), 1U);
    std::vector<std::string> names;
    for (const Reach& reach : reach_of(thread, found.front())) {
        names.push_back(std::to_string(reach.distance) + " " +
                        name_of(thread, thread.items[reach.item]));
    }
    EXPECT_THAT(names, ElementsAre("0 M2", "1 I1", "2 P1"));
}

} // namespace
} // namespace styrkoll::trace
