// SPDX-License-Identifier: Apache-2.0
#include "write/paragraph_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace styrkoll::write {

using document::Flow;
using document::Mark;
using document::MarkKind;

namespace {

constexpr std::size_t k_most_spaces = 1024;

bool is_run(MarkKind kind) {
    return kind == MarkKind::bold || kind == MarkKind::highlight || kind == MarkKind::hidden ||
           kind == MarkKind::language;
}

bool is_range(MarkKind kind) {
    switch (kind) {
    case MarkKind::link:
    case MarkKind::bookmark:
    case MarkKind::reference:
    case MarkKind::placeholder:
    case MarkKind::image:
    case MarkKind::object:
    case MarkKind::item_reference:
    case MarkKind::document_reference:
        return true;
    default:
        return false;
    }
}

/// Readers take "%41" for "A".
std::string encoded(std::string_view address) {
    std::string out;
    for (const char c : address) {
        out += c == '%' ? std::string("%25") : std::string(1, c);
    }
    return out;
}

} // namespace

ParagraphText::ParagraphText(const document::Document& document, std::uint32_t block,
                             ElementWriter& out)
    : m_document(document), m_block(block), m_out(out) {
    const auto [first, last] = document.marks_of(block);
    for (const Mark* mark = first; mark != last; ++mark) {
        sort_marks(*mark);
    }
    std::stable_sort(m_ranges.begin(), m_ranges.end(), [](const Mark& left, const Mark& right) {
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    const document::Block& whole = document.blocks[block];
    if (whole.all_bold) {
        Mark mark;
        mark.end = whole.text_size;
        m_runs.push_back(mark);
    }
    if (whole.flow == Flow::hidden && whole.host == document::k_none) {
        Mark mark;
        mark.kind = MarkKind::hidden;
        mark.end = whole.text_size;
        m_runs.push_back(mark);
    }
    cut_at(whole.text_size);
    std::sort(m_cuts.begin(), m_cuts.end());
    m_cuts.erase(std::unique(m_cuts.begin(), m_cuts.end()), m_cuts.end());
}

void ParagraphText::sort_marks(const Mark& mark) {
    if (is_run(mark.kind)) {
        m_runs.push_back(mark);
    } else if (is_range(mark.kind)) {
        m_ranges.push_back(mark);
    } else {
        return;
    }
    cut_at(mark.begin);
    cut_at(mark.end);
}

void ParagraphText::write() {
    std::uint32_t from = 0;
    for (const std::uint32_t cut : m_cuts) {
        pieces(from, cut);
        close_marks_at(cut);
        open_marks_at(cut);
        from = cut;
    }
    close_marks_at(m_document.blocks[m_block].text_size);
}

void ParagraphText::close_marks_at(std::uint32_t position) {
    while (!m_ends.empty() && m_ends.back() <= position) {
        m_out.end();
        m_ends.pop_back();
    }
}

void ParagraphText::open_marks_at(std::uint32_t position) {
    while (m_next < m_ranges.size() && m_ranges[m_next].begin <= position) {
        Mark mark = m_ranges[m_next++];
        if (!m_ends.empty()) { // one that reaches further than the one it stands in is cut short
            mark.end = std::min(mark.end, m_ends.back());
        }
        if (!open_mark(mark)) {
            continue;
        }
        if (mark.end <= position) {
            m_out.end();
        } else {
            m_ends.push_back(mark.end);
        }
    }
}

bool ParagraphText::open_mark(const Mark& mark) {
    const std::string_view text = m_document.string(mark.text);
    const auto named = [&](std::string_view element, std::string_view attribute,
                           std::string_view value) {
        if (value.empty()) {
            return false;
        }
        m_out.begin(element, m_block);
        m_out.attribute(attribute, value);
        return true;
    };
    switch (mark.kind) {
    case MarkKind::link:
        return named("lank", "till", encoded(text));
    case MarkKind::bookmark:
        return named("bokmarke", "namn", text);
    case MarkKind::reference:
        return named("hanvisning", "till", text);
    case MarkKind::placeholder:
        m_out.begin("platshallare", m_block);
        return true;
    case MarkKind::image:
    case MarkKind::object:
        image(mark);
        return false;
    case MarkKind::item_reference:
    case MarkKind::document_reference:
        if (text.empty()) {
            return false;
        }
        reference(mark);
        return true;
    default:
        return false;
    }
}

void ParagraphText::image(const Mark& mark) {
    const std::string address = encoded(m_document.string(mark.text));
    m_out.begin("bild", m_block);
    m_out.attribute("kalla", address.empty() ? "okänd" : address);
    if (mark.detail != document::k_none) {
        m_out.attribute("alt", m_document.string(mark.detail));
    }
    m_out.end();
    m_after_space = false;
}

/// Code and document of one reference are two marks over the same words.
void ParagraphText::reference(const Mark& mark) {
    m_out.begin("referens", m_block);
    const bool is_item = mark.kind == MarkKind::item_reference;
    m_out.attribute(is_item ? "kod" : "dokument", m_document.string(mark.text));
    if (is_item && m_next < m_ranges.size()) {
        const Mark& next = m_ranges[m_next];
        if (next.kind == MarkKind::document_reference && next.begin == mark.begin &&
            next.end == mark.end && next.detail == mark.detail) {
            m_out.attribute("dokument", m_document.string(next.text));
            ++m_next;
        }
    }
    if (const std::string_view relation = m_document.string(mark.detail); is_token(relation)) {
        m_out.attribute("relation", relation);
    }
}

/// A stretch where no mark begins or ends, inside the runs that cover it.
void ParagraphText::pieces(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) {
        return;
    }
    std::size_t open = 0;
    for (const Mark& run : m_runs) {
        if (run.begin > begin || run.end < end) {
            continue;
        }
        const std::string_view text = m_document.string(run.text);
        if (run.kind == MarkKind::language && !is_language(text)) {
            continue;
        }
        m_out.begin(run.kind == MarkKind::bold        ? "fet"
                    : run.kind == MarkKind::highlight ? "markerat"
                    : run.kind == MarkKind::hidden    ? "dolt"
                                                      : "sprak",
                    m_block);
        if (run.kind == MarkKind::highlight && !text.empty()) {
            m_out.attribute("farg", text);
        } else if (run.kind == MarkKind::language) {
            m_out.attribute("kod", text);
        }
        ++open;
    }
    const std::string_view whole = m_document.text_of(m_block);
    characters(whole.substr(begin, end - begin), end == whole.size());
    for (; open > 0; --open) {
        m_out.end();
    }
}

void ParagraphText::characters(std::string_view text, bool last) {
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find_first_of(" \t\n"), text.size());
        if (plain > 0) {
            m_out.text(text.substr(0, plain));
            text.remove_prefix(plain);
            m_after_space = false;
            continue;
        }
        const char c = text.front();
        std::size_t count = c == ' ' ? std::min(text.find_first_not_of(' '), text.size()) : 1;
        text.remove_prefix(count);
        if (c != ' ') {
            m_out.begin(c == '\t' ? "tabb" : "radbrytning", m_block);
            m_out.end();
            m_after_space = false;
            continue;
        }
        const bool at_end = last && text.empty();
        if (!m_after_space && !(at_end && count == 1)) {
            m_out.text(" ");
            m_after_space = true;
            --count;
        }
        while (count > 0) {
            const std::size_t some = std::min(count, k_most_spaces);
            m_out.begin("blanksteg", m_block);
            if (some > 1) {
                m_out.attribute("antal", std::to_string(some));
            }
            m_out.end();
            m_after_space = false;
            count -= some;
        }
    }
}

} // namespace styrkoll::write
