// SPDX-License-Identifier: Apache-2.0
//
// Rules that a municipality writes itself. A rule that can never be broken, because it asks for
// what the model does not have or says what cannot be read, is worse than none: it is refused here.
#include "base/pattern.hpp"
#include "base/personal_number.hpp"
#include "base/text.hpp"
#include "model/detail/source.hpp"
#include "model/load.hpp"
#include "xml/assertion.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace styrkoll::model {
namespace {

using namespace detail;
namespace fs = std::filesystem;
using Kind = OwnRule::Kind;

struct Form {
    const char* element;
    Kind kind;
    std::string_view arguments; ///< that its words may name
};
constexpr std::array<Form, 6> k_forms{{
    {"kravd-fras", Kind::required_phrase, "fras avsnitt"},
    {"forbjuden-fras", Kind::forbidden_phrase, "fras antal avsnitt"},
    {"monster", Kind::pattern, "text antal avsnitt"},
    {"antal", Kind::count, "antal minst hogst slag avsnitt"},
    {"egenskap", Kind::attribute, "post egenskap slag"},
    {"pastaende", Kind::assertion, "text antal"},
}};

template <class Things>
Ids ids_of(const Things& things, Bilingual noun) {
    Ids ids;
    ids.noun = std::move(noun);
    for (const auto& thing : things) {
        if (ids.index.emplace(thing.id, static_cast<std::uint32_t>(ids.names.size())).second) {
            ids.names.push_back(thing.id);
        }
    }
    return ids;
}

/// "( saknar sitt ): (tfn" -> "( saknar sitt ): ”(tfn”": a piece of a pattern looks like anything.
std::string with_quotes(const std::string& fault) {
    const std::size_t colon = fault.find(": ");
    return colon == std::string::npos
               ? fault
               : fault.substr(0, colon + 2) + "”" + fault.substr(colon + 2) + "”";
}

class Reader {
public:
    Reader(Source& source, const Model& model, xml::Vocabulary vocabulary)
        : m_source(source), m_model(model), m_vocabulary(std::move(vocabulary)),
          m_types(ids_of(model.types, {"Dokumenttypen", "document type"})),
          m_kinds(ids_of(model.kinds, {"Postslaget", "item kind"})) {}

    OwnRule read(const Node& node) {
        OwnRule rule;
        rule.id = value_of(node, "id");
        rule.severity = value_of(node, "niva");
        rule.source = value_of(node, "kalla");
        rule.types = m_source.resolve_all(node, "i", m_types);
        rule.where = m_source.place_of(node);
        rule.excerpt = m_source.excerpt_of(node);
        for (const Form& form : k_forms) {
            if (const Node what = child(node, form.element)) {
                rule.kind = form.kind;
                rule.what = words(node, "vad", "");
                rule.message = words(node, "meddelande", form.arguments);
                rule.message.sv = personal_number::masked(rule.message.sv);
                rule.message.en = personal_number::masked(rule.message.en);
                rule.why = words(node, "varfor", "");
                rule.fix = words(node, "gor-sa", form.arguments);
                read_sections(rule, what);
                read_demand(rule, what);
            }
        }
        return rule;
    }

private:
    /// English falls back on Swedish.
    Bilingual words(const Node& node, const char* element, std::string_view arguments) {
        const Node both = child(node, element);
        Bilingual out{text_of(child(both, "sv")), text_of(child(both, "en"))};
        if (out.en.empty()) {
            out.en = out.sv;
        }
        for (const char* language : {"sv", "en"}) {
            check_arguments(child(both, language), arguments);
        }
        return out;
    }

    void check_arguments(const Node& node, std::string_view arguments) {
        const std::string written = text_of(node);
        const auto allowed = text::split(arguments, ' ');
        for (std::size_t open = written.find('{'); open != std::string::npos;
             open = written.find('{', open + 1)) {
            const std::size_t close = written.find('}', open);
            if (close == std::string::npos) {
                return m_source.refuse(node, nullptr,
                                       {"Ett { i texten har inget } efter sig.",
                                        "A { of the text has no } after it."});
            }
            const std::string name = written.substr(open + 1, close - open - 1);
            if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
                std::vector<std::string> names(allowed.begin(), allowed.end());
                m_source.refuse(node, nullptr,
                                {"Uppgiften {" + name +
                                     "} finns inte för en sådan regel här. De "
                                     "som finns: " +
                                     (arguments.empty() ? "inga" : text::joined(names, ", ")) + ".",
                                 "Such a rule has no {" + name + "} here. There are: " +
                                     (arguments.empty() ? "none" : text::joined(names, ", ")) +
                                     "."});
            }
        }
    }

    /// Those of the document types that the rule concerns.
    void read_sections(OwnRule& rule, const Node& what) {
        std::vector<SectionRule> sections;
        for (std::uint32_t type = 0; type < m_model.types.size(); ++type) {
            if (rule.types.empty() ||
                std::find(rule.types.begin(), rule.types.end(), type) != rule.types.end()) {
                const auto& own = m_model.types[type].sections;
                sections.insert(sections.end(), own.begin(), own.end());
            }
        }
        const Ids ids = ids_of(sections, {"Avsnittet", "section"});
        for (const std::uint32_t section : m_source.resolve_all(what, "avsnitt", ids)) {
            rule.sections.push_back(ids.names[section]);
        }
    }

