// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

namespace styrkoll::plan {
namespace {

const std::string k_board =
    "dokumenttyp=\"Verksamhetsplan\" organ=\"Socialnämnden\" period=\"2027-2029\"";

std::string words(const Planned& planned) {
    const auto& model = *planned.plan.model;
    std::string out;
    for (const Mention& mention : planned.plan.mentions) {
        out += out.empty() ? "" : " | ";
        switch (mention.what) {
        case Mention::What::document:
            out += model.types[mention.type].id + " " + to_words(*mention.period) +
                   (mention.period->number == 0 ? std::string{}
                                                : " nr " + std::to_string(mention.period->number));
            break;
        case Mention::What::number:
            out += "dnr " + mention.number;
            break;
        case Mention::What::attachment:
            out += "bilaga " + mention.number;
            break;
        case Mention::What::decision:
            out += "§ " + mention.number + (mention.date ? " " + to_iso(*mention.date) : "");
            break;
        }
        out += mention.organ == k_none ? std::string{}
                                       : " " + model.organisation.organs[mention.organ].id;
        out +=
            mention.document == k_none ? std::string{} : " -> " + std::to_string(mention.document);
    }
    return out;
}

std::string mentioned(const std::string& text) {
    return words(*planned(k_board, "<avsnitt><rubrik>Inledning</rubrik><stycke>" + text +
                                       "</stycke></avsnitt>"));
}

TEST(Mentions, AreATypesWordWithAPeriod) {
    EXPECT_EQ(mentioned("Planen utgår enligt flerårsplan 2026-2028."), "flerarsplan 2026–2028");
    EXPECT_EQ(mentioned("Se flerårsplanen för perioden 2026–2028."), "flerarsplan 2026–2028");
    EXPECT_EQ(mentioned("Det framgår av årsredovisningen för 2026."), "arsredovisning 2026");
    EXPECT_EQ(mentioned("Se 2026 års flerårsplan."), "flerarsplan 2026");
    EXPECT_EQ(mentioned("Enligt Årsredovisning 2026 är det så."), "arsredovisning 2026");
}

TEST(Mentions, SayWhoseTheDocumentIs) {
    EXPECT_EQ(mentioned("Se verksamhetsplanen för kulturnämnden 2027-2029."),
              "verksamhetsplan 2027–2029 kn");
    EXPECT_EQ(mentioned("Se kulturnämndens verksamhetsplan 2027-2029."),
              "verksamhetsplan 2027–2029 kn");
    EXPECT_EQ(mentioned("Se verksamhetsplan 2027-2029 för kulturnämnden."),
              "verksamhetsplan 2027–2029 kn");
    EXPECT_EQ(mentioned("Se nämndens verksamhetsplan 2026-2028."), "verksamhetsplan 2026–2028 sn");
    EXPECT_EQ(mentioned("Verksamhetsplanens 2026-2028 mål"), "verksamhetsplan 2026–2028");
}

TEST(Mentions, KnowTheNumbersOfReports) {
    EXPECT_EQ(mentioned("Följs upp i delårsrapport 1 2027."), "delarsrapport-1 2027 nr 1");
    EXPECT_EQ(mentioned("Följs upp i delårsrapport 2:2027."), "delarsrapport-2 2027 nr 2");
    EXPECT_EQ(mentioned("Följs upp i delårsrapporten per den 31 augusti 2027."),
              "delarsrapport-2 1 januari–31 augusti 2027");
}

TEST(Mentions, AreNotTypesWordsAlone) {
    EXPECT_EQ(mentioned("Verksamhetsplanen gäller och följs upp under 2027."), "");
    EXPECT_EQ(mentioned("Under 2027 tas en arbetsplan fram."), "");
    EXPECT_EQ(mentioned("Flerårsplanen anger målen."), "");
    EXPECT_EQ(mentioned("Enheterna gör arbetsplaner för läsåret 2027/2028."), "");
}

TEST(Mentions, AreNotTheDocumentItself) {
    EXPECT_EQ(mentioned("Verksamhetsplan 2027-2029 är nämndens plan."), "");
    EXPECT_EQ(mentioned("Socialnämndens verksamhetsplan 2027-2029 gäller."), "");
    EXPECT_EQ(
        words(*planned("", "<stycke stil=\"titel\">Verksamhetsplan 2027-2029 för "
                           "socialnämnden</stycke>"
                           "<tabell><rad><cell>Diarienummer</cell><cell>SN/2026:211-012</cell>"
                           "</rad><rad><cell>Beslutad av</cell><cell>Socialnämnden 2026-12-08,"
                           " § 143</cell></rad></tabell>"
                           "<avsnitt><rubrik>Inledning till delårsrapport 1 2027</rubrik>"
                           "<stycke>Planen, SN/2026:211-012, beslutades SN § 143.</stycke>"
                           "</avsnitt>")),
        "");
}

TEST(Mentions, TieNumbersAndDecisionsToTheirDocument) {
    EXPECT_EQ(mentioned("Enligt flerårsplan 2026-2028 (KF § 214, dnr KS/2025:34-0061) gäller det."),
              "flerarsplan 2026–2028 | § 214 kf -> 0 | dnr KS/2025:34-0061 -> 0");
    EXPECT_EQ(mentioned("Kommunfullmäktige antog den 16 november 2026, § 214."),
              "§ 214 2026-11-16 kf");
    EXPECT_EQ(mentioned("Kommunfullmäktige den 16 november 2026, § 214, antog flerårsplan "
                        "2026-2028. Se även SN § 12."),
              "§ 214 2026-11-16 kf -> 1 | flerarsplan 2026–2028 | § 12 sn");
}

TEST(Mentions, AreAttachments) {
    EXPECT_EQ(mentioned("Se bilaga 3."), "bilaga 3");
    EXPECT_EQ(mentioned("Se bilagorna 1, 2 och 4."), "bilaga 1 | bilaga 2 | bilaga 4");
    EXPECT_EQ(mentioned("Se bilaga 1-3."), "bilaga 1 | bilaga 2 | bilaga 3");
    EXPECT_EQ(mentioned("Se bilaga 3 i flerårsplan 2026-2028."),
              "bilaga 3 -> 1 | flerarsplan 2026–2028");
    EXPECT_EQ(mentioned("Bilagan från 2027 och förbilaga 3."), "");
}

TEST(Mentions, StandInNotesAndCellsToo) {
    EXPECT_EQ(mentioned("Målen är fullmäktiges.<fotnot>Flerårsplan 2026-2028, s. 12.</fotnot>"),
              "flerarsplan 2026–2028");
}

TEST(Attachments, AreTheDocumentsHeadings) {
    const auto plan = planned(
        k_board, "<avsnitt><rubrik>Inledning</rubrik><stycke>T.</stycke></avsnitt>"
                 "<avsnitt><rubrik>Bilaga 1 Nyckeltal</rubrik><stycke>T.</stycke></avsnitt>"
                 "<avsnitt><rubrik>Bilaga 2. Risker</rubrik><stycke>T.</stycke></avsnitt>"
                 "<avsnitt><rubrik>Bilagor som inte finns</rubrik><stycke>T.</stycke></avsnitt>");
    EXPECT_EQ(plan->plan.attachments, (std::vector<std::string>{"1", "2"}));
    EXPECT_TRUE(plan->plan.mentions.empty());
}

TEST(Attachments, AreListedToo) {
    const auto plan =
        planned(k_board, "<avsnitt><rubrik>Bilagor</rubrik><lista><punkt>Nyckeltal</punkt>"
                         "<punkt>Bilaga 4 Risker</punkt><punkt>Budget</punkt></lista></avsnitt>");
    EXPECT_EQ(plan->plan.attachments, (std::vector<std::string>{"1", "4", "3"}));
}

} // namespace
} // namespace styrkoll::plan
