// SPDX-License-Identifier: Apache-2.0
//
// Last year's copy: a place that speaks of the document itself and states a period that lies one to
// three years before its own. What speaks of other documents, compares, or tells what was done is
// left alone; so is every later period ("budget 2028-2030"). Where the identity of the document
// already contradicts itself (identitet-period-strider) nothing is told twice.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/identitet/disagreement.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "check/tid/own_period.hpp"
#include "check/tid/year_words.hpp"
#include "plan/mentions.hpp"
#include "plan/sentences.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using finding::Severity;
using plan::DocumentPeriod;
using plan::FoundPeriod;
using plan::PeriodForm;
using plan::Source;

constexpr std::string_view k_rule = "tid-gammalt-ar";

/// Places that state one old period.
struct Old {
    DocumentPeriod period;
    Severity severity = Severity::warning;
    std::string words; ///< of the first place
    std::vector<plan::Place> places;
};

class Years {
public:
    Years(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink), m_own(plan),
          m_told(sink, {"ekonomi-tre-ar"}) {}

    void check() {
        if (contradicts_itself()) {
            return;
        }
        from_fields();
        note_headings();
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            if (m_document.blocks[block].text_size > 0) {
                look_at(block);
            }
        }
        for (const OldPlace& old : old_columns(m_plan, m_own)) {
            if (!is_told_as_plan_years(old.place)) {
                add(old.period, old.severity, old.words, old.place);
            }
        }
        for (const auto& one : m_old) {
            tell(one.second);
        }
    }

