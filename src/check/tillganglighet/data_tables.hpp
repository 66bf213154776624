// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.hpp"

#include <cstdint>
#include <unordered_set>

namespace styrkoll::check {

/// Tells tables that hold data from those that lay out a page, by what their first row looks like.
class DataTables {
public:
    explicit DataTables(const plan::Plan& plan);

    /// The row that heads the others: declared, or by its looks (bold, shaded, styled as a heading,
    /// words above figures, columns that the model knows). k_none for a table that is small, lays
    /// something out, is nested, or is the control block. A title over the whole width is passed
    /// over.
    [[nodiscard]] std::uint32_t header_row(const document::Table& table) const;

private:
    [[nodiscard]] bool looks_like_header(const document::Table& table, std::uint32_t row) const;
    [[nodiscard]] bool is_bold(const document::Table& table, std::uint32_t row) const;
    [[nodiscard]] bool is_shaded(const document::Table& table, std::uint32_t row) const;
    [[nodiscard]] bool is_styled(const document::Table& table, std::uint32_t row) const;
    [[nodiscard]] bool heads_figures(const document::Table& table, std::uint32_t row) const;

    const document::Document& m_document;
    std::unordered_set<std::uint32_t> m_control; ///< tables of the control block
    std::unordered_set<std::uint32_t> m_items;   ///< tables of items
    std::uint32_t m_first_heading = document::k_none;
};

} // namespace styrkoll::check
