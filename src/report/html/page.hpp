// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/selection.hpp"
#include "report/standing.hpp"
#include "report/words.hpp"
#include "result/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The report of a run as one page that needs nothing else. Each part of the page has a file.
namespace styrkoll::report::html {

/// What the parts share: the result, and the page so far.
struct Page {
    explicit Page(const result::RunResult& own_result)
        : result(own_result), language(own_result.language),
          most_alike(report::most_alike(own_result)) {}

    const result::RunResult& result;
    Language language;
    std::size_t most_alike; ///< findings of one rule shown of each document
    std::string out;
    std::size_t listed = 0; ///< findings that stand on the page so far

    /// A document's findings are written where the page is smaller than this.
    static constexpr std::size_t k_most_bytes = 8'000'000;

    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(language, sv, en));
    }
    [[nodiscard]] bool is_full() const { return out.size() > k_most_bytes; }
    /// "1 240", "1,240".
    [[nodiscard]] std::string number(std::size_t value) const;
    /// "24 november 2026"; what is no date as it stands.
    [[nodiscard]] std::string date(std::string_view iso) const;

    void heading(std::string_view id, std::string_view words);
    void paragraph(std::string_view words, std::string_view style = {});
};

/// Text for HTML where nothing may hide: characters that show nothing, or turn the direction of
/// what follows, become their code ("U+200B") in a box; white space stays as it is.
[[nodiscard]] std::string shown(std::string_view text);

/// The same words in an attribute, where what would be a code is U+FFFD.
[[nodiscard]] std::string attribute(std::string_view text);

enum class Icon : std::uint8_t { error, warning, note, pass, unknown };
/// A sign of its own shape, hidden from those who hear the page: words stand beside it.
[[nodiscard]] std::string icon(Icon which);
/// The shapes themselves, once in a page.
[[nodiscard]] std::string icon_shapes();
[[nodiscard]] Icon icon_of(finding::Severity severity);
[[nodiscard]] Icon icon_of(result::Verdict verdict, const Counts& counts);
/// The class that gives a sign and its words their colour.
[[nodiscard]] std::string_view tone_of(Icon which);

/// "✗ 2 fel  ▲ 1 varning": signs with words, those that there are any of.
[[nodiscard]] std::string chips(const Page& page, const Counts& counts);

/// "d3" of the document with index 2.
[[nodiscard]] std::string document_id(std::size_t index);
/// `data-path`, `data-verdict` and counts, for programs.
[[nodiscard]] std::string document_data(const result::DocumentResult& document);

} // namespace styrkoll::report::html
