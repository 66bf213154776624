// SPDX-License-Identifier: Apache-2.0
//
// The build tree holds a link share/styrkoll/schema to the sources, so that a program finds its
// schema in one way, built or installed, and an installation may be moved or staged (DESTDIR).
#include "cli/schema_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>

#ifndef STYRKOLL_SCHEMA_FROM_PROGRAM
#error "the build says where the schema lies, seen from the program's folder"
#endif

namespace styrkoll::cli {
namespace {

namespace fs = std::filesystem;

bool is_schema_folder(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "styrmodell.rng", ignored);
}

fs::path beside_program() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : program.parent_path() / STYRKOLL_SCHEMA_FROM_PROGRAM;
}

} // namespace

Result<std::string> find_schema_folder(Language language) {
    const char* chosen = std::getenv("STYRKOLL_SCHEMA");
    const bool outright = chosen != nullptr && *chosen != '\0';
    const fs::path folder = outright ? fs::path(chosen) : beside_program();
    if (!is_schema_folder(folder)) {
        const auto pattern =
            outright
                ? say(language,
                      "Mappen som STYRKOLL_SCHEMA pekar på är ingen schemamapp. Peka på mappen "
                      "som innehåller styrmodell.rng.",
                      "The folder that STYRKOLL_SCHEMA names is no schema folder. Name the "
                      "folder that holds styrmodell.rng.")
                : say(language,
                      "Programmets schemamapp hittas inte. Installera om styrkoll, eller låt "
                      "miljövariabeln STYRKOLL_SCHEMA peka på mappen som innehåller "
                      "styrmodell.rng.",
                      "The program's schema folder is not found. Install styrkoll again, or let "
                      "the environment variable STYRKOLL_SCHEMA name the folder that holds "
                      "styrmodell.rng.");
        return failure(ErrorKind::configuration, std::string(pattern), folder.string());
    }
    std::error_code failed;
    const fs::path resolved = fs::canonical(folder, failed);
    return failed ? folder.string() : resolved.string();
}

} // namespace styrkoll::cli
