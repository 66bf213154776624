// SPDX-License-Identifier: Apache-2.0
#include "app/judge.hpp"

#include "app/wording.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "check/prose.hpp"
#include "read/reader.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <system_error>

namespace styrkoll::app {
namespace {

using result::Verdict;

/// Listed as not judged when met in a walk.
bool is_other_document(read::Kind kind, const std::string& path) {
    switch (kind) {
    case read::Kind::word:
    case read::Kind::old_word:
    case read::Kind::rich_text:
    case read::Kind::pdf:
    case read::Kind::other_office:
        return true;
    case read::Kind::plain_text:
    case read::Kind::empty:
    case read::Kind::unknown:
        return has_other_document_ending(path);
    case read::Kind::odf_package:
    case read::Kind::flat_odf:
    case read::Kind::native_xml:
    case read::Kind::other_xml:
        return false;
    }
    return false;
}

Judged::What what_to_do(read::Kind kind, const Input& input) {
    const bool readable = kind == read::Kind::odf_package || kind == read::Kind::flat_odf ||
                          kind == read::Kind::native_xml;
    if (input.named || readable || has_document_ending(input.path)) {
        return Judged::What::judged;
    }
    return is_other_document(kind, input.path) ? Judged::What::not_judged
                                               : Judged::What::passed_over;
}

class Judge {
public:
    Judge(const Input& input, const Environment& environment, const finding::Policy& policy,
          const JudgeOptions& options)
        : m_input(input), m_environment(environment), m_options(options), m_sink(policy) {
        m_judged.document.path = input.path;
        m_judged.document.file = input.file.string();
    }

    Judged judge() {
        auto bytes = open();
        if (bytes) {
            const read::Kind kind = read::recognise(*bytes, m_input.path);
            m_judged.what = what_to_do(kind, m_input);
            if (m_judged.what == Judged::What::not_judged) {
                m_judged.not_checked.push_back(
                    {m_input.path, {}, "format", reason_words("format", m_options.language)});
            }
            if (m_judged.what != Judged::What::judged) {
                return std::move(m_judged);
            }
            if (m_options.want_hash) {
                m_judged.document.sha256 = file::sha256(*bytes);
            }
            read_and_check(*bytes);
        }
        conclude();
        return std::move(m_judged);
    }

private:
    std::optional<std::string> open() {
        if (!m_input.missing.empty()) {
            m_sink.report("fil-saknas").with("fil", m_input.path).with("skal", m_input.missing);
            return std::nullopt;
        }
        const std::uint64_t limit = m_options.limits.file_bytes;
        if (is_above(limit)) {
            m_sink.report("grans-fil").with("grans", std::to_string(limit));
            return std::nullopt;
        }
        auto bytes = m_input.file.empty() ? file::read_standard_input(limit, m_options.language)
                                          : file::read(m_input.file, limit, m_options.language);
        if (!bytes) {
            m_sink.report("fil-saknas")
                .with("fil", m_input.path)
                .with("skal", bytes.error().message);
            return std::nullopt;
        }
        return std::move(*bytes);
    }

    /// Told before the file is read, and as what it is: a large file is not a missing one.
    [[nodiscard]] bool is_above(std::uint64_t limit) const {
        std::error_code failed;
        const auto size =
            m_input.file.empty() ? 0U : std::filesystem::file_size(m_input.file, failed);
        return !failed && size > limit;
    }

    void read_and_check(const std::string& bytes) {
        read::Context context;
        context.limits = m_options.limits;
        context.native_grammar = &m_environment.native_grammar;
        context.plain_text = m_options.plain_text;
        const auto document = read::read(bytes, m_input.path, context, m_sink);
        if (!document) {
            return;
        }
        m_judged.was_read = true;
        m_sink.set_document(&*document);
        const plan::Plan plan = plan::make_plan(*document, *m_environment.vocabulary);
        describe(plan);
        run_checks(plan);
        m_judged.waivers = finding::document_waivers(*document, m_environment.catalogue);
        m_judged.facts = plan::make_facts(plan, *m_environment.vocabulary);
    }

    void run_checks(const plan::Plan& plan) {
        check::Context context{*m_environment.vocabulary, m_options.language};
        context.today = m_options.today;
        context.indicators = m_options.indicators;
        language::Prose prose;
        if (m_options.words != nullptr) {
            prose = check::make_prose(*plan.document, *m_options.words);
            context.prose = &prose;
            context.resources = &m_options.words->resources();
            context.suggester = &m_options.words->suggester();
            if (m_options.on_words) {
                m_options.on_words(plan, prose, *m_options.words);
            }
        }
        for (const std::string_view rule :
             check::run_checks(m_environment.checks, plan, context, m_sink)) {
            m_judged.checked.push_back(rule);
        }
    }

