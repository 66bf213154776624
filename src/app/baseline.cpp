// SPDX-License-Identifier: Apache-2.0
#include "app/baseline.hpp"

#include "app/judge.hpp"
#include "base/file.hpp"
#include "result/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace styrkoll::app {
namespace {

using result::Baseline;
using result::BaselineEntry;
using result::WordedFinding;

constexpr std::uint64_t k_largest_baseline = 256ULL * 1024 * 1024;
constexpr std::string_view k_set = "set";

/// Findings that decide whether a document could be read or checked are never old news.
bool is_kept_apart(const WordedFinding& worded, const finding::Catalogue& catalogue) {
    const finding::Rule* rule = catalogue.find(worded.finding.rule);
    return rule != nullptr && (rule->makes_unreadable || rule->makes_incomplete);
}

/// The number of places that the finding tells of, 0 where it tells of none.
std::size_t places_of(const finding::Finding& finding) {
    std::size_t number = 0;
    for (const auto& [name, value] : finding.arguments) {
        if (name == "antal") {
            std::from_chars(value.data(), value.data() + value.size(), number);
        }
    }
    return number;
}

/// Whether a document that had the one key may have got the other since a part of it was put
/// right: at most the type or the organ differs. Next year's document in the place of this year's
/// is another.
bool is_same_document(const std::string& left, const std::string& right) {
    const auto parts = [](const std::string& key) {
        const std::size_t first = key.find('|');
        const std::size_t last = key.rfind('|');
        return first == last ? std::array<std::string, 3>{}
                             : std::array<std::string, 3>{key.substr(0, first),
                                                          key.substr(first + 1, last - first - 1),
                                                          key.substr(last + 1)};
    };
    const auto a = parts(left);
    const auto b = parts(right);
    return !a[0].empty() && !b[0].empty() && a[2] == b[2] && (a[0] == b[0] || a[1] == b[1]);
}

std::vector<BaselineEntry> entries_of(const result::RunResult& result,
                                      const finding::Catalogue& catalogue) {
    std::vector<BaselineEntry> entries;
    const auto add = [&](const std::vector<WordedFinding>& findings, const std::string& key,
                         const std::string& path) {
        for (const WordedFinding& worded : findings) {
            if (!worded.waiver && !is_kept_apart(worded, catalogue)) {
                entries.push_back({key, path, worded.finding.rule, worded.finding.fingerprint,
                                   places_of(worded.finding)});
            }
        }
    };
    for (const result::DocumentResult& document : result.documents) {
        add(document.findings, document_key(document), document.path);
    }
    add(result.set_findings, std::string(k_set), {});
    return entries;
}

class Comparing {
public:
    Comparing(result::RunResult& result, const Baseline& baseline,
              const finding::Catalogue& catalogue)
        : m_result(result), m_entries(baseline.entries), m_catalogue(catalogue),
          m_used(baseline.entries.size(), false) {
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            m_by_print[m_entries[at].fingerprint].push_back(at);
            m_by_print_and_path[{m_entries[at].fingerprint, m_entries[at].path}].push_back(at);
        }
        for (const result::DocumentResult& document : result.documents) {
            m_paths_by_key.emplace(document_key(document), document.path);
        }
    }

    void compare() {
        each([this](const std::string& path, WordedFinding& worded) {
            const auto found = m_by_print_and_path.find({worded.finding.fingerprint, path});
            settle(worded, found == m_by_print_and_path.end() ? nullptr : &found->second);
        });
        each([this](const std::string&, WordedFinding& worded) {
            const auto found = m_by_print.find(worded.finding.fingerprint);
            settle(worded, found == m_by_print.end() ? nullptr : &found->second);
        });
        compare_renamed();
    }

