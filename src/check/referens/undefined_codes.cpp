// SPDX-License-Identifier: Apache-2.0
//
// A code that this very document should define and does not. Codes that begin anew in every plan
// (I1, P1, A1), and short codes without a year that only this type of document is the source of;
// never those from outside, nor long ones that another year's document may have defined.
#include "check/checks.hpp"
#include "check/nearest.hpp"
#include "check/phrases.hpp"
#include "plan/code_scan.hpp"

#include <algorithm>
#include <map>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "referens-odefinierad";
constexpr std::size_t k_most_related = 50;

class UndefinedCodes {
public:
    UndefinedCodes(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {
        for (const plan::Item& item : plan.items) {
            const bool here = std::find(plan.type()->defines.begin(), plan.type()->defines.end(),
                                        item.kind) != plan.type()->defines.end();
            if (here && !item.code.empty()) {
                m_defined[item.kind].push_back(item.code);
            }
        }
    }

    void check() {
        for (auto& [kind, codes] : m_defined) {
            std::sort(codes.begin(), codes.end());
            codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        }
        std::map<std::pair<std::uint32_t, std::string>, std::vector<plan::Place>> missing;
        for (const plan::Reference& reference : m_plan.references) {
            if (should_stand_here(reference) && !is_defined(reference)) {
                missing[{reference.kind, reference.code}].push_back(reference.place);
            }
        }
        for (const auto& [key, places] : missing) {
            tell(key.first, key.second, places);
        }
    }

private:
    [[nodiscard]] bool should_stand_here(const plan::Reference& reference) const {
        if (reference.kind == plan::k_none || reference.code.empty() ||
            !reference.document.empty()) {
            return false;
        }
        const auto& defines = m_plan.type()->defines;
        const model::ItemKind& kind = m_plan.model->kinds[reference.kind];
        return std::find(defines.begin(), defines.end(), reference.kind) != defines.end() &&
               !kind.external && (kind.local || !plan::holds_year(reference.code));
    }

    [[nodiscard]] bool is_defined(const plan::Reference& reference) const {
        const auto known = m_defined.find(reference.kind);
        return known != m_defined.end() && std::find(known->second.begin(), known->second.end(),
                                                     reference.code) != known->second.end();
    }

    [[nodiscard]] std::string in_words(const std::vector<std::string>& codes) const {
        constexpr std::size_t k_most_named = 12;
        if (codes.empty()) {
            return std::string(say(m_context.language, "inga", "none"));
        }
        return codes.size() <= k_most_named
                   ? listed(codes, m_context.language)
                   : codes.front() + ", " + codes[1] + " … " + codes.back();
    }

    void tell(std::uint32_t kind, const std::string& code, const std::vector<plan::Place>& places) {
        const auto known = m_defined.find(kind);
        const std::vector<std::string> none;
        const auto& defined = known == m_defined.end() ? none : known->second;
        auto report = m_sink.report(k_rule);
        report.with("kod", code)
            .with("slag", m_plan.model->kinds[kind].name)
            .with("finns", in_words(defined))
            .at(places.front());
        if (const std::string near = nearest(code, defined); !near.empty()) {
            report.suggest(near);
        }
        for (std::size_t at = 1; at < std::min(places.size(), k_most_related); ++at) {
            report.related(places[at], code);
        }
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
    std::map<std::uint32_t, std::vector<std::string>> m_defined;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    UndefinedCodes(plan, context, sink).check();
}

} // namespace

Check undefined_codes() {
    return {.name = "undefined_codes", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
