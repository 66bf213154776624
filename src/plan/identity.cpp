// SPDX-License-Identifier: Apache-2.0
//
// Decides what a document is (conventions section 1). Every level of evidence is read, the
// strongest decides, and the weaker ones are kept: two levels that disagree are the classic slip of
// last year's copy. The type is decided first, since it tells which organs may issue the document
// and what kind of period it has.
#include "plan/identity.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "plan/evidence.hpp"
#include "plan/identify.hpp"
#include "plan/identity_evidence.hpp"
#include "plan/identity_organ.hpp"
#include "plan/type_title.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

using model::DocumentType;
using model::PeriodRule;
using model::ValueType;

std::string_view file_stem(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

class Identifier {
public:
    Identifier(const document::Document& document, const Vocabulary& vocabulary)
        : m_document(document), m_vocabulary(vocabulary), m_model(*vocabulary.model),
          m_stem(file_stem(document.path)) {
        m_identity.fields = collect_fields(document, vocabulary);
        m_titles = collect_titles(document);
    }

    Identity identify() {
        find_title();
        m_periods = collect_periods(m_identity.fields, m_titles, m_stem, m_vocabulary);
        decide_type();
        decide_organ(m_document, m_titles, m_stem, m_vocabulary, m_identity);
        decide_period();
        decide_decision();
        decide_status();
        return std::move(m_identity);
    }

private:
    void find_title() {
        for (const TitleText& title : m_titles) {
            const bool names_a_type = type_of_title(m_vocabulary, title.text).has_value();
            if (m_identity.title.empty() || (names_a_type && !m_title_names_type)) {
                m_identity.title = title.text;
                m_identity.title_place = title.place;
                m_title_names_type = names_a_type;
            }
        }
    }

    // --- type

    void decide_type() {
        for (const FieldValue& field : m_identity.fields) {
            if (m_model.fields[field.field].type == ValueType::document_type) {
                state_type(type_of_title(m_vocabulary, field.text), field.evidence);
            }
        }
        for (const TitleText& title : m_titles) {
            state_type(type_of_title(m_vocabulary, title.text),
                       {Source::title, title.text, title.label, title.place});
        }
        state_type(type_of_file_name(m_vocabulary, m_stem),
                   {Source::file_name, std::string(m_stem), {}, {}});
    }

    void state_type(const std::optional<TypeTitle>& found, Evidence evidence) {
        if (!found) {
            return;
        }
        const auto types = part(found->types);
        if (types.size() == 1) {
            state(m_identity.type, types.front(), std::move(evidence));
        } else if (m_identity.type.known() && contains(types, m_identity.type.value)) {
            state(m_identity.type, m_identity.type.value,
                  std::move(evidence)); // agrees as far as it says
        }
    }

    /// Parts types that share a title by what organ and what period the document has.
    [[nodiscard]] std::vector<std::uint32_t> part(std::vector<std::uint32_t> types) const {
        const auto keep = [&types](const auto& fits) {
            std::vector<std::uint32_t> kept;
            std::copy_if(types.begin(), types.end(), std::back_inserter(kept), fits);
            const bool any = !kept.empty();
            if (any) {
                types = std::move(kept);
            }
            return any;
        };
        if (types.size() > 1) {
            // A body that none of them is issued by (decided by the wrong one) tells nothing.
            for (const auto& kinds : stated_organ_kinds(m_document, m_identity, m_vocabulary)) {
                const bool told = keep([&](std::uint32_t type) {
                    const auto& issuers = m_model.types[type].issued_by;
                    return std::any_of(issuers.begin(), issuers.end(),
                                       [&](std::uint32_t kind) { return contains(kinds, kind); });
                });
                if (told) {
                    break;
                }
            }
        }
        if (types.size() > 1 && !m_periods.empty()) {
            const DocumentPeriod& period = m_periods.front().period;
            keep([&](std::uint32_t type) { return ends_as(m_model.types[type].period, period); });
        }
        return types;
    }

    static bool ends_as(const PeriodRule& rule, const DocumentPeriod& period) {
        if (rule.form != PeriodRule::Form::interval) {
            return period.form == PeriodForm::years || period.form == PeriodForm::school_year;
        }
        return period.days.to.month == rule.to_month && period.days.to.day == rule.to_day;
    }

    [[nodiscard]] const DocumentType* type() const {
        return m_identity.type.known() ? &m_model.types[m_identity.type.value] : nullptr;
    }

    // --- period

    void decide_period() {
        const DocumentType* own = type();
        const bool has_period = own == nullptr || own->period.form != PeriodRule::Form::none;
        for (PeriodCandidate& candidate : m_periods) {
            const bool said = candidate.evidence.source < Source::title;
            if (!has_period && !said) {
                continue; // "Tjänsteutlåtande: Flerårsplan 2028-2030": the period is the other
                          // document's
            }
            const DocumentPeriod period = m_identity.period.known()
                                              ? candidate.period
                                              : as_the_type_has_it(own, candidate.period);
            state(m_identity.period, std::optional(period), std::move(candidate.evidence));
        }
    }

    // --- decision and status

    void decide_decision() {
        for (const FieldValue& field : m_identity.fields) {
            const std::string& id = m_model.fields[field.field].id;
            Decision& decision = m_identity.decision;
            if (id == "beslutande" && decision.organ == k_none) {
                const auto hits = m_vocabulary.organs.find(field.text);
                decision.organ = hits.empty() ? k_none : hits.front().organ;
            } else if (id == "beslutsdatum" && !decision.date) {
                const auto date = find_date(field.text);
                decision.date = date ? std::optional(date->date) : std::nullopt;
            } else if (id == "paragraf" && decision.paragraph.empty()) {
                decision.paragraph = find_paragraph_sign(field.text);
                if (decision.paragraph.empty() && text::parse_integer(text::trim(field.text)) > 0) {
                    decision.paragraph = "§ " + std::string(text::trim(field.text));
                }
            }
        }
    }

    void decide_status() {
        for (const FieldValue& field : m_identity.fields) {
            if (m_model.fields[field.field].type == ValueType::status) {
                const std::uint32_t status = status_in_title(m_vocabulary, field.text);
                if (status != k_none) {
                    state(m_identity.status, status, field.evidence);
                }
            }
        }
        for (const TitleText& title : m_titles) {
            const auto named = type_of_title(m_vocabulary, title.text);
            const std::string_view named_part =
                std::string_view(title.text).substr(0, named ? named->end : 0);
            if (const std::uint32_t status = status_in_title(m_vocabulary, named_part);
                status != k_none) {
                state(m_identity.status, status,
                      {Source::title, title.text, title.label, title.place});
            }
        }
        if (!m_identity.status.known() && m_identity.decision.date &&
            m_identity.decision.organ != k_none) {
            const auto decided =
                std::find_if(m_model.statuses.begin(), m_model.statuses.end(),
                             [](const model::Status& status) { return status.decided; });
            const auto date = std::find_if(
                m_identity.fields.begin(), m_identity.fields.end(), [&](const FieldValue& field) {
                    return m_model.fields[field.field].id == "beslutsdatum";
                });
            if (decided != m_model.statuses.end() && date != m_identity.fields.end()) {
                state(m_identity.status,
                      static_cast<std::uint32_t>(decided - m_model.statuses.begin()),
                      date->evidence);
            }
        }
    }

    const document::Document& m_document;
    const Vocabulary& m_vocabulary;
    const model::Model& m_model;
    std::string_view m_stem;
    std::vector<TitleText> m_titles;
    std::vector<PeriodCandidate> m_periods;
    bool m_title_names_type = false;
    Identity m_identity;
};

} // namespace

std::string_view to_string(Source source) {
    switch (source) {
    case Source::none:
        return "none";
    case Source::property:
        return "property";
    case Source::control_block:
        return "control-block";
    case Source::sentence:
        return "sentence";
    case Source::title:
        return "title";
    case Source::file_name:
        return "file-name";
    }
    return "none";
}

const FieldValue* Identity::find(std::uint32_t field) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [field](const FieldValue& value) {
        return value.field == field;
    });
    return found == fields.end() ? nullptr : &*found;
}

Identity identify(const document::Document& document, const Vocabulary& vocabulary) {
    return Identifier(document, vocabulary).identify();
}

} // namespace styrkoll::plan
