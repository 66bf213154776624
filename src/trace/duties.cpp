// SPDX-License-Identifier: Apache-2.0
#include "trace/duties.hpp"

#include "base/contains.hpp"
#include "trace/duty_answers.hpp"
#include "trace/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

using model::Answerers;
using model::ChainRule;

/// Who must take up what, and which of several documents answers; what one document answers is told
/// by DutyAnswers.
class DutyFinder {
public:
    DutyFinder(Thread& thread, const Directory& directory)
        : m_thread(thread), m_model(*thread.model), m_directory(directory), m_organs(m_model),
          m_answers(thread, directory, m_organs) {}

    void find() {
        for (std::uint32_t rule = 0; rule < m_model.chain.size(); ++rule) {
            for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
                const Item& item = m_thread.items[at];
                if (item.kind == m_model.chain[rule].from && m_thread.fact_of(item).defines &&
                    !m_directory.is_superseded(item.document) && concerns(rule, item)) {
                    apply(rule, at);
                }
            }
        }
        excuse_reports();
        sum_up();
    }

private:
    /// Only where the property says yes; and never what its document only restates from above.
    [[nodiscard]] bool concerns(std::uint32_t rule, const Item& item) const {
        const std::uint32_t only_if = m_model.chain[rule].only_if;
        if (only_if == k_none) {
            return true;
        }
        const plan::AttributeFact* said = attribute_of(m_thread, item, only_if);
        return said != nullptr && says_yes(said->text);
    }

    // --- who must

    void apply(std::uint32_t rule, std::uint32_t item) {
        const ChainRule& chain = m_model.chain[rule];
        if (chain.answerers == Answerers::below) {
            below(rule, item);
            return;
        }
        const std::vector<std::uint32_t> organs = answerers(chain, m_thread.items[item]);
        for (const std::uint32_t type : chain.in) {
            for (const std::uint32_t organ : organs) {
                if (issues(type, organ)) {
                    add(rule, item, type, organ);
                }
            }
        }
    }

    [[nodiscard]] bool issues(std::uint32_t type, std::uint32_t organ) const {
        return contains(m_model.types[type].issued_by, m_model.organisation.organs[organ].kind);
    }

    [[nodiscard]] std::vector<std::uint32_t> answerers(const ChainRule& chain,
                                                       const Item& item) const {
        const auto& organs = m_model.organisation.organs;
        std::vector<std::uint32_t> out;
        if (chain.answerers == Answerers::all) {
            for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
                if (organs[organ].answers_goals) {
                    out.push_back(organ);
                }
            }
            return out;
        }
        const std::string words = chain.answerers == Answerers::title
                                      ? m_thread.fact_of(item).title
                                      : naming_words(m_thread, item, chain.named_by);
        for (std::uint32_t organ : organs_in(m_model, m_organs, words)) {
            organ = issuer(chain, organ);
            if (organ != k_none && organs[organ].answers_goals && !contains(out, organ)) {
                out.push_back(organ);
            }
        }
        const std::uint32_t own = m_thread.source_of(item).organ;
        if (chain.rated && own != k_none && !contains(out, own)) {
            out.push_back(own); // whoever gave the assignment follows it up in its own reports
        }
        return out;
    }

    /// The organ, or the one above it that issues such documents ("Socialkontoret" is named, the
    /// board has the plan).
    [[nodiscard]] std::uint32_t issuer(const ChainRule& chain, std::uint32_t organ) const {
        const auto& organs = m_model.organisation.organs;
        for (std::size_t steps = 0; organ != k_none && steps <= organs.size(); ++steps) {
            const bool has = std::any_of(chain.in.begin(), chain.in.end(),
                                         [&](std::uint32_t type) { return issues(type, organ); });
            if (has) {
                return organ;
            }
            organ = organs[organ].under;
        }
        return k_none;
    }

    [[nodiscard]] std::vector<std::uint32_t>
    documents_below(const std::vector<std::uint32_t>& types, const Item& item) const {
        std::vector<std::uint32_t> out;
        const std::uint32_t organ = m_thread.source_of(item).organ;
        const int year = m_directory.year_of(item.document);
        for (const std::uint32_t type : types) {
            for (const std::uint32_t document : m_directory.below(type, organ, year)) {
                out.push_back(document);
            }
        }
        return out;
    }

    void below(std::uint32_t rule, std::uint32_t at) {
        const ChainRule& chain = m_model.chain[rule];
        const Item& item = m_thread.items[at];
        const std::uint32_t type = chain.in.empty() ? k_none : chain.in.front();
        std::vector<std::uint32_t> documents = documents_below(chain.in, item);
        if (!chain.any) {
            for (const std::uint32_t document : documents) {
                Duty duty = make(rule, at, m_thread.documents[document].type,
                                 m_thread.documents[document].organ);
                m_answers.answer(duty, document);
                m_thread.duties.push_back(std::move(duty));
            }
        }
        const std::uint32_t expected = organs_below(chain.in, m_thread.source_of(item).organ);
        if (documents.empty() && expected == 0 && !may_have_others(chain.in)) {
            return; // nobody below has such a plan: a company has no offices
        }
        if (chain.any || documents.empty()) {
            Duty duty = make(rule, at, type, k_none);
            duty.asked = static_cast<std::uint32_t>(documents.size());
            duty.expected = expected;
            answer_any(duty, documents);
            m_thread.duties.push_back(std::move(duty));
        }
    }

    [[nodiscard]] std::uint32_t organs_below(const std::vector<std::uint32_t>& types,
                                             std::uint32_t above) const {
        std::uint32_t count = 0;
        const auto& organs = m_model.organisation.organs;
        for (std::uint32_t organ = 0; organ < organs.size(); ++organ) {
            const bool issues_one =
                std::any_of(types.begin(), types.end(),
                            [&](std::uint32_t type) { return issues(type, organ); });
            if (issues_one && organ != above && m_directory.is_below(organ, above)) {
                ++count;
            }
        }
        return count;
    }

    /// Organs that the model does not list may issue such documents.
    [[nodiscard]] bool may_have_others(const std::vector<std::uint32_t>& types) const {
        const auto& kinds = m_model.organisation.kinds;
        return std::any_of(types.begin(), types.end(), [&](std::uint32_t type) {
            const auto& issuers = m_model.types[type].issued_by;
            return std::any_of(issuers.begin(), issuers.end(),
                               [&](std::uint32_t kind) { return kinds[kind].open; });
        });
    }

    Duty make(std::uint32_t rule, std::uint32_t item, std::uint32_t type,
              std::uint32_t organ) const {
        Duty duty;
        duty.item = item;
        duty.rule = rule;
        duty.type = type;
        duty.organ = organ;
        duty.state = State::unchecked;
        return duty;
    }

    void add(std::uint32_t rule, std::uint32_t item, std::uint32_t type, std::uint32_t organ) {
        const int year = m_directory.year_of(m_thread.items[item].document);
        const std::uint32_t document = m_directory.find(type, organ, year);
        if (document == k_none && m_model.chain[rule].rated) {
            return; // a report that is not written yet owes nothing
        }
        Duty duty = make(rule, item, type, organ);
        if (document != k_none) {
            m_answers.answer(duty, document);
        }
        if (duty.state == State::missing) {
            delegated(duty, organ, year);
        }
        m_thread.duties.push_back(std::move(duty));
    }

    /// Taken up further down instead, where the model allows that.
    void delegated(Duty& duty, std::uint32_t organ, int year) const {
        for (const std::uint32_t type : m_model.chain[duty.rule].delegated) {
            for (const std::uint32_t document : m_directory.below(type, organ, year)) {
                Duty further = duty;
                m_answers.answer(further, document);
                if (further.state == State::ok || further.state == State::drifted) {
                    duty = further;
                    return;
                }
            }
        }
    }

    /// The best answer of several documents, any of which will do; absent ones could have answered.
    void answer_any(Duty& duty, const std::vector<std::uint32_t>& documents) const {
        const ChainRule& chain = m_model.chain[duty.rule];
        std::vector<std::uint32_t> all = documents;
        const auto further = documents_below(chain.delegated, m_thread.items[duty.item]);
        all.insert(all.end(), further.begin(), further.end());
        for (const std::uint32_t document : all) {
            Duty one = duty;
            m_answers.answer(one, document);
            const bool better = duty.document == k_none || better_than(one.state, duty.state);
            if (better && (one.state != State::missing || contains(documents, document))) {
                duty = one;
            }
        }
    }

    static bool better_than(State left, State right) {
        const auto rank = [](State state) {
            return state == State::ok          ? 0
                   : state == State::drifted   ? 1
                   : state == State::declined  ? 2
                   : state == State::unchecked ? 3
                                               : 4;
        };
        return rank(left) < rank(right);
    }

    /// What an organ's plan has declined with a reason, its reports need not follow up.
    void excuse_reports() {
        std::unordered_map<std::uint64_t, const Duty*> declined_by;
        const auto key = [](const Duty& duty) {
            return (std::uint64_t{duty.item} << 32U) | duty.organ;
        };
        for (const Duty& duty : m_thread.duties) {
            if (duty.state == State::declined && duty.organ != k_none) {
                declined_by.emplace(key(duty), &duty);
            }
        }
        for (Duty& duty : m_thread.duties) {
            const auto plan = declined_by.find(key(duty));
            if (m_model.chain[duty.rule].rated && duty.state == State::missing &&
                duty.by == k_none && plan != declined_by.end()) {
                duty.state = State::declined;
                duty.reason = plan->second->reason;
            }
        }
    }

    // --- every item in one bucket

    void sum_up() {
        std::vector<std::uint8_t> seen(m_thread.items.size()); // bits of State
        for (const Duty& duty : m_thread.duties) {
            seen[m_thread.items[duty.item].definition] |=
                static_cast<std::uint8_t>(1U << static_cast<unsigned>(duty.state));
        }
        constexpr State k_order[] = {State::missing, State::drifted, State::ok, State::unchecked,
                                     State::declined};
        for (std::uint32_t at = 0; at < m_thread.items.size(); ++at) {
            const std::uint32_t source = m_thread.items[at].definition;
            for (const State state : k_order) {
                if (source != k_none && (seen[source] >> static_cast<unsigned>(state)) % 2 == 1) {
                    m_thread.states[at] = state;
                    break;
                }
            }
        }
    }

    Thread& m_thread;
    const model::Model& m_model;
    const Directory& m_directory;
    plan::OrganIndex m_organs;
    DutyAnswers m_answers;
};

} // namespace

void find_duties(Thread& thread, const Directory& directory) {
    DutyFinder(thread, directory).find();
}

} // namespace styrkoll::trace
