// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Packages made in memory, for tests that need one.
namespace styrkoll::support {

/// Name and bytes of a member, in the order they stand in the package.
using Members = std::vector<std::pair<std::string, std::string>>;

enum class Packing : unsigned char { stored, deflated };

/// A zip of these members. A first member "mimetype" is never deflated (ODF 1.3 part 2, 3.3).
[[nodiscard]] std::string write_package(const Members& members,
                                        Packing packing = Packing::deflated);

/// An .odt with these three parts; an empty part is left out, from the manifest too.
[[nodiscard]] std::string write_odt(std::string_view content, std::string_view styles,
                                    std::string_view meta, Packing packing = Packing::deflated);

} // namespace styrkoll::support
