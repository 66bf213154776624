// SPDX-License-Identifier: Apache-2.0
//
// The same figure quoted in two documents: what, whose and when are the same, and both plan it or
// both tell the outcome. Values that differ by no more than the rounding of the coarser one agree.
#include "plan/amounts.hpp"
#include "trace/rules/rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace styrkoll::trace {
namespace {

using finding::Severity;
using plan::FigureFact;

constexpr std::string_view k_rule = "siffra-olika";

/// A figure as one document states it.
struct Quoted {
    std::uint32_t document = 0;
    const FigureFact* fact = nullptr;
};

class DifferingFigures {
public:
    explicit DifferingFigures(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            const Source& source = m_thread.documents[at];
            if (!source.readable || m_scene.directory.is_superseded(at)) {
                continue;
            }
            for (const FigureFact& fact : source.facts.figures) {
                m_figures[{fact.what, fact.organ, fact.of, fact.when, fact.planned}].push_back(
                    {at, &fact});
            }
        }
        for (auto& one : m_figures) {
            compare(one.second);
        }
    }

private:
    /// The document of the highest level says what is right; each other that differs is told once.
    void compare(std::vector<Quoted>& quoted) {
        std::stable_sort(quoted.begin(), quoted.end(), [this](const Quoted& a, const Quoted& b) {
            return rank(a.document) < rank(b.document);
        });
        const Quoted& first = quoted.front();
        std::uint32_t told = first.document;
        for (const Quoted& other : quoted) {
            if (other.document != first.document && other.document != told &&
                differ(*first.fact, *other.fact)) {
                told = other.document;
                tell(other, first);
            }
        }
    }

    /// Decided before undecided, plans and reports of the council first, then what has no level.
    [[nodiscard]] std::tuple<bool, int, std::uint32_t> rank(std::uint32_t document) const {
        const Source& source = m_thread.documents[document];
        const int level = source.type == k_none ? 0 : m_scene.model.types[source.type].level;
        constexpr int k_last = 99;
        return {!source.decided, level == 0 ? k_last : level, document};
    }

    static bool differ(const FigureFact& left, const FigureFact& right) {
        const auto one = plan::parse_amount(left.value);
        const auto two = plan::parse_amount(right.value);
        if (!one || !two) {
            return false;
        }
        plan::Amount here = *one;
        plan::Amount there = *two;
        if (left.what == "resultat") {
            here.unit = left.unit;
            there.unit = right.unit;
            const auto both = plan::in_ore(here, there);
            return both && distance(both->left, both->right) >= both->step;
        }
        return distance(here.thousandths, there.thousandths) >= std::max(here.step, there.step);
    }

    static std::int64_t distance(std::int64_t left, std::int64_t right) {
        return left < right ? right - left : left - right;
    }

    [[nodiscard]] std::string name_of_figure(const FigureFact& fact) const {
        const std::string of =
            fact.of.empty() ? std::string{} : m_scene.say("koncernens ", "the group’s ");
        if (fact.what == "skattesats") {
            return m_scene.say("Skattesatsen ", "The tax rate ") + fact.when;
        }
        if (fact.what == "soliditet") {
            return m_scene.say("Soliditeten ", "The equity ratio ") + of + fact.when;
        }
        if (fact.what == "invanare") {
            return m_scene.say("Antalet invånare ", "The number of inhabitants ") + fact.when;
        }
        return m_scene.say("Årets resultat ", "The result of the year ") + of + fact.when;
    }

    static std::string shown(const FigureFact& fact) {
        return fact.unit.empty() || fact.value.find(fact.unit) != std::string::npos
                   ? fact.value
                   : fact.value + " " + fact.unit;
    }

    void tell(const Quoted& here, const Quoted& there) {
        const Severity severity =
            here.fact->what == "skattesats" ? Severity::warning : Severity::note;
        auto report = m_scene.report(here.document, k_rule, severity);
        report.with("uppgift", name_of_figure(*here.fact))
            .with("har", shown(*here.fact))
            .with("dar", shown(*there.fact))
            .with("kalla", m_scene.document_words(there.document))
            .about(here.fact->what + "|" + here.fact->when)
            .at(here.fact->location);
        report.related(m_thread.documents[there.document].facts.path, there.fact->location,
                       m_scene.document_words(there.document) + ": " + shown(*there.fact));
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::map<std::tuple<std::string, std::string, std::string, std::string, bool>,
             std::vector<Quoted>>
        m_figures;
};

} // namespace

Rule differing_figures() {
    return {{k_rule}, [](Scene& scene) { DifferingFigures(scene).check(); }};
}

} // namespace styrkoll::trace
