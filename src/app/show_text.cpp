// SPDX-License-Identifier: Apache-2.0
#include "app/show.hpp"

#include "base/text.hpp"

#include <array>

namespace styrkoll::app {
namespace {

constexpr std::size_t k_longest_text = 90; ///< code points of quoted words

/// A stable id and what it says to people.
struct Words {
    std::string_view id, sv, en;
};

constexpr std::array<Words, 29> k_words{{
    {"property", "dokumentegenskap", "document property"},
    {"control-block", "dokumentets kontrollruta", "control block"},
    {"sentence", "en mening i texten", "a sentence"},
    {"title", "titeln", "the title"},
    {"file-name", "filnamnet", "the file name"},
    {"none", "inget", "nothing"},
    {"exact", "", ""},
    {"prefix", "börjar så", "begins so"},
    {"fake", "fet rad i stället för rubrik", "bold line instead of a heading"},
    {"near", "liknar, räknas inte", "looks like it, not taken"},
    {"explicit", "märkt i filen", "marked in the file"},
    {"heading", "rubrik", "heading"},
    {"row", "tabellrad", "table row"},
    {"list", "listpunkt", "list item"},
    {"paragraph", "stycke", "paragraph"},
    {"table-of-contents", "innehållsförteckning", "table of contents"},
    {"index", "register", "index"},
    {"tracked-deletion", "struken text (spårad ändring)", "deleted text (tracked change)"},
    {"annotation", "kommentar", "comment"},
    {"own-comment", "kommentarer från styrkoll", "comments by styrkoll"},
    {"own", "skrevs av styrkoll", "written by styrkoll"},
    {"hidden-text", "dold text", "hidden text"},
    {"stray-text", "text utanför stycken", "text outside paragraphs"},
    {"unknown-element", "okänt element", "unknown element"},
    {"generated", "skapas av ordbehandlaren", "made by the word processor"},
    {"deleted", "är struken", "is deleted"},
    {"hidden", "visas inte", "is not shown"},
    {"not-in-paragraph", "hör inte till något stycke", "belongs to no paragraph"},
    {"foreign", "hör inte till formatet", "not part of the format"},
}};

std::string words_of(std::string_view id, Language language) {
    for (const Words& words : k_words) {
        if (words.id == id) {
            return std::string(say(language, words.sv, words.en));
        }
    }
    return std::string(id);
}

std::string quoted(std::string_view text) {
    return "”" + text::shorten(text::printable(text::squeeze(text)), k_longest_text) + "”";
}

class Text {
public:
    Text(const plan::Plan& plan, Language language)
        : m_plan(plan), m_document(*plan.document), m_model(*plan.model), m_language(language) {}

    std::string write(const std::vector<std::string>& problems) {
        line(text::printable(m_document.path) + "  (" + std::string(to_string(m_document.format)) +
             producer() + ")");
        for (const std::string& problem : problems) {
            line("  ! " + text::printable(problem));
        }
        identity();
        outline();
        items();
        references();
        ignored();
        return std::move(m_out);
    }

private:
    void line(std::string_view text) {
        m_out += text;
        m_out += '\n';
    }
    void heading(std::string_view sv, std::string_view en) {
        m_out += '\n';
        line(say(m_language, sv, en));
    }
    void none() { line(std::string("  ") + std::string(say(m_language, "inget", "nothing"))); }
    [[nodiscard]] std::string producer() const {
        const std::string_view name = m_document.property("meta:generator");
        return name.empty() ? std::string{}
                            : ", " + text::printable(name.substr(0, name.find('$')));
    }
    [[nodiscard]] std::string at(const plan::Place& place) const {
        if (place.block == document::k_none) {
            return {};
        }
        return std::string(say(m_language, ", stycke ", ", paragraph ")) +
               std::to_string(m_document.blocks[place.block].paragraph);
    }
    [[nodiscard]] std::string because(const plan::Evidence& evidence) const {
        if (evidence.source == plan::Source::none) {
            return {};
        }
        std::string words = "  ← " + words_of(plan::to_string(evidence.source), m_language);
        if (!evidence.label.empty() && evidence.source != plan::Source::title) {
            words += " " + quoted(evidence.label);
        }
        return words + at(evidence.place) + ": " + quoted(evidence.text);
    }

    void field(std::string_view sv, std::string_view en, const std::string& value,
               const plan::Evidence& evidence) {
        std::string label(say(m_language, sv, en));
        label.resize(label.size() + 12 - std::min<std::size_t>(12, text::count_code_points(label)),
                     ' ');
        const std::string shown = value.empty() ? std::string(say(m_language, "okänt", "unknown"))
                                                : text::printable(value);
        line("  " + label + shown + because(evidence));
    }

    template <class T>
    void others(const plan::Decided<T>& decided) {
        for (const auto& other : decided.others) {
            line("              " + std::string(say(m_language, "också", "also")) +
                 because(other.evidence));
        }
    }

