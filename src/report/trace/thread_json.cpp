// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_json.hpp"

#include "report/trace/thread_json_parts.hpp"

namespace styrkoll::report {
namespace {

using result::JsonWriter;
using trace::Thread;

std::string_view to_string(trace::Resolved resolved) {
    switch (resolved) {
    case trace::Resolved::found:
        return "found";
    case trace::Resolved::unknown:
        return "unknown";
    case trace::Resolved::ambiguous:
        return "ambiguous";
    case trace::Resolved::absent:
        return "absent";
    case trace::Resolved::unreadable:
        return "unreadable";
    case trace::Resolved::outside:
        return "outside";
    }
    return "unknown";
}

template <class Things>
void write_id(JsonWriter& out, std::string_view name, const Things& things, std::uint32_t index) {
    out.member_or_null(name,
                       index == k_none ? std::string_view{} : std::string_view(things[index].id));
}

void write_item(JsonWriter& out, const Thread& thread, std::uint32_t at) {
    const trace::Item& item = thread.items[at];
    const trace::Source& source = thread.documents[item.document];
    const plan::ItemFact& fact = thread.fact_of(item);
    out.begin_object();
    write_item_name(out, thread, item);
    write_index(out, "definition", item.definition);
    write_index(out, "parent", fact.parent == k_none ? k_none : source.first_item + fact.parent);
    out.open_array("attributes");
    for (const plan::AttributeFact& attribute : fact.attributes) {
        out.begin_object();
        out.member("id", attribute.id);
        if (attribute.year == 0) {
            out.key("year");
            out.null();
        } else {
            out.member("year", static_cast<std::size_t>(attribute.year));
        }
        out.member("text", attribute.text);
        out.member_or_null("unit", attribute.unit);
        out.end_object();
    }
    out.end_array();
    out.member("state", trace::to_string(thread.states[at]));
    out.end_object();
}

void write_link(JsonWriter& out, const Thread& thread, const trace::Link& link) {
    const plan::ReferenceFact& fact = thread.fact_of(link);
    out.begin_object();
    write_index(out, "document", link.document);
    write_index(out, "from", link.from);
    write_index(out, "to", link.to);
    out.member_or_null("kind", fact.kind);
    out.member_or_null("code", fact.code);
    out.member_or_null("title", fact.title);
    out.member_or_null("relation", fact.relation);
    out.member("resolved", to_string(link.resolved));
    out.key("preliminary");
    out.boolean(link.preliminary);
    out.key("declined");
    out.boolean(fact.declined);
    out.member("paragraph", std::size_t{fact.location.paragraph});
    out.end_object();
}

void write_duty(JsonWriter& out, const Thread& thread, const trace::Duty& duty) {
    const model::Model& model = *thread.model;
    out.begin_object();
    write_index(out, "item", duty.item);
    out.member("rule", model.chain[duty.rule].rule);
    out.key("followUp");
    out.boolean(model.chain[duty.rule].rated);
    write_id(out, "type", model.types, duty.type);
    write_id(out, "organ", model.organisation.organs, duty.organ);
    write_index(out, "document", duty.document);
    write_index(out, "by", duty.by);
    out.member("count", std::size_t{duty.count});
    out.member("state", trace::to_string(duty.state));
    out.member_or_null("reason", duty.reason);
    out.end_object();
}

void write_tally(JsonWriter& out, std::string_view name, const Tally& tally) {
    out.open_object(name);
    out.member("total", tally.total());
    for (const trace::State state : k_states) {
        out.member(trace::to_string(state), tally.of(state));
    }
    out.end_object();
}

} // namespace

void write_index(JsonWriter& out, std::string_view name, std::uint32_t index) {
    out.key(name);
    if (index == k_none) {
        out.null();
    } else {
        out.number(std::uint64_t{index});
    }
}

void write_document(JsonWriter& out, const Thread& thread, const trace::Source& source) {
    const plan::Facts& facts = source.facts;
    const bool dated = facts.period.from.year != 0;
    out.member("path", facts.path);
    out.member("name", trace::name_of(thread, source));
    out.member_or_null("type", facts.type);
    out.member_or_null("organ", facts.organ);
    if (dated) {
        out.open_object("period");
        out.member("from", to_iso(facts.period.from));
        out.member("to", to_iso(facts.period.to));
        out.end_object();
    } else {
        out.key("period");
        out.null();
    }
    out.member_or_null("status", facts.status);
    out.key("decided");
    out.boolean(source.decided);
    out.key("reported");
    out.boolean(source.reported);
    out.key("readable");
    out.boolean(source.readable);
}

void write_item_name(JsonWriter& out, const Thread& thread, const trace::Item& item) {
    const plan::ItemFact& fact = thread.fact_of(item);
    write_index(out, "document", item.document);
    out.member("kind", fact.kind);
    out.member_or_null("code", fact.code);
    out.member("title", fact.title);
    out.member("paragraph", std::size_t{fact.location.paragraph});
}

void write_context(JsonWriter& out, const ThreadContext& context, const model::Model& model) {
    out.member("schemaVersion", "1.0");
    out.open_object("tool");
    out.member("name", "styrkoll");
    out.member("version", context.tool_version);
    out.end_object();
    out.open_object("model");
    out.member("id", model.id);
    out.member("name", model.name);
    out.member("version", model.version);
    out.end_object();
}

void write_not_read(JsonWriter& out, const ThreadContext& context) {
    out.open_array("notRead");
    for (const Error& problem : context.not_read) {
        out.begin_object();
        out.member("where", problem.where);
        out.member("message", problem.message);
        out.end_object();
    }
    out.end_array();
    out.member_texts("notJudged", context.not_judged);
}

std::string thread_json(const ThreadView& view, const ThreadContext& context) {
    const Thread& thread = *view.thread;
    JsonWriter out;
    out.begin_object();
    write_context(out, context, *thread.model);
    out.open_object("totals");
    out.member("documents", thread.documents.size());
    write_tally(out, "items", view.items);
    write_tally(out, "planDuties", view.plan_duties);
    write_tally(out, "followUpDuties", view.follow_up_duties);
    out.end_object();
    out.open_array("documents");
    for (const trace::Source& source : thread.documents) {
        out.begin_object();
        write_document(out, thread, source);
        out.end_object();
    }
    out.end_array();
    out.open_array("items");
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        write_item(out, thread, at);
    }
    out.end_array();
    out.open_array("links");
    for (const trace::Link& link : thread.links) {
        write_link(out, thread, link);
    }
    out.end_array();
    out.open_array("duties");
    for (const trace::Duty& duty : thread.duties) {
        write_duty(out, thread, duty);
    }
    out.end_array();
    write_not_read(out, context);
    out.end_object();
    return out.take();
}

} // namespace styrkoll::report
