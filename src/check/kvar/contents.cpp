// SPDX-License-Identifier: Apache-2.0
//
// A table of contents that was not updated. An index counts as one of the headings when at least
// half of its entries are headings of the document; a list of tables or figures is none. An entry
// is right when its words, without number, leader and page, are those of any paragraph that stands
// by itself. A heading must have an entry where most of its level and kind have one and the
// headings before and after it have one too: what an index leaves out as a whole (levels, a front
// page, annexes, a table's title in a heading's style) it leaves out on purpose.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;

constexpr std::string_view k_rule = "kvar-innehallsforteckning";
constexpr std::size_t k_most_shown = 3;
constexpr std::size_t k_longest_entry = 300; ///< bytes

/// Letters and digits alone: tabs, leaders, line breaks and dashes part nothing.
std::string letters_of(std::string_view text) {
    const std::string folded = text::fold(text);
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = text::next_code_point(folded, at);
        if (text::is_letter(c) || text::is_digit(c)) {
            text::append_code_point(out, c);
        }
    }
    return out;
}

std::string_view without_page(std::string_view entry) {
    const std::size_t tab = entry.rfind('\t');
    const std::string_view page =
        tab == std::string_view::npos ? std::string_view{} : text::trim(entry.substr(tab + 1));
    const bool is_page = page.size() <= 6 &&
                         page.find_first_not_of("0123456789ivxlcIVXLC-–") == std::string_view::npos;
    return tab != std::string_view::npos && is_page ? entry.substr(0, tab) : entry;
}

std::string_view without_last_digits(std::string_view letters) {
    const std::size_t end = letters.find_last_not_of("0123456789");
    return end == std::string_view::npos ? std::string_view{} : letters.substr(0, end + 1);
}

std::string_view without_first_digits(std::string_view letters) {
    const std::size_t begin = letters.find_first_not_of("0123456789");
    return begin == std::string_view::npos ? std::string_view{} : letters.substr(begin);
}

/// What an entry may say, from the most to the least.
std::vector<std::string> readings_of(std::string_view entry) {
    std::vector<std::string> readings;
    const std::string_view own = without_page(entry);
    for (const std::string_view text : {own, plan::strip_numbering(text::trim(own))}) {
        const std::string letters = letters_of(text);
        readings.push_back(letters);
        readings.emplace_back(without_last_digits(letters));
        readings.emplace_back(without_first_digits(letters));
        readings.emplace_back(without_first_digits(without_last_digits(letters)));
    }
    constexpr int k_most_label_words = 3;
    std::string_view rest = text::trim(own);
    for (int dropped = 0; dropped < k_most_label_words; ++dropped) { // "Appendix A. Scheman"
        const std::size_t blank = rest.find_first_of(" \t\n");
        if (blank == std::string_view::npos) {
            break;
        }
        rest = text::trim(rest.substr(blank));
        readings.push_back(letters_of(rest));
    }
    return readings;
}

/// "Innehåll": the table's own title, which some writers list too.
bool is_title(std::string_view entry) {
    constexpr std::array<std::string_view, 4> k_titles{"innehåll", "innehållsförteckning",
                                                       "contents", "tableofcontents"};
    const std::string letters = letters_of(without_page(entry));
    return std::find(k_titles.begin(), k_titles.end(), letters) != k_titles.end();
}

/// "Tabell 1. Ramar": an entry of a list of tables or figures.
bool is_of_captions(std::string_view entry) {
    constexpr std::array<std::string_view, 7> k_labels{"tabell ", "figur ",  "diagram ", "bild ",
                                                       "table ",  "figure ", "karta "};
    const std::string folded = text::fold(entry);
    return std::any_of(k_labels.begin(), k_labels.end(), [&folded](std::string_view label) {
        return folded.starts_with(label) && folded.size() > label.size() &&
               folded[label.size()] >= '0' && folded[label.size()] <= '9';
    });
}

class Contents {
public:
    Contents(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        if (std::none_of(m_document.blocks.begin(), m_document.blocks.end(),
                         [](const Block& block) { return block.flow == Flow::index; })) {
            return;
        }
        collect();
        if (m_headings.empty() || m_entries.empty()) {
            return;
        }
        keep_indexes_of_headings();
        if (m_entries.empty()) {
            return;
        }
        find_stale();
        find_missing();
        report();
    }

private:
    struct Heading {
        std::uint32_t block = document::k_none;
        std::string letters;
        bool listed = false;
    };
    struct Entry {
        std::uint32_t block = document::k_none;
        std::size_t index = 0; ///< entries in a row are one index
        std::vector<std::string> readings;
        bool matched = false;
    };

