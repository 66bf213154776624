// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "report/trace/thread_view.hpp"

#include <string>

namespace styrkoll::report {

/// The thread for Graphviz: a cluster for each document, documents of one level in one column.
[[nodiscard]] std::string thread_dot(Language language, const ThreadView& view);

} // namespace styrkoll::report
