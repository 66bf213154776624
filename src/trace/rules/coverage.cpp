// SPDX-License-Identifier: Apache-2.0
//
// What stands upstream and nobody, or somebody, does not take up (conventions section 5).
#include "trace/rules/rules.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace styrkoll::trace {
namespace {

using finding::Severity;

constexpr std::string_view k_without_reason = "trad-avbojd-utan-skal";
constexpr std::string_view k_expired = "trad-avbojd-utgangen";
constexpr std::string_view k_too_many = "trad-for-manga";
constexpr std::size_t k_most_related = 50;

Severity severity_of(const std::string& level) {
    return finding::parse_severity(level).value_or(Severity::error);
}

class Coverage {
public:
    explicit Coverage(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        for (std::size_t begin = 0; begin < m_thread.duties.size();) {
            std::size_t end = begin;
            while (end < m_thread.duties.size() &&
                   m_thread.duties[end].rule == m_thread.duties[begin].rule &&
                   m_thread.duties[end].item == m_thread.duties[begin].item) {
                ++end;
            }
            if (!chain(m_thread.duties[begin]).rated) {
                one_item(begin, end);
            }
            begin = end;
        }
        tell_unchecked();
    }

private:
    [[nodiscard]] const model::ChainRule& chain(const Duty& duty) const {
        return m_scene.model.chain[duty.rule];
    }

    /// The duties of one item by one row of the chain.
    void one_item(std::size_t begin, std::size_t end) {
        std::vector<std::size_t> missing;
        std::size_t looked_in = 0;
        for (std::size_t at = begin; at < end; ++at) {
            const Duty& duty = m_thread.duties[at];
            if (duty.state == State::unchecked) {
                note_unchecked(duty);
                continue;
            }
            ++looked_in;
            if (duty.state == State::missing && duty.reference == k_none) {
                missing.push_back(at);
            } else if (duty.state == State::missing) {
                declined_badly(duty);
            }
            if (chain(duty).max > 0 && duty.count > chain(duty).max) {
                too_many(duty);
            }
        }
        const std::string& rule_none = chain(m_thread.duties[begin]).rule_none;
        if (!rule_none.empty() && missing.size() > 1 && missing.size() == looked_in) {
            nobody(missing);
            return;
        }
        for (const std::size_t at : missing) {
            one_misses(m_thread.duties[at]);
        }
    }

    Scene::Report& fill(Scene::Report& report, const Duty& duty) const {
        const Item& item = m_thread.items[duty.item];
        return report.with("post", m_scene.words_of(duty.item))
            .with("namn", name_of(m_thread, item))
            .with("slag", m_scene.model.kinds[item.kind].name)
            .with("kalla", m_scene.document_words(item.document))
            .with("plan", type_name(duty))
            .with("organ", organ_name(duty))
            .about(name_of(m_thread, item));
    }

    [[nodiscard]] std::string type_name(const Duty& duty) const {
        return duty.type == k_none ? std::string{} : m_scene.model.types[duty.type].name;
    }

    [[nodiscard]] std::string organ_name(const Duty& duty) const {
        if (duty.organ != k_none) {
            return m_scene.model.organisation.organs[duty.organ].name();
        }
        return duty.document == k_none ? std::string{}
                                       : m_thread.documents[duty.document].facts.organ;
    }

    /// One of several that could have answered was not there to be asked.
    static bool is_uncertain(const Duty& duty) { return duty.expected > duty.asked; }

    void one_misses(const Duty& duty) {
        const model::ChainRule& rule = chain(duty);
        const bool several = duty.organ == k_none && duty.asked > 1;
        const std::uint32_t document = several ? m_thread.items[duty.item].document : duty.document;
        Severity severity = severity_of(rule.severity);
        if (is_uncertain(duty)) {
            severity = std::min(severity, Severity::note);
        }
        auto report = m_scene.report(document, rule.rule, severity);
        fill(report, duty)
            .with("dokument", several ? type_name(duty) : m_scene.document_words(document))
            .with("antal", std::to_string(std::max(duty.asked, 1U)));
        if (several) {
            report.at(m_scene.location_of(duty.item));
        } else {
            report.at(m_scene.section_for(document, rule.to));
            m_scene.relate(report, duty.item);
        }
    }

