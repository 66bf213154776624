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

std::string verdict_of_set(const RunResult& result) {
    const Language language = result.language;
    if (result.documents.empty()) {
        return std::string(
            say(language, "Inget dokument kunde kontrolleras", "No document could be checked"));
    }
    return std::string(result.documents.size() == 1
                           ? verdict_words(language, result.verdict, count(result))
                           : set_verdict_words(language, result.verdict, count(result)));
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
    std::string words;
    if (told > 0) {
        words += number_words(language, told);
        words += told == 1
                     ? say(language, " sak kunde inte prövas", " thing could not be checked")
                     : say(language, " saker kunde inte prövas", " things could not be checked");
    }
    if (off > 0) {
        words += told > 0 ? say(language, " och ", " and ") : "";
        words += count_of(language, off, k_rule);
        words += off == 1 ? say(language, " är avstängd", " is off")
                          : say(language, " är avstängda", " are off");
    }
    return words;
}

} // namespace styrkoll::report
