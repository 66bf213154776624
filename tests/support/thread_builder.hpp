// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/load.hpp"
#include "trace/thread.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

/// Threads in words, for tests of what is made from them: nothing is resolved, all is as said.
namespace styrkoll::test {

[[nodiscard]] inline const model::Model& strangnas() {
    static const model::Model loaded = [] {
        const std::string schema = std::string(STYRKOLL_SOURCE_DIR) + "/schema";
        return model::load_model(schema + "/strangnas/styrmodell.xml", schema + "/styrmodell.rng",
                                 Language::swedish)
            .value();
    }();
    return loaded;
}

class ThreadBuilder {
public:
    using Index = std::uint32_t;

    explicit ThreadBuilder(const model::Model& model = strangnas()) { m_thread.model = &model; }

    /// Documents are given from the top down; items follow the document they stand in.
    Index document(std::string_view type, std::string_view organ, std::int16_t year = 2027) {
        trace::Source source;
        source.facts.type = type;
        source.facts.organ = organ;
        source.facts.path = std::string(type) + "-" + std::string(organ) + ".odt";
        source.facts.title = std::string(type);
        source.facts.period = {{year, 1, 1}, {year, 12, 31}};
        source.type = m_thread.model->find_type(type);
        source.organ = m_thread.model->organisation.find(organ);
        source.decided = true;
        source.first_item = static_cast<Index>(m_thread.items.size());
        m_thread.documents.push_back(std::move(source));
        return static_cast<Index>(m_thread.documents.size() - 1);
    }

    /// A source in the document given last.
    Index item(std::string_view kind, std::string_view code, std::string_view title) {
        const auto at = static_cast<Index>(m_thread.items.size());
        plan::ItemFact fact;
        fact.kind = kind;
        fact.code = code;
        fact.title = title;
        fact.defines = true;
        fact.location.paragraph = at + 1;
        trace::Source& source = m_thread.documents.back();
        source.facts.items.push_back(std::move(fact));
        m_thread.items.push_back({static_cast<Index>(m_thread.documents.size() - 1),
                                  static_cast<Index>(source.facts.items.size() - 1),
                                  m_thread.model->find_kind(kind), at});
        m_thread.states.push_back(trace::State::unbound);
        return at;
    }

    /// A repetition of `source` in the document given last.
    Index repeats(Index source) {
        const plan::ItemFact fact = m_thread.fact_of(m_thread.items[source]);
        const Index at = item(fact.kind, fact.code, fact.title);
        m_thread.documents.back().facts.items.back().defines = false;
        m_thread.items[at].definition = source;
        return at;
    }

    ThreadBuilder& link(Index from, Index to, std::string_view relation = "bidrar-till") {
        const trace::Item& item = m_thread.items[from];
        plan::ReferenceFact reference;
        reference.kind = m_thread.fact_of(m_thread.items[to]).kind;
        reference.code = m_thread.fact_of(m_thread.items[to]).code;
        reference.relation = relation;
        reference.item = item.fact;
        auto& refers = m_thread.documents[item.document].facts.refers;
        refers.push_back(std::move(reference));
        m_thread.links.push_back({item.document, static_cast<Index>(refers.size() - 1), from, to,
                                  trace::Resolved::found, false});
        return *this;
    }

    /// What became of an obligation; `type` is the document type that was to take it up.
    trace::Duty& duty(Index item, std::string_view rule, std::string_view type,
                      std::string_view organ, trace::State state, Index document = model::k_none,
                      Index by = model::k_none) {
        const model::Model& model = *m_thread.model;
        const auto found = std::find_if(model.chain.begin(), model.chain.end(),
                                        [&](const auto& each) { return each.rule == rule; });
        if (found == model.chain.end()) {
            throw std::logic_error("no such rule in the chain");
        }
        trace::Duty duty;
        duty.item = item;
        duty.rule = static_cast<Index>(found - model.chain.begin());
        duty.type = model.find_type(type);
        duty.organ = model.organisation.find(organ);
        duty.document = document;
        duty.by = by;
        duty.count = by == model::k_none ? 0 : 1;
        duty.state = state;
        m_thread.duties.push_back(std::move(duty));
        m_thread.states[item] = std::max(m_thread.states[item], state);
        return m_thread.duties.back();
    }

    trace::Source& source(Index document) { return m_thread.documents[document]; }

    [[nodiscard]] trace::Thread take() {
        for (Index at = 0; at < m_thread.items.size(); ++at) {
            m_thread.states[at] = m_thread.states[m_thread.items[at].definition];
        }
        return std::move(m_thread);
    }

private:
    trace::Thread m_thread;
};

/// One of everything: goals of a council, three boards (one takes them up, one declines, one is not
/// in the set), an office, a unit and a report.
[[nodiscard]] inline trace::Thread small_thread() {
    using trace::State;
    ThreadBuilder build;
    build.document("flerarsplan", "kf");
    const auto m1 = build.item("mal", "M1", "En trygg kommun");
    const auto m2 = build.item("mal", "M2", "Ett hållbart samhälle");
    const auto u1 = build.item("uppdrag", "KF-uppdrag 2027:1", "Tidiga insatser för unga");
    const auto sn = build.document("verksamhetsplan", "sn");
    const auto i1 = build.item("inriktning", "I1", "Tidigt stöd till barn");
    const auto i2 = build.item("inriktning", "I2", "Färre placeringar");
    const auto u1_sn = build.repeats(u1);
    const auto kn = build.document("verksamhetsplan", "kn");
    const auto sk = build.document("kontorsplan", "sk");
    const auto p1 = build.item("insats", "P1", "Gemensam ingång");
    const auto unit = build.document("arbetsplan", "Familjestödsenheten");
    const auto a1 = build.item("aktivitet", "A1", "Rådgivning på drop-in");
    const auto a2 = build.item("aktivitet", "A2", "Telefontid");
    const auto report = build.document("delarsrapport-1", "sn");
    const auto m1_report = build.repeats(m1);
    build.link(i1, m1).link(i2, m1).link(p1, i1, "svarar-pa").link(p1, u1, "svarar-pa");
    build.link(a1, p1, "svarar-pa").link(a2, p1, "svarar-pa").link(m1_report, m1, "foljer-upp");
    build.duty(m1, "trad-mal", "verksamhetsplan", "sn", State::ok, sn, i1).count = 2;
    build.duty(m1, "trad-mal", "verksamhetsplan", "kn", State::missing, kn);
    build.duty(m1, "trad-mal", "verksamhetsplan", "bun", State::unchecked);
    build.duty(m2, "trad-mal", "verksamhetsplan", "sn", State::missing, sn);
    build.duty(m2, "trad-mal", "verksamhetsplan", "kn", State::declined, kn).reason =
        "nämnden har inga fordon";
    build.duty(m2, "trad-mal", "verksamhetsplan", "bun", State::unchecked);
    build.duty(u1, "trad-uppdrag", "verksamhetsplan", "sn", State::drifted, sn, u1_sn);
    build.duty(i1, "trad-inriktning", "kontorsplan", "", State::ok, sk, p1);
    build.duty(i2, "trad-inriktning", "kontorsplan", "", State::missing, sk);
    build.duty(p1, "trad-insats", "arbetsplan", "", State::ok, unit, a1).count = 2;
    build.duty(m1, "uppfoljning-mal", "delarsrapport-1", "sn", State::ok, report, m1_report);
    build.duty(m2, "uppfoljning-mal", "delarsrapport-1", "sn", State::missing, report);
    return build.take();
}

} // namespace styrkoll::test
