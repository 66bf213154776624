// SPDX-License-Identifier: Apache-2.0
#include "trace/words.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::trace {
namespace {

bool is_edge(std::string_view text, std::size_t at) {
    return at >= text.size() ||
           std::string_view(" .,;:()/-!\"'\n").find(text[at]) != std::string_view::npos;
}

/// Where the words stand as whole words and are not denied, or npos.
std::size_t find_phrase(std::string_view folded, const std::string& phrase) {
    for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + 1)) {
        const bool begins = at == 0 || is_edge(folded, at - 1);
        const std::string_view before = folded.substr(0, at);
        const bool denied = before.ends_with("inte ") || before.ends_with("ej ") ||
                            before.ends_with("icke ") || before.ends_with("inte helt ") ||
                            before.ends_with("ej helt ");
        if (begins && is_edge(folded, at + phrase.size()) && !denied) {
            return at;
        }
    }
    return std::string_view::npos;
}

void add(std::vector<std::uint32_t>& list, std::uint32_t value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

} // namespace

Rated rating_of(const model::Model& model, std::uint32_t kind, std::string_view text) {
    constexpr std::size_t k_longest = 400; ///< bytes; a comment is no rating
    const std::string folded = text::fold(text.substr(0, std::min(text.size(), k_longest)));
    Rated best;
    std::size_t longest = 0;
    for (const model::Scale& scale : model.scales) {
        for (std::size_t rank = 0; scale.concerns(kind) && rank < scale.steps.size(); ++rank) {
            const model::Rating& step = scale.steps[rank];
            const auto try_words = [&](const std::string& words) {
                const std::string phrase = text::fold(words);
                if (phrase.size() > longest &&
                    find_phrase(folded, phrase) != std::string_view::npos) {
                    best = {&step, rank};
                    longest = phrase.size();
                }
            };
            try_words(step.name);
            std::for_each(step.words.begin(), step.words.end(), try_words);
        }
    }
    return best;
}

const plan::AttributeFact* rating_attribute(const model::ItemKind& kind,
                                            const plan::ItemFact& item) {
    for (const model::Attribute& attribute : kind.attributes) {
        if (attribute.type == model::ValueType::rating) {
            if (const plan::AttributeFact* fact = item.find(attribute.id)) {
                return fact;
            }
        }
    }
    return nullptr;
}

bool says_nothing(std::string_view text) {
    return text::fold(text).find_first_not_of(" -.…_?") == std::string::npos;
}

bool says_yes(std::string_view text) {
    const std::string folded = text::fold(text);
    return !says_nothing(text) && !folded.starts_with("nej") && !folded.starts_with("no") &&
           !folded.starts_with("frivillig") && !folded.starts_with("inte") &&
           !folded.starts_with("ej");
}

std::vector<std::uint32_t> organs_in(const model::Model& model, const plan::OrganIndex& index,
                                     std::string_view text) {
    std::vector<std::uint32_t> out;
    for (const plan::OrganIndex::Hit& hit : index.find(text)) {
        add(out, hit.organ);
    }
    const std::string folded = text::fold(text);
    const bool every =
        folded.find("alla ") != std::string::npos || folded.find("samtliga ") != std::string::npos;
    for (std::uint32_t organ = 0; every && organ < model.organisation.organs.size(); ++organ) {
        const model::Organ& own = model.organisation.organs[organ];
        const std::string kind = text::fold(model.organisation.kinds[own.kind].name);
        if (own.answers_goals && (folded.find("alla " + kind) != std::string::npos ||
                                  folded.find("samtliga " + kind) != std::string::npos)) {
            add(out, organ);
        }
    }
    return out;
}

} // namespace styrkoll::trace
