// SPDX-License-Identifier: Apache-2.0
#include "app/chain.hpp"

#include "app/judge.hpp"
#include "app/wording.hpp"
#include "trace/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace styrkoll::app {
namespace {

using result::RunResult;

class Chain {
public:
    Chain(RunResult& result, const trace::Thread& thread, const Environment& environment)
        : m_result(result), m_thread(thread), m_environment(environment) {}

    void add(trace::Findings findings) {
        std::unordered_map<std::string_view, std::size_t> by_path;
        for (std::size_t at = 0; at < m_result.documents.size(); ++at) {
            by_path.emplace(m_result.documents[at].path, at);
        }
        for (std::size_t at = 0; at < m_thread.documents.size(); ++at) {
            const auto own = by_path.find(m_thread.documents[at].facts.path);
            if (own != by_path.end() && m_thread.documents[at].reported) {
                result::DocumentResult& document = m_result.documents[own->second];
                put(findings.documents[at], document_key(document), document.path,
                    document.findings);
            }
        }
        put(findings.set, "set", {}, m_result.set_findings);
        for (trace::Unchecked& unchecked : findings.unchecked) {
            m_result.not_checked.push_back(
                {{}, {}, std::move(unchecked.reason), std::move(unchecked.message)});
        }
    }

    /// In how many documents each rule had something to judge.
    void count(const finding::Policy& policy) {
        const std::vector<std::string_view> rules = trace::all_rules();
        std::map<std::string_view, std::set<std::uint32_t>> judged;
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            const trace::Source& source = m_thread.documents[at];
            for (const std::string_view rule : rules) {
                if (source.reported && source.readable) {
                    judged[rule].insert(at);
                }
            }
        }
        for (const trace::Duty& duty : m_thread.duties) {
            const model::ChainRule& rule = m_thread.model->chain[duty.rule];
            const bool was_judged = duty.state != trace::State::unchecked &&
                                    duty.document != trace::k_none &&
                                    m_thread.documents[duty.document].reported;
            for (const std::string* id : {&rule.rule, &rule.rule_none}) {
                if (was_judged && !id->empty()) {
                    judged[*id].insert(duty.document);
                }
            }
        }
        count_values(judged);
        for (const auto& [rule, documents] : judged) {
            if (policy.is_on(rule)) {
                add_checked(rule, documents.size());
            }
        }
        std::sort(m_result.checked.begin(), m_result.checked.end(),
                  [](const auto& left, const auto& right) { return left.rule < right.rule; });
    }

private:
    /// A rule may be judged in each document and between them.
    void add_checked(std::string_view rule, std::size_t documents) {
        for (result::Checked& known : m_result.checked) {
            if (known.rule == rule) {
                known.documents = std::max(known.documents, documents);
                return;
            }
        }
        m_result.checked.push_back({std::string(rule), documents});
    }

    void put(finding::Sink& sink, std::string_view key, const std::string& path,
             std::vector<result::WordedFinding>& out) {
        drop_told(sink.findings(), out);
        put_findings(sink, key, m_environment.catalogue, m_result.language, out);
        for (const finding::Sink::Unchecked& unchecked : sink.unchecked()) {
            m_result.not_checked.push_back({path, unchecked.rule, unchecked.reason,
                                            reason_words(unchecked.reason, m_result.language)});
        }
    }

    /// A rating that the document's own check has missed is not asked for again.
    static void drop_told(std::vector<finding::Finding>& findings,
                          const std::vector<result::WordedFinding>& known) {
        std::set<std::uint32_t> places;
        for (const result::WordedFinding& one : known) {
            if (one.finding.rule != "uppfoljning-farg" && one.finding.rule != "uppfoljning-tom") {
                continue;
            }
            if (one.finding.location) {
                places.insert(one.finding.location->paragraph);
            }
            for (const finding::Related& other : one.finding.related) {
                if (other.location) {
                    places.insert(other.location->paragraph);
                }
            }
        }
        std::erase_if(findings, [&places](const finding::Finding& found) {
            return found.rule == "uppfoljning-bedomning" && found.location &&
                   places.contains(found.location->paragraph);
        });
    }

    /// Rules about values that must be the same where an item is repeated.
    void count_values(std::map<std::string_view, std::set<std::uint32_t>>& judged) const {
        for (const trace::Item& item : m_thread.items) {
            if (item.repeats == trace::k_none || !m_thread.source_of(item).reported) {
                continue;
            }
            for (const model::Attribute& attribute : m_thread.model->kinds[item.kind].attributes) {
                if (!attribute.same_rule.empty()) {
                    judged[attribute.same_rule].insert(item.document);
                }
            }
        }
    }

    RunResult& m_result;
    const trace::Thread& m_thread;
    const Environment& m_environment;
};

} // namespace

void judge_chain(RunResult& result, const trace::Thread& thread, const Environment& environment,
                 const finding::Policy& policy, const trace::JudgeOptions& options) {
    Chain chain(result, thread, environment);
    chain.add(trace::judge(thread, policy, options));
    chain.count(policy);
}

std::vector<std::string_view> chain_rules(const model::Model& model) {
    std::vector<std::string_view> rules = trace::all_rules();
    for (const model::ChainRule& rule : model.chain) {
        rules.emplace_back(rule.rule);
        rules.emplace_back(rule.rule_none);
    }
    for (const model::ItemKind& kind : model.kinds) {
        for (const model::Attribute& attribute : kind.attributes) {
            rules.emplace_back(attribute.same_rule);
        }
    }
    return rules;
}

} // namespace styrkoll::app
