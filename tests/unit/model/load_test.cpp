// SPDX-License-Identifier: Apache-2.0
#include "sample_model.hpp"

#include <gmock/gmock.h>

namespace styrkoll::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Model small() {
    auto model = sample::load(sample::k_small);
    EXPECT_TRUE(model.has_value()) << model.error().where << ": " << model.error().message;
    return model ? std::move(*model) : Model{};
}

TEST(LoadModel, ReadsTheOrganisation) {
    const Model model = small();
    EXPECT_EQ(model.id, "liten");
    EXPECT_EQ(model.name, "Liten modell");
    EXPECT_EQ(model.organisation.name, "Lilla kommun");
    ASSERT_EQ(model.organisation.kinds.size(), 3U);
    EXPECT_TRUE(model.organisation.kinds[0].single);
    EXPECT_EQ(model.organisation.kinds[1].collective, "nämndens");
    EXPECT_EQ(model.organisation.kinds[2].under, 1U);
    EXPECT_TRUE(model.organisation.kinds[2].open);
    const Organ& board = model.organisation.organs[model.organisation.find("sn")];
    EXPECT_EQ(board.short_name, "SN");
    ASSERT_EQ(board.former.size(), 1U);
    EXPECT_EQ(board.former[0].name, "Omsorgsnämnden");
    EXPECT_EQ(board.former[0].until, (Date{2018, 12, 31}));
    EXPECT_EQ(model.organisation.organs[2].under, 1U);
    EXPECT_THAT(model.organisation.organs[0].names,
                ElementsAre("Kommunfullmäktige", "Lilla kommun"));
}

TEST(LoadModel, ReadsItemKindsWithTheirRules) {
    const Model model = small();
    const ItemKind& goal = model.kinds[model.find_kind("mal")];
    EXPECT_EQ(goal.title_rule, "mal-titel");
    EXPECT_TRUE(goal.needs_title);
    const ItemKind& assignment = model.kinds[model.find_kind("uppdrag")];
    EXPECT_TRUE(assignment.local);
    EXPECT_FALSE(assignment.needs_title);
    EXPECT_TRUE(assignment.codes[0].anywhere);
    EXPECT_THAT(assignment.code_columns, ElementsAre("Nr"));
    const Attribute& responsible = assignment.attributes[0];
    EXPECT_EQ(responsible.type, ValueType::organ);
    EXPECT_EQ(responsible.requirement, Requirement::must);
    EXPECT_EQ(responsible.rule, "uppdrag-ansvarig");
    EXPECT_EQ(responsible.unknown_rule, "uppdrag-organ");
    EXPECT_THAT(responsible.labels, ElementsAre("Ansvarig", "Nämnd"));
    const Attribute& end = assignment.attributes[1];
    EXPECT_EQ(end.requirement, Requirement::should);
    EXPECT_EQ(end.document_class, "plan");
    EXPECT_THAT(end.instead, ElementsAre(0U));
    EXPECT_EQ(end.min_years, 1);
    EXPECT_EQ(end.max_years, 3);
    EXPECT_EQ(end.range_rule, "uppdrag-tid");
    EXPECT_EQ(assignment.attributes[2].relation, "bidrar-till");
    EXPECT_THAT(assignment.attributes[2].choices, ElementsAre("ram"));
}

