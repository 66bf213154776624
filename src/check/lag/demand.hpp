// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"
#include "check/lag/said.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A demand on the content of a document (model::ContentDemand), asked of one document.
namespace styrkoll::check {

using model::ContentDemand;

/// A table with what is around it.
struct SeenTable {
    std::uint32_t index = 0; ///< into Document::tables
    std::vector<Row> rows;
    std::string caption; ///< its caption, else its name
    std::string heading; ///< that it stands under
};

/// What the demands look at, made once a document and only when one of them asks for it.
class Content {
public:
    Content(const plan::Plan& plan, const Context& context) : m_plan(plan), m_context(context) {}

    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    [[nodiscard]] const document::Document& document() const { return *m_plan.document; }
    [[nodiscard]] const Context& context() const { return m_context; }
    /// The tables of the body, control blocks too.
    [[nodiscard]] const std::vector<SeenTable>& tables();
    /// A heading or a caption says one of them.
    [[nodiscard]] bool in_heading(const Phrases& phrases) const;
    /// Blocks that the document says itself and that say one of them; at most `most`.
    [[nodiscard]] std::vector<std::uint32_t> blocks_with(const Phrases& phrases, std::size_t most,
                                                         bool organs_count);
    /// A table says one of the words, beside what they ask for, or text does that has at least so
    /// many sentences in the paragraphs with such a word.
    [[nodiscard]] bool says_any(const std::vector<ContentDemand::Words>& words,
                                std::size_t fewest = 1);
    /// Words below the heading, of the sections that are taken for the definition.
    [[nodiscard]] std::size_t words_in(std::uint32_t definition) const;
    /// The first year of the document's period, 0 when it is not known.
    [[nodiscard]] int year() const;

    /// One of the phrases is said under a heading where one of the blocks stands.
    [[nodiscard]] bool says_near(const Phrases& phrases, const std::vector<std::uint32_t>& blocks);
    /// The organ kinds that are companies, for words that ask for one.
    void take_companies(const std::vector<std::uint32_t>& kinds) { m_company_kinds = kinds; }

private:
    [[nodiscard]] std::string_view folded(std::uint32_t block);
    [[nodiscard]] bool says(const Phrases& phrases, ContentDemand::Words::With with,
                            std::size_t fewest);
    [[nodiscard]] bool is_beside(ContentDemand::Words::With with, std::string_view text) const;
    [[nodiscard]] bool row_says(const SeenTable& table, std::size_t row, const Phrases& phrases,
                                ContentDemand::Words::With with) const;

    const plan::Plan& m_plan;
    const Context& m_context;
    std::vector<std::uint32_t> m_company_kinds;
    std::optional<std::vector<SeenTable>> m_tables;
    std::vector<std::string> m_folded; ///< of the blocks, as far as they have been asked for
};

/// The demand holds for this document: its type, organ, time and status, and whether it has
/// companies.
[[nodiscard]] bool concerns(const plan::Plan& plan, const ContentDemand& demand);

/// What of the demand the model's own sections say.
struct SectionState {
    bool fulfilled = false;                   ///< a section that is enough is there
    bool told = false;                        ///< one that the model asks for is absent or empty
    std::uint32_t heading = document::k_none; ///< of one that is there
};
[[nodiscard]] SectionState sections_for(const Content& content, const ContentDemand& demand);

/// Each asks one kind of demand.
void ask_text(Content& content, const ContentDemand& demand, finding::Sink& sink);
void ask_columns(Content& content, const ContentDemand& demand, finding::Sink& sink);
void ask_years(Content& content, const ContentDemand& demand, finding::Sink& sink);
void ask_deficit(Content& content, const ContentDemand& demand, finding::Sink& sink);
void ask_groups(Content& content, const ContentDemand& demand, finding::Sink& sink);
void ask_small_groups(Content& content, const ContentDemand& demand, finding::Sink& sink);

} // namespace styrkoll::check
