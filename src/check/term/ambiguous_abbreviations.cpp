// SPDX-License-Identifier: Apache-2.0
//
// Two abbreviations for one thing, or two things with one abbreviation, told from the explanations
// that a document gives itself: "barn- och utbildningsnämnden (BUN)". Two meanings are one when
// their words begin alike, so that inflection makes no difference.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/term/abbreviations.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "term-forkortning-dubbel";
constexpr std::size_t k_stem = 5; ///< bytes of a word that tell it from another

/// The beginnings of the words, long ones only as far as no ending changes them.
std::vector<std::string> stems_of(std::string_view meaning) {
    std::vector<std::string> stems;
    for (const std::string_view word : text::split(meaning, ' ')) {
        // "socialnämnden" and "socialnämndens", "omsorg" and "omsorgen"
        const std::size_t kept =
            word.size() > 2 * k_stem ? word.size() - k_stem : std::min(word.size(), k_stem);
        stems.emplace_back(word.substr(0, kept));
    }
    return stems;
}

using Stems = std::vector<std::string>;

bool is_same(const Stems& a, const Stems& b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(),
                      [](const std::string& one, const std::string& other) {
                          const std::size_t least = std::min(one.size(), other.size());
                          return one.compare(0, least, other, 0, least) == 0;
                      });
}

struct Given {
    std::string letters;
    const Abbreviation::Explanation* explanation;
    Stems stems;
};

void report_pair(const Given& first, const Given& second, const Context& context,
                 finding::Sink& sink) {
    const language::Prose& prose = *context.prose;
    const auto place = [&prose](const Span& found) {
        return place_of(prose, prose.passages[found.passage], found.first, found.last);
    };
    const bool same_letters = first.letters == second.letters;
    const auto said = [](const Given& given) {
        return given.explanation->meaning + " (" + given.letters + ")";
    };
    sink.report(k_rule)
        .with("forsta", said(first))
        .with("andra", said(second))
        .with("slag",
              same_letters ? "en förkortning för två saker" : "två förkortningar för en sak")
        .with("slag-en",
              same_letters ? "one abbreviation for two things" : "two abbreviations for one thing")
        .about(first.letters + "/" + second.letters)
        .at(place(second.explanation->found))
        .related(place(first.explanation->found), said(first));
}

void run(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const std::map<std::string, Abbreviation> abbreviations = abbreviations_of(context);
    std::vector<Given> given;
    for (const auto& [letters, abbreviation] : abbreviations) {
        for (const Abbreviation::Explanation& one : abbreviation.explanations) {
            if (!one.meaning.empty()) {
                given.push_back({letters, &one, stems_of(one.meaning)});
            }
        }
    }
    std::sort(given.begin(), given.end(), [](const Given& left, const Given& right) {
        return left.explanation->found.first < right.explanation->found.first;
    });
    constexpr std::size_t k_most = 300; // pairs are compared with each other
    given.resize(std::min(given.size(), k_most));
    for (std::size_t second = 1; second < given.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            const bool letters = given[first].letters == given[second].letters;
            const bool meaning = is_same(given[first].stems, given[second].stems);
            if (letters != meaning) {
                report_pair(given[first], given[second], context, sink);
                break;
            }
        }
    }
}

} // namespace

Check ambiguous_abbreviations() {
    return {.name = "ambiguous_abbreviations",
            .rules = {k_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
