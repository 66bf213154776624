// SPDX-License-Identifier: Apache-2.0
#include "result/json_fields.hpp"
#include "result/overview_json.hpp"

#include <algorithm>

namespace styrkoll::result {
namespace {

using trace::State;

/// The value of `Enum` from 0 to `last` whose word it is.
template <class Enum>
auto parser_of(Enum last) {
    return [last](std::string_view word) -> std::optional<Enum> {
        for (int at = 0; at <= static_cast<int>(last); ++at) {
            if (trace::to_string(static_cast<Enum>(at)) == word) {
                return static_cast<Enum>(at);
            }
        }
        return std::nullopt;
    };
}

State read_state(const Fields& fields) {
    return fields.word("state", parser_of(State::missing));
}

StateCounts read_states(const Fields& fields, const std::string& name) {
    StateCounts counts{};
    const Fields states = fields.object(name);
    for (std::size_t state = 0; state < counts.size(); ++state) {
        counts[state] =
            states.number<std::size_t>(std::string(trace::to_string(static_cast<State>(state))));
    }
    return counts;
}

ItemPlace read_item(const Fields& fields) {
    return {fields.text_or_null("code"), fields.text("title"), fields.text("path"),
            fields.number<std::uint32_t>("paragraph")};
}

MatrixRow read_row(const Fields& fields, std::size_t columns) {
    MatrixRow row{read_item(fields), {}};
    for (const Fields& cell : fields.objects("cells")) {
        row.cells.push_back({cell.number<std::uint32_t>("column"), read_state(cell),
                             cell.number<std::size_t>("duties"),
                             cell.number<std::size_t>("ofState"), cell.text_or_null("reason")});
        if (row.cells.back().column >= columns) {
            cell.is_wrong("column");
            row.cells.pop_back();
        }
    }
    return row;
}

ThreadMatrix read_matrix(const Fields& fields) {
    ThreadMatrix matrix;
    matrix.name = fields.text("name");
    matrix.follow_up = fields.boolean("followUp");
    for (const Fields& column : fields.objects("columns")) {
        matrix.columns.push_back({column.text("name"), column.text("brief")});
    }
    for (const Fields& row : fields.objects("rows")) {
        matrix.rows.push_back(read_row(row, matrix.columns.size()));
    }
    matrix.all_columns = fields.number<std::size_t>("allColumns");
    matrix.all_rows = fields.number<std::size_t>("allRows");
    return matrix;
}

OpenDuty read_duty(const Fields& fields) {
    return {read_state(fields),   fields.boolean("followUp"), read_item(fields),
            fields.text("whose"), fields.text("where"),       fields.text_or_null("reason")};
}

std::optional<PictureBox::What> parse_what(std::string_view word) {
    if (word == "item") {
        return PictureBox::What::item;
    }
    if (word == "gap") {
        return PictureBox::What::gap;
    }
    return word == "summary" ? std::optional(PictureBox::What::summary) : std::nullopt;
}

void read_panel(ThreadPicture& picture, const Fields& fields) {
    const auto number = static_cast<std::uint32_t>(picture.panels.size());
    const auto column = static_cast<std::uint32_t>(picture.columns.size() - 1);
    PicturePanel panel;
    panel.column = column;
    panel.title = fields.text("title");
    panel.present = fields.boolean("present");
    panel.counts = read_states(fields, "states");
    for (const Fields& box : fields.objects("boxes")) {
        panel.boxes.push_back(static_cast<std::uint32_t>(picture.boxes.size()));
        picture.boxes.push_back({box.word("what", parse_what), trace::k_none, number,
                                 box.text_or_null("name"), box.text("text"), read_state(box), 0,
                                 0});
    }
    picture.columns.back().panels.push_back(number);
    picture.panels.push_back(std::move(panel));
}

/// Lines lead to the right: whoever draws them may rely on it.
bool leads_on(const ThreadPicture& picture, const PictureEdge& edge) {
    const auto column_of = [&](std::uint32_t box) {
        return picture.panels[picture.boxes[box].panel].column;
    };
    return edge.from < picture.boxes.size() && edge.to < picture.boxes.size() &&
           column_of(edge.from) < column_of(edge.to);
}

ThreadPicture read_picture(const Fields& fields) {
    ThreadPicture picture;
    for (const Fields& column : fields.objects("columns")) {
        picture.columns.push_back({column.text("title"), {}, 0});
        for (const Fields& panel : column.objects("panels")) {
            read_panel(picture, panel);
        }
    }
    for (const Fields& line : fields.objects("edges")) {
        const PictureEdge edge{line.number<std::uint32_t>("from"), line.number<std::uint32_t>("to"),
                               line.boolean("broken")};
        if (leads_on(picture, edge)) {
            picture.edges.push_back(edge);
        } else {
            line.is_wrong("to");
        }
    }
    picture.edges_left_out = fields.number<std::size_t>("edgesLeftOut");
    return picture;
}

WheelDate read_date(const Fields& fields) {
    return {fields.date("date"), fields.boolean("byLaw"), fields.text_or_null("source"),
            fields.word("timing", parser_of(trace::Timing::overdue)),
            fields.number<int>("daysLate")};
}

WheelDocument read_wheel_document(const Fields& fields) {
    WheelDocument document;
    document.type = fields.text("type");
    document.organ = fields.text_or_null("organ");
    document.path = fields.text_or_null("path");
    document.expected = fields.boolean("expected");
    document.progress = fields.word("progress", parser_of(trace::Progress::decided));
    document.decided = fields.date_or_null("decided");
    document.handed_over = fields.date_or_null("handedOver");
    document.too_early = fields.text_or_null("tooEarly");
    for (const Fields& date : fields.objects("dates")) {
        document.dates.push_back(read_date(date));
    }
    return document;
}

} // namespace

ThreadOverview read_thread(const Fields& fields) {
    ThreadOverview thread;
    thread.documents = fields.number<std::size_t>("documents");
    thread.items = fields.number<std::size_t>("items");
    thread.item_states = read_states(fields, "states");
    if (!fields.has("picture")) { // of an earlier version: there are only the counts
        return thread;
    }
    thread.plan_states = read_states(fields, "planStates");
    thread.follow_up_states = read_states(fields, "followUpStates");
    thread.lacking = fields.texts("lacking");
    for (const Fields& matrix : fields.objects("matrices")) {
        thread.matrices.push_back(read_matrix(matrix));
    }
    for (const Fields& duty : fields.objects("open")) {
        thread.open.push_back(read_duty(duty));
    }
    thread.all_open = fields.number<std::size_t>("allOpen");
    thread.picture = read_picture(fields.object("picture"));
    return thread;
}

WheelOverview read_wheel(const Fields& fields) {
    WheelOverview wheel;
    wheel.year = fields.number<int>("year");
    wheel.whole = fields.boolean("whole");
    for (const Fields& event : fields.objects("events")) {
        wheel.events.push_back({event.text("type"), event.date("date"), event.boolean("byLaw"),
                                event.text_or_null("source")});
    }
    for (const Fields& document : fields.objects("documents")) {
        wheel.documents.push_back(read_wheel_document(document));
    }
    return wheel;
}

} // namespace styrkoll::result
