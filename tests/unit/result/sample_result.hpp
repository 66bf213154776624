// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.hpp"
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
    location.end = static_cast<std::uint32_t>(text::count_code_points(quote));
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
    document.type_name = "Verksamhetsplan";
    document.organ = "sn";
    document.organ_name = "Socialnämnden";
    document.checked = {0, 1};
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

/// Two items, two columns, one of them asked for nothing; a gap, and a document that is not there.
inline result::ThreadOverview thread() {
    using trace::State;
    result::ThreadOverview thread;
    thread.documents = 2;
    thread.items = 2;
    thread.item_states = {0, 1, 0, 0, 0, 1};
    thread.plan_states = {0, 1, 1, 0, 0, 1};
    thread.follow_up_states = {0, 0, 0, 0, 1, 0};
    thread.lacking = {"Ingen årsredovisning finns bland dokumenten."};
    const result::ItemPlace safe{"M1", "Trygga barn", "flerarsplan.odt", 31};
    const result::ItemPlace green{"", "En grön kommun", "flerarsplan.odt", 35};
    result::ThreadMatrix matrix;
    matrix.name = "Mål och organ";
    matrix.columns = {{"Socialnämnden", "SN"}, {"Kulturnämnden", "KN"}};
    matrix.rows = {{safe, {{0, State::ok, 1, 1, ""}, {1, State::declined, 1, 1, "Rör oss inte"}}},
                   {green, {{0, State::missing, 2, 1, ""}}}};
    matrix.all_columns = 2;
    matrix.all_rows = 40;
    thread.matrices = {matrix};
    thread.open = {{State::missing, false, green, "Socialnämnden", "Verksamhetsplan", ""},
                   {State::drifted, true, safe, "Kulturnämnden", "Årsrapport", ""}};
    thread.all_open = 2;
    thread.picture.columns = {{"Flerårsplan", {0}, 0}, {"Verksamhetsplan", {1, 2}, 0}};
    thread.picture.panels = {{0, "Flerårsplan", true, {0}, {0, 1, 0, 0, 0, 1}, 0, 0, 0},
                             {1, "Socialnämnden", true, {1}, {}, 0, 0, 0},
                             {1, "Kulturnämnden", false, {2}, {}, 0, 0, 0}};
    using result::PictureBox;
    thread.picture.boxes = {
        {PictureBox::What::item, trace::k_none, 0, "M1", "Trygga barn", State::ok, 0, 0},
        {PictureBox::What::gap, trace::k_none, 1, "", "En grön kommun", State::missing, 0, 0},
        {PictureBox::What::summary, trace::k_none, 2, "", "1 avstår", State::declined, 0, 0}};
    thread.picture.edges = {{0, 1, true}, {0, 2, false}};
    thread.picture.edges_left_out = 3;
    return thread;
}

inline result::WheelOverview wheel() {
    result::WheelOverview wheel;
    wheel.year = 2027;
    wheel.whole = true;
    wheel.events = {{"Flerårsplan", "2026-11-30", true, "KL 11 kap. 8 §"},
                    {"Verksamhetsplan", "2026-12-31", false, ""}};
    result::WheelDocument decided{"Flerårsplan",
                                  "Kommunfullmäktige",
                                  "flerarsplan.odt",
                                  true,
                                  trace::Progress::decided,
                                  "2026-12-03",
                                  "2026-10-20",
                                  "",
                                  {}};
    decided.dates = {{"2026-11-30", true, "KL 11 kap. 8 §", trace::Timing::late, 3}};
    result::WheelDocument missing{"Verksamhetsplan",
                                  "Kulturnämnden",
                                  "",
                                  true,
                                  trace::Progress::missing,
                                  "",
                                  "",
                                  "Flerårsplan",
                                  {}};
    missing.dates = {{"2026-12-31", false, "", trace::Timing::open, 0}};
    wheel.documents = {decided, missing, {"Övrigt", "", "x.odt", false, {}, "", "", "", {}}};
    return wheel;
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
    run.thread = thread();
    run.wheel = wheel();
    run.rules = {
        {"avsnitt-saknas", Severity::error, "styrmodellen, Planer och uppdrag",
         "Ett avsnitt som ska finnas saknas.", "Den som ska besluta letar efter det."},
        {"paket-skadat", Severity::error, "", "Filen är skadad.", "Den går inte att läsa."}};
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
