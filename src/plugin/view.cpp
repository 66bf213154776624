// SPDX-License-Identifier: Apache-2.0
#include "plugin/view.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <exception>

namespace styrkoll::plugin {
namespace {

using document::BlockKind;
using document::Flow;

static_assert(static_cast<int>(Flow::body) == STYRKOLL_FLOW_BODY &&
              static_cast<int>(Flow::hidden) == STYRKOLL_FLOW_HIDDEN &&
              static_cast<int>(Flow::alternative_text) == STYRKOLL_FLOW_ALTERNATIVE_TEXT);
static_assert(static_cast<int>(BlockKind::heading) == STYRKOLL_HEADING &&
              static_cast<int>(BlockKind::title) == STYRKOLL_TITLE);
static_assert(document::k_none == STYRKOLL_NO_BLOCK);

styrkoll_text as_text(std::string_view text) {
    return {text.empty() ? "" : text.data(), text.size()};
}

int block(const styrkoll_document* document, std::uint32_t index, styrkoll_block* out) {
    const View& view = View::of(document);
    const document::Document& source = *view.plan.document;
    if (index >= source.blocks.size() || out == nullptr) {
        return -1;
    }
    const document::Block& block = source.blocks[index];
    const auto section = view.sections.find(index);
    *out = {as_text(source.text_of(block)),
            static_cast<std::uint32_t>(block.kind),
            static_cast<std::uint32_t>(block.flow),
            block.level,
            block.paragraph,
            block.heading,
            as_text(section == view.sections.end() ? std::string_view{} : section->second)};
    return 0;
}

int property(const styrkoll_document* document, std::uint32_t index, styrkoll_text* name,
             styrkoll_text* value) {
    const auto& properties = View::of(document).plan.document->properties;
    if (index >= properties.size() || name == nullptr || value == nullptr) {
        return -1;
    }
    *name = as_text(properties[index].name);
    *value = as_text(properties[index].value);
    return 0;
}

/// Called from the plug-in's code: nothing may be thrown through it.
int report(styrkoll_sink* sink, const styrkoll_finding* finding) {
    auto& receiver = *reinterpret_cast<Receiver*>(sink);
    try {
        return finding != nullptr && receiver.take(*finding) ? 0 : -1;
    } catch (const std::exception&) {
        receiver.fault = "report";
        return -1;
    }
}

bool is_between_characters(std::string_view text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string_view view_of(const styrkoll_text& text) {
    return text.data == nullptr ? std::string_view{} : std::string_view(text.data, text.size);
}

} // namespace

View::View(const plan::Plan& seen) : plan(seen) {
    const plan::Identity& identity = plan.identity;
    if (plan.type() != nullptr) {
        type = plan.type()->id;
        for (const plan::Section& section : plan.sections) {
            if (section.definition != plan::k_none && section.match != plan::Match::near) {
                sections.emplace(section.heading, plan.type()->sections[section.definition].id);
            }
        }
    }
    if (identity.organ.known() && identity.organ.value.organ != plan::k_none) {
        organ = plan.model->organisation.organs[identity.organ.value.organ].id;
    }
    if (identity.period.value) {
        from = to_iso(identity.period.value->days.from);
        to = to_iso(identity.period.value->days.to);
    }
}

bool Receiver::take(const styrkoll_finding& finding) {
    constexpr std::size_t k_most_arguments = 32;
    const std::string_view id = finding.rule == nullptr ? "" : finding.rule;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [id](const finding::Rule& known) { return known.id == id; });
    if (rule == rules.end()) {
        fault = "rule " + text::printable(id.substr(0, 80));
        return false;
    }
    const bool placed = finding.block != STYRKOLL_NO_BLOCK;
    if (placed) {
        const document::Document& document = *plan.document;
        const std::string_view text = finding.block < document.blocks.size()
                                          ? document.text_of(finding.block)
                                          : std::string_view{};
        if (finding.block >= document.blocks.size() || finding.begin > finding.end ||
            finding.end > text.size() || !is_between_characters(text, finding.begin) ||
            !is_between_characters(text, finding.end)) {
            fault = "place " + std::to_string(finding.block) + " [" +
                    std::to_string(finding.begin) + ", " + std::to_string(finding.end) + ")";
            return false;
        }
    }
    if (finding.argument_count > k_most_arguments ||
        (finding.argument_count > 0 && finding.arguments == nullptr)) {
        fault = "arguments";
        return false;
    }
    for (std::size_t i = 0; i < finding.argument_count; ++i) {
        if (text::find_invalid_utf8(view_of(finding.arguments[i].name)) != std::string::npos ||
            text::find_invalid_utf8(view_of(finding.arguments[i].value)) != std::string::npos) {
            fault = "arguments";
            return false;
        }
    }
    auto told = sink.report(rule->id, rule->severity);
    if (placed) {
        told.at(document::Place{finding.block, finding.begin, finding.end});
    }
    for (std::size_t i = 0; i < finding.argument_count; ++i) {
        told.with(view_of(finding.arguments[i].name), view_of(finding.arguments[i].value));
    }
    return true;
}

const styrkoll_host& host() {
    static const styrkoll_host k_host{
        STYRKOLL_CHECK_PLUGIN_ABI,
        [](const styrkoll_document* d) { return as_text(View::of(d).plan.document->path); },
        [](const styrkoll_document* d) { return as_text(View::of(d).type); },
        [](const styrkoll_document* d) { return as_text(View::of(d).organ); },
        [](const styrkoll_document* d) { return as_text(View::of(d).from); },
        [](const styrkoll_document* d) { return as_text(View::of(d).to); },
        [](const styrkoll_document* d) {
            return static_cast<std::uint32_t>(View::of(d).plan.document->blocks.size());
        },
        block,
        [](const styrkoll_document* d) {
            return static_cast<std::uint32_t>(View::of(d).plan.document->properties.size());
        },
        property,
        report};
    return k_host;
}

} // namespace styrkoll::plugin