TEST(LoadModel, ReadsDocumentTypes) {
    const Model model = small();
    const DocumentType& plan = model.types[model.find_type("plan")];
    EXPECT_THAT(plan.titles, ElementsAre("Flerårsplan", "Årsplan", "Plan"));
    EXPECT_EQ(plan.default_organ, 0U) << "only one organ can issue it";
    EXPECT_EQ(plan.period.form, PeriodRule::Form::years);
    EXPECT_EQ(plan.period.length, 3);
    EXPECT_TRUE(plan.period.from_budget_year);
    ASSERT_EQ(plan.control_fields.size(), 1U);
    EXPECT_THAT(plan.control_fields[0].only_for, ElementsAre(1U, 0U));
    EXPECT_TRUE(plan.control_fields[0].when_decided);
    const SectionRule& goals = plan.sections[0];
    EXPECT_THAT(goals.synonyms, ElementsAre("Mål", "Nämndens mål", "Målen"));
    EXPECT_EQ(goals.min_words, 3);
    EXPECT_EQ(goals.relation, "bidrar-till");
    EXPECT_TRUE(goals.concerns(2));
    EXPECT_TRUE(plan.sections[1].concerns(1));
    EXPECT_FALSE(plan.sections[1].concerns(0));
    EXPECT_FALSE(plan.sections[1].concerns(k_none)) << "an unknown organ is not asked for it";
    EXPECT_FALSE(goals.answering_only);
    EXPECT_TRUE(plan.sections[1].answering_only);
    ASSERT_EQ(plan.sections[1].elsewhere.size(), 1U);
    EXPECT_EQ(plan.sections[1].elsewhere[0].section, 0U);
    EXPECT_EQ(plan.sections[1].elsewhere[0].word, "ekonomi") << "folded";
    EXPECT_THAT(plan.defines, ElementsAre(0U));
    const DocumentType& report = model.types[model.find_type("rapport")];
    EXPECT_EQ(report.default_organ, k_none);
    EXPECT_EQ(report.period.form, PeriodRule::Form::interval);
    EXPECT_EQ(report.period.to_month, 8);
    EXPECT_EQ(report.period.to_day, 31);
}

TEST(LoadModel, ReadsScaleChainWheelAndGuidance) {
    const Model model = small();
    ASSERT_EQ(model.scales.size(), 1U);
    ASSERT_EQ(model.scales[0].steps.size(), 2U);
    EXPECT_TRUE(model.scales[0].steps[0].fulfilled);
    EXPECT_FALSE(model.scales[0].steps[1].fulfilled);
    ASSERT_EQ(model.chain.size(), 1U);
    EXPECT_THAT(model.chain[0].to, ElementsAre(1U, 0U));
    EXPECT_THAT(model.chain[0].in, ElementsAre(0U, 1U));
    EXPECT_EQ(model.chain[0].severity_none, "fel");
    ASSERT_EQ(model.wheel.size(), 1U);
    EXPECT_EQ(model.wheel[0].month, 10);
    EXPECT_TRUE(model.wheel[0].by_law);
    EXPECT_THAT(model.guidance, ElementsAre("Här beskriver ni"));
    EXPECT_THAT(model.guidance_styles, ElementsAre("Anvisning"));
    EXPECT_TRUE(model.statuses[model.find_status("beslutad")].decided);
}

TEST(LoadModel, FindsNothingUnderAnUnknownId) {
    const Model model = small();
    EXPECT_EQ(model.find_type("x"), k_none);
    EXPECT_EQ(model.find_kind(""), k_none);
    EXPECT_EQ(model.find_field("x"), k_none);
    EXPECT_EQ(model.find_status("x"), k_none);
    EXPECT_EQ(model.organisation.find("x"), k_none);
    EXPECT_EQ(model.organisation.find_kind("x"), k_none);
}

TEST(LoadModel, LetsOrgansTellOneTitleApart) {
    // "Årsredovisning" is the municipality's or a company's.
    const auto model =
        sample::load(sample::changed("<utfardas slag=\"namnd\"/><utfardas slag=\"fullmaktige\"/>",
                                     "<titel>Årsplan</titel><utfardas slag=\"namnd\"/>"));
    EXPECT_TRUE(model.has_value()) << model.error().message;
}

TEST(LoadModel, TakesAnyPrefix) {
    std::string text = sample::changed("xmlns=", "xmlns:m=");
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const bool closes = text[at + 1] == '/';
        text.insert(at + (closes ? 2U : 1U), "m:");
    }
    const auto model = sample::load(text);
    ASSERT_TRUE(model.has_value()) << model.error().where << ": " << model.error().message;
    EXPECT_EQ(model->kinds.size(), 2U);
}

TEST(LoadModel, TellsWhenThereIsNoFile) {
    const auto model = load_model("/finns/inte/modell.xml", sample::k_grammar, Language::swedish);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().kind, ErrorKind::configuration);
    EXPECT_EQ(model.error().where, "/finns/inte/modell.xml");
    EXPECT_FALSE(model.error().message.empty());
}

} // namespace
} // namespace styrkoll::model
