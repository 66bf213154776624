// SPDX-License-Identifier: Apache-2.0
#include "app/language.hpp"

#include "base/text.hpp"
#include "check/klarsprak/section_readability.hpp"
#include "language/readability.hpp"
#include "plan/plan.hpp"

#include <algorithm>
#include <filesystem>

namespace styrkoll::app {
namespace {

using document::k_none;
using language::Readability;
using result::ReadabilityRow;

std::string band_words(double lix, Language language) {
    switch (language::band_of(lix)) {
    case language::LixBand::very_easy:
        return std::string(say(language, "mycket lättläst", "very easy"));
    case language::LixBand::easy:
        return std::string(say(language, "lättläst", "easy"));
    case language::LixBand::medium:
        return std::string(say(language, "medelsvår", "medium"));
    case language::LixBand::hard:
        return std::string(say(language, "svår", "hard"));
    case language::LixBand::very_hard:
        return std::string(say(language, "mycket svår", "very hard"));
    }
    return {};
}

ReadabilityRow row_of(std::string name, const Readability& measured, Language language) {
    ReadabilityRow row;
    row.name = std::move(name);
    row.words = measured.words;
    row.sentences = measured.sentences;
    row.lix = measured.lix();
    row.band = band_words(row.lix, language);
    row.words_per_sentence = measured.words_per_sentence();
    row.over_25 = measured.share(measured.over_25);
    row.over_35 = measured.share(measured.over_35);
    row.longest = measured.longest;
    return row;
}

/// The heading of the highest level below the title that a heading stands under, or is.
std::uint32_t top_heading(const plan::Plan& plan, std::uint32_t heading) {
    const auto& blocks = plan.document->blocks;
    for (std::uint32_t at = heading; at != k_none; at = blocks[at].heading) {
        if (blocks[at].level == 1 + plan.level_offset) {
            return at;
        }
    }
    return k_none;
}

std::vector<ReadabilityRow> sections(const plan::Plan& plan, const language::Prose& prose,
                                     Language language) {
    std::vector<std::pair<std::uint32_t, Readability>> tops;
    for (const check::SectionReadability& section :
         check::readability_by_section(*plan.document, prose, 0)) {
        const std::uint32_t top = top_heading(plan, section.heading);
        if (tops.empty() || tops.back().first != top) { // what one encloses stands together
            tops.emplace_back(top, Readability{});
        }
        tops.back().second.add(section.text);
    }
    std::vector<ReadabilityRow> rows;
    rows.reserve(tops.size());
    for (const auto& [heading, measured] : tops) {
        rows.push_back(row_of(heading == k_none ? std::string{}
                                                : text::squeeze(plan.document->text_of(heading)),
                              measured, language));
    }
    return rows;
}

std::vector<ReadabilityRow> comparisons(const std::vector<language::Comparison>& known,
                                        Language language) {
    std::vector<ReadabilityRow> rows;
    for (const language::Comparison& one : known) {
        ReadabilityRow row;
        row.name = one.genre.in(language);
        row.lix = one.lix;
        row.words_per_sentence = one.words_per_sentence;
        row.over_25 = one.over_25;
        row.over_35 = one.over_35;
        rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.lix < b.lix; });
    return rows;
}

} // namespace

Result<LanguageRun> check_language(CheckOptions options) {
    const Language language = options.setting.language;
    std::error_code failed;
    if (options.paths.size() != 1 ||
        (options.paths.front() != "-" &&
         std::filesystem::is_directory(options.paths.front(), failed))) {
        return failure(
            ErrorKind::usage,
            std::string(say(language, "”styrkoll language” granskar en fil i taget, inte en mapp.",
                            "“styrkoll language” checks one file, not a folder.")));
    }
    LanguageRun run;
    options.scope = Scope::language;
    options.on_words = [&run, language](const plan::Plan& plan, const language::Prose& prose,
                                        const language::WordStore& words) {
        result::LanguageCard card;
        card.path = plan.document->path;
        card.document = row_of({}, language::measure(prose), language);
        card.sections = sections(plan, prose, language);
        card.comparisons = comparisons(words.resources().style.comparisons, language);
        run.card = std::move(card);
    };
    auto result = check(options);
    if (!result) {
        return tl::unexpected<Error>(std::move(result.error()));
    }
    run.result = *std::move(result);
    return run;
}

} // namespace styrkoll::app