    /// What is gone goes into `absent`, what was not looked for is given.
    std::vector<BaselineEntry> take_rest(const JudgedRules& judged,
                                         std::vector<result::AbsentFinding>& absent) const {
        std::set<std::string> paths;
        for (const result::DocumentResult& document : m_result.documents) {
            paths.insert(document.path);
        }
        std::vector<BaselineEntry> kept;
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            const BaselineEntry& entry = m_entries[at];
            if (m_used[at]) {
                continue;
            }
            const auto by_key = m_paths_by_key.find(entry.document);
            const bool is_here = by_key != m_paths_by_key.end() || paths.contains(entry.path);
            const std::string& path = by_key != m_paths_by_key.end() ? by_key->second : entry.path;
            const bool is_retired = m_catalogue.find(entry.rule) == nullptr;
            const bool was_judged = entry.document == k_set
                                        ? judged.on_set(entry.rule)
                                        : is_here && judged.on_document(path, entry.rule);
            if (was_judged || (is_retired && is_here)) {
                absent.push_back({path, entry.rule, entry.fingerprint});
            } else {
                kept.push_back(entry);
            }
        }
        return kept;
    }

private:
    template <class Visit>
    void each(Visit visit) {
        for (result::DocumentResult& document : m_result.documents) {
            for (WordedFinding& worded : document.findings) {
                visit(document.path, worded);
            }
        }
        for (WordedFinding& worded : m_result.set_findings) {
            visit(std::string(), worded);
        }
    }

    /// Takes the last of the entries that is not taken; each is looked at once.
    void settle(WordedFinding& worded, std::vector<std::size_t>* entries) {
        if (worded.baseline_state == "unchanged" || is_kept_apart(worded, m_catalogue)) {
            worded.baseline_state = worded.baseline_state.empty() ? "new" : worded.baseline_state;
            return;
        }
        while (entries != nullptr && !entries->empty() && m_used[entries->back()]) {
            entries->pop_back();
        }
        const bool is_known = entries != nullptr && !entries->empty();
        worded.baseline_state = "new";
        if (is_known) {
            const std::size_t places = m_entries[entries->back()].count;
            if (places == 0 || places_of(worded.finding) <= places) {
                worded.baseline_state = "unchanged";
            }
            m_used[entries->back()] = true;
            entries->pop_back();
        }
    }

    void compare_renamed() {
        constexpr std::size_t k_most_old_keys = 4; ///< for one path
        std::map<std::string, std::set<std::string>> old_keys;
        for (std::size_t at = 0; at < m_entries.size(); ++at) {
            const BaselineEntry& entry = m_entries[at];
            if (!m_used[at] && entry.document != k_set &&
                !m_paths_by_key.contains(entry.document) &&
                old_keys[entry.path].size() < k_most_old_keys) {
                old_keys[entry.path].insert(entry.document);
            }
        }
        for (result::DocumentResult& document : m_result.documents) {
            const auto found = old_keys.find(document.path);
            if (found == old_keys.end()) {
                continue;
            }
            for (const std::string& key : found->second) {
                if (!is_same_document(key, document_key(document))) {
                    continue;
                }
                compare_as(document, key);
            }
        }
    }

    void compare_as(result::DocumentResult& document, const std::string& key) {
        std::vector<finding::Finding> findings;
        for (const WordedFinding& worded : document.findings) {
            findings.push_back(worded.finding);
        }
        finding::add_fingerprints(key, findings);
        for (std::size_t at = 0; at < findings.size(); ++at) {
            const auto entries =
                m_by_print_and_path.find({findings[at].fingerprint, document.path});
            settle(document.findings[at],
                   entries == m_by_print_and_path.end() ? nullptr : &entries->second);
        }
    }

    result::RunResult& m_result;
    const std::vector<BaselineEntry>& m_entries;
    const finding::Catalogue& m_catalogue;
    std::vector<bool> m_used;
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_print;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_by_print_and_path;
    std::unordered_map<std::string, std::string> m_paths_by_key;
};

Result<Baseline> wrong(ErrorKind kind, std::string message, const std::string& path) {
    return failure(kind, std::move(message), path);
}

