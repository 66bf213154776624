// SPDX-License-Identifier: Apache-2.0
//
// Words that say how far a document has come, and contradict each other: "utkast" in the page
// header of a decided plan, "antagen" in the file name of a draft, a decision on a day that has not
// come. A word counts only where it speaks of the document itself: alone between separators in a
// header, footer or text box, before the type's word in a title, as a word of the file name.
#include "base/pattern.hpp"
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/type_title.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Flow;
using plan::Evidence;
using plan::Source;

constexpr std::string_view k_rule = "status-strider";

/// A place that says something else than the document's status.
struct Other {
    std::string words; ///< as written
    std::string where;
    plan::Place place;
};

/// Words without marks and what only numbers a version: "UTKAST 2026-11-02, version 0.3" is
/// "utkast".
std::string bare(std::string_view segment) {
    constexpr std::array<std::string_view, 6> k_version{"version", "ver",     "v",
                                                        "den",     "daterat", "daterad"};
    std::string out;
    for (const std::string_view word : text::words(segment)) {
        const std::string folded = text::fold(word);
        const bool number = folded.find_first_of("0123456789") != std::string::npos;
        const bool version =
            std::find(k_version.begin(), k_version.end(), folded) != k_version.end();
        if (!number && !version) {
            out += (out.empty() ? "" : " ") + folded;
        }
    }
    return out;
}

/// Parts of a header: "Strängnäs kommun | Utkast", "Flerårsplan (förslag)".
std::vector<std::string_view> segments(std::string_view line) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        if (const auto part = text::trim(line.substr(begin, end - begin)); !part.empty()) {
            out.push_back(part);
        }
    };
    for (std::size_t at = 0; at < line.size();) {
        std::size_t next = at;
        const char32_t c = text::next_code_point(line, next);
        const bool dash = (c == '-' || c == 0x2013 || c == 0x2014) && at > 0 &&
                          line[at - 1] == ' ' && next < line.size() && line[next] == ' ';
        const bool mark = c < 0x80 && std::string_view("|\t\n(),;:/").find(static_cast<char>(c)) !=
                                          std::string_view::npos;
        if (dash || mark) {
            add(at);
            begin = next;
        }
        at = next;
    }
    add(line.size());
    return out;
}

class StatusWords {
public:
    StatusWords(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink),
          m_status(plan.identity.status) {}

    void check() {
        if (!m_status.known()) {
            return;
        }
        m_decided = m_plan.model->statuses[m_status.value].decided;
        from_evidence();
        from_pages();
        from_sentences();
        from_file_name();
        if (!m_others.empty()) {
            tell();
        } else if (m_decided) {
            coming_decision();
        }
    }

private:
    [[nodiscard]] bool contradicts(std::uint32_t status) const {
        return status != plan::k_none && m_plan.model->statuses[status].decided != m_decided;
    }

    void from_evidence() {
        for (const auto& other : m_status.others) {
            if (contradicts(other.value)) {
                m_others.push_back({shown(other.evidence.text),
                                    standing_in(other.evidence, m_context.language),
                                    other.evidence.place});
            }
        }
    }

