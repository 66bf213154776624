// SPDX-License-Identifier: Apache-2.0
//
// Conventions section 1: people say what a document is in a two-column table, in lines "Etikett:
// värde", or in a sentence. All three end as the same FieldValue, so that nothing after this file
// cares which it was, except through its strength.
#include "plan/evidence.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::Table;

constexpr std::uint32_t k_opening_blocks = 60;
constexpr std::uint32_t k_longest_title = 200; ///< bytes

/// Field ids that a statement about the decision may hold beside its own.
constexpr std::string_view k_decider = "beslutande";
constexpr std::string_view k_decision_date = "beslutsdatum";
constexpr std::string_view k_decision_paragraph = "paragraf";

class Collector {
public:
    Collector(const Document& document, const Vocabulary& vocabulary)
        : m_document(document), m_vocabulary(vocabulary), m_model(*vocabulary.model) {}

    std::vector<FieldValue> collect() {
        properties();
        const std::uint32_t end = opening_end(m_document, m_vocabulary);
        for (std::uint32_t at = 0; at < m_document.tables.size(); ++at) {
            if (m_document.tables[at].flow == Flow::body && m_document.tables[at].before < end) {
                table(m_document.tables[at]);
            }
        }
        for (std::uint32_t block = 0; block < end; ++block) {
            const Block& own = m_document.blocks[block];
            if (own.flow == Flow::body && own.table == document::k_none &&
                own.kind != BlockKind::heading) {
                paragraph(block);
            }
        }
        std::stable_sort(m_fields.begin(), m_fields.end(),
                         [](const FieldValue& a, const FieldValue& b) {
                             return a.evidence.source < b.evidence.source;
                         });
        return std::move(m_fields);
    }

private:
    void properties() {
        for (const document::Property& property : m_document.properties) {
            if (!property.custom) {
                continue;
            }
            if (const auto field = m_vocabulary.fields.exactly(property.name)) {
                add(*field, property.value, {Source::property, property.value, property.name, {}});
            }
        }
    }

    void table(const Table& table) {
        std::vector<bool> used(table.rows, false);
        for (std::uint32_t row = 0; row < table.rows; ++row) {
            if (used[row]) {
                continue;
            }
            if (row + 1 < table.rows && is_label_row(table, row)) {
                for (std::uint32_t column = 0; column < table.columns; ++column) {
                    cells(table, row, column, row + 1, column);
                }
                used[row + 1] = true;
                continue;
            }
            for (std::uint32_t column = 0; column + 1 < table.columns; ++column) {
                cells(table, row, column, row, column + 1);
            }
        }
    }

    /// Labels side by side with their values in the row below.
    bool is_label_row(const Table& table, std::uint32_t row) const {
        std::uint32_t labels = 0;
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            labels += label_at(table, row, column) ? 1U : 0U;
        }
        return labels >= 2 && labels == table.columns && !label_at(table, row + 1, 0);
    }

    std::optional<std::uint32_t> label_at(const Table& table, std::uint32_t row,
                                          std::uint32_t column) const {
        const document::Cell* cell = m_document.cell_at(table, row, column);
        return cell == nullptr ? std::nullopt
                               : m_vocabulary.fields.exactly(m_document.text_of(*cell));
    }

    void cells(const Table& table, std::uint32_t label_row, std::uint32_t label_column,
               std::uint32_t row, std::uint32_t column) {
        const auto field = label_at(table, label_row, label_column);
        const document::Cell* value = m_document.cell_at(table, row, column);
        if (!field || value == nullptr ||
            value == m_document.cell_at(table, label_row, label_column)) {
            return;
        }
        const document::Cell* label = m_document.cell_at(table, label_row, label_column);
        Evidence evidence{
            Source::control_block, m_document.text_of(*value), m_document.text_of(*label), {}};
        for (std::uint32_t block = value->first_block; block < value->last_block; ++block) {
            if (m_document.blocks[block].flow == Flow::body &&
                m_document.blocks[block].text_size > 0) {
                evidence.place = whole(m_document, block);
                break;
            }
        }
        if (evidence.place.block == document::k_none && label->first_block < label->last_block) {
            evidence.place =
                whole(m_document, label->first_block); // an empty value is shown at its label
        }
        std::string text = evidence.text;
        add(*field, std::move(text), std::move(evidence));
    }

    void paragraph(std::uint32_t block) {
        const std::string_view text = m_document.text_of(block);
        for (const std::string_view line : text::split(text, '\n')) {
            paragraph_sign(block, text::trim(line));
        }
        for (const Labelled& found : m_vocabulary.fields.in_text(text)) {
            if (found.form == LabelForm::by && !names_a_decider(found.value)) {
                continue;
            }
            const bool line = found.form == LabelForm::colon;
            Evidence evidence{line ? Source::control_block : Source::sentence,
                              std::string(found.value), std::string(found.label),
                              place_of(m_document, block, found.value)};
            add(found.id, std::string(found.value), std::move(evidence));
        }
    }

    /// A line "§ 61" or "§: 61".
    void paragraph_sign(std::uint32_t block, std::string_view line) {
        constexpr std::size_t k_longest = 16;
        std::string sign = line.size() <= k_longest && line.starts_with("§")
                               ? find_paragraph_sign(line)
                               : std::string{};
        if (!sign.empty()) {
            also(k_decision_paragraph, std::move(sign),
                 {Source::control_block, std::string(line), "§", whole(m_document, block)});
        }
    }

    /// "antagen av kommunfullmäktige den ..." speaks of a decision; "antagen av många" does not.
    bool names_a_decider(std::string_view value) const {
        const auto hits = m_vocabulary.organs.find(value);
        return (!hits.empty() && hits.front().begin < 40) || find_date(value).has_value() ||
               value.size() < 40;
    }

    void add(std::uint32_t field, std::string_view text, Evidence evidence) {
        evidence.text = text::squeeze(text);
        m_fields.push_back({field, evidence.text, evidence});
        const std::string& id = m_model.fields[field].id;
        const bool status = m_model.fields[field].type == model::ValueType::status;
        if (id != k_decider && id != k_decision_date && id != k_decision_paragraph && !status) {
            return;
        }
        if (const auto date = find_date(evidence.text); date && id != k_decision_date) {
            also(k_decision_date, to_iso(date->date), evidence);
        }
        if (std::string paragraph = find_paragraph_sign(evidence.text);
            !paragraph.empty() && id != k_decision_paragraph) {
            also(k_decision_paragraph, std::move(paragraph), evidence);
        }
        if (const auto hits = m_vocabulary.organs.find(evidence.text);
            !hits.empty() && id != k_decider) {
            also(k_decider,
                 evidence.text.substr(hits.front().begin, hits.front().end - hits.front().begin),
                 evidence);
        }
    }

    void also(std::string_view id, std::string text, Evidence evidence) {
        const std::uint32_t field = m_model.find_field(id);
        if (field != k_none) {
            evidence.text = text;
            m_fields.push_back({field, std::move(text), std::move(evidence)});
        }
    }

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    const model::Model& m_model;
    std::vector<FieldValue> m_fields;
};

