// SPDX-License-Identifier: Apache-2.0
#include "app/language.hpp"

#include "base/text.hpp"
#include "language/readability.hpp"
#include "plan/plan.hpp"

#include <algorithm>
#include <filesystem>

namespace styrkoll::app {
namespace {

using document::k_none;
using language::Readability;
using result::ReadabilityRow;

ReadabilityRow row_of(std::string name, const Readability& measured) {
    ReadabilityRow row;
    row.name = std::move(name);
    row.words = measured.words;
    row.sentences = measured.sentences;
    row.lix = measured.lix();
    row.words_per_sentence = measured.words_per_sentence();
    row.over_25 = measured.share(measured.over_25);
    row.over_35 = measured.share(measured.over_35);
    row.longest = measured.longest;
    return row;
}

/// Measures each section: what stands under one heading of the highest level below the title.
class Sections {
public:
    explicit Sections(const plan::Plan& plan) : m_plan(plan) {}

    std::vector<ReadabilityRow> measure(const language::Prose& prose) {
        language::RunningText running(prose);
        for (const language::Sentence& sentence : prose.sentences) {
            if (running.holds(sentence)) {
                section(heading_of(prose.passages[sentence.passage].id)).add(sentence);
            }
        }
        std::vector<ReadabilityRow> rows;
        for (const auto& [heading, measured] : m_sections) {
            rows.push_back(row_of(heading == k_none
                                      ? std::string{}
                                      : text::squeeze(m_plan.document->text_of(heading)),
                                  measured));
        }
        return rows;
    }

private:
    [[nodiscard]] std::uint32_t heading_of(std::uint32_t block) const {
        const int top = 1 + m_plan.level_offset;
        const auto& blocks = m_plan.document->blocks;
        for (std::uint32_t at = blocks[block].heading; at != k_none; at = blocks[at].heading) {
            if (blocks[at].level == top) {
                return at;
            }
        }
        return k_none;
    }

    Readability& section(std::uint32_t heading) {
        if (m_sections.empty() || m_sections.back().first != heading) {
            const auto known =
                std::find_if(m_sections.begin(), m_sections.end(),
                             [heading](const auto& section) { return section.first == heading; });
            if (known != m_sections.end()) { // a note, read after the body
                return known->second;
            }
            m_sections.emplace_back(heading, Readability{});
        }
        return m_sections.back().second;
    }

    const plan::Plan& m_plan;
    std::vector<std::pair<std::uint32_t, Readability>> m_sections;
};

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
        card.document = row_of({}, language::measure(prose));
        card.sections = Sections(plan).measure(prose);
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
