// SPDX-License-Identifier: Apache-2.0
#include "trace/source_mentions.hpp"

namespace styrkoll::trace {
namespace {

std::uint64_t key(std::uint32_t document, std::uint32_t source) {
    return (std::uint64_t{document} << 32U) | source;
}

const std::vector<std::uint32_t>&
get(const std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>& lists, std::uint64_t key) {
    static const std::vector<std::uint32_t> none;
    const auto found = lists.find(key);
    return found == lists.end() ? none : found->second;
}

} // namespace

SourceMentions::SourceMentions(const Thread& thread) {
    for (std::uint32_t at = 0; at < thread.links.size(); ++at) {
        const Link& link = thread.links[at];
        if (link.to != k_none) {
            m_links[key(link.document, thread.items[link.to].definition)].push_back(at);
            if (link.from != k_none && thread.items[link.from].definition != k_none) {
                m_serving[thread.items[link.to].definition].push_back(at);
            }
        }
    }
    for (std::uint32_t at = 0; at < thread.items.size(); ++at) {
        const Item& item = thread.items[at];
        if (item.definition != k_none) {
            m_items[key(item.document, item.definition)].push_back(at);
        }
    }
}

const std::vector<std::uint32_t>& SourceMentions::links(std::uint32_t document,
                                                        std::uint32_t source) const {
    return get(m_links, key(document, source));
}

const std::vector<std::uint32_t>& SourceMentions::serving(std::uint32_t source) const {
    return get(m_serving, source);
}

const std::vector<std::uint32_t>& SourceMentions::items(std::uint32_t document,
                                                        std::uint32_t source) const {
    return get(m_items, key(document, source));
}

} // namespace styrkoll::trace
