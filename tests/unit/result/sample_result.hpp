// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result/result.hpp"

#include <string>
#include <utility>

/// A made-up run that has a bit of everything.
namespace styrkoll::sample {

inline document::Location location(std::uint32_t paragraph, std::vector<std::string> headings,
                                   std::string quote) {
    document::Location location;
    location.part = "content.xml";
    location.paragraph = paragraph;
    location.end = static_cast<std::uint32_t>(quote.size());
    location.line = 2;
    location.column = 100 + paragraph;
    location.headings = std::move(headings);
    location.quote = std::move(quote);
    return location;
}

inline result::WordedFinding finding(std::string rule, finding::Severity severity,
                                     std::string message, std::string help = {}) {
    result::WordedFinding worded;
    worded.finding.rule = std::move(rule);
    worded.finding.severity = severity;
    worded.message = std::move(message);
    worded.help = std::move(help);
    worded.finding.fingerprint = "00112233445566778899aabbccddeeff";
    return worded;
}

inline result::DocumentResult board_plan() {
    using finding::Severity;
    result::DocumentResult document;
    document.path = "plan/verksamhetsplan-sn.odt";
    document.sha256 = std::string(64, 'a');
    document.type = "verksamhetsplan";
    document.organ = "sn";
    document.from = "2027-01-01";
    document.to = "2029-12-31";
    document.status = "beslutad";
    document.title = "Verksamhetsplan 2027-2029 för socialnämnden";
    document.outline = {{1, "Nämndens uppdrag", "uppdrag", 12}, {1, "Övrigt", "", 30}};

    auto near = finding("avsnitt-snarlik", Severity::warning,
                        "Rubriken ”Mål och riktning” liknar ”Mål och inriktning”.",
                        "Skriv rubriken som styrmodellen har den.");
    near.finding.location = location(31, {"Mål och riktning"}, "Mål och riktning");
    near.finding.suggestions = {"Mål och inriktning"};

    auto missing = finding("avsnitt-saknas", Severity::error,
                           "Avsnittet ”Uppdrag från kommunfullmäktige” saknas.",
                           "Lägg till rubriken ”Uppdrag från kommunfullmäktige” och skriv där hur "
                           "nämnden svarar på sina uppdrag.");
    missing.finding.arguments = {{"avsnitt", "Uppdrag från kommunfullmäktige"}, {"krav", "ska"}};

    auto twice = finding("post-dubbel-kod", Severity::error, "Koden I1 används två gånger.",
                         "Ge en av posterna en ny kod.");
    twice.finding.location =
        location(44, {"Mål och riktning", "Trygga barn"}, "I1 Tidiga insatser för barn och unga");
    twice.finding.related.push_back(
        {document.path, location(40, {"Mål och riktning"}, "I1 Trygga barn"), "här först"});
    twice.finding.suggestions = {"I2"};
    document.findings = {near, twice, missing};
    return document;
}

inline result::RunResult run() {
    using finding::Severity;
    result::RunResult run;
    run.tool_version = "0.1.0";
    run.today = "2026-11-24";
    run.fail_on = "error";
    run.model_id = "strangnas";
    run.model_name = "Styrmodell för Strängnäs kommun";
    run.model_version = "1";
    run.documents.push_back(board_plan());
    for (const char* path : {"flerarsplan.odt", "arsredovisning.fodt"}) {
        result::DocumentResult clean;
        clean.path = path;
        clean.type = "flerarsplan";
        run.documents.push_back(clean);
    }
    result::DocumentResult broken;
    broken.path = "plan/trasig.odt";
    broken.findings.push_back(finding("paket-skadat", Severity::error,
                                      "Filen är skadad: katalogen sist i filen saknas.",
                                      "Öppna filen i Writer och spara den på nytt."));
    run.documents.push_back(broken);
    run.checked = {{"avsnitt-snarlik", 3}, {"avsnitt-saknas", 3}, {"mal-titel", 0}};
    run.not_checked = {
        {"plan/underlag.docx", "", "format", "Spara som ODF: Arkiv, Spara som, ODF-text (.odt)."},
        {"plan/karta.pdf", "", "format", "Spara som ODF: Arkiv, Spara som, ODF-text (.odt)."},
        {"", "referens-titel", "switched-off", ""}};
    auto alone = finding("referens-ensam", Severity::note,
                         "Mål M3 i flerårsplanen tas inte upp av någon nämnd.");
    alone.finding.related.push_back(
        {"flerarsplan.odt", location(31, {"Koncerngemensamma mål"}, "M3 En hållbar kommun"), ""});
    run.set_findings.push_back(alone);
    return run;
}

inline finding::Catalogue catalogue() {
    finding::Catalogue catalogue;
    finding::Rule damaged;
    damaged.id = "paket-skadat";
    damaged.family = "paket";
    damaged.makes_unreadable = true;
    catalogue.add(damaged);
    finding::Rule unknown;
    unknown.id = "identitet-okand-typ";
    unknown.family = "identitet";
    unknown.severity = finding::Severity::warning;
    unknown.makes_incomplete = true;
    catalogue.add(unknown);
    return catalogue;
}

inline result::RunResult finished_run() {
    result::RunResult finished = run();
    result::finalise(finished, catalogue());
    return finished;
}

} // namespace styrkoll::sample
