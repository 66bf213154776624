// SPDX-License-Identifier: Apache-2.0
//
// Every organ stated is kept, the strongest evidence first. A name that the model does not know is
// taken for an organ only where the type may be issued by units that nobody lists.
#include "plan/identity_organ.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/identity_evidence.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace styrkoll::plan {
namespace {

using model::DocumentType;

bool is_organ_field(const model::Model& model, std::uint32_t field) {
    constexpr std::array<std::string_view, 5> k_ids{"organ", "namnd", "bolag", "kontor", "enhet"};
    return std::find(k_ids.begin(), k_ids.end(), model.fields[field].id) != k_ids.end();
}

/// Where a title page names the organ without a label: "Strängnäs Bostads AB, org.nr ...".
std::vector<std::uint32_t> first_paragraphs(const document::Document& document,
                                            const Vocabulary& vocabulary) {
    constexpr std::size_t k_most = 4;
    constexpr std::uint32_t k_longest = 200; ///< bytes
    std::vector<std::uint32_t> blocks;
    const std::uint32_t end = opening_end(document, vocabulary);
    for (std::uint32_t block = 0; block < end && blocks.size() < k_most; ++block) {
        const document::Block& own = document.blocks[block];
        if (own.flow == document::Flow::body && own.table == document::k_none &&
            own.text_size > 0 && own.text_size <= k_longest) {
            blocks.push_back(block);
        }
    }
    return blocks;
}

class OrganDecision {
public:
    OrganDecision(const document::Document& document, const std::vector<TitleText>& titles,
                  std::string_view stem, const Vocabulary& vocabulary, Identity& identity)
        : m_document(document), m_titles(titles), m_stem(stem), m_vocabulary(vocabulary),
          m_model(*vocabulary.model), m_identity(identity),
          m_type(identity.type.known() ? &m_model.types[identity.type.value] : nullptr) {}

    void decide() {
        for (const Source source : {Source::property, Source::control_block, Source::sentence}) {
            state_organ_fields(source);
        }
        for (const TitleText& title : m_titles) {
            state_organ_in(title.text, {Source::title, title.text, title.label, title.place});
        }
        for (const std::uint32_t block : first_paragraphs(m_document, m_vocabulary)) {
            if (!m_identity.organ.known()) {
                const std::string text(m_document.text_of(block));
                state_known_organ(text,
                                  {Source::title, text, "paragraph", whole(m_document, block)});
            }
        }
        state_organ_in_file_name();
        if (!m_identity.organ.known() && m_type != nullptr && m_type->default_organ != k_none) {
            const std::uint32_t organ = m_type->default_organ;
            state(m_identity.organ, {organ, m_model.organisation.organs[organ].kind, k_none, false},
                  m_identity.type.evidence);
        }
        if (m_identity.organ.known() && m_identity.organ.value.organ == k_none) {
            m_identity.organ.value.under =
                office_of_unit(m_document, m_identity, m_titles, m_vocabulary);
        }
    }

private:
    [[nodiscard]] bool may_issue(std::uint32_t organ) const {
        return m_type == nullptr || m_type->issued_by.empty() ||
               contains(m_type->issued_by, m_model.organisation.organs[organ].kind);
    }

    /// The kind of organ that may issue the type and may be unknown to the model (enhet), or
    /// k_none.
    [[nodiscard]] std::uint32_t open_kind() const {
        if (m_type != nullptr) {
            for (const std::uint32_t kind : m_type->issued_by) {
                if (m_model.organisation.kinds[kind].open) {
                    return kind;
                }
            }
        }
        return k_none;
    }

    void state_organ_fields(Source source) {
        for (const FieldValue& field : m_identity.fields) {
            if (field.evidence.source == source && is_organ_field(m_model, field.field)) {
                state_organ_in(field.text, field.evidence);
            }
        }
        if (!m_identity.organ.known() && open_kind() != k_none) {
            state_unknown_organ(source);
        }
        // Who decided tells whose document it is only where nothing says so outright.
        for (const std::string_view id : {"beslutande", "galler-for"}) {
            for (const FieldValue& field : m_identity.fields) {
                if (!m_identity.organ.known() && m_type != nullptr &&
                    field.evidence.source == source && m_model.fields[field.field].id == id) {
                    state_known_organ(field.text, field.evidence);
                }
            }
        }
    }