    void read_demand(OwnRule& rule, const Node& what) {
        switch (rule.kind) {
        case Kind::required_phrase:
        case Kind::forbidden_phrase:
            return read_phrases(rule, what);
        case Kind::pattern:
            return read_pattern(rule, what);
        case Kind::count:
            return read_count(rule, what);
        case Kind::attribute:
            return read_attribute(rule, what);
        case Kind::assertion:
            rule.each = expression(what, "for-varje", xml::Asked::once);
            rule.expression = expression(
                what, "villkor", rule.each.empty() ? xml::Asked::once : xml::Asked::of_many);
        }
    }

    void read_phrases(OwnRule& rule, const Node& what) {
        for (const Node& node : children(what, "fras")) {
            rule.phrases.push_back(text_of(node));
            if (text::words(rule.phrases.back()).empty()) {
                m_source.refuse(
                    node, nullptr,
                    {"En fras måste ha minst ett ord.", "A phrase must have at least one word."});
            }
        }
    }

    void read_pattern(OwnRule& rule, const Node& what) {
        rule.expression = value_of(what, "uttryck");
        const text::Pattern pattern(rule.expression);
        if (const Bilingual fault = pattern.fault(); !fault.sv.empty()) {
            m_source.refuse(what, "uttryck",
                            {"Mönstret kan inte läsas (" + with_quotes(fault.sv) + ").",
                             "The pattern cannot be read (" + with_quotes(fault.en) + ")."});
        } else if (pattern.matches_nothing()) {
            m_source.refuse(what, "uttryck",
                            {"Mönstret stämmer på tom text, alltså överallt.",
                             "The pattern matches empty text, so everywhere."});
        }
    }

    void read_count(OwnRule& rule, const Node& what) {
        rule.item_kind = m_source.resolve(what, "slag", m_kinds);
        rule.min = static_cast<std::uint32_t>(number_of(what, "minst", 0));
        rule.max = static_cast<std::uint32_t>(number_of(what, "hogst", 0));
        if (rule.min == 0 && rule.max == 0) {
            m_source.refuse(
                what, nullptr,
                {"Ange minst eller hogst (eller båda).", "Give minst or hogst (or both)."});
        } else if (rule.max != 0 && rule.max < rule.min) {
            m_source.refuse(what, "hogst",
                            {"hogst är mindre än minst.", "hogst is less than minst."});
        }
    }

    void read_attribute(OwnRule& rule, const Node& what) {
        rule.item_kind = m_source.resolve(what, "slag", m_kinds);
        rule.attribute = value_of(what, "namn");
        if (rule.item_kind != k_none) {
            const auto& attributes = m_model.kinds[rule.item_kind].attributes;
            (void)m_source.resolve(what, "namn", ids_of(attributes, {"Egenskapen", "property"}));
        }
    }

    std::optional<xml::ExpressionFault> fault_in(const std::string& written,
                                                 std::string_view attribute, xml::Asked asked) {
        constexpr const char* k_prefix = "s";
        auto fault = xml::fault_of(written, k_prefix, m_vocabulary, asked);
        if (fault) {
            return fault;
        }
        return attribute == "villkor" ? xml::condition_fault_of(written)
                                      : xml::choice_fault_of(written, k_prefix);
    }

    std::string expression(const Node& what, const char* attribute, xml::Asked asked) {
        std::string written = value_of(what, attribute);
        if (const auto fault =
                written.empty() ? std::nullopt : fault_in(written, attribute, asked)) {
            const std::string at = std::to_string(fault->column);
            m_source.refuse(what, attribute,
                            {fault->message.sv + " (tecken " + at + " i uttrycket)",
                             fault->message.en + " (character " + at + " of the expression)"});
        }
        return written;
    }

    Source& m_source;
    const Model& m_model;
    xml::Vocabulary m_vocabulary;
    Ids m_types, m_kinds;
};

/// What documents are asked as (docs/formats.md section 21): native XML with what is read of it.
Result<xml::Vocabulary> names_of_documents(const std::string& grammar_path) {
    Result<xml::Vocabulary> names = xml::vocabulary_of(
        (fs::path(grammar_path).parent_path() / "styrdokument.rng").generic_string());
    if (names) {
        names->elements.emplace_back("poster");
        names->attributes.emplace_back("avsnitt");
    }
    return names;
}

} // namespace

Result<void> add_own_rules(Model& model, const std::string& path, const std::string& grammar_path,
                           Language language) {
    Result<Source> source = Source::open(path, grammar_path, language);
    if (!source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    const auto nodes = children(source->root(), "regel");
    const bool asks = std::any_of(nodes.begin(), nodes.end(),
                                  [](const Node& node) { return child(node, "pastaende"); });
    Result<xml::Vocabulary> names = asks ? names_of_documents(grammar_path) : xml::Vocabulary{};
    if (!names) {
        return tl::unexpected<Error>(std::move(names.error()));
    }
    (void)source->declare(nodes, {"Regeln", "rule"});
    Reader reader(*source, model, std::move(*names));
    std::vector<OwnRule> rules;
    for (const Node& node : nodes) {
        rules.push_back(reader.read(node));
        const auto same =
            std::find_if(model.own_rules.begin(), model.own_rules.end(),
                         [&rules](const OwnRule& known) { return known.id == rules.back().id; });
        if (same != model.own_rules.end()) {
            source->refuse(node, "id",
                           {"Regeln ”" + same->id + "” finns redan (" + same->where +
                                "). Ge den ena ett annat id.",
                            "There is already a rule “" + same->id + "” (" + same->where +
                                "). Give one of them another id."});
        }
    }
    if (source->fault()) {
        return tl::unexpected<Error>(*source->fault());
    }
    std::move(rules.begin(), rules.end(), std::back_inserter(model.own_rules));
    return {};
}

} // namespace styrkoll::model
