// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/environment.hpp"
#include "app/inputs.hpp"
#include "finding/sink.hpp"
#include "finding/waiver_text.hpp"
#include "language/prose.hpp"
#include "plan/facts.hpp"
#include "plan/plan.hpp"
#include "read/reader.hpp"
#include "result/result.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace styrkoll::app {

/// What one input came to. Holds nothing of the Document: that is released before this is handed
/// on.
struct Judged {
    enum class What : std::uint8_t { judged, not_judged, passed_over };
    What what = What::judged;
    result::DocumentResult document;
    plan::Facts facts;
    std::vector<result::NotChecked> not_checked;
    std::vector<std::string_view> checked; ///< rules whose check ran; ids live in the registry
    std::vector<finding::DocumentWaiver> waivers;
    bool was_read = false;
};

struct JudgeOptions {
    read::Limits limits;
    finding::Severity fail_on = finding::Severity::error;
    Language language = Language::swedish;
    bool want_hash = false;
    const model::IndicatorRegister* indicators = nullptr; ///< null: no list was given
    language::WordStore* words = nullptr;                 ///< null: the language is not checked
    read::PlainText plain_text = read::PlainText::refused;
    /// Called with every document's words, from any thread.
    std::function<void(const plan::Plan&, const language::Prose&, const language::WordStore&)>
        on_words{};
    std::optional<Date> today{}; ///< the only clock (--today)
};

/// (type, organ, period start), or the file's name without folder and ending where the type is
/// unknown.
[[nodiscard]] std::string document_key(const result::DocumentResult& document);

/// Why something could not be checked, for people, by the reason's id (docs/formats.md section 9).
/// `detail` is the sentence itself for reasons that have one of their own.
[[nodiscard]] std::string reason_words(std::string_view reason, Language language,
                                       std::string_view detail = {});

/// Reads, plans and checks one document. Never throws; a check that breaks makes the document
/// incomplete.
[[nodiscard]] Judged judge(const Input& input, const Environment& environment,
                           const finding::Policy& policy, const JudgeOptions& options);

} // namespace styrkoll::app
