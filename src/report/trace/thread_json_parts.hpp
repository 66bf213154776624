// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/trace/thread_context.hpp"
#include "report/trace/thread_view.hpp"
#include "result/json_writer.hpp"

#include <string>
#include <string_view>

/// What thread JSON and impact JSON have in common.
namespace styrkoll::report {

/// schemaVersion, tool and model: the first members.
void write_context(result::JsonWriter& out, const ThreadContext& context,
                   const model::Model& model);
/// notRead and notJudged: the last members.
void write_not_read(result::JsonWriter& out, const ThreadContext& context);
/// Written as null where it is k_none.
void write_index(result::JsonWriter& out, std::string_view name, std::uint32_t index);
/// The document's members, without braces.
void write_document(result::JsonWriter& out, const trace::Thread& thread,
                    const trace::Source& source);
/// kind, code, title, document, paragraph of an item, without braces.
void write_item_name(result::JsonWriter& out, const trace::Thread& thread, const trace::Item& item);

} // namespace styrkoll::report
