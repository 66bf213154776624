// SPDX-License-Identifier: Apache-2.0
//
// Rules that a municipality has written itself (docs/formats.md section 21). What a section must
// hold is asked of the sections that the document has: one that is missing is told by
// avsnitt-saknas.
#include "base/contains.hpp"
#include "base/pattern.hpp"
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/egen/passages.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"
#include "write/native_xml.hpp"
#include "xml/assertion.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace styrkoll::check {
namespace {

using finding::Severity;
using model::OwnRule;
using plan::Place;

constexpr std::size_t k_most_related = 20;
constexpr std::size_t k_most_matches = 1000; ///< of a pattern in one paragraph
constexpr const char* k_prefix = "s";
constexpr const char* k_namespace = "urn:styrkoll:styrdokument:1";

bool concerns(const OwnRule& rule, const plan::Plan& plan) {
    return rule.types.empty() ||
           (plan.type() != nullptr && contains(rule.types, plan.identity.type.value));
}

/// The document as XPath expressions see it.
struct Form {
    std::vector<std::uint32_t> blocks; ///< by element
    std::optional<xml::Questioned> questioned;
};

class OwnRules {
public:
    OwnRules(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        for (const OwnRule& rule : m_plan.model->own_rules) {
            if (concerns(rule, m_plan) && m_sink.policy().is_on(rule.id)) {
                check(rule);
            }
        }
    }

private:
    void check(const OwnRule& rule) {
        switch (rule.kind) {
        case OwnRule::Kind::required_phrase:
            return required_phrase(rule);
        case OwnRule::Kind::forbidden_phrase:
            return forbidden_phrase(rule);
        case OwnRule::Kind::pattern:
            return pattern(rule);
        case OwnRule::Kind::count:
            return count(rule);
        case OwnRule::Kind::attribute:
            return attribute(rule);
        case OwnRule::Kind::assertion:
            return assertion(rule);
        }
    }

    finding::Sink::Report report(const OwnRule& rule) {
        return m_sink.report(rule.id,
                             finding::parse_severity(rule.severity).value_or(Severity::error));
    }

    const Words& words() {
        if (!m_words) {
            m_words = std::make_unique<Words>(m_document);
        }
        return *m_words;
    }

    [[nodiscard]] Place place_of(const Passage& passage) const {
        return passage.section == nullptr ? opening(m_plan)
                                          : document::whole(m_document, passage.section->heading);
    }

    static std::vector<std::vector<std::string>> phrases_of(const OwnRule& rule) {
        std::vector<std::vector<std::string>> phrases;
        for (const std::string& phrase : rule.phrases) {
            phrases.push_back(Words::folded(phrase));
        }
        return phrases;
    }

    /// A heading does not say what its section must say.
    void required_phrase(const OwnRule& rule) {
        const auto phrases = phrases_of(rule);
        for (const Passage& passage : passages_of(m_plan, rule.sections)) {
            bool found = false;
            const std::uint32_t first = passage.first + (passage.section == nullptr ? 0 : 1);
            for (std::uint32_t block = first; block < passage.end && !found; ++block) {
                found = !words().find(block, phrases).empty();
            }
            if (!found) {
                const std::string section = name_of(m_plan, passage);
                report(rule)
                    .about(section)
                    .with("fras", rule.phrases.front())
                    .with("avsnitt", section)
                    .at(place_of(passage));
            }
        }
    }

    /// One finding for all places.
    void tell(const OwnRule& rule, const std::vector<Place>& places, std::string_view name,
              const std::string& section) {
        if (places.empty()) {
            return;
        }
        const Place& first = places.front();
        const bool placed = first.block != document::k_none;
        const std::string written = placed ? std::string(m_document.text_of(first.block))
                                                 .substr(first.begin, first.end - first.begin)
                                           : std::string{};
        auto finding = report(rule);
        finding.with(name, shown(written))
            .with("antal", std::to_string(places.size()))
            .with("avsnitt", section)
            .at(placed ? first : opening(m_plan));
        for (std::size_t i = 1; i < std::min(places.size(), k_most_related + 1); ++i) {
            finding.related(places[i], say(m_context.language, "Här också.", "Here too."));
        }
    }

    void forbidden_phrase(const OwnRule& rule) {
        const auto phrases = phrases_of(rule);
        for (const Passage& passage : passages_of(m_plan, rule.sections)) {
            std::vector<Place> places;
            for (std::uint32_t block = passage.first; block < passage.end; ++block) {
                const auto found = words().find(block, phrases);
                places.insert(places.end(), found.begin(), found.end());
            }
            tell(rule, places, "fras", name_of(m_plan, passage));
        }
    }

