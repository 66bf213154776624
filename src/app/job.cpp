// SPDX-License-Identifier: Apache-2.0
//
// One run: inputs are gathered, every document is judged on its own by a pool of threads, and the
// results are put together in the order of their paths, so that the output is the same for any
// number of threads.
#include "app/job.hpp"

#include "app/chain.hpp"
#include "app/environment.hpp"
#include "app/inputs.hpp"
#include "app/judge_all.hpp"
#include "app/open_language.hpp"
#include "app/reviews.hpp"
#include "app/thread_run.hpp"
#include "app/write_index.hpp"
#include "finding/sink.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace styrkoll::app {
namespace {

using result::RunResult;
using result::Verdict;

Result<finding::Policy> make_policy(const CheckOptions& options, const Environment& environment) {
    const finding::Catalogue& catalogue = environment.catalogue;
    const auto known = [&catalogue](const std::string& id) {
        return catalogue.find(id) != nullptr || catalogue.has_family(id);
    };
    const auto unknown = [&options](const std::string& id) {
        return failure(ErrorKind::usage,
                       std::string(say(options.setting.language, "Regeln eller regelfamiljen ”",
                                       "There is no rule or family “")) +
                           id +
                           std::string(say(options.setting.language,
                                           "” finns inte. Kör ”styrkoll rules” för att se alla.",
                                           "”. Run “styrkoll rules” to see them all.")));
    };
    finding::Policy policy(catalogue);
    for (const model::RuleLevel& level : environment.configuration.levels) {
        policy.set(level.id,
                   finding::parse_severity(level.level).value_or(finding::Severity::error));
    }
    for (const auto& [id, severity] : options.severities) {
        if (!known(id)) {
            return unknown(id);
        }
        policy.set(id, severity);
    }
    for (const auto* ids : {&options.only, &options.except}) {
        for (const std::string& id : *ids) {
            if (!known(id)) {
                return unknown(id);
            }
        }
    }
    policy.only(options.only);
    policy.except(options.except);
    return policy;
}

std::string_view fail_on_word(finding::Severity severity) {
    return severity == finding::Severity::off ? "never" : finding::to_string(severity);
}

/// Rules that neither a check of the registry nor the chain reports are the readers': they hold for
/// every document.
class CheckedRules {
public:
    CheckedRules(const Environment& environment, const finding::Policy& policy) : m_policy(policy) {
        std::map<std::string_view, bool> in_registry;
        for (const check::Check& check : check::all_checks()) {
            for (const std::string_view rule : check.rules) {
                in_registry[rule] = true;
            }
        }
        for (const std::string_view rule : chain_rules(environment.model)) {
            in_registry[rule] = true;
        }
        for (const finding::Rule& rule : environment.catalogue.rules()) {
            if (!in_registry.contains(rule.id)) {
                m_readers.emplace_back(rule.id);
            }
        }
    }

    void add(const Judged& judged) {
        for (const std::string& rule : m_readers) {
            ++m_counts[rule];
        }
        for (const std::string_view rule : judged.checked) {
            ++m_counts[std::string(rule)];
        }
    }

    [[nodiscard]] std::vector<result::Checked> take() const {
        std::vector<result::Checked> checked;
        for (const auto& [rule, count] : m_counts) {
            if (m_policy.is_on(rule)) {
                checked.push_back({rule, count});
            }
        }
        return checked;
    }

private:
    const finding::Policy& m_policy;
    std::vector<std::string> m_readers;
    std::map<std::string, std::size_t> m_counts;
};

void add_set_finding(RunResult& result, const Environment& environment, std::string_view rule) {
    finding::Finding found;
    found.rule = rule;
    found.severity = finding::Severity::error;
    found.fingerprint = finding::fingerprint("set", found, 0);
    result.set_findings.push_back(
        {found,
         finding::message_of(environment.catalogue, found, result.language),
         finding::help_of(environment.catalogue, found, result.language),
         {},
         {}});
}

void switched_off(RunResult& result, const Environment& environment,
                  const finding::Policy& policy) {
    for (const finding::Rule& rule : environment.catalogue.rules()) {
        if (!policy.is_on(rule.id)) {
            result.not_checked.push_back({{},
                                          rule.id,
                                          "switched-off",
                                          std::string(say(result.language, "Regeln är avstängd.",
                                                          "The rule is switched off."))});
        }
    }
}

void describe_run(RunResult& result, const CheckOptions& options, const Environment& environment) {
    result.language = options.setting.language;
    result.today = options.today;
    result.fail_on = fail_on_word(options.fail_on);
    result.model_id = environment.model.id;
    result.model_name = environment.model.name;
    result.model_version = environment.model.version;
    const bool installed =
        options.setting.model_path.empty() && environment.configuration.model_path.empty();
    result.model_path = installed ? std::string{} : shown_path(environment.model_path);
    result.configuration_path = environment.configuration.path.empty()
                                    ? std::string{}
                                    : shown_path(environment.configuration.path);
}

/// The checks that look at the language alone: any text has one, whatever document it is.
void keep_language_checks(Environment& environment) {
    std::erase_if(environment.checks,
                  [](const check::Check& check) { return !check.needs_prose || check.needs_type; });
}

JudgeOptions make_judge_options(const CheckOptions& options, const Environment& environment) {
    JudgeOptions judging{options.limits, options.fail_on, options.setting.language,
                         options.want_hashes};
    judging.words = environment.words.get();
    judging.on_words = options.on_words;
    judging.plain_text =
        options.scope == Scope::language ? read::PlainText::read : read::PlainText::refused;
    return judging;
}

} // namespace

