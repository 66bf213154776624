// SPDX-License-Identifier: Apache-2.0
#include "trace/changes.hpp"

#include "model/load.hpp"

#include <algorithm>
#include <gtest/gtest.h>

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

using Attributes = std::vector<std::pair<std::string, std::string>>;

/// A document in words.
class Document {
public:
    Document(const std::string& type, const std::string& organ, int year = 2027) {
        m_input.facts.type = type;
        m_input.facts.organ = organ;
        m_input.facts.period = {{static_cast<std::int16_t>(year), 1, 1},
                                {static_cast<std::int16_t>(year + 2), 12, 31}};
        m_input.facts.status = "beslutad";
        m_input.facts.path = type + "-" + organ + ".odt";
    }
    Document& item(const std::string& kind, const std::string& code, const std::string& title,
                   const Attributes& attributes = {}, const std::string& heading = "Mål") {
        plan::ItemFact fact;
        fact.kind = kind;
        fact.code = code;
        fact.title = title;
        fact.defines = true;
        fact.location.headings = {heading};
        for (const auto& [id, text] : attributes) {
            fact.attributes.emplace_back();
            fact.attributes.back().id = id;
            fact.attributes.back().text = text;
        }
        m_input.facts.items.push_back(std::move(fact));
        return *this;
    }
    Document& inside_last(const std::string& kind, const std::string& code,
                          const std::string& title, std::uint32_t parent) {
        item(kind, code, title);
        m_input.facts.items.back().parent = parent;
        return *this;
    }
    Document& refers(const std::string& kind, const std::string& code,
                     const std::string& relation) {
        plan::ReferenceFact reference;
        reference.kind = kind;
        reference.code = code;
        reference.relation = relation;
        reference.item = static_cast<std::uint32_t>(m_input.facts.items.size() - 1);
        m_input.facts.refers.push_back(std::move(reference));
        return *this;
    }
    Document& decided(const std::string& date) {
        m_input.facts.decision_date = date;
        return *this;
    }
    Document& status(const std::string& status) {
        m_input.facts.status = status;
        return *this;
    }
    [[nodiscard]] Input take() const { return m_input; }

private:
    Input m_input;
};

Document goals() {
    return Document("flerarsplan", "kf");
}

Thread set(const std::vector<Document>& documents) {
    std::vector<Input> inputs;
    for (const Document& document : documents) {
        inputs.push_back(document.take());
    }
    return make_thread(std::move(inputs), strangnas());
}

/// Two sets and what changed between them, as lines "M1: what part before -> after".
class Diff {
public:
    Diff(const std::vector<Document>& before, const std::vector<Document>& after)
        : m_before(set(before)), m_after(set(after)), m_changes(compare(m_before, m_after)) {}

    [[nodiscard]] const Changes& changes() const { return m_changes; }
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> lines;
        for (const DocumentChange& document : m_changes.documents) {
            for (const Detail& detail : document.details) {
                lines.push_back("document: " + words_of(detail));
            }
            for (const ItemChange& change : document.items) {
                for (const Detail& detail : change.details) {
                    lines.push_back(name_of_change(change) + ": " + words_of(detail));
                }
            }
        }
        return lines;
    }
    [[nodiscard]] std::vector<std::string> suspects() const {
        std::vector<std::string> names;
        for (const DocumentChange& document : m_changes.documents) {
            for (const ItemChange& change : document.items) {
                for (const Suspect& suspect : change.suspects) {
                    const Thread& thread = suspect.in_after ? m_after : m_before;
                    names.push_back(name_of(thread, thread.items[suspect.item]));
                }
            }
        }
        return names;
    }

private:
    [[nodiscard]] std::string name_of_change(const ItemChange& change) const {
        return change.after == k_none ? name_of(m_before, m_before.items[change.before])
                                      : name_of(m_after, m_after.items[change.after]);
    }
    static std::string words_of(const Detail& detail) {
        return std::string(to_string(detail.what)) + " " + detail.part + " " + detail.before +
               " -> " + detail.after;
    }

    Thread m_before, m_after;
    Changes m_changes;
};

