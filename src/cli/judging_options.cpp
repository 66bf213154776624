// SPDX-License-Identifier: Apache-2.0
#include "cli/judging_options.hpp"

#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace styrkoll::cli {

void add_judging_options(CLI::App& app, CheckWords& words, Language language) {
    const auto rule = say(language, "REGEL", "RULE");
    add_values(app, "--only", words.only, rule,
               say(language,
                   "Granska bara med dessa regler eller regelfamiljer (kommalista, kan upprepas)",
                   "Check only these rules or families of rules (comma list, may be repeated)"));
    add_values(app, "--except", words.except, rule,
               say(language, "Granska inte med dessa regler eller regelfamiljer",
                   "Do not check these rules or families of rules"));
    add_values(app, "--severity", words.severities, say(language, "REGEL=NIVÅ", "RULE=LEVEL"),
               say(language, "Hur allvarlig en regel är: error, warning, note eller off",
                   "How serious a rule is: error, warning, note or off"));
    add_value(app, "--profile", words.profile, say(language, "PROFIL", "PROFILE"),
              say(language,
                  "Tillfället, som avgör hur allvarliga reglerna är: sammantrade (förval), skriva, "
                  "arkiv eller publicering, eller en egen profilfil (.xml)",
                  "The occasion, which decides how serious the rules are: sammantrade (default), "
                  "skriva, arkiv or publicering, or a profile file of your own (.xml)"));
    add_lookup_options(
        app, words.with,
        say(language,
            "Dokument att bara slå upp i, till exempel flerårsplanen: de granskas inte. Kan "
            "upprepas",
            "Documents to look things up in only, such as the council's plan: they are not "
            "reported on. May be repeated"),
        words.indexes, language);
    add_value(app, "--write-index", words.index_to_write, say(language, "FIL", "FILE"),
              say(language, "Skriv de granskade dokumentens fakta till ett index för andra",
                  "Write the facts of the documents to an index for others"));
    add_value(
        app, "--ledger", words.reviews, say(language, "FIL", "FILE"),
        say(language,
            "Granskningar som ”styrkoll review” har antecknat: det som har ändrats sedan dess "
            "anmärks",
            "Reviews recorded by “styrkoll review”: what has changed since is reported"));
    add_value(app, "--baseline", words.baseline, say(language, "FIL", "FILE"),
              say(language,
                  "Räkna bara det som är nytt sedan baslinjen, eller sedan en tidigare rapport i "
                  "JSON",
                  "Count only what is new since the baseline, or since an earlier JSON report"))
        ->each([&words](const std::string& value) { words.baseline_is_empty = value.empty(); });
    add_switch(app, "--update-baseline", words.update_baseline,
               say(language, "Skriv det som finns nu till filen som --baseline anger",
                   "Write what is there now to the file that --baseline names"));
    add_value(app, "--today", words.today, say(language, "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
              say(language, "Dagens datum. Utan det vet ingen kontroll vilken dag det är",
                  "Today's date. Without it no check knows what day it is"));
}

} // namespace styrkoll::cli
