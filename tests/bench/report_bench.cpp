// SPDX-License-Identifier: Apache-2.0
#include "bench/report_bench.hpp"

#include "bench/measure.hpp"
#include "finding/catalogue.hpp"
#include "report/formats.hpp"
#include "result/json.hpp"

#include <Poco/JSON/Parser.h>

#include <fmt/core.h>
#include <sstream>
#include <string>
#include <vector>

namespace styrkoll::bench {
namespace {

constexpr std::size_t k_documents = 100;
constexpr std::size_t k_findings = 100; ///< a document
constexpr std::size_t k_rules = 40;
constexpr double k_megabyte = 1e6;

result::WordedFinding finding(std::size_t document, std::size_t number) {
    result::WordedFinding worded;
    finding::Finding& own = worded.finding;
    own.rule = "familj-regel-" + std::to_string(number % k_rules);
    own.severity = number % 3 == 0   ? finding::Severity::error
                   : number % 3 == 1 ? finding::Severity::warning
                                     : finding::Severity::note;
    document::Location location;
    location.part = "content.xml";
    location.paragraph = static_cast<std::uint32_t>(number * 7 + 1);
    location.end = 24;
    location.headings = {"Mål och inriktning", "I" + std::to_string(number / 10) + " Trygga barn"};
    location.quote = "andelen barn som kan simma";
    location.before = "Nämnden ska verka för att ";
    location.after = " ökar under planperioden.";
    own.location = location;
    own.arguments = {{"post", "I" + std::to_string(number)}, {"slag", "inriktning"}};
    own.suggestions = {"andelen barn i årskurs 6 som kan simma"};
    own.fingerprint = fmt::format("{:016x}{:016x}", document, number);
    worded.message = fmt::format("Inriktning I{} har inget nyckeltal, men andra inriktningar i "
                                 "planen har det.",
                                 number);
    worded.help = "Lägg till minst ett nyckeltal, eller skriv hur inriktningen ska följas upp.";
    return worded;
}

result::RunResult many_findings() {
    result::RunResult run;
    run.tool_version = "0";
    run.fail_on = "error";
    run.model_name = "Styrmodell";
    for (std::size_t at = 0; at < k_documents; ++at) {
        result::DocumentResult document;
        document.path = fmt::format("planer/verksamhetsplan-{:03}.odt", at);
        document.title = fmt::format("Verksamhetsplan 2027-2029 för nämnd {}", at);
        for (std::uint32_t heading = 0; heading < 10; ++heading) {
            document.outline.push_back(
                {2, fmt::format("I{} Trygga barn", heading), "mal", heading * 70 + 1});
        }
        for (std::size_t number = 0; number < k_findings; ++number) {
            document.findings.push_back(finding(at, number));
        }
        run.documents.push_back(std::move(document));
    }
    for (std::size_t at = 0; at < k_rules; ++at) {
        const std::string id = "familj-regel-" + std::to_string(at);
        run.checked.push_back({id, k_documents});
        run.rules.push_back({id, finding::Severity::error, "styrmodellen, Uppföljning",
                             "En inriktning saknar nyckeltal.", "Utan nyckeltal vet ingen."});
    }
    result::finalise(run, {});
    return run;
}

} // namespace

void measure_reports() {
    const result::RunResult run = many_findings();
    Poco::JSON::Parser parser;
    const Poco::Dynamic::Var tree = parser.parse(result::to_json(run));
    std::vector<std::string> written(report::formats().size() + 1);
    std::vector<Step> steps{{"peer: Poco JSON", [&] {
                                 std::ostringstream out;
                                 Poco::JSON::Stringifier::stringify(tree, out, 2);
                                 written[0] = out.str();
                             }}};
    for (const report::Format& format : report::formats()) {
        std::string& out = written[steps.size()];
        steps.push_back({std::string(format.name), [&] { out = format.render(run); }});
    }
    measure(steps, 6);
    fmt::print("\nreports of {} findings in {} documents (budget for html: 10 MB)\n",
               k_documents * k_findings, k_documents);
    fmt::print("  {:<28}{:>10}{:>9}{:>14}\n", "", "s", "MB", "of the peer");
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const double size = static_cast<double>(written[at].size()) / k_megabyte;
        fmt::print("  {:<28}{:>10.3f}{:>9.1f}{:>12.0f} %{}\n", steps[at].name, steps[at].best, size,
                   100 * steps[0].best / steps[at].best,
                   steps[at].name != "html" ? ""
                   : size <= 10             ? "  ok"
                                            : "  ABOVE");
    }
}

} // namespace styrkoll::bench
