// SPDX-License-Identifier: Apache-2.0
//
// Placeholders are known by their form (a row of x, a date of letters, brackets) or by the prompts
// that word processors put into empty controls. What a municipality's own templates say stands in
// the model.
#include "check/filled.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_longest_beginning = 120; ///< code points: longer than any of a model

/// Signs that say nothing when they stand alone.
bool is_filler(char32_t c) {
    return text::is_space(c) || c == '-' || c == '.' || c == '_' || c == '?' || c == '*' ||
           c == ':' || c == 0xA7 || c == 0x2026 || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool only_filler(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_filler(text::next_code_point(text, at))) {
            return false;
        }
    }
    return true;
}

bool is_all(std::string_view run, char letter) {
    return run.size() > 1 &&
           std::all_of(run.begin(), run.end(), [letter](char c) { return c == letter; });
}

/// "xx" in "20xx", "SN/2027:xxx", "§ xx", and the letters of "åååå-mm-dd".
bool stands_for_something(std::string_view letters) {
    constexpr std::array<std::string_view, 4> k_dates{"åååå", "ååååmmdd", "ååmmdd", "yyyy"};
    return is_all(letters, 'x') ||
           std::find(k_dates.begin(), k_dates.end(), letters) != k_dates.end();
}

bool holds_placeholder_letters(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        for (std::size_t next = at; next < folded.size();) {
            if (!text::is_letter(text::next_code_point(folded, next))) {
                break;
            }
            end = next;
        }
        if (stands_for_something(folded.substr(at, end - at))) {
            return true;
        }
        at = end;
        if (at < folded.size()) {
            static_cast<void>(text::next_code_point(folded, at)); // past what is no letter
        }
    }
    return false;
}

bool is_bracketed(std::string_view text) {
    return !text.empty() && ((text.front() == '[' && text.back() == ']') ||
                             (text.front() == '<' && text.back() == '>'));
}

/// What Writer and Word put into a field that waits for a value.
bool is_prompt(std::string_view folded) {
    constexpr std::array<std::string_view, 6> k_beginnings{"klicka ",   "tryck här", "click ",
                                                           "välj ett ", "välj en ",  "ange "};
    const bool begins =
        std::any_of(k_beginnings.begin(), k_beginnings.end(),
                    [folded](std::string_view lead) { return folded.starts_with(lead); });
    const bool asks_for_text = (folded.starts_with("skriv ") || folded.starts_with("fyll i ")) &&
                               (folded.ends_with(" här") || folded.ends_with(" här."));
    return begins || asks_for_text;
}

} // namespace

bool is_filled(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    if (trimmed.empty() || only_filler(trimmed) || is_bracketed(trimmed)) {
        return false;
    }
    const std::string folded = text::fold(trimmed);
    const bool undated = folded.find("mm-dd") != std::string::npos; // "2027-mm-dd"
    return !undated && !holds_placeholder_letters(folded) && !is_prompt(folded);
}

Guidance::Guidance(const model::Model& model) {
    for (const std::string& beginning : model.guidance) {
        m_beginnings.push_back(text::fold(beginning));
        if (!m_beginnings.back().empty()) {
            m_first_bytes.set(static_cast<unsigned char>(m_beginnings.back().front()));
        }
    }
    for (const std::string& style : model.guidance_styles) {
        m_styles.push_back(text::fold(style));
    }
}

bool Guidance::begins(std::string_view folded) const {
    return !folded.empty() && m_first_bytes.test(static_cast<unsigned char>(folded.front())) &&
           std::any_of(m_beginnings.begin(), m_beginnings.end(),
                       [folded](const std::string& lead) { return folded.starts_with(lead); });
}

bool Guidance::has_style(const document::Document& document, std::uint32_t block) const {
    const std::string style = text::fold(document.string(document.blocks[block].style));
    return !style.empty() && std::find(m_styles.begin(), m_styles.end(), style) != m_styles.end();
}

bool Guidance::is_guidance(const document::Document& document, std::uint32_t block) const {
    const document::Block& own = document.blocks[block];
    if (has_style(document, block)) {
        return true;
    }
    const auto [begin, end] = document.marks_of(block);
    for (const document::Mark* mark = begin; mark != end; ++mark) {
        if (mark->kind == document::MarkKind::placeholder && mark->begin == 0 &&
            mark->end == own.text_size) {
            return true;
        }
    }
    const std::string_view text = text::trim(document.text_of(own));
    return is_bracketed(text) || begins(text::fold(text::beginning(text, k_longest_beginning)));
}

} // namespace styrkoll::check
