// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

namespace styrkoll::plan {

/// Other documents named in running text, with numbers, decisions and attachments, and the
/// document's own attachments: Plan::mentions, Plan::attachments. Needs identity and sections. What
/// the document says of itself (title, control block, headers) is no mention.
void find_mentions(Plan& plan, const Vocabulary& vocabulary);

/// A document named in a sentence: "socialnämndens verksamhetsplan 2027-2029".
struct NamedDocument {
    std::size_t begin = 0; ///< bytes in the sentence
    std::size_t end = 0;
    std::uint32_t type = k_none;
    std::uint32_t organ = k_none;
    DocumentPeriod period;
    bool is_self = false; ///< the document that the sentence stands in
};

/// A type's word with a period or a year, in order; the word alone names no document.
[[nodiscard]] std::vector<NamedDocument>
find_named_documents(const Plan& plan, const Vocabulary& vocabulary, std::string_view sentence);

} // namespace styrkoll::plan
