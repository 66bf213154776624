// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// False for what only holds a place: nothing, dashes and dots, "XX", "ÅÅÅÅ-MM-DD", "[ange namn]",
/// "Klicka här för att ange text".
[[nodiscard]] bool is_filled(std::string_view text);

/// Knows the template's instructions, as the model describes them.
class Guidance {
public:
    explicit Guidance(const model::Model& model);

    /// The block is an instruction or a placeholder, and nothing that the document says itself.
    [[nodiscard]] bool is_guidance(const document::Document& document, std::uint32_t block) const;

    /// The folded text begins as the template's instructions do.
    [[nodiscard]] bool begins(std::string_view folded) const;
    /// The block's paragraph style is one for instructions.
    [[nodiscard]] bool has_style(const document::Document& document, std::uint32_t block) const;

private:
    std::vector<std::string> m_beginnings; ///< folded
    std::bitset<256> m_first_bytes;        ///< of the beginnings
    std::vector<std::string> m_styles;     ///< folded
};

} // namespace styrkoll::check
