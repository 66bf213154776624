// SPDX-License-Identifier: Apache-2.0
//
// When the documents of a year were decided or handed over, against the dates of the law and of the
// model's annual wheel, and in which order. Only what the documents state counts; what is not
// decided is never late here. The law's dates hold from the day that its paragraph came into force.
#include "trace/rules/rules.hpp"
#include "trace/wheel.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace styrkoll::trace {
namespace {

using finding::Severity;

constexpr std::string_view k_law = "tid-arshjul-lag";
constexpr std::string_view k_local = "tid-arshjul-lokalt";
constexpr std::string_view k_order = "tid-beslut-fore-underlag";
constexpr std::size_t k_most_years = 40; ///< of one set

/// A date of the law (kommunallagen, 2017:725).
struct LawDate {
    std::string_view paragraph;
    Date from; ///< came into force
};
constexpr LawDate k_proposal{"KL 11 kap. 8 §", {2018, 1, 1}};
constexpr LawDate k_budget{"KL 11 kap. 10 §", {2018, 1, 1}};
constexpr LawDate k_late_budget{"KL 11 kap. 11 §", {2018, 1, 1}};
constexpr LawDate k_interim{"KL 11 kap. 16 §", {2019, 1, 1}};
constexpr LawDate k_annual{"KL 11 kap. 20 §", {2018, 1, 1}};

/// The paragraph that a date of the model stands for, where it is one that is known.
const LawDate* law_of(std::string_view source) {
    static constexpr std::array<const LawDate*, 3> k_known{&k_budget, &k_interim, &k_annual};
    const auto found = std::find_if(k_known.begin(), k_known.end(), [source](const LawDate* law) {
        return source.find(law->paragraph.substr(3)) != std::string_view::npos;
    });
    return found == k_known.end() ? nullptr : *found;
}

/// General elections are held every fourth year: 2018, 2022, 2026.
bool is_election_year(int year) {
    return year >= 2018 && year % 4 == 2;
}

class AnnualWheel {
public:
    explicit AnnualWheel(Scene& scene) : m_scene(scene), m_thread(scene.thread) {}

    void check() {
        std::set<int> years;
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            const plan::Facts& facts = m_thread.documents[at].facts;
            if (m_scene.is_reported(at) && facts.period.from.year != 0 &&
                !facts.decision_date.empty()) {
                years.insert(facts.period.from.year);
            }
        }
        while (years.size() > k_most_years) {
            m_scene.unchecked("limit",
                              m_scene.say("Årshjulet prövas för högst 40 år; ett äldre år hoppas "
                                          "över.",
                                          "The annual wheel is checked for at most 40 years; an "
                                          "older year is left out."));
            years.erase(years.begin());
        }
        for (const int year : years) {
            of_year(year);
        }
    }

private:
    void of_year(int year) {
        const Wheel wheel = make_wheel(m_thread, year, m_scene.options.today);
        for (const Expected& own : wheel.documents) {
            if (own.versions.empty()) {
                continue;
            }
            dates(wheel, own);
            order(wheel, own);
        }
    }

    // --- dates

    void dates(const Wheel& wheel, const Expected& own) {
        bool told = false;
        for (const Deadline& deadline : own.deadlines) {
            const model::WheelEvent& event = m_scene.model.wheel[deadline.event];
            const LawDate* law = deadline.by_law ? law_of(event.source) : nullptr;
            if (law == &k_budget) {
                told = told || proposal(wheel, own) || new_council(wheel, own);
            }
            if (deadline.timing != Timing::late || told || is_wrong_year(wheel, own)) {
                continue;
            }
            told = deadline.by_law ? late_by_law(own, deadline, law)
                                   : late_by_model(own, deadline, event);
        }
    }

    /// From May on a decision is about the next year, and that the plan begins in the wrong year is
    /// told as such (period-budgetar).
    [[nodiscard]] bool is_wrong_year(const Wheel& wheel, const Expected& own) const {
        const Date may{static_cast<std::int16_t>(wheel.year), 5, 1};
        return m_scene.model.types[own.type].period.from_budget_year && own.decided &&
               *own.decided >= may;
    }

    /// The version that states the day.
    [[nodiscard]] std::uint32_t stating(const Expected& own, std::optional<Date> day) const {
        for (const std::uint32_t version : own.versions) {
            const plan::Facts& facts = m_thread.documents[version].facts;
            if (day && facts.decision_date == to_iso(*day)) {
                return version;
            }
        }
        return own.versions.back();
    }

    Scene::Report& fill(Scene::Report& report, std::uint32_t document, Date stated, Date last) {
        return report.with("dokument", m_scene.document_words(document))
            .with("datum", to_iso(stated))
            .with("senast", to_iso(last));
    }

    bool late_by_law(const Expected& own, const Deadline& deadline, const LawDate* law) {
        const std::optional<Date> day = deadline.handed_over ? own.handed_over : own.decided;
        if (!day || law == nullptr || *day < law->from) {
            return false;
        }
        const bool special =
            law == &k_budget && *day <= Date{day->year, 12, 31} && day->year == deadline.last.year;
        const LawDate& named = special ? k_late_budget : *law;
        const std::uint32_t document = stating(own, day);
        auto report =
            m_scene.report(document, k_law, special ? Severity::warning : Severity::error);
        fill(report, document, *day, deadline.last)
            .with("lag", named.paragraph)
            .with("galler", to_iso(named.from))
            .with("brist", deadline.handed_over ? m_scene.say("överlämnades", "was handed over")
                                                : m_scene.say("beslutades", "was decided"))
            .with("regel", law_words(special, deadline))
            .about(named.paragraph);
        return true;
    }

