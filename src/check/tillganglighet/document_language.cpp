// SPDX-License-Identifier: Apache-2.0
//
// The language that the file states decides how a screen reader pronounces the text. Only what is
// surely Swedish is compared: by function words that neither the neighbours nor English have.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "tillganglighet-sprak";

constexpr std::array<std::string_view, 10> k_swedish{"och",  "att",   "är",    "för",    "från",
                                                     "inte", "också", "eller", "mellan", "utan"};
constexpr std::size_t k_longest = 6; ///< bytes of the longest of them
constexpr std::size_t k_least_words = 15;
constexpr std::size_t k_least_kinds = 2;
constexpr std::size_t k_least_percent = 6;

/// Words of text in one language, and what tells that it is Swedish.
struct Sample {
    std::string language;
    std::size_t words = 0;
    std::size_t swedish = 0;
    std::array<bool, k_swedish.size()> seen{};
    std::vector<document::Place> places;

    void add(std::string_view text) {
        for (const std::string_view word : text::words(text)) {
            ++words;
            if (word.size() > k_longest) {
                continue;
            }
            const auto* const at = std::find(k_swedish.begin(), k_swedish.end(), text::lower(word));
            if (at != k_swedish.end()) {
                ++swedish;
                seen[static_cast<std::size_t>(at - k_swedish.begin())] = true;
            }
        }
    }
    [[nodiscard]] bool is_swedish() const {
        const auto kinds = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
        return words >= k_least_words && kinds >= k_least_kinds &&
               swedish * 100 >= words * k_least_percent;
    }
};

Sample& sample_of(std::vector<Sample>& samples, std::string_view language) {
    for (Sample& sample : samples) {
        if (sample.language == language) {
            return sample;
        }
    }
    samples.emplace_back().language = language;
    return samples.back();
}

/// Text by its language, Swedish and what is marked within a paragraph left out.
std::vector<Sample> other_languages(const document::Document& document) {
    constexpr std::size_t k_most_languages = 50;
    std::vector<Sample> samples;
    for (std::uint32_t at = 0; at < document.blocks.size(); ++at) {
        const document::Block& block = document.blocks[at];
        const std::string_view text = text::trim(document.text_of(block));
        if (!is_read(block) || text.empty()) {
            continue;
        }
        const std::string_view language = block.language == document::k_none
                                              ? std::string_view(document.default_language)
                                              : document.string(block.language);
        if (language.starts_with("sv") || samples.size() == k_most_languages) {
            continue;
        }
        const auto [first, last] = document.marks_of(at);
        const bool is_mixed = std::any_of(first, last, [](const document::Mark& mark) {
            return mark.kind == document::MarkKind::language;
        });
        if (!is_mixed) {
            Sample& sample = sample_of(samples, language);
            sample.add(text);
            sample.places.push_back(whole(document, at));
        }
    }
    return samples;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    if (!has_layout(*plan.document)) {
        return;
    }
    for (const Sample& sample : other_languages(*plan.document)) {
        const bool is_missing = sample.language.empty();
        if (is_missing ? sample.words < k_least_words : !sample.is_swedish()) {
            continue;
        }
        auto report = sink.report(k_rule);
        report
            .with("vad", is_missing
                             ? "Filen säger inte vilket språk texten är på"
                             : "Texten är på svenska, men filen säger ”" + sample.language + "”")
            .with("vad-en", is_missing ? "The file does not say what language the text is in"
                                       : "The text is in Swedish, but the file says ”" +
                                             sample.language + "”")
            .about(sample.language);
        stand_at(report, *plan.document, sample.places);
    }
}

} // namespace

Check document_language() {
    return {.name = "document_language", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
