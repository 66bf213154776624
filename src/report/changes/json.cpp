// SPDX-License-Identifier: Apache-2.0
#include "result/json.hpp"
#include "report/changes/change_words.hpp"
#include "report/changes/changes.hpp"
#include "result/json_writer.hpp"

namespace styrkoll::report {
namespace {

using trace::Changes;
using trace::Detail;
using trace::DocumentChange;
using trace::ItemChange;
using trace::Thread;

class ChangesJson {
public:
    ChangesJson(const Changes& changes, const ChangesContext& context)
        : m_changes(&changes), m_context(&context) {}

    std::string write() {
        m_json.begin_object();
        write_head();
        write_summary();
        m_json.open_array("documents");
        for (const DocumentChange& document : m_changes->documents) {
            write_document(document);
        }
        m_json.end_array();
        m_json.member_texts("notJudged", m_context->not_judged);
        m_json.open_array("notRead");
        for (const Error& problem : m_context->problems) {
            m_json.begin_object();
            m_json.member("path", problem.where);
            m_json.member("message", problem.message);
            m_json.end_object();
        }
        m_json.end_array();
        m_json.end_object();
        return m_json.take();
    }

private:
    void write_head() {
        const model::Model& model = *m_changes->after->model;
        m_json.member("schemaVersion", result::k_schema_version);
        m_json.open_object("tool");
        m_json.member("name", "styrkoll");
        m_json.member("version", m_context->tool_version);
        m_json.member("language", say(m_context->language, "sv", "en"));
        m_json.end_object();
        m_json.open_object("model");
        m_json.member("id", model.id);
        m_json.member("name", model.name);
        m_json.member("version", model.version);
        m_json.end_object();
        m_json.member_texts("before", m_context->before);
        m_json.member_texts("after", m_context->after);
    }

    void write_summary() {
        m_json.open_object("summary");
        m_json.member("compared", m_changes->compared);
        m_json.member("documents", m_changes->documents.size());
        for (std::size_t what = 0; what < std::size(m_changes->by_what); ++what) {
            m_json.member(trace::to_string(static_cast<trace::What>(what)),
                          m_changes->by_what[what]);
        }
        m_json.member("suspects", m_changes->suspects);
        m_json.end_object();
    }

    void write_document(const DocumentChange& document) {
        const trace::Source& source = source_of(*m_changes, document);
        m_json.begin_object();
        m_json.member_or_null("type", source.facts.type);
        m_json.member("organ", source.facts.organ);
        m_json.member("name", name_of(thread_of(*m_changes, document), source));
        m_json.key("anotherYear");
        m_json.boolean(document.another_year);
        write_side("before", *m_changes->before, document.before);
        write_side("after", *m_changes->after, document.after);
        write_details(document.details);
        m_json.open_array("items");
        for (const ItemChange& change : document.items) {
            write_item(change);
        }
        m_json.end_array();
        m_json.member("unchanged", document.unchanged);
        m_json.end_object();
    }

    void write_side(std::string_view name, const Thread& thread, std::uint32_t document) {
        m_json.key(name);
        if (document == trace::k_none) {
            m_json.null();
            return;
        }
        const plan::Facts& facts = thread.documents[document].facts;
        const bool dated = facts.period.from.year != 0;
        m_json.begin_object();
        m_json.member("path", facts.path);
        m_json.open_object("period");
        m_json.member_or_null("from", dated ? to_iso(facts.period.from) : std::string());
        m_json.member_or_null("to", dated ? to_iso(facts.period.to) : std::string());
        m_json.end_object();
        m_json.member_or_null("status", facts.status);
        m_json.member_or_null("decided", facts.decision_date);
        m_json.member("items", facts.items.size());
        m_json.end_object();
    }

    void write_details(const std::vector<Detail>& details) {
        m_json.open_array("details");
        for (const Detail& detail : details) {
            m_json.begin_object();
            m_json.member("change", trace::to_string(detail.what));
            m_json.member("part", detail.part);
            m_json.key("year");
            if (detail.year == 0) {
                m_json.null();
            } else {
                m_json.number(std::int64_t{detail.year});
            }
            m_json.member("before", detail.before);
            m_json.member("after", detail.after);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void write_item(const ItemChange& change) {
        m_json.begin_object();
        m_json.member("kind", fact_of(*m_changes, change).kind);
        m_json.member("change", trace::to_string(change.worst()));
        write_fact("before", *m_changes->before, change.before);
        write_fact("after", *m_changes->after, change.after);
        write_details(change.details);
        m_json.open_array("suspects");
        for (const trace::Suspect& suspect : change.suspects) {
            write_suspect(suspect);
        }
        m_json.end_array();
        m_json.end_object();
    }

    void write_fact(std::string_view name, const Thread& thread, std::uint32_t item) {
        m_json.key(name);
        if (item == trace::k_none) {
            m_json.null();
            return;
        }
        m_json.begin_object();
        write_members(thread, item);
        m_json.end_object();
    }

    void write_members(const Thread& thread, std::uint32_t item) {
        const plan::ItemFact& fact = thread.fact_of(thread.items[item]);
        m_json.member("code", fact.code);
        m_json.member("title", fact.title);
        m_json.member("path", thread.source_of(thread.items[item]).facts.path);
        m_json.member("paragraph", std::size_t{fact.location.paragraph});
        m_json.member_texts("headings", fact.location.headings);
    }

    void write_suspect(const trace::Suspect& suspect) {
        const Thread& thread = suspect.in_after ? *m_changes->after : *m_changes->before;
        m_json.begin_object();
        m_json.member("in", suspect.in_after ? "after" : "before");
        m_json.member("kind", thread.fact_of(thread.items[suspect.item]).kind);
        write_members(thread, suspect.item);
        m_json.end_object();
    }

    const Changes* m_changes;
    const ChangesContext* m_context;
    result::JsonWriter m_json;
};

} // namespace

std::string changes_json(const Changes& changes, const ChangesContext& context) {
    return ChangesJson(changes, context).write();
}

} // namespace styrkoll::report