private:
    [[nodiscard]] bool contradicts_itself() const {
        const auto& others = m_plan.identity.period.others;
        return std::any_of(others.begin(), others.end(), [this](const auto& other) {
            return other.evidence.source != Source::file_name &&
                   contradicts_period(m_plan, m_context, other);
        });
    }

    /// A frame table whose years are not the plan's is told of at its first cell.
    [[nodiscard]] bool is_told_as_plan_years(const plan::Place& place) const {
        const std::uint32_t table = place.block == document::k_none
                                        ? document::k_none
                                        : m_document.blocks[place.block].table;
        return table != document::k_none &&
               m_told.at(m_document,
                         m_document.cells[m_document.tables[table].first_cell].first_block);
    }

    void add(const DocumentPeriod& period, Severity severity, std::string_view words,
             const plan::Place& place) {
        auto& old = m_old[{severity, period.first_year()}];
        if (old.places.empty()) {
            old.period = period;
            old.severity = severity;
            old.words = shown(words);
        }
        if (std::find(old.places.begin(), old.places.end(), place) == old.places.end()) {
            old.places.push_back(place);
        }
    }

    [[nodiscard]] plan::Place part(std::uint32_t block, std::size_t begin, std::size_t end) const {
        return {block, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    // --- control block and properties

    void from_fields() {
        const auto& period = m_plan.identity.period;
        for (const auto& other : period.others) {
            if (other.value && other.evidence.source == period.evidence.source &&
                other.evidence.source < Source::title && !agree(*period.value, *other.value) &&
                m_own.is_old_copy(*other.value)) {
                add(*other.value, Severity::error, to_words(*other.value),
                    narrowed(other.evidence.place, *other.value));
            }
        }
        for (const plan::FieldValue& field : m_plan.identity.fields) {
            const std::string& id = m_plan.model->fields[field.field].id;
            if (id == "titel") {
                own_name_in(field.text, field.evidence.place, Severity::error);
            }
        }
        for (const document::Property& property : m_document.properties) {
            if (property.name == "dc:subject" || property.name == "dc:description") {
                own_name_in(property.value, {}, Severity::warning);
            }
        }
    }

    [[nodiscard]] plan::Place narrowed(const plan::Place& whole,
                                       const DocumentPeriod& period) const {
        if (whole.block == document::k_none) {
            return whole;
        }
        for (const FoundPeriod& found : plan::find_periods(m_document.text_of(whole.block))) {
            if (found.period == period) {
                return part(whole.block, found.begin, found.end);
            }
        }
        return whole;
    }

    void own_name_in(std::string_view text, const plan::Place& place, Severity severity) {
        for (const auto& named : own_names(text)) {
            if (!looks_back(text)) {
                add(named.period, severity, text.substr(named.begin, named.end - named.begin),
                    narrowed(place, named.period));
            }
        }
    }

    /// The document's own type and organ, with an old period. An organ that the words do not name
    /// is the document's.
    [[nodiscard]] std::vector<plan::NamedDocument> own_names(std::string_view text) const {
        std::vector<plan::NamedDocument> own;
        for (auto& named : find_named_documents(m_plan, m_context.vocabulary, text)) {
            const bool same_organ =
                named.organ == plan::k_none || named.organ == m_plan.identity.organ.value.organ;
            const bool same_type = named.type == m_plan.identity.type.value;
            if (same_type && same_organ && !named.is_self && m_own.is_old_name(named.period)) {
                own.push_back(named);
            }
        }
        return own;
    }

    // --- headings, page headers, running text

    /// Headings and captions without their years: one that stands with the own year too compares.
    void note_headings() {
        for (const Block& own : m_document.blocks) {
            const bool caption = is_caption(m_document, own);
            if ((own.kind != BlockKind::heading && !caption) || own.flow != Flow::body) {
                continue;
            }
            const std::string_view text =
                caption ? without_label(m_document.text_of(own)) : m_document.text_of(own);
            for (const FoundPeriod& found : plan::find_periods(text)) {
                if (found.period.first_year() >= m_own.value().first_year()) {
                    m_own_headings.insert(without(text, found));
                }
            }
        }
    }

    static std::string without(std::string_view text, const FoundPeriod& found) {
        return text::fold(std::string(text.substr(0, found.begin)) +
                          std::string(text.substr(found.end)));
    }

    void look_at(std::uint32_t block) {
        const Block& own = m_document.blocks[block];
        if (own.flow == Flow::header || own.flow == Flow::footer) {
            look_at_page(block);
        } else if (own.flow == Flow::body && own.kind == BlockKind::heading) {
            look_at_heading(block);
        } else if (own.flow == Flow::body && is_caption(m_document, own)) {
            look_at_caption(block);
        } else if (own.flow == Flow::body && own.kind != BlockKind::title &&
                   own.kind != BlockKind::table_cell && !is_identity(block)) {
            look_at_text(block);
        }
    }

    [[nodiscard]] bool is_identity(std::uint32_t block) const {
        const auto stands_there = [block](const plan::Evidence& evidence) {
            return evidence.place.block == block;
        };
        const plan::Identity& own = m_plan.identity;
        const bool field =
            std::any_of(own.fields.begin(), own.fields.end(), [&](const plan::FieldValue& value) {
                return stands_there(value.evidence);
            });
        return field || own.title_place.block == block || stands_there(own.period.evidence);
    }

    /// "Verksamhetsplan 2026–2028", or the old years alone.
    void look_at_page(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        if (looks_back(text)) {
            return;
        }
        const auto names = own_names(text);
        for (const auto& named : names) {
            add(named.period, Severity::error, text.substr(named.begin, named.end - named.begin),
                part(block, named.begin, named.end));
        }
        const auto periods = plan::find_periods(text);
        const bool several_years =
            m_own.value().years() > 1 || m_own.value().form == PeriodForm::school_year;
        if (names.empty() && periods.size() == 1 && several_years &&
            m_own.is_old_copy(periods.front().period) && names_nothing_else(text)) {
            const FoundPeriod& found = periods.front();
            add(found.period, Severity::error, text.substr(found.begin, found.end - found.begin),
                part(block, found.begin, found.end));
        }
    }

    /// No other document's name.
    [[nodiscard]] bool names_nothing_else(std::string_view text) const {
        return find_named_documents(m_plan, m_context.vocabulary, text).empty();
    }

    void look_at_heading(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        if (is_identity(block) || looks_back(text) || is_below_history(m_plan, block)) {
            return;
        }
        const auto named = own_names(text);
        const std::string_view bare = plan::strip_numbering(text);
        const auto skipped = static_cast<std::size_t>(bare.data() - text.data());
        if (!named.empty()) {
            if (named.front().begin <= skipped) {
                const auto& one = named.front();
                add(one.period, Severity::warning, text, part(block, one.begin, one.end));
            }
            return;
        }
        const auto periods = plan::find_periods(text);
        if (periods.size() != 1 || !names_nothing_else(text) ||
            m_own_headings.contains(without(text, periods.front()))) {
            return;
        }
        const FoundPeriod& found = periods.front();
        const bool several = m_own.is_old_copy(found.period) && m_own.value().years() > 1;
        if ((several && !tells_outcome(text)) ||
            (m_own.is_last_year(found.period) && is_of_own_time(text))) {
            add(found.period, Severity::warning, text, part(block, found.begin, found.end));
        }
    }

    /// What a plan plans and a report tells of its own time.
    [[nodiscard]] bool is_of_own_time(std::string_view text) const {
        return is_report(m_plan) ? reports(text) : looks_ahead(text) && !tells_outcome(text);
    }

    /// "Tabell 3. Driftram 2026", where no caption says the same of the own year.
    void look_at_caption(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        const std::string_view bare = without_label(text);
        const auto periods = plan::find_periods(bare);
        if (periods.size() != 1 || looks_back(bare) || is_below_history(m_plan, block) ||
            !names_nothing_else(bare) || m_own_headings.contains(without(bare, periods.front()))) {
            return;
        }
        const FoundPeriod& found = periods.front();
        const bool old = m_own.is_last_year(found.period) || m_own.is_old_copy(found.period);
        if (old && is_of_own_time(bare)) {
            const std::size_t skipped = static_cast<std::size_t>(bare.data() - text.data());
            add(found.period, Severity::warning, text,
                part(block, skipped + found.begin, skipped + found.end));
        }
    }

    void look_at_text(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        if (!has_old_year(text)) {
            return;
        }
        for (const plan::Span& sentence : plan::sentences(text)) {
            const std::string_view words = sentence.of(text);
            if (has_old_year(words) && !looks_back(words)) {
                look_at_sentence(block, sentence.begin, words);
            }
        }
    }

    /// Cheap: the digits of a year that a copy may carry.
    [[nodiscard]] bool has_old_year(std::string_view text) const {
        for (int back = 1; back <= 3; ++back) {
            if (text.find(std::to_string(m_own.value().first_year() - back)) !=
                std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

    void look_at_sentence(std::uint32_t block, std::size_t base, std::string_view sentence) {
        for (const auto& named : own_names(sentence)) {
            if (speaks_of_itself(sentence) || is_stated_by(named, sentence)) {
                add(named.period, Severity::warning,
                    sentence.substr(named.begin, named.end - named.begin),
                    part(block, base + named.begin, base + named.end));
                return;
            }
        }
        const auto stated = old_stated_period(m_plan, m_own, sentence);
        if (stated) {
            add_words(*stated, block, base, sentence);
            return;
        }
        const auto deed = old_time_of_deeds(m_plan, m_own, sentence);
        if (deed && !m_own.is_named_in(m_document.text_of(block)) && !is_about_background(block)) {
            add_words(*deed, block, base, sentence);
        }
    }

    void add_words(const OldWords& old, std::uint32_t block, std::size_t base,
                   std::string_view sentence) {
        add(old.period, old.severity, sentence.substr(old.begin, old.end - old.begin),
            part(block, base + old.begin, base + old.end));
    }

    /// Below a heading that tells how it is or was, or names the old year itself.
    [[nodiscard]] bool is_about_background(std::uint32_t block) const {
        const std::uint32_t above = m_document.blocks[block].heading;
        const std::string_view heading =
            above == document::k_none ? std::string_view{} : m_document.text_of(above);
        return is_below_history(m_plan, block) || has_old_year(heading) || is_background(heading);
    }

    void tell(const Old& old) {
        auto report = m_sink.report(k_rule, old.severity);
        report.with("text", old.words)
            .with("gammal", to_words(old.period))
            .with("period", to_words(m_own.value()))
            .with("plats", standing_in(m_plan.identity.period.evidence, m_context.language))
            .about(to_words(old.period));
        std::vector<plan::Place> places = old.places;
        if (places.front().block == document::k_none) {
            places.front() = opening(m_plan);
        }
        stand_at(report, places, m_context.language);
        report.related(m_plan.identity.period.evidence.place,
                       std::string(say(m_context.language, "Här står ", "Here it says ")) +
                           to_words(m_own.value()));
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    OwnPeriod m_own;
    Told m_told;
    std::set<std::string> m_own_headings;
    std::map<std::pair<Severity, int>, Old> m_old; ///< by severity and first year
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto& stated = plan.identity.period;
    const bool known =
        stated.known() && stated.value && stated.evidence.source != Source::file_name;
    if (known && plan.type()->period.form != model::PeriodRule::Form::none) {
        Years(plan, context, sink).check();
    }
}

} // namespace

Check carried_over_years() {
    return {.name = "carried_over_years", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
