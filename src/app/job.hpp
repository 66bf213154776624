// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/thread_setting.hpp"
#include "base/language.hpp"
#include "base/result.hpp"
#include "finding/catalogue.hpp"
#include "finding/finding.hpp"
#include "language/dictionary.hpp"
#include "model/configuration.hpp"
#include "model/model.hpp"
#include "read/limits.hpp"
#include "result/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace styrkoll::language {
struct Prose;
class WordStore;
} // namespace styrkoll::language
namespace styrkoll::plan {
struct Plan;
}

/// The one entry behind every front end: plain options in, a result out. Prints nothing.
namespace styrkoll::app {

/// What any command needs to find: schema folder, model, configuration.
struct Setting {
    std::string schema_folder; ///< holds regler.xml, *.rng, strangnas/
    std::string model_path; ///< empty: configuration's, else schema_folder/strangnas/styrmodell.xml
    std::string configuration_path; ///< empty: looked for upward from the input
    Language language = Language::swedish;
    language::DictionaryPlace dictionaries;
    std::string plugins; ///< folder of plug-ins (--plugins); empty: the system's, if any
    std::string system_configuration; ///< file of the administrator's; empty: none
};

/// What is checked: all of a document, or only its language; then plain text is read as well.
enum class Scope : std::uint8_t { whole, language };

/// What the findings are held against.
struct BaselineSetting {
    std::string path;    ///< empty: no baseline
    bool update = false; ///< write what was found to `path` at the end
};

struct CheckOptions {
    Setting setting;
    std::vector<std::string> paths;                       ///< "-" is standard input
    finding::Severity fail_on = finding::Severity::error; ///< off: never
    std::vector<std::string> only, except;
    std::vector<std::pair<std::string, finding::Severity>> severities;
    std::string profile; ///< name or file; empty: the configuration's, else "sammantrade"
    BaselineSetting baseline;
    unsigned jobs = 0; ///< 0: as many as there are cores
    std::string today; ///< ISO or empty
    read::Limits limits;
    ThreadSetting thread;       ///< what the documents are looked up in
    std::string reviews;        ///< file of reviews (--ledger); empty: the configuration's, if any
    std::string kolada;         ///< list of indicators (--kolada); empty: none
    std::string index_to_write; ///< file for the facts of the documents; empty: none
    Scope scope = Scope::whole;
    /// Called with every document's words, from any thread.
    std::function<void(const plan::Plan&, const language::Prose&, const language::WordStore&)>
        on_words{};
    /// Also what only some reports tell: sha256 of every document, the rules that were judged in
    /// each, röda tråden and årshjulet.
    bool want_details = false;
    std::function<void(std::size_t done, std::size_t total)>
        progress; ///< called from any thread, one at a time
};

/// Error: usage (unknown rule id or profile, missing baseline), configuration (model, catalogue,
/// profile, styrkoll.xml, damaged baseline), output (index or baseline not written). Everything
/// else is in the result.
[[nodiscard]] Result<result::RunResult> check(const CheckOptions& options);

/// 0, 1 or 4 for a finished run.
[[nodiscard]] int exit_code(const result::RunResult& result, finding::Severity fail_on);

/// 2, 3, 4 or 5 for a failure.
[[nodiscard]] int exit_code(const Error& error);

struct ShowOptions {
    Setting setting;
    std::string path;
    bool json = false;
    read::Limits limits;
};
struct Shown {
    std::string text; ///< for standard output
    int exit_code = 0;
};
[[nodiscard]] Result<Shown> show(const ShowOptions& options);

/// The installed catalogue alone.
[[nodiscard]] Result<finding::Catalogue> load_catalogue(const Setting& setting);
/// With the municipality's own rules and those of plug-ins; the configuration is looked for upward
/// from `paths` unless named.
[[nodiscard]] Result<finding::Catalogue> load_all_rules(const Setting& setting,
                                                        const std::vector<std::string>& paths);
[[nodiscard]] Result<model::Model> load_model(const Setting& setting,
                                              const model::Configuration& configuration);

} // namespace styrkoll::app
