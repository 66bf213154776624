// SPDX-License-Identifier: Apache-2.0
//
// Lists that someone typed with dashes and figures: they look like lists, but nothing says "list
// with five items".
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;

constexpr std::string_view k_rule = "tillganglighet-lista";
constexpr std::size_t k_least_items = 3;

constexpr std::array<std::string_view, 9> k_bullets{"-", "–", "•", "·",     "*",
                                                    "▪", "■", "o", "\uF0B7"};

/// How a line begins: a bullet, or a number with what ends it.
struct Lead {
    std::string_view sign; ///< the bullet, or "." or ")" after a number; empty: no item
    std::int64_t number = -1;

    [[nodiscard]] bool continues(const Lead& before) const {
        return !sign.empty() && sign == before.sign &&
               (number < 0 ? before.number < 0 : number == before.number + 1);
    }
};

bool is_gap(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\t') || text.starts_with("\u00A0");
}

/// More follows than the sign: words.
bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_letter(text::next_code_point(text, at))) {
            return true;
        }
    }
    return false;
}

/// "– Det här är viktigt, säger ordföranden.": somebody speaks.
bool is_speech(std::string_view bullet, std::string_view rest) {
    std::size_t at = 0;
    rest = text::trim(rest);
    return bullet == "–" && !rest.empty() &&
           std::string_view(".!?").find(rest.back()) != std::string_view::npos &&
           text::is_upper(text::next_code_point(rest, at));
}

Lead lead_of(std::string_view line) {
    line = text::trim(line);
    for (const std::string_view bullet : k_bullets) {
        const std::string_view rest = line.substr(std::min(line.size(), bullet.size()));
        // "o" is a bullet only before a tab.
        const bool parts = bullet == "o" ? rest.starts_with('\t') : is_gap(rest);
        if (line.starts_with(bullet) && parts && has_words(rest)) {
            return is_speech(bullet, rest) ? Lead{} : Lead{bullet, -1};
        }
    }
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') {
        ++digits;
    }
    constexpr std::size_t k_most_digits = 2;
    if (digits == 0 || digits > k_most_digits || digits == line.size() ||
        (line[digits] != '.' && line[digits] != ')')) {
        return {};
    }
    const std::string_view rest = line.substr(digits + 1);
    if (!is_gap(rest) || !has_words(rest)) {
        return {};
    }
    return {line.substr(digits, 1), text::parse_integer(line.substr(0, digits))};
}

/// A paragraph that could be an item: not a heading in disguise.
bool may_be_item(const Block& block) {
    return block.flow == document::Flow::body && block.kind == BlockKind::paragraph &&
           block.table == document::k_none && block.list_depth == 0 && !block.all_bold;
}

/// Items in one paragraph, with line breaks between them.
bool holds_list(std::string_view text) {
    if (text.find('\n') == std::string_view::npos) {
        return false;
    }
    std::size_t items = 0;
    Lead before;
    for (const std::string_view line : text::split(text, '\n')) {
        const Lead lead = lead_of(line);
        items = lead.sign.empty() ? 0 : lead.continues(before) ? items + 1 : 1;
        if (items >= k_least_items) {
            return true;
        }
        before = lead;
    }
    return false;
}

std::vector<document::Place> lists_of(const Document& document) {
    std::vector<document::Place> lists;
    Lead before;
    std::uint32_t first = 0;
    std::size_t items = 0;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const Block& block = document.blocks[at];
        if (block.flow != document::Flow::body) {
            continue; // a note, or what a picture says
        }
        const std::string_view text = document.text_of(block);
        const bool is_item = may_be_item(block);
        if (is_item && holds_list(text)) {
            lists.push_back(whole(document, at));
        }
        const Lead lead = is_item ? lead_of(text) : Lead{};
        if (is_item && text::trim(text).empty()) {
            continue; // an empty line between items
        }
        if (lead.continues(before)) {
            ++items;
        } else {
            items = lead.sign.empty() ? 0 : 1;
            first = at;
        }
        if (items == k_least_items) {
            lists.push_back(whole(document, first));
        }
        before = lead;
    }
    return lists;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    if (!has_layout(*plan.document)) {
        return;
    }
    const std::vector<document::Place> lists = lists_of(*plan.document);
    if (lists.empty()) {
        return;
    }
    auto report = sink.report(k_rule);
    report.with("text", words_at(*plan.document, lists.front()));
    stand_at(report, *plan.document, lists);
}

} // namespace

Check typed_lists() {
    return {.name = "typed_lists", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
