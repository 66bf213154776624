// SPDX-License-Identifier: Apache-2.0
//
// The grammar has the first word; what comes after it leans on every element and attribute being
// there. What a grammar cannot say is said by the readers in detail/: what is referred to exists,
// nothing is named twice. They read on after a fault, and the one that stands first in the file is
// told, since that is where a person begins.
#include "model/load.hpp"

#include "model/detail/builder.hpp"

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
    if (source->fault()) {
        return tl::unexpected<Error>(*source->fault());
    }
    return std::move(builder.model);
}

} // namespace styrkoll::model
