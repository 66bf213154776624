// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/organ_index.hpp"
#include "trace/directory.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::trace {

/// What is looked for: an item of a kind (k_none: of any), by code or else by title.
struct Wanted {
    std::uint32_t kind = k_none;
    std::string_view code;
    std::string title; ///< normal form; used where there is no code
};

struct Hit {
    std::uint32_t item = k_none;
    Resolved resolved = Resolved::unknown;
};

/// Where an item that a document names is defined: along the line of documents above it, then,
/// by a long code, anywhere in the set (conventions section 4, "Resolution").
class ItemSearch {
public:
    /// Keeps references to both. Knows the items that define themselves now: what is resolved later
    /// changes no answer.
    ItemSearch(const Thread& thread, const Directory& directory);

    /// The item meant in the document, which itself is looked in only with `own`; without a hit,
    /// why there is none.
    [[nodiscard]] Hit find(std::uint32_t document, const Wanted& wanted, bool own) const;
    /// The item that the document itself defines so, or k_none.
    [[nodiscard]] std::uint32_t in_document(std::uint32_t document, const Wanted& wanted) const;
    /// Documents of the type define items of the kind; not for k_none.
    [[nodiscard]] bool defines(std::uint32_t type, std::uint32_t kind) const;
    /// The title that an item is known by; for a frame the organ it names, however that is written,
    /// and its document's own where it names none but is that one's frame ("Driftram: 968 700
    /// tkr").
    [[nodiscard]] std::string title_of(const Item& item) const;

private:
    void index();
    [[nodiscard]] bool is_own_frame(const Item& item) const;
    /// A long code may be another organ's; several documents that have it are no answer.
    [[nodiscard]] Hit anywhere(std::uint32_t document, const Wanted& wanted) const;
    /// An assignment of an earlier year is looked for where its code says, a goal is not.
    [[nodiscard]] bool may_hold(std::uint32_t at, std::uint32_t document,
                                const Wanted& wanted) const;
    /// Whether what is wanted would stand there: it is of the same year, and of the year that the
    /// code names. What an older plan lacks, the one that is not here may have.
    [[nodiscard]] bool is_the_place(std::uint32_t at, std::uint32_t document,
                                    const Wanted& wanted) const;

    const Thread& m_thread;
    const Directory& m_directory;
    plan::OrganIndex m_organs;
    std::vector<std::uint32_t> m_titled; ///< kinds whose title names an organ
    std::unordered_map<std::string, std::uint32_t> m_index;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_anywhere;
    std::vector<std::vector<std::uint32_t>> m_defines; ///< by kind: document types
    bool m_some_unreadable_type = false;
};

} // namespace styrkoll::trace
