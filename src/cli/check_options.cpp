// SPDX-License-Identifier: Apache-2.0
#include "cli/check_options.hpp"

#include "base/date.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/annotated_copies.hpp"
#include "cli/limit_table.hpp"
#include "cli/reports.hpp"
#include "cli/rule_names.hpp"
#include "cli/usage.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <optional>
#include <utility>

namespace styrkoll::cli {
namespace {

using finding::Severity;

template <class... Arguments>
tl::unexpected<Error> usage(std::string_view pattern, const Arguments&... arguments) {
    return failure(ErrorKind::usage, fmt::vformat(pattern, fmt::make_format_args(arguments...)));
}

/// "a,b" and "c" as three; blanks around the commas do not count.
std::vector<std::string> split_lists(const std::vector<std::string>& values) {
    std::vector<std::string> out;
    for (const std::string& value : values) {
        for (const std::string_view part : text::split(value, ',')) {
            out.emplace_back(text::trim(part));
        }
    }
    return out;
}

std::optional<std::pair<std::string, std::string>> split_pair(const std::string& value) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == value.size()) {
        return std::nullopt;
    }
    return std::pair(value.substr(0, equals), value.substr(equals + 1));
}

Result<Severity> parse_fail_on(const std::string& word, Language language) {
    if (word.empty()) {
        return Severity::error;
    }
    if (word == "never" || word == "aldrig") {
        return Severity::off;
    }
    const auto severity = finding::parse_severity(word);
    if (!severity || *severity == Severity::off) {
        return unknown_value(language, "--fail-on", word, {"error", "warning", "note", "never"});
    }
    return *severity;
}

Result<unsigned> parse_jobs(const std::string& word, Language language) {
    constexpr std::int64_t k_most = 1024;
    const std::int64_t number = word.empty() ? 0 : text::parse_integer(word);
    if (number < 0 || number > k_most) {
        const std::string shown = text::printable(word);
        return usage(say(language, "--jobs ska vara ett helt tal mellan 0 och {}, inte ”{}”.",
                         "--jobs takes a whole number between 0 and {}, not “{}”."),
                     k_most, shown);
    }
    return static_cast<unsigned>(number);
}

Result<std::string> parse_today(const std::string& word, Language language) {
    if (!word.empty() && !parse_iso_date(word)) {
        const std::string shown = text::printable(word);
        return usage(
            say(language,
                "--today ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD, inte ”{}”. Skriv till "
                "exempel --today 2026-11-24.",
                "--today takes a date that exists, written YYYY-MM-DD, not “{}”. Write for example "
                "--today 2026-11-24."),
            shown);
    }
    return word;
}

Result<void> set_limits(read::Limits& limits, const std::vector<std::string>& values,
                        Language language) {
    for (const std::string& value : values) {
        const auto pair = split_pair(value);
        const std::string shown = text::printable(value);
        if (!pair) {
            return usage(
                say(language,
                    "--limit ska skrivas NAMN=TAL, till exempel --limit tid=120, inte ”{}”.",
                    "--limit is written NAME=NUMBER, for example --limit tid=120, not “{}”."),
                shown);
        }
        const auto names = limit_names();
        if (std::find(names.begin(), names.end(), pair->first) == names.end()) {
            return unknown_value(language, "--limit", pair->first, names);
        }
        const std::int64_t number = text::parse_integer(pair->second);
        if (number < 1 ||
            !read::set_limit(limits, pair->first, static_cast<std::uint64_t>(number))) {
            return usage(say(language, "--limit {} behöver ett helt tal som är minst 1.",
                             "--limit {} needs a whole number of at least 1."),
                         shown);
        }
    }
    return {};
}

/// Rule ids are judged against the catalogue, which is loaded only when the command line names
/// some.
class RuleNames {
public:
    RuleNames(const app::Setting& setting, const std::vector<std::string>& paths, Language language)
        : m_setting(&setting), m_paths(&paths), m_language(language) {}

    Result<void> require(const std::string& id) {
        if (!m_catalogue) {
            auto loaded = app::load_catalogue(*m_setting);
            if (!loaded) {
                return tl::unexpected<Error>(loaded.error());
            }
            m_catalogue = *std::move(loaded);
        }
        if (!is_known(id) && !m_has_all) { // one of the municipality's own, or a plug-in's
            auto loaded = app::load_all_rules(*m_setting, *m_paths);
            if (!loaded) {
                return tl::unexpected<Error>(loaded.error());
            }
            m_catalogue = *std::move(loaded);
            m_has_all = true;
        }
        if (is_known(id)) {
            return {};
        }
        return tl::unexpected<Error>(unknown_rule(m_language, id, *m_catalogue));
    }

private:
    [[nodiscard]] bool is_known(const std::string& id) const {
        return m_catalogue->find(id) != nullptr || m_catalogue->has_family(id);
    }

    const app::Setting* m_setting;
    const std::vector<std::string>* m_paths;
    Language m_language;
    std::optional<finding::Catalogue> m_catalogue;
    bool m_has_all = false;
};

