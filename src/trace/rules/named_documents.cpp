// SPDX-License-Identifier: Apache-2.0
//
// Documents, register numbers, paragraphs and attachments that running text names: those in the set
// must be as it says, and in a set that claims to be whole they must be there.
#include "base/text.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_absent = "referens-saknat-dokument";
constexpr std::string_view k_attachment = "referens-bilaga";
constexpr std::string_view k_number = "referens-diarienummer";

using plan::MentionFact;

/// "KS/2026:48-0061" and "KS 2026:48-0061" are one number.
std::string number_form(std::string_view number) {
    std::string out;
    for (const char c : text::fold(number)) {
        if (c != ' ' && c != '/' && c != '-') {
            out += c;
        }
    }
    return out;
}

/// The digits of "§ 214".
std::string paragraph_form(std::string_view paragraph) {
    std::string out;
    for (const char c : paragraph) {
        out += c >= '0' && c <= '9' ? std::string(1, c) : std::string{};
    }
    return out;
}

class NamedDocuments {
public:
    explicit NamedDocuments(Scene& scene) : m_scene(scene), m_thread(scene.thread) {
        for (const Source& source : m_thread.documents) {
            m_numbers.insert(number_form(source.facts.number));
        }
    }

    void check() {
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            if (m_scene.is_reported(at)) {
                of_document(at);
            }
        }
    }

private:
    void of_document(std::uint32_t document) {
        const plan::Facts& facts = m_thread.documents[document].facts;
        std::set<std::string> told;
        for (const MentionFact& mention : facts.mentions) {
            if (told.insert(mention.what + "|" + text::fold(mention.text)).second) {
                one(document, facts, mention);
            }
        }
    }

    void one(std::uint32_t document, const plan::Facts& facts, const MentionFact& mention) {
        const std::uint32_t meant =
            mention.document == k_none ? k_none : find(document, facts.mentions[mention.document]);
        if (mention.what == "document") {
            if (claims_whole(mention.period.from.year) && find(document, mention) == k_none &&
                is_of_the_wheel(mention)) {
                absent(document, mention);
            }
        } else if (mention.what == "attachment") {
            attachment(document, mention.document == k_none ? document : meant, mention);
        } else if (mention.what == "number") {
            number(document, meant, mention);
        } else if (mention.what == "decision" && meant != k_none) {
            decision(document, meant, mention);
        }
    }

    [[nodiscard]] bool claims_whole(int year) const {
        return year != 0 && m_scene.options.whole_year == year;
    }

    [[nodiscard]] bool is_of_the_wheel(const MentionFact& mention) const {
        const std::uint32_t type = m_scene.model.find_type(mention.type);
        return std::any_of(m_scene.model.wheel.begin(), m_scene.model.wheel.end(),
                           [type](const model::WheelEvent& event) { return event.type == type; });
    }

    /// The document that the words mean: of the organ they name, else in this document's own line,
    /// else the only one of its type and year.
    [[nodiscard]] std::uint32_t find(std::uint32_t document, const MentionFact& mention) const {
        const std::uint32_t type = m_scene.model.find_type(mention.type);
        const int year = mention.period.from.year;
        const auto& all = m_scene.directory.of_type(type, year);
        if (!mention.organ.empty()) {
            return m_scene.directory.find(type, m_scene.model.organisation.find(mention.organ),
                                          year);
        }
        for (const std::uint32_t at : m_scene.directory.line(document)) {
            if (std::find(all.begin(), all.end(), at) != all.end()) {
                return at;
            }
        }
        return all.size() == 1 ? all.front() : k_none;
    }

    void absent(std::uint32_t document, const MentionFact& mention) {
        auto report = m_scene.report(document, k_absent);
        report.with("text", text::shorten(mention.text, 120))
            .about(mention.text)
            .at(mention.location);
    }

    void attachment(std::uint32_t document, std::uint32_t holder, const MentionFact& mention) {
        if (holder == k_none) {
            return;
        }
        const auto& own = m_thread.documents[holder].facts.attachments;
        if (own.empty() || std::find(own.begin(), own.end(), mention.number) != own.end()) {
            return; // attachments in files of their own are not seen from here
        }
        std::string numbers;
        for (const std::string& one : own) {
            numbers += (numbers.empty() ? "" : ", ") + one;
        }
        auto report = m_scene.report(document, k_attachment);
        report.with("text", text::capitalised(mention.text))
            .with("finns", m_scene.say("bilaga ", "attachment ") + numbers)
            .about(mention.number)
            .at(mention.location);
    }

    void number(std::uint32_t document, std::uint32_t meant, const MentionFact& mention) {
        if (meant == k_none) {
            if (m_scene.options.whole_year && !m_numbers.contains(number_form(mention.number))) {
                absent(document, mention);
            }
            return;
        }
        const std::string& right = m_thread.documents[meant].facts.number;
        if (!right.empty() && number_form(right) != number_form(mention.number)) {
            wrong(document, meant, mention, right);
        }
    }

    void decision(std::uint32_t document, std::uint32_t meant, const MentionFact& mention) {
        const plan::Facts& there = m_thread.documents[meant].facts;
        const std::string own = paragraph_form(mention.number);
        const std::string right = paragraph_form(there.decision_paragraph);
        const bool same_body = mention.organ.empty() || there.decision_organ.empty() ||
                               mention.organ == there.decision_organ;
        if (same_body && !own.empty() && !right.empty() && own != right) {
            wrong(document, meant, mention, there.decision_paragraph);
        } else if (same_body && !mention.date.empty() && !there.decision_date.empty() &&
                   mention.date != there.decision_date) {
            wrong(document, meant, mention, there.decision_date);
        }
    }

    void wrong(std::uint32_t document, std::uint32_t meant, const MentionFact& mention,
               const std::string& right) {
        auto report = m_scene.report(document, k_number);
        report.with("dokument", m_scene.document_words(meant))
            .with("text", mention.text)
            .with("ratt", right)
            .about(mention.text)
            .suggest(right)
            .at(mention.location);
        m_scene.relate_document(report, meant, m_scene.document_words(meant));
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::set<std::string> m_numbers;
};

} // namespace

Rule named_documents() {
    return {{k_absent, k_attachment, k_number},
            [](Scene& scene) { NamedDocuments(scene).check(); }};
}

} // namespace styrkoll::trace