    void describe(const plan::Plan& plan) {
        result::DocumentResult& out = m_judged.document;
        const plan::Identity& identity = plan.identity;
        const auto& organs = m_environment.model.organisation.organs;
        if (plan.type() != nullptr) {
            out.type = plan.type()->id;
            out.type_name = plan.type()->name;
        }
        if (const std::uint32_t organ = identity.organ.value.organ;
            identity.organ.known() && organ != model::k_none) {
            out.organ = organs[organ].id;
            out.organ_name = organs[organ].name();
        } else if (identity.organ.known()) {
            out.organ_name = identity.organ.evidence.text;
        }
        if (identity.period.value) {
            out.from = to_iso(identity.period.value->days.from);
            out.to = to_iso(identity.period.value->days.to);
        }
        out.status = identity.status.known()
                         ? m_environment.model.statuses[identity.status.value].id
                         : std::string{};
        out.title = identity.title;
        for (const plan::Section& section : plan.sections) {
            const document::Block& heading = plan.document->blocks[section.heading];
            out.outline.push_back({section.level, text::squeeze(plan.document->text_of(heading)),
                                   section.definition == model::k_none
                                       ? std::string{}
                                       : plan.type()->sections[section.definition].id,
                                   heading.paragraph});
        }
    }

    void conclude() {
        for (const finding::Sink::Unchecked& unchecked : m_sink.unchecked()) {
            m_judged.not_checked.push_back(
                {m_input.path, unchecked.rule, unchecked.reason,
                 reason_words(unchecked.reason, m_options.language, unchecked.detail)});
        }
        m_judged.document.verdict = verdict();
        put_findings(m_sink, document_key(m_judged.document), m_environment.catalogue,
                     m_options.language, m_judged.document.findings);
    }

    /// What the reading alone says; result::finalise adds what findings and unchecked rules say.
    [[nodiscard]] Verdict verdict() const {
        if (m_judged.was_read) {
            return Verdict::pass;
        }
        const auto& findings = m_sink.findings();
        const bool only_incomplete =
            std::any_of(findings.begin(), findings.end(), [this](const finding::Finding& found) {
                const finding::Rule* rule = m_environment.catalogue.find(found.rule);
                return rule != nullptr && rule->makes_incomplete && !rule->makes_unreadable;
            });
        return only_incomplete ? Verdict::incomplete : Verdict::unreadable; // encrypted, or damaged
    }

    const Input& m_input;
    const Environment& m_environment;
    const JudgeOptions& m_options;
    finding::Sink m_sink;
    Judged m_judged;
};

} // namespace

std::string document_key(const result::DocumentResult& document) {
    if (!document.type.empty()) {
        return document.type + "|" +
               (document.organ.empty() ? document.organ_name : document.organ) + "|" +
               document.from;
    }
    return std::filesystem::path(document.path).stem().string();
}

std::string reason_words(std::string_view reason, Language language, std::string_view detail) {
    if (reason == "no-dictionary") {
        return std::string(detail);
    }
    if (reason == "type-unknown") {
        return std::string(say(
            language, "Dokumenttypen är okänd, så kontrollerna som beror på den kunde inte köras.",
            "The document type is unknown, so the checks that depend on it could not run."));
    }
    if (reason == "failed") {
        const auto words =
            say(language, "Kontrollen kunde inte köras klart på grund av ett fel i programmet.",
                "The check could not be finished because of a fault in the program.");
        return std::string(words) + (detail.empty() ? "" : " (" + std::string(detail) + ")");
    }
    if (reason == "limit" && !detail.empty() && text::parse_integer(detail) < 0) {
        return std::string(detail); // of another limit than that of findings
    }
    if (reason == "limit") {
        return std::string(
            say(language, "Regeln gav fler träffar än gränsen; resten visas inte.",
                "The rule gave more findings than the limit; the rest are not shown."));
    }
    if (reason == "format") {
        return std::string(say(
            language,
            "Formatet läses inte. Spara dokumentet som ODF-text (.odt) för att få det "
            "kontrollerat.",
            "The format is not read. Save the document as ODF text (.odt) to have it checked."));
    }
    if (reason == "unreadable") {
        return std::string(
            say(language, "Dokumentet kunde inte läsas.", "The document could not be read."));
    }
    return std::string(reason);
}

Judged judge(const Input& input, const Environment& environment, const finding::Policy& policy,
             const JudgeOptions& options) {
    try {
        return Judge(input, environment, policy, options).judge();
    } catch (const std::exception& error) {
        // Out of memory, or a fault of ours: the document is not judged, and the run goes on.
        Judged broken;
        broken.document.path = input.path;
        broken.document.verdict = Verdict::incomplete;
        broken.not_checked.push_back(
            {input.path,
             {},
             "failed",
             reason_words("failed", options.language) + " (" + error.what() + ")"});
        return broken;
    }
}

} // namespace styrkoll::app
