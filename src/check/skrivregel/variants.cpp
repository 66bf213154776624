// SPDX-License-Identifier: Apache-2.0
//
// Variants of a word: abbreviations that are written in a wrong way, and ways of writing that a
// document mixes. Either is one finding for each set and document.
#include "check/skrivregel/variants.hpp"

#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::check {
namespace {

using language::PassageKind;

constexpr std::string_view k_abbreviation = "forkortning";

/// Spans of each variant, by set; sets of abbreviations only, or the others only.
std::map<std::uint32_t, std::map<std::uint32_t, std::vector<Span>>>
uses_by_set(const Context& context, bool abbreviations) {
    const language::StyleLists& lists = context.resources->style;
    std::map<std::uint32_t, std::map<std::uint32_t, std::vector<Span>>> uses;
    for (const Hit& hit : hits_of(context, language::PhraseList::variant)) {
        const std::uint32_t set = lists.variants[hit.row].set;
        if ((lists.variant_sets[set].kind == k_abbreviation) == abbreviations) {
            uses[set][hit.row].push_back(hit.span);
        }
    }
    return uses;
}

/// Acronyms may look like an abbreviation without its full stops ("BLA"), and in a table "mm" is
/// more often a unit.
bool is_abbreviation(const language::Prose& prose, const Span& span) {
    const PassageKind kind = prose.passages[span.passage].kind;
    const language::WordFacts* facts = prose.facts_of(prose.tokens[span.first]);
    return (kind == PassageKind::running || kind == PassageKind::list_item) && facts != nullptr &&
           facts->casing != language::Casing::upper;
}

/// Without the number that tells "from 2027" from the word "from"; with the full stop of "tex.".
Span abbreviation_alone(const language::Prose& prose, Span span) {
    while (span.last > span.first + 1 &&
           prose.tokens[span.last - 1].kind == language::TokenKind::number) {
        --span.last;
    }
    const language::Passage& passage = prose.passages[span.passage];
    if (span.last < passage.last_token && text_of(prose, span.last) == "." &&
        !prose.tokens[span.last].space_before) {
        ++span.last;
    }
    return span;
}

void run_abbreviations(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::StyleLists& lists = context.resources->style;
    for (const auto& set : uses_by_set(context, true)) {
        const std::string& right = lists.variant_sets[set.first].preferred;
        std::vector<Span> wrong;
        for (const auto& variant : set.second) {
            if (lists.variants[variant.first].text != right) {
                std::copy_if(
                    variant.second.begin(), variant.second.end(), std::back_inserter(wrong),
                    [&](const Span& span) { return is_abbreviation(*context.prose, span); });
            }
        }
        if (wrong.empty()) {
            continue;
        }
        for (Span& span : wrong) {
            span = abbreviation_alone(*context.prose, span);
        }
        std::sort(wrong.begin(), wrong.end(),
                  [](const Span& left, const Span& other) { return left.first < other.first; });
        auto report = sink.report("skrivregel-forkortning");
        report.about(right)
            .with("text", shown(written(*context.prose, wrong.front())))
            .with("ratt", right)
            .suggest(right);
        at_each(report, *context.prose, wrong, context.language);
    }
}

std::string counts_of(const Context& context, const Mixture& mixture) {
    std::vector<std::string> parts;
    for (const Mixture::Use& use : mixture.uses) {
        const std::size_t count = use.spans.size();
        const std::string_view times = count == 1 ? say(context.language, " gång", " time")
                                                  : say(context.language, " gånger", " times");
        parts.push_back("”" + context.resources->style.variants[use.variant].text + "” " +
                        std::to_string(count) + std::string(times));
    }
    return listed(parts, context.language);
}

/// Which one is the most used, as a sentence.
std::string verdict_of(const Context& context, const Mixture& mixture) {
    if (mixture.uses[0].spans.size() == mixture.uses[1].spans.size()) {
        return std::string(
            say(context.language, "De är lika vanliga.", "They are equally common."));
    }
    std::string text(say(context.language, "Vanligast är ”", "Most common is ”"));
    return text.append(context.resources->style.variants[mixture.uses.front().variant].text)
        .append("”.");
}

/// All that is not the preferred one; where nobody used that, all but the most common.
std::vector<Span> to_change(const language::StyleLists& lists, const Mixture& mixture) {
    const std::string& preferred = lists.variant_sets[mixture.set].preferred;
    const auto is_preferred = [&](const Mixture::Use& use) {
        return lists.variants[use.variant].text == preferred;
    };
    const auto found = std::find_if(mixture.uses.begin(), mixture.uses.end(), is_preferred);
    const Mixture::Use& kept = found == mixture.uses.end() ? mixture.uses.front() : *found;
    std::vector<Span> spans;
    for (const Mixture::Use& use : mixture.uses) {
        if (&use != &kept) {
            spans.insert(spans.end(), use.spans.begin(), use.spans.end());
        }
    }
    std::sort(spans.begin(), spans.end(),
              [](const Span& left, const Span& other) { return left.first < other.first; });
    return spans;
}

void run_mixtures(const plan::Plan&, const Context& context, finding::Sink& sink) {
    const language::StyleLists& lists = context.resources->style;
    for (const Mixture& mixture : mixtures_of(context)) {
        const std::string& preferred = lists.variant_sets[mixture.set].preferred;
        const std::vector<Span> fewer = to_change(lists, mixture);
        auto report = sink.report("skrivregel-variant");
        report.about(preferred)
            .with("text", shown(written(*context.prose, fewer.front())))
            .with("omdome", verdict_of(context, mixture))
            .with("ratt", preferred)
            .with("fordelning", counts_of(context, mixture))
            .suggest(preferred);
        at_each(report, *context.prose, fewer, context.language);
    }
}

} // namespace

std::vector<Mixture> mixtures_of(const Context& context) {
    const language::StyleLists& lists = context.resources->style;
    std::vector<Mixture> mixtures;
    for (auto& set : uses_by_set(context, false)) {
        const std::string& kind = lists.variant_sets[set.first].kind;
        if (kind != "stavning" && kind != "form" && kind != "enhet") {
            continue;
        }
        Mixture mixture{set.first, {}};
        for (auto& variant : set.second) {
            std::erase_if(variant.second,
                          [&](const Span& span) { return is_cited(*context.prose, span); });
            if (!variant.second.empty()) {
                mixture.uses.push_back({variant.first, std::move(variant.second)});
            }
        }
        if (mixture.uses.size() < 2) {
            continue;
        }
        std::stable_sort(mixture.uses.begin(), mixture.uses.end(),
                         [](const Mixture::Use& left, const Mixture::Use& right) {
                             return left.spans.size() > right.spans.size();
                         });
        mixtures.push_back(std::move(mixture));
    }
    return mixtures;
}

Check abbreviations() {
    return {.name = "abbreviations",
            .rules = {"skrivregel-forkortning"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run_abbreviations};
}

Check mixed_variants() {
    return {.name = "mixed_variants",
            .rules = {"skrivregel-variant"},
            .needs_prose = true,
            .of_any_text = true,
            .run = run_mixtures};
}

} // namespace styrkoll::check
