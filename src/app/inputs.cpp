// SPDX-License-Identifier: Apache-2.0
#include "app/inputs.hpp"

#include "base/file.hpp"
#include "base/personal_number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace styrkoll::app {
namespace {

namespace fs = std::filesystem;

std::string ending(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) {
        return {};
    }
    return text::fold(text::printable(path.substr(dot + 1)));
}

/// Hidden files, lock files of office programs, half-written files of ours.
bool is_passed_over(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.starts_with("~$") || name == "styrkoll.xml";
}

class Gatherer {
public:
    explicit Gatherer(Language language) : m_language(language) {}

    void add(const std::string& path) {
        if (path == "-") {
            m_inputs.push_back({{}, "-", true, {}});
            return;
        }
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status)) {
            walk(path);
        } else if (fs::exists(status)) {
            add_file(path, true);
        } else {
            const bool denied = error && error != std::errc::no_such_file_or_directory &&
                                error != std::errc::not_a_directory;
            m_inputs.push_back(
                {path, shown_path(path), true,
                 std::string(
                     denied ? say(m_language, "åtkomst nekas", "access is denied")
                            : say(m_language, "filen finns inte", "the file does not exist"))});
        }
    }

    std::vector<Input> take() {
        std::stable_sort(m_inputs.begin(), m_inputs.end(),
                         [](const Input& a, const Input& b) { return a.path < b.path; });
        return std::move(m_inputs);
    }

private:
    void walk(const fs::path& folder) {
        std::error_code error;
        const fs::path root = fs::canonical(folder, error);
        fs::recursive_directory_iterator at(folder, fs::directory_options::none, error);
        if (error) {
            m_inputs.push_back({folder, shown_path(folder), true,
                                std::string(say(m_language, "mappen kan inte läsas",
                                                "the folder cannot be read"))});
            return;
        }
        for (const fs::recursive_directory_iterator end; at != end; at.increment(error)) {
            if (error) {
                m_inputs.push_back({folder, shown_path(folder), true,
                                    std::string(say(m_language, "en del av mappen kan inte läsas",
                                                    "part of the folder cannot be read"))});
                return;
            }
            if (is_passed_over(at->path())) {
                if (at->is_directory(error)) {
                    at.disable_recursion_pending();
                }
            } else if (at->is_regular_file(error) && stays_inside(*at, root)) {
                add_file(at->path(), false);
            }
        }
    }

    static bool stays_inside(const fs::directory_entry& entry, const fs::path& root) {
        std::error_code error;
        if (!entry.is_symlink(error)) {
            return true;
        }
        const fs::path target = fs::canonical(entry.path(), error);
        return !error &&
               std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first ==
                   root.end();
    }

    void add_file(const fs::path& path, bool named) {
        std::error_code error;
        fs::path real = fs::canonical(path, error);
        if (m_seen.insert(error ? path : real).second) {
            m_inputs.push_back({path, shown_path(path), named, {}});
        }
    }

    Language m_language;
    std::set<fs::path> m_seen;
    std::vector<Input> m_inputs;
};

} // namespace

std::vector<Input> gather_inputs(const std::vector<std::string>& paths, Language language) {
    // Files named outright go first, so that a file both named and walked over counts as named.
    Gatherer gatherer(language);
    std::error_code error;
    for (const bool folders : {false, true}) {
        for (const std::string& path : paths) {
            if (fs::is_directory(path, error) == folders) {
                gatherer.add(path);
            }
        }
    }
    return gatherer.take();
}

std::string path_from_here(const fs::path& path) {
    std::error_code error;
    return path.is_absolute() ? file::relative_to(path, fs::current_path(error))
                              : path.lexically_normal().generic_string();
}

std::string shown_path(const fs::path& path) {
    std::string shown = path_from_here(path);
    personal_number::mask(shown, personal_number::Standing::address);
    return shown;
}

bool has_document_ending(const std::string& path) {
    const std::string own = ending(path);
    return own == "odt" || own == "ott" || own == "fodt";
}

bool has_other_document_ending(const std::string& path) {
    constexpr std::array<std::string_view, 14> k_endings{"docx", "doc",  "rtf",  "pdf", "ods",
                                                         "odp",  "odg",  "xlsx", "xls", "ppt",
                                                         "pptx", "docm", "md",   "txt"};
    return std::find(k_endings.begin(), k_endings.end(), ending(path)) != k_endings.end();
}

} // namespace styrkoll::app
