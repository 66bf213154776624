// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "document/location.hpp"
#include "finding/sink.hpp"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// What checks have in common that look at the document's text as it stands, not at its words.
namespace styrkoll::check {

/// What is said of the further place of that index.
using RemarkAt = std::function<std::string(std::size_t)>;

/// Gives a finding its place, the first, the number of places (`antal`), and at most twenty of the
/// others as related. Precondition: not empty.
void stand_at(finding::Sink::Report& report, const std::vector<document::Place>& places,
              const RemarkAt& remark);
/// The same, where there is nothing more to say than "also here".
void stand_at(finding::Sink::Report& report, const std::vector<document::Place>& places,
              Language language);

/// "i löpande text", "i en kommentar", "i sidhuvudet" ...
[[nodiscard]] std::string standing_in(document::Flow flow, Language language);

/// Text that is read as the document's own: body, notes, text boxes, page headers and footers.
[[nodiscard]] bool is_own_text(document::Flow flow);

/// Whether [begin, end) of the text stands inside quotation marks of one paragraph.
[[nodiscard]] bool is_quoted(std::string_view text, std::size_t begin, std::size_t end);

/// In lower case, with the same length in bytes as the text.
[[nodiscard]] std::string lower_alike(std::string_view text);

/// Paragraphs that earlier findings of some rules stand in: one cause is told once.
class Told {
public:
    Told(const finding::Sink& sink, std::initializer_list<std::string_view> rules);

    [[nodiscard]] bool at(const document::Document& document, std::uint32_t block) const;
    /// Some finding stands under the same headings as the block.
    [[nodiscard]] bool under_same_heading(const document::Document& document,
                                          std::uint32_t block) const;

private:
    std::unordered_set<std::string> m_paragraphs;
    std::unordered_set<std::string> m_headings;
};

} // namespace styrkoll::check
