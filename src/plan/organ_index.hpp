// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text_map.hpp"
#include "model/model.hpp"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// Finds organs by any of their names: full name, short name (exact case), genitive, with or
/// without a capital, former names, "styrelsen för X AB". Built once per model; read by all
/// threads.
class OrganIndex {
public:
    explicit OrganIndex(const model::Model& model);

    struct Hit {
        std::uint32_t organ = model::k_none;
        std::size_t begin = 0; ///< bytes in the text
        std::size_t end = 0;
        bool former = false;
        bool genitive = false;
    };

    /// The organ that the whole text names, or nothing.
    [[nodiscard]] std::optional<Hit> exactly(std::string_view text) const;

    /// Every organ named in the text, in order, longest name first at each place.
    [[nodiscard]] std::vector<Hit> find(std::string_view text) const;

    /// Organs named in a file name that has been folded and stripped of å, ä, ö, longest name
    /// first.
    [[nodiscard]] std::vector<std::uint32_t> in_file_name(std::string_view plain) const;

    [[nodiscard]] const std::vector<std::string>& short_names() const { return m_short_names; }

private:
    static constexpr std::size_t k_ascii = 0x80;
    struct Name {
        std::uint32_t organ = model::k_none;
        bool former = false;
        bool genitive = false;
    };
    void expect(std::string_view word);
    [[nodiscard]] bool may_begin(std::string_view word) const;
    [[nodiscard]] std::optional<Hit> at_word(std::string_view text,
                                             const std::vector<std::string_view>& words,
                                             std::size_t first) const;

    text::Map<Name> m_names; ///< folded name -> organ
    text::Map<Name> m_short; ///< short name as written -> organ
    /// Quick refusal: how all names and their first words begin.
    std::bitset<k_ascii * k_ascii> m_beginnings;
    text::Set m_first_words; ///< folded
    std::vector<std::string> m_short_names;
    std::vector<std::pair<std::string, std::uint32_t>>
        m_file_names;          ///< words joined by '-', longest first
    std::size_t m_longest = 0; ///< words in the longest name
};

} // namespace styrkoll::plan
