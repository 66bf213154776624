// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace styrkoll::plan {

/// How a label stands to its value in running text.
enum class LabelForm : std::uint8_t {
    colon, ///< "Dnr: SN/2027:211", or a tab
    is,    ///< "Dokumentansvarig är socialchefen"
    by,    ///< "Antagen av socialnämnden den ..."
};

/// A label with its value, both views into the text they were found in.
struct Labelled {
    std::uint32_t id = 0;
    std::string_view label;
    std::string_view value;
    LabelForm form = LabelForm::colon;
    bool first = false; ///< the label begins the text
};

/// A label as the functions below know it: normal form, or folded where it holds no word ("§").
[[nodiscard]] std::string label_form(std::string_view label);

/// What of a table header may be a label, in normal form, longest first: all of it, or all before a
/// year, a unit or more words in parentheses. Nothing where the text is too long to be a header.
[[nodiscard]] std::vector<std::string> header_beginnings(std::string_view header);

/// Knows a set of labels ("Diarienummer", "Dnr") and finds them as cells, headers or in text.
class Labels {
public:
    void add(std::string_view label, std::uint32_t id);

    /// The whole text is this label (a closing colon, a year or a unit in parentheses after it does
    /// not matter).
    [[nodiscard]] std::optional<std::uint32_t> exactly(std::string_view text) const;

    /// As a table header: the label, or the label followed by a year, a unit or more words in
    /// parentheses.
    [[nodiscard]] std::optional<std::uint32_t> as_header(std::string_view text) const;

    /// Cheap: false for most texts that as_header() says no to.
    [[nodiscard]] bool may_head(std::string_view text) const;

    /// Every "Etikett: värde" of a paragraph, in order.
    [[nodiscard]] std::vector<Labelled> in_text(std::string_view text) const;

    [[nodiscard]] bool empty() const { return m_ids.empty(); }

private:
    struct Found {
        std::uint32_t id = 0;
        std::size_t begin = 0, label_end = 0, value_begin = 0;
        LabelForm form = LabelForm::colon;
    };
    [[nodiscard]] std::vector<Found> scan(std::string_view text) const;

    std::unordered_map<std::string, std::uint32_t> m_ids; ///< normal form -> id
    std::unordered_set<std::string> m_first_stems;
    std::size_t m_longest = 0; ///< words
};

} // namespace styrkoll::plan
