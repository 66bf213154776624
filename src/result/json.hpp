// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "result/result.hpp"

#include <string>
#include <string_view>

namespace styrkoll::result {

class JsonWriter;

/// Version of the form: raised in its first number when a reader of it would break.
inline constexpr std::string_view k_schema_version = "1.0";

/// docs/formats.md section 9, `schema/rapport.schema.json`. The same result gives the same bytes.
[[nodiscard]] std::string to_json(const RunResult& result);

/// The member "summary" of it.
void write_summary(JsonWriter& out, const Summary& summary);

/// The way back: `to_json(*from_json(text)) == text` for every text that to_json wrote. Members it
/// does not know are passed over; a known one that is missing, of another type or outside its set,
/// or that contradicts the rest (contradiction_in), is an error (ErrorKind::input) that names it,
/// and so is a name that stands twice and a version it cannot read (all of 1.x are read).
[[nodiscard]] Result<RunResult> from_json(std::string_view text,
                                          Language language = Language::swedish);

} // namespace styrkoll::result
