// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "trace/thread.hpp"

#include <string>
#include <vector>

/// What a plan was reviewed against: the words of the items upstream as they stood then, so that a
/// later change can be told with both.
namespace styrkoll::trace {

struct ReviewedItem {
    std::string type, organ, from; ///< the document that states it: ids and an ISO date
    std::string kind, code, title;
    std::vector<plan::AttributeFact> attributes; ///< id, year and text
    std::string text;
    std::string fingerprint;
};

struct Review {
    std::string type, organ, from; ///< the plan that was reviewed
    std::string by;                ///< a role, never a person's name
    std::string date;              ///< ISO
    std::string decision;          ///< "SN § 151", or empty
    std::vector<ReviewedItem> items;
};

/// 32 hex digits over the item's wording: title, values by id and year, own text. White space, soft
/// hyphens, kinds of dashes, the order of columns, its code and everything about looks are left
/// out.
[[nodiscard]] std::string fingerprint_of(const plan::ItemFact& item);

/// The items of other documents that the document takes up or repeats, each once, in their order.
[[nodiscard]] std::vector<std::uint32_t> sources_of(const Thread& thread, std::uint32_t document);

/// A review of the document against everything it takes up now.
[[nodiscard]] Review review_of(const Thread& thread, std::uint32_t document);

/// What differs between the words then and now, in words; empty when nothing does.
[[nodiscard]] std::string changes_in_words(const ReviewedItem& then, const plan::ItemFact& now,
                                           const model::ItemKind& kind, Language language);

} // namespace styrkoll::trace
