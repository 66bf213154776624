// SPDX-License-Identifier: Apache-2.0
//
// A reference counts as broken only when nothing in the document can be meant: writers add to the
// fragment what kind of thing it is, number headings, and escape names in several ways.
#include "read/odf_targets.hpp"

#include "base/text.hpp"

#include <optional>
#include <unordered_set>
#include <utility>

namespace styrkoll::read {
namespace {

using document::k_none;

/// "3.2 Mål" and "3.2.Mål" -> "Mål".
std::string_view without_number(std::string_view heading) {
    const std::size_t letter = heading.find_first_not_of("0123456789. \t");
    return letter == std::string_view::npos ? std::string_view{} : heading.substr(letter);
}

} // namespace

bool is_generated_bookmark(std::string_view name) {
    for (const std::string_view prefix :
         {"_Toc", "_Ref", "__RefHeading", "__RefNumPara", "__DdeLink", "_Hlk", "_GoBack",
          "__Fieldmark", "__UnoMark", "_heading=", "_Hlt", "OLE_LINK"}) {
        if (name.substr(0, prefix.size()) == prefix) {
            return true;
        }
    }
    return name.empty();
}

void Targets::add_id(std::string_view id, std::size_t offset, Issues& issues) {
    if (id.empty()) {
        return;
    }
    if (!m_ids.emplace(id, offset).second) {
        issues.at_offset("odf-dubbelt-id", offset, {{"namn", std::string(id)}});
    }
}

void Targets::add_reference(std::string_view name, std::uint32_t mark) {
    if (!name.empty()) {
        m_references.push_back({std::string(name), mark, false});
    }
}

void Targets::add_link(std::string fragment, std::uint32_t mark) {
    m_references.push_back({std::move(fragment), mark, true});
}

void Targets::open_bookmark(std::string_view name, std::size_t mark) {
    m_open_bookmarks[name] = static_cast<std::uint32_t>(mark);
}

std::uint32_t Targets::close_bookmark(std::string_view name) {
    const auto found = m_open_bookmarks.find(name);
    if (found == m_open_bookmarks.end()) {
        return k_none;
    }
    const std::uint32_t mark = found->second;
    m_open_bookmarks.erase(found);
    return mark;
}

void Targets::add_list(std::string_view id, std::string_view continues, std::size_t offset,
                       Issues& issues) {
    if (!continues.empty() && m_lists.find(continues) == m_lists.end()) {
        issues.at_offset("odf-lista", offset, {{"namn", std::string(continues)}});
    }
    if (!id.empty()) {
        m_lists.emplace(id, true);
    }
}

/// The names as sets, made when the first reference needs them.
class Targets::Finder {
public:
    Finder(const Targets& targets, const document::Document& document) : m_document(document) {
        for (const auto& names : targets.m_names) {
            for (const std::string_view name : names) {
                m_any.insert(name);
            }
        }
        for (const auto& [id, offset] : targets.m_ids) {
            m_any.insert(id);
        }
    }

    [[nodiscard]] bool has(const Reference& reference) {
        const std::string_view target = reference.target;
        if (m_any.count(target) > 0) {
            return true;
        }
        if (reference.is_link) {
            const std::size_t bar = target.rfind('|');
            if (bar != std::string_view::npos) {
                const std::string_view name = target.substr(0, bar);
                return target.substr(bar + 1) == "outline"
                           ? has_heading(name)
                           : m_any.count(name) > 0 || has_folded(name);
            }
            if (has_heading(target)) {
                return true;
            }
        }
        return has_folded(target);
    }

private:
    /// The same name in another Unicode form or case.
    [[nodiscard]] bool has_folded(std::string_view name) {
        if (!m_folded) {
            m_folded.emplace();
            for (const std::string_view known : m_any) {
                m_folded->insert(text::fold(known));
            }
        }
        return m_folded->count(text::fold(name)) > 0;
    }

    [[nodiscard]] bool has_heading(std::string_view name) {
        if (!m_headings) {
            m_headings.emplace();
            for (const document::Block& block : m_document.blocks) {
                if (block.kind == document::BlockKind::heading) {
                    const std::string heading = text::fold(m_document.text_of(block));
                    m_headings->insert(heading);
                    m_headings->insert(std::string(without_number(heading)));
                }
            }
        }
        const std::string folded = text::fold(name);
        return m_headings->count(folded) > 0 ||
               m_headings->count(std::string(without_number(folded))) > 0;
    }

    const document::Document& m_document;
    std::unordered_set<std::string_view> m_any;
    std::optional<std::unordered_set<std::string>> m_folded;
    std::optional<std::unordered_set<std::string>> m_headings;
};

void Targets::check(const document::Document& document, Issues& issues) const {
    if (!m_references.empty()) {
        Finder finder(*this, document);
        for (const Reference& reference : m_references) {
            const document::Mark& mark = document.marks[reference.mark];
            const document::Flow flow = document.blocks[mark.block].flow;
            const bool matters = flow == document::Flow::body || flow == document::Flow::note ||
                                 flow == document::Flow::frame;
            if (matters && !finder.has(reference)) {
                issues.in_block(reference.is_link ? "odf-lank" : "odf-referens", mark.block,
                                mark.begin, mark.end, {{"mal", reference.target}});
            }
        }
    }
    std::string open;
    for (const std::string_view name : m_names[static_cast<std::size_t>(Target::bookmark)]) {
        if (m_open_bookmarks.count(name) > 0 && open.empty()) {
            open = name;
        }
    }
    if (!open.empty()) {
        issues.in_document("odf-bokmarke",
                           {{"namn", open}, {"antal", std::to_string(m_open_bookmarks.size())}});
    }
}

} // namespace styrkoll::read
