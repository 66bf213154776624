// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/thread.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What changed between two years, or between two versions of a set (domain check 32). Both sets
/// are known by their Facts alone, so that it takes documents and indexes alike.
namespace styrkoll::trace {

/// Most serious first.
enum class What : std::uint8_t {
    weakened,     ///< a lower target, a later day, nobody responsible, no financing
    dropped,      ///< not there any more
    reworded,     ///< other words
    changed,      ///< another value
    renumbered,   ///< another code
    moved,        ///< under another heading, item or document
    strengthened, ///< the other way than weakened
    added,        ///< not there before
};
[[nodiscard]] std::string_view to_string(What what); ///< "weakened", "dropped", ...

/// One thing that changed, and how it read.
struct Detail {
    What what = What::changed;
    /// "code", "title", "text", "place", "document", "item", "status", "decision", "unreadable", or
    /// the attribute's id.
    std::string part;
    int year = 0; ///< that the attribute's label names; 0: none
    std::string before, after;

    bool operator==(const Detail&) const = default;
};

/// An item elsewhere that rests on one that changed, in a document that was not decided since.
struct Suspect {
    std::uint32_t item = 0; ///< index into the items of the Thread
    bool in_after =
        true; ///< of the later set; else of the earlier one, whose document is not there now
    bool operator==(const Suspect&) const = default;
};

/// An item on both sides, or on one.
struct ItemChange {
    std::uint32_t before = k_none; ///< index into the earlier Thread's items
    std::uint32_t after = k_none;  ///< index into the later Thread's items
    std::vector<Detail> details;   ///< most serious first; never empty
    std::vector<Suspect> suspects;

    [[nodiscard]] What worst() const { return details.front().what; }
};

/// A document on both sides, or on one. Of one that is on one side alone the items are not listed.
struct DocumentChange {
    std::uint32_t before = k_none; ///< index into the earlier Thread's documents
    std::uint32_t after = k_none;
    bool another_year = false;   ///< its period is another: the next year's plan, not a new version
    std::vector<Detail> details; ///< of the document itself
    std::vector<ItemChange> items; ///< most serious first, then in the order of the documents
    std::size_t unchanged = 0;     ///< items that are the same
};

struct Changes {
    const Thread* before = nullptr;
    const Thread* after = nullptr;
    std::vector<DocumentChange> documents; ///< those with a change, highest level first
    std::size_t compared = 0;              ///< documents that are on both sides
    std::size_t by_what[8] = {};           ///< items, each under the most serious of its changes
    std::size_t suspects = 0;              ///< items, each once

    [[nodiscard]] bool none() const { return documents.empty(); }
};

/// Which documents are told of.
enum class Scope : std::uint8_t {
    all,
    common, ///< those on both sides: one side is a single document, the others only rest on it
};

/// Both threads must outlive the result. Linear in items, apart from the search for items that are
/// both reworded and renumbered, which is bounded for each.
[[nodiscard]] Changes compare(const Thread& before, const Thread& after, Scope scope = Scope::all);

} // namespace styrkoll::trace
