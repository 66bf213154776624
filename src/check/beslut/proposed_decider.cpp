// SPDX-License-Identifier: Apache-2.0
//
// Who is to decide, as the proposal and the text say it: the board that the matter goes to decides
// it, and what KL 6 kap. 38 § keeps for the board is not left to an official.
#include "base/text.hpp"
#include "check/beslut/proposal.hpp"
#include "check/lag/said.hpp"
#include "check/phrases.hpp"
#include "plan/sentences.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Document;

/// The organ that alone is the value of "Till" in a table of the document, or of "Till: ...".
std::uint32_t addressee_of(const plan::Plan& plan, const Context& context) {
    const Document& document = *plan.document;
    const auto organ_in = [&](std::string_view text) {
        const auto hit = context.vocabulary.organs.exactly(text::trim(text));
        return hit && !hit->genitive ? hit->organ : plan::k_none;
    };
    for (const document::Table& table : document.tables) {
        if (table.flow != document::Flow::body || table.cell_count == 0) {
            continue;
        }
        for (const Row& row : rows_of(document, table)) {
            const std::string label =
                row.cells.size() == 2 ? text::fold(text::trim(row.cells[0].text)) : std::string{};
            if (label == "till" || label == "till:") {
                return organ_in(row.cells[1].text);
            }
        }
    }
    constexpr std::uint32_t k_head = 30; ///< blocks
    const auto size = static_cast<std::uint32_t>(document.blocks.size());
    for (std::uint32_t block = 0; block < std::min(k_head, size); ++block) {
        const std::string_view text = document.text_of(block);
        if (is_said(document, block) && text.starts_with("Till:")) {
            return organ_in(text.substr(5));
        }
    }
    return plan::k_none;
}

/// The organ that begins the paragraph.
std::optional<plan::OrganIndex::Hit> first_organ(const Context& context, std::string_view text) {
    const auto hits = context.vocabulary.organs.find(text);
    const bool first = !hits.empty() && !hits.front().genitive &&
                       text::trim(text.substr(0, hits.front().begin)).empty();
    return first ? std::optional(hits.front()) : std::nullopt;
}

bool decides(std::string_view after) {
    const std::string folded = text::fold(text::trim(after));
    return folded.starts_with("beslutar") || folded.starts_with("föreslås besluta");
}

/// "nämndens verksamhetsplan" as what is decided on, or the words of the paragraph itself.
bool is_reserved(const std::string& folded) {
    const auto comes_after = [&folded](std::size_t at, const auto& leads) {
        const std::string_view before = std::string_view(folded).substr(0, at);
        return std::any_of(leads.begin(), leads.end(),
                           [&](std::string_view lead) { return before.ends_with(lead); });
    };
    constexpr std::array<std::string_view, 4> k_deciding{" besluta om ", " beslut om ", " anta ",
                                                         " fastställa "};
    constexpr std::array<std::string_view, 3> k_about{" om ", " rör ", " avser "};
    const std::size_t plan = folded.find("nämndens verksamhetsplan");
    if (plan != std::string::npos) {
        const std::size_t space = folded.rfind(' ', plan);
        if (space != std::string::npos && comes_after(space + 1, k_deciding)) {
            return true;
        }
    }
    const std::size_t goals = folded.find("verksamhetens mål, inriktning");
    return goals != std::string::npos && comes_after(goals, k_about);
}

/// What may make the sentence say something else.
const Phrases& other_words() {
    static const Phrases k_words(std::vector<std::string>{
        "inte",       "ej",   "aldrig",  "utom",          "förutom",   "undantag*", "undantas",
        "undantagna", "inom", "enligt",  "redaktionell*", "ändring*",  "ändringar", "förbjud*",
        "förbjuden",  "kan",  "om inte", "olaglig*",      "felaktig*", "tidigare"});
    return k_words;
}

/// "delegera till kulturchefen", "Kulturchefen får anta": the official's name in the sentence, or
/// nothing.
std::string_view official_in(std::string_view sentence) {
    constexpr std::array<std::string_view, 5> k_roles{"chefen", "direktören", "chef", "direktör",
                                                      "ordföranden"};
    const auto words = text::words(sentence);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string role = text::fold(words[at]);
        const bool is_role =
            std::any_of(k_roles.begin(), k_roles.end(),
                        [&](std::string_view ending) { return role.ends_with(ending); });
        if (!is_role) {
            continue;
        }
        const bool given = at > 1 && text::fold(words[at - 1]) == "till" &&
                           text::fold(words[at - 2]).starts_with("deleger");
        const std::string next = at + 2 < words.size() ? text::fold(words[at + 2]) : std::string{};
        const bool may = at + 2 < words.size() && text::fold(words[at + 1]) == "får" &&
                         (next == "anta" || next == "besluta" || next == "fastställa");
        if (given || may) {
            return words[at];
        }
    }
    return {};
}

} // namespace

void check_proposed_decider(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const auto proposals = proposals_of(plan);
    const std::uint32_t board = proposals.empty() ? plan::k_none : addressee_of(plan, context);
    const auto& organisation = plan.model->organisation;
    const auto& organs = organisation.organs;
    const auto has_officials = [&](std::uint32_t organ) {
        return std::any_of(organisation.kinds.begin(), organisation.kinds.end(),
                           [&](const auto& kind) { return kind.under == organs[organ].kind; });
    };
    if (board == plan::k_none || !has_officials(board)) {
        return;
    }
    std::uint32_t wrong = plan::k_none;
    std::uint32_t at = plan::k_none;
    for (const Proposal& proposal : proposals) {
        for (const std::uint32_t block : proposal.blocks) {
            const std::string_view text = plan.document->text_of(block);
            const auto organ = first_organ(context, text);
            if (!organ && names_decider(context, text.substr(0, text.find(' ')))) {
                return; // "Nämnden beslutar"
            }
            if (!organ || !decides(text.substr(organ->end))) {
                if (organ && organ->organ == board) {
                    return; // "Kulturnämnden föreslår kommunfullmäktige besluta"
                }
                continue;
            }
            if (organ->organ == board || organisation.kinds[organs[organ->organ].kind].single) {
                return;
            }
            wrong = wrong == plan::k_none ? organ->organ : wrong;
            at = at == plan::k_none ? block : at;
        }
    }
    if (wrong != plan::k_none) {
        sink.report("beslut-instans")
            .with("typ", say(context.language, "Ärendet", "The matter"))
            .with("organ", organs[board].name())
            .with("vem", organs[wrong].name())
            .at(whole(*plan.document, at));
    }
}

void check_delegated_plan(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    const Document& document = *plan.document;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        const std::string_view text = document.text_of(block);
        if (!is_said(document, block) || text.find("verksamhet") == std::string_view::npos) {
            continue;
        }
        for (const plan::Span& span : plan::sentences(text)) {
            const std::string_view sentence = span.of(text);
            const std::string_view who = official_in(sentence);
            if (who.empty() || !is_reserved(text::fold(sentence)) || other_words().in(sentence)) {
                continue;
            }
            sink.report("lag-delegation")
                .with("typ", say(context.language, "Nämndens plan", "The board's plan"))
                .with("organ", say(context.language, "nämnden", "the board"))
                .with("vem", who)
                .with("kalla", "KL 6 kap. 38 §")
                .at(place_of(document, block, sentence));
            return;
        }
    }
}

} // namespace styrkoll::check