    void from_pages() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            constexpr std::uint32_t k_longest = 300; ///< bytes: a line, not a text
            const bool page = own.flow == Flow::header || own.flow == Flow::footer;
            if ((page || own.flow == Flow::frame) && own.text_size > 0 &&
                own.text_size <= k_longest) {
                look_at(block, page);
            }
        }
    }

    /// "Detta är ett utkast." as a whole sentence of the text or a note.
    void from_sentences() {
        for (std::uint32_t block = 0; m_decided && block < m_document.blocks.size(); ++block) {
            const Flow flow = m_document.blocks[block].flow;
            const bool read = flow == Flow::body || flow == Flow::note;
            const std::string_view said =
                read ? draft_sentence(m_document.text_of(block)) : std::string_view{};
            if (!said.empty()) {
                m_others.push_back(
                    {shown(said),
                     std::string(flow == Flow::note
                                     ? say(m_context.language, "en fotnot", "a note")
                                     : say(m_context.language, "texten", "the text")),
                     place_of(m_document, block, said)});
                return;
            }
        }
    }

    /// Empty where there is none. What stands in quotation marks is another's.
    static std::string_view draft_sentence(std::string_view text) {
        static const text::Pattern k_word("tkast|rbetsmaterial|rbetsversion");
        constexpr std::array<std::string_view, 4> k_subjects{
            "detta är ", "det här är ", "detta dokument är ", "dokumentet är "};
        constexpr std::array<std::string_view, 4> k_drafts{"ett utkast", "ett arbetsmaterial",
                                                           "arbetsmaterial", "en arbetsversion"};
        if (!k_word.occurs_in(text)) {
            return {};
        }
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t stop = text.find_first_of(".!\n", begin);
            const std::string_view sentence = text::trim(text.substr(begin, stop - begin));
            const std::string folded = text::fold(sentence);
            for (const std::string_view subject : k_subjects) {
                if (folded.starts_with(subject) &&
                    std::find(k_drafts.begin(), k_drafts.end(),
                              std::string_view(folded).substr(subject.size())) != k_drafts.end()) {
                    return sentence;
                }
            }
            begin = stop == std::string_view::npos ? text.size() : stop + 1;
        }
        return {};
    }

    void look_at(std::uint32_t block, bool page) {
        const std::string_view line = m_document.text_of(block);
        for (const std::string_view part : segments(line)) {
            const std::uint32_t status = status_said(part);
            if (contradicts(status)) {
                add_page(block, part, page);
                return;
            }
        }
        if (page && contradicts(status_of_title(line))) {
            add_page(block, line, page);
        }
    }

    void add_page(std::uint32_t block, std::string_view part, bool page) {
        const Flow flow = m_document.blocks[block].flow;
        const Language language = m_context.language;
        const std::string_view where = !page ? say(language, "en textruta", "a text box")
                                       : flow == Flow::header
                                           ? say(language, "sidhuvudet", "the page header")
                                           : say(language, "sidfoten", "the page footer");
        m_others.push_back({shown(part), std::string(where), place_of(m_document, block, part)});
    }

    /// The status that the words are, or "Antagen av kommunfullmäktige 2026-11-23".
    [[nodiscard]] std::uint32_t status_said(std::string_view part) const {
        const std::string plain = bare(part);
        const auto& statuses = m_plan.model->statuses;
        const bool dated = plan::find_date(part).has_value();
        for (std::uint32_t at = 0; at < statuses.size(); ++at) {
            if (is_status(statuses[at], plain, dated)) {
                return at;
            }
        }
        return plan::k_none;
    }

    static bool is_status(const model::Status& status, const std::string& plain, bool dated) {
        const auto is = [&](const std::string& word) {
            const std::string folded = text::fold(word);
            // "beslut" alone heads a list of decisions, and says nothing of the document.
            const bool noun = folded == "beslut" || folded == "för beslut";
            const bool said = status.decided && dated && plain.starts_with(folded + " av ");
            return !noun && (plain == folded || said);
        };
        return is(status.name) || std::any_of(status.words.begin(), status.words.end(), is);
    }

    /// "Preliminär flerårsplan 2027–2029": the words before the type's.
    [[nodiscard]] std::uint32_t status_of_title(std::string_view line) const {
        const auto named = type_of_title(m_context.vocabulary, line);
        const bool own = named && std::find(named->types.begin(), named->types.end(),
                                            m_plan.identity.type.value) != named->types.end();
        return own ? status_in_title(m_context.vocabulary, line.substr(0, named->begin))
                   : plan::k_none;
    }

    void from_file_name() {
        const std::string stem = std::filesystem::path(m_document.path).stem().string();
        std::string plain = text::fold(stem);
        std::replace(plain.begin(), plain.end(), '_', '-');
        std::replace(plain.begin(), plain.end(), ' ', '-');
        std::replace(plain.begin(), plain.end(), '.', '-');
        for (const std::string_view word : text::split(plain, '-')) {
            for (const model::Status& status : m_plan.model->statuses) {
                if (status.decided != m_decided && names_status(status, word)) {
                    m_others.push_back(
                        {std::string(word),
                         std::string(say(m_context.language, "filnamnet", "the file name")),
                         {}});
                    return;
                }
            }
        }
    }

    /// With or without å, ä, ö. "Beslut" and "remiss" may be what the document is about.
    static bool names_status(const model::Status& status, std::string_view word) {
        static constexpr std::array<std::string_view, 3> k_about{"beslut", "remiss", "gallande"};
        const auto is = [word](const std::string& known) {
            const std::string folded = text::fold(known);
            const std::string plain = plan::without_diacritics(folded);
            const bool about = std::find(k_about.begin(), k_about.end(), plain) != k_about.end();
            return !about && (word == folded || word == plain);
        };
        return is(status.name) || std::any_of(status.words.begin(), status.words.end(), is);
    }

    [[nodiscard]] const std::string& status_name() const {
        return m_plan.model->statuses[m_status.value].name;
    }

    void tell() {
        std::vector<plan::Place> places;
        for (const Other& other : m_others) {
            if (other.place.block != document::k_none) {
                places.push_back(other.place);
            }
        }
        const auto shown_one =
            std::find_if(m_others.begin(), m_others.end(),
                         [](const Other& other) { return other.place.block != document::k_none; });
        const Other& first = shown_one == m_others.end() ? m_others.front() : *shown_one;
        auto report = m_sink.report(k_rule);
        report.with("status", status_name())
            .with("plats", standing_in(m_status.evidence, m_context.language))
            .with("annan-plats", first.where)
            .with("text", first.words)
            .about(m_decided ? "decided" : "draft");
        if (places.empty()) {
            places.push_back(opening(m_plan));
        }
        stand_at(report, places, m_context.language);
        report.related(m_status.evidence.place,
                       std::string(say(m_context.language, "Här står ", "Here it says ")) +
                           status_name());
    }

    /// Decided on a day that has not come.
    void coming_decision() {
        const auto& date = m_plan.identity.decision.date;
        if (!m_context.today || !date || *date <= *m_context.today) {
            return;
        }
        const auto& fields = m_plan.identity.fields;
        const auto stated = std::find_if(fields.begin(), fields.end(), [&](const auto& field) {
            const auto found = plan::find_date(field.text);
            return m_plan.model->fields[field.field].id == "beslutsdatum" && found &&
                   found->date == *date;
        });
        if (stated == fields.end()) {
            return;
        }
        auto report = m_sink.report(k_rule);
        report.with("status", status_name())
            .with("plats", standing_in(m_status.evidence, m_context.language))
            .with("annan-plats", standing_in(stated->evidence, m_context.language))
            .with("text",
                  to_iso(*date) + std::string(say(m_context.language, ", som inte har varit än",
                                                  ", which has not come yet")))
            .about("coming")
            .at(stated->evidence.place);
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    const plan::Decided<std::uint32_t>& m_status;
    bool m_decided = false;
    std::vector<Other> m_others;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    StatusWords(plan, context, sink).check();
}

} // namespace

Check contradicting_status() {
    return {.name = "contradicting_status", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
