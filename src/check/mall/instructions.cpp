// SPDX-License-Identifier: Apache-2.0
//
// The template's instructions, left as text beside what was written. A section with nothing else in
// it is told by avsnitt-anvisning, prompts by mall-platshallare. Imperatives ("Beskriv ...") are
// instructions only in documents that are made of sections: a handbook may well say so to its
// readers.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/mall/placeholder.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Place;

constexpr std::string_view k_rule = "mall-instruktion";

/// Said to those who write a document, whatever it is.
bool is_said_to_writers(std::string_view folded) {
    constexpr std::array<std::string_view, 10> k_beginnings{
        "anvisning",          "instruktion",    "hjälptext:",     "här beskriver ni",
        "här beskriver du",   "här redogör ni", "här skriver ni", "här anger ni",
        "det kan med fördel", "ta bort den"};
    return std::any_of(k_beginnings.begin(), k_beginnings.end(),
                       [folded](std::string_view lead) { return folded.starts_with(lead); });
}

/// A note between those who write, which no finished document holds.
bool is_note_to_writers(std::string_view folded) {
    constexpr std::array<std::string_view, 5> k_beginnings{
        "välj ett av alternativen nedan och radera", "ersätt med egen text",
        "obs! uppdatera siffrorna", "kolla detta!", "i detta avsnitt ska nämnden kortfattat"};
    const bool size = folded.starts_with("texten ska vara högst ") &&
                      folded.find(" tecken") != std::string_view::npos;
    return size || folded.find("anvisningar och ska raderas") != std::string_view::npos ||
           std::any_of(k_beginnings.begin(), k_beginnings.end(),
                       [folded](std::string_view lead) { return folded.starts_with(lead); });
}

/// "OBS! Stäm av med ekonomi innan utskick.": asks a colleague to see to the text itself.
bool asks_colleague(std::string_view folded) {
    constexpr std::array<std::string_view, 4> k_requests{
        "obs! stäm av ", "obs! kolla ", "obs! uppdatera ", "obs! kontrollera med "};
    constexpr std::array<std::string_view, 8> k_work{
        "utskick", "siffr", "texten", "tabell", "diagram", "avsnittet", "innan nämn", "före nämnd"};
    const std::string_view sentence = folded.substr(0, folded.find(". "));
    const auto holds = [sentence](std::string_view word) {
        return sentence.find(word) != std::string_view::npos;
    };
    return std::any_of(k_requests.begin(), k_requests.end(),
                       [sentence](std::string_view lead) { return sentence.starts_with(lead); }) &&
           std::any_of(k_work.begin(), k_work.end(), holds);
}

/// "Kontakta N.N. vid frågor": the name was never written.
bool names_nobody(std::string_view folded) {
    return folded.starts_with("kontakta n.n.") || folded.starts_with("kontakta n.n ") ||
           folded.starts_with("kontakta n. n.") || folded.starts_with("kontakta nn ");
}

