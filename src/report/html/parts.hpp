// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/html/page.hpp"
#include "result/result.hpp"

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
void write_economy(Page& page);
void write_coverage(Page& page);

/// Whether the part is there, for the list of contents.
[[nodiscard]] bool has_documents(const result::RunResult& result);
[[nodiscard]] bool has_economy(const result::RunResult& result);

/// Findings under one heading of a document.
struct Group {
    std::string title;          ///< heading path
    std::uint32_t order = 0;    ///< first paragraph
    std::size_t outline = npos; ///< index of the heading, or npos
    std::vector<std::size_t> findings;
    Counts counts;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};
/// The open findings of a document by section, in document order; what is about the whole of it
/// first.
[[nodiscard]] std::vector<Group> groups_of(const Page& page,
                                           const result::DocumentResult& document);

/// The document's headings, with what is found under each.
void write_map(Page& page, const result::DocumentResult& document, const std::string& id,
               const std::vector<Group>& groups);

struct Subject {
    const std::vector<result::WordedFinding>& findings;
    std::string path; ///< empty: the set
    std::string id;   ///< what the ids of its findings begin with
};
void write_finding(Page& page, const Subject& subject, std::size_t index);
/// By finding: whether it stands on the page. Of each rule the first Page::most_alike of the open
/// ones do, and as many of the others.
[[nodiscard]] std::vector<bool> shown_of(const Page& page,
                                         const std::vector<result::WordedFinding>& findings);
/// "… och 1 240 till av samma regel", rule by rule: the open ones that do not stand on the page.
void write_left_out(Page& page, const std::vector<result::WordedFinding>& findings,
                    const std::vector<bool>& is_shown);
/// Those that are waived or in the baseline, closed.
void write_apart(Page& page, const Subject& subject, const std::vector<bool>& is_shown);

} // namespace styrkoll::report::html