    void nobody(const std::vector<std::size_t>& missing) {
        const Duty& first = m_thread.duties[missing.front()];
        const std::uint32_t document = m_thread.items[first.item].document;
        const Severity severity = severity_of(chain(first).severity_none);
        auto report = m_scene.is_reported(document)
                          ? m_scene.report(document, chain(first).rule_none, severity)
                          : m_scene.report_set(chain(first).rule_none, severity);
        fill(report, first).with("antal", std::to_string(missing.size()));
        if (m_scene.is_reported(document)) {
            report.at(m_scene.location_of(first.item));
        }
        for (std::size_t at = 0; at < std::min(missing.size(), k_most_related); ++at) {
            const std::uint32_t plan = m_thread.duties[missing[at]].document;
            m_scene.relate_document(report, plan, m_scene.document_words(plan));
        }
    }

    void declined_badly(const Duty& duty) {
        const plan::ReferenceFact& fact =
            m_thread.documents[duty.document].facts.refers[duty.reference];
        auto report =
            m_scene.report(duty.document, fact.reason.empty() ? k_without_reason : k_expired);
        fill(report, duty).with("till", fact.until).at(fact.location);
        m_scene.relate(report, duty.item);
    }

    void too_many(const Duty& duty) {
        auto report = m_scene.report(duty.document, k_too_many);
        fill(report, duty)
            .with("antal", std::to_string(duty.count))
            .with("hogst", std::to_string(chain(duty).max))
            .at(duty.by == k_none ? document::Location{} : m_scene.location_of(duty.by));
        m_scene.relate(report, duty.item);
    }

    // --- what could not be checked: a sentence for each type of document that is absent

    void note_unchecked(const Duty& duty) {
        if (!asks(duty) || m_thread.documents.size() < 2) {
            return; // of a document alone nobody expects to hear about the others
        }
        const int year = m_scene.directory.year_of(m_thread.items[duty.item].document);
        Absent& absent = m_absent[{duty.type, year, duty.document != k_none}];
        absent.kinds[m_thread.items[duty.item].kind].insert(duty.item);
        const std::uint32_t above = m_thread.source_of(m_thread.items[duty.item]).organ;
        const std::string organ =
            duty.organ != k_none ? organ_name(duty)
            : above == k_none
                ? std::string{}
                : m_scene.say("under ", "below ") + m_scene.model.organisation.organs[above].name();
        if (!organ.empty() &&
            std::find(absent.organs.begin(), absent.organs.end(), organ) == absent.organs.end()) {
            absent.organs.push_back(organ);
        }
    }

    /// Only what concerns the documents that are reported on: their own items, or their year.
    [[nodiscard]] bool asks(const Duty& duty) const {
        return m_scene.is_reported(m_thread.items[duty.item].document);
    }

    struct Absent {
        std::map<std::uint32_t, std::set<std::uint32_t>> kinds; ///< items of each
        std::vector<std::string> organs;
    };

    void tell_unchecked() {
        for (const auto& [key, absent] : m_absent) {
            const auto& [index, year, unreadable] = key;
            std::string type = index == k_none ? std::string{} : m_scene.model.types[index].name;
            type += year == 0 ? std::string{} : " " + std::to_string(year);
            std::string what;
            for (const auto& [kind, items] : absent.kinds) {
                const std::size_t count = items.size();
                what += what.empty() ? "" : ", ";
                what += std::to_string(count) + " " +
                        (count == 1 ? m_scene.model.kinds[kind].name
                                    : m_scene.model.kinds[kind].plural);
            }
            std::string whose;
            for (const std::string& organ : absent.organs) {
                whose += (whose.empty() ? "" : ", ") + organ;
            }
            const std::string why =
                unreadable
                    ? m_scene.say(" kunde inte läsas", " could not be read")
                    : m_scene.say(" finns inte bland de granskade", " is not among those checked");
            std::string sentence = m_scene.say("Om någon tar upp ", "Whether anybody takes up ");
            sentence += what;
            sentence += m_scene.say(" kunde inte prövas: ", " could not be verified: ");
            sentence += type;
            sentence += whose.empty() ? "" : " (" + whose + ")";
            m_scene.unchecked(unreadable ? "unreadable" : "absent", sentence + why + ".");
        }
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::map<std::tuple<std::uint32_t, int, bool>, Absent>
        m_absent; ///< by type, first year, and whether it was there
};

} // namespace

Rule coverage() {
    return {{k_without_reason, k_expired, k_too_many},
            [](Scene& scene) { Coverage(scene).check(); }};
}

} // namespace styrkoll::trace