Result<RunResult> check(const CheckOptions& options) {
    auto environment = load_environment(options.setting, options.paths);
    if (!environment) {
        return tl::unexpected<Error>(std::move(environment.error()));
    }
    if (options.scope == Scope::language) {
        keep_language_checks(**environment);
    }
    const auto policy = make_policy(options, **environment);
    if (!policy) {
        return tl::unexpected<Error>(policy.error());
    }
    RunResult result;
    describe_run(result, options, **environment);
    if (auto opened = open_language(**environment, *policy, options.setting); !opened) {
        return tl::unexpected<Error>(std::move(opened.error()));
    }
    const auto inputs = gather_inputs(options.paths, options.setting.language);
    const JudgeOptions judge_options = make_judge_options(options, **environment);
    auto judged =
        judge_all(inputs, **environment, *policy, judge_options, {options.jobs, options.progress});
    auto run = run_thread(inputs, judged, options.thread, **environment, judge_options,
                          {options.jobs, options.progress});
    if (!run) {
        return tl::unexpected<Error>(std::move(run.error()));
    }
    CheckedRules checked(**environment, *policy);
    for (Judged& one : judged) {
        if (one.what == Judged::What::judged) {
            if (one.was_read) {
                checked.add(one);
            }
            result.documents.push_back(std::move(one.document));
        }
        std::move(one.not_checked.begin(), one.not_checked.end(),
                  std::back_inserter(result.not_checked));
    }
    result.checked = checked.take();
    const std::string& ledger =
        options.reviews.empty() ? (*environment)->configuration.reviews_path : options.reviews;
    std::error_code failed;
    if (!options.reviews.empty() && !std::filesystem::exists(options.reviews, failed)) {
        result.not_checked.push_back(
            {options.reviews,
             {},
             "unreadable",
             std::string(say(options.setting.language, "Filen med granskningar finns inte.",
                             "The file of reviews does not exist."))});
    }
    auto reviews = ledger.empty() ? Result<std::vector<trace::Review>>{}
                                  : read_reviews(ledger, options.setting);
    if (!reviews) {
        return tl::unexpected<Error>(std::move(reviews.error()));
    }
    if (options.scope == Scope::whole) {
        judge_chain(result, run->thread, **environment, *policy, *std::move(reviews));
    }
    for (Error& problem : run->problems) {
        result.not_checked.push_back(
            {std::move(problem.where), {}, "unreadable", std::move(problem.message)});
    }
    if (!options.index_to_write.empty()) {
        if (auto written =
                write_index(options.index_to_write, run->thread, options.setting.language);
            !written) {
            return tl::unexpected<Error>(std::move(written.error()));
        }
    }
    switched_off(result, **environment, *policy);
    if (result.documents.empty()) {
        add_set_finding(result, **environment, "fil-inga-dokument");
    }
    result::finalise(result, (*environment)->catalogue);
    return result;
}

int exit_code(const RunResult& result, finding::Severity) {
    switch (result.verdict) {
    case Verdict::pass:
        return 0;
    case Verdict::fail:
        return 1;
    case Verdict::incomplete:
    case Verdict::unreadable:
        return 4;
    }
    return 5;
}

int exit_code(const Error& error) {
    switch (error.kind) {
    case ErrorKind::usage:
        return 2;
    case ErrorKind::configuration:
        return 3;
    case ErrorKind::input:
        return 4;
    case ErrorKind::output:
    case ErrorKind::internal:
        return 5;
    }
    return 5;
}

} // namespace styrkoll::app
