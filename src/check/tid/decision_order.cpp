// SPDX-License-Identifier: Apache-2.0
//
// What one document says of the order of decisions: a plan decided before the decision that it
// names as its ground, an owner directive adopted by the general meeting before the council, a
// report handed over after the law's last day (KL 11 kap. 16 and 20 §§).
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/lag/said.hpp"
#include "check/phrases.hpp"
#include "plan/sentences.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::BlockKind;
using document::Flow;
using plan::FieldValue;
using plan::Mention;

constexpr std::string_view k_order = "tid-beslut-fore-underlag";
constexpr std::string_view k_law = "tid-arshjul-lag";

/// A paragraph about handing over, and since when it holds.
struct HandingOver {
    std::string_view article;
    std::string_view since;
};
constexpr std::array<HandingOver, 2> k_handing_over{
    {{"11 kap. 16 §", "2019-01-01"}, {"11 kap. 20 §", "2018-01-01"}}};

/// "Överlämnad", "Överlämnad till kommunfullmäktige:": a label whose value is the day.
bool is_handing_label(std::string_view label) {
    constexpr std::array<std::string_view, 7> k_labels{"överlämnad",
                                                       "överlämnad den",
                                                       "överlämnad till fullmäktige",
                                                       "överlämnad till kommunfullmäktige",
                                                       "överlämnad av kommunstyrelsen",
                                                       "överlämnades",
                                                       "överlämnad datum"};
    std::string folded = text::fold(text::trim(label));
    while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) {
        folded.pop_back();
    }
    return std::find(k_labels.begin(), k_labels.end(), folded) != k_labels.end();
}

/// The only day that the text names.
std::optional<plan::FoundDate> only_date(std::string_view text) {
    const auto date = plan::find_date(text);
    return date && !plan::find_date(text, date->end) ? date : std::nullopt;
}

class DecisionOrder {
public:
    DecisionOrder(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink), m_decided(plan.identity.decision.date) {}

