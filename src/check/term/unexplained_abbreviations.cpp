// SPDX-License-Identifier: Apache-2.0
//
// An abbreviation is to be explained where it is first used. Not asked of what every reader knows
// (schema/svenska/kanda-forkortningar.txt), of the organs' own, of what the glossary lets pass; and
// what has gone out of use is told of as that.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/term/abbreviations.hpp"

#include <algorithm>
#include <unordered_set>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "term-forkortning-oforklarad";

class Known {
public:
    Known(const plan::Plan& plan, const Context& context) : m_context(context) {
        for (const model::Organ& organ : plan.model->organisation.organs) {
            m_own.insert(organ.short_name);
            add_words(organ.names);
            for (const model::FormerName& former : organ.former) {
                m_own.insert(former.short_name);
                add_words({former.name});
            }
        }
        const model::Glossary& glossary = plan.model->glossary;
        for (const model::Term& term : glossary.terms) {
            add_words({term.name});
            if (term.short_name_known) {
                m_own.insert(term.short_name);
            }
        }
        for (const model::ShortForm& form : glossary.short_forms) {
            if (form.known) {
                m_own.insert(form.short_name);
            }
        }
    }

    [[nodiscard]] bool contains(const std::string& letters) const {
        return m_own.contains(letters) ||
               m_context.resources->outdated.short_names.contains(letters) || is_outdated(letters);
    }

private:
    /// "SEVAB" of "SEVAB Strängnäs Energi AB", "KF" of "KF-uppdrag".
    void add_words(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            for (const std::string_view word : text::words(name)) {
                m_own.emplace(word.substr(0, word.find('-')));
            }
        }
    }

    [[nodiscard]] bool is_outdated(const std::string& letters) const {
        const language::PhraseSet& phrases = m_context.resources->phrases;
        const auto found = phrases.beginning_with(letters, text::fold(letters));
        return std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
            return phrases[index].list ==
                       static_cast<std::uint32_t>(language::PhraseList::outdated) &&
                   phrases[index].elements.size() == 1;
        });
    }

    const Context& m_context;
    std::unordered_set<std::string> m_own;
};

/// What it stands for, where the glossary says so.
std::string meaning_of(const model::Glossary& glossary, std::string_view letters) {
    for (const model::Term& term : glossary.terms) {
        if (term.short_name == letters) {
            return term.name;
        }
    }
    for (const model::ShortForm& form : glossary.short_forms) {
        if (form.short_name == letters) {
            return form.meaning;
        }
    }
    return {};
}

/// Explained in the sentence of its first use, or before it.
bool is_explained_in_time(const Abbreviation& abbreviation) {
    constexpr std::uint32_t k_same_sentence = 15; ///< tokens
    const std::uint32_t latest = abbreviation.uses.front().first + k_same_sentence;
    return abbreviation.listed ||
           std::any_of(abbreviation.explanations.begin(), abbreviation.explanations.end(),
                       [latest](const Abbreviation::Explanation& one) {
                           return one.found.first <= latest;
                       });
}

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const Known known(plan, context);
    for (const auto& [letters, abbreviation] : abbreviations_of(context)) {
        if (abbreviation.uses.empty() || known.contains(letters) ||
            is_explained_in_time(abbreviation)) {
            continue;
        }
        const std::string meaning = meaning_of(plan.model->glossary, letters);
        auto report = sink.report(k_rule);
        report.with("kort", letters).about(letters);
        if (!meaning.empty()) {
            std::string suggestion = meaning;
            suggestion.append(" (").append(letters).append(")");
            report.suggest(suggestion);
        }
        at_places(report, *context.prose, abbreviation.uses);
    }
}

} // namespace

Check unexplained_abbreviations() {
    return {.name = "unexplained_abbreviations",
            .rules = {k_rule},
            .needs_prose = true,
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