Result<Baseline> of_report(const std::string& text, const BaselineSetting& setting,
                           const finding::Catalogue& catalogue, Language language) {
    const auto report = result::from_json(text, language);
    if (!report) {
        return wrong(ErrorKind::configuration,
                     std::string(say(language,
                                     "Filen är varken en baslinje eller en JSON-rapport från "
                                     "”styrkoll check”. ",
                                     "The file is neither a baseline nor a JSON report of "
                                     "“styrkoll check”. ")) +
                         report.error().message,
                     setting.path);
    }
    if (setting.update) {
        return wrong(ErrorKind::usage,
                     std::string(say(language,
                                     "Filen är en rapport, och --update-baseline skulle skriva "
                                     "över den. Ange ett annat filnamn för baslinjen.",
                                     "The file is a report, and --update-baseline would write "
                                     "over it. Give the baseline another file name.")),
                     setting.path);
    }
    return Baseline{report->model_id, entries_of(*report, catalogue)};
}

} // namespace

Result<Baseline> read_baseline(const BaselineSetting& setting, const std::string& model_id,
                               const finding::Catalogue& catalogue, Language language) {
    std::error_code failed;
    if (!std::filesystem::exists(setting.path, failed)) {
        if (setting.update) {
            const auto folder = std::filesystem::path(setting.path).parent_path();
            if (!folder.empty() && !std::filesystem::is_directory(folder, failed)) {
                return wrong(ErrorKind::output,
                             std::string(say(language,
                                             "Baslinjen kan inte skrivas: mappen finns inte. Skapa "
                                             "den först.",
                                             "The baseline cannot be written: the folder does not "
                                             "exist. Make it first.")),
                             setting.path);
            }
            return Baseline{model_id, {}};
        }
        return wrong(ErrorKind::usage,
                     std::string(say(language,
                                     "Baslinjen finns inte. Lägg till --update-baseline för att "
                                     "skapa den av det som finns nu.",
                                     "There is no such baseline. Add --update-baseline to make it "
                                     "of what is there now.")),
                     setting.path);
    }
    const auto text = file::read(setting.path, k_largest_baseline, language);
    if (!text) {
        return wrong(ErrorKind::configuration, text.error().message, setting.path);
    }
    auto own = result::baseline_from_json(*text, language);
    if (!own) {
        return wrong(ErrorKind::configuration, own.error().message, setting.path);
    }
    auto baseline =
        *own ? Result<Baseline>(**std::move(own)) : of_report(*text, setting, catalogue, language);
    if (baseline && baseline->model != model_id) {
        return wrong(ErrorKind::configuration,
                     std::string(say(language, "Baslinjen gäller en annan styrmodell: ",
                                     "The baseline is of another steering model: ")) +
                         baseline->model,
                     setting.path);
    }
    return baseline;
}

std::vector<BaselineEntry> compare_with_baseline(result::RunResult& result, const std::string& path,
                                                 const Baseline& baseline,
                                                 const JudgedRules& judged,
                                                 const finding::Catalogue& catalogue) {
    Comparing comparing(result, baseline, catalogue);
    comparing.compare();
    result::Comparison comparison;
    comparison.path = path;
    std::vector<BaselineEntry> kept = comparing.take_rest(judged, comparison.absent);
    std::sort(comparison.absent.begin(), comparison.absent.end(),
              [](const auto& left, const auto& right) {
                  return std::tie(left.path, left.rule, left.fingerprint) <
                         std::tie(right.path, right.rule, right.fingerprint);
              });
    result.baseline = std::move(comparison);
    return kept;
}

Result<void> write_baseline(const std::string& path, const result::RunResult& result,
                            std::vector<BaselineEntry> kept, const finding::Catalogue& catalogue) {
    Baseline baseline{result.model_id, entries_of(result, catalogue)};
    std::move(kept.begin(), kept.end(), std::back_inserter(baseline.entries));
    auto written = file::write_whole(path, result::to_json(std::move(baseline)), result.language);
    if (!written) {
        written.error().message = std::string(say(result.language, "Baslinjen kunde inte skrivas: ",
                                                  "The baseline could not be written: ")) +
                                  written.error().message + '.';
    }
    return written;
}

} // namespace styrkoll::app
