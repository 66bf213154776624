// SPDX-License-Identifier: Apache-2.0
#include "check/lag/demand.hpp"

#include "base/text.hpp"
#include "check/avsnitt/found.hpp"
#include "check/lag/thin.hpp"
#include "check/lag/told.hpp"
#include "check/phrases.hpp"
#include "plan/sentences.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::BlockKind;
using document::Document;
using document::Flow;
using With = ContentDemand::Words::With;

bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Headings are asked of on their own.
bool is_text(const document::Block& block) {
    return block.kind != BlockKind::title && block.kind != BlockKind::heading;
}

bool is_draft(const plan::Plan& plan, const ContentDemand& demand) {
    const auto& status = plan.identity.status;
    if (!status.known()) {
        return false;
    }
    const std::string& id = plan.model->statuses[status.value].id;
    return std::find(demand.drafts_status.begin(), demand.drafts_status.end(), id) !=
           demand.drafts_status.end();
}

/// A period that began, or a decision made, before the law did is not bound by it.
bool is_in_force(const plan::Plan& plan, const ContentDemand& demand) {
    if (!demand.from) {
        return true;
    }
    const auto& period = plan.identity.period;
    const auto& decided = plan.identity.decision.date;
    if (decided && *decided < *demand.from) {
        return false;
    }
    if (period.known() && period.value) {
        return period.value->days.from >= *demand.from;
    }
    return plan.type()->period.form == model::PeriodRule::Form::none;
}

} // namespace

bool concerns(const plan::Plan& plan, const ContentDemand& demand) {
    const std::uint32_t type = plan.identity.type.value;
    const std::uint32_t kind = plan.identity.organ.value.kind;
    const bool meant =
        std::any_of(demand.scopes.begin(), demand.scopes.end(), [&](const auto& one) {
            return one.type == type && (one.organ_kinds.empty() || holds(one.organ_kinds, kind));
        });
    if (!meant || !is_in_force(plan, demand) || (!demand.drafts && is_draft(plan, demand))) {
        return false;
    }
    const auto& organs = plan.model->organisation.organs;
    return !demand.companies || std::any_of(organs.begin(), organs.end(), [&](const auto& organ) {
        return holds(demand.company_kinds, organ.kind);
    });
}

const std::vector<SeenTable>& Content::tables() {
    if (m_tables) {
        return *m_tables;
    }
    m_tables.emplace();
    const Document& all = document();
    for (std::uint32_t at = 0; at < all.tables.size(); ++at) {
        const document::Table& table = all.tables[at];
        if (table.flow != Flow::body || table.cell_count == 0) {
            continue;
        }
        SeenTable seen{at, rows_of(all, table), {}, {}};
        seen.caption =
            table.caption != document::k_none ? all.text_of(table.caption) : all.string(table.name);
        const std::uint32_t first = all.cells[table.first_cell].first_block;
        const std::uint32_t heading =
            first < all.blocks.size() ? all.blocks[first].heading : document::k_none;
        seen.heading = heading == document::k_none ? std::string_view{} : all.text_of(heading);
        m_tables->push_back(std::move(seen));
    }
    return *m_tables;
}

bool Content::in_heading(const Phrases& phrases) const {
    const auto says = [&](std::uint32_t block) { return phrases.in(document().text_of(block)); };
    const bool heading =
        std::any_of(m_plan.sections.begin(), m_plan.sections.end(),
                    [&](const plan::Section& section) { return says(section.heading); });
    const auto& tables = document().tables;
    return heading || std::any_of(tables.begin(), tables.end(), [&](const document::Table& table) {
               return table.flow == Flow::body && table.caption != document::k_none &&
                      says(table.caption);
           });
}

std::string_view Content::folded(std::uint32_t block) {
    if (m_folded.empty()) {
        m_folded.resize(document().blocks.size());
    }
    std::string& text = m_folded[block];
    if (text.empty()) {
        text = text::fold(document().text_of(block));
    }
    return text;
}

std::vector<std::uint32_t> Content::blocks_with(const Phrases& phrases, std::size_t most,
                                                bool organs_count) {
    std::vector<std::uint32_t> found;
    const Document& all = document();
    for (std::uint32_t block = 0; block < all.blocks.size() && found.size() < most; ++block) {
        if (is_said(all, block) && is_text(all.blocks[block]) && phrases.in_folded(folded(block)) &&
            (organs_count ||
             phrases.in(without_organs(m_context.vocabulary, all.text_of(block))))) {
            found.push_back(block);
        }
    }
    return found;
}

bool Content::says_near(const Phrases& phrases, const std::vector<std::uint32_t>& blocks) {
    const Document& all = document();
    std::vector<std::uint32_t> headings;
    for (const std::uint32_t block : blocks) {
        headings.push_back(all.blocks[block].heading);
    }
    std::sort(headings.begin(), headings.end());
    for (std::uint32_t block = 0; block < all.blocks.size(); ++block) {
        if (is_said(all, block) &&
            std::binary_search(headings.begin(), headings.end(), all.blocks[block].heading) &&
            phrases.in_folded(folded(block))) {
            return true;
        }
    }
    return false;
}

bool Content::is_beside(With with, std::string_view text) const {
    switch (with) {
    case With::nothing:
        return true;
    case With::number:
        return has_figure(text);
    case With::rate:
        return has_tax_rate(text);
    case With::company: {
        const auto hits = m_context.vocabulary.organs.find(text);
        return std::any_of(hits.begin(), hits.end(), [&](const auto& hit) {
            return holds(m_company_kinds, m_plan.model->organisation.organs[hit.organ].kind);
        });
    }
    }
    return false;
}

