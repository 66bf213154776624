// SPDX-License-Identifier: Apache-2.0
//
// A document's title is what a screen reader says first, and what stands on the tab of a browser.
// Without one they say the file's name.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "tillganglighet-titel";

/// What programs call a document that nobody has named; folded, without number.
constexpr std::array<std::string_view, 8> k_nameless{"untitled", "namnlös",  "namnlöst dokument",
                                                     "dokument", "document", "titel",
                                                     "title",    "unnamed"};
constexpr std::array<std::string_view, 10> k_extensions{".odt",  ".ott", ".fodt", ".doc", ".docx",
                                                        ".dotx", ".rtf", ".pdf",  ".xml", ".html"};

std::string_view without_number(std::string_view text) {
    while (!text.empty() && ((text.back() >= '0' && text.back() <= '9') || text.back() == ' ')) {
        text.remove_suffix(1);
    }
    return text;
}

bool is_nameless(std::string_view folded) {
    const std::string_view bare = without_number(folded);
    return std::find(k_nameless.begin(), k_nameless.end(), bare) != k_nameless.end();
}

bool is_file_name(std::string_view folded) {
    const bool has_extension =
        std::any_of(k_extensions.begin(), k_extensions.end(),
                    [&](std::string_view extension) { return folded.ends_with(extension); });
    const bool is_one_word = folded.find(' ') == std::string_view::npos;
    return has_extension || folded.starts_with("microsoft word - ") ||
           (is_one_word && folded.find('_') != std::string_view::npos);
}

/// Something stands in it that a person could want to know the name of.
bool has_text(const document::Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(),
                       [&](const document::Block& block) {
                           return is_read(block) && !text::trim(document.text_of(block)).empty();
                       });
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const document::Document& document = *plan.document;
    // A template gets its title from whoever fills it in.
    if (!has_layout(document) || document.format == document::Format::ott || !has_text(document)) {
        return;
    }
    const std::string_view title = text::trim(document.property("dc:title"));
    const std::string folded = text::fold(title);
    const bool is_missing = folded.empty();
    if (!is_missing && !is_nameless(folded) && !is_file_name(folded)) {
        return;
    }
    const std::string quoted = "”" + shown(title) + "”";
    auto report = sink.report(k_rule);
    report
        .with("vad", is_missing ? "Dokumentet har ingen titel i sina egenskaper"
                                : "Dokumentets titel " + quoted + " säger inte vad det är")
        .with("vad-en", is_missing ? "The document has no title among its properties"
                                   : "The document's title " + quoted + " does not say what it is")
        .at(opening(plan));
    if (!plan.identity.title.empty() && text::fold(plan.identity.title) != folded) {
        report.suggest(plan.identity.title);
    }
}

} // namespace

Check document_title() {
    return {.name = "document_title", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
