// SPDX-License-Identifier: Apache-2.0
#include "check/term/terms.hpp"

#include "base/text.hpp"
#include "language/style_lists.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace styrkoll::check {
namespace {

using What = TermPhrase::What;

/// The term's name in any inflection, and its other forms.
std::vector<std::string> names_of(const model::Term& term) {
    std::string name;
    for (const std::string_view word : text::split(term.name, ' ')) {
        name += name.empty() ? "" : " ";
        name.append(word).append("*");
    }
    std::vector<std::string> names = term.forms;
    names.push_back(std::move(name));
    return names;
}

template <class Take>
void for_each_phrase(const model::Glossary& glossary, const Take& take) {
    for (std::uint32_t at = 0; at < glossary.terms.size(); ++at) {
        const model::Term& term = glossary.terms[at];
        if (!term.needed_in.empty()) {
            take(TermPhrase{What::name, at, 0}, names_of(term));
        }
        for (std::uint32_t index = 0; index < term.avoided.size(); ++index) {
            take(TermPhrase{What::avoided, at, index}, term.avoided[index].patterns);
        }
        for (std::uint32_t index = 0; index < term.misuses.size(); ++index) {
            if (!term.misuses[index].in_title) {
                take(TermPhrase{What::misuse, at, index}, term.misuses[index].patterns);
            }
        }
    }
}

} // namespace

std::vector<TermPhrase> term_phrases(const model::Glossary& glossary) {
    std::vector<TermPhrase> out;
    for_each_phrase(glossary, [&out](const TermPhrase& phrase, const std::vector<std::string>&) {
        out.push_back(phrase);
    });
    return out;
}

Result<void> add_terms(const model::Glossary& glossary, language::PhraseSet& phrases,
                       Language language) {
    Result<void> result;
    const auto add = [&](const std::vector<std::string>& patterns, language::PhraseSet& to,
                         std::uint32_t row) {
        for (const std::string& pattern : patterns) {
            if (result) {
                result = to.add(pattern, static_cast<std::uint32_t>(language::PhraseList::terms),
                                row, language);
            }
        }
    };
    std::uint32_t row = 0;
    for_each_phrase(glossary, [&](const TermPhrase&, const std::vector<std::string>& patterns) {
        add(patterns, phrases, row++);
    });
    language::PhraseSet of_titles; // these are only tried here
    for (const model::Term& term : glossary.terms) {
        for (const model::Misuse& misuse : term.misuses) {
            add(misuse.in_title ? misuse.patterns : std::vector<std::string>{}, of_titles, 0);
        }
    }
    if (!result) {
        return failure(ErrorKind::configuration, result.error().message, glossary.path);
    }
    return result;
}

} // namespace styrkoll::check
