// SPDX-License-Identifier: Apache-2.0
#include "app/thread_run.hpp"

#include "app/read_index.hpp"
#include "plan/plan.hpp"

#include <algorithm>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;

/// The finding that says why the file could not be read in full. What a check says (the type is
/// unknown) is not about the reading.
const result::WordedFinding* reading_fault(const Judged& judged, const Environment& environment) {
    const auto is_fault = [&](const result::WordedFinding& worded) {
        const finding::Rule* rule = environment.catalogue.find(worded.finding.rule);
        const bool by_check = std::find(judged.checked.begin(), judged.checked.end(),
                                        worded.finding.rule) != judged.checked.end();
        return rule != nullptr && !by_check && (rule->makes_unreadable || rule->makes_incomplete);
    };
    const auto& findings = judged.document.findings;
    const auto found = std::find_if(findings.begin(), findings.end(), is_fault);
    return found == findings.end() ? nullptr : &*found;
}

/// All that is known of a file that could not be read: what its name says.
plan::Facts facts_of_name(const std::string& path, const Environment& environment) {
    document::Document nameless;
    nameless.path = path;
    return plan::make_facts(plan::make_plan(nameless, *environment.vocabulary),
                            *environment.vocabulary);
}

trace::Input input_of(Judged& judged, bool reported, const Environment& environment) {
    trace::Input input;
    input.reported = reported;
    input.readable = judged.was_read && reading_fault(judged, environment) == nullptr;
    input.facts = judged.was_read ? std::move(judged.facts)
                                  : facts_of_name(judged.document.path, environment);
    return input;
}

/// Which document it is, for those of the chain: there is one for each type, organ and period.
using Key = std::tuple<std::string, std::string, Period>;

class Gathering {
public:
    explicit Gathering(const Environment& environment) : m_environment(environment) {}

    /// Those put in before `settle` stand for all later ones of the same key.
    void put(trace::Input input) {
        if (const auto key = key_of(input.facts); key && m_settled.contains(*key)) {
            return;
        }
        m_inputs.push_back(std::move(input));
    }

    void settle() {
        for (; m_counted < m_inputs.size(); ++m_counted) {
            if (auto key = key_of(m_inputs[m_counted].facts)) {
                m_settled.insert(*std::move(key));
            }
        }
    }

    std::vector<trace::Input> take() { return std::move(m_inputs); }

private:
    [[nodiscard]] std::optional<Key> key_of(const plan::Facts& facts) const {
        const std::uint32_t type = m_environment.model.find_type(facts.type);
        const bool in_chain = type != model::k_none && m_environment.model.types[type].level > 0;
        if (!in_chain || facts.organ.empty() || facts.period == Period{}) {
            return std::nullopt;
        }
        return Key(facts.type, facts.organ, facts.period);
    }

    const Environment& m_environment;
    std::vector<trace::Input> m_inputs;
    std::set<Key> m_settled;
    std::size_t m_counted = 0;
};

fs::path real_path(const Input& input) {
    std::error_code failed;
    fs::path real = fs::canonical(input.file, failed);
    return failed ? input.file : real;
}

/// The setting's files, without those that are judged anyway.
std::vector<Input> other_inputs(const std::vector<std::string>& with,
                                const std::vector<Input>& inputs, Language language) {
    std::set<fs::path> taken;
    for (const Input& input : inputs) {
        if (!input.file.empty()) {
            taken.insert(real_path(input));
        }
    }
    std::vector<Input> others = gather_inputs(with, language);
    others.erase(
        std::remove_if(others.begin(), others.end(),
                       [&](const Input& other) { return taken.contains(real_path(other)); }),
        others.end());
    return others;
}

} // namespace

std::optional<Error> reading_problem(const Judged& judged, const Environment& environment,
                                     Language language) {
    if (judged.what != Judged::What::judged) {
        return std::nullopt;
    }
    if (const result::WordedFinding* fault = reading_fault(judged, environment)) {
        return Error{ErrorKind::input, fault->message, judged.document.path};
    }
    if (!judged.was_read) {
        return Error{ErrorKind::input,
                     std::string(say(language, "dokumentet kunde inte läsas",
                                     "the document could not be read")),
                     judged.document.path};
    }
    return std::nullopt;
}

Result<ThreadRun> run_thread(const std::vector<Input>& inputs, std::vector<Judged>& judged,
                             const ThreadSetting& setting, const Environment& environment,
                             const JudgeOptions& options, const Workers& workers) {
    ThreadRun run;
    Gathering gathering(environment);
    const auto put_judged = [&](std::vector<Judged>& documents, bool reported) {
        for (Judged& one : documents) {
            if (one.what == Judged::What::judged) {
                gathering.put(input_of(one, reported, environment));
            }
        }
        gathering.settle();
    };
    put_judged(judged, true);
    const finding::Policy policy(environment.catalogue);
    const auto others = other_inputs(setting.with, inputs, options.language);
    auto looked_up = judge_all(others, environment, policy, options, workers);
    for (const Judged& one : looked_up) {
        if (auto problem = reading_problem(one, environment, options.language)) {
            run.problems.push_back(*std::move(problem));
        }
    }
    put_judged(looked_up, false);
    for (const std::string& path : setting.indexes) {
        auto index = read_index(path, environment.model, options.language);
        if (!index) {
            return tl::unexpected<Error>(std::move(index.error()));
        }
        std::move(index->problems.begin(), index->problems.end(), std::back_inserter(run.problems));
        for (plan::Facts& facts : index->documents) {
            gathering.put({std::move(facts), false, true});
        }
        gathering.settle();
    }
    run.thread = trace::make_thread(gathering.take(), environment.model);
    return run;
}

} // namespace styrkoll::app
