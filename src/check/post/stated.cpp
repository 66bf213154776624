// SPDX-License-Identifier: Apache-2.0
//
// People state an attribute in more places than its own column. Each kind of value has its ways,
// and a false alarm for any of them would be an alarm for every row of a table.
#include "check/post/stated.hpp"

#include "base/text.hpp"
#include "check/filled.hpp"
#include "plan/period.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Document;
using model::ValueType;
using plan::AttributeValue;
using plan::Item;

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool holds_choice(const model::Attribute& attribute, std::string_view text) {
    const std::string folded = text::fold(text);
    return std::any_of(attribute.choices.begin(), attribute.choices.end(),
                       [&folded](const std::string& choice) {
                           return folded.find(text::fold(choice)) != std::string::npos;
                       });
}

/// Words and signs of the language that tell what is counted, wherever a municipality is.
bool names_unit(std::string_view text) {
    constexpr std::array<std::string_view, 12> k_words{"andel",  "antal",  "procent",      "index",
                                                       "kronor", "kr",     "tkr",          "mnkr",
                                                       "dagar",  "timmar", "kvadratmeter", "poäng"};
    if (text.find('%') != std::string_view::npos) {
        return true;
    }
    const std::string folded = text::fold(text);
    const auto words = text::words(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
    });
}

/// "6,0 %", "450 tkr": something that is no number follows one.
bool unit_follows_number(std::string_view text) {
    const std::size_t last = text.find_last_of("0123456789");
    return last != std::string_view::npos && !text::trim(text.substr(last + 1)).empty();
}

/// "... ska vara klart senast den 30 juni 2028", "under 2028", "i maj 2028": a day, or a year after
/// a word that leads to it. A year alone may be anything.
bool names_time(std::string_view text) {
    constexpr std::array<std::string_view, 26> k_lead{
        "senast",    "före",    "med",      "t.o.m",    "tom",    "av",    "under",
        "hösten",    "våren",   "sommaren", "år",       "slutet", "klart", "januari",
        "februari",  "mars",    "april",    "maj",      "juni",   "juli",  "augusti",
        "september", "oktober", "november", "december", "vintern"};
    if (plan::find_date(text)) {
        return true;
    }
    const std::string folded = text::fold(text);
    const auto words = text::words(folded);
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool year = words[at].size() == 4 && words[at].starts_with("20") &&
                          text::parse_integer(words[at]) > 0;
        if (year && std::find(k_lead.begin(), k_lead.end(), words[at - 1]) != k_lead.end()) {
            return true;
        }
    }
    return false;
}

class Statement {
public:
    Statement(const plan::Plan& plan, const Context& context, const Item& item,
              const Demand& demand)
        : m_document(*plan.document), m_context(context), m_item(item),
          m_kind(plan.model->kinds[item.kind]), m_attribute(attribute_of(plan, demand)),
          m_value(item.find(demand.attribute)),
          m_first_year(plan.identity.period.value ? plan.identity.period.value->first_year() : 0) {}

    [[nodiscard]] bool is_made() const {
        if (m_value != nullptr && is_filled(m_value->text) && is_understood(m_value->text)) {
            return !is_of_a_later_year();
        }
        if (another_will_do()) {
            return true;
        }
        switch (m_attribute.type) {
        case ValueType::unit:
            return unit_stands_elsewhere();
        case ValueType::financing:
            return amount_is_given() || own_text_holds_choice();
        case ValueType::organ:
            return organ_stands_elsewhere();
        case ValueType::date:
        case ValueType::period:
            return m_value == nullptr && !has_another_time() && any_own_block(names_time);
        default:
            return !m_attribute.choices.empty() && own_text_holds_choice();
        }
    }

private:
    /// "Målvärde 2029" is filled, and the cell of "Målvärde 2027" in the same row is empty.
    [[nodiscard]] bool is_of_a_later_year() const {
        const document::Table* table = table_of(m_value->place);
        if (table == nullptr || m_first_year == 0 || m_attribute.type != ValueType::number) {
            return false;
        }
        const std::string year = std::to_string(m_first_year);
        const std::string own = text::fold(header_of(m_value->place));
        const std::size_t at = own.find("20");
        if (at == std::string::npos || at + year.size() > own.size() ||
            own.compare(at, year.size(), year) <= 0) {
            return false;
        }
        const std::string sought = own.substr(0, at) + year + own.substr(at + year.size());
        const std::uint32_t row = m_document.blocks[m_value->place.block].row;
        for (std::uint32_t column = 0; column < table->columns; ++column) {
            const document::Cell* head = m_document.cell_at(*table, 0, column);
            const document::Cell* cell = m_document.cell_at(*table, row, column);
            if (head != nullptr && cell != nullptr &&
                text::fold(m_document.text_of(*head)) == sought) {
                return cell->row == row && text::trim(m_document.text_of(*cell)).empty();
            }
        }
        return false;
    }

    /// The model says which: last year's outcome is a baseline.
    [[nodiscard]] bool another_will_do() const {
        return std::any_of(m_attribute.instead.begin(), m_attribute.instead.end(),
                           [this](std::uint32_t other) {
                               const AttributeValue* value = m_item.find(other);
                               return value != nullptr && is_filled(value->text);
                           });
    }