    /// The first organ in the text that may issue such a document. In a title the municipality's
    /// name is often only its letterhead: "Strängnäs kommun – Delårsrapport 2 – Socialnämnden".
    bool state_known_organ(std::string_view text, const Evidence& evidence) {
        const OrganIndex::Hit* found = nullptr;
        const auto hits = m_vocabulary.organs.find(text);
        for (const OrganIndex::Hit& hit : hits) {
            const bool better = found == nullptr || (is_single(*found) && !is_single(hit) &&
                                                     evidence.source == Source::title);
            if (may_issue(hit.organ) && better) {
                found = &hit;
            }
        }
        if (found == nullptr) {
            return false;
        }
        const std::uint32_t kind = m_model.organisation.organs[found->organ].kind;
        state(m_identity.organ, {found->organ, kind, k_none, found->former}, evidence);
        return true;
    }

    [[nodiscard]] bool is_single(const OrganIndex::Hit& hit) const {
        const std::uint32_t kind = m_model.organisation.organs[hit.organ].kind;
        return kind != k_none && m_model.organisation.kinds[kind].single;
    }

    void state_organ_in(std::string_view text, const Evidence& evidence) {
        if (state_known_organ(text, evidence) || evidence.source != Source::title ||
            open_kind() == k_none || m_type->document_class == "underlag") {
            return; // "Tjänsteutlåtande: Plan för biblioteksservice" names its subject
        }
        // "Arbetsplan 2027 för Familjestödsenheten"
        const std::size_t before = text.rfind(" för ");
        if (before == std::string_view::npos || m_identity.organ.known()) {
            return;
        }
        Evidence named = evidence;
        named.text =
            std::string(text::trim(text.substr(before + std::string_view(" för ").size())));
        if (m_vocabulary.organs.find(named.text).empty()) {
            state(m_identity.organ, {k_none, open_kind(), k_none, false}, std::move(named));
        }
    }

    void state_unknown_organ(Source source) {
        for (const FieldValue& field : m_identity.fields) {
            const std::string& id = m_model.fields[field.field].id;
            if (field.evidence.source != source || (id != "organ" && id != "enhet") ||
                m_identity.organ.known()) {
                continue;
            }
            Evidence evidence = field.evidence;
            evidence.text = std::string(
                text::trim(std::string_view(field.text).substr(0, field.text.find(','))));
            if (!evidence.text.empty() && !m_vocabulary.organs.exactly(evidence.text)) {
                state(m_identity.organ, {k_none, open_kind(), k_none, false}, std::move(evidence));
            }
        }
    }

    void state_organ_in_file_name() {
        const std::string plain = without_diacritics(text::fold(m_stem));
        const Evidence evidence{Source::file_name, std::string(m_stem), {}, {}};
        for (const std::uint32_t organ : m_vocabulary.organs.in_file_name(plain)) {
            if (may_issue(organ)) {
                state(m_identity.organ,
                      {organ, m_model.organisation.organs[organ].kind, k_none, false}, evidence);
                return;
            }
        }
    }

    const document::Document& m_document;
    const std::vector<TitleText>& m_titles;
    std::string_view m_stem;
    const Vocabulary& m_vocabulary;
    const model::Model& m_model;
    Identity& m_identity;
    const DocumentType* m_type; ///< nullptr: not known
};

} // namespace

std::array<std::vector<std::uint32_t>, 4> stated_organ_kinds(const document::Document& document,
                                                             const Identity& identity,
                                                             const Vocabulary& vocabulary) {
    const model::Model& model = *vocabulary.model;
    std::array<std::vector<std::uint32_t>, 4> kinds;
    const auto add = [&](std::size_t to, std::string_view text) {
        for (const OrganIndex::Hit& hit : vocabulary.organs.find(text)) {
            kinds[to].push_back(model.organisation.organs[hit.organ].kind);
        }
    };
    for (const FieldValue& field : identity.fields) {
        if (is_organ_field(model, field.field)) {
            add(0, field.text);
        } else if (model.fields[field.field].id == "beslutande") {
            add(2, field.text);
        }
    }
    add(1, identity.title);
    for (const std::uint32_t block : first_paragraphs(document, vocabulary)) {
        add(3, document.text_of(block));
    }
    return kinds;
}

void decide_organ(const document::Document& document, const std::vector<TitleText>& titles,
                  std::string_view file_stem, const Vocabulary& vocabulary, Identity& identity) {
    OrganDecision(document, titles, file_stem, vocabulary, identity).decide();
}

} // namespace styrkoll::plan
