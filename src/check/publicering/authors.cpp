// SPDX-License-Identifier: Apache-2.0
//
// Persons that the file names as its authors: whoever made the template long ago, as a rule, and
// not whoever answers for the document.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "publicering-upphovsman";

/// "Anna Svensson", "Svensson, Anna-Lena", "Karl von Essen": two to four words, each a name.
bool is_person(std::string_view name) {
    std::size_t names = 0;
    const std::vector<std::string_view> words = text::words(name);
    for (const std::string_view word : words) {
        std::size_t at = 0;
        const bool upper = text::is_upper(text::next_code_point(word, at));
        const bool second_lower =
            at < word.size() && !text::is_upper(text::next_code_point(word, at));
        const bool particle = word == "von" || word == "af" || word == "de" || word == "van";
        if (!particle && !(upper && (second_lower || word.size() == 1))) {
            return false;
        }
        names += upper && second_lower ? 1U : 0U;
    }
    const bool signs = name.find_first_of("0123456789@/\\_&") != std::string_view::npos;
    return names >= 2 && words.size() <= 4 && !signs;
}

/// An organisation, an office, a role, a program.
bool is_organisation(std::string_view lower) {
    constexpr std::array<std::string_view, 28> k_words{
        "kommun",      "nämnd",     "kontor",      "förvaltning", "styrelse",   "fullmäktige",
        "enhet",       "avdelning", "region",      "stab",        "bolag",      " ab",
        "chef",        "direktör",  "sekreterare", "strateg",     "samordnare", "registrator",
        "handläggare", "microsoft", "windows",     "office",      "user",       "användare",
        "admin",       "okänd",     "unknown",     "utskott"};
    return std::any_of(k_words.begin(), k_words.end(), [lower](std::string_view word) {
        return lower.find(word) != std::string_view::npos;
    });
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    std::vector<std::string> names;
    for (const document::Property& property : plan.document->properties) {
        const std::string custom = property.custom ? text::fold(property.name) : std::string{};
        const bool author = custom == "författare" || custom == "handläggare" ||
                            (!property.custom && (property.name == "dc:creator" ||
                                                  property.name == "meta:initial-creator" ||
                                                  property.name == "meta:printed-by"));
        const std::string name = shown(text::squeeze(property.value));
        if (author && is_person(name) && !is_organisation(text::lower(name)) &&
            !context.vocabulary.organs.exactly(name) &&
            std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    if (!names.empty()) {
        sink.report(k_rule).about(k_rule).with("namn", listed(names, context.language));
    }
}

} // namespace

Check authors() {
    return {.name = "authors", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
