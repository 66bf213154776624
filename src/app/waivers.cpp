// SPDX-License-Identifier: Apache-2.0
#include "app/waivers.hpp"

#include "app/inputs.hpp"
#include "app/judge.hpp"
#include "app/waiver_words.hpp"
#include "app/wording.hpp"
#include "base/file.hpp"
#include "base/glob.hpp"
#include "finding/heading.hpp"
#include "finding/reach.hpp"
#include "finding/sink.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;
using finding::Waiver;

Waiver to_waiver(const model::WaiverEntry& entry) {
    Waiver waiver;
    waiver.rule = entry.rule;
    waiver.fingerprint = entry.fingerprint;
    waiver.heading = entry.heading;
    waiver.document = entry.document;
    waiver.reason = entry.reason;
    waiver.owner = entry.owner;
    waiver.until = entry.until;
    waiver.number = entry.number;
    waiver.where = entry.where;
    return waiver;
}

/// A waiver of the configuration during the run.
struct Shared {
    Waiver waiver;
    finding::Reach used = finding::Reach::none;
    bool concerns_run = false; ///< a document of the run is one that it may be about
    bool is_judged = true;     ///< ... and its rules were looked for in all of these
    bool is_read = true;       ///< ... and all of these could be read
    bool has_heading = false;  ///< ... and one of these has the heading that it names
};

/// "/a/b/styrkoll.xml:12:3" as reports show it.
std::string shown_where(const std::string& where, const std::string& path) {
    return where.compare(0, path.size(), path) == 0 ? shown_path(path) + where.substr(path.size())
                                                    : where;
}

/// Whether a run over these paths sees every document beside and below the file.
bool covers_folder_of(const std::vector<std::string>& paths, const std::string& file) {
    std::error_code failed;
    const std::string folder = fs::weakly_canonical(file, failed).parent_path().string() + '/';
    return std::any_of(paths.begin(), paths.end(), [&folder](const std::string& path) {
        std::error_code error;
        const std::string own = fs::weakly_canonical(fs::absolute(path, error), error).string();
        return fs::is_directory(path, error) &&
               (folder.compare(0, own.size() + 1, own + '/') == 0 || own == "/");
    });
}

finding::Headings headings_of(const result::DocumentResult& document) {
    finding::Headings headings;
    headings.title = document.title;
    for (const auto& heading : document.outline) {
        headings.written.emplace(heading.paragraph, heading.text);
    }
    return headings;
}

/// Whether the title or a heading is that one.
bool has_heading(const finding::Headings& headings, const std::string& heading) {
    const std::string wanted = finding::heading_key(heading);
    return finding::heading_key(headings.title) == wanted ||
           std::any_of(headings.written.begin(), headings.written.end(), [&](const auto& written) {
               return finding::heading_key(written.second) == wanted;
           });
}

class Waiving {
public:
    Waiving(result::RunResult& result, const Environment& environment,
            const finding::Policy& policy, const JudgedRules& judged, bool folder_is_whole)
        : m_result(result), m_catalogue(environment.catalogue), m_policy(policy), m_judged(judged),
          m_folder_is_whole(folder_is_whole) {
        const model::Configuration& configuration = environment.configuration;
        std::error_code failed;
        m_folder = fs::absolute(configuration.path, failed).parent_path();
        for (const model::WaiverEntry& entry : configuration.waivers) {
            Shared& shared = m_shared.emplace_back();
            shared.waiver = to_waiver(entry);
            shared.waiver.where = shown_where(entry.where, configuration.path);
            m_by_rule[shared.waiver.rule].push_back(m_shared.size() - 1);
        }
    }

    void waive(result::DocumentResult& document, const std::vector<finding::DocumentWaiver>& own) {
        const std::vector<bool> applies = mark_concerned(document.path);
        const finding::Headings headings = headings_of(document);
        note_headings(applies, headings);
        std::vector<finding::Reach> used(own.size(), finding::Reach::none);
        for (result::WordedFinding& worded : document.findings) {
            for (std::size_t at = 0; at < own.size(); ++at) {
                const finding::DocumentWaiver& waiver = own[at];
                if (is_expired(waiver.waiver)) {
                    continue;
                }
                const auto reach =
                    finding::reach_of(waiver, worded.finding, m_catalogue, document.path, headings);
                used[at] = std::max(used[at], reach);
                excuse(worded, waiver.waiver, reach);
            }
            excuse_by_shared(worded, applies, document.path, headings);
        }
        finding::Sink sink(m_policy);
        for (std::size_t at = 0; at < own.size(); ++at) {
            report(sink, document.path, own[at], {used[at], missing_in(headings, own[at])});
        }
        put_findings(sink, document_key(document), m_catalogue, m_result.language,
                     document.findings);
    }

