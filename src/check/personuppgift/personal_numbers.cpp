// SPDX-License-Identifier: Apache-2.0
//
// Personal numbers, wherever a reader of the file can find them. The readers have hidden their last
// digits (document/mask.hpp) before anything else saw the document; what they hid is told here.
// Each place is a finding of its own: each must be mended by itself, and none may be missed.
#include "base/personal_number.hpp"
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "document/property_words.hpp"

#include <algorithm>
#include <set>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Document;
using document::Flow;
using document::MarkKind;
using personal_number::Found;
using personal_number::Kind;

constexpr std::string_view k_personal = "personuppgift-personnummer";
constexpr std::string_view k_coordination = "personuppgift-samordningsnummer";

class PersonalNumbers {
public:
    PersonalNumbers(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        for (const bool copies : {false, true}) {
            for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
                if (is_copy(m_document.blocks[at]) == copies) {
                    check_block(at);
                }
            }
        }
        check_marks();
        for (const document::Property& property : m_document.properties) {
            check_property(property);
        }
        check_path();
    }

private:
    /// Generated from other text, or a second reading of it.
    static bool is_copy(const Block& block) {
        return block.flow == Flow::index ||
               (block.flow == Flow::hidden && block.host != document::k_none);
    }

    finding::Sink::Report report(const Found& found, std::string_view text,
                                 std::string_view standing) {
        const bool personal = found.kind == Kind::personal;
        auto report = m_sink.report(personal ? k_personal : k_coordination);
        report.about(personal ? "personnummer" : "samordningsnummer")
            .with("nummer", text.substr(found.begin, found.end - found.begin))
            .with("plats", standing);
        return report;
    }

    void check_block(std::uint32_t at) {
        const Block& block = m_document.blocks[at];
        const std::string_view text = m_document.text_of(block);
        for (const Found& found : personal_number::find_masked(text)) {
            std::string words(text.substr(found.begin, found.end - found.begin));
            const bool told = block.flow == Flow::index
                                  ? m_told.contains(words)
                                  : is_copy(block) && m_document.text_of(block.host).find(words) !=
                                                          std::string_view::npos;
            if (told) {
                continue;
            }
            report(
                found, text,
                standing_in(is_hidden(at, found) ? Flow::hidden : block.flow, m_context.language))
                .at({at, static_cast<std::uint32_t>(found.begin),
                     static_cast<std::uint32_t>(found.end)});
            m_told.insert(std::move(words));
        }
    }

    /// Hidden by the looks of a run in a paragraph that shows.
    [[nodiscard]] bool is_hidden(std::uint32_t at, const Found& found) const {
        const auto [begin, end] = m_document.marks_of(at);
        return std::any_of(begin, end, [&found](const document::Mark& mark) {
            return mark.kind == MarkKind::hidden && mark.begin < found.end &&
                   found.begin < mark.end;
        });
    }

    /// Link targets and names, where the text they stand in does not say the same.
    void check_marks() {
        for (const document::Mark& mark : m_document.marks) {
            const bool address = mark.kind == MarkKind::link || mark.kind == MarkKind::image ||
                                 mark.kind == MarkKind::object;
            if (!address && mark.kind != MarkKind::bookmark) {
                continue;
            }
            const std::string_view text = m_document.string(mark.text);
            for (const Found& found : personal_number::find_masked(text)) {
                report(found, text,
                       address ? say(m_context.language, "i en länkadress", "in a link address")
                               : say(m_context.language, "i ett bokmärke", "in a bookmark"))
                    .at({mark.block, mark.begin, mark.end});
            }
        }
    }

    void check_property(const document::Property& property) {
        const std::string standing =
            std::string(
                say(m_context.language, "i dokumentegenskapen ”", "in the document property ”")) +
            shown(document::property_words(property.name, m_context.language)) + "”";
        for (const std::string* text : {&property.name, &property.value}) {
            for (const Found& found : personal_number::find_masked(*text)) {
                report(found, *text, standing);
            }
        }
    }

    /// A number that several folders hold is told once.
    void check_path() {
        const std::string_view path = m_document.path;
        const std::size_t name = path.rfind('/') + 1;
        std::set<std::string> told;
        for (const Found& found : personal_number::find_masked(path)) {
            if (told.insert(std::string(path.substr(found.begin, found.end - found.begin)))
                    .second) {
                report(found, path,
                       found.begin >= name
                           ? say(m_context.language, "i filens namn", "in the name of the file")
                           : say(m_context.language, "i en mapps namn", "in the name of a folder"));
            }
        }
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::set<std::string> m_told;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    PersonalNumbers(plan, context, sink).check();
}

} // namespace

Check personal_numbers() {
    return {.name = "personal_numbers",
            .rules = {k_personal, k_coordination},
            .of_any_text = true,
            .run = run};
}

} // namespace styrkoll::check
