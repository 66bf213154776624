// SPDX-License-Identifier: Apache-2.0
#include "check/egen/passages.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::check {

std::vector<Passage> passages_of(const plan::Plan& plan, const std::vector<std::string>& sections) {
    std::vector<Passage> passages;
    if (sections.empty()) {
        passages.push_back({nullptr, 0, static_cast<std::uint32_t>(plan.document->blocks.size())});
        return passages;
    }
    if (plan.type() == nullptr) {
        return passages;
    }
    for (const plan::Section& section : plan.sections) {
        if (section.definition == plan::k_none || section.match == plan::Match::near) {
            continue;
        }
        const std::string& id = plan.type()->sections[section.definition].id;
        const bool wanted = std::find(sections.begin(), sections.end(), id) != sections.end();
        if (wanted && (passages.empty() || passages.back().end <= section.heading)) {
            passages.push_back({&section, section.heading, section.end});
        }
    }
    return passages;
}

std::string name_of(const plan::Plan& plan, const Passage& passage) {
    return passage.section == nullptr ? std::string{}
                                      : plan.type()->sections[passage.section->definition].name;
}

Words::Words(const document::Document& document)
    : m_document(document), m_written(document.blocks.size()), m_folded(document.blocks.size()) {
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (document.blocks[i].flow != document::Flow::body) {
            continue;
        }
        m_written[i] = text::words(document.text_of(document.blocks[i]));
        for (const std::string_view word : m_written[i]) {
            m_folded[i].push_back(text::fold(word));
        }
    }
}

std::vector<std::string> Words::folded(std::string_view phrase) {
    std::vector<std::string> out;
    for (const std::string_view word : text::words(phrase)) {
        out.push_back(text::fold(word));
    }
    return out;
}

std::vector<plan::Place> Words::find(std::uint32_t block,
                                     const std::vector<std::vector<std::string>>& phrases) const {
    std::vector<plan::Place> found;
    const std::vector<std::string>& words = m_folded[block];
    for (std::size_t at = 0; at < words.size();) {
        std::size_t longest = 0;
        for (const std::vector<std::string>& phrase : phrases) {
            if (phrase.size() > longest && phrase.size() <= words.size() - at &&
                std::equal(phrase.begin(), phrase.end(),
                           words.begin() + static_cast<std::ptrdiff_t>(at))) {
                longest = phrase.size();
            }
        }
        if (longest > 0) {
            const std::string_view first = m_written[block][at];
            const std::string_view last = m_written[block][at + longest - 1];
            const auto size = static_cast<std::size_t>(last.data() + last.size() - first.data());
            found.push_back(
                document::place_of(m_document, block, std::string_view(first.data(), size)));
        }
        at += std::max<std::size_t>(longest, 1);
    }
    return found;
}

} // namespace styrkoll::check
