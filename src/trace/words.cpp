// SPDX-License-Identifier: Apache-2.0
#include "trace/words.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::trace {
namespace {

/// Words that may stand round a step: "Målet bedöms vara delvis uppfyllt".
constexpr std::array<std::string_view, 21> k_frame{
    "mål",   "uppdrag", "bedöms", "bedömning", "är",     "vara",    "bli",
    "blir",  "som",     "att",    "den",       "det",    "prognos", "för",
    "helår", "året",    "status", "triangel",  "cirkel", "läget",   "nu"};

/// The clauses of a rating: parted by anything but a word.
std::vector<std::string> clauses(std::string_view folded) {
    std::vector<std::string> out{{}};
    for (const char c : folded) {
        if (std::string_view(".,;:()/!|\n").find(c) != std::string_view::npos) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

bool is_frame(std::string_view words) {
    const auto tokens = plan::tokenise(words);
    return std::all_of(tokens.begin(), tokens.end(), [](const plan::Token& token) {
        return std::any_of(k_frame.begin(), k_frame.end(), [&](std::string_view frame) {
            return token.stem == frame || token.stem == plan::stem(frame);
        });
    });
}

/// The clause says the step and nothing that could weaken or deny it.
bool is_said(std::string_view clause, const std::string& phrase) {
    const std::size_t at = clause.find(phrase);
    if (at == std::string_view::npos) {
        return false;
    }
    const auto is_letter_at = [&](std::size_t place) {
        return place < clause.size() && plan::is_word_byte(clause[place]);
    };
    return (at == 0 || clause[at - 1] == ' ') && !is_letter_at(at + phrase.size()) &&
           is_frame(clause.substr(0, at)) && is_frame(clause.substr(at + phrase.size()));
}

void add(std::vector<std::uint32_t>& list, std::uint32_t value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

} // namespace

Rated rating_of(const model::Model& model, std::uint32_t kind, std::string_view text) {
    constexpr std::size_t k_longest = 400; ///< bytes; a comment is no rating
    const std::vector<std::string> said =
        clauses(text::fold(text.substr(0, std::min(text.size(), k_longest))));
    Rated best;
    std::size_t longest = 0;
    for (const model::Scale& scale : model.scales) {
        for (std::size_t rank = 0; scale.concerns(kind) && rank < scale.steps.size(); ++rank) {
            const model::Rating& step = scale.steps[rank];
            const auto try_words = [&](const std::string& words) {
                const std::string phrase = text::fold(words);
                if (phrase.size() > longest &&
                    std::any_of(said.begin(), said.end(), [&](const std::string& clause) {
                        return is_said(clause, phrase);
                    })) {
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

const plan::AttributeFact* attribute_of(const Thread& thread, const Item& item,
                                        std::uint32_t attribute) {
    return attribute == k_none
               ? nullptr
               : thread.fact_of(item).find(thread.model->kinds[item.kind].attributes[attribute].id);
}

std::string naming_words(const Thread& thread, const Item& item, std::uint32_t attribute) {
    if (const plan::AttributeFact* named = attribute_of(thread, item, attribute)) {
        return named->text;
    }
    return thread.model->kinds[item.kind].needs_title
               ? std::string{}
               : thread.fact_of(item).title + ". " + thread.fact_of(item).text;
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

int year_in(std::string_view code) {
    const std::size_t begin = code.find_first_of("0123456789");
    if (begin == std::string_view::npos) {
        return 0;
    }
    const std::size_t end = std::min(code.find_first_not_of("0123456789", begin), code.size());
    return end - begin == 4 && end < code.size()
               ? static_cast<int>(text::parse_integer(code.substr(begin, 4)))
               : 0;
}

} // namespace styrkoll::trace
