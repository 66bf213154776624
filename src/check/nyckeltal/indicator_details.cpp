// SPDX-License-Identifier: Apache-2.0
//
// What else a reader asks of an indicator in a plan: of which year its target is, where the plan
// covers several, and where its values come from, where no id of a database says so. Notes: the
// answer may stand in words that no program knows.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "check/post/demands.hpp"
#include "plan/period.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using document::Document;
using plan::Item;

constexpr std::string_view k_year_rule = "nyckeltal-ar", k_source_rule = "nyckeltal-kalla";
constexpr std::string_view k_target = "malvarde", k_year = "ar", k_source = "kalla";
constexpr std::string_view k_measures = "mater"; ///< the relation that indicators have
constexpr std::string_view k_plan = "plan";

bool names_year(std::string_view text) {
    constexpr std::size_t k_digits = 4;
    std::size_t run = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool digit = at < text.size() && text[at] >= '0' && text[at] <= '9';
        if (!digit && run == k_digits && text.substr(at - k_digits).starts_with("20")) {
            return true;
        }
        run = digit ? run + 1 : 0;
    }
    return false;
}

class Details {
public:
    Details(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_language(context.language), m_sink(sink) {}

    void check() {
        std::map<std::uint32_t, std::vector<const Item*>> no_year, no_source; // by table
        for (const std::uint32_t kind : m_plan.type()->defines) {
            const auto& attributes = m_plan.model->kinds[kind].attributes;
            if (std::none_of(attributes.begin(), attributes.end(),
                             [](const auto& one) { return one.relation == k_measures; })) {
                continue;
            }
            for (const std::uint32_t at : defined_items(m_plan, kind)) {
                const Item& item = m_plan.items[at];
                if (lacks_year(item)) {
                    no_year[table_of(item)].push_back(&item);
                }
                if (lacks_source(item)) {
                    no_source[table_of(item)].push_back(&item);
                }
            }
        }
        for (const auto& [table, items] : no_year) {
            tell(k_year_rule, items);
        }
        for (const auto& [table, items] : no_source) {
            tell(k_source_rule, items);
        }
    }

private:
    [[nodiscard]] std::uint32_t table_of(const Item& item) const {
        return item.place.block == document::k_none ? document::k_none
                                                    : m_document.blocks[item.place.block].table;
    }

    [[nodiscard]] const plan::AttributeValue* find(const Item& item, std::string_view id) const {
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        for (const plan::AttributeValue& value : item.attributes) {
            if (value.attribute != plan::k_none && attributes[value.attribute].id == id &&
                is_filled(value.text)) {
                return &value;
            }
        }
        return nullptr;
    }

    /// A plan of several years gives a target, and nothing near it names a year.
    [[nodiscard]] bool lacks_year(const Item& item) const {
        const auto& period = m_plan.identity.period.value;
        const bool several = period && period->form == plan::PeriodForm::years &&
                             period->days.from.year != period->days.to.year;
        const plan::AttributeValue* target = find(item, k_target);
        if (!several || target == nullptr || find(item, k_year) != nullptr) {
            return false;
        }
        if (names_year(target->text) || names_year(target->name) || names_year(item.title)) {
            return false;
        }
        const std::uint32_t table = table_of(item);
        if (table == document::k_none) {
            return !own_text_names_year(item);
        }
        const document::Table& own = m_document.tables[table];
        return !caption_names_year(table) &&
               (!header_names_year(own) || another_target_names_year(own, *target));
    }

    /// "Målvärde" beside "Målvärde 2029": the one without a year is of no year.
    [[nodiscard]] bool another_target_names_year(const document::Table& table,
                                                 const plan::AttributeValue& target) const {
        const std::string own = text::fold(target.name);
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            const document::Cell* cell = m_document.cell_at(table, 0, column);
            const std::string head =
                cell == nullptr ? std::string{} : text::fold(m_document.text_of(*cell));
            if (!own.empty() && head.starts_with(own + " ") && names_year(head)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool own_text_names_year(const Item& item) const {
        for (std::uint32_t block = item.first_block;
             block <= item.last_block && block < m_document.blocks.size(); ++block) {
            if (names_year(m_document.text_of(block))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool header_names_year(const document::Table& table) const {
        for (std::uint32_t row = 0; row < std::min(table.rows, 2U); ++row) {
            for (std::uint32_t column = 0; column < table.columns; ++column) {
                const document::Cell* cell = m_document.cell_at(table, row, column);
                if (cell != nullptr && names_year(m_document.text_of(*cell))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The caption, the paragraph just before the table, or the heading above it.
    [[nodiscard]] bool caption_names_year(std::uint32_t at) const {
        const document::Table& table = m_document.tables[at];
        const bool captioned =
            table.caption != document::k_none && names_year(m_document.text_of(table.caption));
        const bool led = table.before > 0 && names_year(m_document.text_of(table.before - 1));
        const std::uint32_t heading = table.before < m_document.blocks.size()
                                          ? m_document.blocks[table.before].heading
                                          : document::k_none;
        return captioned || led ||
               (heading != document::k_none && names_year(m_document.text_of(heading)));
    }

    /// An own indicator, with neither an id nor words on where it comes from.
    [[nodiscard]] bool lacks_source(const Item& item) const {
        if (!item.code.empty() || find(item, k_source) != nullptr) {
            return false;
        }
        const std::uint32_t table = table_of(item);
        const std::uint32_t first = item.first_block;
        for (std::uint32_t block = first;
             block <= item.last_block && block < m_document.blocks.size(); ++block) {
            if (names_source(m_document.text_of(block))) {
                return false;
            }
        }
        if (table == document::k_none) {
            return true;
        }
        const document::Table& own = m_document.tables[table];
        const std::uint32_t after = m_document.blocks[item.place.block].table == table
                                        ? last_block_of(own) + 1
                                        : document::k_none;
        const bool below =
            after < m_document.blocks.size() && names_source(m_document.text_of(after));
        const bool captioned =
            own.caption != document::k_none && names_source(m_document.text_of(own.caption));
        const bool led = own.before > 0 && names_source(m_document.text_of(own.before - 1));
        return !below && !captioned && !led;
    }

    [[nodiscard]] std::uint32_t last_block_of(const document::Table& table) const {
        std::uint32_t last = table.before;
        for (std::uint32_t at = table.first_cell; at < table.first_cell + table.cell_count; ++at) {
            last = std::max(last, std::max(m_document.cells[at].last_block, 1U) - 1);
        }
        return last;
    }

    /// "Källa: SCB", "Kolada", "enkät", "statistik".
    static bool names_source(std::string_view text) {
        const std::string folded = text::fold(text);
        return std::any_of(
            k_source_words.begin(), k_source_words.end(),
            [&folded](std::string_view word) { return folded.find(word) != std::string::npos; });
    }

    void tell(std::string_view rule, const std::vector<const Item*>& items) {
        constexpr std::size_t k_most_related = 20;
        constexpr std::size_t k_most_named = 5;
        std::vector<std::string> names;
        for (const Item* item : items) {
            if (names.size() < k_most_named) {
                names.push_back(name_of(m_plan, *item));
            }
        }
        auto report = m_sink.report(rule);
        report.with("post", listed(names, m_language) + (items.size() > names.size() ? " …" : ""))
            .with("antal", std::to_string(items.size()))
            .about(names.front())
            .at(items.front()->place);
        for (std::size_t at = 1; at < std::min(items.size(), k_most_related + 1); ++at) {
            report.related(items[at]->place, name_of(m_plan, *items[at]));
        }
    }

    static constexpr std::array<std::string_view, 8> k_source_words{
        "källa", "kolada", "enkät", "undersökning", "statistik", "scb", "mäts ", "mätning"};

    const plan::Plan& m_plan;
    const Document& m_document;
    Language m_language;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (plan.type()->document_class == k_plan) {
        Details(plan, context, sink).check();
    }
}

} // namespace

Check indicator_details() {
    return {.name = "indicator_details",
            .rules = {k_year_rule, k_source_rule},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
