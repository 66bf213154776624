// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xml/tree.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace styrkoll::xml {

/// Where libxml2 saw that a document is not valid: the element, as an offset into the tree's bytes.
struct Rejection {
    std::size_t offset = 0;
    std::string element; ///< its name as written
};

/// A RELAX NG schema compiled by libxml2, which decides what is valid. Shared by threads.
class Schema {
public:
    /// Nothing when the file cannot be read or is no grammar; then `reason` says why.
    [[nodiscard]] static std::optional<Schema> compile(const std::string& rng, std::string& reason);

    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) noexcept;
    ~Schema();

    /// Nothing when the document is valid.
    [[nodiscard]] std::optional<Rejection> judge(const Tree& tree) const;

private:
    Schema();
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace styrkoll::xml
