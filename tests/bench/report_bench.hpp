// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace styrkoll::bench {

/// Prints what each report format takes for a result of 10 000 findings in 100 documents, and how
/// large it gets, beside a peer that writes the same words: Poco's JSON.
void measure_reports();

} // namespace styrkoll::bench
