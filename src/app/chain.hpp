// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "finding/policy.hpp"
#include "result/result.hpp"
#include "trace/findings.hpp"

#include <string_view>
#include <vector>

namespace styrkoll::app {

/// Judges what stands between the documents, and puts it in the result: findings with the documents
/// they belong to, what could not be checked, and the totals of the thread.
void judge_chain(result::RunResult& result, const trace::Thread& thread,
                 const Environment& environment, const finding::Policy& policy,
                 const trace::JudgeOptions& options);

/// Rules that judge_chain may report: those of the program and those that the model names.
[[nodiscard]] std::vector<std::string_view> chain_rules(const model::Model& model);

} // namespace styrkoll::app
