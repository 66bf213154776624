// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "model/detail/builder.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace styrkoll::model::detail {
namespace {

/// A year that has a 29 February.
constexpr int k_leap_year = 2028;

std::vector<std::uint32_t> referred(Builder& builder, const Node& node, std::string_view name,
                                    const Ids& ids) {
    std::vector<std::uint32_t> out;
    for (const Node& own : children(node, name)) {
        if (const std::uint32_t found = builder.source.resolve(own, "slag", ids); found != k_none) {
            out.push_back(found);
        }
    }
    return out;
}

/// Whether sections or titles may share words since no organ has both.
bool overlap(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
    return left.empty() || right.empty() ||
           std::any_of(left.begin(), left.end(), [&right](std::uint32_t one) {
               return std::find(right.begin(), right.end(), one) != right.end();
           });
}

// --- period

} // namespace

MonthDay month_day(Builder& builder, const Node& node, const char* attribute) {
    const std::string value = value_of(node, attribute);
    if (value.size() != 5) {
        return {};
    }
    const MonthDay out{static_cast<int>(text::parse_integer(value.substr(0, 2))),
                       static_cast<int>(text::parse_integer(value.substr(3)))};
    if (!make_date(k_leap_year, out.month, out.day)) {
        builder.source.refuse(node, attribute,
                              {"Dagen ”" + value + "” finns inte. Skriv månad och dag, MM-DD.",
                               "There is no day ”" + value + "”. Write month and day, MM-DD."});
    }
    return out;
}

