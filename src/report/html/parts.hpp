// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/html/page.hpp"
#include "report/sections.hpp"
#include "result/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The parts of the page, each in a file of its own.
namespace styrkoll::report::html {

/// Style sheet and script: data, no words.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

/// The verdict of the set, counts, what changed, what was not checked, and every document's
/// verdict.
void write_verdict(Page& page);
/// Search, choices and order; shown by the script.
void write_controls(Page& page);
/// Documents with something to tell.
void write_documents(Page& page);
void write_set_findings(Page& page);
void write_thread(Page& page);
/// The chain as a picture, and as a list that says the same.
void write_chain(Page& page, const result::ThreadOverview& thread);
void write_economy(Page& page);
void write_coverage(Page& page);

/// Where in the page the documents are told of, by path: "d3".
using Targets = std::map<std::string_view, std::string>;
[[nodiscard]] Targets document_targets(const result::RunResult& result);

/// Whether the part is there, for the list of contents.
[[nodiscard]] bool has_documents(const result::RunResult& result);
[[nodiscard]] bool has_economy(const result::RunResult& result);

/// The document's headings, with what is found under each.
void write_map(Page& page, const result::DocumentResult& document, const std::string& id,
               const std::vector<Group>& groups);

struct Subject {
    const std::vector<result::WordedFinding>& findings;
    std::string path; ///< empty: the set
    std::string id;   ///< what the ids of its findings begin with
};
void write_finding(Page& page, const Subject& subject, std::size_t index);
/// "… och 1 240 till av samma regel", rule by rule: the open ones that do not stand on the page.
void write_left_out(Page& page, const std::vector<result::WordedFinding>& findings,
                    const std::vector<bool>& is_shown);
/// Those that are waived or in the baseline, closed.
void write_apart(Page& page, const Subject& subject, const std::vector<bool>& is_shown);

} // namespace styrkoll::report::html
