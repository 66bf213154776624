// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/detail/source.hpp"
#include "model/model.hpp"

namespace styrkoll::model::detail {

/// A model on its way into being. Ids are declared first, since anything may refer to anything.
struct Builder {
    Source& source;
    Model model;
    Ids organ_kinds, organs, fields, kinds, types, relations;
};

/// Each reads its part of the file into the model; faults go to the source.
void read_organisation(Builder& builder, const Node& organisation);
void read_statuses(Builder& builder, const Node& statuses);
void read_fields(Builder& builder, const Node& fields);
void read_item_kinds(Builder& builder, const Node& root);
void read_document_types(Builder& builder, const Node& root);
void read_scale_and_relations(Builder& builder, const Node& root);
void read_chain_and_wheel(Builder& builder, const Node& root);
void read_guidance(Builder& builder, const Node& guidance);
void read_declines(Builder& builder, const Node& declines);

struct MonthDay {
    int month = 0;
    int day = 0;
};
/// "08-31"; the grammar has seen to the form, not to 31 April: that is refused here.
[[nodiscard]] MonthDay month_day(Builder& builder, const Node& node, const char* attribute);

[[nodiscard]] ValueType value_type(std::string_view name);
[[nodiscard]] Requirement requirement(std::string_view name);

/// The organs whose chain of `under` comes back to where it began, in that order; empty when none.
[[nodiscard]] std::vector<std::uint32_t> find_cycle(const Organisation& organisation);

} // namespace styrkoll::model::detail
