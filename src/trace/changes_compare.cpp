// SPDX-License-Identifier: Apache-2.0
//
// Which way a change goes is told only where it can be told: a target against its baseline, a last
// day, somebody responsible, money. All else is changed, no more.
#include "trace/changes_compare.hpp"

#include "base/text.hpp"
#include "plan/period.hpp"
#include "plan/wording.hpp"
#include "trace/values.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::trace {
namespace {

using model::ValueType;
using plan::AttributeFact;
using plan::ItemFact;

/// Ids with a meaning of their own (docs/formats.md section 7).
constexpr std::string_view k_start = "start", k_target = "malvarde", k_baseline = "utgangsvarde";

const model::Attribute* attribute_of(const model::Model& model, const ItemFact& item,
                                     const std::string& id) {
    const std::uint32_t kind = model.find_kind(item.kind);
    if (kind == k_none) {
        return nullptr;
    }
    const auto& attributes = model.kinds[kind].attributes;
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const model::Attribute& own) { return own.id == id; });
    return found == attributes.end() ? nullptr : &*found;
}

std::string words_of(const AttributeFact* fact) {
    if (fact == nullptr) {
        return {};
    }
    const bool stated =
        fact->unit.empty() || text::fold(fact->text).find(fact->unit) != std::string::npos;
    return stated ? fact->text : fact->text + " " + fact->unit;
}

std::optional<Date> last_day(std::string_view text) {
    std::optional<Date> last;
    for (auto date = plan::find_date(text); date; date = plan::find_date(text, date->end)) {
        last = date->date;
    }
    if (!last) {
        const auto periods = plan::find_periods(text);
        last = periods.empty() ? std::nullopt : std::optional(periods.back().period.days.to);
    }
    return last;
}

/// What it costs to lose such a value: somebody responsible, money.
bool is_backing(ValueType type) {
    return type == ValueType::organ || type == ValueType::role || type == ValueType::financing ||
           type == ValueType::money;
}

class ItemComparison {
public:
    ItemComparison(const Thread& before, const Thread& after, Pair items)
        : m_model(before.model), m_left(&before.fact_of(before.items[items.before])),
          m_right(&after.fact_of(after.items[items.after])) {}

    std::vector<Detail> compare(const Detail& place) {
        if (m_left->code != m_right->code) {
            add(What::renumbered, "code", m_left->code, m_right->code);
        }
        if (text::fold(m_left->title) != text::fold(m_right->title)) {
            add(What::reworded, "title", m_left->title, m_right->title);
        }
        if (!place.part.empty()) {
            m_details.push_back(place);
        }
        compare_attributes();
        if (text::fold(m_left->text) != text::fold(m_right->text)) {
            add(What::reworded, "text", m_left->text, m_right->text);
        }
        std::stable_sort(
            m_details.begin(), m_details.end(),
            [](const Detail& left, const Detail& right) { return left.what < right.what; });
        return std::move(m_details);
    }

private:
    void add(What what, std::string part, std::string before, std::string after, int year = 0) {
        m_details.push_back({what, std::move(part), year, std::move(before), std::move(after)});
    }

    using ByYear = std::map<int, const AttributeFact*>;

    static std::map<std::string, ByYear> by_id(const ItemFact& item) {
        std::map<std::string, ByYear> values;
        for (const AttributeFact& fact : item.attributes) {
            if (!says_nothing(fact.text)) {
                values[fact.id].try_emplace(fact.year, &fact);
            }
        }
        return values;
    }

    void compare_attributes() {
        const auto left = by_id(*m_left);
        const auto right = by_id(*m_right);
        std::map<std::string, std::pair<ByYear, ByYear>> both;
        for (const auto& [id, values] : left) {
            both[id].first = values;
        }
        for (const auto& [id, values] : right) {
            both[id].second = values;
        }
        for (const auto& [id, values] : both) {
            compare_years(id, values.first, values.second);
        }
    }

    /// The values of the same year; where no year is common, the last ones.
    void compare_years(const std::string& id, const ByYear& left, const ByYear& right) {
        if (left.empty() || right.empty()) {
            const AttributeFact* one = left.empty() ? nullptr : left.rbegin()->second;
            const AttributeFact* two = right.empty() ? nullptr : right.rbegin()->second;
            compare_values(id, one, two, 0);
            return;
        }
        bool common = false;
        for (const auto& [year, value] : left) {
            if (const auto other = right.find(year); other != right.end()) {
                compare_values(id, value, other->second, year);
                common = true;
            }
        }
        if (!common) {
            compare_values(id, left.rbegin()->second, right.rbegin()->second,
                           right.rbegin()->first);
        }
    }

    void compare_values(const std::string& id, const AttributeFact* left,
                        const AttributeFact* right, int year) {
        const model::Attribute* attribute = attribute_of(*m_model, *m_right, id);
        if (left != nullptr && right != nullptr && is_same(attribute, *left, *right)) {
            return;
        }
        add(direction(attribute, left, right), id, words_of(left), words_of(right), year);
    }

    static bool is_same(const model::Attribute* attribute, const AttributeFact& left,
                        const AttributeFact& right) {
        if (text::fold(words_of(&left)) == text::fold(words_of(&right))) {
            return true;
        }
        if (attribute == nullptr) {
            return false;
        }
        switch (attribute->type) {
        case ValueType::number:
        case ValueType::money:
        case ValueType::unit:
        case ValueType::date:
        case ValueType::period:
            return same_value(*attribute, left, right) == Same::yes;
        default:
            return plan::normal_form(left.text) == plan::normal_form(right.text);
        }
    }

