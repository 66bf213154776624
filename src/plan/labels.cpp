// SPDX-License-Identifier: Apache-2.0
#include "plan/labels.hpp"

#include "base/text.hpp"
#include "plan/period.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <cctype>

namespace styrkoll::plan {
namespace {

constexpr std::size_t k_words_before_by =
    4; ///< "Planen är antagen av": more words before it speak of something else

constexpr std::size_t k_longest_label = 200; ///< bytes; longer text is no label

std::string join(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    std::string joined;
    for (std::size_t at = first; at < last; ++at) {
        if (at != first) {
            joined += ' ';
        }
        joined += tokens[at].stem;
    }
    return joined;
}

std::size_t offset(std::string_view text, std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data());
}

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(),
                                        [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

/// A sentence, a line or a cell of a tabbed line ends before `at`.
bool begins_clause(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t last = before.find_last_not_of(' ');
    return last == std::string_view::npos ||
           std::string_view(".;,\n\t(|").find(before[last]) != std::string_view::npos;
}

/// First sentence end at or after `from`: a full stop before a space and a capital or a line end, a
/// line break, a tab.
std::size_t clause_end(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n' || c == '\t') {
            return at;
        }
        if (c == '.' && at + 1 == text.size()) {
            return at;
        }
        if (c == '.' && (text[at + 1] == ' ' || text[at + 1] == '\n')) {
            std::size_t after = text.find_first_not_of(" \n", at + 1);
            if (after == std::string_view::npos ||
                text::is_upper(text::next_code_point(text, after))) {
                return at;
            }
        }
    }
    return text.size();
}

/// "januari–april 2027", "per 31 augusti 2027": what follows "Utfall" in a header.
bool begins_with_period(std::string_view text) {
    constexpr std::size_t k_lead = 10; ///< "per den ", "läsåret "
    const auto periods = find_periods(text);
    return !periods.empty() && periods.front().begin <= k_lead;
}

/// A value with a number in it and nothing more, right behind its label: a whole line, or a
/// register number in running text.
bool is_bare_value(std::string_view text, std::size_t begin, bool whole_line) {
    constexpr std::size_t k_longest = 40;
    const std::string_view value = text::trim(text.substr(begin, clause_end(text, begin) - begin));
    const std::string_view word = value.substr(0, value.find(' '));
    const bool number = word.find_first_of("0123456789") != std::string_view::npos;
    const bool registered =
        word.find('/') != std::string_view::npos && word.find(':') != std::string_view::npos;
    return value.size() <= k_longest && number && (whole_line || registered);
}

std::string_view value_between(std::string_view text, std::size_t begin, std::size_t end) {
    std::string_view value = text::trim(text.substr(begin, end - begin));
    while (!value.empty() && (value.back() == ',' || value.back() == ';' || value.back() == '|')) {
        value = text::trim(value.substr(0, value.size() - 1));
    }
    if (value.ends_with('.') && value.find('.') == value.size() - 1) {
        value.remove_suffix(1);
    }
    return value;
}

