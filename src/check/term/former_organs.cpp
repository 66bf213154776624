// SPDX-License-Identifier: Apache-2.0
//
// The municipality's own organs by names that they no longer have, in running text, tables, page
// headers. What the document says of itself (title, control block) is told by former_organ_name.
// An office may keep a name like its board's former one: it is an organ of its own in the model.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/prose.hpp"
#include "check/term/found.hpp"
#include "check/term/past.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::check {
namespace {

using language::Passage;
using language::Prose;

constexpr std::string_view k_rule = "term-organ-tidigare";

bool is_decider(const model::Model& model, std::uint32_t kind) {
    return std::any_of(model.types.begin(), model.types.end(), [kind](const auto& type) {
        const auto has = [kind](const std::vector<std::uint32_t>& kinds) {
            return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        };
        return has(type.issued_by) || has(type.decided_by);
    });
}

class FormerOrgans {
public:
    FormerOrgans(const plan::Plan& plan, const Context& context)
        : m_plan(plan), m_context(context), m_prose(*context.prose), m_past(*context.prose),
          m_day(day_of(plan)) {
        for (const plan::FieldValue& field : plan.identity.fields) {
            m_own_places.insert(field.evidence.place.block);
        }
        m_own_places.insert(plan.identity.title_place.block);
        // The title that the properties tell stands on the first page as well.
        const std::string title = text::fold(plan.identity.title);
        for (std::uint32_t at = 0; at < plan.document->blocks.size(); ++at) {
            if (plan.document->blocks[at].kind == document::BlockKind::title &&
                text::fold(plan.document->text_of(at)) == title) {
                m_own_places.insert(at);
            }
        }
    }

    std::map<std::uint32_t, std::vector<Span>> find() {
        for (std::uint32_t at = 0; at < m_prose.passages.size(); ++at) {
            const Passage& passage = m_prose.passages[at];
            if (!passage.foreign && !passage.quoted && !m_own_places.contains(passage.id)) {
                in_passage(at);
            }
        }
        return std::move(m_found);
    }

private:
    void in_passage(std::uint32_t at) {
        const Passage& passage = m_prose.passages[at];
        const std::string_view text = m_plan.document->text_of(passage.id);
        for (const plan::OrganIndex::Hit& hit : m_context.vocabulary.organs.find(text)) {
            const std::string_view name = text.substr(hit.begin, hit.end - hit.begin);
            const model::FormerName* former = hit.former ? name_of_then(hit.organ, name) : nullptr;
            if (former == nullptr || !former->until || (m_day && *m_day <= *former->until)) {
                continue;
            }
            const Span span = span_of(at, hit);
            if (span.first < span.last && is_own(hit, text, *former) &&
                counts(span, hit.organ, *former)) {
                m_found[hit.organ].push_back(span);
            }
        }
    }

    /// The former name that stands there; short names may stand for other things.
    [[nodiscard]] const model::FormerName* name_of_then(std::uint32_t organ,
                                                        std::string_view written) const {
        const std::string folded = text::fold(written);
        for (const model::FormerName& name : m_plan.model->organisation.organs[organ].former) {
            const std::string known = text::fold(name.name);
            // "nämnd" and "nämndens" are written for "nämnden".
            const std::string_view stem = std::string_view(known).substr(
                0, known.size() - std::min<std::size_t>(known.size(), 2));
            if (folded.starts_with(stem)) {
                return &name;
            }
        }
        return nullptr;
    }

    /// Not the end of the organ's present name ("Miljö och samhällsbyggnadsnämnden").
    [[nodiscard]] bool is_own(const plan::OrganIndex::Hit& hit, std::string_view text,
                              const model::FormerName& former) const {
        const model::Organ& organ = m_plan.model->organisation.organs[hit.organ];
        if (!is_decider(*m_plan.model, organ.kind)) {
            return false;
        }
        constexpr std::size_t k_joint = 8; ///< bytes
        const std::size_t from = hit.begin - std::min(hit.begin, k_joint);
        const std::string_view before = text::trim(text.substr(from, hit.begin - from));
        const bool joined =
            before.ends_with("och") || before.ends_with('&') || before.ends_with('-');
        return !joined || !text::fold(organ.name()).ends_with(text::fold(former.name));
    }

    [[nodiscard]] Span span_of(std::uint32_t at, const plan::OrganIndex::Hit& hit) const {
        const Passage& passage = m_prose.passages[at];
        Span span{at, passage.last_token, passage.last_token};
        std::uint32_t low = passage.first_token;
        std::uint32_t high = passage.last_token;
        while (low < high) { // the first token that ends after the name begins
            const std::uint32_t middle = low + (high - low) / 2;
            if (m_prose.source_of(passage, middle, middle + 1).second <= hit.begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        span.first = low;
        span.last = low;
        while (span.last < passage.last_token &&
               m_prose.source_of(passage, span.last, span.last + 1).first < hit.end) {
            ++span.last;
        }
        return span;
    }

    [[nodiscard]] bool counts(const Span& span, std::uint32_t organ,
                              const model::FormerName& former) const {
        const std::string& now = m_plan.model->organisation.organs[organ].name();
        // A name held to the last day of a year: that year's sentences are of its time.
        const int changed = former.until->year + 1;
        return is_own_words(m_prose, span) && !is_mentioned(m_prose, span) &&
               !m_past.is_told(span, changed, now) && !is_another_municipality(span);
    }

    /// "Eskilstuna kommuns kultur- och fritidsnämnd".
    [[nodiscard]] bool is_another_municipality(const Span& span) const {
        const std::string own = text::fold(m_plan.model->organisation.name);
        const Span sentence = sentence_of(m_prose, span);
        for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
            const language::WordFacts* facts = m_prose.facts_of(m_prose.tokens[at]);
            if (facts == nullptr || (facts->lower != "kommun" && facts->lower != "kommuns")) {
                continue;
            }
            const std::string_view before = m_prose.text_of(m_prose.tokens[at - 1]);
            std::size_t next = 0;
            if (!before.empty() && text::is_upper(text::next_code_point(before, next)) &&
                !own.starts_with(text::fold(before))) {
                return true;
            }
        }
        return false;
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    const Prose& m_prose;
    Past m_past;
    std::optional<Date> m_day;
    std::set<std::uint32_t> m_own_places; ///< blocks that say which document it is
    std::map<std::uint32_t, std::vector<Span>> m_found;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    for (const auto& [organ, found] : FormerOrgans(plan, context).find()) {
        const std::string& now = plan.model->organisation.organs[organ].name();
        const bool all_past = std::all_of(found.begin(), found.end(), [&context](const Span& one) {
            return tells_of_the_past(*context.prose, one);
        });
        auto report =
            sink.report(k_rule, all_past ? finding::Severity::note : finding::Severity::error);
        report.with("gammalt", words_of(*context.prose, found.front()))
            .with("organ", now)
            .about(now)
            .suggest(now);
        at_places(report, *context.prose, found);
    }
}

} // namespace

Check former_organs() {
    return {.name = "former_organs",
            .rules = {k_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
