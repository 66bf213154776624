// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/skip_level.hpp"
#include "report/trace/thread_view.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The parts that the HTML report is put together from.
namespace styrkoll::report {

/// Style sheet and script of the page: data, no words.
[[nodiscard]] std::string_view html_style();
[[nodiscard]] std::string_view html_script();

/// What the parts share: the page so far, and which items have a place of their own in it.
struct HtmlPage {
    HtmlPage(Language language, const ThreadView& view);

    Language language;
    const ThreadView& view;
    SkipLevel skip;
    std::vector<bool> detailed; ///< by item: "#post-N" is there
    std::string out;

    static constexpr std::size_t k_most_rows = 300;   ///< of a matrix
    static constexpr std::size_t k_most_columns = 60; ///< of a matrix
    static constexpr std::size_t k_most_details = 1500;
    static constexpr std::size_t k_most_names = 40; ///< of a list

    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(language, sv, en));
    }
    /// "✗ saknas" in the state's colour.
    [[nodiscard]] std::string state(trace::State state) const;
    /// "M2 En trygg kommun", leading to its place where it has one.
    [[nodiscard]] std::string item(std::uint32_t item) const;
    /// "… och 37 till".
    [[nodiscard]] std::string more(std::size_t count) const;
    [[nodiscard]] bool has_matrix(Part part) const;
    [[nodiscard]] bool has_activities() const;
    void heading(std::string_view id, std::string_view words);
    void paragraph(std::string_view words, std::string_view style = {});
};

void write_matrices(HtmlPage& page);
void write_skip_level(HtmlPage& page);
void write_coverage(HtmlPage& page);
void write_details(HtmlPage& page);

/// What the state of a cell or row is filtered by: "missing ok".
[[nodiscard]] std::string states_in(const Tally& tally);

} // namespace styrkoll::report
