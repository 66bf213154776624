// SPDX-License-Identifier: Apache-2.0
#include "plan/facts.hpp"

#include "base/text.hpp"
#include "plan/items.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

/// The last day that the text names, as an ISO date: a document may be revised more than once.
std::string last_date(std::string_view text) {
    std::string last;
    for (auto found = find_date(text); found; found = find_date(text, found->end)) {
        last = std::max(last, to_iso(found->date));
    }
    return last;
}

void add_identity(Facts& facts, const Plan& plan) {
    const model::Model& model = *plan.model;
    const Identity& identity = plan.identity;
    const auto organ_id = [&model](std::uint32_t organ) {
        return organ == k_none ? std::string{} : model.organisation.organs[organ].id;
    };
    facts.type = plan.type() == nullptr ? std::string{} : plan.type()->id;
    const NamedOrgan& organ = identity.organ.value;
    if (identity.organ.known()) {
        facts.organ = organ.organ == k_none ? identity.organ.evidence.text : organ_id(organ.organ);
        facts.under = organ_id(organ.under);
    }
    if (identity.period.value) {
        facts.period = identity.period.value->days;
    }
    facts.title = identity.title;
    facts.status =
        identity.status.known() ? model.statuses[identity.status.value].id : std::string{};
    const Decision& decision = identity.decision;
    facts.decision_organ = organ_id(decision.organ);
    facts.decision_date = decision.date ? to_iso(*decision.date) : std::string{};
    facts.decision_paragraph = decision.paragraph;
    const FieldValue* number = identity.find(model.find_field("diarienummer"));
    facts.number = number == nullptr ? std::string{} : number->text;
    if (const FieldValue* revised = identity.find(model.find_field("reviderad"))) {
        facts.revised = last_date(revised->text);
    }
    if (const FieldValue* reviewed = identity.find(model.find_field("granskad-mot"))) {
        for (const std::string_view word : text::split(reviewed->text, ' ')) {
            facts.reviewed.emplace_back(word);
        }
    }
}

document::Location bare(document::Location location) {
    location.headings.clear();
    location.before.clear();
    location.after.clear();
    return location;
}

AttributeFact attribute_fact(const Plan& plan, const model::ItemKind& kind,
                             const AttributeValue& value) {
    AttributeFact fact;
    fact.id = value.attribute == k_none ? value.name : kind.attributes[value.attribute].id;
    fact.label = value.name;
    const auto periods = find_periods(value.name);
    fact.year = periods.empty() ? 0 : periods.front().period.first_year();
    fact.text = value.text;
    fact.unit = value.unit;
    fact.location = bare(locate(*plan.document, value.place));
    return fact;
}

/// The running text of an item that is no table row: what a row says stands in its attributes.
std::string text_of(const Plan& plan, const std::vector<std::uint32_t>& owner, std::uint32_t at) {
    const document::Document& document = *plan.document;
    const Item& item = plan.items[at];
    std::string text;
    for (std::uint32_t block = item.first_block;
         item.position != Position::row && block <= item.last_block && block < owner.size();
         ++block) {
        const document::Block& own = document.blocks[block];
        if (owner[block] != at || block == item.place.block || own.flow != document::Flow::body ||
            own.table != document::k_none || own.kind == document::BlockKind::caption) {
            continue;
        }
        text += text.empty() ? "" : " ";
        text += text::squeeze(document.text_of(own));
        if (text.size() > Facts::k_longest_text * 2) {
            break;
        }
    }
    return std::string(text::beginning(text, Facts::k_longest_text));
}

std::string_view to_string(Mention::What what) {
    switch (what) {
    case Mention::What::document:
        return "document";
    case Mention::What::number:
        return "number";
    case Mention::What::attachment:
        return "attachment";
    case Mention::What::decision:
        return "decision";
    }
    return "document";
}

