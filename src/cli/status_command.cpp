// SPDX-License-Identifier: Apache-2.0
#include "app/read_set.hpp"
#include "app/status.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/named_reports.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "report/wheel/wheel.hpp"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <memory>

namespace styrkoll::cli {
namespace {

struct StatusWords {
    std::vector<std::string> paths;
    std::string year;
    std::string today;
    std::vector<std::string> reports;
    ModelOptions model;
};

struct StatusRequest {
    app::StatusOptions options;
    std::vector<ReportTarget> targets;
};

Result<std::optional<int>> parse_year(const std::string& word, Language language) {
    if (word.empty()) {
        return std::optional<int>();
    }
    const std::int64_t number = word.size() == 4 ? text::parse_integer(word) : -1;
    constexpr int k_first = 1900;
    if (number < k_first) {
        const std::string shown = text::printable(word);
        return failure(ErrorKind::usage,
                       fmt::vformat(say(language,
                                        "--year ska vara ett årtal med fyra siffror, inte ”{}”. "
                                        "Skriv till exempel --year 2027.",
                                        "--year takes a year of four digits, not “{}”. Write for "
                                        "example --year 2027."),
                                    fmt::make_format_args(shown)));
    }
    return std::optional<int>(static_cast<int>(number));
}

Result<std::optional<Date>> parse_today(const std::string& word, Language language) {
    const auto date = parse_iso_date(word);
    if (!word.empty() && !date) {
        const std::string shown = text::printable(word);
        return failure(
            ErrorKind::usage,
            fmt::vformat(
                say(language,
                    "--today ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD, inte ”{}”. "
                    "Skriv till exempel --today 2026-11-24.",
                    "--today takes a date that exists, written YYYY-MM-DD, not “{}”. Write "
                    "for example --today 2026-11-24."),
                fmt::make_format_args(shown)));
    }
    return date;
}

Result<StatusRequest> make_request(const StatusWords& words, const Session& session) {
    const Language language = session.language;
    StatusRequest request;
    const auto year = parse_year(words.year, language);
    const auto today = parse_today(words.today, language);
    auto targets = parse_report_targets(words.reports, {"console", "json", "csv", "ics"},
                                        words.paths, Quiet::no, language);
    if (!year) {
        return tl::unexpected<Error>(year.error());
    }
    if (!today) {
        return tl::unexpected<Error>(today.error());
    }
    if (!targets) {
        return tl::unexpected<Error>(targets.error());
    }
    auto setting = make_setting(session, words.model.model, words.model.configuration);
    if (!setting) {
        return tl::unexpected<Error>(setting.error());
    }
    request.options.set.setting = *std::move(setting);
    request.options.set.paths = words.paths;
    request.options.year = *year;
    request.options.today = *today;
    request.targets = *std::move(targets);
    return request;
}

std::string render(const app::StatusRun& run, const report::WheelContext& context,
                   const std::string& format, const report::TextOptions& options) {
    if (format == "json") {
        return report::wheel_json(run.wheel, context);
    }
    if (format == "csv") {
        return report::wheel_csv(run.wheel, context);
    }
    if (format == "ics") {
        return report::wheel_ics(run.wheel, context);
    }
    return report::wheel_text(run.wheel, context, options);
}

int run_status(const Session& session, const StatusWords& words) {
    const auto request = make_request(words, session);
    if (!request) {
        return fail(session, request.error());
    }
    const auto run = app::status(request->options);
    if (!run) {
        return fail(session, run.error());
    }
    const report::WheelContext context{session.language, std::string(k_version), run->set->problems,
                                       run->set->not_judged};
    const int written =
        write_named_reports(session, request->targets, app::paths_of(*run->set),
                            [&](const std::string& format, const report::TextOptions& options) {
                                return render(*run, context, format, options);
                            });
    return written != 0 ? written : app::exit_code(*run);
}

std::string footer(Language language) {
    return std::string(
        say(language,
            "Vad som väntas och när står i styrmodellens årshjul. Att något saknas eller är sent "
            "ändrar inte slutkoden.\n"
            "\nSlutkoder:\n"
            "  0  årshjulet visades\n"
            "  2  fel i anropet\n"
            "  3  fel i styrmodell eller inställningar\n"
            "  4  något saknas eller går inte att läsa\n"
            "  5  fel i programmet, eller när en rapport skulle skrivas",
            "What is expected, and when, stands in the model's annual wheel. What is missing or "
            "late does not change the exit code.\n"
            "\nExit codes:\n"
            "  0  the wheel was shown\n"
            "  2  wrong usage\n"
            "  3  the model or the configuration is wrong\n"
            "  4  something is missing or unreadable\n"
            "  5  internal error, or a report could not be written"));
}

} // namespace

Command add_status(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "status",
        std::string(
            say(language,
                "Visar årshjulet: vilka dokument ett år väntas ha, vilka som finns och när de "
                "beslutades.",
                "Shows the annual wheel: which documents a year expects, which are there and "
                "when they were decided.")));
    const auto words = std::make_shared<StatusWords>();
    app.add_option("PATH", words->paths,
                   std::string(say(language, "Fil, mapp eller faktaindex, eller - för standard in",
                                   "File, folder or facts index, or - for standard input")))
        ->type_name(std::string(say(language, "SÖKVÄG", "PATH")))
        ->required();
    add_value(app, "--year", words->year, say(language, "ÅR", "YEAR"),
              say(language, "Vilket år. Förval: det som hel-mangd i styrkoll.xml anger",
                  "Which year. Default: the one of hel-mangd in styrkoll.xml"));
    add_value(app, "--today", words->today, say(language, "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
              say(language,
                  "Dagens datum. Med det visas vad som är försenat och vad som ännu inte "
                  "är aktuellt",
                  "Today's date. With it, shows what is overdue and what is not due yet"));
    add_values(
        app, "--report", words->reports, say(language, "FORMAT[=FIL]", "FORMAT[=FILE]"),
        say(language,
            "Rapport: console (förval), json, csv eller ics (kalender), till standard ut eller "
            "till en fil. Kan upprepas",
            "Report: console (default), json, csv or ics (calendar), to standard output or to "
            "a file. May be repeated"));
    add_model_options(app, words->model, language);
    app.footer(footer(language));
    return {&app, [words](const Session& session) { return run_status(session, *words); }};
}

} // namespace styrkoll::cli
