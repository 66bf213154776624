// SPDX-License-Identifier: Apache-2.0
#include "base/personal_number.hpp"
#include "base/system_words.hpp"
#include "base/text.hpp"
#include "cli/annotated_copies.hpp"
#include "cli/check_options.hpp"
#include "cli/commands.hpp"
#include "cli/judging_options.hpp"
#include "cli/limit_table.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/reports.hpp"
#include "cli/usage.hpp"
#include "report/words.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/core.h>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

namespace fs = std::filesystem;

constexpr int k_unreadable = 4;

struct AnnotateWords {
    CheckWords check;
    std::string copy;
    bool in_place = false;
};

std::string ending_of(const std::string& path) {
    return text::fold(text::printable(fs::path(path).extension().string()));
}

/// The copy is of the document's own format, and its name must not say another.
Result<void> require_copy_name(const AnnotateWords& words, Language language) {
    if (words.copy == "-") {
        return usage_failure(say(language,
                                 "Kopian kan inte skrivas till standard ut. Ge den ett filnamn.",
                                 "The copy cannot go to standard output. Give it a file name."));
    }
    const std::string ending = ending_of(words.check.paths.front());
    if (ending_of(words.copy) != ending) {
        const std::string_view sentence =
            ending.empty() ? say(language,
                                 "Kopian får samma format som dokumentet. Ge den ett namn utan "
                                 "ändelse, som dokumentets.",
                                 "The copy is of the document's own format. Give it a name without "
                                 "an ending, as the document's.")
                           : say(language,
                                 "Kopian får samma format som dokumentet. Ge den ett namn som "
                                 "slutar på {}.",
                                 "The copy is of the document's own format. Give it a name that "
                                 "ends in {}.");
        return usage_failure(fmt::format(fmt::runtime(sentence), ending), words.copy);
    }
    return {};
}

Result<void> require_target(const AnnotateWords& words, Language language) {
    const std::string& file = words.check.paths.front();
    std::error_code ignored;
    if (words.copy.empty() != words.in_place) {
        return failure(ErrorKind::usage,
                       std::string(say(language,
                                       "Välj var kommentarerna ska skrivas: -o KOPIA eller "
                                       "--in-place, och bara det ena.",
                                       "Choose where the comments are to be written: -o COPY or "
                                       "--in-place, and only one of them.")));
    }
    if (file == "-") {
        return usage_failure(
            say(language,
                "Standard in är ingen fil som en kopia kan göras av. Spara dokumentet och "
                "ange filen.",
                "Standard input is no file that a copy can be made of. Save the document "
                "and name the file."));
    }
    if (const auto status = fs::status(file, ignored).type(); status == fs::file_type::not_found) {
        return failure(
            ErrorKind::input,
            std::string(say(language, "Dokumentet finns inte.", "The document does not exist.")),
            file);
    }
    if (fs::is_directory(file, ignored)) {
        return failure(ErrorKind::usage,
                       std::string(say(language,
                                       "”styrkoll annotate” tar en fil. För flera: styrkoll check "
                                       "--report annotated=MAPP.",
                                       "“styrkoll annotate” takes one file. For several: styrkoll "
                                       "check --report annotated=FOLDER.")),
                       file);
    }
    if (auto wrong = words.in_place ? Result<void>() : require_copy_name(words, language); !wrong) {
        return wrong;
    }
    if (!words.in_place && fs::equivalent(file, words.copy, ignored)) {
        return failure(ErrorKind::usage,
                       std::string(say(language,
                                       "Kopian skulle skriva över dokumentet. Skriv --in-place om "
                                       "det är meningen: då sparas det gamla.",
                                       "The copy would overwrite the document. Write --in-place if "
                                       "that is meant: the old one is then kept.")),
                       file);
    }
    return {};
}

/// Copies the document to FILE.bak, or FILE.bak2 ... where that is taken; never over anything.
Result<fs::path> keep_old(const fs::path& file, Language language) {
    std::error_code failed;
    for (int number = 1; number < 10'000; ++number) {
        fs::path kept = file;
        kept += number == 1 ? ".bak" : ".bak" + std::to_string(number);
        fs::copy_file(file, kept, fs::copy_options::none, failed);
        if (!failed) {
            return kept;
        }
        if (failed != std::errc::file_exists) {
            break;
        }
    }
    return failure(ErrorKind::output,
                   fmt::format("{}: {}.",
                               say(language, "Det gamla dokumentet kan inte sparas undan",
                                   "The old document cannot be kept"),
                               system_words(failed.value(), language)),
                   file.string());
}

/// Writer puts such a file beside a document that it has open.
bool is_open_in_writer(const fs::path& file) {
    std::error_code failed;
    return fs::exists(file.parent_path() / (".~lock." + file.filename().string() + '#'), failed);
}

bool is_write_protected(const fs::path& file, fs::perms permissions) {
    constexpr fs::perms k_writable =
        fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    return (permissions & k_writable) == fs::perms::none || ::access(file.c_str(), W_OK) != 0;
}

Result<void> require_free(const std::string& path, const fs::path& file, fs::perms permissions,
                          Language language) {
    if (is_open_in_writer(path) || is_open_in_writer(file)) {
        return failure(ErrorKind::output,
                       std::string(say(language,
                                       "Filen är öppen i Writer. Stäng den där först, eller skriv "
                                       "kommentarerna i en kopia med -o.",
                                       "The file is open in Writer. Close it there first, or write "
                                       "the comments into a copy with -o.")),
                       path);
    }
    if (is_write_protected(file, permissions)) {
        return failure(ErrorKind::output,
                       std::string(say(language,
                                       "Filen är skrivskyddad. Ta bort skyddet först, eller skriv "
                                       "kommentarerna i en kopia med -o.",
                                       "The file is write-protected. Lift the protection first, or "
                                       "write the comments into a copy with -o.")),
                       path);
    }
    return {};
}