using Lines = std::vector<std::string>;

TEST(Changes, FindsNothingBetweenASetAndItself) {
    const std::vector<Document> documents{
        goals().item("mal", "M1", "En trygg kommun").item("mal", "M2", "En grön kommun")};
    const Diff diff(documents, documents);
    EXPECT_TRUE(diff.changes().none());
    EXPECT_EQ(diff.changes().compared, 1U);
}

TEST(Changes, TellsWhatCameAndWhatIsGone) {
    const Diff diff(
        {goals().item("mal", "M1", "En trygg kommun")},
        {goals().item("mal", "M1", "En trygg kommun").item("mal", "M2", "Fler i arbete")});
    EXPECT_EQ(diff.lines(), (Lines{"M2: added item  -> "}));
    const Diff back(
        {goals().item("mal", "M1", "En trygg kommun").item("mal", "M2", "Fler i arbete")},
        {goals().item("mal", "M1", "En trygg kommun")});
    EXPECT_EQ(back.lines(), (Lines{"M2: dropped item  -> "}));
}

TEST(Changes, TellsARenumberedItemFromANewOne) {
    const Diff diff(
        {goals().item("mal", "M1", "En trygg kommun").item("mal", "M2", "En grön kommun")},
        {goals().item("mal", "M1", "En grön kommun").item("mal", "M2", "En trygg kommun")});
    EXPECT_EQ(diff.lines(),
              (Lines{"M1: renumbered code M2 -> M1", "M2: renumbered code M1 -> M2"}));
}

TEST(Changes, TellsAnItemThatIsBothRewordedAndRenumbered) {
    const Diff diff({Document("flerarsplan", "kf", 2026)
                         .item("mal", "M1", "En trygg och sammanhållen kommun för alla")},
                    {goals().item("mal", "M4", "En trygg och hållbar kommun för alla")});
    EXPECT_EQ(diff.lines(),
              (Lines{"M4: reworded title En trygg och sammanhållen kommun för alla -> En trygg och "
                     "hållbar kommun för alla",
                     "M4: renumbered code M1 -> M4"}));
}

TEST(Changes, TakesEachItemOnce) {
    const Diff diff({goals().item("mal", "M1", "Fler barn lär sig simma i skolan")},
                    {goals()
                         .item("mal", "M5", "Fler barn lär sig simma tidigt i skolan")
                         .item("mal", "M6", "Fler barn lär sig simma säkert i skolan")});
    EXPECT_EQ(diff.changes().by_what[static_cast<int>(What::reworded)], 1U);
    EXPECT_EQ(diff.changes().by_what[static_cast<int>(What::added)], 1U);
}

TEST(Changes, DoesNotTakeNextYearsGoalForLastYearsByItsCodeAlone) {
    const Diff years({Document("flerarsplan", "kf", 2026).item("mal", "M1", "En trygg kommun")},
                     {goals().item("mal", "M1", "Fler invånare i arbete")});
    EXPECT_EQ(years.lines(), (Lines{"M1: dropped item  -> ", "M1: added item  -> "}));
    const Diff versions({goals().item("mal", "M1", "En trygg kommun")},
                        {goals().item("mal", "M1", "Fler invånare i arbete")});
    EXPECT_EQ(versions.lines(),
              (Lines{"M1: reworded title En trygg kommun -> Fler invånare i arbete"}));
}

TEST(Changes, KnowsWhichWayATargetMoves) {
    const auto plan = [](const std::string& baseline, const std::string& target) {
        return Document("kontorsplan", "sk")
            .item("nyckeltal", "N00090", "Sjukfrånvaro",
                  {{"utgangsvarde", baseline}, {"malvarde", target}});
    };
    EXPECT_EQ(Diff({plan("7,1", "6,0")}, {plan("7,1", "6,5")}).lines(),
              (Lines{"N00090: weakened malvarde 6,0 -> 6,5"}))
        << "lower is better";
    EXPECT_EQ(Diff({plan("7,1", "6,0")}, {plan("7,1", "5,5")}).lines(),
              (Lines{"N00090: strengthened malvarde 6,0 -> 5,5"}));
    EXPECT_EQ(Diff({plan("80", "90")}, {plan("80", "85")}).lines(),
              (Lines{"N00090: weakened malvarde 90 -> 85"}));
    EXPECT_EQ(Diff({plan("", "90")}, {plan("", "85")}).lines(),
              (Lines{"N00090: changed malvarde 90 -> 85"}))
        << "without a baseline nobody knows";
    EXPECT_EQ(Diff({plan("80", "90")}, {plan("80", "")}).lines(),
              (Lines{"N00090: weakened malvarde 90 -> "}));
    EXPECT_TRUE(Diff({plan("80", "90,0 %")}, {plan("80", "90 %")}).changes().none());
}

