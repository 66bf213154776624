// SPDX-License-Identifier: Apache-2.0
//
// One run: inputs are gathered, every document is judged on its own by a pool of threads, and the
// results are put together in the order of their paths, so that the output is the same for any
// number of threads.
#include "app/job.hpp"

#include "app/baseline.hpp"
#include "app/chain.hpp"
#include "app/environment.hpp"
#include "app/inputs.hpp"
#include "app/judge_all.hpp"
#include "app/judged_rules.hpp"
#include "app/levels.hpp"
#include "app/open_language.hpp"
#include "app/overviews.hpp"
#include "app/profile.hpp"
#include "app/reviews.hpp"
#include "app/thread_run.hpp"
#include "app/waivers.hpp"
#include "app/write_index.hpp"
#include "finding/sink.hpp"
#include "model/indicator_register.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>

namespace styrkoll::app {
namespace {

using result::RunResult;
using result::Verdict;

Result<finding::Policy> make_policy(const CheckOptions& options, const Environment& environment,
                                    const model::Profile& profile) {
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
    for (const auto& [id, severity] : options.severities) {
        if (!known(id)) {
            return unknown(id);
        }
    }
    set_levels(policy, profile, environment.configuration.levels, options.severities);
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

void add_set_finding(RunResult& result, const Environment& environment, std::string_view rule) {
    finding::Finding found;
    found.rule = rule;
    found.severity = finding::Severity::error;
    found.fingerprint = finding::fingerprint("set", found, 0);
    result.set_findings.push_back(
        {found, finding::message_of(environment.catalogue, found, result.language),
         finding::help_of(environment.catalogue, found, result.language)});
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

void describe_run(RunResult& result, const CheckOptions& options, const Environment& environment,
                  const model::Profile& profile) {
    result.profile = profile.id;
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

/// The list of indicators, if one was named. Without one the check that needs it is not made, and
/// its rules are not among those that were checked.
Result<void> open_indicators(const CheckOptions& options, Environment& environment) {
    if (options.kolada.empty()) {
        return {};
    }
    auto indicators = model::IndicatorRegister::load(options.kolada, options.setting.language);
    if (!indicators) {
        return tl::unexpected<Error>(std::move(indicators.error()));
    }
    environment.indicators = std::make_unique<model::IndicatorRegister>(*std::move(indicators));
    return {};
}

/// A list that the run was given is no document to judge when it is met in a folder.
void pass_over(std::vector<Input>& inputs, const std::string& list) {
    std::error_code failed;
    std::erase_if(inputs, [&](const Input& input) {
        return !list.empty() && !input.named &&
               std::filesystem::equivalent(input.file, list, failed);
    });
}

/// The checks that look at the language alone: any text has one, whatever document it is.
/// A text that is only tried for its language must not give away a personal number either.
void keep_language_checks(Environment& environment) {
    std::erase_if(environment.checks, [](const check::Check& check) { return !check.of_any_text; });
}

JudgeOptions make_judge_options(const CheckOptions& options, const Environment& environment) {
    JudgeOptions judging{options.limits, options.fail_on, options.setting.language,
                         options.want_details};
    judging.words = environment.words.get();
    judging.on_words = options.on_words;
    judging.today = parse_iso_date(options.today);
    judging.indicators = environment.indicators.get();
    judging.plain_text =
        options.scope == Scope::language ? read::PlainText::read : read::PlainText::refused;
    return judging;
}

/// What a run has loaded before it looks at any document.
struct Prepared {
    std::unique_ptr<Environment> environment;
    finding::Policy policy; ///< points into `environment`
    model::Profile profile;
    result::Baseline baseline;
    std::vector<trace::Review> reviews;
};

Result<std::vector<trace::Review>> load_reviews(const CheckOptions& options,
                                                const Environment& environment) {
    const std::string& ledger =
        options.reviews.empty() ? environment.configuration.reviews_path : options.reviews;
    return ledger.empty() ? Result<std::vector<trace::Review>>{}
                          : read_reviews(ledger, options.setting);
}

Result<Prepared> prepare(const CheckOptions& options) {
    auto environment = load_environment(options.setting, options.paths);
    if (!environment) {
        return tl::unexpected<Error>(std::move(environment.error()));
    }
    if (options.scope == Scope::language) {
        keep_language_checks(**environment);
    }
    auto profile = choose_profile(options.profile, options.setting, **environment);
    if (!profile) {
        return tl::unexpected<Error>(std::move(profile.error()));
    }
    auto policy = make_policy(options, **environment, *profile);
    if (!policy) {
        return tl::unexpected<Error>(std::move(policy.error()));
    }
    auto baseline = options.baseline.path.empty()
                        ? Result<result::Baseline>{}
                        : read_baseline(options.baseline, (*environment)->model.id,
                                        (*environment)->catalogue, options.setting.language);
    if (!baseline) {
        return tl::unexpected<Error>(std::move(baseline.error()));
    }
    if (auto opened = open_language(**environment, *policy, options.setting); !opened) {
        return tl::unexpected<Error>(std::move(opened.error()));
    }
    if (auto opened = open_indicators(options, **environment); !opened) {
        return tl::unexpected<Error>(std::move(opened.error()));
    }
    auto reviews = load_reviews(options, **environment);
    if (!reviews) {
        return tl::unexpected<Error>(std::move(reviews.error()));
    }
    return Prepared{*std::move(environment), *std::move(policy), *std::move(profile),
                    *std::move(baseline), *std::move(reviews)};
}

/// Puts what the documents came to in the result, and gives their waivers.
DocumentWaivers take_documents(RunResult& result, std::vector<Judged>& judged, JudgedRules& rules) {
    DocumentWaivers waivers;
    for (Judged& one : judged) {
        if (one.what == Judged::What::judged) {
            rules.add(one);
            if (!one.waivers.empty()) {
                waivers.emplace(one.document.path, std::move(one.waivers));
            }
            result.documents.push_back(std::move(one.document));
        }
        std::move(one.not_checked.begin(), one.not_checked.end(),
                  std::back_inserter(result.not_checked));
    }
    result.checked = rules.counts();
    return waivers;
}

void note_missing_reviews(RunResult& result, const CheckOptions& options) {
    std::error_code failed;
    if (!options.reviews.empty() && !std::filesystem::exists(options.reviews, failed)) {
        result.not_checked.push_back(
            {options.reviews,
             {},
             "unreadable",
             std::string(say(options.setting.language, "Filen med granskningar finns inte.",
                             "The file of reviews does not exist."))});
    }
}

/// The last steps, when all findings are there.
Result<void> conclude(RunResult& result, const CheckOptions& options, const Prepared& run,
                      JudgedRules& rules, const DocumentWaivers& waivers) {
    const Environment& environment = *run.environment;
    switched_off(result, environment, run.policy);
    if (result.documents.empty()) {
        add_set_finding(result, environment, "fil-inga-dokument");
    }
    if (result.today.empty()) {
        std::erase_if(result.checked,
                      [](const auto& checked) { return checked.rule == "undantag-utgatt"; });
    }
    rules.note(result);
    apply_waivers(result, waivers, environment, run.policy, rules, options.paths);
    std::vector<result::BaselineEntry> kept;
    if (!options.baseline.path.empty()) {
        kept = compare_with_baseline(result, shown_path(options.baseline.path), run.baseline, rules,
                                     environment.catalogue);
    }
    result::finalise(result, environment.catalogue);
    tell_rules(result, environment.catalogue);
    if (options.want_details) {
        tell_checked(result, rules);
    }
    return options.baseline.update ? write_baseline(options.baseline.path, result, std::move(kept),
                                                    environment.catalogue)
                                   : Result<void>{};
}

} // namespace

Result<RunResult> check(const CheckOptions& options) {
    auto prepared = prepare(options);
    if (!prepared) {
        return tl::unexpected<Error>(std::move(prepared.error()));
    }
    const Environment& environment = *prepared->environment;
    RunResult result;
    describe_run(result, options, environment, prepared->profile);
    auto inputs = gather_inputs(options.paths, options.setting.language);
    pass_over(inputs, options.kolada);
    const JudgeOptions judge_options = make_judge_options(options, environment);
    auto judged = judge_all(inputs, environment, prepared->policy, judge_options,
                            {options.jobs, options.progress});
    auto run = run_thread(inputs, judged, options.thread, environment, judge_options,
                          {options.jobs, options.progress});
    if (!run) {
        return tl::unexpected<Error>(std::move(run.error()));
    }
    JudgedRules rules(environment, prepared->policy);
    const DocumentWaivers waivers = take_documents(result, judged, rules);
    note_missing_reviews(result, options);
    if (options.scope == Scope::whole) {
        judge_chain(result, run->thread, environment, prepared->policy,
                    {result.language, environment.configuration.whole_set_year,
                     std::move(prepared->reviews), judge_options.today});
        if (options.want_details) {
            tell_overviews(result, run->thread, environment.configuration.whole_set_year,
                           judge_options.today);
        }
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
    if (auto concluded = conclude(result, options, *prepared, rules, waivers); !concluded) {
        return tl::unexpected<Error>(std::move(concluded.error()));
    }
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
