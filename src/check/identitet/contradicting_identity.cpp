// SPDX-License-Identifier: Apache-2.0
//
// Two levels of evidence that disagree are the classic slip of last year's copy. What counts as a
// statement about the document is narrow on purpose: a control block names its decider, its office
// and its unit beside each other, and a heading may name another document.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/identitet/disagreement.hpp"
#include "check/phrases.hpp"
#include "plan/period.hpp"
#include "plan/type_title.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using finding::Severity;
using plan::Evidence;
using plan::Source;

constexpr std::string_view k_type_rule = "identitet-typ-strider";
constexpr std::string_view k_organ_rule = "identitet-organ-strider";
constexpr std::string_view k_period_rule = "identitet-period-strider";

/// Evidence of one weaker value, strongest first.
struct Disagreement {
    std::string words;
    std::vector<const Evidence*> evidence;
};

class Contradictions {
public:
    Contradictions(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    void types() {
        const auto& type = m_plan.identity.type;
        compare(
            k_type_rule, type,
            [&](const auto& other) {
                return other.value != type.value &&
                       speaks_of_document(m_plan, m_context, other.evidence) &&
                       !file_name_has_type(other.evidence);
            },
            [&](std::uint32_t value) { return m_plan.model->types[value].name; });
    }

    void organs() {
        const auto& organ = m_plan.identity.organ;
        compare(
            k_organ_rule, organ, [&](const auto& other) { return organs_disagree(other); },
            [&](const plan::NamedOrgan& value) { return organ_words(value); });
    }

    void periods() {
        compare(
            k_period_rule, m_plan.identity.period,
            [&](const auto& other) { return contradicts_period(m_plan, m_context, other); },
            [](const std::optional<plan::DocumentPeriod>& value) {
                return value ? to_words(*value) : std::string{};
            });
    }

private:
    template <class T, class Disagrees, class Words>
    void compare(std::string_view rule, const plan::Decided<T>& decided, const Disagrees& disagrees,
                 const Words& words) {
        if (!decided.known()) {
            return;
        }
        std::vector<Disagreement> found;
        for (const auto& other : decided.others) {
            if (other.evidence.source == decided.evidence.source || !disagrees(other)) {
                continue;
            }
            const std::string said = words_or_text(words(other.value), other.evidence);
            auto known = std::find_if(found.begin(), found.end(),
                                      [&](const Disagreement& one) { return one.words == said; });
            if (known == found.end()) {
                known = found.insert(found.end(), {said, {}});
            }
            known->evidence.push_back(&other.evidence);
        }
        const std::string value = words_or_text(words(decided.value), decided.evidence);
        for (const Disagreement& disagreement : found) {
            tell(rule, disagreement, value, decided.evidence);
        }
    }

    static std::string words_or_text(const std::string& words, const Evidence& evidence) {
        return words.empty() ? shown(evidence.text) : words;
    }

    void tell(std::string_view rule, const Disagreement& disagreement, const std::string& value,
              const Evidence& deciding) {
        const auto is_placed = [](const Evidence* one) {
            return one->place.block != document::k_none;
        };
        const auto placed =
            std::find_if(disagreement.evidence.begin(), disagreement.evidence.end(), is_placed);
        const Evidence& weaker =
            placed == disagreement.evidence.end() ? *disagreement.evidence.front() : **placed;
        const bool only_file_name =
            std::all_of(disagreement.evidence.begin(), disagreement.evidence.end(),
                        [](const Evidence* one) { return one->source == Source::file_name; });
        auto report = m_sink.report(rule, only_file_name ? Severity::warning : Severity::error);
        const Language language = m_context.language;
        report.with("varde", value)
            .with("plats", standing_in(deciding, language))
            .with("annat", disagreement.words)
            .with("annan-plats", standing_in(weaker, language))
            .at(is_placed(&weaker) ? narrowed(weaker.place, disagreement.words) : opening(m_plan));
        report.related(deciding.place,
                       std::string(say(language, "Här står ", "Here it says ")) + value);
        for (const Evidence* other : disagreement.evidence) {
            if (other != &weaker && is_placed(other)) {
                report.related(other->place,
                               std::string(say(language, "Här står också ", "Here too it says ")) +
                                   disagreement.words);
            }
        }
    }

    /// The words themselves in the paragraph that holds them.
    [[nodiscard]] plan::Place narrowed(const plan::Place& whole, const std::string& words) const {
        const std::string_view text = m_plan.document->text_of(whole.block);
        const auto part = [&](std::size_t begin, std::size_t end) {
            return place_of(*m_plan.document, whole.block, text.substr(begin, end - begin));
        };
        for (const plan::FoundPeriod& found : plan::find_periods(text)) {
            if (to_words(found.period) == words) {
                return part(found.begin, found.end);
            }
        }
        for (const plan::OrganIndex::Hit& hit : m_context.vocabulary.organs.find(text)) {
            if (m_plan.model->organisation.organs[hit.organ].name() == words) {
                return part(hit.begin, hit.end);
            }
        }
        return whole;
    }

    [[nodiscard]] std::string organ_words(const plan::NamedOrgan& value) const {
        return value.organ == plan::k_none ? std::string{}
                                           : m_plan.model->organisation.organs[value.organ].name();
    }

    template <class Other>
    [[nodiscard]] bool organs_disagree(const Other& other) const {
        const plan::NamedOrgan& own = m_plan.identity.organ.value;
        if (own.organ == plan::k_none || other.value.organ == plan::k_none) {
            return false; // an unknown unit has no one name to compare
        }
        if (own.organ == other.value.organ ||
            !speaks_of_document(m_plan, m_context, other.evidence)) {
            return false;
        }
        const bool field = other.evidence.source < Source::title;
        // Fields of other kinds answer other questions: which office, which unit, who decides.
        return !field || (own.kind == other.value.kind && !names_decider(other.evidence));
    }

    /// "Antagen av kommunstyrelsen" says whose document it is only where that organ decides its
    /// own.
    [[nodiscard]] bool names_decider(const Evidence& evidence) const {
        const model::DocumentType& type = *m_plan.type();
        const auto field = m_context.vocabulary.fields.exactly(evidence.label);
        const bool decider = field && m_plan.model->fields[*field].id == "beslutande";
        return decider && type.decided_by != type.issued_by;
    }

    /// A file name may name two types: "flerarsplan-2027-tjansteutlatande".
    [[nodiscard]] bool file_name_has_type(const Evidence& evidence) const {
        if (evidence.source != Source::file_name) {
            return false;
        }
        const std::string_view name = evidence.text;
        for (std::size_t at = 0; at != std::string_view::npos;
             at = name.find_first_of("-_ ", at + 1)) {
            const auto found = type_of_file_name(m_context.vocabulary, name.substr(at));
            if (found && std::find(found->types.begin(), found->types.end(),
                                   m_plan.identity.type.value) != found->types.end()) {
                return true;
            }
        }
        return false;
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Contradictions contradictions(plan, context, sink);
    contradictions.types();
    contradictions.organs();
    contradictions.periods();
}

} // namespace

Check contradicting_identity() {
    return {.name = "contradicting_identity",
            .rules = {k_type_rule, k_organ_rule, k_period_rule},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
