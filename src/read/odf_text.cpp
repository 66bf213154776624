// SPDX-License-Identifier: Apache-2.0
//
// Text is appended in runs, and looks are applied only when text follows: neighbouring spans of one
// look make one mark, and spans without text none.
#include "read/odf_text.hpp"

#include <algorithm>

namespace styrkoll::read {
namespace {

using document::k_none;
using document::MarkKind;

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_solid(char c) {
    return static_cast<unsigned char>(c) > 0x20;
}

std::uint32_t stated(std::uint32_t string) {
    return string == k_stated_none ? k_none : string;
}

} // namespace

void TextBuilder::open(std::uint32_t block, const Look& look, std::uint32_t paper) {
    m_block = block;
    m_begin = m_document.text.size();
    m_document.blocks[block].text_begin = static_cast<std::uint32_t>(m_begin);
    m_first_mark = m_document.marks.size();
    m_base = look;
    m_paper = paper;
    m_inks.clear();
    set_look(look);
    m_applied.fill(k_no_run);
    m_bold_runs.clear();
    m_hidden_runs.clear();
    m_after_space = true;
    m_any_visible = false;
    m_any_light = false;
    m_any_shown = false;
}

void TextBuilder::append(const char* at) {
    std::string& text = m_document.text;
    if (*at == '\0') {
        return;
    }
    if (text.size() > m_most_bytes) {
        m_over_limit = true;
        return;
    }
    apply_look();
    while (*at != '\0') {
        if (is_blank(*at)) {
            const char* const blank = at;
            do {
                ++at;
            } while (is_blank(*at));
            if (!m_after_space) {
                text += ' ';
                m_after_space = true;
                if (m_trace != nullptr) {
                    m_trace->copied(blank, 1);
                }
            }
            continue;
        }
        const char* end = at + 1;
        for (;;) {
            while (is_solid(*end)) {
                ++end;
            }
            if (*end != ' ' || !is_solid(end[1])) {
                break;
            }
            ++end;
        }
        text.append(at, static_cast<std::size_t>(end - at));
        if (m_trace != nullptr) {
            m_trace->copied(at, static_cast<std::size_t>(end - at));
        }
        m_after_space = false;
        m_any_visible = true;
        m_any_light = m_any_light || m_look.bold != Setting::on;
        m_any_shown = m_any_shown || m_look.hidden != Setting::on;
        at = end;
    }
}

void TextBuilder::append_literal(std::size_t count, char character) {
    if (m_document.text.size() > m_most_bytes) {
        m_over_limit = true;
        return;
    }
    apply_look();
    m_document.text.append(count, character);
    m_after_space = false;
}

TextBuilder::Values TextBuilder::values() const {
    Values values;
    values[bold] = m_look.bold == Setting::on ? 1 : k_no_run;
    values[hidden] = m_look.hidden == Setting::on ? 1 : k_no_run;
    values[background] = stated(m_look.background);
    values[colour] = stated(m_look.colour);
    values[language] = m_look.language == m_base.language ? k_no_run : stated(m_look.language);
    values[inserted] = m_inserted ? 1 : k_no_run;
    values[ink] = m_ink;
    return values;
}

std::uint32_t TextBuilder::ink_of(const Look& look) {
    const auto is_colour = [](std::uint32_t string) { return string < k_mottled; };
    const std::uint32_t paper = laid_on(m_paper, look.paper);
    if (!is_colour(look.ink) || paper == k_mottled) {
        return k_no_run;
    }
    if (paper == k_none && m_document.strings[look.ink] == "#000000") {
        return k_no_run;
    }
    const Ink wanted{look.ink, paper, look.size};
    constexpr std::size_t k_most_compared = 16; // the same one again only parts a run in two
    const std::size_t first = m_inks.size() - std::min(m_inks.size(), k_most_compared);
    for (std::size_t at = m_inks.size(); at > first; --at) {
        if (m_inks[at - 1] == wanted) {
            return static_cast<std::uint32_t>(at - 1);
        }
    }
    m_inks.push_back(wanted);
    return static_cast<std::uint32_t>(m_inks.size() - 1);
}

void TextBuilder::apply_look() {
    const Values wanted = values();
    if (wanted == m_applied) {
        return;
    }
    for (std::size_t run = 0; run < run_count; ++run) {
        if (wanted[run] != m_applied[run]) {
            end_run(run, offset());
            m_applied[run] = wanted[run];
            m_starts[run] = offset();
        }
    }
}

void TextBuilder::end_run(std::size_t run, std::uint32_t end) {
    const std::uint32_t value = m_applied[run];
    const std::uint32_t begin = m_starts[run];
    if (value == k_no_run || begin == end) {
        return;
    }
    switch (static_cast<Run>(run)) {
    case bold:
        m_bold_runs.emplace_back(begin, end);
        break;
    case hidden:
        m_hidden_runs.emplace_back(begin, end);
        break;
    case background:
        add_mark(MarkKind::highlight, begin, end, value);
        break;
    case colour:
        add_mark(MarkKind::colour, begin, end, value);
        break;
    case language:
        add_mark(MarkKind::language, begin, end, value);
        break;
    case inserted:
        add_mark(MarkKind::inserted, begin, end, k_none);
        break;
    case ink: {
        document::Mark& mark = add_mark(MarkKind::ink, begin, end, m_inks[value].colour);
        mark.detail = m_inks[value].paper;
        mark.size = m_inks[value].size;
        break;
    }
    case run_count:
        break;
    }
}

document::Mark& TextBuilder::add_mark(MarkKind kind, std::uint32_t begin, std::uint32_t end,
                                      std::uint32_t text) {
    document::Mark mark;
    mark.kind = kind;
    mark.block = m_block;
    mark.begin = begin;
    mark.end = end;
    mark.text = text;
    return m_document.marks.emplace_back(mark);
}

void TextBuilder::trim_marks(std::uint32_t size) {
    for (std::size_t i = m_first_mark; i < m_document.marks.size(); ++i) {
        document::Mark& mark = m_document.marks[i];
        if (mark.block == m_block) {
            mark.begin = std::min(mark.begin, size);
            mark.end = std::min(mark.end, size);
        }
    }
}

TextBuilder::Closed TextBuilder::close() {
    if (m_after_space && offset() > 0) {
        m_document.text.pop_back();
    }
    const std::uint32_t size = offset();
    for (std::size_t run = 0; run < run_count; ++run) {
        end_run(run, std::max(size, m_starts[run]));
    }
    const bool all_bold = m_any_visible && !m_any_light;
    const bool all_hidden = m_any_visible && !m_any_shown;
    if (!all_bold) {
        for (const auto& [begin, end] : m_bold_runs) {
            add_mark(MarkKind::bold, begin, std::min(end, size), k_none);
        }
    }
    if (!all_hidden) {
        for (const auto& [begin, end] : m_hidden_runs) {
            add_mark(MarkKind::hidden, begin, std::min(end, size), k_none);
        }
    }
    trim_marks(size);
    document::Block& block = m_document.blocks[m_block];
    block.text_size = size;
    block.all_bold = all_bold;
    m_block = k_none;
    return {!m_any_visible, all_hidden, all_hidden ? decltype(m_hidden_runs){} : m_hidden_runs};
}

} // namespace styrkoll::read