TEST(Changes, CallsAnAssignmentWeakenedThatLosesWhatCarriesIt) {
    const auto plan = [](const Attributes& attributes) {
        return goals().item("uppdrag", "KF-uppdrag 2027:1", "Utred ett kulturhus", attributes);
    };
    const Attributes whole{
        {"ansvarig", "Kulturnämnden"}, {"finansiering", "Budgettillskott"}, {"slut", "2027-12-31"}};
    EXPECT_EQ(Diff({plan(whole)}, {plan({{"ansvarig", "Kulturnämnden"}, {"slut", "2028-12-31"}})})
                  .lines(),
              (Lines{"KF-uppdrag 2027:1: weakened finansiering Budgettillskott -> ",
                     "KF-uppdrag 2027:1: weakened slut 2027-12-31 -> 2028-12-31"}));
    EXPECT_EQ(
        Diff({plan(whole)}, {plan({{"finansiering", "Budgettillskott"}, {"slut", "2027-06-30"}})})
            .lines(),
        (Lines{"KF-uppdrag 2027:1: weakened ansvarig Kulturnämnden -> ",
               "KF-uppdrag 2027:1: strengthened slut 2027-12-31 -> 2027-06-30"}));
    EXPECT_TRUE(Diff({plan(whole)}, {plan({{"ansvarig", "kulturnämnden"},
                                           {"finansiering", "Budgettillskott"},
                                           {"slut", "2027"}})})
                    .changes()
                    .none())
        << "the same, written in another way";
}

TEST(Changes, ComparesValuesOfTheSameYear) {
    const auto plan = [](int year, const std::vector<std::pair<int, std::string>>& amounts) {
        Document document("flerarsplan", "kf", year);
        document.item("ram", "", "Socialnämnden");
        Input input = document.take();
        for (const auto& [of, text] : amounts) {
            plan::AttributeFact& fact = input.facts.items[0].attributes.emplace_back();
            fact.id = "belopp";
            fact.year = of;
            fact.text = text;
            fact.unit = "tkr";
        }
        return input;
    };
    const Thread before =
        make_thread({plan(2026, {{2026, "900"}, {2027, "910"}, {2028, "920"}})}, strangnas());
    const Thread after =
        make_thread({plan(2027, {{2027, "905"}, {2028, "920"}, {2029, "930"}})}, strangnas());
    const Changes changes = compare(before, after);
    ASSERT_EQ(changes.documents.size(), 1U);
    ASSERT_EQ(changes.documents[0].items.size(), 1U);
    EXPECT_EQ(changes.documents[0].items[0].details,
              (std::vector<Detail>{{What::changed, "belopp", 2027, "910 tkr", "905 tkr"}}));
}

TEST(Changes, TellsMovedFromRenamedHeadings) {
    const auto plan = [](const std::string& one, const std::string& two) {
        return goals()
            .item("uppdrag", "KF-uppdrag 2027:1", "Utred ett kulturhus", {}, one)
            .item("uppdrag", "KF-uppdrag 2027:2", "Minska matsvinnet", {}, two);
    };
    EXPECT_EQ(Diff({plan("Uppdrag", "Övrigt")}, {plan("Övrigt", "Övrigt")}).lines(),
              (Lines{"KF-uppdrag 2027:1: moved place Uppdrag -> Övrigt"}));
    EXPECT_TRUE(
        Diff({plan("Uppdrag", "Uppdrag")}, {plan("KF:s uppdrag", "KF:s uppdrag")}).changes().none())
        << "the heading has a new name";
    EXPECT_TRUE(Diff({plan("3.1 Uppdrag 2026", "4 Övrigt")}, {plan("2.5 Uppdrag 2027", "5 Övrigt")})
                    .changes()
                    .none());
}

