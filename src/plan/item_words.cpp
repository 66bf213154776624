// SPDX-License-Identifier: Apache-2.0
//
// What begins an item, wherever it stands: a code, or the word of its kind.
#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/items.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

using document::Document;

constexpr std::size_t k_longest_word = 60; ///< bytes before the colon

} // namespace

std::optional<LeadingCode> leading_code(const Vocabulary& vocabulary, std::string_view text,
                                        const std::vector<std::uint32_t>& kinds, bool long_only) {
    const std::string_view trimmed = text::trim(text);
    if (trimmed.empty()) {
        return std::nullopt;
    }
    const auto& possible = vocabulary.code_kinds[static_cast<unsigned char>(trimmed.front())];
    if (possible.empty()) {
        return std::nullopt;
    }
    const auto lead = static_cast<std::size_t>(trimmed.data() - text.data());
    std::optional<LeadingCode> best;
    const auto consider = [&](std::uint32_t kind) {
        const auto match = model::match_code(vocabulary.model->kinds[kind].codes, trimmed,
                                             vocabulary.organs.short_names(), long_only);
        const bool longer = match && (!best || match->size + lead > best->size);
        // "P1-platser" and "A4-format" are words.
        const bool word = match && match->size + 1 < trimmed.size() &&
                          trimmed[match->size] == '-' &&
                          text::is_letter(static_cast<unsigned char>(trimmed[match->size + 1]));
        if (longer && !word) {
            best = LeadingCode{kind, match->canonical, match->size + lead};
        }
    };
    if (kinds.empty()) {
        std::for_each(possible.begin(), possible.end(), consider);
        return best;
    }
    for (const std::uint32_t kind : kinds) {
        if (contains(possible, kind)) {
            consider(kind);
        }
    }
    return best;
}

std::string_view after_code(std::string_view text, std::size_t size) {
    std::string_view rest = text::trim(text.substr(size));
    for (;;) {
        std::size_t after = 0;
        if (rest.empty()) {
            return rest;
        }
        const char32_t c = text::next_code_point(rest, after);
        if (c != '.' && c != ':' && c != ')' && c != '-' && c != ',' &&
            (c < 0x2010 || c > 0x2015)) {
            return rest;
        }
        rest = text::trim(rest.substr(after));
    }
}

Place place_of_code(const Document& document, std::uint32_t block, std::string_view text) {
    return place_of(document, block, text::trim(text).substr(0, 1));
}

const std::vector<std::uint32_t>& kinds_held(const Plan& plan, const Section& section) {
    static const std::vector<std::uint32_t> k_nothing;
    const std::uint32_t definition =
        section.definition != k_none ? section.definition : section.inside;
    return definition == k_none ? k_nothing : plan.type()->sections[definition].holds;
}

std::uint32_t section_of(const Plan& plan, std::uint32_t block) {
    const auto after = std::upper_bound(
        plan.sections.begin(), plan.sections.end(), block,
        [](std::uint32_t at, const Section& section) { return at < section.heading; });
    return after == plan.sections.begin()
               ? k_none
               : static_cast<std::uint32_t>(after - plan.sections.begin()) - 1;
}

std::vector<std::uint32_t> expected_kinds(const Plan& plan,
                                          const std::vector<std::uint32_t>& held) {
    std::vector<std::uint32_t> kinds = held;
    if (plan.type() != nullptr) {
        for (const std::uint32_t kind : plan.type()->defines) {
            if (!contains(kinds, kind)) {
                kinds.push_back(kind);
            }
        }
    }
    return kinds;
}

std::optional<LeadingCode> code_here(const Plan& plan, const Vocabulary& vocabulary,
                                     std::string_view text,
                                     const std::vector<std::uint32_t>& held) {
    const auto expected = expected_kinds(plan, held);
    if (!expected.empty()) {
        if (auto code = leading_code(vocabulary, text, expected, false)) {
            return code;
        }
    }
    return leading_code(vocabulary, text, {}, true);
}

std::optional<std::pair<std::uint32_t, std::string_view>>
leading_word(const Plan& plan, const Vocabulary& vocabulary, std::string_view text,
             const std::vector<std::uint32_t>& held) {
    const std::size_t colon = text.substr(0, k_longest_word).find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    for (const std::uint32_t kind : expected_kinds(plan, held)) {
        if (vocabulary.kinds[kind].words.exactly(text.substr(0, colon))) {
            return std::pair(kind, text::trim(text.substr(colon + 1)));
        }
    }
    return std::nullopt;
}

std::uint32_t titled_kind(const Plan& plan, const std::vector<std::uint32_t>& held) {
    for (const std::uint32_t kind : held) {
        if (contains(plan.type()->defines, kind) && !plan.model->kinds[kind].external) {
            return kind;
        }
    }
    return k_none;
}

} // namespace styrkoll::plan
