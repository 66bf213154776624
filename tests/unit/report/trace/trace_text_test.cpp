// SPDX-License-Identifier: Apache-2.0
#include "report/trace/trace_text.hpp"

#include "report/trace/narrow.hpp"
#include "support/thread_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styrkoll::report {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using trace::State;

std::string text_of(const trace::Thread& thread, const TraceTextOptions& options = {}) {
    const ThreadView view = make_view(thread);
    return trace_text(view, options);
}

TEST(TraceText, ShowsWhatHangsOnAGoalDownToTheActivity) {
    EXPECT_THAT(text_of(test::small_thread()),
                HasSubstr("✗ M1 En trygg kommun – Flerårsplan 2027\n"
                          "  ✗ 1 saknas, ? 1 kan inte prövas, ✓ 1 tas upp av 3\n"
                          "  ✗ saknas i: Verksamhetsplan 2027, Kulturnämnden\n"
                          "  ? kan inte prövas för: Barn- och utbildningsnämnden\n"
                          "  ✓ följs upp i: Delårsrapport 1 2027, Socialnämnden\n"
                          "  Verksamhetsplan 2027, Socialnämnden\n"
                          "    ✓ I1 Tidigt stöd till barn\n"
                          "      ✓ P1 Gemensam ingång – Kontorsplan 2027, Socialkontoret\n"
                          "        · A1 Rådgivning på drop-in – Arbetsplan 2027, "
                          "Familjestödsenheten\n"
                          "        · A2 Telefontid\n"));
}

TEST(TraceText, TellsWhoDeclinesAndWhy) {
    EXPECT_THAT(text_of(test::small_thread()),
                HasSubstr("– Verksamhetsplan 2027, Kulturnämnden avstår: ”nämnden har inga "
                          "fordon”"));
}

TEST(TraceText, SpreadsAnItemOutOnce) {
    EXPECT_THAT(text_of(test::small_thread()), HasSubstr("✓ P1 Gemensam ingång (visas ovan)"));
}

TEST(TraceText, GivesTotalsThatAddUp) {
    const trace::Thread thread = test::small_thread();
    const trace::Totals totals = trace::totals_of(thread);
    EXPECT_EQ(totals.items, 8U);
    EXPECT_THAT(text_of(thread),
                AllOf(HasSubstr("6 dokument, 8 poster: ✗ 3 saknas, ≠ 1 avviker, ✓ 2 tas upp, · 2 "
                                "inget krav"),
                      HasSubstr("10 krav (planer): ✗ 3 saknas, ≠ 1 avviker, ? 2 kan inte "
                                "prövas, – 1 avstår, ✓ 3\n  tas upp"),
                      HasSubstr("2 krav (uppföljning): ✗ 1 saknas, ✓ 1 tas upp")));
}

TEST(TraceText, ShowsOnlySomeOfManyAndCountsTheRest) {
    test::ThreadBuilder build;
    build.document("flerarsplan", "kf");
    const auto goal = build.item("mal", "M1", "Mål");
    build.document("verksamhetsplan", "sn");
    for (int number = 1; number <= 49; ++number) {
        const auto item = build.item("inriktning", "I" + std::to_string(number), "Inriktning");
        build.link(item, goal);
    }
    const auto last = build.item("inriktning", "I50", "Den som saknas");
    build.link(last, goal);
    build.duty(last, "trad-inriktning", "kontorsplan", "", State::missing);
    EXPECT_THAT(text_of(build.take()),
                AllOf(HasSubstr("    · I11 Inriktning\n"), Not(HasSubstr("· I12 ")),
                      HasSubstr("✗ I50 Den som saknas"), HasSubstr("  … och 38 till\n"),
                      HasSubstr("51 poster")));
}

TEST(TraceText, SaysInOneSentenceThatThereIsNothing) {
    test::ThreadBuilder build;
    EXPECT_EQ(text_of(build.take()),
              "! Inga styrdokument hittades, så det finns ingen röd tråd att "
              "visa.\n");
}

