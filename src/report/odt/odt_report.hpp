// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// The result as a Writer document, to be filed with the case (ODF 1.3 text): headings, tables with
/// header rows, named styles, language and page numbers. The same result gives the same bytes.
[[nodiscard]] std::string to_odt(const result::RunResult& result);

} // namespace styrkoll::report
