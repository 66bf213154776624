// SPDX-License-Identifier: Apache-2.0
//
// Pictures, objects and groups of shapes that say nothing to who cannot see them. Those in page
// headers and footers repeat themselves on every page and are passed over, as screen readers do.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace styrkoll::check {
namespace {

using document::Document;
using document::Mark;
using document::MarkKind;

constexpr std::string_view k_rule = "tillganglighet-alternativtext";

/// What programs and cameras call a picture; folded, before a number.
constexpr std::array<std::string_view, 10> k_names{"bild",    "bildobjekt", "picture", "image",
                                                   "graphic", "grafik",     "object",  "objekt",
                                                   "img",     "dsc"};
constexpr std::array<std::string_view, 10> k_extensions{".png", ".jpg", ".jpeg", ".gif",  ".svg",
                                                        ".bmp", ".wmf", ".emf",  ".webp", ".tif"};

/// The words describe nothing: a file's name, "Picture 3".
bool is_generic(std::string_view said) {
    const std::string folded = text::fold(said);
    if (std::any_of(k_extensions.begin(), k_extensions.end(), [&](std::string_view extension) {
            return std::string_view(folded).ends_with(extension);
        })) {
        return true;
    }
    std::string_view bare = folded;
    while (!bare.empty() && (bare.back() < 'a' || bare.back() > 'z') &&
           static_cast<unsigned char>(bare.back()) < 0x80) {
        bare.remove_suffix(1); // digits, blanks, dashes, underscores
    }
    return bare.empty() || std::find(k_names.begin(), k_names.end(), bare) != k_names.end();
}

/// Shapes by themselves are lines and boxes; as a group they draw something.
bool counts(const Document& document, const Mark& mark) {
    return mark.kind == MarkKind::image || mark.kind == MarkKind::object ||
           (mark.kind == MarkKind::shape && document.string(mark.text) == "g");
}

/// Blocks of which something anchored there is described in words.
std::unordered_set<std::uint32_t> described_blocks(const Document& document) {
    std::unordered_set<std::uint32_t> blocks;
    for (const document::Block& block : document.blocks) {
        if (block.flow == document::Flow::alternative_text &&
            !is_generic(document.text_of(block))) {
            blocks.insert(block.host);
        }
    }
    return blocks;
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    const Document& document = *plan.document;
    const auto described = described_blocks(document);
    std::vector<document::Place> places;
    std::string generic; ///< of the first
    for (const Mark& mark : document.marks) {
        if (!counts(document, mark) || mark.decorative || !is_read(document.blocks[mark.block])) {
            continue;
        }
        const std::string_view said = document.string(mark.detail);
        // A picture has a title and a description: one of them may be the program's.
        const bool is_lacking =
            said.empty() || (is_generic(said) && described.count(mark.block) == 0);
        if (is_lacking) {
            generic = places.empty() ? std::string(said) : generic;
            places.push_back({mark.block, mark.begin, mark.end});
        }
    }
    if (places.empty()) {
        return;
    }
    const std::string quoted = "”" + shown(generic) + "”";
    auto report = sink.report(k_rule);
    report
        .with("hur", generic.empty() ? "saknar alternativtext"
                                     : "har en alternativtext som inte beskriver den: " + quoted)
        .with("hur-en", generic.empty()
                            ? "has no alternative text"
                            : "has an alternative text that does not describe it: " + quoted);
    stand_at(report, document, places);
}

} // namespace

Check alternative_texts() {
    return {.name = "alternative_texts", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
