// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "package/zip.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::package {

/// One file of a package, with its bytes.
struct Member {
    std::string name;
    std::string bytes;
};

/// A new ODF package (ODF 1.3 part 2, 3.3): `mimetype` first and stored, then the members in order,
/// deflated. Each is dated 1980-01-01, so that equal members give equal bytes. All of it must stay
/// below 4 GiB.
[[nodiscard]] std::string write_package(std::string_view media_type,
                                        const std::vector<Member>& members);

/// `bytes` with other content for some members, which must be there. Every other member stands in
/// the result byte for byte (header, data and descriptor), in the same order, and its record in the
/// directory differs in its offset alone; so do the comment and what follows the package. A member
/// that is replaced keeps its date. Faults: those of opening; `truncated` for a member that is not
/// there; `entries` and `part_bytes` where the result would need what the old form cannot say.
[[nodiscard]] tl::expected<std::string, Fault> rewrite(std::string_view bytes, const Limits& limits,
                                                       const std::vector<Member>& replaced);

} // namespace styrkoll::package
