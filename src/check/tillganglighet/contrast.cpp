// SPDX-License-Identifier: Apache-2.0
//
// Letters that hardly differ from what they stand on, and letters that do not differ at all: those
// are either a slip or someone's way to hide them, and whoever copies the text reads them.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/tillganglighet/colours.hpp"
#include "check/tillganglighet/places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <unordered_set>

namespace styrkoll::check {
namespace {

using document::Block;
using document::Document;
using document::k_none;
using document::Mark;
using document::MarkKind;

constexpr std::string_view k_rule = "tillganglighet-kontrast";
constexpr double k_required = 4.5;
constexpr double k_required_of_large = 3.0;
constexpr double k_invisible = 1.15;
constexpr std::uint16_t k_large = 180; ///< tenths of a point
constexpr std::uint16_t k_large_bold = 140;
constexpr std::string_view k_white = "#ffffff";

struct Pale {
    document::Place place;
    std::string_view colour;
    std::string_view paper;
    double contrast = 0;
    double required = 0;
};

bool is_colour(std::string_view text) {
    constexpr std::size_t k_size = 7;
    return text.size() == k_size && text.front() == '#';
}

class Search {
public:
    explicit Search(const Document& document) : m_document(document) {
        m_page =
            document.page_background.empty() ? k_white : std::string_view(document.page_background);
        for (const Mark& mark : document.marks) {
            if (mark.kind == MarkKind::image || mark.kind == MarkKind::object ||
                mark.kind == MarkKind::shape) {
                m_drawn.insert(mark.block / k_near);
            }
        }
        for (const Block& block : document.blocks) {
            if (block.flow == document::Flow::frame && block.host != k_none) {
                m_drawn.insert(block.host / k_near);
            }
        }
    }

    void run() {
        for (const Mark& mark : m_document.marks) {
            if (mark.kind == MarkKind::ink && is_read(m_document.blocks[mark.block]) &&
                has_words(mark)) {
                look_at(mark);
            }
        }
    }

    [[nodiscard]] const std::vector<Pale>& pale() const { return m_pale; }
    [[nodiscard]] const std::vector<Pale>& invisible() const { return m_invisible; }

private:
    static constexpr std::uint32_t k_near = 8; ///< blocks

    void look_at(const Mark& mark) {
        const Block& block = m_document.blocks[mark.block];
        const bool on_page = mark.detail == k_none;
        const std::string_view paper = on_page ? m_page : m_document.string(mark.detail);
        const std::string_view colour = m_document.string(mark.text);
        // In a frame the page is not what lies below; nor where a picture is near that the words
        // may be laid on.
        const bool is_unknown =
            on_page && (block.flow == document::Flow::frame || is_near_drawing(mark.block));
        if (!is_colour(paper) || !is_colour(colour) || is_unknown) {
            return;
        }
        const double contrast = contrast_of(colour, paper);
        const double required = required_of(mark, block);
        if (contrast < required) {
            auto& found = contrast < k_invisible ? m_invisible : m_pale;
            found.push_back(
                {{mark.block, mark.begin, mark.end}, colour, paper, contrast, required});
        }
    }

    [[nodiscard]] bool is_near_drawing(std::uint32_t block) const {
        const std::uint32_t here = block / k_near;
        return m_drawn.count(here) > 0 || m_drawn.count(here + 1) > 0 ||
               (here > 0 && m_drawn.count(here - 1) > 0);
    }

    /// Of letters whose size nothing says, headings are taken for large.
    [[nodiscard]] double required_of(const Mark& mark, const Block& block) const {
        const bool is_heading =
            block.kind == document::BlockKind::heading || block.kind == document::BlockKind::title;
        const bool is_large = mark.size >= k_large ||
                              (mark.size >= k_large_bold && is_bold(mark)) ||
                              (mark.size == 0 && is_heading);
        return is_large ? k_required_of_large : k_required;
    }

    [[nodiscard]] bool is_bold(const Mark& mark) const {
        const auto [first, last] = m_document.marks_of(mark.block);
        return m_document.blocks[mark.block].all_bold ||
               std::any_of(first, last, [&](const Mark& other) {
                   return other.kind == MarkKind::bold && other.begin <= mark.begin &&
                          other.end >= mark.end;
               });
    }

    /// Letters or digits: a square or an arrow is told apart more easily. What a placeholder shows
    /// is not yet text.
    [[nodiscard]] bool has_words(const Mark& mark) const {
        const auto [first, last] = m_document.marks_of(mark.block);
        if (std::any_of(first, last, [&](const Mark& other) {
                return other.kind == MarkKind::placeholder && other.begin <= mark.begin &&
                       other.end >= mark.end;
            })) {
            return false;
        }
        return text::says_anything(
            m_document.text_of(mark.block).substr(mark.begin, mark.end - mark.begin));
    }

    const Document& m_document;
    std::string_view m_page;
    std::unordered_set<std::uint32_t> m_drawn; ///< where pictures and frames are, by k_near blocks
    std::vector<Pale> m_pale;
    std::vector<Pale> m_invisible;
};

std::string shown_ratio(double ratio, bool with_comma) {
    std::array<char, 16> text{};
    // Cut, not rounded: 4.48 is not 4.5.
    std::snprintf(text.data(), text.size(), "%.1f", std::floor(ratio * 10) / 10);
    std::string shown = text.data();
    std::replace(shown.begin(), shown.end(), '.', with_comma ? ',' : '.');
    return shown;
}

void tell(const Document& document, const std::vector<Pale>& found, bool is_invisible,
          finding::Sink& sink) {
    if (found.empty()) {
        return;
    }
    const Pale& first = found.front();
    std::vector<document::Place> places;
    places.reserve(found.size());
    for (const Pale& pale : found) {
        places.push_back(pale.place);
    }
    const std::string colours =
        "(" + std::string(first.colour) + " / " + std::string(first.paper) + ")";
    auto report = sink.report(k_rule);
    report.with("text", words_at(document, first.place))
        .with("hur", is_invisible ? "har samma färg som bakgrunden " + colours +
                                        " och syns inte, men kan kopieras och läsas upp"
                                  : "har för svag kontrast mot bakgrunden " + colours + ": " +
                                        shown_ratio(first.contrast, true) + ":1, minst " +
                                        shown_ratio(first.required, true) + ":1 behövs")
        .with("hur-en", is_invisible
                            ? "has the colour of its background " + colours +
                                  " and cannot be seen, but copied and read aloud"
                            : "has too little contrast to its background " + colours + ": " +
                                  shown_ratio(first.contrast, false) + ":1, at least " +
                                  shown_ratio(first.required, false) + ":1 is needed")
        .about(is_invisible ? "osynlig" : "svag");
    stand_at(report, document, places);
}

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    if (!has_layout(*plan.document)) {
        return;
    }
    Search search(*plan.document);
    search.run();
    tell(*plan.document, search.pale(), false, sink);
    tell(*plan.document, search.invisible(), true, sink);
}

} // namespace

Check contrast() {
    return {.name = "contrast", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