    /// A start of its own is no end: then the item's dates are labelled, and this one is missing.
    [[nodiscard]] bool has_another_time() const {
        return std::any_of(
            m_item.attributes.begin(), m_item.attributes.end(),
            [this](const AttributeValue& value) {
                const bool known = value.attribute != plan::k_none;
                return known && (m_kind.attributes[value.attribute].type == ValueType::date ||
                                 m_kind.attributes[value.attribute].type == ValueType::period);
            });
    }

    [[nodiscard]] bool is_understood(std::string_view text) const {
        return m_attribute.choices.empty() || holds_choice(m_attribute, text);
    }

    template <class Predicate>
    [[nodiscard]] bool any_own_block(const Predicate& predicate) const {
        for (std::uint32_t block = m_item.first_block;
             block <= m_item.last_block && block < m_document.blocks.size(); ++block) {
            if (m_document.blocks[block].flow == document::Flow::body &&
                predicate(m_document.text_of(block))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool own_text_holds_choice() const {
        // In a cell or a label of its own the value has been seen; running text must say the rest.
        return m_value == nullptr && any_own_block([this](std::string_view text) {
                   return holds_choice(m_attribute, text);
               });
    }

    // --- units

    [[nodiscard]] bool unit_stands_elsewhere() const {
        if (names_unit(m_item.title) || names_unit(table_words())) {
            return true;
        }
        for (std::uint32_t at = 0; at < m_kind.attributes.size(); ++at) {
            const AttributeValue* value = m_item.find(at);
            if (m_kind.attributes[at].type == ValueType::number && value != nullptr &&
                (unit_follows_number(value->text) || names_unit(header_of(value->place)))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] const document::Table* table_of(const plan::Place& place) const {
        const std::uint32_t table = place.block == document::k_none
                                        ? document::k_none
                                        : m_document.blocks[place.block].table;
        return table == document::k_none ? nullptr : &m_document.tables[table];
    }

    /// The table's caption.
    [[nodiscard]] std::string_view table_words() const {
        const document::Table* table = table_of(m_item.place);
        return table == nullptr || table->caption == document::k_none
                   ? std::string_view{}
                   : m_document.text_of(table->caption);
    }

    /// The first cell of the column that the place stands in.
    [[nodiscard]] std::string header_of(const plan::Place& place) const {
        const document::Table* table = table_of(place);
        if (table == nullptr) {
            return {};
        }
        const document::Cell* cell =
            m_document.cell_at(*table, 0, m_document.blocks[place.block].column_in_table);
        return cell == nullptr ? std::string{} : m_document.text_of(*cell);
    }

    // --- financing

    [[nodiscard]] bool amount_is_given() const {
        for (std::uint32_t at = 0; at < m_kind.attributes.size(); ++at) {
            const AttributeValue* value = m_item.find(at);
            if (m_kind.attributes[at].type == ValueType::money && value != nullptr &&
                has_digit(value->text)) {
                return true;
            }
        }
        return false;
    }

    // --- organs

    [[nodiscard]] bool organ_stands_elsewhere() const {
        if (any_own_block([this](std::string_view text) { return addresses_organ(text); }) ||
            addresses_organ(m_item.title)) {
            return true;
        }
        std::uint32_t heading = m_document.blocks[m_item.first_block].heading;
        for (int depth = 0; depth < 12 && heading != document::k_none; ++depth) {
            const std::string_view text = plan::strip_numbering(m_document.text_of(heading));
            if (m_context.vocabulary.organs.exactly(text) || addresses_organ(text)) {
                return true;
            }
            heading = m_document.blocks[heading].heading;
        }
        return false;
    }

    /// "Socialnämnden får i uppdrag att ...", "uppdrag till socialnämnden", "uppdras åt SFAB".
    [[nodiscard]] bool addresses_organ(std::string_view text) const {
        const auto hits = m_context.vocabulary.organs.find(text);
        return std::any_of(hits.begin(), hits.end(), [&](const plan::OrganIndex::Hit& hit) {
            const std::string before = text::fold(text.substr(0, hit.begin));
            const std::string after = text::fold(text.substr(hit.end));
            return after.starts_with("får i uppdrag") || after.starts_with("ska ") ||
                   after.starts_with("ges i uppdrag") || before.ends_with("uppdrag till") ||
                   before.ends_with("uppdras åt") || before.ends_with("uppdrar åt") ||
                   before.ends_with("ges till") || before.ends_with("åt");
        });
    }

    const Document& m_document;
    const Context& m_context;
    const Item& m_item;
    const model::ItemKind& m_kind;
    const model::Attribute& m_attribute;
    const AttributeValue* m_value;
    int m_first_year; ///< of the document's own time; 0: not known
};

} // namespace

bool is_stated(const plan::Plan& plan, const Context& context, const Item& item,
               const Demand& demand) {
    return Statement(plan, context, item, demand).is_made();
}

} // namespace styrkoll::check
