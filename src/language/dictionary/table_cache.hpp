// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/dictionary/mapped_file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace styrkoll::language::dictionary {

/// The folder where made tables are kept from one run to the next. Whatever goes wrong there only
/// costs the time to make a table again.
class TableCache {
public:
    /// `folder`: absolute, or empty: nothing is kept.
    explicit TableCache(std::string folder);

    [[nodiscard]] std::optional<MappedFile> find(const std::string& identity) const;
    /// Also removes the oldest of other identities, so that no more than a few stay.
    void keep(const std::string& identity, std::string_view table) const;

private:
    [[nodiscard]] std::string path_of(const std::string& identity) const;
    void remove_old() const;

    std::string m_folder;
};

} // namespace styrkoll::language::dictionary
