// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "finding/sink.hpp"
#include "language/prose.hpp"
#include "plan/plan.hpp"
#include "plan/vocabulary.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace styrkoll::model {
class IndicatorRegister;
}

namespace styrkoll::check::economy {
struct Sheet;
}

namespace styrkoll::check {

/// What a check may know besides the plan. No I/O, no clock.
struct Context {
    const plan::Vocabulary& vocabulary;
    /// Of the few words that cannot wait for the catalogue: where a thing stands, in what way a
    /// value is lacking.
    Language language = Language::swedish;
    /// The document's words (check/prose.hpp), and what they were looked up in; null when no check
    /// that is on needs them. Passage::id is the index of a block.
    const language::Prose* prose = nullptr;
    const language::Resources* resources = nullptr;
    const language::Suggester* suggester = nullptr;
    /// The list of Kolada indicators that the user gave (--kolada); null when none was given.
    const model::IndicatorRegister* indicators = nullptr;
    /// The day that the run takes as today (--today), the only clock there is.
    std::optional<Date> today{};
    /// The document's tables of figures, read once for all checks that need them; run_checks makes
    /// them.
    const std::vector<economy::Sheet>* sheets = nullptr;
};

/// One check: a pure function and the rules it may report.
struct Check {
    std::string_view name;
    std::vector<std::string_view> rules; ///< all that it knows by name
    bool needs_type = false;  ///< not run (and said so) when the document type is unknown
    bool needs_prose = false; ///< looks at the language: Context::prose is there when it runs
    bool needs_dictionary =
        false;                 ///< not run (and said so) when no Swedish dictionary could be opened
    bool needs_sheets = false; ///< Context::sheets is there when it runs
    bool needs_indicators = false; ///< made only where the user gave a list (Context::indicators)
    bool of_any_text = false; ///< made of any text, whatever document it is (styrkoll language)
    std::function<void(const plan::Plan&, const Context&, finding::Sink&)> run;
    /// Where the model names the rules: those that concern this plan (views into the model).
    /// nullptr: all of `rules`.
    std::vector<std::string_view> (*rules_for)(const plan::Plan&) = nullptr;
};

/// Explicit registration, in the order they run: most basic first.
[[nodiscard]] std::vector<Check> all_checks();

/// Runs the checks whose rules are on. What could not run is told to the sink: `type-unknown` once,
/// `no-dictionary` once, `failed` for a check that broke. Gives the rules that were checked, each
/// once, in order; the views are into the checks and the model.
std::vector<std::string_view> run_checks(const std::vector<Check>& checks, const plan::Plan& plan,
                                         const Context& context, finding::Sink& sink);

} // namespace styrkoll::check