Result<void> set_rules(app::CheckOptions& options, const CheckWords& words, Language language) {
    RuleNames names(options.setting, words.paths, language);
    options.only = split_lists(words.only);
    options.except = split_lists(words.except);
    for (const auto* ids : {&options.only, &options.except}) {
        for (const std::string& id : *ids) {
            if (auto known = names.require(id); !known) {
                return known;
            }
        }
    }
    for (const std::string& value : words.severities) {
        const auto pair = split_pair(value);
        if (!pair) {
            const std::string shown = text::printable(value);
            return usage(
                say(language,
                    "--severity ska skrivas REGEL=NIVÅ, till exempel --severity avsnitt=warning, "
                    "inte ”{}”.",
                    "--severity is written RULE=LEVEL, for example --severity avsnitt=warning, "
                    "not “{}”."),
                shown);
        }
        const auto severity = finding::parse_severity(pair->second);
        if (!severity) {
            return unknown_value(language, "--severity", pair->second,
                                 {"error", "warning", "note", "off"});
        }
        if (auto known = names.require(pair->first); !known) {
            return known;
        }
        options.severities.emplace_back(pair->first, *severity);
    }
    return {};
}

Result<void> refuse_second_standard_input(const std::vector<std::string>& paths,
                                          Language language) {
    if (std::count(paths.begin(), paths.end(), "-") > 1) {
        return usage(say(language, "Standard in (-) kan bara anges en gång.",
                         "Standard input (-) can be given only once."));
    }
    return {};
}

Result<app::BaselineSetting> parse_baseline(const CheckWords& words,
                                            const std::vector<ReportTarget>& targets,
                                            Language language) {
    if (words.baseline_is_empty) {
        return usage(say(language, "--baseline behöver ett filnamn.",
                         "--baseline needs the name of a file."));
    }
    if (words.update_baseline && words.baseline.empty()) {
        return usage(say(language,
                         "--update-baseline behöver --baseline FIL, som säger vilken fil som ska "
                         "skrivas.",
                         "--update-baseline needs --baseline FILE, which says what file to "
                         "write."));
    }
    const auto same = [&](const std::string& path) {
        return !path.empty() && path != "-" && !words.baseline.empty() &&
               file::identity_of(path) == file::identity_of(words.baseline);
    };
    const bool is_report =
        std::any_of(targets.begin(), targets.end(),
                    [&same](const ReportTarget& target) { return same(target.path); });
    if (is_report || std::any_of(words.paths.begin(), words.paths.end(), same)) {
        const std::string shown = text::printable(words.baseline);
        return usage(say(language,
                         "Baslinjen kan inte vara samma fil som en rapport eller ett dokument: {}",
                         "The baseline cannot be the same file as a report or a document: {}"),
                     shown);
    }
    return app::BaselineSetting{words.baseline, words.update_baseline};
}

/// Takes the value, or parks the first error.
template <class Target, class Value>
void take(Target& target, Result<Value> value, std::optional<Error>& wrong) {
    if (value) {
        target = *std::move(value);
    } else if (!wrong) {
        wrong = std::move(value).error();
    }
}

void check(const Result<void>& result, std::optional<Error>& wrong) {
    if (!result && !wrong) {
        wrong = result.error();
    }
}

std::vector<std::string> formats_of(const CheckWords& words) {
    std::vector<std::string> formats = result_formats();
    if (words.copies) {
        formats.emplace_back(k_copies);
    }
    return formats;
}

/// All that is read as documents.
std::vector<std::string> read_paths(const CheckWords& words) {
    std::vector<std::string> paths = words.paths;
    paths.insert(paths.end(), words.with.begin(), words.with.end());
    return paths;
}

} // namespace

Result<CheckRequest> make_check_request(const CheckWords& words, const Session& session) {
    const Language language = session.language;
    CheckRequest request;
    app::CheckOptions& options = request.options;
    std::optional<Error> wrong;
    check(refuse_second_standard_input(words.paths, language), wrong);
    take(options.fail_on, parse_fail_on(words.fail_on, language), wrong);
    take(options.jobs, parse_jobs(words.jobs, language), wrong);
    take(options.today, parse_today(words.today, language), wrong);
    check(set_limits(options.limits, words.limits, language), wrong);
    take(request.targets,
         parse_report_targets(words.reports, formats_of(words), words.paths,
                              words.quiet ? Quiet::yes : Quiet::no, language),
         wrong);
    check(require_copy_folders(request.targets, read_paths(words), language), wrong);
    take(options.baseline, parse_baseline(words, request.targets, language), wrong);
    if (!wrong) {
        take(options.setting, make_setting(session, words.model.model, words.model.configuration),
             wrong);
        options.setting.plugins = words.plugins;
    }
    if (!wrong) {
        check(set_rules(options, words, language), wrong);
    }
    if (wrong) {
        return tl::unexpected<Error>(*std::move(wrong));
    }
    if (!words.dictionaries.empty()) {
        options.setting.dictionaries.folder =
            std::filesystem::absolute(words.dictionaries).lexically_normal().string();
    }
    options.paths = words.paths;
    options.thread = {words.with, words.indexes};
    options.index_to_write = words.index_to_write;
    options.reviews = words.reviews;
    options.profile = words.profile;
    options.kolada = words.kolada;
    options.want_details =
        std::any_of(request.targets.begin(), request.targets.end(),
                    [](const ReportTarget& target) { return target.format != "console"; });
    return request;
}

} // namespace styrkoll::cli
