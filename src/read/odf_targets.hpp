// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "read/odf_issues.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace styrkoll::read {

/// What a cross-reference or a link within the document can point at.
enum class Target : std::uint8_t { bookmark, table, frame, section, id, count };

/// A bookmark's name that a program made, not a person.
[[nodiscard]] bool is_generated_bookmark(std::string_view name);

/// Names that can be pointed at, and what points at them. Views into the tree, which must outlive
/// it.
class Targets {
public:
    void add(Target kind, std::string_view name) {
        m_names[static_cast<std::size_t>(kind)].push_back(name);
    }
    /// An xml:id, which must be the only one of its name in the part.
    void add_id(std::string_view id, std::size_t offset, Issues& issues);

    /// A cross-reference field, or the fragment of a link ("Mål|outline"), and its mark.
    void add_reference(std::string_view name, std::uint32_t mark);
    void add_link(std::string fragment, std::uint32_t mark);

    void open_bookmark(std::string_view name, std::size_t mark);
    /// The mark that was opened, or k_none. `document::k_none` also for one without a mark.
    [[nodiscard]] std::uint32_t close_bookmark(std::string_view name);

    /// `continues`: the list that this one continues; it must have come before.
    void add_list(std::string_view id, std::string_view continues, std::size_t offset,
                  Issues& issues);

    /// To be called while marks are still in the order they were made.
    void check(const document::Document& document, Issues& issues) const;

private:
    struct Reference {
        std::string target;
        std::uint32_t mark = 0;
        bool is_link = false;
    };
    class Finder;

    std::array<std::vector<std::string_view>, static_cast<std::size_t>(Target::count)> m_names;
    std::vector<Reference> m_references;
    std::unordered_map<std::string_view, std::uint32_t> m_open_bookmarks;
    std::unordered_map<std::string_view, std::size_t> m_ids;
    std::unordered_map<std::string_view, bool> m_lists; ///< ids; true: seen
};

} // namespace styrkoll::read
