// SPDX-License-Identifier: Apache-2.0
// A waiver that is not in order holds for nothing. That must be seen: whoever wrote it believes
// that it does.
#include "check/undantag/waiver_form.hpp"

#include "finding/waiver_text.hpp"

namespace styrkoll::check {
namespace {

constexpr std::string_view k_malformed = "undantag-felaktigt";

void run(const plan::Plan& plan, const Context&, finding::Sink& sink) {
    for (const finding::DocumentWaiver& own :
         finding::document_waivers(*plan.document, sink.policy().catalogue())) {
        if (!own.fault) {
            continue;
        }
        const finding::Waiver& waiver = own.waiver;
        const bool is_comment = waiver.source == finding::WaiverSource::annotation;
        auto report = sink.report(k_malformed);
        report.with("vad", own.fault->sv)
            .with("vad-en", own.fault->en)
            .with("plats",
                  is_comment ? "i en kommentar" : "i dokumentegenskapen ”" + waiver.where + "”")
            .with("plats-en",
                  is_comment ? "in a comment" : "in the document property ”" + waiver.where + "”")
            .about(waiver.rule + '|' + waiver.fingerprint + '|' + waiver.heading + '|' +
                   own.fault->sv);
        if (own.location) {
            report.at(*own.location);
        }
    }
}

} // namespace

Check waiver_form() {
    return {.name = "waiver_form", .rules = {k_malformed}, .run = run};
}

} // namespace styrkoll::check
