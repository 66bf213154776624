// SPDX-License-Identifier: Apache-2.0
#include "app/waiver_words.hpp"

#include "base/text.hpp"

#include <string>

namespace styrkoll::app {
namespace {

using finding::Waiver;

/// " (rubriken ”Ekonomi” i ”plan.xml”)": what the waiver asks for.
Bilingual asked(const Waiver& waiver) {
    Bilingual words;
    const auto add = [&words](const std::string& sv, const std::string& en,
                              const std::string& value) {
        if (!value.empty()) {
            const std::string comma = words.sv.empty() ? "" : ", ";
            const std::string quoted = " ”" + text::shorten(value, 80) + "”";
            words.sv += comma + sv + quoted;
            words.en += comma + en + quoted;
        }
    };
    add("rubriken", "heading", waiver.heading);
    add("fingeravtrycket", "fingerprint", waiver.fingerprint);
    add("dokumentet", "document", waiver.document);
    return words.sv.empty() ? words : Bilingual{" (" + words.sv + ")", " (" + words.en + ")"};
}

} // namespace

void fill_in(finding::Sink::Report report, const Bilingual& place, const Waiver& waiver,
             const WaiverOutcome& outcome) {
    Bilingual what{"träffar ingen brist", "has nothing to waive"};
    if (outcome.used == finding::Reach::partly) {
        what = {"gäller inte, eftersom bristen också finns utanför den plats som undantaget "
                "anger",
                "does not hold, since the finding also has places outside the one that the "
                "waiver names"};
    } else if (!outcome.why.sv.empty()) {
        what.sv += ": " + outcome.why.sv;
        what.en += ": " + outcome.why.en;
    }
    const Bilingual wanted = asked(waiver);
    report.with("plats", place.sv + wanted.sv)
        .with("plats-en", place.en + wanted.en)
        .with("vad", what.sv)
        .with("vad-en", what.en)
        .with("regel", waiver.rule)
        .with("till", waiver.until)
        .with("ansvarig", waiver.owner)
        .about(waiver.rule + '|' + waiver.fingerprint + '|' + waiver.heading + '|' +
               waiver.document);
}

} // namespace styrkoll::app