/// The document itself, also where the name is a link to it; who may read it stays the same.
/// Nothing is written when nothing changes.
Result<std::string> replace(const std::string& path, const app::Annotated& annotated,
                            Language language) {
    std::error_code failed;
    const fs::path file = fs::canonical(path, failed);
    const fs::perms permissions = fs::status(file, failed).permissions();
    if (const auto free = require_free(path, file, permissions, language); !free) {
        return tl::unexpected<Error>(free.error());
    }
    if (!annotated.changed) {
        return path + std::string(say(language, " (oförändrad)", " (unchanged)"));
    }
    const auto kept = keep_old(file, language);
    if (!kept) {
        return tl::unexpected<Error>(kept.error());
    }
    if (auto written = write_file(file.string(), annotated.bytes, language, Written::document);
        !written) {
        return tl::unexpected<Error>(written.error());
    }
    fs::permissions(file, permissions, failed);
    return fmt::format(fmt::runtime(say(language, "{} (det gamla: {})", "{} (the old one: {})")),
                       path, kept->filename().string());
}

std::string told(const std::string& where, const app::Annotated& annotated, Language language) {
    constexpr report::Noun k_comment{"kommentar", "kommentarer", "comment", "comments"};
    std::string out =
        text::printable(personal_number::masked(where, personal_number::Standing::address)) + ": " +
        report::count_of(language, annotated.comments, k_comment);
    if (annotated.at_title > 0) {
        out += fmt::format(
            fmt::runtime(say(language, ", varav {} vid titeln", ", of which {} at the title")),
            annotated.at_title);
    }
    return out + '\n';
}

int run_annotate(const Session& session, const AnnotateWords& words) {
    if (const auto wrong = require_target(words, session.language); !wrong) {
        return fail(session, wrong.error());
    }
    auto request = make_check_request(words.check, session);
    if (!request) {
        return fail(session, request.error());
    }
    request->options.want_details = true; // the hash of what was judged
    const auto result = app::check(request->options);
    if (!result) {
        return fail(session, result.error());
    }
    if (result->documents.size() != 1) {
        return k_unreadable;
    }
    const result::DocumentResult& document = result->documents.front();
    const auto annotated = make_copy(document, copy_options(*request, session));
    if (!annotated) {
        return fail(session, annotated.error());
    }
    std::string where = words.copy;
    if (words.in_place) {
        const auto replaced = replace(document.file, *annotated, session.language);
        if (!replaced) {
            return fail(session, replaced.error());
        }
        where = *replaced;
    } else if (const auto written = write_report_text(session, annotated->bytes, words.copy,
                                                      {document.file}, Written::copy);
               !written) {
        return fail(session, written.error());
    }
    tell_about_copy(session, document.path, *annotated);
    const auto written =
        write_standard_output(told(where, *annotated, session.language), session.language);
    return written ? 0 : fail(session, written.error());
}

std::string exit_code_help(Language language) {
    return std::string(say(language,
                           "\nSlutkoder:\n"
                           "  0  kopian är skriven\n"
                           "  2  fel i anropet\n"
                           "  3  fel i styrmodell, regler eller inställningar\n"
                           "  4  dokumentet går inte att läsa, eller tar inga kommentarer\n"
                           "  5  fel i programmet, eller när kopian skulle skrivas",
                           "\nExit codes:\n"
                           "  0  the copy is written\n"
                           "  2  wrong usage\n"
                           "  3  the model, the rules or the configuration is wrong\n"
                           "  4  the document cannot be read, or takes no comments\n"
                           "  5  internal error, or the copy could not be written"));
}

} // namespace

Command add_annotate(CLI::App& root, Language language) {
    CLI::App& app = *root.add_subcommand(
        "annotate",
        std::string(say(language,
                        "Skriver en kopia av ett dokument med det som anmärks som kommentarer.",
                        "Writes a copy of a document with its findings as comments.")));
    const auto words = std::make_shared<AnnotateWords>();
    words->check.quiet = true;
    words->check.paths.resize(1);
    app.add_option(
           "FILE", words->check.paths.front(),
           std::string(say(language, "Fil (.odt, .ott, .fodt)", "File (.odt, .ott, .fodt)")))
        ->type_name(std::string(say(language, "FIL", "FILE")))
        ->required();
    add_value(
        app, "-o,--output", words->copy, say(language, "KOPIA", "COPY"),
        say(language, "Filen som kopian skrivs till", "The file that the copy is written to"));
    add_switch(app, "--in-place", words->in_place,
               say(language, "Skriv i dokumentet självt. Det gamla sparas som FIL.bak",
                   "Write into the document itself. The old one is kept as FILE.bak"));
    add_judging_options(app, words->check, language);
    add_model_options(app, words->check.model, language);
    add_plugins_option(app, words->check.plugins, language);
    add_dictionary_option(app, words->check.dictionaries, language);
    add_values(app, "--limit", words->check.limits, say(language, "NAMN=TAL", "NAME=NUMBER"),
               say(language, "Ändra en av gränserna mot skadliga filer, se nedan. Kan upprepas",
                   "Change one of the limits against hostile files, see below. May be repeated"));
    app.footer(limit_help(language) + '\n' + exit_code_help(language));
    return {&app, [words](const Session& session) { return run_annotate(session, *words); }};
}

} // namespace styrkoll::cli