/// What a header says holds for the whole table.
bool Content::row_says(const SeenTable& table, std::size_t row, const Phrases& phrases,
                       With with) const {
    const Row& own = table.rows[row];
    if (!phrases.in_folded(own.folded)) {
        return false;
    }
    const auto is_enough = [&](const Row& one) {
        return with == With::nothing || (with == With::number && one.figures) ||
               (with == With::rate && is_beside(with, one.text)) ||
               (with == With::company && one.figures && is_beside(with, one.text));
    };
    return is_enough(own) || (row == 0 && with != With::company &&
                              std::any_of(table.rows.begin(), table.rows.end(), is_enough));
}

bool Content::says(const Phrases& phrases, With with, std::size_t fewest) {
    const Document& all = document();
    std::size_t sentences = 0;
    for (std::uint32_t block = 0; block < all.blocks.size(); ++block) {
        const document::Block& own = all.blocks[block];
        const bool read = is_said(all, block) && own.table == document::k_none && is_text(own);
        if (read && phrases.in_folded(folded(block)) && is_beside(with, all.text_of(block)) &&
            (with != With::company || has_figure(all.text_of(block)))) {
            sentences += fewest > 1 ? plan::sentences(all.text_of(block)).size() : 1;
            if (sentences >= fewest) {
                return true;
            }
        }
    }
    const auto has_it = [&](const SeenTable& table) {
        if (with == With::number && phrases.in(table.caption)) {
            return true;
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (row_says(table, row, phrases, with)) {
                return true;
            }
        }
        return false;
    };
    return std::any_of(tables().begin(), tables().end(), has_it);
}

bool Content::says_any(const std::vector<ContentDemand::Words>& words, std::size_t fewest) {
    for (const With with : {With::nothing, With::number, With::rate, With::company}) {
        std::vector<std::string> patterns;
        for (const ContentDemand::Words& one : words) {
            if (one.with == with) {
                patterns.push_back(one.phrase);
            }
        }
        if (!patterns.empty() && says(Phrases(patterns), with, fewest)) {
            return true;
        }
    }
    return false;
}

std::size_t Content::words_in(std::uint32_t definition) const {
    std::size_t count = 0;
    const Document& all = document();
    for (const std::uint32_t at : sections_of(m_plan, definition)) {
        const plan::Section& section = m_plan.sections[at];
        for (std::uint32_t block = section.heading + 1; block < section.end; ++block) {
            if (is_said(all, block) && all.blocks[block].kind != BlockKind::heading) {
                count += text::words(all.text_of(block)).size();
            }
        }
    }
    return count;
}

int Content::year() const {
    const auto& period = m_plan.identity.period;
    return period.known() && period.value ? period.value->first_year() : 0;
}

SectionState sections_for(const Content& content, const ContentDemand& demand) {
    SectionState state;
    const plan::Plan& plan = content.plan();
    const auto& rules = plan.type()->sections;
    for (const ContentDemand::Section& wanted : demand.sections) {
        for (std::uint32_t at = 0; at < rules.size(); ++at) {
            if (rules[at].id != wanted.id) {
                continue;
            }
            if (!is_there(plan, at)) {
                state.told |= is_asked_for(plan, rules[at]);
                continue;
            }
            const std::uint32_t main = main_section_of(plan, at);
            state.heading = main == plan::k_none ? state.heading : plan.sections[main].heading;
            const std::size_t words =
                main == plan::k_none ? wanted.min_words : content.words_in(at);
            state.told |= main != plan::k_none && words == 0;
            state.fulfilled |= wanted.alone && words >= wanted.min_words;
        }
    }
    return state;
}

void ask_text(Content& content, const ContentDemand& demand, finding::Sink& sink) {
    const SectionState sections = sections_for(content, demand);
    const bool counted = demand.when_times > 1;
    const bool thin = sections.fulfilled &&
                      (counted ? only_denies(content, demand) : says_no_rate(content, demand));
    if ((sections.fulfilled && !thin) || sections.told) {
        return;
    }
    bool denied = false;
    plan::Place place = sections.heading == document::k_none
                            ? opening(content.plan())
                            : whole(content.document(), sections.heading);
    if (!demand.when.empty()) {
        std::vector<std::uint32_t> blocks =
            content.blocks_with(Phrases(demand.when), plan::k_none, false);
        const Phrases excused(demand.unless);
        std::erase_if(blocks, [&](std::uint32_t block) {
            return excused.in(content.document().text_of(block));
        });
        const Mentions said = mentions_in(content, Phrases(demand.when), blocks);
        denied = counted && said.denied && only_denies(content, demand);
        if (counted ? said.count < demand.when_times + (denied ? 1U : 0U)
                    : blocks.size() < demand.when_times) {
            return;
        }
        if (thin && !denied) {
            return; // a short section that says something else
        }
        for (const ContentDemand::Group& group : demand.groups) {
            if (content.says_near(Phrases(group.phrases), blocks)) {
                return;
            }
        }
        if (sections.heading == document::k_none) {
            place = whole(content.document(), blocks.front());
        }
    }
    // What the companies' economy is takes more than a sentence.
    const std::size_t fewest = demand.companies ? 2 : 1;
    const bool said =
        content.in_heading(Phrases(demand.headings)) || content.says_any(demand.words, fewest);
    const Phrases columns(demand.columns);
    const auto heads = [&](const SeenTable& table) {
        return !table.rows.empty() && columns.in(table.rows.front().text);
    };
    if (!denied && (said || std::any_of(content.tables().begin(), content.tables().end(), heads))) {
        return;
    }
    told(content, demand, sink).at(place);
}

} // namespace styrkoll::check