    void pattern(const OwnRule& rule) {
        const text::Pattern pattern(rule.expression);
        for (const Passage& passage : passages_of(m_plan, rule.sections)) {
            std::vector<Place> places;
            for (std::uint32_t block = passage.first; block < passage.end; ++block) {
                if (m_document.blocks[block].flow != document::Flow::body) {
                    continue;
                }
                for (const auto& match : pattern.find(m_document.text_of(block), k_most_matches)) {
                    places.push_back({block, static_cast<std::uint32_t>(match.begin),
                                      static_cast<std::uint32_t>(match.end)});
                }
            }
            tell(rule, places, "text", name_of(m_plan, passage));
        }
    }

    /// Items of the kind that stand in the passage.
    [[nodiscard]] std::vector<const plan::Item*> items_of(const OwnRule& rule,
                                                          const Passage& passage) const {
        std::vector<const plan::Item*> items;
        for (const plan::Item& item : m_plan.items) {
            if (item.kind == rule.item_kind && item.place.block >= passage.first &&
                item.place.block < passage.end) {
                items.push_back(&item);
            }
        }
        return items;
    }

    void count(const OwnRule& rule) {
        for (const Passage& passage : passages_of(m_plan, rule.sections)) {
            std::set<std::string> known;
            const plan::Item* beyond = nullptr;
            for (const plan::Item* item : items_of(rule, passage)) {
                known.insert(item->code.empty() ? text::fold(item->title) : item->code);
                if (rule.max != 0 && known.size() == rule.max + 1U && beyond == nullptr) {
                    beyond = item;
                }
            }
            if (known.size() >= rule.min && beyond == nullptr) {
                continue;
            }
            const std::string section = name_of(m_plan, passage);
            report(rule)
                .about(section)
                .with("antal", std::to_string(known.size()))
                .with("minst", std::to_string(rule.min))
                .with("hogst", std::to_string(rule.max))
                .with("slag", m_plan.model->kinds[rule.item_kind].plural)
                .with("avsnitt", section)
                .at(beyond == nullptr ? place_of(passage) : beyond->place);
        }
    }

    /// Each item has a place of its own where something must be written.
    void attribute(const OwnRule& rule) {
        const model::ItemKind& kind = m_plan.model->kinds[rule.item_kind];
        std::uint32_t wanted = 0;
        while (wanted < kind.attributes.size() && kind.attributes[wanted].id != rule.attribute) {
            ++wanted;
        }
        for (const Passage& passage : passages_of(m_plan, rule.sections)) {
            for (const plan::Item* item : items_of(rule, passage)) {
                const plan::AttributeValue* value = item->find(wanted);
                if (value != nullptr && is_filled(value->text)) {
                    continue;
                }
                report(rule)
                    .with("post", name_of(m_plan, *item))
                    .with("egenskap", kind.attributes[wanted].name)
                    .with("slag", kind.name)
                    .at(item->place);
            }
        }
    }

    const Form& form() {
        if (!m_form) {
            write::NativeXml written = write::native_xml(m_plan, write::Use::rules);
            m_form = std::make_unique<Form>();
            m_form->questioned = xml::Questioned::parse(written.xml, k_prefix, k_namespace);
            m_form->blocks = std::move(written.blocks);
        }
        return *m_form;
    }

    void assertion(const OwnRule& rule) {
        const Form& asked = form();
        if (!asked.questioned) {
            return m_sink.not_checked(rule.id, "limit",
                                      say(m_context.language,
                                          "Dokumentet är för stort för egna regler med XPath.",
                                          "The document is too large for own rules with XPath."));
        }
        const auto answer = asked.questioned->ask(rule.each, rule.expression);
        if (answer.end == xml::Questioned::End::too_much_work) {
            return m_sink.not_checked(
                rule.id, "limit",
                say(m_context.language,
                    "Uttrycket kräver för mycket arbete för ett så stort dokument.",
                    "The expression takes too much work for so large a document."));
        }
        if (answer.end == xml::Questioned::End::failed) {
            return m_sink.not_checked(rule.id, "failed", rule.where);
        }
        std::vector<Place> places;
        for (const std::uint32_t element : answer.against) {
            const std::uint32_t block = asked.blocks[element];
            const Place place =
                block == document::k_none ? Place{} : document::whole(m_document, block);
            if (places.empty() || !(places.back() == place)) {
                places.push_back(place);
            }
        }
        tell(rule, places, "text", {});
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::unique_ptr<Words> m_words; ///< made when first asked for
    std::unique_ptr<Form> m_form;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    OwnRules(plan, context, sink).check();
}

std::vector<std::string_view> rules_for(const plan::Plan& plan) {
    std::vector<std::string_view> rules;
    for (const OwnRule& rule : plan.model->own_rules) {
        if (concerns(rule, plan)) {
            rules.emplace_back(rule.id);
        }
    }
    return rules;
}

} // namespace

Check own_rules() {
    return {.name = "own_rules", .rules = {}, .run = run, .rules_for = rules_for};
}

} // namespace styrkoll::check