    What direction(const model::Attribute* attribute, const AttributeFact* left,
                   const AttributeFact* right) const {
        if (attribute == nullptr) {
            return What::changed;
        }
        const ValueType type = attribute->type;
        if (left == nullptr || right == nullptr) {
            const bool counts = is_backing(type) || attribute->id == k_target;
            return !counts ? What::changed : right == nullptr ? What::weakened : What::strengthened;
        }
        if (attribute->id == k_target) {
            return target_direction(*left, *right);
        }
        if (attribute->id != k_start && (type == ValueType::period || type == ValueType::date)) {
            return time_direction(*left, *right);
        }
        return type == ValueType::financing ? money_direction(*left, *right) : What::changed;
    }

    What target_direction(const AttributeFact& left, const AttributeFact& right) const {
        const auto one = number_in(left.text);
        const auto two = number_in(right.text);
        const auto baseline = baseline_number();
        if (!one || !two || !baseline || one->thousandths == *baseline) {
            return What::changed;
        }
        const bool lower_is_better = one->thousandths < *baseline;
        const bool lowered = two->thousandths < one->thousandths;
        return lowered == lower_is_better ? What::strengthened : What::weakened;
    }

    [[nodiscard]] std::optional<std::int64_t> baseline_number() const {
        for (const ItemFact* item : {m_left, m_right}) {
            const AttributeFact* baseline = item->find(k_baseline);
            const auto number = baseline == nullptr ? std::nullopt : number_in(baseline->text);
            if (number) {
                return number->thousandths;
            }
        }
        return std::nullopt;
    }

    static What time_direction(const AttributeFact& left, const AttributeFact& right) {
        const auto one = last_day(left.text);
        const auto two = last_day(right.text);
        if (!one || !two || *one == *two) {
            return What::changed;
        }
        return *one < *two ? What::weakened : What::strengthened;
    }

    static What money_direction(const AttributeFact& left, const AttributeFact& right) {
        const auto one = plan::find_amounts(left.text);
        const auto two = plan::find_amounts(right.text);
        if (one.size() != 1 || two.size() != 1) {
            return What::changed;
        }
        const auto both = plan::in_ore(one.front().amount, two.front().amount);
        if (!both || both->left == both->right) {
            return What::changed;
        }
        return both->right < both->left ? What::weakened : What::strengthened;
    }

    const model::Model* m_model;
    const ItemFact* m_left;
    const ItemFact* m_right;
    std::vector<Detail> m_details;
};

/// The item that it stands in, as an item of the thread.
std::uint32_t parent_of(const Thread& thread, std::uint32_t item) {
    const std::uint32_t parent = thread.fact_of(thread.items[item]).parent;
    return parent == plan::k_none
               ? k_none
               : thread.documents[thread.items[item].document].first_item + parent;
}

std::string shown_place(const Thread& thread, std::uint32_t item) {
    const std::uint32_t parent = parent_of(thread, item);
    if (parent != k_none) {
        return name_of(thread, thread.items[parent]);
    }
    const auto& headings = thread.fact_of(thread.items[item]).location.headings;
    return headings.empty() ? std::string() : headings.back();
}

/// Where it stands now, when that is another place and not the same under a new name.
Detail moved(const Thread& before, const Thread& after, Pair items, const Surroundings& around) {
    const std::uint32_t left = parent_of(before, items.before);
    const std::uint32_t right = parent_of(after, items.after);
    const std::string one = heading_of(before.fact_of(before.items[items.before]));
    const std::string two = heading_of(after.fact_of(after.items[items.after]));
    const bool other_parent = left != k_none && right != k_none &&
                              (*around.became)[left] != k_none && (*around.became)[left] != right;
    const bool other_heading = left == k_none && right == k_none && !one.empty() && !two.empty() &&
                               one != two &&
                               (around.after.contains(one) || around.before.contains(two));
    if (!other_parent && !other_heading) {
        return {};
    }
    return {What::moved, "place", 0, shown_place(before, items.before),
            shown_place(after, items.after)};
}

} // namespace

std::string heading_of(const plan::ItemFact& item) {
    const auto& headings = item.location.headings;
    if (headings.empty()) {
        return {};
    }
    std::string words;
    for (const char c : plan::normal_form(plan::strip_numbering(headings.back()))) {
        words += c >= '0' && c <= '9' ? std::string() : std::string(1, c);
    }
    return words;
}

std::vector<Detail> compare_items(const Thread& before, const Thread& after, Pair items,
                                  const Surroundings& around) {
    return ItemComparison(before, after, items).compare(moved(before, after, items, around));
}

std::vector<Detail> compare_documents(const Source& before, const Source& after) {
    std::vector<Detail> details;
    const auto add = [&details](std::string part, const std::string& left,
                                const std::string& right) {
        if (text::fold(left) != text::fold(right)) {
            details.push_back({What::changed, std::move(part), 0, left, right});
        }
    };
    if (is_another_year(before, after)) {
        return details; // another decision is what is to be expected
    }
    add("status", before.facts.status, after.facts.status);
    const auto decision = [](const plan::Facts& facts) {
        return facts.decision_date + (facts.decision_paragraph.empty() ? "" : " ") +
               facts.decision_paragraph;
    };
    add("decision", decision(before.facts), decision(after.facts));
    return details;
}

} // namespace styrkoll::trace