TEST(Changes, TellsAnItemThatMovedUnderAnother) {
    const auto plan = [](std::uint32_t parent) {
        return Document("kontorsplan", "sk")
            .item("insats", "P1", "Tidiga insatser")
            .item("insats", "P2", "Ett starkare hemtagningsteam")
            .inside_last("nyckeltal", "N00090", "Sjukfrånvaro", parent);
    };
    EXPECT_EQ(Diff({plan(0)}, {plan(1)}).lines(), (Lines{"N00090: moved place P1 -> P2"}));
}

TEST(Changes, TellsAnItemThatMovedToAnotherDocument) {
    const Diff diff(
        {Document("verksamhetsplan", "sn").item("inriktning", "I1", "Trygga barn i Strängnäs"),
         Document("verksamhetsplan", "kn")},
        {Document("verksamhetsplan", "sn"),
         Document("verksamhetsplan", "kn").item("inriktning", "I1", "Trygga barn i Strängnäs")});
    EXPECT_EQ(
        diff.lines(),
        (Lines{"I1: moved document Verksamhetsplan 2027–2029, Socialnämnden -> Verksamhetsplan "
               "2027–2029, Kulturnämnden"}));
}

TEST(Changes, PairsTheSamePeriodBeforeTheNextYear) {
    const Diff diff(
        {Document("verksamhetsplan", "sn", 2026), Document("verksamhetsplan", "sn", 2027)},
        {Document("verksamhetsplan", "sn", 2027).item("inriktning", "I1", "Trygga barn"),
         Document("verksamhetsplan", "kn", 2027)});
    EXPECT_EQ(diff.lines(), (Lines{"document: added document  -> ", "I1: added item  -> ",
                                   "document: dropped document  -> "}));
}

TEST(Changes, DoesNotMissItemsInADocumentThatCouldNotBeRead) {
    Input whole = goals().item("mal", "M1", "En trygg kommun").take();
    Input broken = goals().take();
    broken.readable = false;
    const Thread before = make_thread({whole}, strangnas());
    const Thread after = make_thread({broken}, strangnas());
    const Changes changes = compare(before, after);
    ASSERT_EQ(changes.documents.size(), 1U);
    EXPECT_TRUE(changes.documents[0].items.empty());
    EXPECT_EQ(changes.documents[0].details.front().part, "unreadable");
}

TEST(Changes, CallsNothingDroppedWhereOneDocumentIsComparedWithASet) {
    const Thread before =
        set({goals().item("mal", "M1", "En trygg kommun"), Document("verksamhetsplan", "sn")});
    const Thread after = set({goals().item("mal", "M1", "En trygg kommun")});
    EXPECT_EQ(compare(before, after).documents.size(), 1U);
    EXPECT_TRUE(compare(before, after, Scope::common).none());
}

TEST(Changes, DoesNotSuspectADecidedReport) {
    const auto council = [](const std::string& title, const std::string& date) {
        return goals().decided(date).item("mal", "M1", title);
    };
    const auto report = [](const std::string& status) {
        return Document("delarsrapport-1", "sn")
            .status(status)
            .decided("2027-05-25")
            .item("inriktning", "I1", "Trygga barn")
            .refers("mal", "M1", "foljer-upp");
    };
    const Document before = council("En trygg kommun", "2026-11-23");
    const Document after = council("En trygg och säker kommun", "2027-06-20");
    EXPECT_EQ(Diff({before, report("beslutad")}, {after, report("beslutad")}).suspects(), Lines{});
    EXPECT_EQ(Diff({before, report("utkast")}, {after, report("utkast")}).suspects(), Lines{"I1"});
}