void add_items(Facts& facts, const Plan& plan) {
    const auto owner = item_of_blocks(plan);
    facts.items.reserve(plan.items.size());
    for (std::uint32_t at = 0; at < plan.items.size(); ++at) {
        const Item& item = plan.items[at];
        const model::ItemKind& kind = plan.model->kinds[item.kind];
        ItemFact fact;
        fact.kind = kind.id;
        fact.code = item.code;
        fact.title = item.title;
        fact.text = text_of(plan, owner, at);
        fact.defines = item.defines;
        fact.parent = item.parent;
        fact.location = locate(*plan.document, item.place);
        for (const AttributeValue& value : item.attributes) {
            fact.attributes.push_back(attribute_fact(plan, kind, value));
        }
        facts.items.push_back(std::move(fact));
    }
}

void add_references(Facts& facts, const Plan& plan) {
    const model::Model& model = *plan.model;
    facts.refers.reserve(plan.references.size());
    for (const Reference& reference : plan.references) {
        facts.refers.push_back(
            {reference.kind == k_none ? std::string{} : model.kinds[reference.kind].id,
             reference.code, reference.title, reference.relation, reference.item,
             reference.document, reference.stated, reference.declined, reference.reason,
             reference.decided, reference.until ? to_iso(*reference.until) : std::string{},
             locate(*plan.document, reference.place)});
    }
    for (const Mention& mention : plan.mentions) {
        MentionFact fact;
        fact.what = to_string(mention.what);
        fact.text = mention.text;
        fact.type = mention.type == k_none ? std::string{} : model.types[mention.type].id;
        fact.organ =
            mention.organ == k_none ? std::string{} : model.organisation.organs[mention.organ].id;
        fact.number = mention.number;
        fact.date = mention.date ? to_iso(*mention.date) : std::string{};
        fact.period = mention.period ? mention.period->days : Period{};
        fact.document = mention.document;
        fact.location = locate(*plan.document, mention.place);
        facts.mentions.push_back(std::move(fact));
    }
}

/// The chain may be answered in a section's running text: partners and frames are named in prose.
bool is_answered_in_words(const model::Model& model, const model::SectionRule& section) {
    return std::any_of(
        model.chain.begin(), model.chain.end(), [&section](const model::ChainRule& rule) {
            const bool in_words = rule.back != k_none || rule.answerers == model::Answerers::title;
            return in_words && std::any_of(rule.to.begin(), rule.to.end(), [&](std::uint32_t kind) {
                       return std::find(section.holds.begin(), section.holds.end(), kind) !=
                              section.holds.end();
                   });
        });
}

void add_sections(Facts& facts, const Plan& plan) {
    const document::Document& document = *plan.document;
    for (const Section& section : plan.sections) {
        if (section.definition == k_none) {
            continue;
        }
        const model::SectionRule& rule = plan.type()->sections[section.definition];
        SectionFact fact{rule.id, {}, locate(document, whole(document, section.heading))};
        for (std::uint32_t block = section.heading + 1;
             block < section.end && is_answered_in_words(*plan.model, rule) &&
             fact.text.size() < 2 * Facts::k_longest_text;
             ++block) {
            if (document.blocks[block].flow == document::Flow::body) {
                fact.text += text::squeeze(document.text_of(block)) + "\n";
            }
        }
        facts.sections.push_back(std::move(fact));
    }
}

} // namespace

const AttributeFact* ItemFact::find(std::string_view id) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [id](const AttributeFact& one) { return one.id == id; });
    return found == attributes.end() ? nullptr : &*found;
}

const AttributeFact* ItemFact::find(std::string_view id, int year, int first_year) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const AttributeFact& one) {
            return one.id == id && (one.year == 0 ? first_year : one.year) == year;
        });
    return found == attributes.end() ? nullptr : &*found;
}

Facts make_facts(const Plan& plan) {
    Facts facts;
    facts.path = plan.document->path;
    add_identity(facts, plan);
    add_items(facts, plan);
    add_references(facts, plan);
    add_sections(facts, plan);
    facts.attachments = plan.attachments;
    return facts;
}

} // namespace styrkoll::plan