    void check() {
        if (m_decided && is_decided()) {
            general_meeting();
            for (const Mention& mention : m_plan.mentions) {
                grounds(mention);
            }
        }
        handing_over();
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_context.language, sv, en));
    }

    [[nodiscard]] bool is_decided() const {
        const auto& status = m_plan.identity.status;
        return status.known() && m_plan.model->statuses[status.value].decided;
    }

    /// "Kommunens årsredovisning" is spoken of as "årsredovisning".
    [[nodiscard]] std::string own_name() const {
        const std::string folded = text::fold(m_plan.type()->name);
        std::string longest;
        for (const std::string_view word : text::words(folded)) {
            longest = word.size() > longest.size() ? std::string(word) : longest;
        }
        return longest;
    }

    /// "Fastställd av bolagsstämman: 2027-03-20", before the council's day.
    void general_meeting() {
        for (const FieldValue& field : m_plan.identity.fields) {
            const auto met = plan::find_date(field.text);
            const bool meeting = m_plan.model->fields[field.field].id == "stamma";
            if (!meeting || !met || !(met->date < *m_decided)) {
                continue;
            }
            m_sink.report(k_order)
                .with("dokument", say("Bolagsstämmans beslut om dokumentet",
                                      "The general meeting’s decision on the document"))
                .with("datum", to_iso(met->date))
                .with("annat", say("fullmäktiges beslut", "the council’s decision"))
                .with("annat-datum", to_iso(*m_decided))
                .with("ordning", say("före", "before"))
                .about("stamma")
                .at(field.evidence.place);
            return;
        }
    }

    /// "Flerårsplan 2027–2029 (KF 2026-11-23, § 214)" in a plan decided before that day.
    void grounds(const Mention& mention) {
        if (mention.what != Mention::What::decision || !mention.date ||
            !(*m_decided < *mention.date) || mention.document == plan::k_none) {
            return;
        }
        const Mention& named = m_plan.mentions[mention.document];
        if (!is_upstream(named)) {
            return;
        }
        m_sink.report(k_order)
            .with("dokument", say("Planen", "The plan"))
            .with("datum", to_iso(*m_decided))
            .with("annat", shown(named.text))
            .with("annat-datum", to_iso(*mention.date))
            .with("ordning", say("före", "before"))
            .about(m_plan.model->types[named.type].id)
            .at(mention.place);
    }

    /// A plan of the level above, for the same first year.
    [[nodiscard]] bool is_upstream(const Mention& named) const {
        const model::DocumentType& own = *m_plan.type();
        const auto& period = m_plan.identity.period.value;
        if (named.type == plan::k_none || !named.period || !period) {
            return false;
        }
        const model::DocumentType& other = m_plan.model->types[named.type];
        return own.document_class == "plan" && other.document_class == "plan" && other.level > 0 &&
               other.level < own.level && named.period->first_year() == period->first_year();
    }

    // --- handing over

    /// The law's last day of such a document and its paragraph.
    [[nodiscard]] const model::WheelEvent* law_event() const {
        for (const model::WheelEvent& event : m_plan.model->wheel) {
            const bool own = event.type == m_plan.identity.type.value && event.by_law;
            if (own && law_of(event) != nullptr) {
                return &event;
            }
        }
        return nullptr;
    }

    static const HandingOver* law_of(const model::WheelEvent& event) {
        const auto found = std::find_if(
            k_handing_over.begin(), k_handing_over.end(), [&event](const HandingOver& one) {
                return event.source.find(one.article) != std::string::npos;
            });
        return found == k_handing_over.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool is_the_councils() const {
        const std::uint32_t organ = m_plan.identity.organ.value.organ;
        const auto& organisation = m_plan.model->organisation;
        return organ != plan::k_none && organisation.kinds[organisation.organs[organ].kind].single;
    }

    void handing_over() {
        const model::WheelEvent* event = law_event();
        const auto& period = m_plan.identity.period.value;
        if (event == nullptr || !period || !is_the_councils()) {
            return;
        }
        const auto last =
            make_date(period->first_year() + event->year_offset, event->month, event->day);
        const document::Document& document = *m_plan.document;
        if (last && late_field(*event, *last)) {
            return;
        }
        for (std::uint32_t block = 0; last && block < document.blocks.size(); ++block) {
            const document::Block& own = document.blocks[block];
            const std::string_view text = document.text_of(own);
            if (own.flow != Flow::body || own.kind == BlockKind::heading ||
                text.find("verlämna") == std::string_view::npos) {
                continue;
            }
            for (const plan::Span& sentence : plan::sentences(text)) {
                if (late_sentence(block, sentence, text, *event, *last)) {
                    return;
                }
            }
        }
    }

    /// "Kommunstyrelsen överlämnade årsredovisningen till kommunfullmäktige den 20 april 2028."
    bool late_sentence(std::uint32_t block, const plan::Span& sentence, std::string_view text,
                       const model::WheelEvent& event, Date last) {
        const std::string_view words = sentence.of(text);
        const std::string folded = text::fold(words);
        const auto date = only_date(words);
        const bool speaks = folded.find("överlämna") != std::string::npos &&
                            folded.find("fullmäktige") != std::string::npos &&
                            folded.find(own_name()) != std::string::npos;
        const bool rule =
            folded.find("senast") != std::string::npos || folded.find("§") != std::string::npos;
        if (!speaks || rule || !date || !is_late(date->date, last)) {
            return false;
        }
        tell_late(event, date->date, last,
                  {block, static_cast<std::uint32_t>(sentence.begin + date->begin),
                   static_cast<std::uint32_t>(sentence.begin + date->end)});
        return true;
    }

    /// "Överlämnad | 2027-11-15" in a control block, or the same with a colon in a paragraph.
    bool late_field(const model::WheelEvent& event, Date last) {
        const document::Document& document = *m_plan.document;
        for (const document::Table& table : document.tables) {
            if (table.flow != Flow::body || table.cell_count == 0) {
                continue;
            }
            for (const Row& row : rows_of(document, table)) {
                for (std::size_t at = 1; at < row.cells.size(); ++at) {
                    if (is_handing_label(row.cells[at - 1].text) &&
                        late_value(row.cells[at].text, row.cells[at].block, event, last)) {
                        return true;
                    }
                }
            }
        }
        for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
            const std::string_view text = document.text_of(block);
            const std::size_t colon = text.find(':');
            if (document.blocks[block].flow == Flow::body && colon != std::string_view::npos &&
                is_handing_label(text.substr(0, colon)) &&
                late_value(text.substr(colon + 1), block, event, last)) {
                return true;
            }
        }
        return false;
    }

    bool late_value(std::string_view value, std::uint32_t block, const model::WheelEvent& event,
                    Date last) {
        const auto date = only_date(value);
        if (!date || !is_late(date->date, last)) {
            return false;
        }
        tell_late(event, date->date, last, whole(*m_plan.document, block));
        return true;
    }

    /// A day of another year is a slip of the pen, or of another document.
    static bool is_late(Date day, Date last) { return last < day && day.year == last.year; }

    void tell_late(const model::WheelEvent& event, Date day, Date last, const plan::Place& place) {
        const HandingOver& law = *law_of(event);
        m_sink.report(k_law)
            .with("dokument", text::capitalised(own_name()))
            .with("datum", to_iso(day))
            .with("senast", to_iso(last))
            .with("lag", "KL " + std::string(law.article))
            .with("galler", law.since)
            .with("brist", say("överlämnades", "was handed over"))
            .with("regel", say("Den ska överlämnas till fullmäktige senast ",
                               "It must be handed over to the council by ") +
                               to_iso(last) + ".")
            .about("overlamnad")
            .at(place);
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    std::optional<Date> m_decided;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    DecisionOrder(plan, context, sink).check();
}

} // namespace

Check decision_order() {
    return {.name = "decision_order", .rules = {k_order, k_law}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