    void identity() {
        const plan::Identity& identity = m_plan.identity;
        heading("Vad dokumentet är", "What the document is");
        field("Typ", "Type", m_plan.type() == nullptr ? std::string{} : m_plan.type()->name,
              identity.type.evidence);
        others(identity.type);
        field("Organ", "Organ", organ_name(), identity.organ.evidence);
        others(identity.organ);
        field("Period", "Period",
              identity.period.value ? plan::to_words(*identity.period.value) : std::string{},
              identity.period.evidence);
        others(identity.period);
        field("Status", "Status",
              identity.status.known() ? m_model.statuses[identity.status.value].name
                                      : std::string{},
              identity.status.evidence);
        line("  " + std::string(say(m_language, "Titel       ", "Title       ")) +
             quoted(identity.title) + at(identity.title_place));
        for (const plan::FieldValue& value : identity.fields) {
            line("  · " + m_model.fields[value.field].name + ": " +
                 text::printable(text::shorten(value.text, k_longest_text)) + "  ← " +
                 words_of(plan::to_string(value.evidence.source), m_language) + " " +
                 quoted(value.evidence.label) + at(value.evidence.place));
        }
    }

    [[nodiscard]] std::string organ_name() const {
        const auto& organs = m_model.organisation.organs;
        const plan::NamedOrgan& organ = m_plan.identity.organ.value;
        if (organ.organ != model::k_none) {
            return organs[organ.organ].name();
        }
        if (!m_plan.identity.organ.known()) {
            return {};
        }
        std::string name =
            m_plan.identity.organ.evidence.text +
            std::string(say(m_language, " (finns inte i modellen", " (not in the model"));
        name += organ.under == model::k_none
                    ? std::string{}
                    : std::string(say(m_language, ", hör till ", ", belongs to ")) +
                          organs[organ.under].name();
        return name + ")";
    }

    void outline() {
        heading("Rubriker och avsnitt", "Headings and sections");
        if (m_plan.sections.empty()) {
            none();
        }
        for (const plan::Section& section : m_plan.sections) {
            const std::uint32_t definition =
                section.match == plan::Match::near ? section.near : section.definition;
            std::string text(static_cast<std::size_t>(2 * section.level), ' ');
            text += text::printable(
                text::shorten(text::squeeze(m_document.text_of(section.heading)), k_longest_text));
            if (definition != model::k_none) {
                text += "  → " + m_plan.type()->sections[definition].name;
                const std::string how = words_of(to_string(section.match), m_language);
                text += how.empty() ? std::string{} : " (" + how + ")";
            }
            line(text);
        }
    }

    void items() {
        heading("Poster (mål, uppdrag, nyckeltal …)", "Items (goals, assignments, indicators …)");
        if (m_plan.items.empty()) {
            none();
        }
        for (const plan::Item& item : m_plan.items) {
            const model::ItemKind& kind = m_model.kinds[item.kind];
            line("  " + kind.name + " " + (item.code.empty() ? std::string{} : item.code + " ") +
                 quoted(item.title) + "  (" + words_of(to_string(item.position), m_language) +
                 at(item.place) +
                 (item.defines ? std::string{}
                               : std::string(say(m_language, ", återges", ", restated"))) +
                 ")");
            for (const plan::AttributeValue& value : item.attributes) {
                const bool from_header =
                    value.attribute == model::k_none || item.find(value.attribute) != &value;
                const std::string& name = from_header && !value.name.empty()
                                              ? value.name
                                              : kind.attributes[value.attribute].name;
                line("      " + name + ": " +
                     text::printable(text::shorten(value.text, k_longest_text)));
            }
        }
    }

    void references() {
        heading("Hänvisningar", "References");
        if (m_plan.references.empty()) {
            none();
        }
        for (const plan::Reference& reference : m_plan.references) {
            const plan::Item* from =
                reference.item == model::k_none ? nullptr : &m_plan.items[reference.item];
            std::string text =
                "  " + (from == nullptr
                            ? std::string{}
                            : (from->code.empty() ? quoted(from->title) : from->code) + " ");
            text += "→ " + (reference.code.empty() ? quoted(reference.title) : reference.code);
            text += reference.document.empty() ? std::string{}
                                               : " i " + text::printable(reference.document);
            text += reference.relation.empty() ? std::string{}
                                               : "  (" + relation_name(reference.relation) + ")";
            if (reference.declined) {
                text +=
                    std::string(say(m_language, ", avstår", ", declined")) +
                    (reference.reason.empty() ? std::string{} : ": " + quoted(reference.reason));
            }
            line(text + at(reference.place));
        }
        for (const plan::Mention& mention : m_plan.mentions) {
            line("  " + std::string(say(m_language, "nämner ", "names ")) + quoted(mention.text) +
                 at(mention.place));
        }
    }

    [[nodiscard]] std::string relation_name(const std::string& id) const {
        for (const model::Relation& relation : m_model.relations) {
            if (relation.id == id) {
                return relation.name;
            }
        }
        return id;
    }

    void ignored() {
        heading("Räknas inte till brödtexten", "Not counted as body text");
        if (m_document.ignored.empty()) {
            none();
        }
        for (const document::Ignored& ignored : m_document.ignored) {
            line("  " + words_of(ignored.what, m_language) + " (" +
                 words_of(ignored.reason, m_language) + "), " + std::to_string(ignored.paragraphs) +
                 std::string(say(m_language, " stycken: ", " paragraphs: ")) +
                 quoted(ignored.text));
        }
    }

    const plan::Plan& m_plan;
    const document::Document& m_document;
    const model::Model& m_model;
    Language m_language;
    std::string m_out;
};

} // namespace

std::string show_as_text(const plan::Plan& plan, const std::vector<std::string>& problems,
                         Language language) {
    return Text(plan, language).write(problems);
}

} // namespace styrkoll::app
