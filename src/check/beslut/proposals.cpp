// SPDX-License-Identifier: Apache-2.0
//
// "Förslag till beslut": there is something to decide, it is said who decides, and several points
// are numbered. A list counts as numbered: whether its marks are dots or digits is a matter of
// taste.
#include "base/text.hpp"
#include "check/beslut/proposal.hpp"
#include "check/checks.hpp"
#include "check/lag/said.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::size_t k_many_in_one = 3; ///< points in one paragraph

/// Any word that decides something.
const Phrases& deciding() {
    static const Phrases k_words(std::vector<std::string>{
        "beslut*",  "föreslå*",  "att",      "godkän*",     "anta*",     "fastställ*",
        "noter*",   "överlämn*", "uppdra*",  "bifall*",     "avslå*",    "tillstyrk*",
        "avstyrk*", "lägg*",     "anmäl*",   "återremiss*", "delegera*", "bevilja*",
        "utse*",    "ställ*",    "ge",       "uppmana*",    "remitter*", "anvisa*",
        "tillför*", "upphäv*",   "revider*", "inrätt*",     "förklar*",  "avge*",
        "yttra*",   "skick*",    "ändra*",   "inför*",      "teckna*",   "avsätt*"});
    return k_words;
}

bool begins_clause(std::string_view text) {
    text = text::trim(text);
    return text.size() > 4 && (text[0] == 'a' || text[0] == 'A') && text.substr(1, 3) == "tt ";
}

/// "att anta planen, att fördela ramen samt att ge kontoret i uppdrag att ...": the clauses that a
/// comma or a joining word sets side by side.
std::size_t clauses_in(std::string_view text) {
    const std::string folded = text::fold(text);
    std::size_t count = begins_clause(text) || folded.find(" att ") != std::string::npos ? 1 : 0;
    for (const std::string_view joint :
         {std::string_view(", att "), std::string_view(" samt att "), std::string_view("; att "),
          std::string_view(", dels att ")}) {
        for (std::size_t at = folded.find(joint); at != std::string::npos;
             at = folded.find(joint, at + joint.size())) {
            ++count;
        }
    }
    return count;
}

bool ends_with_att(std::string_view text) {
    std::string folded = text::fold(text::trim(text));
    while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) {
        folded.pop_back();
    }
    return folded.ends_with(" att");
}

/// "anta planen": a word that decides something, or a small word in the form of an infinitive.
bool begins_with_infinitive(std::string_view text) {
    text = text::trim(text);
    const std::string_view word = text.substr(0, text.find(' '));
    const bool small = !word.empty() && word == text::fold(word);
    return word.size() < text.size() &&
           (deciding().begin(word) || (small && word.size() > 2 && word.ends_with('a')));
}

class ProposalCheck {
public:
    ProposalCheck(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check(const std::vector<Proposal>& proposals) {
        std::string all;
        for (const Proposal& one : proposals) {
            all.append(m_document.text_of(one.heading)).append(" . ");
            for (const std::uint32_t block : one.blocks) {
                all.append(m_document.text_of(block)).append(" . ");
            }
        }
        const bool decider = names_decider(m_context, all);
        for (const Proposal& one : proposals) {
            if (!one.blocks.empty() && check_content(one) && !decider) {
                tell("beslut-subjekt", one);
                return;
            }
            check_numbers(one);
        }
    }

private:
    /// False where there is no proposal: then nothing else is told of it.
    bool check_content(const Proposal& proposal) {
        const bool any =
            std::any_of(proposal.blocks.begin(), proposal.blocks.end(), [&](std::uint32_t block) {
                return deciding().in(m_document.text_of(block));
            });
        if (!any) {
            tell("beslut-forslag-saknas", proposal);
        }
        return any;
    }

    void tell(std::string_view rule, const Proposal& proposal) {
        m_sink.report(rule)
            .with("rubrik", shown(m_document.text_of(proposal.heading)))
            .at(whole(m_document, proposal.blocks.front()));
    }

    [[nodiscard]] bool is_plain(std::uint32_t block) const {
        const document::Block& own = m_document.blocks[block];
        return own.list_depth == 0 && own.table == document::k_none &&
               !is_numbered(m_document.text_of(block));
    }

    void check_numbers(const Proposal& proposal) {
        std::vector<std::uint32_t> clauses;
        for (const std::uint32_t block : proposal.blocks) {
            if (is_plain(block) && begins_clause(m_document.text_of(block))) {
                clauses.push_back(block);
            }
        }
        if (clauses.size() > 1) {
            tell_numbers(clauses.front(), clauses.size());
            return;
        }
        if (check_hanging(proposal)) {
            return;
        }
        for (const std::uint32_t block : proposal.blocks) {
            const std::size_t count = is_plain(block) ? clauses_in(m_document.text_of(block)) : 0;
            if (count >= k_many_in_one) {
                tell_numbers(block, count);
                return;
            }
        }
    }

    /// "Kulturnämnden beslutar att" and then paragraphs that begin with an infinitive.
    bool check_hanging(const Proposal& proposal) {
        std::size_t count = 0;
        std::uint32_t first = document::k_none;
        bool hangs = false;
        for (const std::uint32_t block : proposal.blocks) {
            const std::string_view text = m_document.text_of(block);
            if (hangs && is_plain(block) && begins_with_infinitive(text)) {
                first = count++ == 0 ? block : first;
                continue;
            }
            if (count > 1) {
                break;
            }
            count = 0;
            hangs = ends_with_att(text);
        }
        if (count > 1) {
            tell_numbers(first, count);
        }
        return count > 1;
    }

    void tell_numbers(std::uint32_t block, std::size_t count) {
        m_sink.report("beslut-numrering")
            .with("antal", std::to_string(count))
            .at(whole(m_document, block));
    }

    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto proposals = proposals_of(plan);
    if (!proposals.empty()) {
        ProposalCheck(plan, context, sink).check(proposals);
    }
}

} // namespace

Check proposals() {
    return {.name = "proposals",
            .rules = {"beslut-forslag-saknas", "beslut-subjekt", "beslut-numrering"},
            .needs_type = true,
            .run = run};
}

} // namespace styrkoll::check