TEST(Changes, SuspectsWhatUsesACodeThatIsNotThereAnyMore) {
    const Document board = Document("verksamhetsplan", "sn")
                               .decided("2026-12-15")
                               .item("inriktning", "I1", "Trygga barn")
                               .refers("uppdrag", "KF-uppdrag 2027:4", "svarar-pa");
    const auto council = [](const std::string& code, const std::string& date) {
        return goals().decided(date).item("uppdrag", code, "Utred ett kulturhus i Mariefred");
    };
    EXPECT_EQ(Diff({council("KF-uppdrag 2027:4", "2026-11-23"), board},
                   {council("KF-uppdrag 2027:7", "2027-06-20"), board})
                  .suspects(),
              Lines{"I1"});
}

TEST(Changes, TellsWhatBecameOfADraft) {
    const Diff diff({goals().status("preliminar")}, {goals().decided("2026-11-23")});
    EXPECT_EQ(diff.lines(), (Lines{"document: changed status preliminar -> beslutad",
                                   "document: changed decision  -> 2026-11-23"}));
}

TEST(Changes, SuspectsThePlansThatRestOnWhatChanged) {
    const Document board = Document("verksamhetsplan", "sn")
                               .decided("2026-12-15")
                               .item("inriktning", "I1", "Trygga barn")
                               .refers("mal", "M1", "bidrar-till")
                               .item("inriktning", "I2", "Gröna val")
                               .refers("mal", "M2", "bidrar-till");
    const auto council = [](const std::string& title, const std::string& date) {
        return goals().decided(date).item("mal", "M1", title).item("mal", "M2", "En grön kommun");
    };
    const Document before = council("En trygg kommun", "2026-11-23");
    const Document after = council("En trygg och säker kommun", "2027-06-20");
    EXPECT_EQ(Diff({before, board}, {after, board}).suspects(), (Lines{"I1"}));
    EXPECT_EQ(Diff({before, board}, {after}).suspects(), (Lines{"I1"}))
        << "known from the earlier set";
    const Document silent = council("En trygg och säker kommun", "2026-11-23");
    EXPECT_EQ(Diff({before, board}, {silent}).suspects(), (Lines{"I1"}))
        << "changed under the same date, so it may have been at any time since";
    Document renewed = board;
    renewed.decided("2027-09-01");
    EXPECT_EQ(Diff({before, board}, {after, renewed}).suspects(), Lines{})
        << "decided since, with the change before its eyes";
}

TEST(Changes, SuspectsWhatRefersToSomethingThatIsGone) {
    const Document board = Document("verksamhetsplan", "sn")
                               .decided("2026-12-15")
                               .item("inriktning", "I1", "Trygga barn")
                               .refers("mal", "M2", "bidrar-till");
    const Diff diff(
        {goals().item("mal", "M1", "En trygg kommun").item("mal", "M2", "Fler i arbete"), board},
        {goals().decided("2027-06-20").item("mal", "M1", "En trygg kommun"), board});
    EXPECT_EQ(diff.suspects(), (Lines{"I1"}));
}

TEST(Changes, AreTheSameForAnyOrderOfTheInputs) {
    const Document one = Document("verksamhetsplan", "sn").item("inriktning", "I1", "Trygga barn");
    const Document two = Document("verksamhetsplan", "kn").item("inriktning", "I1", "Mer läsning");
    const Document three =
        Document("verksamhetsplan", "kn").item("inriktning", "I1", "Mer läsning för barn");
    EXPECT_EQ(Diff({one, two}, {one, three}).lines(), Diff({two, one}, {three, one}).lines());
}

TEST(Changes, CompareThousandsOfItemsAtOnce) {
    Document before = goals();
    Document after = goals();
    for (int at = 0; at < 5000; ++at) {
        const std::string number = std::to_string(at);
        before.item("aktivitet", "", "Genomför åtgärd nummer " + number + " i planen för alla");
        after.item("aktivitet", "", "Genomför åtgärden nummer " + number + " i vår plan för många");
    }
    const Diff diff({before}, {after});
    EXPECT_EQ(diff.changes().by_what[static_cast<int>(What::reworded)], 5000U);
}

} // namespace
} // namespace styrkoll::trace