    [[nodiscard]] std::string law_words(bool special, const Deadline& deadline) const {
        if (special) {
            return m_scene.say(
                "Budgeten ska fastställas före november månads utgång; i december bara om det "
                "finns särskilda skäl.",
                "The budget must be fixed before the end of November; in December only where "
                "there are special reasons.");
        }
        return deadline.handed_over ? m_scene.say("Den ska överlämnas till fullmäktige senast ",
                                                  "It must be handed over to the council by ") +
                                          to_iso(deadline.last) + "."
                                    : m_scene.say("Budgeten ska fastställas senast ",
                                                  "The budget must be fixed by ") +
                                          to_iso(deadline.last) + ".";
    }

    /// The board's proposal by the end of October.
    bool proposal(const Wheel& wheel, const Expected& own) {
        const Date last{static_cast<std::int16_t>(wheel.year - 1), 10, 31};
        if (!own.handed_over || *own.handed_over <= last || last < k_proposal.from ||
            own.handed_over->year != last.year) {
            return false;
        }
        const std::uint32_t document = stating(own, own.handed_over);
        auto report = m_scene.report(document, k_law, Severity::warning);
        fill(report, document, *own.handed_over, last)
            .with("lag", k_proposal.paragraph)
            .with("galler", to_iso(k_proposal.from))
            .with("brist", m_scene.say("föreslogs", "was proposed"))
            .with("regel",
                  m_scene.say("Styrelsens förslag ska vara klart före oktober månads utgång; i "
                              "november bara om det finns särskilda skäl.",
                              "The proposal must be ready before the end of October; in November "
                              "only where there are special reasons."))
            .about(k_proposal.paragraph);
        return true;
    }

    /// In an election year the budget is fixed by the council that was elected.
    bool new_council(const Wheel& wheel, const Expected& own) {
        const int year = wheel.year - 1;
        const Date begins{static_cast<std::int16_t>(year), 10, 15};
        if (!is_election_year(year) || !own.decided || *own.decided >= begins ||
            decided_again(own, begins)) {
            return false;
        }
        const std::uint32_t document = stating(own, own.decided);
        auto report = m_scene.report(document, k_law, Severity::warning);
        fill(report, document, *own.decided, {static_cast<std::int16_t>(year), 11, 30})
            .with("lag", k_budget.paragraph)
            .with("galler", to_iso(k_budget.from))
            .with("brist", m_scene.say("beslutades", "was decided"))
            .with("regel",
                  m_scene.say("Det är valår, och då ska budgeten fastställas av nyvalda "
                              "fullmäktige, som tillträder den 15 oktober.",
                              "It is an election year, and then the budget must be fixed by the "
                              "newly elected council, whose term begins on 15 October."))
            .about("valar");
        return true;
    }

    /// Another version, decided or on its way, that comes after the day.
    [[nodiscard]] bool decided_again(const Expected& own, Date day) const {
        return std::any_of(own.versions.begin(), own.versions.end(), [&](std::uint32_t version) {
            const plan::Facts& facts = m_thread.documents[version].facts;
            const auto date = parse_iso_date(facts.decision_date);
            const auto revised = parse_iso_date(facts.revised);
            return (date && *date >= day) || (revised && *revised >= day);
        });
    }

    bool late_by_model(const Expected& own, const Deadline& deadline,
                       const model::WheelEvent& event) {
        if (!own.decided) {
            return false;
        }
        const std::uint32_t document = stating(own, own.decided);
        auto report = m_scene.report(document, k_local);
        fill(report, document, *own.decided, deadline.last)
            .with("dagar", std::to_string(deadline.days_late))
            .with("kalla", event.source)
            .about(to_iso(deadline.last));
        return true;
    }

    // --- order

    void order(const Wheel& wheel, const Expected& own) {
        if (own.decided_before == k_none || !own.decided) {
            return;
        }
        const Expected& other = wheel.documents[own.decided_before];
        const std::uint32_t document = stating(own, own.decided);
        const std::uint32_t base = stating(other, other.decided);
        const bool early = *own.decided < *other.decided;
        if (early && builds_on_earlier(document, own, other)) {
            return;
        }
        auto report = m_scene.report(document, k_order);
        report.with("dokument", m_scene.document_words(document))
            .with("datum", to_iso(*own.decided))
            .with("annat", m_scene.document_words(base))
            .with("annat-datum", to_iso(*other.decided))
            .with("ordning", early ? m_scene.say("före", "before") : m_scene.say("efter", "after"))
            .about(m_scene.model.types[other.type].id);
        m_scene.relate_document(report, base,
                                m_scene.say("Beslutad ", "Decided ") + to_iso(*other.decided));
    }

    /// It says that it rests on a preliminary version or an earlier decision, or names the decision
    /// itself: then that is judged where it stands.
    [[nodiscard]] bool builds_on_earlier(std::uint32_t document, const Expected& own,
                                         const Expected& other) const {
        if (other.versions.size() > 1 ||
            (other.handed_over && *other.handed_over <= *own.decided)) {
            return true;
        }
        const auto& mentions = m_thread.documents[document].facts.mentions;
        return std::any_of(mentions.begin(), mentions.end(), [&](const plan::MentionFact& one) {
            const bool preliminary = text::fold(one.text).find("prelimin") != std::string::npos;
            const bool decision = one.what == "decision" && !one.date.empty();
            return preliminary || decision;
        });
    }

    Scene& m_scene;
    const Thread& m_thread;
};

} // namespace

Rule annual_wheel() {
    return {{k_law, k_local, k_order}, [](Scene& scene) { AnnualWheel(scene).check(); }};
}

} // namespace styrkoll::trace
