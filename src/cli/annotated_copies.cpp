// SPDX-License-Identifier: Apache-2.0
#include "cli/annotated_copies.hpp"

#include "app/inputs.hpp"
#include "base/file.hpp"
#include "base/system_words.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/reports.hpp"
#include "cli/usage.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <set>
#include <system_error>

namespace styrkoll::cli {
namespace {

namespace fs = std::filesystem;

void tell(const Session& session, std::string_view sentence, const std::string& path) {
    print_to_standard_error(fmt::format("styrkoll: {} {}\n  {}\n",
                                        say(session.language, "OBS", "NOTE"), sentence,
                                        text::printable(path)));
}

bool is_inside(const std::string& path, const std::string& folder) {
    std::error_code failed;
    const fs::path outer = file::identity_of(folder);
    const fs::path inner = file::identity_of(path);
    return fs::is_directory(folder, failed) &&
           std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
               outer.end();
}

Result<void> require_folder(const std::string& folder, const std::vector<std::string>& paths,
                            Language language) {
    if (folder.empty()) {
        return usage_failure(
            say(language,
                "--report annotated behöver en mapp för kopiorna, till exempel --report "
                "annotated=kopior.",
                "--report annotated needs a folder for the copies, for example --report "
                "annotated=copies."));
    }
    std::error_code failed;
    if (fs::exists(folder, failed) && !fs::is_directory(folder, failed)) {
        return usage_failure(
            say(language, "--report annotated behöver en mapp för kopiorna, men det här är en fil.",
                "--report annotated needs a folder for the copies, but this is a file."),
            folder);
    }
    for (const std::string& path : paths) {
        if (path == "-") {
            return usage_failure(
                say(language,
                    "--report annotated kan inte skriva en kopia av standard in, som inte "
                    "är någon fil. Spara dokumentet och ange filen.",
                    "--report annotated cannot write a copy of standard input, which is "
                    "no file. Save the document and name the file."));
        }
        if (is_inside(folder, path)) {
            return usage_failure(
                say(language,
                    "Mappen för kopiorna ligger i en mapp som granskas. Nästa gång skulle "
                    "kopiorna granskas som egna dokument. Välj en mapp utanför den.",
                    "The folder for the copies lies in a folder that is checked. Next "
                    "time the copies would be checked as documents of their own. Choose a "
                    "folder outside it."),
                folder);
        }
    }
    return {};
}

/// The way to the document's file below the folder, without what leads out of it; another name
/// where one before it has that.
std::string copy_path(const std::string& folder, const std::string& document,
                      std::set<std::string>& taken) {
    fs::path below;
    for (const fs::path& part : fs::path(app::path_from_here(document)).relative_path()) {
        if (part != "..") {
            below /= part;
        }
    }
    fs::path path = fs::path(folder) / below;
    const fs::path parent = path.parent_path();
    const std::string stem = path.stem().string();
    for (int number = 2; !taken.insert(path.string()).second; ++number) {
        path = parent / (stem + '-' + std::to_string(number) + path.extension().string());
    }
    return path.string();
}

Result<void> write_copy(const Session& session, const std::string& path, const std::string& bytes,
                        const std::vector<std::string>& documents) {
    std::error_code failed;
    fs::create_directories(fs::path(path).parent_path(), failed);
    if (failed) {
        return failure(ErrorKind::output,
                       fmt::format("{}: {}.",
                                   say(session.language, "Mappen för kopiorna kan inte skapas",
                                       "The folder for the copies cannot be made"),
                                   system_words(failed.value(), session.language)),
                       fs::path(path).parent_path().string());
    }
    return write_report_text(session, bytes, path, documents, Written::copy);
}

} // namespace

Result<void> require_copy_folders(const std::vector<ReportTarget>& targets,
                                  const std::vector<std::string>& paths, Language language) {
    for (const ReportTarget& target : targets) {
        if (target.format != k_copies) {
            continue;
        }
        if (auto wrong = require_folder(target.path, paths, language); !wrong) {
            return wrong;
        }
    }
    return {};
}

std::vector<std::string> take_copy_folders(std::vector<ReportTarget>& targets) {
    std::vector<std::string> folders;
    for (const ReportTarget& target : targets) {
        if (target.format == k_copies) {
            folders.push_back(target.path);
        }
    }
    targets.erase(
        std::remove_if(targets.begin(), targets.end(),
                       [](const ReportTarget& target) { return target.format == k_copies; }),
        targets.end());
    return folders;
}

app::AnnotateOptions copy_options(const CheckRequest& request, const Session& session) {
    return {session.language, request.options.today, request.options.limits};
}

Result<app::Annotated> make_copy(const result::DocumentResult& document,
                                 const app::AnnotateOptions& options) {
    if (document.sha256.empty()) {
        return failure(ErrorKind::input, app::why_unreadable(document, options.language),
                       document.path);
    }
    const auto bytes = file::read(document.file, options.limits.file_bytes, options.language);
    if (!bytes) {
        return failure(ErrorKind::input, bytes.error().message, document.path);
    }
    return app::annotate(*bytes, document, options);
}

void tell_about_copy(const Session& session, const std::string& path,
                     const app::Annotated& annotated) {
    if (annotated.broke_signature) {
        tell(session,
             say(session.language,
                 "Dokumentet är digitalt signerat. Kommentarerna gör signaturen ogiltig i kopian.",
                 "The document is digitally signed. The comments make the signature invalid in the "
                 "copy."),
             path);
    }
    if (annotated.not_shown > 0) {
        tell(session,
             fmt::format(fmt::runtime(say(session.language,
                                          "Bara de {} allvarligaste anmärkningarna visas som "
                                          "kommentarer. Utelämnade: {}.",
                                          "Only the {} most serious findings are shown as "
                                          "comments. Left out: {}.")),
                         report::number_words(session.language, annotated.comments),
                         report::number_words(session.language, annotated.not_shown)),
             path);
    }
    if (annotated.left_out > 0) {
        tell(session,
             fmt::format(fmt::runtime(say(session.language,
                                          "Texten har ingen plats för kommentarer. Utelämnade: {}.",
                                          "The text has no room for comments. Left out: {}.")),
                         annotated.left_out),
             path);
    }
}

int write_copies(const Session& session, const result::RunResult& result, const std::string& folder,
                 const app::AnnotateOptions& options) {
    const std::vector<std::string> documents = files_of(result);
    int code = 0;
    std::set<std::string> taken;
    for (const result::DocumentResult& document : result.documents) {
        const auto annotated = make_copy(document, options);
        if (!annotated && annotated.error().kind == ErrorKind::input) {
            tell(session,
                 std::string(say(session.language,
                                 "Ingen kopia med kommentarer: ", "No copy with comments: ")) +
                     annotated.error().message,
                 document.path);
            continue;
        }
        const auto written = annotated
                                 ? write_copy(session, copy_path(folder, document.file, taken),
                                              annotated->bytes, documents)
                                 : Result<void>(tl::unexpected<Error>(annotated.error()));
        if (!written) {
            const int failed = fail(session, written.error());
            code = code == 0 ? failed : code;
            continue;
        }
        tell_about_copy(session, document.path, *annotated);
    }
    return code;
}

} // namespace styrkoll::cli
