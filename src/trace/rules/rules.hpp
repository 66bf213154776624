// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trace/findings.hpp"

/// The rules of the thread, one file each group. A rule looks at the Scene and reports.
namespace styrkoll::trace {

/// What a rule sees, and where it reports.
class Scene {
public:
    Scene(const Thread& whole, const Directory& of_whole, const JudgeOptions& wanted,
          Findings& findings)
        : thread(whole), model(*whole.model), directory(of_whole), options(wanted),
          m_findings(findings) {}

    const Thread& thread;
    const model::Model& model;
    const Directory& directory;
    const JudgeOptions& options;

    using Report = finding::Sink::Report;
    /// For a document that is only looked up in: a report that goes nowhere.
    Report report(std::uint32_t document, std::string_view rule);
    Report report(std::uint32_t document, std::string_view rule, finding::Severity proposed);
    Report report_set(std::string_view rule, finding::Severity proposed);
    void unchecked(std::string reason, std::string message);

    [[nodiscard]] bool is_reported(std::uint32_t document) const {
        return thread.documents[document].reported && thread.documents[document].readable;
    }
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(options.language, sv, en));
    }

    /// "M2 En trygg kommun".
    [[nodiscard]] std::string words_of(std::uint32_t item) const;
    [[nodiscard]] std::string document_words(std::uint32_t document) const {
        return name_of(thread, thread.documents[document]);
    }
    [[nodiscard]] const document::Location& location_of(std::uint32_t item) const {
        return thread.fact_of(thread.items[item]).location;
    }
    /// Where the document speaks of such items: its section for them, else nothing.
    [[nodiscard]] document::Location section_for(std::uint32_t document,
                                                 const std::vector<std::uint32_t>& kinds) const;
    /// The item as a related place.
    void relate(Report& report, std::uint32_t item) const;
    void relate_document(Report& report, std::uint32_t document, std::string_view message) const;

private:
    Findings& m_findings;
};

struct Rule {
    std::vector<std::string_view> rules; ///< all that it may report; the model's own come on top
    void (*run)(Scene&) = nullptr;
};

[[nodiscard]] Rule coverage();
[[nodiscard]] Rule follow_up();
[[nodiscard]] Rule rating_numbers();
[[nodiscard]] Rule report_series();
[[nodiscard]] Rule references();
[[nodiscard]] Rule wrong_year();
[[nodiscard]] Rule repeated_values();
[[nodiscard]] Rule loose_ends();
[[nodiscard]] Rule cycles();
[[nodiscard]] Rule duplicates();
[[nodiscard]] Rule absent_documents();
[[nodiscard]] Rule reviews();
[[nodiscard]] Rule named_documents();
[[nodiscard]] Rule annual_wheel();
[[nodiscard]] Rule late_items();
[[nodiscard]] Rule differing_figures();

} // namespace styrkoll::trace
