// SPDX-License-Identifier: Apache-2.0
#include "check/klarsprak/section_readability.hpp"

#include <map>

namespace styrkoll::check {
namespace {

using document::k_none;
using ByHeading = std::map<std::uint32_t, language::Readability>; // k_none comes last

ByHeading own_texts(const document::Document& document, const language::Prose& prose) {
    ByHeading texts;
    language::RunningText running(prose);
    for (const language::Sentence& sentence : prose.sentences) {
        if (running.holds(sentence)) {
            texts[document.blocks[prose.passages[sentence.passage].id].heading].add(sentence);
        }
    }
    return texts;
}

/// From the end, since a heading stands after the one that encloses it.
void join_short(const document::Document& document, ByHeading& texts, std::uint64_t fewest) {
    for (auto heading = static_cast<std::uint32_t>(document.blocks.size()); heading-- > 0;) {
        const auto section = texts.find(heading);
        if (section == texts.end() || section->second.words >= fewest) {
            continue;
        }
        const language::Readability text = section->second;
        texts.erase(section);
        if (const std::uint32_t outer = document.blocks[heading].heading; outer != k_none) {
            texts[outer].add(text);
        }
    }
}

} // namespace

std::vector<SectionReadability> readability_by_section(const document::Document& document,
                                                       const language::Prose& prose,
                                                       std::uint64_t fewest) {
    ByHeading texts = own_texts(document, prose);
    if (fewest > 0) {
        join_short(document, texts, fewest);
    }
    std::vector<SectionReadability> sections;
    if (const auto first = texts.find(k_none); first != texts.end()) {
        sections.push_back({k_none, first->second});
        texts.erase(first);
    }
    for (const auto& entry : texts) {
        sections.push_back({entry.first, entry.second});
    }
    return sections;
}

} // namespace styrkoll::check
