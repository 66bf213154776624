// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Where a municipality's own rules look, and how they find a phrase there.
namespace styrkoll::check {

/// A stretch of blocks: a section, or the whole body.
struct Passage {
    const plan::Section* section = nullptr; ///< nullptr: the body
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// The sections with one of the ids that the document has, none inside another; the body where no
/// ids are given.
[[nodiscard]] std::vector<Passage> passages_of(const plan::Plan& plan,
                                               const std::vector<std::string>& sections);

/// The name of the section as the model has it; empty for the body.
[[nodiscard]] std::string name_of(const plan::Plan& plan, const Passage& passage);

/// The body's words, each as it is compared: whatever its case.
class Words {
public:
    explicit Words(const document::Document& document);

    /// Where one of the phrases begins in the block, whole words only, longest first.
    [[nodiscard]] std::vector<plan::Place>
    find(std::uint32_t block, const std::vector<std::vector<std::string>>& phrases) const;

    /// A phrase as it is looked for.
    [[nodiscard]] static std::vector<std::string> folded(std::string_view phrase);

private:
    const document::Document& m_document;
    std::vector<std::vector<std::string_view>> m_written; ///< by block; none outside the body
    std::vector<std::vector<std::string>> m_folded;
};

} // namespace styrkoll::check
