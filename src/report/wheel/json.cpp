// SPDX-License-Identifier: Apache-2.0
#include "result/json.hpp"
#include "report/wheel/wheel.hpp"
#include "result/json_writer.hpp"

namespace styrkoll::report {
namespace {

using result::JsonWriter;
using trace::Expected;
using trace::Wheel;

std::string iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

class WheelJson {
public:
    WheelJson(const Wheel& wheel, const WheelContext& context)
        : m_wheel(&wheel), m_context(&context) {}

    std::string write() {
        m_json.begin_object();
        write_head();
        write_summary();
        m_json.open_array("events");
        for (const model::WheelEvent& event : m_wheel->model().wheel) {
            write_event(event);
        }
        m_json.end_array();
        m_json.open_array("documents");
        for (const Expected& own : m_wheel->documents) {
            write_document(own);
        }
        m_json.end_array();
        write_rest();
        m_json.end_object();
        return m_json.take();
    }

private:
    void write_head() {
        const model::Model& model = m_wheel->model();
        m_json.member("schemaVersion", result::k_schema_version);
        m_json.open_object("tool");
        m_json.member("name", "styrkoll");
        m_json.member("version", m_context->tool_version);
        m_json.member("language", say(m_context->language, "sv", "en"));
        m_json.member_or_null("today", iso(m_wheel->today));
        m_json.end_object();
        m_json.open_object("model");
        m_json.member("id", model.id);
        m_json.member("name", model.name);
        m_json.member("version", model.version);
        m_json.end_object();
        m_json.member("year", static_cast<std::size_t>(m_wheel->year));
    }

    void write_summary() {
        const trace::WheelTotals& totals = m_wheel->totals;
        m_json.open_object("summary");
        m_json.member("expected", totals.expected);
        m_json.member("present", totals.present);
        m_json.member("decided", totals.decided);
        m_json.member("late", totals.late);
        m_json.member("outOfOrder", totals.out_of_order);
        m_json.member("missing", totals.missing);
        m_json.member("notDue", totals.not_due);
        m_json.member("beyond", totals.beyond);
        m_json.end_object();
    }

    void write_event(const model::WheelEvent& event) {
        m_json.begin_object();
        m_json.member("type", m_wheel->model().types[event.type].id);
        m_json.member("typeName", m_wheel->model().types[event.type].name);
        m_json.member("date", to_iso(trace::day_of(event, m_wheel->year)));
        m_json.key("byLaw");
        m_json.boolean(event.by_law);
        m_json.member("source", event.source);
        m_json.end_object();
    }

    void write_document(const Expected& own) {
        m_json.begin_object();
        write_identity(own);
        m_json.key("expected");
        m_json.boolean(own.expected);
        m_json.open_array("instead");
        for (const std::uint32_t type : own.instead) {
            m_json.text(m_wheel->model().types[type].id);
        }
        m_json.end_array();
        m_json.member("progress", trace::to_string(own.progress));
        m_json.member_or_null("decided", iso(own.decided));
        m_json.member_or_null("handedOver", iso(own.handed_over));
        m_json.open_array("deadlines");
        for (const trace::Deadline& deadline : own.deadlines) {
            write_deadline(deadline);
        }
        m_json.end_array();
        m_json.key("wrongOrder");
        write_order(own);
        m_json.open_array("versions");
        for (const std::uint32_t version : own.versions) {
            write_version(m_wheel->thread->documents[version]);
        }
        m_json.end_array();
        m_json.member_or_null("earlier",
                              own.earlier == trace::k_none ? std::string() : path_of(own.earlier));
        m_json.end_object();
    }

    void write_identity(const Expected& own) {
        const auto& organs = m_wheel->model().organisation.organs;
        m_json.member("type", m_wheel->model().types[own.type].id);
        m_json.member("typeName", m_wheel->model().types[own.type].name);
        m_json.member_or_null("organ",
                              own.organ == trace::k_none ? std::string() : organs[own.organ].id);
        m_json.member("organName", own.organ_name);
        m_json.member_or_null("under",
                              own.under == trace::k_none ? std::string() : organs[own.under].id);
    }

    void write_deadline(const trace::Deadline& deadline) {
        m_json.begin_object();
        m_json.member("date", to_iso(deadline.last));
        m_json.key("byLaw");
        m_json.boolean(deadline.by_law);
        m_json.member("counts", deadline.handed_over ? "handed-over" : "decided");
        m_json.member("timing", trace::to_string(deadline.timing));
        m_json.member("daysLate", static_cast<std::size_t>(deadline.days_late));
        m_json.member("source", m_wheel->model().wheel[deadline.event].source);
        m_json.end_object();
    }

    /// The document that this one was decided on the wrong side of.
    void write_order(const Expected& own) {
        if (own.decided_before == trace::k_none) {
            m_json.null();
            return;
        }
        const Expected& other = m_wheel->documents[own.decided_before];
        m_json.begin_object();
        write_identity(other);
        m_json.member_or_null("decided", iso(other.decided));
        m_json.end_object();
    }

    void write_version(const trace::Source& source) {
        const plan::Facts& facts = source.facts;
        const bool dated = facts.period.from.year != 0;
        m_json.begin_object();
        m_json.member("path", facts.path);
        m_json.member("title", facts.title);
        m_json.member_or_null("status", facts.status);
        m_json.key("readable");
        m_json.boolean(source.readable);
        m_json.open_object("period");
        m_json.member_or_null("from", dated ? to_iso(facts.period.from) : std::string());
        m_json.member_or_null("to", dated ? to_iso(facts.period.to) : std::string());
        m_json.end_object();
        m_json.open_object("decision");
        m_json.member_or_null("organ", facts.decision_organ);
        m_json.member_or_null("date", facts.decision_date);
        m_json.member_or_null("paragraph", facts.decision_paragraph);
        m_json.end_object();
        m_json.member_or_null("revised", facts.revised);
        m_json.member_or_null("number", facts.number);
        m_json.end_object();
    }

    void write_rest() {
        m_json.open_array("unplaced");
        for (const std::uint32_t document : m_wheel->unplaced) {
            m_json.text(path_of(document));
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
    }

    [[nodiscard]] const std::string& path_of(std::uint32_t document) const {
        return m_wheel->thread->documents[document].facts.path;
    }

    const Wheel* m_wheel;
    const WheelContext* m_context;
    JsonWriter m_json;
};

} // namespace

std::string wheel_json(const Wheel& wheel, const WheelContext& context) {
    return WheelJson(wheel, context).write();
}

} // namespace styrkoll::report
