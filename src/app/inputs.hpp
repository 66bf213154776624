// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace styrkoll::app {

/// One file to look at.
struct Input {
    std::filesystem::path file; ///< to open; empty for standard input
    std::string path;           ///< as reports show it
    bool named = false;         ///< named outright, so it is judged whatever it is
    std::string missing;        ///< why it cannot be opened, if it cannot
};

/// What the paths of a run come to (docs/formats.md section 2): files as named, folders walked,
/// each file once, by path.
[[nodiscard]] std::vector<Input> gather_inputs(const std::vector<std::string>& paths,
                                               Language language);

/// Relative to the folder the command runs in, '/' between the parts; not to be shown.
[[nodiscard]] std::string path_from_here(const std::filesystem::path& path);

/// A path as reports show it, personal numbers hidden: relative to the folder the command runs in,
/// '/' between the parts.
[[nodiscard]] std::string shown_path(const std::filesystem::path& path);

/// Files in a walk that are judged even when their bytes do not tell what they are: damaged, empty,
/// encrypted documents.
[[nodiscard]] bool has_document_ending(const std::string& path);

/// Files that are listed as not judged when their bytes do not tell more than that they are text or
/// nothing known.
[[nodiscard]] bool has_other_document_ending(const std::string& path);

} // namespace styrkoll::app