bool is_subtitle(const Document& document, const Block& block) {
    const std::string style = text::fold(document.string(block.style));
    return style == "subtitle" || style == "undertitel" || style == "underrubrik";
}

} // namespace

std::vector<FieldValue> collect_fields(const Document& document, const Vocabulary& vocabulary) {
    return Collector(document, vocabulary).collect();
}

std::uint32_t opening_end(const Document& document, const Vocabulary& vocabulary) {
    std::uint32_t seen = 0;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        const Block& own = document.blocks[block];
        if (own.flow != Flow::body) {
            continue;
        }
        const bool section = own.kind == BlockKind::heading && own.text_size < 200 &&
                             vocabulary.any_section.contains(join_stems(heading_tokens(
                                 vocabulary, strip_numbering(document.text_of(block)), k_none)));
        if (section || ++seen > k_opening_blocks) {
            return block;
        }
    }
    return static_cast<std::uint32_t>(document.blocks.size());
}

std::vector<TitleText> collect_titles(const Document& document) {
    std::vector<TitleText> titles;
    if (const std::string_view property = text::trim(document.property("dc:title"));
        !property.empty()) {
        titles.push_back({text::squeeze(property), "dc:title", {}});
    }
    std::uint32_t seen = 0;
    std::uint32_t heading = document::k_none;
    std::uint32_t first = document::k_none;
    for (std::uint32_t block = 0; block < document.blocks.size() && seen <= k_opening_blocks;
         ++block) {
        const Block& own = document.blocks[block];
        if (own.flow != Flow::body) {
            continue;
        }
        ++seen;
        first = first == document::k_none && own.text_size > 0 ? block : first;
        if (own.text_size > 0 && (own.kind == BlockKind::title || is_subtitle(document, own))) {
            titles.push_back(
                {text::squeeze(document.text_of(own)), "title", whole(document, block)});
        } else if (own.kind == BlockKind::heading && own.level == 1 && own.text_size > 0 &&
                   heading == document::k_none) {
            heading = block;
        }
    }
    if (heading != document::k_none) {
        titles.push_back(
            {text::squeeze(document.text_of(heading)), "heading", whole(document, heading)});
    }
    const bool nothing_in_the_text =
        titles.empty() || titles.back().place.block == document::k_none;
    if (nothing_in_the_text && first != document::k_none &&
        document.blocks[first].text_size <= k_longest_title &&
        document.blocks[first].table == document::k_none) {
        titles.push_back(
            {text::squeeze(document.text_of(first)), "paragraph", whole(document, first)});
    }
    return titles;
}

std::string find_paragraph_sign(std::string_view text) {
    const std::size_t sign = text.find("§");
    std::size_t at = sign;
    if (sign == std::string_view::npos) {
        const std::string folded = text::fold(text);
        const std::size_t word = folded.find("paragraf ");
        if (word == std::string::npos || folded.size() != text.size()) {
            return {};
        }
        at = word + std::string_view("paragraf").size();
    } else {
        while (text.substr(at).starts_with("§")) {
            at += std::string_view("§").size();
        }
    }
    std::string_view rest = text::trim(text.substr(at));
    if (rest.starts_with(':')) {
        rest = text::trim(rest.substr(1));
    }
    std::size_t size = 0;
    while (size < rest.size() && text::is_digit(static_cast<unsigned char>(rest[size]))) {
        ++size;
    }
    return size == 0 ? std::string{} : "§ " + std::string(rest.substr(0, size));
}

} // namespace styrkoll::plan
