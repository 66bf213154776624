// SPDX-License-Identifier: Apache-2.0
//
// As with the model, the grammar has the first word and what it cannot say is said here; of all
// faults the one that stands first in the file is told. Ids of the model are declared anew from the
// loaded model, so that a reference out of the glossary is refused in the same words as one inside
// the model.
#include "model/glossary.hpp"

#include "base/text.hpp"
#include "model/detail/source.hpp"
#include "model/load.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace styrkoll::model {
namespace {

using namespace detail;

template <class Things>
Ids ids_of(const Things& things, Bilingual noun) {
    Ids ids;
    ids.noun = std::move(noun);
    for (const auto& thing : things) {
        ids.index.emplace(thing.id, static_cast<std::uint32_t>(ids.names.size()));
        ids.names.push_back(thing.id);
    }
    return ids;
}

struct Reader {
    Source& source;
    Ids types, kinds, organ_kinds, organs, terms;
    std::unordered_map<std::string, std::uint32_t> lines; ///< of names and abbreviations
};

TermClass term_class(std::string_view word) {
    return word == "dokument"  ? TermClass::document
           : word == "post"    ? TermClass::item
           : word == "organ"   ? TermClass::organ
           : word == "ekonomi" ? TermClass::economy
           : word == "process" ? TermClass::process
                               : TermClass::notion;
}

std::vector<std::string> patterns_in(const std::string& written) {
    std::vector<std::string> out;
    for (const std::string_view pattern : text::split(written, ';')) {
        out.emplace_back(text::trim(pattern));
    }
    return out;
}

AvoidedWord read_avoided(Reader& reader, const Node& node, const Term& term) {
    AvoidedWord avoided;
    avoided.patterns = patterns_in(value_of(node, "ord"));
    avoided.shown = value_of(node, "visas");
    avoided.instead = value_of(node, "skriv");
    if (avoided.instead.empty()) {
        avoided.instead = term.name;
    }
    avoided.note = text_of(node);
    avoided.only_in = reader.source.resolve_all(node, "i", reader.types);
    return avoided;
}

Misuse read_misuse(Reader& reader, const Node& node, const Term& term) {
    Misuse misuse;
    misuse.patterns = patterns_in(value_of(node, "ord"));
    misuse.in_title = value_of(node, "plats") == "titel";
    misuse.rather = reader.source.resolve(node, "hellre", reader.terms);
    misuse.note = text_of(node);
    if (misuse.in_title && term.item_kind == k_none) {
        reader.source.refuse(node, "plats",
                             {"plats=\"titel\" kräver att termen är ett postslag: ange postslag på "
                              "termen.",
                              "plats=\"titel\" needs a term that is an item kind: give the term "
                              "its postslag."});
    }
    return misuse;
}

/// A name or abbreviation may belong to one entry only.
void claim(Reader& reader, const Node& node, const char* attribute) {
    const std::string name = value_of(node, attribute);
    if (name.empty()) {
        return;
    }
    const auto [first, is_new] = reader.lines.emplace(name, reader.source.line_of(node));
    if (!is_new) {
        const std::string line = std::to_string(first->second);
        reader.source.refuse(
            node, attribute,
            {"”" + name + "” finns redan på rad " + line + ". Låt bara en av dem ha det namnet.",
             "“" + name + "” is already on line " + line +
                 ". Let only one of them have that name."});
    }
}

Term read_term(Reader& reader, const Node& node) {
    Term term;
    term.id = value_of(node, "id");
    term.name = value_of(node, "namn");
    term.short_name = value_of(node, "kort");
    term.short_name_known = value_of(node, "forklaras") == "nej";
    term.term_class = term_class(value_of(node, "klass"));
    term.meaning = text_of(child(node, "betydelse"));
    term.source = value_of(node, "kalla");
    term.needed_in = reader.source.resolve_all(node, "ska-finnas-i", reader.types);
    term.document_type = reader.source.resolve(node, "dokumenttyp", reader.types);
    term.item_kind = reader.source.resolve(node, "postslag", reader.kinds);
    term.organ_kind = reader.source.resolve(node, "organslag", reader.organ_kinds);
    term.organ = reader.source.resolve(node, "organ", reader.organs);
    for (const std::string& form : texts_of(node, "form")) {
        const auto patterns = patterns_in(form);
        term.forms.insert(term.forms.end(), patterns.begin(), patterns.end());
    }
    for (const Node& avoided : children(node, "undvik")) {
        term.avoided.push_back(read_avoided(reader, avoided, term));
    }
    for (const Node& misuse : children(node, "krock")) {
        term.misuses.push_back(read_misuse(reader, misuse, term));
    }
    claim(reader, node, "namn");
    claim(reader, node, "kort");
    return term;
}

ShortForm read_short_form(Reader& reader, const Node& node) {
    claim(reader, node, "kort");
    return {value_of(node, "kort"), value_of(node, "betyder"), !is_yes(node, "forklaras")};
}

} // namespace

std::uint32_t Glossary::find(std::string_view id) const {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.id == id; });
    return found == terms.end() ? k_none : static_cast<std::uint32_t>(found - terms.begin());
}

Result<Glossary> load_glossary(const std::string& path, const std::string& grammar_path,
                               const Model& model, Language language) {
    Result<Source> source = Source::open(path, grammar_path, language);
    if (!source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    const Node root = source->root();
    Reader reader{*source,
                  ids_of(model.types, {"Dokumenttypen", "document type"}),
                  ids_of(model.kinds, {"Postslaget", "item kind"}),
                  ids_of(model.organisation.kinds, {"Organslaget", "organ kind"}),
                  ids_of(model.organisation.organs, {"Organet", "organ"}),
                  source->declare(children(root, "term"), {"Termen", "term"}),
                  {}};
    Glossary glossary;
    glossary.path = path;
    glossary.name = value_of(root, "namn");
    for (const Node& node : children(root, "term")) {
        glossary.terms.push_back(read_term(reader, node));
    }
    for (const Node& node : children(root, "forkortning")) {
        glossary.short_forms.push_back(read_short_form(reader, node));
    }
    if (source->fault()) {
        return tl::unexpected<Error>(*source->fault());
    }
    return glossary;
}

} // namespace styrkoll::model
