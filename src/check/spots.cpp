// SPDX-License-Identifier: Apache-2.0
#include "check/spots.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using document::Flow;

constexpr std::size_t k_most_related = 20;

std::string key_of(std::string_view part, std::uint32_t paragraph) {
    return std::to_string(paragraph) + "|" + std::string(part);
}

std::string joined(const std::vector<std::string>& headings) {
    std::string path;
    for (const std::string& heading : headings) {
        path += heading;
        path += '\n';
    }
    return path;
}

bool opens_or_closes(char32_t c) {
    return c == 0x201D || c == 0x201C || c == 0x201E || c == '"' || c == 0xBB || c == 0xAB;
}

} // namespace

void stand_at(finding::Sink::Report& report, const std::vector<document::Place>& places,
              const RemarkAt& remark) {
    report.with("antal", std::to_string(places.size())).at(places.front());
    const std::size_t end = std::min(places.size(), k_most_related + 1);
    for (std::size_t at = 1; at < end; ++at) {
        report.related(places[at], remark(at));
    }
}

void stand_at(finding::Sink::Report& report, const std::vector<document::Place>& places,
              Language language) {
    stand_at(report, places, [language](std::size_t) {
        return std::string(say(language, "också här", "here as well"));
    });
}

std::string standing_in(Flow flow, Language language) {
    switch (flow) {
    case Flow::body:
        return std::string(say(language, "i texten", "in the text"));
    case Flow::note:
        return std::string(say(language, "i en fotnot", "in a footnote"));
    case Flow::frame:
        return std::string(say(language, "i en textruta", "in a text box"));
    case Flow::header:
        return std::string(say(language, "i sidhuvudet", "in the page header"));
    case Flow::footer:
        return std::string(say(language, "i sidfoten", "in the page footer"));
    case Flow::annotation:
        return std::string(say(language, "i en kommentar", "in a comment"));
    case Flow::deleted:
        return std::string(
            say(language, "i struken text som ligger kvar", "in deleted text that is still there"));
    case Flow::hidden:
        return std::string(say(language, "i dold text", "in hidden text"));
    case Flow::index:
        return std::string(say(language, "i innehållsförteckningen", "in the table of contents"));
    case Flow::alternative_text:
        return std::string(say(language, "i en alternativtext", "in an alternative text"));
    }
    return {};
}

bool is_own_text(Flow flow) {
    return flow == Flow::body || flow == Flow::note || flow == Flow::frame ||
           flow == Flow::header || flow == Flow::footer;
}

bool is_quoted(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t k_reach = 200; ///< bytes: a longer quotation is no title or example
    std::size_t marks = 0;
    std::size_t at = begin > k_reach ? begin - k_reach : 0;
    while (at < begin) {
        marks += opens_or_closes(text::next_code_point(text, at)) ? 1U : 0U;
    }
    if (marks % 2 == 0) {
        return false;
    }
    const std::size_t limit = std::min(text.size(), end + k_reach);
    for (at = end; at < limit;) {
        if (opens_or_closes(text::next_code_point(text, at))) {
            return true;
        }
    }
    return false;
}

std::string lower_alike(std::string_view text) {
    std::string lower = text::lower(text);
    return lower.size() == text.size() ? lower : std::string(text);
}

Told::Told(const finding::Sink& sink, std::initializer_list<std::string_view> rules) {
    for (const finding::Finding& one : sink.findings()) {
        if (one.location && std::find(rules.begin(), rules.end(), one.rule) != rules.end()) {
            m_paragraphs.insert(key_of(one.location->part, one.location->paragraph));
            m_headings.insert(joined(one.location->headings));
        }
    }
}

bool Told::at(const document::Document& document, std::uint32_t block) const {
    if (m_paragraphs.empty()) {
        return false;
    }
    const document::Block& own = document.blocks[block];
    const std::string_view part =
        document.parts.empty() ? std::string_view{} : std::string_view(document.parts[own.part]);
    return m_paragraphs.contains(key_of(part, own.paragraph));
}

bool Told::under_same_heading(const document::Document& document, std::uint32_t block) const {
    return !m_headings.empty() && m_headings.contains(joined(heading_path(document, block)));
}

} // namespace styrkoll::check