    void collect() {
        std::size_t index = 0;
        bool inside = false;
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            const Block& block = m_document.blocks[at];
            const std::string_view text = m_document.text_of(block);
            if (block.flow == Flow::index) {
                index += inside ? 0U : 1U;
                inside = true;
                if (!text::trim(text).empty() && text.size() <= k_longest_entry &&
                    !is_of_captions(text) && !is_title(text)) {
                    m_entries.push_back({at, index, readings_of(text), false});
                }
                continue;
            }
            inside = inside && block.flow != Flow::body;
            if (block.flow != Flow::body && block.flow != Flow::frame) {
                continue;
            }
            if (block.kind == BlockKind::heading && block.flow == Flow::body) {
                m_headings.push_back({at, letters_of(text), false});
                m_known.emplace(letters_of(plan::strip_numbering(text::trim(text))));
            }
            if (text.size() <= k_longest_entry) {
                m_known.emplace(letters_of(text));
            }
        }
        for (std::size_t at = 0; at < m_headings.size(); ++at) {
            const std::string_view text = m_document.text_of(m_headings[at].block);
            m_by_letters.emplace(m_headings[at].letters, at);
            m_by_letters.emplace(letters_of(plan::strip_numbering(text::trim(text))), at);
        }
    }

    /// All headings with the words of an entry are listed by it: which of two is meant cannot be
    /// told.
    bool list(Entry& entry) {
        for (const std::string& reading : entry.readings) {
            const auto [begin, end] = m_by_letters.equal_range(reading);
            if (reading.empty() || begin == end) {
                continue;
            }
            if (m_used.insert(reading).second) {
                for (auto at = begin; at != end; ++at) {
                    m_headings[at->second].listed = true;
                }
            }
            entry.matched = true;
            return true;
        }
        return false;
    }

    void keep_indexes_of_headings() {
        std::unordered_map<std::size_t, std::pair<std::size_t, std::size_t>> counts;
        for (Entry& entry : m_entries) {
            auto& [matched, all] = counts[entry.index];
            matched += list(entry) ? 1U : 0U;
            ++all;
        }
        std::erase_if(m_entries, [&counts](const Entry& entry) {
            const auto& [matched, all] = counts[entry.index];
            return matched < 2 || 2 * matched < all;
        });
    }

    void find_stale() {
        for (const Entry& entry : m_entries) {
            const bool title =
                letters_of(m_document.text_of(entry.block)).find_first_of("0123456789") ==
                    std::string::npos &&
                m_document.text_of(entry.block).find('\t') == std::string_view::npos;
            const bool known = entry.matched ||
                               std::any_of(entry.readings.begin(), entry.readings.end(),
                                           [this](const std::string& reading) {
                                               return reading.empty() || m_known.contains(reading);
                                           });
            if (!known && !title) {
                m_stale.push_back(entry.block);
            }
        }
    }

    /// Headings that are alike: of one level, and either headings or paragraphs in a heading's
    /// style.
    [[nodiscard]] std::size_t group_of(const Heading& heading) const {
        const Block& block = m_document.blocks[heading.block];
        const bool by_style = block.heading_source == document::HeadingSource::style;
        return 2U * block.level + (by_style ? 1U : 0U);
    }

    /// A group counts where at least two thirds of its headings are listed.
    void find_missing() {
        std::array<std::size_t, 512> all{};
        std::array<std::size_t, 512> listed{};
        for (const Heading& heading : m_headings) {
            ++all[group_of(heading)];
            listed[group_of(heading)] += heading.listed ? 1U : 0U;
        }
        const auto first = std::find_if(m_headings.begin(), m_headings.end(),
                                        [](const Heading& one) { return one.listed; });
        const auto last =
            std::find_if(m_headings.rbegin(), m_headings.rend(), [](const Heading& one) {
                return one.listed;
            }).base();
        for (auto heading = first; heading < last; ++heading) {
            const std::size_t group = group_of(*heading);
            const bool counts = 3 * listed[group] >= 2 * all[group];
            if (!heading->listed && counts && !heading->letters.empty() &&
                m_document.blocks[heading->block].table == document::k_none) {
                m_missing.push_back(heading->block);
            }
        }
    }

    [[nodiscard]] std::string named(const std::vector<std::uint32_t>& blocks) const {
        std::vector<std::string> words;
        for (const std::uint32_t at : blocks) {
            if (words.size() < k_most_shown) {
                words.push_back("”" + shown(text::squeeze(without_page(m_document.text_of(at)))) +
                                "”");
            }
        }
        if (blocks.size() > k_most_shown) {
            words.push_back(std::to_string(blocks.size() - k_most_shown) +
                            std::string(say(m_context.language, " till", " more")));
        }
        return listed(words, m_context.language);
    }

    void report() {
        if (m_stale.empty() && m_missing.empty()) {
            return;
        }
        std::string fault;
        if (!m_stale.empty()) {
            fault
                .append(say(m_context.language, "rubriken finns inte i dokumentet: ",
                            "there is no such heading in the document: "))
                .append(named(m_stale));
        }
        if (!m_missing.empty()) {
            fault.append(fault.empty() ? "" : "; ")
                .append(say(m_context.language, "rubriken saknas i förteckningen: ",
                            "the heading is missing from the table: "))
                .append(named(m_missing));
        }
        std::vector<document::Place> places;
        for (const auto* list : {&m_stale, &m_missing}) {
            for (const std::uint32_t at : *list) {
                places.push_back(whole(m_document, at));
            }
        }
        auto report = m_sink.report(k_rule);
        report.about(k_rule).with("fel", fault);
        stand_at(report, places, m_context.language);
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<Heading> m_headings;
    std::vector<Entry> m_entries;
    std::unordered_multimap<std::string, std::size_t> m_by_letters;
    std::unordered_set<std::string> m_known; ///< short paragraphs of the document
    std::unordered_set<std::string> m_used;  ///< readings that have listed their headings
    std::vector<std::uint32_t> m_stale;
    std::vector<std::uint32_t> m_missing;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Contents(plan, context, sink).check();
}

} // namespace

Check contents() {
    return {.name = "contents", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
