// SPDX-License-Identifier: Apache-2.0
#include "read/odf_issues.hpp"

#include "document/location.hpp"

#include <algorithm>
#include <utility>

namespace styrkoll::read {

bool Issues::has_room(std::string_view rule) {
    constexpr std::size_t k_most_of_a_rule = 200;
    // Told once, with how often: one slip of a program makes all of them.
    const bool once = rule.substr(0, 6) == "grans-" || rule == "odf-lostext" || rule == "odf-tal" ||
                      rule == "odf-lista";
    return ++m_counts[rule] <= (once ? 1 : k_most_of_a_rule);
}

void Issues::in_block(std::string_view rule, std::uint32_t block, std::uint32_t begin,
                      std::uint32_t end, finding::Arguments arguments) {
    if (!has_room(rule)) {
        return;
    }
    Issue issue;
    issue.rule = rule;
    issue.block = block;
    issue.begin = begin;
    issue.end = end;
    issue.arguments = std::move(arguments);
    m_issues.push_back(std::move(issue));
}

void Issues::at_offset(std::string_view rule, std::size_t offset, finding::Arguments arguments) {
    if (!has_room(rule)) {
        return;
    }
    Issue issue;
    issue.rule = rule;
    issue.offset = offset;
    issue.arguments = std::move(arguments);
    m_issues.push_back(std::move(issue));
}

void Issues::settle(std::string_view part, std::string_view bytes) {
    std::vector<Issue*> open;
    for (; m_settled < m_issues.size(); ++m_settled) {
        Issue& issue = m_issues[m_settled];
        if (issue.block == document::k_none) {
            issue.part = part;
            open.push_back(&issue);
        }
    }
    std::stable_sort(open.begin(), open.end(), [](const Issue* left, const Issue* right) {
        return left->offset < right->offset;
    });
    xml::Position position;
    std::size_t at = 0;
    for (Issue* issue : open) {
        xml::advance(position, bytes.substr(at, issue->offset - at));
        at = issue->offset;
        issue->position = position;
    }
}

void Issues::report(const document::Document& document, finding::Sink& sink) const {
    for (const Issue& issue : m_issues) {
        document::Location location;
        if (issue.block != document::k_none) {
            const std::uint32_t size = document.blocks[issue.block].text_size;
            location = document::locate(
                document, {issue.block, std::min(issue.begin, size), std::min(issue.end, size)});
        } else {
            location.part = issue.part;
            location.line = issue.position.line;
            location.column = issue.position.column;
        }
        auto report = sink.report(issue.rule);
        if (!location.part.empty()) {
            report.at(std::move(location));
        }
        const auto count = m_counts.find(issue.rule);
        report.with("antal", std::to_string(count == m_counts.end() ? 1 : count->second));
        for (const auto& [name, value] : issue.arguments) {
            report.with(name, value);
        }
    }
}

} // namespace styrkoll::read