/// "Fyll i anmälan på kommunens webbplats": asks the public, not whoever writes.
bool asks_public(std::string_view text) {
    constexpr std::array<std::string_view, 6> k_words{"webbplats", "e-tjänst",   "anmälan",
                                                      "ansökan",   "telefonnum", "katalog"};
    const std::string folded = text::fold(text);
    return std::any_of(k_words.begin(), k_words.end(), [&folded](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
}

class Instructions {
public:
    Instructions(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink),
          m_guidance(*plan.model), m_told(sink, {"avsnitt-anvisning"}) {}

    void check() {
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            const Block& block = m_document.blocks[at];
            const bool read = is_own_text(block.flow) && block.kind != BlockKind::heading &&
                              block.kind != BlockKind::title;
            if (read && !m_told.under_same_heading(m_document, at)) {
                check_block(at);
            }
        }
        for (const auto& group : m_groups) {
            auto report = m_sink.report(k_rule);
            report.with("text", group.first);
            stand_at(report, group.second, m_context.language);
        }
    }

private:
    void check_block(std::uint32_t at) {
        const std::string_view text = m_document.text_of(at);
        if (text::trim(text).empty()) {
            return;
        }
        if (is_orphan_label(at) || (m_guidance.has_style(m_document, at) && is_written(at))) {
            add(whole(m_document, at));
            return;
        }
        const std::size_t begin = instruction_in(at, text);
        if (begin != std::string_view::npos && is_written(at)) {
            add({at, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())});
        }
    }

    /// Not a prompt or a placeholder: those are told as what they are.
    [[nodiscard]] bool is_written(std::uint32_t at) const {
        const auto [begin, end] = m_document.marks_of(at);
        return find_placeholders(m_document.text_of(at)).empty() &&
               std::none_of(begin, end, [](const document::Mark& mark) {
                   return mark.kind == document::MarkKind::placeholder;
               });
    }

    /// Where the first sentence begins that is an instruction.
    [[nodiscard]] std::size_t instruction_in(std::uint32_t at, std::string_view text) const {
        constexpr std::string_view k_end_of_quote = ".” ";
        std::size_t begin = static_cast<std::size_t>(text::trim(text).data() - text.data());
        while (begin < text.size()) {
            constexpr std::size_t k_enough = 120; ///< code points: longer than any beginning
            const std::string_view sentence = text::beginning(text.substr(begin), k_enough);
            if (is_instruction(at, sentence)) {
                return begin;
            }
            const std::size_t stop = text.find(". ", begin);
            const std::size_t quoted = text.substr(0, stop).find(k_end_of_quote, begin);
            begin = quoted != std::string_view::npos ? quoted + k_end_of_quote.size()
                    : stop == std::string_view::npos ? text.size()
                                                     : stop + 2;
        }
        return std::string_view::npos;
    }

    [[nodiscard]] bool is_instruction(std::uint32_t at, std::string_view sentence) const {
        const std::string folded = text::fold(sentence);
        if (sentence.starts_with("”") || sentence.starts_with("\"") || sentence.starts_with("“")) {
            return false;
        }
        const bool of_sections = m_plan.type() != nullptr && !m_plan.type()->sections.empty();
        if (is_note_to_writers(folded) || (of_sections && folded.starts_with("fylls i av ")) ||
            (is_plan_or_report() && (asks_colleague(folded) || names_nobody(folded)))) {
            return true;
        }
        if (!m_guidance.begins(folded)) {
            return false;
        }
        const Block& block = m_document.blocks[at];
        const bool step = block.kind == BlockKind::list_item || block.kind == BlockKind::caption;
        return is_said_to_writers(folded) ||
               (of_sections && !step && !is_link(at) && !asks_public(m_document.text_of(at)));
    }

    /// What routines and guidelines ask of their readers may sound the same.
    [[nodiscard]] bool is_plan_or_report() const {
        return m_plan.type() != nullptr && m_plan.type()->level > 0;
    }

    [[nodiscard]] bool is_link(std::uint32_t at) const {
        const auto [begin, end] = m_document.marks_of(at);
        return std::any_of(begin, end, [](const document::Mark& mark) {
            return mark.kind == document::MarkKind::link;
        });
    }

    /// "Beskrivning" alone below a heading: the label of a field in another system.
    [[nodiscard]] bool is_orphan_label(std::uint32_t at) const {
        const Block& block = m_document.blocks[at];
        if (block.flow != document::Flow::body || block.kind != BlockKind::paragraph || at == 0 ||
            m_document.blocks[at - 1].kind != BlockKind::heading) {
            return false;
        }
        const std::string folded = text::fold(m_document.text_of(at));
        return folded == "beskrivning" || folded == "beskrivning:";
    }

    void add(const Place& place) {
        const std::string_view text =
            m_document.text_of(place.block).substr(place.begin, place.end - place.begin);
        const std::string words = shown(text::squeeze(text));
        const auto [known, is_new] = m_known.try_emplace(words, m_groups.size());
        if (is_new) {
            m_groups.emplace_back(words, std::vector<Place>{});
        }
        m_groups[known->second].second.push_back(place);
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    Guidance m_guidance;
    Told m_told;
    std::vector<std::pair<std::string, std::vector<Place>>> m_groups;
    std::map<std::string, std::size_t> m_known;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (plan.document->format != document::Format::ott) {
        Instructions(plan, context, sink).check();
    }
}

} // namespace

Check instructions() {
    return {.name = "instructions", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
