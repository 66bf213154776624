// SPDX-License-Identifier: Apache-2.0
//
// Attachments: those that the list names and those that follow are the same, each once, and their
// numbers follow on each other. "Bilaga 3" that running text names and nobody has is told by
// referens-bilaga.
#include "base/text.hpp"
#include "check/beslut/proposal.hpp"
#include "check/checks.hpp"
#include "check/lag/said.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "beslut-bilaga";
constexpr std::size_t k_longest_entry = 200; ///< bytes: more is running text
constexpr int k_most = 60;

struct Entry {
    int number = 0;
    std::string letter; ///< "a" of "3a"
    std::string title;  ///< folded
    std::uint32_t block = document::k_none;
};

/// "Bilaga 3. Nyckeltal", "Bilaga 3 – Nyckeltal", "Bilaga 3 Nyckeltal": what is called an
/// attachment, not a sentence about one ("Bilaga 3 visar ...") nor a law's ("bilaga 1 till lagen").
std::optional<Entry> entry_of(std::string_view text, std::uint32_t block) {
    text = text::trim(text);
    const bool word = text.size() >= 8 && text.size() <= k_longest_entry &&
                      (text[0] == 'B' || text[0] == 'b') &&
                      (text.substr(1, 5) == "ilaga" || text.substr(1, 5) == "ILAGA");
    if (!word || !(text[6] == ' ' || text.substr(6, 2) == "\u00A0")) {
        return std::nullopt;
    }
    std::size_t at = text[6] == ' ' ? 7 : 8;
    const std::size_t first = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        ++at;
    }
    Entry entry{
        static_cast<int>(text::parse_integer(text.substr(first, at - first))), {}, {}, block};
    if (at == first || at - first > 2 || entry.number < 1 || entry.number > k_most) {
        return std::nullopt;
    }
    if (at < text.size() && text[at] >= 'a' && text[at] <= 'h' &&
        (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '.')) {
        entry.letter = std::string(1, text[at++]);
    }
    const std::string_view rest = text::trim(text.substr(at));
    std::size_t next = 0;
    const char32_t head = rest.empty() ? U'.' : text::next_code_point(rest, next);
    const bool named = rest.empty() || head == U'.' || head == U':' || head == U'-' ||
                       head == U'–' || head == U'—' || head == U',' || head == U'(' ||
                       text::is_upper(head);
    const std::string folded = text::fold(rest);
    if (!named || folded.starts_with("till ")) {
        return std::nullopt;
    }
    entry.title = folded;
    return entry;
}

/// The number of the one attachment that a clause cites: ", bilaga 1,", "(bilaga 1)", "enligt
/// bilaga 1". Not an attachment to something else ("bilaga 1 till avtalet").
int cited_in(std::string_view text) {
    const std::string folded = text::fold(text);
    constexpr std::string_view k_word = "bilaga ";
    const std::size_t at = folded.find(k_word);
    if (at == std::string::npos || folded.find(k_word, at + 1) != std::string::npos ||
        !(at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '(')) {
        return 0;
    }
    std::size_t end = at + k_word.size();
    while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') {
        ++end;
    }
    const std::size_t digits = end - at - k_word.size();
    const bool ends = end == folded.size() || folded[end] == ',' || folded[end] == '.' ||
                      folded[end] == ')' || folded[end] == ';';
    return digits == 0 || digits > 2 || !ends
               ? 0
               : static_cast<int>(text::parse_integer(folded.substr(at + k_word.size(), digits)));
}

