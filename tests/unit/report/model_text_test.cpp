// SPDX-License-Identifier: Apache-2.0
#include "report/model_text.hpp"

#include "report/model_parts.hpp"

#include <gmock/gmock.h>

namespace styrkoll::report {
namespace {

using ::testing::HasSubstr;

model::Organ organ(std::string id, std::string name, std::uint32_t kind, std::uint32_t under) {
    model::Organ organ;
    organ.id = std::move(id);
    organ.names = {std::move(name)};
    organ.kind = kind;
    organ.under = under;
    return organ;
}

model::Organisation organisation() {
    model::Organisation organisation;
    organisation.name = "Älgmyra kommun";
    organisation.kinds.resize(2);
    organisation.kinds[0].id = "namnd";
    organisation.kinds[0].name = "nämnd";
    organisation.kinds[1].id = "kontor";
    organisation.kinds[1].name = "kontor";
    organisation.organs = {organ("sk", "Socialkontoret", 1, 1),
                           organ("sn", "Socialnämnden", 0, model::k_none)};
    organisation.organs[1].short_name = "SN";
    organisation.organs[1].former = {{"Omsorgsnämnden", "ON", make_date(2018, 12, 31)}};
    return organisation;
}

model::ItemKind goal() {
    model::ItemKind goal;
    goal.id = "mal";
    goal.name = "mål";
    goal.codes.resize(1);
    goal.codes[0].form = "M{n}";
    goal.attributes.resize(1);
    goal.attributes[0].id = "ansvarig";
    goal.attributes[0].name = "Ansvarig";
    goal.attributes[0].requirement = model::Requirement::must;
    return goal;
}

model::DocumentType plan() {
    model::DocumentType type;
    type.id = "plan";
    type.name = "Årsplan";
    type.level = 2;
    type.issued_by = {0};
    type.period.form = model::PeriodRule::Form::years;
    type.period.length = 3;
    type.period.from_budget_year = true;
    type.control_fields = {{0, model::Requirement::must, {}, true}};
    model::SectionRule section;
    section.id = "mal";
    section.name = "Mål";
    section.requirement = model::Requirement::should;
    section.holds = {0};
    type.sections = {section};
    type.defines = {0};
    return type;
}

/// An invented municipality with a little of everything.
model::Model model() {
    model::Model model;
    model.id = "algmyra";
    model.name = "Styrmodell för Älgmyra";
    model.version = "1";
    model.organisation = organisation();
    model.fields.resize(1);
    model.fields[0].id = "diarienummer";
    model.fields[0].name = "Diarienummer";
    model.kinds = {goal()};
    model.types = {plan()};
    model.scales = {{"bedomning", {}, {{"uppfyllt", "Uppfyllt", {}, true}}}};
    model.statuses = {{"beslutad", "beslutad", true, {}}};
    model.chain.resize(1);
    model.chain[0].from = 0;
    model.chain[0].to = {0};
    model.chain[0].in = {0};
    model.chain[0].severity = "varning";
    model.chain[0].severity_none = "fel";
    model.wheel.resize(1);
    model.wheel[0].type = 0;
    model.wheel[0].month = 12;
    model.wheel[0].day = 31;
    model.wheel[0].year_offset = -1;
    return model;
}

TEST(ModelText, TellsWhatTheModelHolds) {
    EXPECT_EQ(model_text(model(), {}),
              "Styrmodell för Älgmyra (algmyra, version 1)\n"
              "\n"
              "Organisation: Älgmyra kommun (2)\n"
              "  Socialnämnden (SN), nämnd, tidigare Omsorgsnämnden till 2018-12-31\n"
              "    Socialkontoret, kontor\n"
              "\n"
              "Dokumenttyper (1)\n"
              "\n"
              "  Årsplan (plan), nivå 2\n"
              "    Utfärdas av: nämnd\n"
              "    Period: 3 år, från budgetåret\n"
              "    Kontrollblock: Diarienummer (ska när det är beslutat)\n"
              "    Definierar: mål\n"
              "    Avsnitt:\n"
              "      bör    Mål, innehåller mål\n"
              "\n"
              "Poster (1)\n"
              "\n"
              "  mål (mal)\n"
              "    Koder: M{n}\n"
              "    Egenskaper: Ansvarig (ska)\n"
              "    Definieras i: Årsplan\n"
              "\n"
              "Bedömningsskala (1)\n"
              "  Uppfyllt, räknas som uppfyllt\n"
              "\n"
              "Status (1)\n"
              "  beslutad, räknas som beslutad\n"
              "\n"
              "Röda tråden (1)\n"
              "  mål → mål i Årsplan: varning; om ingen gör det: fel\n"
              "\n"
              "Årshjul (1)\n"
              "  31 december   Årsplan, året före\n");
}

TEST(ModelText, IsWrittenInEnglishToo) {
    const std::string text = model_text(model(), {Language::english});
    EXPECT_THAT(text, HasSubstr("Document types (1)"));
    EXPECT_THAT(text, HasSubstr("Period: 3 years, from the budget year"));
    EXPECT_THAT(text, HasSubstr("      should Mål, holds mål\n"));
    EXPECT_THAT(text, HasSubstr("  31 December   Årsplan, the year before\n"));
}

TEST(ModelText, DoesNotTripOverIndexesThatPointNowhere) {
    model::Model broken = model();
    broken.organisation.organs[0].kind = 99;
    broken.types[0].issued_by = {99};
    broken.types[0].defines = {99};
    broken.types[0].control_fields[0].field = 99;
    broken.chain[0].from = model::k_none;
    broken.wheel[0].type = model::k_none;
    broken.wheel[0].month = 0;
    EXPECT_THAT(model_text(broken, {}), HasSubstr("Socialkontoret\n"));
    EXPECT_THAT(model_json(broken), HasSubstr("\"kind\": null"));
}

TEST(OrganTree, ShowsOrgansThatStandUnderEachOtherOnceEach) {
    model::Organisation ring;
    ring.organs = {organ("a", "A", 0, 1), organ("b", "B", 0, 0)};
    const std::vector<OrganLine> lines = organ_tree(ring);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].organ, 0U);
    EXPECT_EQ(lines[1].depth, 1U);
}

TEST(ModelJson, NamesThingsByTheirIds) {
    const std::string json = model_json(model());
    EXPECT_THAT(json, HasSubstr("\"issuedBy\": [\n        \"namnd\"\n      ]"));
    EXPECT_THAT(json, HasSubstr("\"requirement\": \"should\""));
    EXPECT_THAT(json, HasSubstr("\"until\": \"2018-12-31\""));
    EXPECT_THAT(json, HasSubstr("\"under\": \"sn\""));
    EXPECT_THAT(json, HasSubstr("\"latest\": \"12-31\""));
}

TEST(PeriodWords, SayIntervalsAndSchoolYears) {
    model::PeriodRule period;
    EXPECT_EQ(period_words(Language::swedish, period), "");
    period.form = model::PeriodRule::Form::interval;
    period.from_month = 1;
    period.from_day = 1;
    period.to_month = 8;
    period.to_day = 31;
    EXPECT_EQ(period_words(Language::swedish, period), "1 januari–31 augusti");
    period.form = model::PeriodRule::Form::school_year;
    EXPECT_EQ(period_words(Language::english, period), "school year");
    period.form = model::PeriodRule::Form::years;
    period.length = 1;
    period.school_year_allowed = true;
    EXPECT_EQ(period_words(Language::swedish, period), "1 år eller läsår");
}

} // namespace
} // namespace styrkoll::report
