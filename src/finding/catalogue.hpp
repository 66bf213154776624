// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "base/text_map.hpp"
#include "finding/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::finding {

/// One rule as the catalogue (`schema/regler/`) describes it.
struct Rule {
    std::string id;     ///< "avsnitt-saknas"
    std::string family; ///< "avsnitt"
    Severity severity = Severity::error;
    std::string source; ///< law paragraph, styrmodell section, or ODF section
    Bilingual what;     ///< one sentence: what is wrong
    Bilingual message;  ///< with {named} arguments
    Bilingual why;
    Bilingual fix;    ///< one line, with {named} arguments
    std::string good; ///< example text, may hold line breaks
    std::string bad;
    bool makes_unreadable = false; ///< a finding of it makes the document `unreadable`
    bool makes_incomplete = false; ///< ... or `incomplete`
};

/// The rule catalogue. Rules are in the file's order.
class Catalogue {
public:
    /// Every *.xml of the folder (`schema/regler/`), in name order, validated against
    /// `schema/regler.rng`. A file holds one family and has its name; an id stands once. Errors
    /// are ErrorKind::configuration with file:line:column and the line.
    [[nodiscard]] static Result<Catalogue> load(const std::string& folder,
                                                const std::string& grammar_path,
                                                Language language = Language::swedish);

    [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }
    [[nodiscard]] const Rule* find(std::string_view id) const;
    [[nodiscard]] bool has_family(std::string_view family) const;

    /// False, and nothing is added, when the id is already there.
    bool add(Rule rule);

private:
    std::vector<Rule> m_rules;
    text::Map<std::size_t> m_index;
};

/// `{name}` replaced by the argument, in one pass: braces in an argument mean nothing. An unknown
/// name is left as it stands, so that a slip is seen in tests. A very long argument is cut.
[[nodiscard]] std::string render(std::string_view pattern, const Arguments& arguments);

/// In words, from the catalogue, without a last sentence that counts one; an unknown rule's id.
[[nodiscard]] std::string message_of(const Catalogue& catalogue, const Finding& finding,
                                     Language language);
/// One line that says what to do; empty where the catalogue does not know the rule.
[[nodiscard]] std::string help_of(const Catalogue& catalogue, const Finding& finding,
                                  Language language);

} // namespace styrkoll::finding