/// What parts a label from its value stands in the text: a colon, a tab, a number, "är" or "av".
bool may_hold_value(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool word = (c == 'v' && at > 0 && text[at - 1] == 'a') ||
                          (c == 'r' && at > 1 && text[at - 1] == '\xA4' && text[at - 2] == '\xC3');
        const bool ends =
            at + 1 == text.size() || std::isalpha(static_cast<unsigned char>(text[at + 1])) == 0;
        if (c == ':' || c == '\t' || (c >= '0' && c <= '9') || (word && ends)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string label_form(std::string_view label) {
    std::string normal = normal_form(label);
    return normal.empty() ? text::fold(label) : normal;
}

void Labels::add(std::string_view label, std::uint32_t id) {
    const auto tokens = tokenise(label);
    if (tokens.empty()) {
        m_ids.emplace(text::fold(label), id); // "§"
        return;
    }
    m_ids.emplace(join(tokens, 0, tokens.size()), id);
    m_first_stems.insert(tokens.front().stem);
    m_longest = std::max(m_longest, tokens.size());
}

std::optional<std::uint32_t> Labels::exactly(std::string_view text) const {
    if (text.size() > k_longest_label) {
        return std::nullopt;
    }
    const auto found = m_ids.find(label_form(text));
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> header_beginnings(std::string_view header) {
    std::vector<std::string> beginnings;
    if (header.size() > k_longest_label) {
        return beginnings;
    }
    const auto tokens = tokenise(header);
    const std::size_t last_digit = header.find_last_of("0123456789");
    for (std::size_t last = tokens.size(); last > 0; --last) {
        const auto rest_is_detail = [&] {
            const std::size_t rest = offset(header, tokens[last].raw);
            const bool has_digit = last_digit != std::string_view::npos && last_digit >= rest;
            return is_number(tokens[last].raw) || tokens[last].after_break ||
                   (has_digit && begins_with_period(header.substr(rest)));
        };
        if (last == tokens.size() || rest_is_detail()) {
            beginnings.push_back(join(tokens, 0, last));
        }
    }
    return beginnings;
}

std::optional<std::uint32_t> Labels::as_header(std::string_view text) const {
    for (const std::string& beginning : header_beginnings(text)) {
        if (const auto found = m_ids.find(beginning); found != m_ids.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

bool Labels::may_head(std::string_view text) const {
    for (std::size_t space = 0; space != std::string_view::npos;) {
        space = text.find(' ', space + 1);
        if (const auto tokens = tokenise(text.substr(0, space)); !tokens.empty()) {
            return m_first_stems.contains(tokens.front().stem);
        }
    }
    return false;
}

std::vector<Labels::Found> Labels::scan(std::string_view text) const {
    std::vector<Found> found;
    const auto tokens = tokenise(text);
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        if (!m_first_stems.contains(tokens[first].stem)) {
            continue;
        }
        const std::size_t begin = offset(text, tokens[first].raw);
        for (std::size_t last = std::min(tokens.size(), first + m_longest); last > first; --last) {
            const auto id = m_ids.find(join(tokens, first, last));
            if (id == m_ids.end()) {
                continue;
            }
            const std::size_t end =
                offset(text, tokens[last - 1].raw) + tokens[last - 1].raw.size();
            const std::size_t next = text.find_first_not_of(' ', end);
            const bool followed = next != std::string_view::npos && last < tokens.size();
            Found one{id->second, begin, end, end, LabelForm::colon};
            if (next != std::string_view::npos && (text[next] == ':' || text[next] == '\t') &&
                begins_clause(text, begin)) {
                one.value_begin = next + 1;
            } else if (followed && tokens[last].raw == "är" && begins_clause(text, begin)) {
                one.value_begin = offset(text, tokens[last].raw) + tokens[last].raw.size();
                one.form = LabelForm::is;
            } else if (followed && tokens[last - 1].raw == "av" && last - first > 1 &&
                       first <= k_words_before_by) {
                one.value_begin = end;
                one.form = LabelForm::by;
            } else if (followed && begins_clause(text, begin) &&
                       is_bare_value(text, end, first == 0)) {
                one.value_begin = end; // "Dnr SN/2027:211-012", "Period 2027–2029"
            } else {
                continue;
            }
            found.push_back(one);
            first = last - 1;
            break;
        }
    }
    return found;
}

std::vector<Labelled> Labels::in_text(std::string_view text) const {
    std::vector<Labelled> values;
    if (m_ids.empty() || !may_hold_value(text)) {
        return values;
    }
    const auto found = scan(text);
    for (std::size_t at = 0; at < found.size(); ++at) {
        const Found& one = found[at];
        std::size_t from = one.value_begin;
        while (from < text.size() &&
               (text[from] == ' ' || text[from] == '\t' || text[from] == '\n')) {
            ++from; // the value may stand on the next line
        }
        std::size_t end = clause_end(text, from);
        if (at + 1 < found.size()) {
            end = std::min(end, found[at + 1].begin);
        }
        values.push_back({one.id, text.substr(one.begin, one.label_end - one.begin),
                          value_between(text, std::min(from, end), end), one.form,
                          text::trim(text.substr(0, one.begin)).empty()});
    }
    return values;
}

} // namespace styrkoll::plan
