// SPDX-License-Identifier: Apache-2.0
//
// A plan that leads its reader to last year's document although this year's is there: the slip of a
// copied plan. Speaking of both is history, and left alone.
#include "trace/rules/rules.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>

namespace styrkoll::trace {
namespace {

constexpr std::string_view k_rule = "referens-fel-ar";

class WrongYear {
public:
    explicit WrongYear(Scene& scene) : m_scene(scene), m_thread(scene.thread) {
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            const std::filesystem::path path(m_thread.documents[at].facts.path);
            const auto [known, is_new] = m_by_file.emplace(path.filename().string(), at);
            if (!is_new) {
                known->second = k_none; // two files of one name tell nothing
            }
        }
    }

    void check() {
        for (std::uint32_t at = 0; at < m_thread.documents.size(); ++at) {
            const Source& source = m_thread.documents[at];
            if (m_scene.is_reported(at) && is_plan(m_scene.model, source.type) &&
                m_scene.directory.year_of(at) != 0) {
                of_document(at);
            }
        }
    }

private:
    /// A document named, and where.
    struct Named {
        std::uint32_t type = k_none;
        int year = 0;
        std::string organ;
        std::string text;
        const document::Location* location = nullptr;
    };

    void of_document(std::uint32_t document) {
        const Source& source = m_thread.documents[document];
        std::vector<Named> all;
        for (const plan::ReferenceFact& fact : source.facts.refers) {
            add_link(all, fact);
        }
        for (const plan::MentionFact& fact : source.facts.mentions) {
            const std::uint32_t type = m_scene.model.find_type(fact.type);
            if (fact.what == "document" && type != k_none && fact.period.from.year != 0) {
                all.push_back({type, fact.period.from.year, fact.organ, fact.text, &fact.location});
            }
        }
        tell(document, all);
    }

    void add_link(std::vector<Named>& all, const plan::ReferenceFact& fact) const {
        if (fact.document.empty()) {
            return;
        }
        const auto found = m_by_file.find(std::filesystem::path(fact.document).filename().string());
        if (found != m_by_file.end() && found->second != k_none) {
            const Source& there = m_thread.documents[found->second];
            const std::string organ = there.facts.organ;
            all.push_back(
                {there.type, there.facts.period.from.year, organ, fact.document, &fact.location});
        }
    }

    void tell(std::uint32_t document, const std::vector<Named>& all) {
        const int year = m_scene.directory.year_of(document);
        const int level = m_scene.model.types[m_thread.documents[document].type].level;
        std::set<std::uint32_t> right;
        for (const Named& named : all) {
            if (named.year == year) {
                right.insert(named.type);
            }
        }
        std::set<std::uint32_t> told;
        for (const Named& named : all) {
            if (named.type == k_none || named.year != year - 1 || right.contains(named.type)) {
                continue;
            }
            const model::DocumentType& type = m_scene.model.types[named.type];
            const std::uint32_t this_years = this_year(document, named.type);
            const bool upstream = is_plan(m_scene.model, named.type) && type.level < level;
            if (upstream && this_years != k_none && told.insert(named.type).second) {
                auto report = m_scene.report(document, k_rule);
                report.with("dokument", named.text)
                    .with("ar", std::to_string(named.year))
                    .with("ratt", m_scene.document_words(this_years))
                    .about(type.id)
                    .suggest(m_scene.document_words(this_years))
                    .at(*named.location);
                m_scene.relate_document(report, this_years, m_scene.document_words(this_years));
            }
        }
    }

    /// The document of that type in the line that holds for the year.
    [[nodiscard]] std::uint32_t this_year(std::uint32_t document, std::uint32_t type) const {
        for (const std::uint32_t at : m_scene.directory.line(document)) {
            if (m_thread.documents[at].type == type &&
                m_scene.directory.year_of(at) == m_scene.directory.year_of(document)) {
                return at;
            }
        }
        return k_none;
    }

    Scene& m_scene;
    const Thread& m_thread;
    std::unordered_map<std::string, std::uint32_t> m_by_file;
};

} // namespace

Rule wrong_year() {
    return {{k_rule}, [](Scene& scene) { WrongYear(scene).check(); }};
}

} // namespace styrkoll::trace
