// SPDX-License-Identifier: Apache-2.0
//
// The grammar has the first word; what comes after it leans on every element and attribute being
// there. What a grammar cannot say is said by the readers in detail/: what is referred to exists,
// nothing is named twice. They read on after a fault, and the one that stands first in the file is
// told, since that is where a person begins.
#include "model/load.hpp"

#include "model/detail/builder.hpp"
#include "model/detail/read_content_demands.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace styrkoll::model {
namespace {

using namespace detail;

void declare_ids(Builder& builder) {
    Source& source = builder.source;
    const Node root = source.root();
    const Node organisation = child(root, "organisation");
    builder.organ_kinds =
        source.declare(children(organisation, "organslag"), {"Organslaget", "organ kind"});
    builder.organs = source.declare(children(organisation, "organ"), {"Organet", "organ"});
    builder.fields = source.declare(children(child(root, "falten"), "falt"), {"Fältet", "field"});
    builder.kinds = source.declare(children(root, "postslag"), {"Postslaget", "item kind"});
    builder.types =
        source.declare(children(root, "dokumenttyp"), {"Dokumenttypen", "document type"});
    builder.relations =
        source.declare(children(child(root, "relationer"), "relation"), {"Relationen", "relation"});
}

/// The glossary lies beside the model, its grammar beside the model's.
Result<void> add_glossary(Model& model, const std::string& model_path,
                          const std::string& grammar_path, const std::string& written,
                          Language language) {
    namespace fs = std::filesystem;
    const fs::path path = (fs::path(model_path).parent_path() / written).lexically_normal();
    const fs::path grammar = fs::path(grammar_path).parent_path() / "ordlista.rng";
    auto glossary = load_glossary(path.generic_string(), grammar.generic_string(), model, language);
    if (!glossary) {
        return tl::unexpected<Error>(std::move(glossary.error()));
    }
    model.glossary = std::move(*glossary);
    return {};
}

/// Where the model names a file of demands, and what its words mean here. A file that does not lie
/// beside the model is the one that comes with the program.
ContentFile content_file(Builder& builder, const Node& node, const std::string& model_path,
                         const std::string& grammar_path) {
    namespace fs = std::filesystem;
    Source& source = builder.source;
    ContentFile file;
    const fs::path schema = fs::path(grammar_path).parent_path();
    fs::path path = (fs::path(model_path).parent_path() / value_of(node, "fil"));
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        path = schema / value_of(node, "fil");
    }
    file.path = path.lexically_normal().generic_string();
    file.grammar = (schema / "innehallskrav.rng").generic_string();
    file.company_kinds = source.resolve_all(node, "bolag", builder.organ_kinds);
    Ids statuses = source.declare(children(child(source.root(), "statusar"), "status"),
                                  {"Statusen", "status"});
    for (const std::uint32_t status : source.resolve_all(node, "utkast", statuses)) {
        if (status != k_none) {
            file.drafts.push_back(statuses.names[status]);
        }
    }
    for (const Node& meaning : children(node, "galler")) {
        for (const std::uint32_t type : source.resolve_all(meaning, "typ", builder.types)) {
            file.meanings.push_back(
                {value_of(meaning, "dokument"),
                 {type, source.resolve_all(meaning, "for", builder.organ_kinds)}});
        }
    }
    return file;
}

Result<void> add_demands(Model& model, const std::vector<ContentFile>& files, Language language) {
    for (const ContentFile& file : files) {
        auto demands = read_content_demands(file, language);
        if (!demands) {
            return tl::unexpected<Error>(std::move(demands.error()));
        }
        model.demands.insert(model.demands.end(), demands->begin(), demands->end());
    }
    return {};
}

/// So do rules of one's own.
Result<void> add_rules(Model& model, const std::string& model_path, const std::string& grammar_path,
                       const std::string& written, Language language) {
    namespace fs = std::filesystem;
    const fs::path path = (fs::path(model_path).parent_path() / written).lexically_normal();
    const fs::path grammar = fs::path(grammar_path).parent_path() / "egna-regler.rng";
    return add_own_rules(model, path.generic_string(), grammar.generic_string(), language);
}

} // namespace

Result<Model> load_model(const std::string& path, const std::string& grammar_path,
                         Language language) {
    Result<Source> source = Source::open(path, grammar_path, language);
    if (!source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    const Node root = source->root();
    Builder builder{*source, {}, {}, {}, {}, {}, {}, {}};
    builder.model.id = value_of(root, "id");
    builder.model.name = value_of(root, "namn");
    builder.model.version = value_of(root, "version");
    declare_ids(builder);
    read_organisation(builder, child(root, "organisation"));
    read_statuses(builder, child(root, "statusar"));
    read_fields(builder, child(root, "falten"));
    read_item_kinds(builder, root);
    read_document_types(builder, root);
    read_scale_and_relations(builder, root);
    read_chain_and_wheel(builder, root);
    read_guidance(builder, child(root, "anvisningar"));
    read_declines(builder, child(root, "avbojande"));
    std::vector<ContentFile> files;
    for (const Node& node : children(root, "innehallskrav")) {
        files.push_back(content_file(builder, node, path, grammar_path));
    }
    if (source->fault()) {
        return tl::unexpected<Error>(*source->fault());
    }
    if (auto added = add_demands(builder.model, files, language); !added) {
        return tl::unexpected<Error>(std::move(added.error()));
    }
    if (const Node glossary = child(root, "ordlista")) {
        if (auto added = add_glossary(builder.model, path, grammar_path, value_of(glossary, "fil"),
                                      language);
            !added) {
            return tl::unexpected<Error>(std::move(added.error()));
        }
    }
    if (const Node rules = child(root, "egna-regler")) {
        if (auto added =
                add_rules(builder.model, path, grammar_path, value_of(rules, "fil"), language);
            !added) {
            return tl::unexpected<Error>(std::move(added.error()));
        }
    }
    return std::move(builder.model);
}

} // namespace styrkoll::model
