// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "finding/sink.hpp"
#include "xml/tree.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace styrkoll::read {

/// What a reader finds amiss while there is no finished Document yet to place it in.
class Issues {
public:
    /// In the text of a block.
    void in_block(std::string_view rule, std::uint32_t block, std::uint32_t begin,
                  std::uint32_t end, finding::Arguments arguments);
    /// At an element: bytes into the part that is being read.
    void at_offset(std::string_view rule, std::size_t offset, finding::Arguments arguments);
    /// Of the document as a whole; to be called after the last settle().
    void in_document(std::string_view rule, finding::Arguments arguments) {
        at_offset(rule, 0, std::move(arguments));
    }
    /// Turns the offsets added since the last call into lines and columns.
    void settle(std::string_view part, std::string_view bytes);

    void report(const document::Document& document, finding::Sink& sink) const;

private:
    struct Issue {
        std::string_view rule;
        std::uint32_t block = document::k_none;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::size_t offset = 0;
        std::string_view part;
        xml::Position position;
        finding::Arguments arguments;
    };
    /// A document with thousands of one fault is told enough by some of them.
    [[nodiscard]] bool has_room(std::string_view rule);

    std::vector<Issue> m_issues;
    std::unordered_map<std::string_view, std::size_t> m_counts;
    std::size_t m_settled = 0;
};

} // namespace styrkoll::read
