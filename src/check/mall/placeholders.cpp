// SPDX-License-Identifier: Apache-2.0
//
// Placeholders that nobody filled in: as text, or as fields that still show their prompt. The same
// placeholder at many places is told once. What another rule has told of (a field of the control
// block, an attribute, a section with nothing but guidance) is not told again, and a template is
// meant to hold them.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/mall/placeholder.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Mark;
using document::MarkKind;
using document::Place;

constexpr std::string_view k_placeholder = "mall-platshallare";
constexpr std::string_view k_field = "mall-falt";

class Placeholders {
public:
    Placeholders(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink),
          m_told(sink, {"kontrollblock-falt", "avsnitt-anvisning", "uppdrag-ansvarig",
                        "uppdrag-finansiering", "uppdrag-tid", "aktivitet-ansvarig",
                        "aktivitet-slut", "nyckeltal-malvarde", "nyckeltal-utgangsvarde",
                        "nyckeltal-utfall", "nyckeltal-enhet"}) {}

    void check() {
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            if (is_own_text(m_document.blocks[at].flow) && !m_told.at(m_document, at)) {
                check_block(at);
            }
        }
        check_title();
        report(k_placeholder, m_placeholders);
        report(k_field, m_fields);
    }

private:
    using Groups = std::vector<std::pair<std::string, std::vector<Place>>>;

    void check_block(std::uint32_t at) {
        const std::string_view text = m_document.text_of(at);
        const auto [begin, end] = m_document.marks_of(at);
        for (const Mark* mark = begin; mark != end; ++mark) {
            if (mark->kind == MarkKind::placeholder) {
                const std::string_view shows = text.substr(mark->begin, mark->end - mark->begin);
                const std::string_view prompt = m_document.string(mark->text);
                add(m_fields, text::trim(shows).empty() ? prompt : shows,
                    {at, mark->begin, mark->end});
            }
        }
        for (const FoundPlaceholder& found : find_placeholders(text)) {
            const bool elsewhere = std::any_of(begin, end, [&found](const Mark& mark) {
                const bool field = mark.kind == MarkKind::placeholder;
                const bool link = mark.kind == MarkKind::link && found.is_prompt;
                return (field || link) && mark.begin < found.end && found.begin < mark.end;
            });
            if (!elsewhere && !is_check_mark(at, found)) {
                add(m_placeholders, text.substr(found.begin, found.end - found.begin),
                    {at, static_cast<std::uint32_t>(found.begin),
                     static_cast<std::uint32_t>(found.end)});
            }
        }
    }

    /// "X", "XX" and "XXX" in a table: how much, not what is missing.
    bool is_check_mark(std::uint32_t at, const FoundPlaceholder& found) {
        const document::Block& block = m_document.blocks[at];
        const std::string_view text = text::trim(m_document.text_of(at));
        if (block.table == document::k_none || found.is_prompt || text.size() > 3 ||
            found.end - found.begin != text.size()) {
            return false;
        }
        const auto [known, is_new] = m_marked_tables.try_emplace(block.table, false);
        if (is_new) {
            const document::Table& table = m_document.tables[block.table];
            for (std::uint32_t cell = 0; cell < table.cell_count && !known->second; ++cell) {
                const std::string words =
                    m_document.text_of(m_document.cells[table.first_cell + cell]);
                known->second = text::trim(words) == "X" || text::trim(words) == "x";
            }
        }
        return known->second;
    }

    /// The title property, which browsers and search engines show, where the text does not say the
    /// same.
    void check_title() {
        const std::string_view title = m_document.property("dc:title");
        for (const FoundPlaceholder& found : find_placeholders(title)) {
            const std::string_view words = title.substr(found.begin, found.end - found.begin);
            if (!m_groups.contains({&m_placeholders, text::fold(shown(text::squeeze(words)))})) {
                add(m_placeholders, words, {});
            }
        }
    }

    void add(Groups& groups, std::string_view words, const Place& place) {
        const std::string shown_words = shown(text::squeeze(words));
        const auto [known, is_new] =
            m_groups.try_emplace({&groups, text::fold(shown_words)}, groups.size());
        if (is_new) {
            groups.emplace_back(shown_words, std::vector<Place>{});
        }
        groups[known->second].second.push_back(place);
    }

    void report(std::string_view rule, const Groups& groups) {
        for (const auto& group : groups) {
            auto report = m_sink.report(rule);
            report.about(text::fold(group.first)).with("text", group.first);
            stand_at(report, group.second, m_context.language);
        }
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    Told m_told;
    Groups m_placeholders;
    Groups m_fields;
    std::map<std::pair<const Groups*, std::string>, std::size_t> m_groups;
    std::unordered_map<std::uint32_t, bool> m_marked_tables;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (plan.document->format != document::Format::ott) {
        Placeholders(plan, context, sink).check();
    }
}

} // namespace

Check placeholders() {
    return {.name = "placeholders", .rules = {k_placeholder, k_field}, .run = run};
}

} // namespace styrkoll::check
