// SPDX-License-Identifier: Apache-2.0
#include "result/json_writer.hpp"
#include "result/overview_json.hpp"

#include <iterator>

namespace styrkoll::result {
namespace {

using trace::State;

void write_states(JsonWriter& out, std::string_view name, const StateCounts& counts) {
    out.open_object(name);
    for (std::size_t state = 0; state < counts.size(); ++state) {
        out.member(trace::to_string(static_cast<State>(state)), counts[state]);
    }
    out.end_object();
}

void write_item(JsonWriter& out, const ItemPlace& item) {
    out.member_or_null("code", item.code);
    out.member("title", item.title);
    out.member("path", item.path);
    out.member("paragraph", std::size_t{item.paragraph});
}

void write_row(JsonWriter& out, const MatrixRow& row) {
    out.begin_object();
    write_item(out, row.item);
    out.open_array("cells");
    for (const MatrixCell& cell : row.cells) {
        out.begin_object();
        out.member("column", std::size_t{cell.column});
        out.member("state", trace::to_string(cell.state));
        out.member("duties", cell.duties);
        out.member("ofState", cell.of_state);
        out.member_or_null("reason", cell.reason);
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

void write_matrix(JsonWriter& out, const ThreadMatrix& matrix) {
    out.begin_object();
    out.member("name", matrix.name);
    out.key("followUp");
    out.boolean(matrix.follow_up);
    out.open_array("columns");
    for (const MatrixColumn& column : matrix.columns) {
        out.begin_object();
        out.member("name", column.name);
        out.member("brief", column.brief);
        out.end_object();
    }
    out.end_array();
    out.open_array("rows");
    for (const MatrixRow& row : matrix.rows) {
        write_row(out, row);
    }
    out.end_array();
    out.member("allColumns", matrix.all_columns);
    out.member("allRows", matrix.all_rows);
    out.end_object();
}

void write_duty(JsonWriter& out, const OpenDuty& duty) {
    out.begin_object();
    out.member("state", trace::to_string(duty.state));
    out.key("followUp");
    out.boolean(duty.follow_up);
    write_item(out, duty.item);
    out.member("whose", duty.whose);
    out.member("where", duty.where);
    out.member_or_null("reason", duty.reason);
    out.end_object();
}

std::string_view word_of(PictureBox::What what) {
    switch (what) {
    case PictureBox::What::item:
        return "item";
    case PictureBox::What::gap:
        return "gap";
    case PictureBox::What::summary:
        return "summary";
    }
    return "item";
}

void write_panel(JsonWriter& out, const ThreadPicture& picture, const PicturePanel& panel) {
    out.begin_object();
    out.member("title", panel.title);
    out.key("present");
    out.boolean(panel.present);
    write_states(out, "states", panel.counts);
    out.open_array("boxes");
    for (const std::uint32_t at : panel.boxes) {
        const PictureBox& box = picture.boxes[at];
        out.begin_object();
        out.member("what", word_of(box.what));
        out.member_or_null("name", box.name);
        out.member("text", box.text);
        out.member("state", trace::to_string(box.state));
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

void write_picture(JsonWriter& out, const ThreadPicture& picture) {
    out.open_object("picture");
    out.open_array("columns");
    for (const PictureColumn& column : picture.columns) {
        out.begin_object();
        out.member("title", column.title);
        out.open_array("panels");
        for (const std::uint32_t panel : column.panels) {
            write_panel(out, picture, picture.panels[panel]);
        }
        out.end_array();
        out.end_object();
    }
    out.end_array();
    out.open_array("edges");
    for (const PictureEdge& edge : picture.edges) {
        out.begin_object();
        out.member("from", std::size_t{edge.from});
        out.member("to", std::size_t{edge.to});
        out.key("broken");
        out.boolean(edge.broken);
        out.end_object();
    }
    out.end_array();
    out.member("edgesLeftOut", picture.edges_left_out);
    out.end_object();
}

void write_date(JsonWriter& out, const WheelDate& date) {
    out.begin_object();
    out.member("date", date.date);
    out.key("byLaw");
    out.boolean(date.by_law);
    out.member_or_null("source", date.source);
    out.member("timing", trace::to_string(date.timing));
    out.key("daysLate");
    out.number(std::int64_t{date.days_late});
    out.end_object();
}

void write_wheel_document(JsonWriter& out, const WheelDocument& document) {
    out.begin_object();
    out.member("type", document.type);
    out.member_or_null("organ", document.organ);
    out.member_or_null("path", document.path);
    out.key("expected");
    out.boolean(document.expected);
    out.member("progress", trace::to_string(document.progress));
    out.member_or_null("decided", document.decided);
    out.member_or_null("handedOver", document.handed_over);
    out.member_or_null("tooEarly", document.too_early);
    out.open_array("dates");
    for (const WheelDate& date : document.dates) {
        write_date(out, date);
    }
    out.end_array();
    out.end_object();
}

} // namespace

void write_thread(JsonWriter& out, const std::optional<ThreadOverview>& thread) {
    out.key("trace");
    if (!thread) {
        out.null();
        return;
    }
    out.begin_object();
    out.member("documents", thread->documents);
    out.member("items", thread->items);
    write_states(out, "states", thread->item_states);
    write_states(out, "planStates", thread->plan_states);
    write_states(out, "followUpStates", thread->follow_up_states);
    out.member_texts("lacking", thread->lacking);
    out.open_array("matrices");
    for (const ThreadMatrix& matrix : thread->matrices) {
        write_matrix(out, matrix);
    }
    out.end_array();
    out.open_array("open");
    for (const OpenDuty& duty : thread->open) {
        write_duty(out, duty);
    }
    out.end_array();
    out.member("allOpen", thread->all_open);
    write_picture(out, thread->picture);
    out.end_object();
}

void write_wheel(JsonWriter& out, const std::optional<WheelOverview>& wheel) {
    out.key("wheel");
    if (!wheel) {
        out.null();
        return;
    }
    out.begin_object();
    out.key("year");
    out.number(std::int64_t{wheel->year});
    out.key("whole");
    out.boolean(wheel->whole);
    out.open_array("events");
    for (const WheelEvent& event : wheel->events) {
        out.begin_object();
        out.member("type", event.type);
        out.member("date", event.date);
        out.key("byLaw");
        out.boolean(event.by_law);
        out.member_or_null("source", event.source);
        out.end_object();
    }
    out.end_array();
    out.open_array("documents");
    for (const WheelDocument& document : wheel->documents) {
        write_wheel_document(out, document);
    }
    out.end_array();
    out.end_object();
}

} // namespace styrkoll::result
