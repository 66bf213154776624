// SPDX-License-Identifier: Apache-2.0
#include "read/native_text.hpp"

#include <algorithm>

namespace styrkoll::read {

using document::Mark;
using document::MarkKind;

namespace {

constexpr std::string_view k_blank = " \t\r\n";

} // namespace

void NativeText::add(std::string_view characters) {
    while (!characters.empty()) {
        const std::size_t solid = std::min(characters.find_first_of(k_blank), characters.size());
        if (solid > 0) {
            m_text.append(characters.substr(0, solid));
            m_after_space = false;
        } else if (!m_after_space) {
            m_text += ' ';
            m_after_space = true;
        }
        characters.remove_prefix(std::max<std::size_t>(solid, 1));
    }
}

void NativeText::add_fixed(std::string_view characters) {
    m_text.append(characters);
    m_after_space = false;
}

std::size_t NativeText::begin_mark(MarkKind kind, std::uint32_t text, std::uint32_t detail) {
    Mark mark;
    mark.kind = kind;
    mark.block = m_block;
    mark.begin = position();
    mark.end = mark.begin;
    mark.text = text;
    mark.detail = detail;
    m_marks.push_back(mark);
    return m_marks.size() - 1;
}

void NativeText::add_run(MarkKind kind, std::uint32_t begin, std::uint32_t text) {
    if (begin == position()) {
        return;
    }
    Mark run;
    run.kind = kind;
    run.block = m_block;
    run.begin = begin;
    run.end = position();
    run.text = text;
    m_runs.push_back(run);
}

/// Runs of one kind in order; those that touch and say the same made one.
std::vector<Mark> NativeText::runs_of(MarkKind kind) const {
    std::vector<Mark> runs;
    std::copy_if(m_runs.begin(), m_runs.end(), std::back_inserter(runs),
                 [kind](const Mark& run) { return run.kind == kind; });
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Mark& left, const Mark& right) { return left.begin < right.begin; });
    std::vector<Mark> joined;
    for (const Mark& run : runs) {
        if (!joined.empty() && run.begin <= joined.back().end && run.text == joined.back().text) {
            joined.back().end = std::max(joined.back().end, run.end);
        } else {
            joined.push_back(run);
        }
    }
    return joined;
}

bool NativeText::is_blank(std::size_t begin, std::size_t end) const {
    return std::string_view(m_text).substr(begin, end - begin).find_first_not_of(k_blank) ==
           std::string_view::npos;
}

/// Whether every character that can be seen lies in one of the runs.
bool NativeText::covers_all(const std::vector<Mark>& runs) const {
    std::size_t from = 0;
    for (const Mark& run : runs) {
        if (run.begin > from && !is_blank(from, run.begin)) {
            return false;
        }
        from = std::max<std::size_t>(from, run.end);
    }
    return is_blank(from, m_text.size());
}

NativeText::Closed NativeText::finish(document::Document& document) {
    if (m_after_space && !m_text.empty()) {
        m_text.pop_back();
    }
    const std::uint32_t size = position();
    for (Mark& run : m_runs) { // one may have ended after the space that was dropped
        run.begin = std::min(run.begin, size);
        run.end = std::min(run.end, size);
    }
    m_runs.erase(std::remove_if(m_runs.begin(), m_runs.end(),
                                [](const Mark& run) { return run.begin == run.end; }),
                 m_runs.end());
    Closed closed;
    closed.is_blank = is_blank(0, size);
    document::Block& block = document.blocks[m_block];
    for (const MarkKind kind :
         {MarkKind::bold, MarkKind::hidden, MarkKind::highlight, MarkKind::language}) {
        const std::vector<Mark> runs = runs_of(kind);
        const bool everywhere = !closed.is_blank && covers_all(runs);
        if (everywhere && kind == MarkKind::bold) {
            block.all_bold = true;
        } else if (everywhere && kind == MarkKind::hidden) {
            closed.all_hidden = true;
        } else {
            m_marks.insert(m_marks.end(), runs.begin(), runs.end());
        }
    }
    for (Mark& mark : m_marks) {
        mark.begin = std::min(mark.begin, size);
        mark.end = std::min(mark.end, size);
        if (mark.kind == MarkKind::hidden) {
            closed.hidden_texts.push_back(m_text.substr(mark.begin, mark.end - mark.begin));
        }
    }
    block.text_begin = static_cast<std::uint32_t>(document.text.size());
    block.text_size = size;
    document.text += m_text;
    document.marks.insert(document.marks.end(), m_marks.begin(), m_marks.end());
    return closed;
}

std::string collapsed(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find_first_not_of(k_blank), text.size());
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(k_blank), text.size());
        if (end > 0) {
            result.append(result.empty() ? "" : " ").append(text.substr(0, end));
        }
        text.remove_prefix(end);
    }
    return result;
}

} // namespace styrkoll::read