namespace {

PeriodRule read_period(Builder& builder, const Node& node) {
    PeriodRule period;
    if (!node) {
        return period;
    }
    const std::string form = value_of(node, "form");
    period.form = form == "ar"      ? PeriodRule::Form::years
                  : form == "lasar" ? PeriodRule::Form::school_year
                                    : PeriodRule::Form::interval;
    period.length = number_of(node, "langd", 0);
    period.school_year_allowed = is_yes(node, "lasar") || form == "lasar";
    period.from_budget_year = value_of(node, "borjar") == "budgetar";
    period.rule = value_of(node, "regel");
    if (period.form == PeriodRule::Form::interval) {
        const MonthDay from = month_day(builder, node, "fran");
        const MonthDay to = month_day(builder, node, "till");
        period.from_month = from.month;
        period.from_day = from.day;
        period.to_month = to.month;
        period.to_day = to.day;
        if (std::pair(from.month, from.day) > std::pair(to.month, to.day)) {
            builder.source.refuse(node, "till",
                                  {"Perioden slutar innan den börjar. Byt plats på fran och till.",
                                   "The period ends before it begins. Swap fran and till."});
        }
    }
    return period;
}

// --- sections

/// "/" parts alternatives: "Mål/Inriktning" are two headings.
void add_synonyms(std::vector<std::string>& out, std::string_view words) {
    for (const std::string_view part : text::split(words, '/')) {
        const std::string_view alternative = text::trim(part);
        const bool is_new = std::none_of(out.begin(), out.end(), [&](const std::string& known) {
            return text::fold(known) == text::fold(alternative);
        });
        if (!alternative.empty() && is_new) {
            out.emplace_back(alternative);
        }
    }
}

std::vector<SectionRule::Elsewhere> read_elsewhere(Builder& builder, const Node& section,
                                                   const Ids& sections) {
    std::vector<SectionRule::Elsewhere> out;
    for (const Node& node : children(section, "star-i")) {
        const std::uint32_t other = builder.source.resolve(node, "avsnitt", sections);
        if (other != k_none) {
            out.push_back({other, text::fold(value_of(node, "ord"))});
        }
    }
    return out;
}

SectionRule read_section(Builder& builder, const Node& node, const Ids& sections) {
    SectionRule section;
    section.id = value_of(node, "id");
    section.name = value_of(node, "namn");
    add_synonyms(section.synonyms, section.name);
    for (const std::string& synonym : texts_of(node, "synonym")) {
        add_synonyms(section.synonyms, synonym);
    }
    section.requirement = requirement(value_of(node, "krav"));
    section.level = number_of(node, "niva", 0);
    section.order = number_of(node, "ordning", 0);
    section.min_words = number_of(node, "minst", 1);
    section.holds = referred(builder, node, "innehaller", builder.kinds);
    section.source = value_of(node, "kalla");
    section.relation = value_of(node, "relation");
    static_cast<void>(builder.source.resolve(node, "relation", builder.relations));
    section.only_for = builder.source.resolve_all(node, "for", builder.organ_kinds);
    section.answering_only = is_yes(node, "svarande");
    section.elsewhere = read_elsewhere(builder, node, sections);
    return section;
}

using Words = std::unordered_set<std::string>;

Words collectives(const Builder& builder) {
    Words out;
    for (const OrganKind& kind : builder.model.organisation.kinds) {
        out.insert(text::fold(kind.collective));
    }
    return out;
}

/// What stands for the organ in headings is one word here: "nämndens" is {organets}.
std::string comparable(const Words& collectives, const std::string& synonym) {
    std::string out;
    const std::string folded = text::fold(synonym);
    for (const std::string_view word : text::split(folded, ' ')) {
        out += out.empty() ? "" : " ";
        out += collectives.contains(std::string(word)) ? std::string_view("{organets}") : word;
    }
    return out;
}

Bilingual shared_heading(const std::string& heading, const DocumentType& type,
                         const SectionRule& one, const SectionRule& other) {
    return {"Rubriken ”" + heading + "” hör till två avsnitt i dokumenttypen ”" + type.id + "”: ”" +
                one.id + "” och ”" + other.id + "”. Låt bara ett av dem ha den.",
            "The heading ”" + heading + "” belongs to two sections of the document type ”" +
                type.id + "”: ”" + one.id + "” and ”" + other.id +
                "”. Let only one of them have it."};
}

void refuse_shared_synonyms(Builder& builder, const DocumentType& type,
                            const std::vector<Node>& nodes) {
    const Words stand_for_organ = collectives(builder);
    std::unordered_map<std::string, std::vector<std::size_t>> owners;
    for (std::size_t at = 0; at < type.sections.size(); ++at) {
        const SectionRule& section = type.sections[at];
        for (const std::string& synonym : section.synonyms) {
            auto& known = owners[comparable(stand_for_organ, synonym)];
            for (const std::size_t other : known) {
                if (other != at && overlap(type.sections[other].only_for, section.only_for)) {
                    builder.source.refuse(
                        nodes[at], nullptr,
                        shared_heading(synonym, type, type.sections[other], section));
                }
            }
            known.push_back(at);
        }
    }
}

// --- types

std::vector<ControlField> read_control_fields(Builder& builder, const Node& type) {
    std::vector<ControlField> out;
    for (const Node& node : children(type, "kontrollfalt")) {
        ControlField control;
        control.field = builder.source.resolve(node, "falt", builder.fields);
        control.requirement = requirement(value_of(node, "krav"));
        control.only_for = builder.source.resolve_all(node, "for", builder.organ_kinds);
        control.when_decided = value_of(node, "nar") == "beslutad";
        if (control.field != k_none) {
            out.push_back(std::move(control));
        }
    }
    return out;
}

std::vector<std::string> read_titles(const Node& node, const std::string& name) {
    std::vector<std::string> titles{name};
    for (std::string& title : texts_of(node, "titel")) {
        titles.push_back(std::move(title));
    }
    std::stable_sort(titles.begin(), titles.end(), [](const auto& left, const auto& right) {
        return text::count_code_points(left) > text::count_code_points(right);
    });
    return titles;
}

/// A type that one kind of organ issues, and of that kind there is only one.
std::uint32_t default_organ(const Organisation& organisation, const DocumentType& type) {
    if (type.issued_by.size() != 1 || !organisation.kinds[type.issued_by.front()].single) {
        return k_none;
    }
    for (std::uint32_t at = 0; at < organisation.organs.size(); ++at) {
        if (organisation.organs[at].kind == type.issued_by.front()) {
            return at;
        }
    }
    return k_none;
}

DocumentType read_type(Builder& builder, const Node& node) {
    DocumentType type;
    type.id = value_of(node, "id");
    type.name = value_of(node, "namn");
    type.document_class = value_of(node, "klass");
    type.level = number_of(node, "niva", 0);
    type.titles = read_titles(node, type.name);
    type.issued_by = referred(builder, node, "utfardas", builder.organ_kinds);
    type.decided_by = referred(builder, node, "beslutas", builder.organ_kinds);
    type.period = read_period(builder, child(node, "period"));
    type.control_fields = read_control_fields(builder, node);
    const auto sections = children(node, "avsnitt");
    const Ids section_ids = builder.source.declare(sections, {"Avsnittet", "section"});
    for (const Node& section : sections) {
        type.sections.push_back(read_section(builder, section, section_ids));
    }
    refuse_shared_synonyms(builder, type, sections);
    type.defines = referred(builder, node, "definierar", builder.kinds);
    type.default_organ = default_organ(builder.model.organisation, type);
    return type;
}

/// One title may begin two types ("Årsredovisning") only where their organs tell them apart.
void refuse_shared_titles(Builder& builder, const std::vector<Node>& nodes) {
    const auto& types = builder.model.types;
    std::unordered_map<std::string, std::vector<std::size_t>> owners;
    for (std::size_t at = 0; at < types.size(); ++at) {
        for (const std::string& title : types[at].titles) {
            auto& known = owners[text::fold(title)];
            for (const std::size_t other : known) {
                if (other == at || !overlap(types[other].issued_by, types[at].issued_by)) {
                    continue;
                }
                builder.source.refuse(
                    nodes[at], nullptr,
                    {"Titeln ”" + title + "” hör till två dokumenttyper: ”" + types[other].id +
                         "” och ”" + types[at].id +
                         "”. Låt bara en av dem ha den, eller låt olika organ utfärda dem.",
                     "The title ”" + title + "” belongs to two document types: ”" +
                         types[other].id + "” and ”" + types[at].id +
                         "”. Let only one of them have it, or let different organs issue them."});
            }
            known.push_back(at);
        }
    }
}

} // namespace

void read_document_types(Builder& builder, const Node& root) {
    const auto nodes = children(root, "dokumenttyp");
    for (const Node& node : nodes) {
        builder.model.types.push_back(read_type(builder, node));
    }
    refuse_shared_titles(builder, nodes);
}

} // namespace styrkoll::model::detail
