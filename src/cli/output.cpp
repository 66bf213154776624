// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include "app/job.hpp"
#include "base/file.hpp"
#include "base/personal_number.hpp"
#include "base/system_words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace styrkoll::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_longest_excerpt = 160;

/// 0, or the errno that stopped it.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::string_view not_written(Written what, Language language) {
    switch (what) {
    case Written::report:
        return say(language, "Rapporten kunde inte skrivas", "The report could not be written");
    case Written::copy:
        return say(language, "Kopian kunde inte skrivas", "The copy could not be written");
    case Written::document:
        return say(language, "Dokumentet kunde inte skrivas", "The document could not be written");
    }
    return {};
}

Result<void> write_to_device(const fs::path& path, std::string_view bytes, Language language,
                             Written what) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    int failed = descriptor < 0 ? errno : write_all(descriptor, bytes);
    if (descriptor >= 0 && ::close(descriptor) != 0 && failed == 0) {
        failed = errno;
    }
    if (failed == 0) {
        return {};
    }
    return failure(
        ErrorKind::output,
        fmt::format("{}: {}.", not_written(what, language), system_words(failed, language)),
        path.string());
}

/// A reason such as "filen finns inte" standing alone is made a sentence.
std::string sentence(const std::string& message) {
    const bool ended =
        !message.empty() && std::string_view(".!?)").find(message.back()) != std::string_view::npos;
    return text::capitalised(message) + (ended ? "" : ".");
}

/// Places below the current folder are told from it, as reports do.
std::string as_seen_from_here(const std::string& where) {
    std::error_code failed;
    const std::string here = fs::current_path(failed).string() + '/';
    return !failed && where.compare(0, here.size(), here) == 0 ? where.substr(here.size()) : where;
}

/// Safe to show: no control characters, no personal number in full.
std::string shown(std::string_view text) {
    return text::printable(personal_number::masked(text));
}

} // namespace

report::TextOptions text_options(const Session& session) {
    constexpr std::size_t k_narrowest = 60;
    constexpr std::size_t k_widest = 120; // longer lines are hard to read
    report::TextOptions options;
    options.language = session.language;
    options.color = session.colored(STDOUT_FILENO) ? report::Color::yes : report::Color::no;
    winsize window{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) {
        options.width = std::clamp<std::size_t>(window.ws_col, k_narrowest, k_widest);
    }
    return options;
}

Result<void> write_standard_output(std::string_view bytes, Language language) {
    const int failed = write_all(STDOUT_FILENO, bytes);
    if (failed == 0 || failed == EPIPE) {
        return {};
    }
    return failure(ErrorKind::output,
                   fmt::format("{}: {}.",
                               say(language, "Det går inte att skriva till standard ut",
                                   "Standard output cannot be written to"),
                               system_words(failed, language)));
}

Result<void> write_file(const std::string& path, std::string_view bytes, Language language,
                        Written what) {
    std::error_code failed;
    // A link stays a link: what it names is written.
    const fs::path resolved = fs::weakly_canonical(path, failed);
    const fs::path target = failed ? fs::path(path) : resolved;
    const auto kind = fs::status(target, failed).type();
    if (kind == fs::file_type::character || kind == fs::file_type::fifo) {
        return write_to_device(target, bytes, language, what);
    }
    const fs::path folder = target.parent_path();
    if (!folder.empty() && !fs::exists(folder, failed)) {
        return failure(ErrorKind::output,
                       fmt::format("{}: {}", not_written(what, language),
                                   say(language, "mappen finns inte. Skapa den först.",
                                       "the folder does not exist. Make it first.")),
                       path);
    }
    auto written = file::write_whole(target, bytes, language);
    if (!written) {
        written.error().message =
            fmt::format("{}: {}.", not_written(what, language), written.error().message);
        written.error().where = path;
    }
    return written;
}

void print_error(const Session& session, const Error& error) {
    const bool colored = session.colored(STDERR_FILENO);
    std::string out = fmt::format("styrkoll: {}{}{} {}\n", colored ? "\x1b[1;31m" : "",
                                  say(session.language, "FEL", "ERROR"), colored ? "\x1b[0m" : "",
                                  shown(sentence(error.message)));
    if (!error.where.empty()) {
        out += fmt::format("  {}\n", shown(as_seen_from_here(error.where)));
    }
    if (!error.excerpt.empty()) {
        const std::string line = shown(text::trim(error.excerpt));
        out += fmt::format("  | {}\n", text::shorten(line, k_longest_excerpt));
    }
    print_to_standard_error(out);
}

void print_hint(const Session& session, std::string_view command) {
    const std::string call =
        fmt::format("styrkoll {}{}--help", command, command.empty() ? "" : " ");
    print_to_standard_error(
        fmt::vformat(say(session.language, "  Skriv ”{}” för att se hur det ska skrivas.\n",
                         "  Type “{}” to see how it is written.\n"),
                     fmt::make_format_args(call)));
}

void print_to_standard_error(std::string_view bytes) {
    static_cast<void>(write_all(STDERR_FILENO, bytes));
}

int fail(const Session& session, const Error& error) {
    print_error(session, error);
    return app::exit_code(error);
}

} // namespace styrkoll::cli
