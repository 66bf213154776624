// SPDX-License-Identifier: Apache-2.0
//
// What word processors and spreadsheets write where a field has lost what it pointed at, and field
// codes that show instead of their result.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Flow;
using document::Place;

constexpr std::string_view k_rule = "kvar-trasigt-falt";

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// "Fel! Bokmärket är inte definierat.": to the end of what the program wrote. Without the hard
/// spaces that Swedish Word puts in.
void find_messages(std::string_view text, std::vector<Stretch>& found) {
    constexpr std::array<std::string_view, 10> k_swedish{
        "Bokmärket är inte def", "Hittar inte referens", "Hittar inte källa", "Referenskälla",
        "Hyperlänkreferensen",   "Ogiltig länk",         "Ingen text med",    "Okänt växelarg",
        "Okänd dokumentegen",    "Hittade inte"};
    constexpr std::array<std::string_view, 8> k_english{
        "Reference source not",  "Bookmark not def", "No text of specified", "Not a valid link",
        "Unknown document prop", "Unknown switch",   "Hyperlink reference",  "No table of"};
    const auto look = [&](std::string_view lead, const auto& tails) {
        for (std::size_t at = text.find(lead); at != std::string_view::npos;
             at = text.find(lead, at + 1)) {
            std::size_t from = at + lead.size();
            from += from < text.size() && (text[from] == '!' || text[from] == ':') ? 1U : 0U;
            while (from < text.size() &&
                   (is_space(text[from]) || text.substr(from, 2) == "\u00A0")) {
                from += is_space(text[from]) ? 1U : 2U;
            }
            const bool says = std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) {
                return text.substr(from).starts_with(tail);
            });
            if (says) {
                const std::size_t stop = text.find('.', from);
                const std::size_t end =
                    stop == std::string_view::npos || stop - from > 60
                        ? std::min(text.size(), from + text::byte_offset(text.substr(from), 30))
                        : stop + 1;
                found.push_back({at, end});
            }
        }
    };
    look("Fel", k_swedish);
    look("Error", k_english);
}

/// "#REFERENS!" and the like, from a table that was pasted in.
void find_cell_errors(std::string_view text, std::vector<Stretch>& found) {
    constexpr std::array<std::string_view, 11> k_errors{
        "#VÄRDE!", "#REFERENS!", "#REF!",  "#DIVISION/0!", "#DIV/0!", "#VÄRDEFEL!",
        "#VALUE!", "#NAMN?",     "#NAME?", "#OGILTIGT!",   "#SAKNAS!"};
    for (const std::string_view error : k_errors) {
        for (std::size_t at = text.find(error); at != std::string_view::npos;
             at = text.find(error, at + error.size())) {
            found.push_back({at, at + error.size()});
        }
    }
}

/// "{ PAGE \* MERGEFORMAT }", "{TOC \o ...}".
void find_codes(std::string_view text, std::vector<Stretch>& found) {
    constexpr std::array<std::string_view, 20> k_codes{
        "PAGE",      "NUMPAGES", "TOC",         "REF",        "PAGEREF",     "DATE",        "TIME",
        "TITLE",     "AUTHOR",   "FILENAME",    "MERGEFIELD", "DOCPROPERTY", "STYLEREF",    "SEQ",
        "HYPERLINK", "IF",       "INCLUDETEXT", "SAVEDATE",   "CREATEDATE",  "SECTIONPAGES"};
    constexpr std::size_t k_longest = 200;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        std::size_t from = at + 1;
        while (from < text.size() && is_space(text[from])) {
            ++from;
        }
        std::size_t to = from;
        while (to < text.size() && text[to] >= 'A' && text[to] <= 'Z') {
            ++to;
        }
        const std::size_t close =
            text.substr(0, std::min(text.size(), to + k_longest)).find('}', to);
        const bool ends =
            to < text.size() && (is_space(text[to]) || text[to] == '}' || text[to] == '\\');
        if (ends && close != std::string_view::npos &&
            std::find(k_codes.begin(), k_codes.end(), text.substr(from, to - from)) !=
                k_codes.end()) {
            found.push_back({at, close + 1});
        }
    }
}

class BrokenFields {
public:
    BrokenFields(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            const Flow flow = m_document.blocks[at].flow;
            if (is_own_text(flow) || flow == Flow::index) {
                check_block(at);
            }
        }
        for (const auto& group : m_groups) {
            auto report = m_sink.report(k_rule);
            report.about(text::fold(group.first)).with("text", group.first);
            stand_at(report, group.second, m_context.language);
        }
    }

private:
    void check_block(std::uint32_t at) {
        const std::string_view text = m_document.text_of(at);
        std::vector<Stretch> found;
        find_messages(text, found);
        find_cell_errors(text, found);
        find_codes(text, found);
        for (const Stretch& one : found) {
            if (is_quoted(text, one.begin, one.end)) {
                continue;
            }
            const std::string words =
                shown(text::squeeze(text.substr(one.begin, one.end - one.begin)));
            const auto [known, is_new] = m_known.try_emplace(words, m_groups.size());
            if (is_new) {
                m_groups.emplace_back(words, std::vector<Place>{});
            }
            m_groups[known->second].second.push_back(
                {at, static_cast<std::uint32_t>(one.begin), static_cast<std::uint32_t>(one.end)});
        }
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<std::pair<std::string, std::vector<Place>>> m_groups;
    std::map<std::string, std::size_t> m_known;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    BrokenFields(plan, context, sink).check();
}

} // namespace

Check broken_fields() {
    return {.name = "broken_fields", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
