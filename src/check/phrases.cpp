// SPDX-License-Identifier: Apache-2.0
#include "check/phrases.hpp"

#include "base/text.hpp"
#include "check/filled.hpp"

namespace styrkoll::check {
namespace {

constexpr std::size_t k_longest_shown = 80; ///< code points

std::string labelled(std::string_view where, std::string_view label) {
    std::string phrase(where);
    if (!label.empty()) {
        phrase.append(" (”").append(label).append("”)");
    }
    return phrase;
}

std::string in_title(std::string_view label, Language language) {
    if (label == "dc:title") {
        return std::string(
            say(language, "dokumentegenskapen Titel", "the document property Title"));
    }
    return std::string(say(language, "titeln", "the title"));
}

} // namespace

std::string standing_in(const plan::Evidence& evidence, Language language) {
    switch (evidence.source) {
    case plan::Source::property: {
        std::string phrase(say(language, "dokumentegenskapen ”", "the document property ”"));
        return phrase.append(shown(evidence.label)).append("”");
    }
    case plan::Source::control_block:
        return labelled(say(language, "kontrollrutan", "the control block"), shown(evidence.label));
    case plan::Source::sentence:
        return std::string(say(language, "texten i början", "the opening text"));
    case plan::Source::title:
        return in_title(evidence.label, language);
    case plan::Source::file_name:
        return std::string(say(language, "filnamnet", "the file name"));
    case plan::Source::none:
        break;
    }
    return std::string(say(language, "dokumentet", "the document"));
}

std::string listed(const std::vector<std::string>& parts, Language language) {
    std::string joined;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0) {
            joined += at + 1 == parts.size() ? say(language, " och ", " and ") : ", ";
        }
        joined += parts[at];
    }
    return joined;
}

std::string shown(std::string_view text) {
    return text::shorten(text::squeeze(text), k_longest_shown);
}

std::string lacking(std::string_view written, Language language) {
    if (text::trim(written).empty()) {
        return std::string(say(language, "saknas", "is missing"));
    }
    const std::string_view words = is_filled(written)
                                       ? say(language, "framgår inte av ”", "cannot be told from ”")
                                       : say(language, "är inte ifylld (”", "is not filled in (”");
    return std::string(words) + shown(written) + (is_filled(written) ? "”" : "”)");
}

std::string name_of(const plan::Plan& plan, const plan::Item& item) {
    if (!item.code.empty()) {
        return shown(item.code);
    }
    if (!item.title.empty()) {
        return "”" + shown(item.title) + "”";
    }
    return plan.model->kinds[item.kind].name;
}

plan::Place opening(const plan::Plan& plan) {
    if (plan.identity.title_place.block != document::k_none) {
        return plan.identity.title_place;
    }
    const document::Document& document = *plan.document;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].flow == document::Flow::body &&
            document.blocks[block].text_size > 0) {
            return whole(document, block);
        }
    }
    return {};
}

} // namespace styrkoll::check
