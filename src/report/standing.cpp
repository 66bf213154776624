// SPDX-License-Identifier: Apache-2.0
#include "report/standing.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "report/wheel/wheel_words.hpp"

#include <algorithm>

namespace styrkoll::report {

using result::RunResult;
using result::Verdict;

bool is_clean(const result::DocumentResult& document) {
    return document.verdict == Verdict::pass && count(document.findings).none();
}

std::string file_name(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

std::string title_of(const result::DocumentResult& document) {
    if (!text::trim(document.title).empty()) {
        return document.title;
    }
    return file_name(document.path);
}

std::string period_of(Language language, const result::DocumentResult& document) {
    const auto from = parse_iso_date(document.from);
    const auto to = parse_iso_date(document.to);
    return from && to ? period_words(language, {*from, *to}) : std::string();
}

bool has_details(const result::DocumentResult& document) {
    return !is_clean(document) || !document.findings.empty();
}

std::string date_or_text(Language language, std::string_view iso) {
    const auto date = parse_iso_date(iso);
    return date ? date_words(language, *date) : std::string(iso);
}

std::string verdict_line(Language language, const result::DocumentResult& document) {
    const Counts counts = count(document.findings);
    std::string words(verdict_words(language, document.verdict, counts));
    if (!counts.none()) {
        words += ": " + words_of(language, counts);
    }
    return words;
}

namespace {

constexpr Noun k_check{"kontroll", "kontroller", "check", "checks"};
constexpr Noun k_demand{"krav", "krav", "demand", "demands"};

/// Of a set that could not be checked whole: the worst is told in full.
std::string unfinished_words(const RunResult& result) {
    const Language language = result.language;
    const result::Summary& summary = result.summary;
    std::vector<std::string> parts;
    const auto add = [&](std::size_t number, std::string_view sv, std::string_view en) {
        if (number > 0) {
            parts.push_back((parts.empty() ? count_of(language, number, k_document)
                                           : number_words(language, number)) +
                            std::string(say(language, sv, en)));
        }
    };
    add(summary.fail, " får inte gå ut", " must not go out");
    add(summary.unreadable, " kunde inte läsas", " could not be read");
    add(summary.incomplete, " kunde inte kontrolleras helt", " could not be fully checked");
    if (summary.unreadable + summary.incomplete == 0) {
        parts.emplace_back(
            say(language, "allt kunde inte kontrolleras", "not all could be checked"));
    }
    return text::capitalised(text::joined(parts, ", "));
}

/// Demands of röda tråden that nothing read can answer.
std::size_t unchecked_demands(const RunResult& result) {
    constexpr auto k_unchecked = static_cast<std::size_t>(trace::State::unchecked);
    return result.thread ? result.thread->plan_states[k_unchecked] +
                               result.thread->follow_up_states[k_unchecked]
                         : 0;
}

} // namespace

std::string verdict_of_set(const RunResult& result) {
    const Language language = result.language;
    if (result.documents.empty()) {
        return std::string(
            say(language, "Inget dokument kunde kontrolleras", "No document could be checked"));
    }
    const bool finished = result.verdict == Verdict::pass || result.verdict == Verdict::fail;
    return finished || result.documents.size() == 1
               ? std::string(verdict_words(language, result.verdict, count(result)))
               : unfinished_words(result);
}

std::string sum_of(const RunResult& result) {
    const Language language = result.language;
    const result::Summary& summary = result.summary;
    std::string words = words_of(language, count(result));
    if (result.documents.empty()) {
        return (words.empty() ? words : words + ". ") +
               std::string(say(language, "Inget dokument granskades.", "No document was checked."));
    }
    if (words.empty()) {
        words = summary.unchanged > 0 ? say(language, "Inga nya brister", "Nothing new found")
                : summary.waived > 0  ? say(language, "Inget att anmärka utöver undantag",
                                            "Nothing found beyond what is waived")
                                      : say(language, "Inget att anmärka", "Nothing found");
    }
    words += say(language, " i ", " in ");
    return words + count_of(language, summary.documents, k_document) + ".";
}

std::string unchecked_words(const RunResult& result) {
    const Language language = result.language;
    const auto told = static_cast<std::size_t>(
        std::count_if(result.not_checked.begin(), result.not_checked.end(),
                      [](const auto& entry) { return entry.reason != "switched-off"; }));
    const std::size_t off = result.not_checked.size() - told;
    std::vector<std::string> parts;
    if (told > 0) {
        parts.push_back(
            count_of(language, told, k_check) +
            std::string(say(language, " kunde inte göras helt", " could not be done in full")));
    }
    if (const std::size_t demands = unchecked_demands(result); demands > 0) {
        parts.push_back(count_of(language, demands, k_demand) +
                        std::string(say(language, " i röda tråden går inte att pröva",
                                        " of the thread cannot be verified")));
    }
    if (off > 0) {
        parts.push_back(count_of(language, off, k_rule) +
                        std::string(off == 1 ? say(language, " är avstängd", " is off")
                                             : say(language, " är avstängda", " are off")));
    }
    if (parts.size() > 1) {
        const std::string last = std::string(say(language, " och ", " and ")) + parts.back();
        parts.pop_back();
        parts.back() += last;
    }
    return text::joined(parts, ", ");
}

} // namespace styrkoll::report