    void waive_set() {
        std::vector<bool> applies;
        for (const Shared& shared : m_shared) {
            applies.push_back(shared.waiver.document.empty());
        }
        for (result::WordedFinding& worded : m_result.set_findings) {
            excuse_by_shared(worded, applies, {}, {});
        }
        finding::Sink sink(m_policy);
        for (const Shared& shared : m_shared) {
            report(sink, shared);
        }
        put_findings(sink, "set", m_catalogue, m_result.language, m_result.set_findings);
    }

    void tell_undated() {
        if (m_is_undated && m_result.today.empty() && m_policy.is_on("undantag-utgatt")) {
            m_result.not_checked.push_back(
                {{},
                 "undantag-utgatt",
                 "no-today",
                 std::string(say(m_result.language,
                                 "Om undantagen fortfarande gäller vet ingen utan dagens datum "
                                 "(--today ÅÅÅÅ-MM-DD).",
                                 "Whether the waivers still hold cannot be told without today's "
                                 "date (--today YYYY-MM-DD)."))});
        }
    }

private:
    [[nodiscard]] bool is_expired(const Waiver& waiver) const {
        return finding::is_expired(waiver, m_result.today);
    }

    static void excuse(result::WordedFinding& worded, const Waiver& waiver, finding::Reach reach) {
        if (reach == finding::Reach::whole && !worded.waiver) {
            worded.waiver = waiver;
        }
    }

    /// Which of the configuration's waivers may be about the document.
    std::vector<bool> mark_concerned(const std::string& path) {
        std::vector<bool> applies;
        std::string relative;
        for (Shared& shared : m_shared) {
            if (!shared.waiver.document.empty() && relative.empty()) {
                std::error_code failed;
                relative =
                    path == "-" ? path : file::relative_to(fs::absolute(path, failed), m_folder);
            }
            const bool is_about =
                shared.waiver.document.empty() || matches_glob(shared.waiver.document, relative);
            applies.push_back(is_about);
            if (is_about) {
                shared.concerns_run = true;
                shared.is_judged = shared.is_judged && is_judged_in(path, shared.waiver.rule);
                shared.is_read = shared.is_read && m_judged.was_read(path);
            }
        }
        return applies;
    }

    void note_headings(const std::vector<bool>& applies, const finding::Headings& headings) {
        for (std::size_t at = 0; at < m_shared.size(); ++at) {
            Shared& shared = m_shared[at];
            shared.has_heading =
                shared.has_heading || (applies[at] && !shared.waiver.heading.empty() &&
                                       has_heading(headings, shared.waiver.heading));
        }
    }

    static Bilingual missing_in(const finding::Headings& headings,
                                const finding::DocumentWaiver& own) {
        return own.waiver.heading.empty() || has_heading(headings, own.waiver.heading)
                   ? Bilingual{}
                   : Bilingual{"dokumentet har ingen sådan rubrik",
                               "the document has no such heading"};
    }

    static Bilingual missing_for(const Shared& shared) {
        if (!shared.concerns_run) {
            return {"inget granskat dokument heter så", "no document of the run is called that"};
        }
        return shared.waiver.heading.empty() || shared.has_heading || !shared.is_read
                   ? Bilingual{}
                   : Bilingual{"ingen sådan rubrik finns där", "there is no such heading there"};
    }

    /// Some rule of the waiver is on.
    [[nodiscard]] bool is_on(const std::string& id) const {
        const auto& rules = m_catalogue.rules();
        return std::any_of(rules.begin(), rules.end(), [&](const finding::Rule& rule) {
            return (rule.id == id || rule.family == id) && m_policy.is_on(rule.id);
        });
    }

    /// Was the rule looked for in the document?
    [[nodiscard]] bool was_judged(const std::string& path, const std::string& rule) const {
        return m_folder_is_whole ? m_judged.on_document_of_folder(path, rule)
                                 : m_judged.on_document(path, rule);
    }

