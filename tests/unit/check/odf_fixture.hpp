// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks.hpp"
#include "checked.hpp"
#include "read/reader.hpp"
#include "support/odf_builder.hpp"

#include <string>
#include <vector>

/// OpenDocument texts in a few words, for the checks of what native XML does not have.
namespace styrkoll::check {

using testing::odt;

/// What one check says of an OpenDocument text.
inline Checked of(const Check& check, const testing::OdfBuilder& builder) {
    const finding::Policy policy(world().catalogue);
    finding::Sink reading(policy);
    const auto document = read::read(builder.odt(), "plan.odt", {}, reading);
    Checked out;
    if (!document) {
        ADD_FAILURE() << "not read";
        return out;
    }
    const plan::Plan plan = plan::make_plan(*document, *world().vocabulary);
    finding::Sink sink(policy, &*document);
    check.run(plan, {.vocabulary = *world().vocabulary}, sink);
    out.findings = sink.findings();
    return out;
}

inline Checked of(const Check& check, const std::string& body) {
    return of(check, odt().body(body));
}

inline std::string p(const std::string& text) {
    return "<text:p>" + text + "</text:p>";
}

inline std::string h(int level, const std::string& text) {
    return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + text + "</text:h>";
}

inline std::string span(const std::string& style, const std::string& text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
}

inline std::string style(const std::string& family, const std::string& name,
                         const std::string& properties) {
    return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\">" +
           properties + "</style:style>";
}

inline std::string coloured(const std::string& name, const std::string& attributes) {
    return style("text", name, "<style:text-properties " + attributes + "/>");
}

using Row = std::vector<std::string>;

inline std::string row_of(const Row& cells) {
    std::string row = "<table:table-row>";
    for (const std::string& cell : cells) {
        const bool is_cell = cell.rfind("<table", 0) == 0;
        row += is_cell ? cell : "<table:table-cell>" + p(cell) + "</table:table-cell>";
    }
    return row + "</table:table-row>";
}

inline std::string table(const std::vector<Row>& rows, bool has_header = false) {
    std::string out = "<table:table>";
    for (const Row& row : rows) {
        const bool is_header = has_header && &row == &rows.front();
        out += is_header ? "<table:table-header-rows>" + row_of(row) + "</table:table-header-rows>"
                         : row_of(row);
    }
    return out + "</table:table>";
}

inline std::string link(const std::string& target, const std::string& words) {
    return "<text:a xlink:href=\"" + target + "\">" + words + "</text:a>";
}

} // namespace styrkoll::check
