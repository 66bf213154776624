// SPDX-License-Identifier: Apache-2.0
#include "checked.hpp"

namespace styrkoll::check {
namespace {

using Rows = std::vector<test::Row>;

/// What is found in a flerårsplan with this table of frames.
Checked frames(const Rows& rows, const std::string& before = "Belopp i tkr") {
    return checked(test::council_plan().blocks("Driftramar per nämnd",
                                               test::paragraph(before) + test::table(rows)));
}

std::vector<std::string> messages(const Checked& done) {
    std::vector<std::string> out;
    for (const finding::Finding& one : done.findings) {
        if (one.rule == "ram-summa") {
            out.push_back(finding::message_of(world().catalogue, one, Language::swedish));
        }
    }
    return out;
}

TEST(FrameSums, TellTheDifferenceInTheTablesUnit) {
    const Checked done = frames({{"Nämnd", "2027", "2028"},
                                 {"Socialnämnden", "968 700", "996 200"},
                                 {"Kulturnämnden", "78 600", "80 400"},
                                 {"Summa", "1 047 300", "1 067 600"}});
    EXPECT_THAT(messages(done),
                ElementsAre("Tabellen ”Driftramar per nämnd”, kolumnen ”2028”: Summa är "
                            "1\u00A0067\u00A0600\u00A0tkr, men raderna blir "
                            "1\u00A0076\u00A0600\u00A0tkr. Skillnaden är 9\u00A0000\u00A0tkr."));
    EXPECT_EQ(done.quote("ram-summa"), "1 067 600");
}

TEST(FrameSums, AreContentWithWhatAddsUp) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "968,7"},
                                 {"Kulturnämnden", "78,6"},
                                 {"Valnämnden", "–"},
                                 {"Summa", "1 047,3"}})),
                IsEmpty());
}

TEST(FrameSums, LeaveRoomForRounding) {
    const auto with_total = [](const std::string& total) {
        return messages(frames({{"Nämnd", "2027"},
                                {"Socialnämnden", "968,7"},
                                {"Kulturnämnden", "78,6"},
                                {"Summa", total}}))
            .size();
    };
    EXPECT_EQ(with_total("1 047,4"), 0U);
    EXPECT_EQ(with_total("1 047,2"), 0U);
    EXPECT_EQ(with_total("1 047"), 0U);
    EXPECT_EQ(with_total("1 047,6"), 1U);
}

TEST(FrameSums, CountFromTheLastTotalOrFromTheTop) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"Kulturnämnden", "100"},
                                 {"Summa nämnder", "1 000"},
                                 {"Finansförvaltningen", "50"},
                                 {"Totalt", "1 050"}})),
                IsEmpty());
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"Summa sociala", "900"},
                                 {"Kulturnämnden", "100"},
                                 {"Kommunstyrelsen", "50"},
                                 {"Summa övriga", "150"},
                                 {"Summa", "1 050"}})),
                IsEmpty());
    EXPECT_EQ(messages(frames({{"Nämnd", "2027"},
                               {"Socialnämnden", "900"},
                               {"Summa sociala", "900"},
                               {"Kulturnämnden", "100"},
                               {"Summa", "1 100"}}))
                  .size(),
              1U);
}

TEST(FrameSums, CountRowsThatAreNoItems) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"", "40"},
                                 {"Till kommunstyrelsens förfogande", "60"},
                                 {"Summa", "1 000"}})),
                IsEmpty());
}

TEST(FrameSums, DoNotCountPartsTwice) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"varav placeringar", "300"},
                                 {"Kulturnämnden", "100"},
                                 {"Nämnd", "2027"},
                                 {"Valnämnden", "1"},
                                 {"Summa", "1 001"}})),
                IsEmpty());
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"Äldreomsorg", "600"},
                                 {"Individ- och familjeomsorg", "300"},
                                 {"Kulturnämnden", "100"},
                                 {"Summa", "1 000"}})),
                IsEmpty());
}

TEST(FrameSums, LeaveAColumnThatCannotBeRead) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "900"},
                                 {"Kulturnämnden", "se bilaga"},
                                 {"Summa", "1 000"}})),
                IsEmpty());
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "0,9 mnkr"},
                                 {"Kulturnämnden", "100"},
                                 {"Summa", "1 100"}})),
                IsEmpty());
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"}, {"Summa", "1 000"}})), IsEmpty());
}

TEST(FrameSums, CanBeNegative) {
    EXPECT_THAT(messages(frames({{"Nämnd", "2027"},
                                 {"Socialnämnden", "−900"},
                                 {"Kulturnämnden", "(100)"},
                                 {"Summa", "-1 000"}})),
                IsEmpty());
}

} // namespace
} // namespace styrkoll::check
