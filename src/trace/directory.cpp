// SPDX-License-Identifier: Apache-2.0
#include "trace/directory.hpp"

#include <algorithm>
#include <tuple>

namespace styrkoll::trace {

std::size_t Directory::Hash::operator()(const Key& key) const {
    std::uint64_t value = (std::uint64_t{key.type} << 32U) ^ (std::uint64_t{key.organ} << 12U) ^
                          static_cast<std::uint64_t>(key.year);
    value *= 0x9E3779B97F4A7C15U;
    return value ^ (value >> 29U);
}

Directory::Directory(const Thread& thread) : m_thread(thread) {
    choose_versions();
    draw_lines();
}

int Directory::year_of(std::uint32_t document) const {
    return m_thread.documents[document].facts.period.from.year;
}

bool Directory::beats(std::uint32_t left, std::uint32_t right) const {
    const auto rank = [this](std::uint32_t at) {
        const Source& source = m_thread.documents[at];
        return std::tuple(source.readable, source.decided,
                          std::string_view(source.facts.decision_date),
                          std::string_view(source.facts.path));
    };
    return rank(left) > rank(right);
}

void Directory::choose_versions() {
    const auto& documents = m_thread.documents;
    // Outside the chain an organ may have any number of documents of one type: policies,
    // directives.
    const auto has_versions = [&](std::uint32_t at) {
        const std::uint32_t type = documents[at].type;
        return type != k_none && m_thread.model->types[type].level > 0 && year_of(at) != 0;
    };
    std::unordered_map<std::string, std::uint32_t> best;
    m_counts.resize(documents.size());
    const auto name = [&](std::uint32_t at) {
        const Source& source = documents[at];
        return std::to_string(source.type) + "|" + source.facts.organ + "|" +
               std::to_string(year_of(at));
    };
    for (std::uint32_t at = 0; at < documents.size(); ++at) {
        const auto [found, is_new] =
            best.emplace(has_versions(at) ? name(at) : "?" + std::to_string(at), at);
        if (!is_new && beats(at, found->second)) {
            found->second = at;
        }
    }
    for (std::uint32_t at = 0; at < documents.size(); ++at) {
        m_counts[at] = has_versions(at) ? best.at(name(at)) : at;
        if (m_counts[at] != at || documents[at].type == k_none) {
            continue;
        }
        const Source& source = documents[at];
        m_by_type[{source.type, k_none, year_of(at)}].push_back(at);
        if (source.organ != k_none) {
            m_by_key[{source.type, source.organ, year_of(at)}] = at;
            m_of_organ[source.organ].push_back(at);
            const auto& organisation = m_thread.model->organisation;
            if (organisation.kinds[organisation.organs[source.organ].kind].single) {
                m_council.push_back(at);
            }
        }
    }
}

std::uint32_t Directory::find(std::uint32_t type, std::uint32_t organ, int year) const {
    const auto found = m_by_key.find({type, organ, year});
    return found == m_by_key.end() ? k_none : found->second;
}

const std::vector<std::uint32_t>& Directory::of_type(std::uint32_t type, int year) const {
    static const std::vector<std::uint32_t> none;
    const auto found = m_by_type.find({type, k_none, year});
    return found == m_by_type.end() ? none : found->second;
}

bool Directory::is_below(std::uint32_t organ, std::uint32_t above) const {
    const auto& organs = m_thread.model->organisation.organs;
    for (std::size_t steps = 0; organ != k_none && steps <= organs.size(); ++steps) {
        if (organ == above) {
            return true;
        }
        organ = organs[organ].under;
    }
    return false;
}

std::vector<std::uint32_t> Directory::below(std::uint32_t type, std::uint32_t organ,
                                            int year) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t at : of_type(type, year)) {
        if (is_below(m_thread.documents[at].under, organ)) {
            out.push_back(at);
        }
    }
    return out;
}

/// Of each type that the organ has, the one document that holds for the year.
void Directory::add_organ(std::vector<std::uint32_t>& line, std::uint32_t document,
                          std::uint32_t organ) const {
    const auto own = m_of_organ.find(organ);
    if (own == m_of_organ.end()) {
        return;
    }
    const int year = year_of(document);
    const Date first = m_thread.documents[document].facts.period.from;
    std::vector<std::uint32_t> chosen;
    for (const std::uint32_t at : own->second) {
        const Source& source = m_thread.documents[at];
        const bool holds = year == 0 || year_of(at) == year || year_of(at) == 0 ||
                           (source.decided && source.facts.period.covers(first));
        if (!holds) {
            continue;
        }
        const auto same = std::find_if(chosen.begin(), chosen.end(), [&](std::uint32_t other) {
            return m_thread.documents[other].type == source.type;
        });
        if (same == chosen.end()) {
            chosen.push_back(at);
        } else if (year_of(*same) != year && year_of(at) > year_of(*same)) {
            *same = at; // documents of one organ come by period: the exact year, else the latest
        }
    }
    for (const std::uint32_t at : chosen) {
        if (std::find(line.begin(), line.end(), at) == line.end()) {
            line.push_back(at);
        }
    }
}

void Directory::draw_lines() {
    const auto& organisation = m_thread.model->organisation;
    std::vector<std::uint32_t> councils;
    for (const std::uint32_t at : m_council) {
        const std::uint32_t organ = m_thread.documents[at].organ;
        if (std::find(councils.begin(), councils.end(), organ) == councils.end()) {
            councils.push_back(organ);
        }
    }
    m_lines.resize(m_thread.documents.size());
    for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
        const Source& source = m_thread.documents[at];
        std::vector<std::uint32_t>& line = m_lines[at];
        line.push_back(at);
        std::uint32_t organ = source.organ;
        if (organ == k_none) {
            organ = source.under;
        }
        for (std::size_t steps = 0; organ != k_none && steps <= organisation.organs.size();
             ++steps) {
            add_organ(line, at, organ);
            organ = organisation.organs[organ].under;
        }
        for (const std::uint32_t council : councils) {
            add_organ(line, at, council);
        }
    }
}

} // namespace styrkoll::trace
