// SPDX-License-Identifier: Apache-2.0
//
// Links are read out as a list: ten times "här" says nothing, and an address is spelt out letter by
// letter. An address in a note, or one short enough to be a name (www.strangnas.se), is left alone.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Mark;
using document::MarkKind;

constexpr std::string_view k_rule = "tillganglighet-lanktext";

/// Folded, without marks round them.
constexpr std::array<std::string_view, 10> k_empty_words{
    "här",       "klicka här", "läs mer", "läs mer här", "se här",
    "här finns", "länk",       "hit",     "denna länk",  "länken"};

/// Without brackets, dots, arrows and blanks at its ends.
std::string_view bare(std::string_view folded) {
    const auto is_mark = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z') && (c < '0' || c > '9');
    };
    while (!folded.empty() && is_mark(folded.front())) {
        folded.remove_prefix(1);
    }
    for (;;) {
        if (!folded.empty() && is_mark(folded.back())) {
            folded.remove_suffix(1);
        } else if (folded.ends_with("»") || folded.ends_with("…")) {
            folded.remove_suffix(folded.ends_with("»") ? 2 : 3);
        } else {
            return folded;
        }
    }
}

bool says_nothing(std::string_view words) {
    const std::string folded = text::fold(words);
    return std::find(k_empty_words.begin(), k_empty_words.end(), bare(folded)) !=
           k_empty_words.end();
}

/// "https://www.example.se/", "www.example.se/a": more than the name of a site.
bool is_bare_address(std::string_view words) {
    const std::string_view text = text::trim(words);
    if (text.find_first_of(" \t\n") != std::string_view::npos) {
        return false;
    }
    const std::size_t scheme = text.find("://");
    const bool is_web = text.starts_with("http") && scheme != std::string_view::npos;
    if (!is_web && !text.starts_with("www.")) {
        return false;
    }
    const std::size_t slash = text.find('/');
    return is_web || (slash != std::string_view::npos && slash + 1 < text.size());
}

/// Links of the text; one that a program wrote in several pieces is one.
std::vector<Mark> links_of(const Document& document) {
    std::vector<Mark> links;
    for (const Mark& mark : document.marks) {
        if (mark.kind != MarkKind::link || !is_read(document.blocks[mark.block])) {
            continue;
        }
        if (!links.empty() && links.back().block == mark.block && links.back().text == mark.text &&
            links.back().end == mark.begin) {
            links.back().end = mark.end;
        } else {
            links.push_back(mark);
        }
    }
    return links;
}

struct Wording {
    std::string_view swedish;
    std::string_view english;
    std::string_view subject;
};

void tell(const Document& document, const std::vector<document::Place>& places,
          const Wording& wording, finding::Severity severity, finding::Sink& sink) {
    if (places.empty()) {
        return;
    }
    auto report = sink.report(k_rule, severity);
    report.with("text", words_at(document, places.front()))
        .with("vad", wording.swedish)
        .with("vad-en", wording.english)
        .about(wording.subject);
    stand_at(report, document, places);
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    std::vector<document::Place> empty;
    std::vector<document::Place> addresses;
    for (const Mark& link : links_of(document)) {
        const document::Block& block = document.blocks[link.block];
        const std::string_view words =
            document.text_of(block).substr(link.begin, link.end - link.begin);
        if (says_nothing(words)) {
            empty.push_back({link.block, link.begin, link.end});
        } else if (block.flow != document::Flow::note && is_bare_address(words)) {
            addresses.push_back({link.block, link.begin, link.end});
        }
    }
    tell(document, empty, {"säger inte vart den leder", "does not say where it leads", "ord"},
         finding::Severity::warning, sink);
    tell(document, addresses,
         {"är en adress i stället för ord", "is an address instead of words", "adress"},
         finding::Severity::note, sink);
}

} // namespace

Check link_texts() {
    return {.name = "link_texts", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
