// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"
#include "plan/facts.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Röda tråden: the documents of a set as one graph, made from their Facts alone. Everything is
/// kept in flat lists and pointed at by index, so that a million items are walked without
/// recursion. Indexes are into the Thread that holds them; organs, kinds, types and rules are
/// indexes into the Model.
namespace styrkoll::trace {

using model::k_none;

/// A document of the set.
struct Source {
    plan::Facts facts;
    std::uint32_t type = k_none;  ///< document type; k_none: not known
    std::uint32_t organ = k_none; ///< k_none: an organ that the model does not list
    std::uint32_t under = k_none; ///< the organ that its organ belongs to
    bool reported = true;         ///< false: only looked up in (--with, --read-index)
    bool readable = true;         ///< false: what it holds is not known
    bool decided = false;         ///< its status counts as decided
    std::uint32_t first_item = 0; ///< its items are first_item ... first_item + facts.items.size()
};

/// An item of a document: the source of something, or a repetition of it.
struct Item {
    std::uint32_t document = 0;
    std::uint32_t fact = 0;      ///< index into the document's Facts::items
    std::uint32_t kind = k_none; ///< item kind
    std::uint32_t definition =
        k_none; ///< the item that is its source: itself, or another; k_none: not found
    std::uint32_t repeats = k_none; ///< the nearest item upstream that says the same, if any
    bool drifted = false;           ///< it repeats that with other words
    bool differs = false;           ///< it repeats that with other values
};

/// How a reference was resolved.
enum class Resolved : std::uint8_t {
    found,
    unknown,    ///< documents that define such items are there, and none defines this one
    ambiguous,  ///< several hits at one level
    absent,     ///< no document that could define it is in the set
    unreadable, ///< the document that should define it could not be read
    outside,    ///< defined outside the documents (Kolada, minutes)
};

/// A reference, resolved.
struct Link {
    std::uint32_t document = 0;  ///< where it stands
    std::uint32_t reference = 0; ///< index into that document's Facts::refers
    std::uint32_t from = k_none; ///< the item it stands in; k_none: the document's running text
    std::uint32_t to = k_none;   ///< the item it means
    Resolved resolved = Resolved::found;
    bool preliminary = false; ///< only a preliminary version of the source was there
    bool drifted = false;     ///< other words stand with it than its source has
};

/// What became of an obligation, or of an item with all its obligations. Ordered: of several the
/// greatest tells most.
enum class State : std::uint8_t {
    unbound,   ///< nothing asks for it to be taken up
    ok,        ///< taken up
    declined,  ///< not taken up, with a reason
    unchecked, ///< the document that should take it up is absent or could not be read
    drifted,   ///< taken up with another wording or other values
    missing,   ///< not taken up
};
[[nodiscard]] std::string_view to_string(State state); ///< "unbound", "ok", ...

/// One organ's obligation to take up one item (a row of the model's chain, applied).
struct Duty {
    std::uint32_t item = 0;          ///< the item upstream
    std::uint32_t rule = 0;          ///< index into Model::chain
    std::uint32_t type = k_none;     ///< document type that must take it up
    std::uint32_t organ = k_none;    ///< whose document; k_none: any organ below will do
    std::uint32_t document = k_none; ///< the document that answers; k_none: not in the set
    std::uint32_t by = k_none;       ///< item or k_none; the first that takes it up
    std::uint32_t count = 0;         ///< how many take it up
    std::uint32_t asked = 0;         ///< documents below that were looked in ...
    std::uint32_t expected = 0;      ///< ... of the organs below that should have one
    State state = State::missing;
    std::string reason;               ///< of a declined one
    std::uint32_t reference = k_none; ///< of a declined one: index into the document's refers
};

struct Thread {
    const model::Model* model = nullptr;
    std::vector<Source> documents; ///< by type level, type, organ, period, path
    std::vector<Item> items;       ///< document by document
    std::vector<Link> links;       ///< document by document
    std::vector<Duty> duties;      ///< by rule, item, organ
    std::vector<State> states;     ///< of each item; a repetition has its source's

    [[nodiscard]] const Source& source_of(const Item& item) const {
        return documents[item.document];
    }
    [[nodiscard]] const plan::ItemFact& fact_of(const Item& item) const {
        return documents[item.document].facts.items[item.fact];
    }
    [[nodiscard]] const plan::ReferenceFact& fact_of(const Link& link) const {
        return documents[link.document].facts.refers[link.reference];
    }
};

/// A document and how it takes part in the set.
struct Input {
    plan::Facts facts;
    bool reported = true;
    bool readable = true;
};

/// Documents that follow up: of the class of those that the chain asks for ratings in.
[[nodiscard]] bool is_report(const model::Model& model, std::uint32_t type);
/// Documents of the chain that are no reports.
[[nodiscard]] bool is_plan(const model::Model& model, std::uint32_t type);

/// The documents in order, and their items; nothing is resolved yet.
[[nodiscard]] Thread gather(std::vector<Input> inputs, const model::Model& model);

/// Puts the documents together. Takes any order; linear in items, references and obligations.
[[nodiscard]] Thread make_thread(std::vector<Input> inputs, const model::Model& model);

/// The links that stand in the document.
[[nodiscard]] std::span<const Link> links_of(const Thread& thread, std::uint32_t document);

/// "M2", or the title where it has no code.
[[nodiscard]] std::string name_of(const Thread& thread, const Item& item);
/// "Verksamhetsplan 2027–2029 för Socialnämnden" in the words of the model.
[[nodiscard]] std::string name_of(const Thread& thread, const Source& source);

/// Items of the kinds that the model's chain begins or ends in, in one bucket each; the sum of the
/// buckets is `items`.
struct Totals {
    std::size_t items = 0; ///< sources, not repetitions
    std::size_t by_state[6] = {};
};
[[nodiscard]] Totals totals_of(const Thread& thread);

/// What hangs on an item, nearest first.
struct Reach {
    std::uint32_t item = 0;
    std::uint32_t distance = 0; ///< links from the item asked for
    std::uint32_t through =
        k_none; ///< index into the same list: the step before; k_none: the item asked for
    std::uint32_t link = k_none; ///< index into Thread::links, k_none for a repetition
};
/// Breadth first over links and repetitions against their direction; each item once.
[[nodiscard]] std::vector<Reach> reach_of(const Thread& thread, std::uint32_t item);

/// The sources whose code or title is `words` ("M2", "mål 2", "En trygg kommun").
[[nodiscard]] std::vector<std::uint32_t> find_items(const Thread& thread, std::string_view words);

} // namespace styrkoll::trace