    /// All rules of the waiver that are on were looked for in the document, and there is one.
    [[nodiscard]] bool is_judged_in(const std::string& path, const std::string& id) const {
        if (m_catalogue.find(id) != nullptr) {
            return was_judged(path, id);
        }
        bool any = false;
        for (const finding::Rule& rule : m_catalogue.rules()) {
            if (rule.family == id && m_policy.is_on(rule.id)) {
                if (!was_judged(path, rule.id)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    void excuse_by_shared(result::WordedFinding& worded, const std::vector<bool>& applies,
                          const std::string& path, const finding::Headings& headings) {
        const std::string_view rule = worded.finding.rule;
        for (const std::string_view id : {rule, finding::family_of(rule)}) {
            const auto found = m_by_rule.find(std::string(id));
            if (found == m_by_rule.end()) {
                continue;
            }
            for (const std::size_t at : found->second) {
                Shared& shared = m_shared[at];
                if (applies[at] && !is_expired(shared.waiver)) {
                    const auto reach = finding::reach_of(shared.waiver, worded.finding, m_catalogue,
                                                         path, headings);
                    shared.used = std::max(shared.used, reach);
                    excuse(worded, shared.waiver, reach);
                }
            }
        }
    }

    void report(finding::Sink& sink, const std::string& path, const finding::DocumentWaiver& own,
                const WaiverOutcome& outcome) {
        if (own.fault) {
            return; // the check undantag_form has told
        }
        m_is_undated = true;
        const bool expired = is_expired(own.waiver);
        const bool can_tell = is_judged_in(path, own.waiver.rule) ||
                              (!outcome.why.sv.empty() && is_on(own.waiver.rule));
        if (!expired && (outcome.used == finding::Reach::whole || !can_tell)) {
            return;
        }
        auto report = sink.report(expired ? "undantag-utgatt" : "undantag-oanvant");
        const bool is_comment = own.waiver.source == finding::WaiverSource::annotation;
        fill_in(report,
                is_comment ? Bilingual{"i en kommentar", "in a comment"}
                           : Bilingual{"i dokumentegenskapen ”" + own.waiver.where + "”",
                                       "in the document property ”" + own.waiver.where + "”"},
                own.waiver, outcome);
        if (own.location) {
            report.at(*own.location);
        }
    }

    void report(finding::Sink& sink, const Shared& shared) {
        const Waiver& waiver = shared.waiver;
        if (!shared.concerns_run && !m_folder_is_whole) {
            return;
        }
        m_is_undated = true;
        const bool expired = is_expired(waiver);
        const bool sees_all =
            m_folder_is_whole || (!waiver.document.empty() && is_plain_path(waiver.document));
        const Bilingual why = missing_for(shared);
        const bool can_tell =
            sees_all && (shared.is_judged || (!why.sv.empty() && is_on(waiver.rule)));
        if (!expired && (shared.used == finding::Reach::whole || !can_tell)) {
            return;
        }
        fill_in(sink.report(expired ? "undantag-utgatt" : "undantag-oanvant"),
                {"i " + waiver.where, "in " + waiver.where}, waiver, {shared.used, why});
    }

    result::RunResult& m_result;
    const finding::Catalogue& m_catalogue;
    const finding::Policy& m_policy;
    const JudgedRules& m_judged;
    bool m_folder_is_whole; ///< the run sees every document beside and below the configuration
    fs::path m_folder;      ///< of the configuration
    std::vector<Shared> m_shared;
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_rule;
    bool m_is_undated = false; ///< some waiver's last day matters
};

} // namespace

Result<void> check_waivers(const model::Configuration& configuration,
                           const finding::Catalogue& catalogue, Language language) {
    for (const model::WaiverEntry& entry : configuration.waivers) {
        if (const auto fault = finding::fault_of(to_waiver(entry), catalogue)) {
            return failure(
                ErrorKind::configuration,
                std::string(say(language, "Undantaget är fel: ", "The waiver is wrong: ")) +
                    fault->in(language) + '.',
                entry.where, entry.excerpt);
        }
    }
    return {};
}

void apply_waivers(result::RunResult& result, const DocumentWaivers& own,
                   const Environment& environment, const finding::Policy& policy,
                   const JudgedRules& judged, const std::vector<std::string>& paths) {
    if (own.empty() && environment.configuration.waivers.empty()) {
        return;
    }
    static const std::vector<finding::DocumentWaiver> k_no_waivers;
    const std::string& configuration = environment.configuration.path;
    Waiving waiving(result, environment, policy, judged,
                    !configuration.empty() && covers_folder_of(paths, configuration));
    for (result::DocumentResult& document : result.documents) {
        const auto found = own.find(document.path);
        waiving.waive(document, found == own.end() ? k_no_waivers : found->second);
    }
    waiving.waive_set();
    waiving.tell_undated();
}

} // namespace styrkoll::app
