// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_words.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::report {
namespace {

using trace::State;

struct StateWords {
    std::string_view sv, en, sv_meaning, en_meaning, sign;
    Style style;
};

/// In the order of trace::State.
constexpr std::array<StateWords, 6> k_words{{
    {"inget krav", "not asked for", "Styrmodellen kräver inte att något dokument tar upp den.",
     "The steering model asks no document to take it up.", "·", Style::faint},
    {"tas upp", "taken up", "Dokumentet som ska ta upp den gör det.",
     "The document that must take it up does.", "✓", Style::good},
    {"avstår", "declined", "Dokumentet säger att den inte tas upp, och varför.",
     "The document says that it is not taken up, and why.", "–", Style::note},
    {"kan inte prövas", "not checkable",
     "Dokumentet finns inte bland de lästa, eller gick inte att läsa.",
     "The document is not among those read, or could not be read.", "?", Style::note},
    {"avviker", "differs", "Den tas upp, men med annan lydelse eller andra värden.",
     "It is taken up, but with other words or values.", "≠", Style::warning},
    {"saknas", "missing", "Dokumentet finns men tar inte upp den.",
     "The document is there but does not take it up.", "✗", Style::error},
}};

const StateWords& words_of(State state) {
    return k_words[static_cast<std::size_t>(state)];
}

std::string organ_name(const ThreadView& view, const Answerer& answerer) {
    return answerer.organ == k_none
               ? answerer.text
               : view.thread->model->organisation.organs[answerer.organ].name();
}

/// "flerårsplan": the types at the top of the chain, as words in a sentence.
std::string top_types(const ThreadView& view) {
    std::string names;
    const model::Model& model = *view.thread->model;
    for (std::uint32_t type = 0; type < model.types.size(); ++type) {
        if (model.types[type].level == 1 && !view.is_report_type[type]) {
            names += (names.empty() ? "”" : ", ”") + model.types[type].name + "”";
        }
    }
    return names;
}

bool has_top_document(const ThreadView& view) {
    const auto& documents = view.thread->documents;
    return std::any_of(documents.begin(), documents.end(), [&](const trace::Source& source) {
        return source.type != k_none && source.readable && !view.is_report_type[source.type] &&
               view.thread->model->types[source.type].level == 1;
    });
}

} // namespace

std::string_view state_word(Language language, State state) {
    return say(language, words_of(state).sv, words_of(state).en);
}

std::string_view state_meaning(Language language, State state) {
    return say(language, words_of(state).sv_meaning, words_of(state).en_meaning);
}

std::string_view state_sign(State state) {
    return words_of(state).sign;
}

Style state_style(State state) {
    return words_of(state).style;
}

std::string tally_words(Language language, const Tally& tally) {
    std::string words;
    for (const State state : k_states) {
        if (tally.of(state) > 0) {
            words += words.empty() ? "" : ", ";
            words += std::string(state_sign(state)) + ' ' + std::to_string(tally.of(state)) + ' ' +
                     std::string(state_word(language, state));
        }
    }
    return words;
}

std::string answerer_name(Language language, const ThreadView& view, const Answerer& answerer) {
    const std::string name = organ_name(view, answerer);
    if (name.empty()) {
        return std::string(say(language, "okänt organ", "unknown organ"));
    }
    return answerer.below ? std::string(say(language, "under ", "below ")) + name : name;
}

std::string answerer_short(Language language, const ThreadView& view, const Answerer& answerer) {
    if (answerer.organ == k_none) {
        return answerer_name(language, view, answerer);
    }
    const model::Organ& organ = view.thread->model->organisation.organs[answerer.organ];
    const std::string name = organ.short_name.empty() ? organ.name() : organ.short_name;
    return answerer.below ? std::string(say(language, "under ", "below ")) + name : name;
}

std::string full_name(const ThreadView& view, std::uint32_t item) {
    const plan::ItemFact& fact = view.thread->fact_of(view.item(item));
    if (fact.code.empty() || fact.title.empty()) {
        return fact.code.empty() ? fact.title : fact.code;
    }
    return fact.code + ' ' + fact.title;
}

std::string where_asked(Language language, const ThreadView& view, std::uint32_t duty) {
    const trace::Duty& own = view.duty(duty);
    if (own.document != k_none) {
        return trace::name_of(*view.thread, view.thread->documents[own.document]);
    }
    const Answerer& answerer = view.answerers[view.answerer[duty]];
    const std::string type =
        own.type == k_none ? std::string{} : view.thread->model->types[own.type].name;
    const std::string separator = type.empty() ? "" : answerer.below ? " " : ", ";
    return type + separator + answerer_name(language, view, answerer);
}

std::string paragraph_words(Language language, const document::Location& place) {
    return place.paragraph == 0 ? std::string{}
                                : std::string(say(language, "stycke ", "paragraph ")) +
                                      std::to_string(place.paragraph);
}

std::string kind_heading(const ThreadView& view, std::uint32_t kind) {
    return text::capitalised(view.thread->model->kinds[kind].plural);
}

std::string some_of(Language language, const std::vector<std::string>& names, std::size_t most) {
    const bool lists = std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find(", ") != std::string::npos;
    });
    std::string words;
    const std::size_t shown = std::min(most, names.size());
    for (std::size_t at = 0; at < shown; ++at) {
        words += (at == 0 ? "" : lists ? "; " : ", ") + names[at];
    }
    if (shown < names.size()) {
        words += std::string(say(language, " och ", " and ")) +
                 std::to_string(names.size() - shown) +
                 std::string(say(language, " till", " more"));
    }
    return words;
}

std::vector<std::string> what_is_lacking(Language language, const ThreadView& view) {
    std::vector<std::string> sentences;
    if (view.is_part) {
        return sentences;
    }
    if (view.thread->documents.empty()) {
        sentences.emplace_back(
            say(language, "Inga styrdokument hittades, så det finns ingen röd tråd att visa.",
                "No steering documents were found, so there is no thread to show."));
        return sentences;
    }
    if (!has_top_document(view)) {
        sentences.push_back(
            std::string(
                say(language, "Överst i kedjan saknas ", "At the top of the chain there is no ")) +
            top_types(view) +
            std::string(
                say(language, ": utan den går det inte att se vilka mål och uppdrag som tas upp.",
                    ": without it nobody can see which goals and assignments are taken up.")));
    }
    if (view.items.total() == 0) {
        sentences.emplace_back(say(
            language, "Dokumenten innehåller inga mål, uppdrag eller andra poster som kan följas.",
            "The documents hold no goals, assignments or other items to follow."));
    }
    return sentences;
}

} // namespace styrkoll::report
