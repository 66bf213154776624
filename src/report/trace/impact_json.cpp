// SPDX-License-Identifier: Apache-2.0
#include "report/trace/impact.hpp"

#include "report/trace/thread_json_parts.hpp"

namespace styrkoll::report {
namespace {

using trace::Reach;

void write_reach(result::JsonWriter& out, const ThreadView& view, const Reach& reach) {
    const trace::Thread& thread = *view.thread;
    out.begin_object();
    write_item_name(out, thread, view.item(reach.item));
    out.member("distance", std::size_t{reach.distance});
    write_index(out, "through", reach.through);
    out.member_or_null("relation",
                       reach.link == k_none
                           ? std::string_view{}
                           : std::string_view(thread.fact_of(thread.links[reach.link]).relation));
    out.end_object();
}

} // namespace

std::string impact_json(const ThreadView& view, const std::vector<std::uint32_t>& from,
                        const ThreadContext& context) {
    const trace::Thread& thread = *view.thread;
    result::JsonWriter out;
    out.begin_object();
    write_context(out, context, *thread.model);
    out.open_array("documents");
    for (const trace::Source& source : thread.documents) {
        out.begin_object();
        write_document(out, thread, source);
        out.end_object();
    }
    out.end_array();
    out.open_array("impact");
    for (const std::uint32_t item : from) {
        const auto reached = trace::reach_of(thread, item);
        out.begin_object();
        out.member("total", reached.size() - 1);
        out.open_array("reached");
        for (const Reach& reach : reached) {
            write_reach(out, view, reach);
        }
        out.end_array();
        out.end_object();
    }
    out.end_array();
    write_not_read(out, context);
    out.end_object();
    return out.take();
}

} // namespace styrkoll::report
