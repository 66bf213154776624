// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/odt/odt_text.hpp"
#include "result/result.hpp"

/// How the documents hang together. Nothing where the result does not tell.
namespace styrkoll::report::odt {

/// Röda tråden: how it stands, and a table of the duties that somebody must look at.
void write_thread(OdtText& out, const result::RunResult& result);

/// Årshjulet: a table of its documents.
void write_wheel(OdtText& out, const result::RunResult& result);

} // namespace styrkoll::report::odt
