// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>

namespace styrkoll::report {

/// The result as one page that needs nothing else: verdict, documents, findings, röda tråden,
/// economy, and what was checked. Works without its little script, which filters, sorts and opens.
/// Never much more than 8 MB: what does not fit is counted.
[[nodiscard]] std::string to_html(const result::RunResult& result);

} // namespace styrkoll::report
