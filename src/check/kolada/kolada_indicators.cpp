// SPDX-License-Identifier: Apache-2.0
//
// Indicators that a document cites from Kolada, against the list that the user has downloaded
// (--kolada). Without a list nothing is known, and nothing is said.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "model/indicator_register.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace styrkoll::check {
namespace {

using model::Indicator;
using model::IndicatorRegister;

constexpr std::string_view k_unknown = "kolada-okand", k_ended = "kolada-avslutad",
                           k_region = "kolada-region", k_unit = "kolada-enhet",
                           k_title = "kolada-titel";

/// "N00090": what Kolada's ids look like, whatever codes the model has.
bool is_kolada_id(std::string_view code) {
    constexpr std::size_t k_size = 6;
    return code.size() == k_size && (code[0] == 'N' || code[0] == 'U') &&
           std::all_of(code.begin() + 1, code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a number is of: so different that one cannot be written for the other.
enum class Measure : std::uint8_t { unknown, share, count, rate, money, index, days };

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

Measure measure_of(std::string_view unit) {
    const std::string folded = text::fold(unit);
    const bool per = holds(folded, "/") || holds(folded, " per ");
    if (holds(folded, "%") || holds(folded, "procent") || folded.starts_with("andel")) {
        return Measure::share;
    }
    if (holds(folded, "index")) {
        return Measure::index;
    }
    if (holds(folded, "dagar")) {
        return Measure::days;
    }
    const auto words = text::words(folded);
    const bool money = std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return word == "kr" || word == "kronor" || word == "tkr" || word == "mnkr";
    });
    if (money) {
        return Measure::money;
    }
    if (folded == "antal" || folded == "st" || folded == "styck") {
        return Measure::count;
    }
    return folded.starts_with("antal") && per ? Measure::rate : Measure::unknown;
}

/// The unit that a title ends with: "Sjukfrånvaro totalt, kommun, andel (%)".
std::string_view unit_of(const Indicator& indicator) {
    const std::string_view name = indicator.name();
    const std::size_t comma = name.rfind(", ");
    return comma == std::string_view::npos ? std::string_view{} : name.substr(comma + 2);
}

/// The title without its unit.
std::string_view words_of(const Indicator& indicator) {
    const std::string_view name = indicator.name();
    return name.substr(0, std::min(name.rfind(", "), name.size()));
}

/// "frånvaro" of "sjukfrånvaro"; "förskola" is another thing than "skola".
bool is_part_of(std::string_view part, std::string_view whole) {
    const std::size_t at = whole.find(part);
    return at != std::string_view::npos && whole.substr(0, at) != "för";
}

/// A longer word of one stands in the other, whole or as part of a compound.
bool share_a_word(std::string_view left, std::string_view right) {
    constexpr std::size_t k_telling = 5; ///< bytes of a stem
    const auto others = plan::tokenise(right);
    constexpr std::array<std::string_view, 12> k_small{"i",   "på",  "av",   "för", "med", "och",
                                                       "som", "per", "till", "att", "om",  "hos"};
    for (const plan::Token& one : plan::tokenise(left)) {
        if (std::find(k_small.begin(), k_small.end(), one.stem) != k_small.end()) {
            continue;
        }
        const bool shared =
            std::any_of(others.begin(), others.end(), [&one](const plan::Token& other) {
                const bool long_enough =
                    one.stem.size() >= k_telling && other.stem.size() >= k_telling;
                return one.stem == other.stem ||
                       (long_enough &&
                        (is_part_of(other.stem, one.stem) || is_part_of(one.stem, other.stem)));
            });
        if (shared) {
            return true;
        }
    }
    return false;
}

class Citations {
public:
    Citations(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_sink(sink), m_register(*context.indicators) {}

    void check() {
        for (const plan::Item& item : m_plan.items) {
            if (is_kolada_id(item.code)) {
                const bool placed = item.code_place.block != document::k_none;
                m_places[item.code].push_back(placed ? item.code_place : item.place);
            }
        }
        for (const plan::Reference& reference : m_plan.references) {
            if (is_kolada_id(reference.code)) {
                m_places[reference.code].push_back(reference.place);
            }
        }
        for (auto& [id, places] : m_places) {
            of_id(id, places);
        }
        for (const plan::Item& item : m_plan.items) {
            if (const Indicator* known = m_register.find(item.code)) {
                unit(item, *known);
                title(item, *known);
            }
        }
    }

private:
    /// The places of codes say where they begin: the whole id is what to look for.
    void widen(const std::string& id, document::Place& place) const {
        if (place.block == document::k_none) {
            return;
        }
        const std::string_view text = m_plan.document->text_of(place.block);
        if (place.begin <= text.size() && text.substr(place.begin).starts_with(id)) {
            const auto end = place.begin + static_cast<std::uint32_t>(id.size());
            place.end = std::max(place.end, end);
        }
    }

    void of_id(const std::string& id, std::vector<document::Place>& places) {
        for (document::Place& place : places) {
            widen(id, place);
        }
        std::sort(places.begin(), places.end(), [](const auto& left, const auto& right) {
            return std::pair(left.block, left.begin) < std::pair(right.block, right.begin);
        });
        places.erase(std::unique(places.begin(), places.end()), places.end());
        const Indicator* known = m_register.find(id);
        if (known == nullptr) {
            tell(k_unknown, id, nullptr, places);
            return;
        }
        const auto& period = m_plan.identity.period.value;
        if (known->last_year != 0 && period && known->last_year < period->first_year()) {
            tell(k_ended, id, known, places);
        } else if (known->area == 'L' && is_municipality()) {
            tell(k_region, id, known, places);
        }
    }

    [[nodiscard]] bool is_municipality() const {
        return text::fold(m_plan.model->organisation.name).find("region") == std::string::npos;
    }

    void tell(std::string_view rule, const std::string& id, const Indicator* known,
              const std::vector<document::Place>& places) {
        auto report = m_sink.report(rule);
        report.with("id", id)
            .with("titel", known == nullptr ? std::string{} : std::string(known->name()))
            .with("ar", known == nullptr ? std::string{} : std::to_string(known->last_year))
            .about(id);
        stand_at(report, places, [&id](std::size_t) { return id; });
    }

    void unit(const plan::Item& item, const Indicator& known) {
        const auto& attributes = m_plan.model->kinds[item.kind].attributes;
        for (const plan::AttributeValue& value : item.attributes) {
            if (value.attribute == plan::k_none ||
                attributes[value.attribute].type != model::ValueType::unit) {
                continue;
            }
            const Measure written = measure_of(value.text);
            const Measure right = measure_of(unit_of(known));
            if (written == Measure::unknown || right == Measure::unknown || written == right) {
                continue;
            }
            m_sink.report(k_unit)
                .with("id", known.id)
                .with("titel", known.name())
                .with("har", shown(value.text))
                .with("enhet", unit_of(known))
                .about(known.id)
                .at(value.place.block == document::k_none ? item.place : value.place);
            return;
        }
    }

    void title(const plan::Item& item, const Indicator& known) {
        const std::string_view written = text::trim(item.title);
        if (!is_filled(written) || share_a_word(written, known.name())) {
            return;
        }
        const Indicator* other = named(written);
        auto report = m_sink.report(k_title, other == nullptr ? finding::Severity::note
                                                              : finding::Severity::warning);
        report.with("id", known.id)
            .with("titel", known.name())
            .with("har", shown(written))
            .with("annat", other == nullptr ? std::string{} : other->id)
            .about(known.id)
            .at(item.place);
        if (other != nullptr) {
            report.suggest(other->id);
        }
    }

    /// The indicator whose title that is, if just one has it.
    [[nodiscard]] const Indicator* named(std::string_view title) {
        if (m_by_title.empty()) {
            for (const Indicator& one : m_register.all()) {
                for (const std::string_view name : {words_of(one), one.name()}) {
                    const auto [known, is_new] = m_by_title.emplace(plan::normal_form(name), &one);
                    if (!is_new && known->second != &one) {
                        known->second = nullptr; // several have it
                    }
                }
            }
        }
        const auto known = m_by_title.find(plan::normal_form(title));
        return known == m_by_title.end() ? nullptr : known->second;
    }

    const plan::Plan& m_plan;
    finding::Sink& m_sink;
    const IndicatorRegister& m_register;
    std::map<std::string, std::vector<document::Place>> m_places;
    std::unordered_map<std::string, const Indicator*> m_by_title; ///< made when first asked for
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (context.indicators != nullptr) {
        Citations(plan, context, sink).check();
    }
}

} // namespace

Check kolada_indicators() {
    return {.name = "kolada_indicators",
            .rules = {k_unknown, k_ended, k_region, k_unit, k_title},
            .needs_indicators = true,
            .run = run};
}

} // namespace styrkoll::check