TEST(TraceText, SaysThatThePlanAtTheTopIsNotThere) {
    test::ThreadBuilder build;
    build.document("verksamhetsplan", "sn");
    build.item("inriktning", "I1", "Tidigt stöd");
    EXPECT_THAT(text_of(build.take()),
                AllOf(HasSubstr("! Överst i kedjan saknas ”Flerårsplan”"),
                      HasSubstr("Hänger inte på något ovanför (1)\n\n· I1 Tidigt stöd")));
}

TEST(TraceText, NamesWhatCouldNotBeRead) {
    test::ThreadBuilder build;
    build.source(build.document("verksamhetsplan", "sn")).readable = false;
    EXPECT_THAT(text_of(build.take()), HasSubstr("? Kunde inte läsas, så det som står där prövas "
                                                 "inte: verksamhetsplan-sn.odt"));
}

TEST(TraceText, EndsAChainThatHasNoEnd) {
    test::ThreadBuilder build;
    build.document("flerarsplan", "kf");
    auto above = build.item("mal", "M1", "Mål");
    for (int step = 0; step < 20'000; ++step) {
        build.document("verksamhetsplan", "sn");
        const auto item = build.item("mal", "M1", "Mål");
        build.link(item, above);
        build.duty(above, "trad-mal", "verksamhetsplan", "sn", State::ok, k_none, item);
        above = item;
    }
    const std::string text = text_of(build.take());
    EXPECT_THAT(text, HasSubstr("… fler steg nedåt: 1"));
    EXPECT_LT(text.size(), 200'000U);
}

TEST(TraceText, IsNotSteeredByWhatDocumentsSay) {
    test::ThreadBuilder build;
    build.document("flerarsplan", "kf");
    build.duty(build.item("mal", "M1", "Rött \x1b[31m\xE2\x80\xAE"), "trad-mal", "verksamhetsplan",
               "sn", State::missing);
    EXPECT_THAT(text_of(build.take()),
                AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\xE2\x80\xAE"))));
}

TEST(Narrow, KeepsWhatHangsOnAnItemAndNothingElse) {
    const trace::Thread whole = test::small_thread();
    const auto i1 = trace::find_items(whole, "I1");
    const Narrowed narrowed = narrow(whole, i1, k_none);
    ASSERT_EQ(narrowed.from.size(), 1U);
    std::vector<std::string> codes;
    for (const trace::Item& item : narrowed.thread.items) {
        codes.push_back(narrowed.thread.fact_of(item).code);
    }
    EXPECT_THAT(codes, ::testing::ElementsAre("I1", "P1", "A1", "A2"));
    EXPECT_EQ(narrowed.thread.duties.size(), 2U);
    TraceTextOptions options;
    options.from = narrowed.from;
    EXPECT_THAT(text_of(narrowed.thread, options),
                HasSubstr("✓ I1 Tidigt stöd till barn – Verksamhetsplan 2027, Socialnämnden\n"));
}

TEST(Narrow, StopsAtADocumentType) {
    const trace::Thread whole = test::small_thread();
    const Narrowed narrowed = narrow(whole, {}, whole.model->find_type("verksamhetsplan"));
    ASSERT_EQ(narrowed.thread.documents.size(), 3U);
    EXPECT_EQ(narrowed.thread.duties.size(), 7U);
    const auto i2 = trace::find_items(narrowed.thread, "I2");
    ASSERT_EQ(i2.size(), 1U);
    EXPECT_EQ(narrowed.thread.states[i2.front()], State::unbound);
}

TEST(Narrow, ChangesNothingWhenNothingIsAskedFor) {
    const trace::Thread whole = test::small_thread();
    EXPECT_EQ(text_of(narrow(whole, {}, k_none).thread), text_of(whole));
}

} // namespace
} // namespace styrkoll::report