class Attachments {
public:
    Attachments(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        collect();
        if (tell_twice(m_headings) || tell_gap(m_headings)) {
            return;
        }
        if (m_listed.empty() || tell_proposed() || m_listed.size() < 2) {
            return; // no list
        }
        if (!tell_twice(m_listed) && !tell_gap(m_listed)) {
            tell_unlisted();
        }
    }

private:
    /// Entries of a list stand in the body, under one heading; attachments are headings.
    void collect() {
        std::map<std::uint32_t, std::vector<Entry>> lists;
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const document::Block& own = m_document.blocks[block];
            if (own.flow != document::Flow::body || own.text_size == 0) {
                continue;
            }
            auto entry = entry_of(m_document.text_of(block), block);
            if (!entry) {
                continue;
            }
            if (own.kind == document::BlockKind::heading) {
                m_headings.push_back(std::move(*entry));
            } else if (own.kind != document::BlockKind::title) {
                lists[own.heading].push_back(std::move(*entry));
            }
        }
        for (auto& [heading, entries] : lists) {
            if (entries.size() > m_listed.size()) {
                m_listed = std::move(entries);
            }
        }
    }

    /// The same number with two titles.
    bool tell_twice(const std::vector<Entry>& entries) {
        std::map<std::pair<int, std::string>, const Entry*> seen;
        for (const Entry& entry : entries) {
            const auto [first, is_new] =
                seen.emplace(std::pair(entry.number, entry.letter), &entry);
            if (!is_new && first->second->title != entry.title) {
                tell(entry, say(m_context.language, "finns två gånger", "is there twice"))
                    .related(whole(m_document, first->second->block),
                             m_document.text_of(first->second->block));
                return true;
            }
        }
        return false;
    }

    /// 11, 13: a number between two that follow each other is missing.
    bool tell_gap(const std::vector<Entry>& entries) {
        std::set<int> numbers;
        for (const Entry& entry : entries) {
            numbers.insert(entry.number);
        }
        if (numbers.size() < 2 || !std::is_sorted(entries.begin(), entries.end(),
                                                  [](const Entry& left, const Entry& right) {
                                                      return left.number < right.number;
                                                  })) {
            return false;
        }
        for (std::size_t at = 1; at < entries.size(); ++at) {
            if (entries[at].number - entries[at - 1].number == 2) {
                std::string words(say(m_context.language, "saknas mellan bilaga ",
                                      "is missing between attachment "));
                words.append(std::to_string(entries[at - 1].number))
                    .append(say(m_context.language, " och ", " and "))
                    .append(std::to_string(entries[at].number));
                Entry missing = entries[at];
                --missing.number;
                missing.letter.clear();
                tell(missing, words);
                return true;
            }
        }
        return false;
    }

    void tell_unlisted() {
        std::set<int> listed;
        for (const Entry& entry : m_listed) {
            listed.insert(entry.number);
        }
        const auto other =
            std::find_if(m_headings.begin(), m_headings.end(),
                         [&](const Entry& entry) { return !listed.contains(entry.number); });
        if (other != m_headings.end()) {
            tell(*other, say(m_context.language, "finns i dokumentet men inte i förteckningen",
                             "is in the document but not in the list"))
                .related(whole(m_document, m_listed.front().block),
                         m_document.text_of(m_listed.front().block));
        }
    }

    /// "anta planen, bilaga 1," where the documents of the decision are listed without it.
    bool tell_proposed() {
        const std::uint32_t heading = m_document.blocks[m_listed.front().block].heading;
        static const Phrases k_list(std::vector<std::string>{"beslutsunderlag*", "underlag",
                                                             "bilagor", "bilaga", "handlingar"});
        if (m_plan.type() == nullptr || heading == document::k_none ||
            !k_list.in(m_document.text_of(heading))) {
            return false;
        }
        const auto is_known = [this](int number) {
            const auto same = [number](const Entry& one) { return one.number == number; };
            return std::any_of(m_listed.begin(), m_listed.end(), same) ||
                   std::any_of(m_headings.begin(), m_headings.end(), same);
        };
        for (const Proposal& proposal : proposals_of(m_plan)) {
            for (const std::uint32_t block : proposal.blocks) {
                const int number = cited_in(m_document.text_of(block));
                if (number > 0 && !is_known(number)) {
                    tell({number, {}, {}, block},
                         say(m_context.language, "nämns i förslaget men finns inte i förteckningen",
                             "is named in the proposal but not in the list"))
                        .related(whole(m_document, m_listed.front().block),
                                 m_document.text_of(m_listed.front().block));
                    return true;
                }
            }
        }
        return false;
    }

    finding::Sink::Report tell(const Entry& entry, std::string_view lack) {
        auto report = m_sink.report(k_rule);
        report.with("nummer", std::to_string(entry.number) + entry.letter)
            .with("brist", lack)
            .at(whole(m_document, entry.block));
        return report;
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<Entry> m_headings;
    std::vector<Entry> m_listed; ///< of the longest list
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Attachments(plan, context, sink).check();
}

} // namespace

Check attachments() {
    return {.name = "attachments", .rules = {k_rule}, .needs_type = false, .run = run};
}

} // namespace styrkoll::check
